//! Search over HTTP. What is asked and answered is written down in [`openapi`](super::openapi).

use std::convert::Infallible;
use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequestParts, Query as Parameters, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::value::MapDeserializer;
use serde_json::json;

use super::{Served, guard, opensearch};
use crate::locale::Locale;
use crate::search::{Query, Searcher};

/// The longest query that is answered, in bytes.
pub const MAX_QUERY: usize = 1_000;

/// Results in an answer that asks for no number.
pub const LIMIT: usize = 20;

/// Titles in an answer to somebody who is typing.
const SUGGESTIONS: usize = 6;

/// What may be asked, as it was written. Empty values count as absent.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    edition: String,
    kind: String,
    stage: String,
    category: String,
    dimension: String,
    audience: String,
    topic: String,
    limit: String,
    offset: String,
    /// `1`: the sheets are counted by kind, stage and so on.
    facets: String,
    /// `opensearch`: suggestions as browsers read them.
    format: String,
}

/// What was asked, and what of it could not be read.
#[derive(Debug)]
pub struct Read {
    pub asked: Asked,
    pub slip: Option<Slip>,
}

/// A parameter that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The sentence that tells it.
    key: &'static str,
    name: String,
    value: String,
}

impl Slip {
    pub fn told(&self, locale: &Locale) -> String {
        locale.format(self.key, &[("name", self.name.clone()), ("value", self.value.clone())])
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Read {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        // An address is bytes: what is no text in it is read as far as it is one.
        let written = Parameters::<Vec<(String, String)>>::try_from_uri(&parts.uri);
        Ok(Read::of(written.map(|Parameters(written)| written).unwrap_or_default()))
    }
}

impl Read {
    fn of(written: Vec<(String, String)>) -> Self {
        let mut values: Vec<(String, String)> = Vec::new();
        let mut twice = None;
        for (name, value) in written {
            if values.iter().any(|(known, _)| *known == name) {
                twice.get_or_insert(Slip { key: "serve-twice", name, value });
            } else {
                values.push((name, value));
            }
        }
        let read: Result<Asked, serde::de::value::Error> = Asked::deserialize(MapDeserializer::new(values.into_iter()));
        let asked = read.unwrap_or_default();
        let slip = twice.or_else(|| asked.slip());
        Read { asked, slip }
    }
}

impl Read {
    /// What was asked, or the answer that says what of it could not be read.
    #[expect(clippy::result_large_err, reason = "an answer is handed over once, not passed on")]
    fn understood(self, served: &Served) -> Result<Asked, Response> {
        match self.slip {
            Some(slip) => Err(told(StatusCode::BAD_REQUEST, &slip.told(&served.locale))),
            None => Ok(self.asked),
        }
    }
}

impl Asked {
    pub fn query(&self) -> Query {
        let given = |value: &str| given(value).map(str::to_owned);
        Query {
            text: self.q.clone(),
            kind: given(&self.kind),
            stage: given(&self.stage),
            category: given(&self.category),
            dimension: given(&self.dimension),
            audience: given(&self.audience),
            topic: given(&self.topic),
            limit: self.limit.trim().parse().unwrap_or(LIMIT),
            offset: self.offset.trim().parse().unwrap_or(0),
            facets: self.facets.trim() == "1",
        }
    }

    /// The edition that is asked for, if any is.
    pub fn edition(&self) -> Option<&str> {
        given(&self.edition)
    }

    pub fn is_too_long(&self) -> bool {
        self.q.len() > MAX_QUERY
    }

    /// The first number that is none.
    fn slip(&self) -> Option<Slip> {
        let slip = |key, name: &str, value: &str| Slip { key, name: name.to_owned(), value: value.to_owned() };
        let numbers = [("limit", &self.limit), ("offset", &self.offset)];
        let mut wrong =
            numbers.into_iter().filter(|(_, value)| given(value).is_some_and(|v| v.parse::<usize>().is_err()));
        let facets = given(&self.facets).filter(|value| !matches!(*value, "0" | "1"));
        let number = wrong.next().map(|(name, value)| slip("serve-not-a-number", name, value));
        number.or_else(|| facets.map(|value| slip("serve-not-a-flag", "facets", value)))
    }
}

/// A value, unless it is empty.
fn given(value: &str) -> Option<&str> {
    Some(value.trim()).filter(|value| !value.is_empty())
}

/// `GET /api/search?q=…`: what was found.
pub async fn search(State(served): State<Arc<Served>>, read: Read) -> Response {
    let asked = match read.understood(&served) {
        Ok(asked) => asked,
        Err(refusal) => return refusal,
    };
    let query = asked.query();
    let told = Arc::clone(&served);
    answer(&served, asked, move |searcher| {
        let results = searcher.search(&query);
        told.noticed(&query, &results);
        Json(results).into_response()
    })
    .await
}

/// `GET /api/suggest?q=…`: titles for somebody who is typing.
pub async fn suggest(State(served): State<Arc<Served>>, read: Read, request: Request) -> Response {
    let asked = match read.understood(&served) {
        Ok(asked) => asked,
        Err(refusal) => return refusal,
    };
    let text = asked.q.clone();
    let host = guard::host(&request).unwrap_or_default().to_owned();
    let edition = served.current().named(asked.edition()).unwrap_or_default().to_owned();
    let for_browsers = asked.format == "opensearch";
    answer(&served, asked, move |searcher| {
        let hits = searcher.suggest(&text, SUGGESTIONS);
        if for_browsers {
            let kind = [(header::CONTENT_TYPE, opensearch::SUGGESTIONS)];
            (kind, opensearch::suggestions(&text, &hits, &host, &edition).to_string()).into_response()
        } else {
            Json(json!({ "hits": hits })).into_response()
        }
    })
    .await
}

async fn answer(
    served: &Arc<Served>,
    asked: Asked,
    find: impl FnOnce(&Searcher) -> Response + Send + 'static,
) -> Response {
    if asked.is_too_long() {
        return told(StatusCode::BAD_REQUEST, &served.locale.text("serve-query-too-long"));
    }
    let served = Arc::clone(served);
    let found = tokio::task::spawn_blocking(move || match served.current().searcher(asked.edition()) {
        Some(searcher) => match searcher.as_ref() {
            Ok(searcher) => find(searcher),
            // What exactly is wrong, and where, is for who runs the server.
            Err(_) => told(StatusCode::SERVICE_UNAVAILABLE, &served.locale.text("site-results-out-of-order")),
        },
        None => told(StatusCode::NOT_FOUND, &served.locale.text("serve-no-edition")),
    });
    found.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn told(status: StatusCode, message: &str) -> Response {
    (status, Json(json!({ "error": message }))).into_response()
}
