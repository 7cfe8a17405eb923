//! Search over HTTP.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query as Parameters, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::Served;
use crate::search::{Query, Searcher};

/// The longest query that is answered, in bytes.
const MAX_QUERY: usize = 1_000;

/// Results in an answer that asks for no number.
const LIMIT: usize = 20;

/// Titles in an answer to somebody who is typing.
const SUGGESTIONS: usize = 6;

/// What may be asked. Empty values count as absent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    edition: Option<String>,
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
}

type Read = Result<Parameters<Asked>, QueryRejection>;

/// `GET /api/search?q=…`: `{"total","hits":[{"id","kind","title","section","url","score","snippet"}]}`; with `facets=1`
/// also `"facets":[{"name","values":[{"value","count"}]}]`.
pub async fn search(State(served): State<Arc<Served>>, asked: Read) -> Response {
    let Ok(Parameters(asked)) = asked else { return not_understood(&served) };
    let given = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
    let query = Query {
        text: asked.q.clone(),
        kind: given(&asked.kind),
        stage: given(&asked.stage),
        category: given(&asked.category),
        dimension: given(&asked.dimension),
        audience: given(&asked.audience),
        topic: given(&asked.topic),
        limit: asked.limit.unwrap_or(LIMIT),
        offset: asked.offset.unwrap_or(0),
        facets: asked.facets == Some(1),
    };
    answer(&served, asked, move |searcher| json!(searcher.search(&query))).await
}

/// `GET /api/suggest?q=…`: `{"hits":[…]}`, titles for somebody who is typing.
pub async fn suggest(State(served): State<Arc<Served>>, asked: Read) -> Response {
    let Ok(Parameters(asked)) = asked else { return not_understood(&served) };
    let text = asked.q.clone();
    answer(&served, asked, move |searcher| json!({ "hits": searcher.suggest(&text, SUGGESTIONS) })).await
}

async fn answer(
    served: &Arc<Served>,
    asked: Asked,
    find: impl FnOnce(&Searcher) -> serde_json::Value + Send + 'static,
) -> Response {
    if asked.q.len() > MAX_QUERY {
        return told(StatusCode::BAD_REQUEST, &served.locale.text("serve-query-too-long"));
    }
    let served = Arc::clone(served);
    let found = tokio::task::spawn_blocking(move || match served.current().searcher(asked.edition.as_deref()) {
        Some(searcher) => match searcher.as_ref() {
            Ok(searcher) => Json(find(searcher)).into_response(),
            Err(error) => told(StatusCode::SERVICE_UNAVAILABLE, &served.locale.error(error)),
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
