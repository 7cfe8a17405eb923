//! The published files, as they are on disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use percent_encoding::percent_decode_str;

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

/// The names of an address, decoded once; `None` if one of them could lead elsewhere.
pub fn safe_parts(address: &str) -> Option<Vec<String>> {
    let decoded = percent_decode_str(address).decode_utf8().ok()?;
    let inner = decoded.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    let safe = |part: &String| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(['\\', '\0', ':'])
            && !part.contains(char::is_control)
    };
    parts.iter().all(safe).then_some(parts)
}

fn find(out: &Path, parts: &[String], folder: bool) -> Option<Found> {
    let path = parts.iter().fold(out.to_owned(), |path, part| path.join(part));
    let real = |path: PathBuf| {
        let real = path.canonicalize().ok()?;
        (real.starts_with(out.canonicalize().ok()?) && real.is_file()).then_some(Found::File(real))
    };
    if path.is_dir() {
        if parts.len() == 1 && path.join("site/index.html").is_file() {
            return Some(Found::Edition);
        }
        let index = path.join("index.html");
        return match folder {
            true => real(index),
            false if index.is_file() => Some(Found::Folder),
            false => None,
        };
    }
    if folder {
        return None;
    }
    let mut with_extension = path.clone().into_os_string();
    with_extension.push(".html");
    real(path).or_else(|| real(with_extension.into()))
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
    Ok(content.answer(file, headers))
}

/// The edition's own page for what is not there, where it has one.
fn missing(served: &Served, parts: &[String]) -> Response {
    let page = parts.first().map(|edition| (edition, served.request.out.join(edition).join("site/404.html")));
    let text = page.and_then(|(edition, path)| Some((edition, fs::read_to_string(path).ok()?)));
    match text {
        Some((edition, text)) => {
            // The page's links are relative to the site's root, whatever address was asked for.
            let based = text.replacen("<head>", &format!("<head>\n<base href=\"/{edition}/site/\">"), 1);
            (StatusCode::NOT_FOUND, html(based)).into_response()
        }
        None => (StatusCode::NOT_FOUND, served.locale.text("serve-missing")).into_response(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lead_elsewhere_are_none() {
        for address in
            ["/../a", "/%2e%2e/a", "/a/..%2fb", "/..%5ca", "//a", "/a//b", "/a%00", "/.polymorphe", "/c:/a", ""]
        {
            assert_eq!(safe_parts(address), None, "{address}");
        }
        assert_eq!(safe_parts("/interne/site/"), Some(vec!["interne".to_owned(), "site".to_owned()]));
        assert_eq!(safe_parts("/%252e%252e"), Some(vec!["%2e%2e".to_owned()]), "decoded once: an ordinary name");
    }
}
