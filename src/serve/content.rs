//! What a file is once it is served: named by its content, compressed once, sent whole or in part.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_range_header::parse_range_header;
use tokio::io::AsyncReadExt;
use tokio_util::io::ReaderStream;

use crate::outputs::packed::{QUICK, brotli, gzip, is_named_by_content, is_worth_packing};

/// The largest file that is held in memory; a larger one is read as it is sent.
pub const HELD: u64 = 4 * 1024 * 1024;

/// For a year, and without asking again: another content has another name (RFC 8246).
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// May be kept, if one asks every time whether it is still the same (RFC 9111, section 5.2.2.4).
const ASKING: &str = "no-cache";

/// A file as it is served.
#[derive(Debug)]
pub struct Content {
    kind: &'static str,
    caching: &'static str,
    /// What names this content and no other, without quotes.
    tag: String,
    length: u64,
    /// `None` for a file that is read as it is sent.
    held: Option<Held>,
}

#[derive(Debug)]
struct Held {
    plain: Bytes,
    is_text: bool,
    gzip: OnceLock<Option<Bytes>>,
    brotli: OnceLock<Option<Bytes>>,
}

/// What the client asked to have the bytes wrapped in (RFC 9110, section 8.4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coding {
    Brotli,
    Gzip,
}

impl Content {
    /// The `bytes` of the file `path`, of that media type.
    pub fn held(path: &str, bytes: Vec<u8>, kind: &'static str) -> Self {
        let is_text = is_worth_packing(path, bytes.len());
        let tag = blake3::hash(&bytes).to_hex().chars().take(32).collect();
        let held = Held { plain: bytes.into(), is_text, gzip: OnceLock::new(), brotli: OnceLock::new() };
        Content { kind, caching: caching(path), tag, length: held.plain.len() as u64, held: Some(held) }
    }

    /// The `file` at `path`, which is read as it is sent.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    pub fn on_disk(path: &str, file: &mut File, kind: &'static str) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        let length = io::copy(file, &mut hasher)?;
        let tag = hasher.finalize().to_hex().chars().take(32).collect();
        Ok(Content { kind, caching: caching(path), tag, length, held: None })
    }

    /// The most memory it may come to take, in bytes: a text is held in three forms, two of which are shorter.
    pub fn weight(&self) -> usize {
        self.held.as_ref().map_or(0, |held| if held.is_text { 2 * held.plain.len() } else { held.plain.len() }) + 500
    }

    /// Answers a request with these `headers`; `file` is the file, opened, which what is held does without.
    pub fn answer(&self, file: Option<File>, headers: &HeaderMap) -> Response {
        let part = self.part(headers);
        let coding = if part.is_none() { self.coding(headers) } else { None };
        let tag = match coding.as_ref() {
            None => format!("\"{}\"", self.tag),
            Some((Coding::Gzip, _)) => format!("\"{}-gzip\"", self.tag),
            Some((Coding::Brotli, _)) => format!("\"{}-br\"", self.tag),
        };
        let mut response = match part {
            _ if self.is_known(headers) => StatusCode::NOT_MODIFIED.into_response(),
            Some(Err(())) => {
                let length = format!("bytes */{}", self.length);
                (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, length)]).into_response()
            }
            Some(Ok(part)) => {
                let told = format!("bytes {}-{}/{}", part.start(), part.end(), self.length);
                let sent = self.bytes(file, part);
                (StatusCode::PARTIAL_CONTENT, [(header::CONTENT_RANGE, told)], sent).into_response()
            }
            None => match coding {
                Some((Coding::Gzip, bytes)) => {
                    ([(header::CONTENT_ENCODING, "gzip")], Body::from(bytes)).into_response()
                }
                Some((Coding::Brotli, bytes)) => {
                    ([(header::CONTENT_ENCODING, "br")], Body::from(bytes)).into_response()
                }
                None => self.bytes(file, 0..=self.length.saturating_sub(1)).into_response(),
            },
        };
        self.name(&mut response, &tag);
        response
    }

    /// The headers that tell what this is, and how long it may be kept.
    fn name(&self, response: &mut Response, tag: &str) {
        let mut tell = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                response.headers_mut().insert(name, value);
            }
        };
        tell(header::CONTENT_TYPE, self.kind);
        tell(header::CACHE_CONTROL, self.caching);
        tell(header::ETAG, tag);
        tell(header::ACCEPT_RANGES, "bytes");
        if self.held.as_ref().is_some_and(|held| held.is_text) {
            tell(header::VARY, "accept-encoding");
        }
    }

    /// Whether the client has this very content, however it was wrapped (RFC 9110, section 13.1.2).
    fn is_known(&self, headers: &HeaderMap) -> bool {
        let lists = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        lists.flat_map(|list| list.split(',')).any(|known| {
            let known = known.trim().trim_start_matches("W/").trim_matches('"');
            known == "*" || known.trim_end_matches("-gzip").trim_end_matches("-br") == self.tag
        })
    }

    /// The part that is asked for (RFC 9110, section 14.2), or that there is none such. Several parts at once, and
    /// what cannot be understood, are no reason not to answer with the whole.
    fn part(&self, headers: &HeaderMap) -> Option<Result<RangeInclusive<u64>, ()>> {
        let asked = headers.get(header::RANGE)?.to_str().ok()?;
        // Only of what the client has the beginning of (section 13.1.5).
        let of = headers.get(header::IF_RANGE).map(|value| value.to_str().unwrap_or_default());
        if of.is_some_and(|of| of.strip_prefix('"').and_then(|of| of.strip_suffix('"')) != Some(&self.tag)) {
            return None;
        }
        let ranges = parse_range_header(asked).ok()?;
        match ranges.validate(self.length) {
            Ok(parts) => match parts.as_slice() {
                [part] => Some(Ok(part.clone())),
                _ => None,
            },
            Err(_) => Some(Err(())),
        }
    }

    /// The bytes as the client best takes them, if there is a shorter form that it takes.
    fn coding(&self, headers: &HeaderMap) -> Option<(Coding, Bytes)> {
        let held = self.held.as_ref().filter(|held| held.is_text)?;
        let kept = |form: &OnceLock<Option<Bytes>>, pack: fn(&[u8]) -> Vec<u8>| {
            let shorter = || Some(Bytes::from(pack(&held.plain))).filter(|packed| packed.len() < held.plain.len());
            form.get_or_init(shorter).clone()
        };
        if takes(headers, "br") {
            return Some((Coding::Brotli, kept(&held.brotli, |bytes| brotli(bytes, QUICK))?));
        }
        takes(headers, "gzip").then(|| kept(&held.gzip, gzip)).flatten().map(|bytes| (Coding::Gzip, bytes))
    }

    fn bytes(&self, file: Option<File>, part: RangeInclusive<u64>) -> Response {
        let length = if self.length == 0 { 0 } else { part.end() - part.start() + 1 };
        if let Some(held) = &self.held {
            let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
            return Body::from(held.plain.slice(place(*part.start())..place(part.start() + length))).into_response();
        }
        let sought = file.and_then(|mut file| file.seek(SeekFrom::Start(*part.start())).ok().map(|_| file));
        let Some(file) = sought else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
        let read = tokio::fs::File::from_std(file).take(length);
        let body = Body::from_stream(ReaderStream::with_capacity(read, 64 * 1024));
        ([(header::CONTENT_LENGTH, length.to_string())], body).into_response()
    }
}

fn caching(path: &str) -> &'static str {
    if is_named_by_content(path) { FOR_EVER } else { ASKING }
}

/// Whether the client takes that coding (RFC 9110, section 12.5.3).
fn takes(headers: &HeaderMap, coding: &str) -> bool {
    let lists = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse::<f32>().ok());
        name.trim().eq_ignore_ascii_case(coding) && weight.is_none_or(|weight| weight > 0.0)
    })
}

/// All that is in `file`.
pub fn whole(file: &mut File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(headers: &[(HeaderName, &str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn a_coding_is_taken_unless_it_is_refused() {
        let headers = |text| asking(&[(header::ACCEPT_ENCODING, text)]);
        assert!(takes(&headers("deflate, GZIP;q=0.5"), "gzip"));
        assert!(!takes(&headers("gzip;q=0, br"), "gzip"));
        assert!(!takes(&headers("gzip;q=0.000"), "gzip"));
        assert!(!takes(&HeaderMap::new(), "gzip"));
    }

    #[test]
    fn one_part_is_sent_and_of_several_the_whole() {
        let content = Content::held("a.pdf", vec![7; 100], "application/pdf");
        let part = |text| content.part(&asking(&[(header::RANGE, text)]));
        assert_eq!(part("bytes=0-9"), Some(Ok(0..=9)));
        assert_eq!(part("bytes=90-"), Some(Ok(90..=99)));
        assert_eq!(part("bytes=-5"), Some(Ok(95..=99)));
        assert_eq!(part("bytes=100-"), Some(Err(())));
        assert_eq!(part("bytes=0-1,5-6"), None);
        assert_eq!(part("lines=1-2"), None);
        let of = |tag: &str| content.part(&asking(&[(header::RANGE, "bytes=0-9"), (header::IF_RANGE, tag)]));
        assert_eq!(of("\"another\""), None, "another content is sent whole");
        assert_eq!(of(&format!("\"{}\"", content.tag)), Some(Ok(0..=9)));
    }

    #[test]
    fn a_content_is_known_by_any_of_its_forms() {
        let content = Content::held("a.css", vec![b'a'; 5_000], "text/css; charset=utf-8");
        let tag = &content.tag;
        for known in [format!("\"{tag}\""), format!("W/\"{tag}-gzip\""), format!("\"x\", \"{tag}-br\""), "*".to_owned()]
        {
            assert!(content.is_known(&asking(&[(header::IF_NONE_MATCH, &known)])), "{known}");
        }
        assert!(!content.is_known(&asking(&[(header::IF_NONE_MATCH, "\"x\"")])));
    }
}
