//! Connections: those that dawdle are closed, those that are being answered are heard out.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{Served, guard, misses, router};

/// How long the head of a request may take, and how long a connection may wait for its next one.
const PATIENCE: Duration = Duration::from_secs(8);

/// The longest head of a request that is read, in bytes, and the most fields: what is longer is cut off with a bare 431,
/// what is too long for us but still read is [told](super::guard).
const READ: usize = 2 * guard::HEAD;
const FIELDS: usize = 1_000;

/// What is left to the connections when the server stops.
const FAREWELL: Duration = Duration::from_secs(1);

/// How long to wait when no more connections can be opened.
const CROWDED: Duration = Duration::from_millis(50);

/// Answers requests until somebody stops the program, and passes on what is said meanwhile.
pub async fn run(
    listener: TcpListener,
    served: &Arc<Served>,
    mut said: UnboundedReceiver<String>,
    told: &(dyn Fn(&str) + Sync),
) {
    let router = router(Arc::clone(served));
    let (ending, ended) = watch::channel(());
    let mut connections = JoinSet::new();
    let mut stop = pin!(stopped());
    let mut noting = tokio::time::interval(misses::PAUSE);
    loop {
        tokio::select! {
            () = &mut stop => break,
            Some(line) = said.recv() => told(&line),
            _ = noting.tick() => {
                let served = Arc::clone(served);
                tokio::task::spawn_blocking(move || served.write_misses(false));
            }
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(answer(stream, router.clone(), ended.clone()));
                }
                // Too many are open: the next ones wait until some have closed.
                Err(_) => tokio::time::sleep(CROWDED).await,
            },
        }
        while connections.try_join_next().is_some() {}
    }
    // Ends the streams of live reload, which would otherwise go on for ever.
    served.stop();
    drop(ending);
    let _ = tokio::time::timeout(FAREWELL, connections.join_all()).await;
    served.write_misses(true);
}

/// Waits until somebody stops the program, from the terminal or as the system stops its services.
async fn stopped() {
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// Answers the requests of one connection.
async fn answer(stream: TcpStream, router: Router, mut ended: watch::Receiver<()>) {
    let service = TowerToHyperService::new(router);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(READ).max_headers(FIELDS);
    let mut connection = pin!(http.serve_connection(TokioIo::new(stream), service));
    // A client that goes away, or that sends what is no HTTP, is no fault of ours.
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = ended.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}
