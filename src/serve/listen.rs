//! Connections: those that dawdle are closed, those that are being answered are heard out.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;

use super::log::{Log, Peer};
use super::{Served, guard, misses, router};

/// How long the head of a request may take, and how long a connection may wait for its next one.
const PATIENCE: Duration = Duration::from_secs(8);

/// The longest head of a request that is read, in bytes, and the most fields: what is longer is cut off with a bare 431,
/// what is too long for us but still read is [told](super::guard).
const READ: usize = 2 * guard::HEAD;
const FIELDS: usize = 1_000;

/// How long a client may take none of what it is sent.
const STALLED: Duration = Duration::from_secs(8);

/// The most connections at once. The next ones wait until one of them ends, which those that say nothing soon do.
const CONNECTIONS: usize = 4_096;

/// How many may wait to be let in.
pub const KNOCKING: i32 = 1_024;

/// Files that the server opens besides its connections.
const FILES: u64 = 512;

/// What is left to the connections when the server stops.
const FAREWELL: Duration = Duration::from_secs(5);

/// How often the published folder is looked at, for what another process may have put there.
const LOOKING: Duration = Duration::from_secs(1);

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
    let mut looking = tokio::time::interval(LOOKING);
    // Many systems allow 1,024 open files unless they are asked for more.
    let _ = rlimit::increase_nofile_limit(CONNECTIONS as u64 + FILES);
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        tokio::select! {
            () = &mut stop => break,
            Some(line) = said.recv() => told(&line),
            _ = noting.tick() => {
                let served = Arc::clone(served);
                tokio::task::spawn_blocking(move || served.write_misses(false));
            }
            _ = looking.tick() => {
                let served = Arc::clone(served);
                tokio::task::spawn_blocking(move || served.renew());
            }
            accepted = accept(&listener, &places) => match accepted {
                Ok((stream, peer, place)) => {
                    let answered = answer(stream, Peer(peer.ip()), router.clone(), ended.clone());
                    connections.spawn(async move {
                        answered.await;
                        drop(place);
                    });
                }
                // Too many are open: the next ones wait until some have closed.
                Err(_) => tokio::time::sleep(CROWDED).await,
            },
        }
        while connections.try_join_next().is_some() {}
    }
    // Nobody new is let in.
    drop(listener);
    // Ends the streams of live reload, which would otherwise go on for ever.
    served.stop();
    drop(ending);
    let _ = tokio::time::timeout(FAREWELL, connections.join_all()).await;
    served.write_misses(true);
    served.log.iter().for_each(Log::finish);
}

/// The next connection, once there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> std::io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.map_err(std::io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, place))
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
async fn answer(stream: TcpStream, peer: Peer, router: Router, mut ended: watch::Receiver<()>) {
    // Answers are written whole: to wait for more to send would only delay them.
    let _ = stream.set_nodelay(true);
    let mut stream = Box::pin(TimeoutStream::new(stream));
    stream.as_mut().set_write_timeout_pinned(Some(STALLED));
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        router.call(request)
    });
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
