//! Answers from the workshop, as HTTP.

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::{Answer, Preview};
use crate::locale::Locale;
use crate::outputs::Bytes;
use crate::prose::html::escaped;
use crate::serve::address::safe_parts;
use crate::serve::content::Content;
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
    let Some(names) = safe_parts(address) else { return missing(served, "", None) };
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
        Answer::File { name, bytes, .. } => {
            Content::held(&name, bytes.to_vec(), files::media_type(&name)).answer(None, headers)
        }
        Answer::Folder => Redirect::permanent(&format!("{address}/")).into_response(),
        Answer::Edition => Redirect::temporary(&format!("{}/site/", address.trim_end_matches('/'))).into_response(),
        Answer::Missing(page) => missing(served, &edition, page.as_ref()),
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

/// The edition's own page for what is not there, where it has one.
fn missing(served: &Served, edition: &str, page: Option<&Bytes>) -> Response {
    let page = page.map(|page| files::at_home(&String::from_utf8_lossy(page), edition));
    files::not_found(served, page.map(|page| live::followed(page, true)))
}
