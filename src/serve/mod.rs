//! HTTP over the published folder: every output of every edition, search, and live reload for authors.
#![expect(clippy::disallowed_methods, reason = "a server listens, reads the files it serves and follows changes")]

mod address;
mod api;
mod compress;
mod content;
mod desk;
mod files;
mod guard;
mod health;
mod landing;
mod lately;
mod listen;
mod live;
pub mod log;
mod misses;
mod openapi;
mod opensearch;
mod preview;
mod results;
mod router;

mod state;
mod watch;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

pub use address::safe_parts;
pub use router::router;
pub use state::Served;

use crate::build::Request;
use crate::error::Error;
use crate::locale::Locale;

/// What is served, and where.
#[derive(Debug, Clone)]
pub struct Options {
    pub request: Request,
    /// The address that is listened on: `127.0.0.1`.
    pub interface: String,
    /// 0 lets the system choose.
    pub port: u16,
    /// Whether the browser is opened.
    pub open: bool,
    /// Whether the guide is built; otherwise what is published is served as it is.
    pub build: bool,
    /// Whether changes of the sheets are followed.
    pub watch: bool,
    /// Where what readers looked for in vain is written down, if anywhere.
    pub search_log: Option<PathBuf>,
    /// The names that the server may be asked for under, besides those it has anyway.
    pub hosts: Vec<String>,
    /// What is noted of each answer, if anything.
    pub access_log: Option<log::Wanted>,
}

/// Serves the guide until somebody stops it: as it is being written where changes are followed, otherwise as it is built
/// now. `told` hears what a person should know.
///
/// # Errors
///
/// The guide cannot be built, or the address cannot be listened on.
pub fn serve(options: Options, locale: &Locale, told: &(dyn Fn(&str) + Sync)) -> Result<(), Error> {
    let host =
        if options.interface.contains(':') { format!("[{}]", options.interface) } else { options.interface.clone() };
    let wanted = format!("{host}:{}", options.port);
    let failed = |error| Error::Listen(wanted.clone(), error);
    // Listening comes first: a port that is taken is said before anything is built.
    let listener = TcpListener::bind(&wanted).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    // More may knock at once than the 128 that wait by default: those beyond would try again seconds later.
    socket2::SockRef::from(&listener).listen(listen::KNOCKING).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;

    let (lines, said) = tokio::sync::mpsc::unbounded_channel();
    let (own, open_it) = (Locale::new(locale.language()), options.open);
    let served = if options.watch {
        Served::preview(options, own, address, lines)?
    } else {
        Arc::new(Served::build(options, own, address, lines)?)
    };
    let url = url(address);
    told(&locale.format("serve-ready", &[("url", url.clone())]));
    if open_it {
        open(&url);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            listen::run(listener, &served, said, told).await;
            Ok(())
        })
        .map_err(failed)
}

fn url(address: SocketAddr) -> String {
    let host = if address.ip().is_unspecified() { "localhost".to_owned() } else { address.ip().to_string() };
    let host = if host.contains(':') { format!("[{host}]") } else { host };
    format!("http://{host}:{}/", address.port())
}

/// Opens `url` in the person's browser; a machine without one is no fault.
fn open(url: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(target_os = "windows") {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let quiet = std::process::Stdio::null;
    let _ = std::process::Command::new(program).args(arguments).arg(url).stdout(quiet()).stderr(quiet()).spawn();
}
