//! The published files, as they are on disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::address::{Named, named, safe_parts};
use super::{Served, opensearch};

/// Answers with the file at the address of `request`; with or without `.html`, a folder by its `index.html`.
pub async fn file(State(served): State<Arc<Served>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let headers = request.headers().clone();
    let found = tokio::task::spawn_blocking(move || answer(&served, &path, &headers));
    found.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn answer(served: &Served, address: &str, headers: &HeaderMap) -> Response {
    let Some(parts) = safe_parts(address) else { return missing(served, &[]) };
    match find(&served.request.out, &parts, address.ends_with('/')) {
        Some(Found::Folder) => Redirect::permanent(&format!("{address}/")).into_response(),
        Some(Found::Edition) => {
            Redirect::temporary(&format!("{}/site/", address.trim_end_matches('/'))).into_response()
        }
        Some(Found::File(path)) => respond(served, &path, &parts, headers).unwrap_or_else(|_| missing(served, &parts)),
        None => missing(served, &parts),
    }
}

enum Found {
    File(PathBuf),
    /// A folder asked for without its `/`.
    Folder,
    /// An edition, which opens on its site.
    Edition,
}

fn find(out: &Path, parts: &[String], folder: bool) -> Option<Found> {
    let real = |path: &str| {
        let real = out.join(path).canonicalize().ok()?;
        (real.starts_with(out.canonicalize().ok()?) && real.is_file()).then_some(real)
    };
    if let [edition] = parts
        && out.join(edition).join("site/index.html").is_file()
    {
        return Some(Found::Edition);
    }
    match named(&parts.join("/"), folder, |path| real(path).is_some()) {
        Named::File(path) => real(&path).map(Found::File),
        Named::Folder => Some(Found::Folder),
        Named::Nothing => None,
    }
}

/// The file at `path`, as it is served.
fn respond(served: &Served, path: &Path, parts: &[String], headers: &HeaderMap) -> io::Result<Response> {
    let name = path.to_string_lossy();
    let kind = media_type(&name);
    let make = |bytes: Vec<u8>| match parts {
        [edition, folder, ..] if folder == "site" && name.ends_with(".html") => {
            let page = String::from_utf8_lossy(&bytes).into_owned();
            opensearch::offered(&served.current(), edition, page).into_bytes()
        }
        _ => bytes,
    };
    let (content, file) = served.lately.find(path, kind, make)?;
    Ok(content.answer(Some(file), headers))
}

/// The edition's own page for what is not there, where it has one.
fn missing(served: &Served, parts: &[String]) -> Response {
    let page = parts.first().and_then(|edition| {
        let page = fs::read_to_string(served.request.out.join(edition).join("site/404.html")).ok()?;
        Some(at_home(&page, edition))
    });
    not_found(served, page)
}

/// Answers that there is nothing, with `page` if there is one for that.
pub fn not_found(served: &Served, page: Option<String>) -> Response {
    match page {
        Some(page) => (StatusCode::NOT_FOUND, html(page)).into_response(),
        None => (StatusCode::NOT_FOUND, served.locale.text("serve-missing")).into_response(),
    }
}

/// `page` of the site of `edition`, whose links are relative to the site's root, so that they are right at any address.
pub fn at_home(page: &str, edition: &str) -> String {
    page.replacen("<head>", &format!("<head>\n<base href=\"/{edition}/site/\">"), 1)
}

/// A page.
pub fn html(page: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, page).into_response()
}

/// The media type that the file's name tells (IANA).
pub fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" | "xsd" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        _ => "application/octet-stream",
    }
}
