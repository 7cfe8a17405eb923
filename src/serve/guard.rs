//! What every request must pass, and what every answer carries.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Served;

/// Nothing but our own host: no script in a page, no style in a page, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; \
     connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/// The longest head of a request, in bytes.
pub const HEAD: usize = 32 * 1024;

const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "SAMEORIGIN"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// Refuses what is not for us: a foreign `Host` (DNS rebinding) with 421, a foreign `Origin` with 403, anything but
/// reading with 405 (RFC 9110, sections 15.5.20, 15.5.4 and 15.5.6), two hosts at once with 400 (RFC 9112, section 3.2),
/// a head that is too long with 431 (RFC 6585, section 5).
pub async fn guard(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    let mut response = match refusal(&served, &request) {
        Some(status) => {
            let told = served.locale.text(&format!("serve-{}", status.as_u16()));
            let mut refused = (status, told).into_response();
            if status == StatusCode::METHOD_NOT_ALLOWED {
                refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
            }
            refused
        }
        None => next.run(request).await,
    };
    // An answer that is known carried them when it was new (RFC 9110, section 15.4.5: a 304 is as short as it can be).
    if response.status() == StatusCode::NOT_MODIFIED {
        return response;
    }
    // Browsers show a PDF in a page of their own making, which this policy would leave blank.
    let is_pdf = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/pdf");
    let headers = response.headers_mut();
    for (name, value) in HEADERS.iter().filter(|(name, _)| !is_pdf || *name != "content-security-policy") {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

fn refusal(served: &Served, request: &Request) -> Option<StatusCode> {
    let header = |name: HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let length: usize = request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    if length > HEAD {
        return Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    if request.headers().get_all(header::HOST).iter().count() > 1 {
        return Some(StatusCode::BAD_REQUEST);
    }
    if !host(request).is_some_and(|host| is_ours(served, host)) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }
    if let Some(origin) = header(header::ORIGIN) {
        let origin_host = origin.split_once("://").map_or(origin, |(_, host)| host);
        if !is_ours(served, origin_host) {
            return Some(StatusCode::FORBIDDEN);
        }
    }
    let reads = request.method() == Method::GET || request.method() == Method::HEAD;
    (!reads).then_some(StatusCode::METHOD_NOT_ALLOWED)
}

/// The host that `request` is for. An address in the request line goes before the header (RFC 9112, section 3.2.2).
pub fn host(request: &Request) -> Option<&str> {
    let header = || request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    request.uri().authority().map(axum::http::uri::Authority::as_str).or_else(header)
}

/// Whether `host`, with or without a port, names this server.
fn is_ours(served: &Served, host: &str) -> bool {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => served.is_called(name),
        _ => served.is_called(host),
    }
}
