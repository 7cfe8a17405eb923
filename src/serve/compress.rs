//! Answers travel compressed, where the client understands it and the file is not compressed already.

use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

/// Compresses answers with gzip (RFC 9110, section 8.4.1.3), but for images, fonts, PDF files, archives and streams.
pub fn layer() -> CompressionLayer<impl Predicate> {
    let worthwhile = DefaultPredicate::new()
        .and(NotForContentType::const_new("font/"))
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/zip"));
    CompressionLayer::new().compress_when(worthwhile)
}
