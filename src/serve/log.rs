//! The access log: a line an answer, on standard output, if the operator asks for one. It holds no query, and no address
//! unless the operator asks for those too.

use std::io::{BufWriter, Write, stdout};
use std::net::IpAddr;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use axum::body::HttpBody;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use jiff::ZonedDateTime;
use serde_json::json;

use super::Served;

/// Lines that may wait to be written. Beyond these they are lost: readers do not wait for whoever reads the log.
const WAITING: usize = 8_192;

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The Common Log Format of the first servers, which every tool reads.
    Common,
    /// A JSON object.
    Json,
}

/// What is logged.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub form: Form,
    /// Whether a line tells who asked.
    pub addresses: bool,
}

/// Who asks, as the connection tells.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// The log, written by a thread of its own.
#[derive(Debug)]
pub struct Log {
    wanted: Wanted,
    writer: Mutex<Option<(SyncSender<String>, JoinHandle<()>)>>,
}

impl Log {
    pub fn start(wanted: Wanted) -> Self {
        let (sender, lines) = sync_channel(WAITING);
        let writer = std::thread::spawn(move || write(&lines));
        Log { wanted, writer: Mutex::new(Some((sender, writer))) }
    }

    fn add(&self, line: String) {
        if let Some((sender, _)) = self.writer.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            let _ = sender.try_send(line);
        }
    }

    /// Writes what is left to write, and no more after that.
    pub fn finish(&self) {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((sender, writer)) = writer {
            drop(sender);
            let _ = writer.join();
        }
    }
}

/// Writes lines as they come, together where several wait.
fn write(lines: &Receiver<String>) {
    let mut out = BufWriter::new(stdout());
    while let Ok(line) = lines.recv() {
        let _ = writeln!(out, "{line}");
        for line in lines.try_iter().take(WAITING) {
            let _ = writeln!(out, "{line}");
        }
        let _ = out.flush();
    }
}

/// Notes each answer.
pub async fn note(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    let Some(log) = &served.log else { return next.run(request).await };
    let started = Instant::now();
    let asked = Asked {
        at: ZonedDateTime::now(),
        peer: request.extensions().get::<Peer>().map(|peer| peer.0).filter(|_| log.wanted.addresses),
        method: request.method().to_string(),
        path: request.uri().path().escape_default().to_string(),
    };
    let response = next.run(request).await;
    log.add(asked.line(log.wanted.form, &response, started.elapsed()));
    response
}

/// What a line tells of a request.
struct Asked {
    at: ZonedDateTime,
    peer: Option<IpAddr>,
    method: String,
    path: String,
}

impl Asked {
    fn line(&self, form: Form, response: &Response, took: Duration) -> String {
        let status = response.status().as_u16();
        let bytes = response.body().size_hint().exact();
        let peer = self.peer.map(|peer| peer.to_string());
        match form {
            Form::Common => format!(
                "{} - - [{}] \"{} {} HTTP/1.1\" {status} {}",
                peer.as_deref().unwrap_or("-"),
                self.at.strftime("%d/%b/%Y:%H:%M:%S %z"),
                self.method,
                self.path,
                bytes.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string()),
            ),
            Form::Json => {
                let mut line = json!({
                    "time": self.at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
                    "method": self.method,
                    "path": self.path,
                    "status": status,
                    "bytes": bytes,
                    "ms": took.as_secs_f64() * 1_000.0,
                });
                if let (Some(peer), Some(fields)) = (peer, line.as_object_mut()) {
                    fields.insert("address".to_owned(), peer.into());
                }
                line.to_string()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_what_was_asked_and_who_only_if_wanted() {
        let at = "2026-11-23T14:05:09+01:00[Europe/Paris]".parse().unwrap();
        let mut asked = Asked { at, peer: None, method: "GET".to_owned(), path: "/a".to_owned() };
        let response = Response::new("four".into());
        let common = asked.line(Form::Common, &response, Duration::from_millis(1));
        assert_eq!(common, "- - - [23/Nov/2026:14:05:09 +0100] \"GET /a HTTP/1.1\" 200 4");
        asked.peer = Some(IpAddr::from([10, 0, 0, 7]));
        let line: serde_json::Value =
            serde_json::from_str(&asked.line(Form::Json, &response, Duration::from_millis(1))).unwrap();
        assert_eq!(line["address"], "10.0.0.7");
        assert_eq!((&line["status"], &line["time"]), (&json!(200), &json!("2026-11-23T14:05:09+01:00")));
    }
}
