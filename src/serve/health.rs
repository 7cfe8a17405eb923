//! Whether the server does what it is there for: for whoever watches over it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::Served;

/// `GET /healthz`: 200 where the index of each edition can be read, 503 where one cannot.
pub async fn health(State(served): State<Arc<Served>>) -> Response {
    let current = served.current();
    let search: BTreeMap<&str, &str> = current
        .searchers
        .iter()
        .map(|(edition, searcher)| (edition.as_str(), if searcher.is_ok() { "ok" } else { "unreadable" }))
        .collect();
    let well = search.values().all(|state| *state == "ok");
    let status = if well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let told = json!({ "status": if well { "ok" } else { "degraded" }, "search": search });
    (status, [(header::CACHE_CONTROL, "no-store")], Json(told)).into_response()
}
