//! Which address answers what.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::{Served, api, compress, files, guard, health, live, log, openapi, opensearch, preview, results};

/// The whole server: the landing page, the published files, search, live reload.
pub fn router(served: Arc<Served>) -> Router {
    Router::new()
        .route("/", get(landing))
        .route("/_assets/{name}", get(asset))
        .route("/_live", get(live::stream))
        .route("/_live.js", get(live::script))
        .route("/healthz", get(health::health))
        .route("/api/search", get(api::search))
        .route("/api/suggest", get(api::suggest))
        .route("/api/openapi.json", get(openapi::document))
        .route("/recherche", get(results::anywhere))
        .route("/{edition}/site/recherche", get(results::page))
        .route("/{edition}/site/recherche.html", get(results::page))
        .route("/{edition}/site/opensearch.xml", get(opensearch::description))
        // What is made for one answer is compressed for it; files are, once.
        .layer(compress::layer())
        .fallback(file)
        .layer(from_fn_with_state(Arc::clone(&served), guard::guard))
        .layer(from_fn_with_state(Arc::clone(&served), log::note))
        .with_state(served)
}

async fn landing(State(served): State<Arc<Served>>) -> Response {
    match &served.preview {
        Some(preview) => preview::landing(&served, preview).await,
        None => files::html(served.current().landing.clone()),
    }
}

pub async fn file(State(served): State<Arc<Served>>, request: Request) -> Response {
    match served.preview.clone() {
        Some(preview) => {
            let (address, headers) = (request.uri().path().to_owned(), request.headers().clone());
            preview::file(&served, &preview, &address, &headers).await
        }
        None => files::file(State(served), request).await,
    }
}

async fn asset(State(served): State<Arc<Served>>, Path(name): Path<String>) -> Response {
    match served.current().assets.get(&name) {
        Some(bytes) => ([(header::CONTENT_TYPE, files::media_type(&name))], bytes.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
