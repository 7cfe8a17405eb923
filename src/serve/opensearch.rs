//! The search as browsers add it to their own: its description (`OpenSearch` 1.1) and its suggestions (`OpenSearch`
//! Suggestions 1.1). Where the guide knows the address it is published at, the description is a file of the site; here
//! it holds the address that the browser asked at.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::state::Current;
use super::{Served, guard, router};
use crate::outputs::site::open_search;
use crate::prose::html::escaped;
use crate::search::Hit;

/// The media type of suggestions.
pub const SUGGESTIONS: &str = "application/x-suggestions+json";

/// The media type of the description.
const DESCRIPTION: &str = "application/opensearchdescription+xml";

/// `GET /{edition}/site/opensearch.xml`.
pub async fn description(State(served): State<Arc<Served>>, Path(edition): Path<String>, request: Request) -> Response {
    let current = served.current();
    let (Some(around), Some(host)) = (current.undescribed(&edition), guard::host(&request)) else {
        return router::file(State(served), request).await;
    };
    let search = format!("http://{host}/recherche?q={{searchTerms}}&edition={edition}");
    let suggest = format!("http://{host}/api/suggest?q={{searchTerms}}&edition={edition}&format=opensearch");
    match open_search(&current.theme, &around.guide, &search, Some(&suggest)) {
        Ok(xml) => ([(header::CONTENT_TYPE, DESCRIPTION)], xml).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, served.locale.error(&error)).into_response(),
    }
}

/// What was typed, titles, what is said of each, and where each is.
pub fn suggestions(typed: &str, hits: &[Hit], host: &str, edition: &str) -> Value {
    let titles: Vec<&str> = hits.iter().map(|hit| hit.title.as_str()).collect();
    let sections: Vec<&str> = hits.iter().map(|hit| hit.section.as_str()).collect();
    let addresses: Vec<String> = hits.iter().map(|hit| format!("http://{host}/{edition}/site/{}", hit.url)).collect();
    json!([typed, titles, sections, addresses])
}

/// `page` of the edition's site with a link to the description of the server's search, by which the page's scripts know
/// that it answers (`service-desc`, RFC 8631), and to that for browsers, unless the site has one of its own.
pub fn offered(current: &Current, edition: &str, mut page: String) -> String {
    let mut links = "<link rel=\"service-desc\" type=\"application/json\" href=\"/api/openapi.json\">\n".to_owned();
    if let Some(around) = current.undescribed(edition) {
        let title = escaped(&around.guide);
        let _ = writeln!(
            links,
            "<link rel=\"search\" type=\"{DESCRIPTION}\" title=\"{title}\" href=\"/{edition}/site/opensearch.xml\">"
        );
    }
    if let Some(at) = page.find("</head>") {
        page.insert_str(at, &links);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_are_four_lists_side_by_side() {
        let hit = Hit { title: "Un".to_owned(), url: "a.html".to_owned(), ..Hit::default() };
        let told = suggestions("u", &[hit], "localhost:4000", "interne");
        assert_eq!(told, json!(["u", ["Un"], [""], ["http://localhost:4000/interne/site/a.html"]]));
    }
}
