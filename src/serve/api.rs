//! Search over HTTP. What is asked and answered is written down in [`openapi`](super::openapi).

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query as Parameters, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::{Served, guard, opensearch};
use crate::search::{Query, Searcher};

/// The longest query that is answered, in bytes.
pub const MAX_QUERY: usize = 1_000;

/// Results in an answer that asks for no number.
pub const LIMIT: usize = 20;

/// Titles in an answer to somebody who is typing.
const SUGGESTIONS: usize = 6;

/// What may be asked. Empty values count as absent.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    pub edition: Option<String>,
    kind: Option<String>,
    stage: Option<String>,
    category: Option<String>,
    dimension: Option<String>,
    audience: Option<String>,
    topic: Option<String>,
    limit: Option<usize>,
    offset: Option<usize>,
    /// `1`: the sheets are counted by kind, stage and so on.
    facets: Option<u8>,
    /// `opensearch`: suggestions as browsers read them.
    format: Option<String>,
}

/// What was asked, if it could be read.
pub type Read = Result<Parameters<Asked>, QueryRejection>;

impl Asked {
    pub fn query(&self) -> Query {
        let given = |value: &Option<String>| value.clone().filter(|value| !value.trim().is_empty());
        Query {
            text: self.q.clone(),
            kind: given(&self.kind),
            stage: given(&self.stage),
            category: given(&self.category),
            dimension: given(&self.dimension),
            audience: given(&self.audience),
            topic: given(&self.topic),
            limit: self.limit.unwrap_or(LIMIT),
            offset: self.offset.unwrap_or(0),
            facets: self.facets == Some(1),
        }
    }

    pub fn is_too_long(&self) -> bool {
        self.q.len() > MAX_QUERY
    }
}

/// `GET /api/search?q=…`: what was found.
pub async fn search(State(served): State<Arc<Served>>, asked: Read) -> Response {
    let Ok(Parameters(asked)) = asked else { return not_understood(&served) };
    let query = asked.query();
    let told = Arc::clone(&served);
    answer(&served, asked, move |searcher| {
        let results = searcher.search(&query);
        told.noticed(&query, &results);
        Json(results).into_response()
    })
    .await
}

/// `GET /api/suggest?q=…`: titles for somebody who is typing.
pub async fn suggest(State(served): State<Arc<Served>>, asked: Read, request: Request) -> Response {
    let Ok(Parameters(asked)) = asked else { return not_understood(&served) };
    let text = asked.q.clone();
    let host = guard::host(&request).unwrap_or_default().to_owned();
    let edition = served.current().named(asked.edition.as_deref()).unwrap_or_default().to_owned();
    let for_browsers = asked.format.as_deref() == Some("opensearch");
    answer(&served, asked, move |searcher| {
        let hits = searcher.suggest(&text, SUGGESTIONS);
        if for_browsers {
            let kind = [(header::CONTENT_TYPE, opensearch::SUGGESTIONS)];
            (kind, opensearch::suggestions(&text, &hits, &host, &edition).to_string()).into_response()
        } else {
            Json(json!({ "hits": hits })).into_response()
        }
    })
    .await
}

async fn answer(
    served: &Arc<Served>,
    asked: Asked,
    find: impl FnOnce(&Searcher) -> Response + Send + 'static,
) -> Response {
    if asked.is_too_long() {
        return told(StatusCode::BAD_REQUEST, &served.locale.text("serve-query-too-long"));
    }
    let served = Arc::clone(served);
    let found = tokio::task::spawn_blocking(move || match served.current().searcher(asked.edition.as_deref()) {
        Some(searcher) => match searcher.as_ref() {
            Ok(searcher) => find(searcher),
            // What exactly is wrong, and where, is for who runs the server.
            Err(_) => told(StatusCode::SERVICE_UNAVAILABLE, &served.locale.text("site-results-out-of-order")),
        },
        None => told(StatusCode::NOT_FOUND, &served.locale.text("serve-no-edition")),
    });
    found.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn not_understood(served: &Served) -> Response {
    told(StatusCode::BAD_REQUEST, &served.locale.text("serve-not-understood"))
}

fn told(status: StatusCode, message: &str) -> Response {
    (status, Json(json!({ "error": message }))).into_response()
}
