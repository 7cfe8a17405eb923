//! The page of what was found, for readers without JavaScript and for addresses that people send one another.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::api::Read;
use super::{Served, files, live, opensearch, router};
use crate::outputs::site::{Answer, PER_PAGE};
use crate::search::{Query, Results};

/// `GET /recherche?q=…`: leads to the results of the edition that is asked for, or of the first, at an address below
/// which the page's own links are right.
pub async fn anywhere(State(served): State<Arc<Served>>, read: Read, RawQuery(written): RawQuery) -> Response {
    match served.current().named(read.asked.edition()) {
        Some(edition) => {
            let query = written.map(|written| format!("?{written}")).unwrap_or_default();
            Redirect::temporary(&format!("/{edition}/site/recherche.html{query}")).into_response()
        }
        None => (StatusCode::NOT_FOUND, served.locale.text("serve-no-edition")).into_response(),
    }
}

/// `GET /{edition}/site/recherche.html?q=…`: the results. Where nothing is asked, the page as it is published.
pub async fn page(
    State(served): State<Arc<Served>>,
    Path(edition): Path<String>,
    read: Read,
    request: Request,
) -> Response {
    let query = Query { limit: PER_PAGE, facets: true, ..read.asked.query() };
    let says = !query.text.trim().is_empty() || Query::FACETS.iter().any(|name| query.facet(name).is_some());
    let asks = says || read.slip.is_some();
    if !asks || served.current().around(&edition).is_none() {
        return router::file(State(served), request).await;
    }
    let made = tokio::task::spawn_blocking(move || answer(&served, &edition, &read, &query));
    made.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn answer(served: &Served, edition: &str, read: &Read, query: &Query) -> Response {
    let current = served.current();
    let Some(around) = current.around(edition) else { return StatusCode::NOT_FOUND.into_response() };
    let searcher = current.searcher(Some(edition));
    let searcher = searcher.as_ref().and_then(|searcher| searcher.as_ref().as_ref().ok());
    let slip = read.slip.as_ref().map(|slip| slip.told(&served.locale));
    let is_clear = slip.is_none() && !read.asked.is_too_long();
    let results: Option<Results> = searcher.filter(|_| is_clear).map(|searcher| searcher.search(query));
    let (status, answer) = match &results {
        Some(results) => {
            served.noticed(query, results);
            (StatusCode::OK, Answer::Found(results))
        }
        None => match &slip {
            Some(slip) => (StatusCode::BAD_REQUEST, Answer::NotUnderstood(slip)),
            None if read.asked.is_too_long() => (StatusCode::BAD_REQUEST, Answer::TooLong),
            None => (StatusCode::SERVICE_UNAVAILABLE, Answer::OutOfOrder),
        },
    };
    match around.page(query, answer, &current.theme, &served.locale) {
        Ok(page) => {
            let page = opensearch::offered(&current, edition, page);
            (status, files::html(live::followed(page, served.preview.is_some()))).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, served.locale.error(&error)).into_response(),
    }
}
