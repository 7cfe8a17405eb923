//! Live reload: browsers learn of each build, and show an author's mistakes over the last good page.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::BroadcastStream;

use super::Served;

/// The stream of news (Server-Sent Events, <https://html.spec.whatwg.org/multipage/server-sent-events.html>): first
/// what the author has to mend now, then each build.
pub async fn stream(State(served): State<Arc<Served>>) -> Response {
    let Some(news) = served.subscribe().filter(|_| served.preview.is_some()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let events =
        tokio_stream::iter(served.current().trouble.clone()).chain(BroadcastStream::new(news).filter_map(Result::ok));
    let events = events.map(|news| Ok::<_, Infallible>(Event::default().data(news)));
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

/// The script that pages load while changes are followed.
pub async fn script(State(served): State<Arc<Served>>) -> Response {
    match served.current().assets.get("live.js") {
        Some(script) => ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], script.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `page` with the script of live reload, if changes are followed.
pub fn followed(mut page: String, watch: bool) -> String {
    if let Some(at) = page.rfind("</body>").filter(|_| watch) {
        page.insert_str(at, "<script src=\"/_live.js\" defer></script>\n");
    }
    page
}
