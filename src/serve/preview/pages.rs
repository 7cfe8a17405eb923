//! Answers from the workshop, as HTTP.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::{Answer, Preview};
use crate::locale::Locale;
use crate::outputs::Bytes;
use crate::prose::html::escaped;
use crate::serve::{Served, files, live, opensearch};

/// The page at `/`, made now.
pub async fn landing(served: &Served, preview: &Preview) -> Response {
    match preview.landing().await {
        Answer::File { bytes, .. } => files::html(live::followed(String::from_utf8_lossy(&bytes).into_owned(), true)),
        Answer::Failed(why) => (StatusCode::INTERNAL_SERVER_ERROR, why).into_response(),
        _ => missing(served, "", None),
    }
}

/// Answers with what is at `address`, made now; `headers` are those of the request.
pub async fn file(served: &Served, preview: &Preview, address: &str, headers: &HeaderMap) -> Response {
    let Some(names) = files::safe_parts(address) else { return missing(served, "", None) };
    let edition = names.first().cloned().unwrap_or_default();
    let in_site = names.get(1).is_some_and(|folder| folder == "site");
    match preview.at(names, address.ends_with('/')).await {
        Answer::File { name, bytes, source } if name.ends_with(".html") => {
            let page = String::from_utf8_lossy(&bytes).into_owned();
            let page = match source {
                Some(source) => sourced(&page, &source, &served.locale),
                None => page,
            };
            let page = if in_site { opensearch::offered(&served.current(), &edition, page) } else { page };
            files::html(live::followed(page, true))
        }
        Answer::File { name, bytes, .. } => asset(&name, &bytes, headers),
        Answer::Folder => Redirect::permanent(&format!("{address}/")).into_response(),
        Answer::Edition => Redirect::temporary(&format!("{}/site/", address.trim_end_matches('/'))).into_response(),
        Answer::Missing(page) => missing(served, &edition, page),
        Answer::Failed(why) => (StatusCode::INTERNAL_SERVER_ERROR, why).into_response(),
    }
}

/// `page` with the file of its sheet, for the script that offers its path to who wants to change it.
fn sourced(page: &str, source: &str, locale: &Locale) -> String {
    let [source, copy, copied] =
        [source, &locale.text("serve-source-copy"), &locale.text("serve-source-copied")].map(escaped);
    let meta =
        format!("<meta name=\"source\" content=\"{source}\" data-copy=\"{copy}\" data-copied=\"{copied}\">\n</head>");
    page.replacen("</head>", &meta, 1)
}

/// A style sheet, a font, a picture: sent again only where it is not what it was.
fn asset(name: &str, bytes: &Bytes, headers: &HeaderMap) -> Response {
    let tag = format!("W/\"{}\"", blake3::hash(bytes).to_hex());
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let mut response = match known {
        Some(known) if known == tag => StatusCode::NOT_MODIFIED.into_response(),
        _ => bytes.to_vec().into_response(),
    };
    let answer = response.headers_mut();
    answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(files::media_type(name)));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.insert(header::ETAG, tag);
    }
    response
}

fn missing(served: &Served, edition: &str, page: Option<Bytes>) -> Response {
    let Some(page) = page else { return (StatusCode::NOT_FOUND, served.locale.text("serve-missing")).into_response() };
    // The page's links are relative to the site's root, whatever address was asked for.
    let base = format!("<head>\n<base href=\"/{edition}/site/\">");
    let page = String::from_utf8_lossy(&page).replacen("<head>", &base, 1);
    (StatusCode::NOT_FOUND, files::html(live::followed(page, true))).into_response()
}
