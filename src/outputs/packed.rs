//! What travels: names that hold the content they name, and the compressed forms of texts.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::images::mark;

/// A shorter text gains nothing by being compressed, in bytes.
const LEAST: usize = 1_000;

/// How long a mark is, in characters.
const MARK: usize = 16;

/// The kinds of files that are texts, by what their names end with.
const TEXTS: &[&str] = &["html", "css", "js", "mjs", "json", "xml", "xsd", "svg", "txt", "md"];

/// How hard Brotli tries (RFC 7932), from 0 to 11: for a text that is compressed while somebody waits for it, or one of
/// ten thousand pages; and for the few that every page loads.
pub const QUICK: i32 = 5;
const BEST: i32 = 11;

/// The shortest and the longest window of Brotli, in bits.
const WINDOWS: (i32, i32) = (12, 22);

/// `path` with a mark of its content before its extension: `site.css` becomes `site.9f86d081884c7d65.css`.
pub fn named(path: &str, bytes: &[u8]) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{}.{extension}", mark(bytes)),
        None => format!("{path}.{}", mark(bytes)),
    }
}

/// Whether the name of the file holds its content: another content would have another name.
pub fn is_named_by_content(path: &str) -> bool {
    unmarked(path).is_some()
}

/// `path` without the mark of its content, if it has one.
pub fn unmarked(path: &str) -> Option<String> {
    let (stem, extension) = path.rsplit_once('.')?;
    let (stem, mark) = stem.rsplit_once('.')?;
    let is_mark = mark.len() == MARK && mark.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_mark.then(|| format!("{stem}.{extension}"))
}

/// Whether the file is a text, and long enough to gain by being compressed. Pictures, fonts, PDF files and archives are
/// compressed already.
pub fn is_worth_packing(path: &str, length: usize) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    length > LEAST && TEXTS.contains(&extension)
}

/// The compressed forms of a file, for hosts that send what lies beside it: what their names end with, and their bytes.
/// None that is not shorter.
pub fn beside(path: &str, bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    if !is_worth_packing(path, bytes.len()) {
        return Vec::new();
    }
    let quality = if is_named_by_content(path) { BEST } else { QUICK };
    let mut forms = vec![(".gz", gzip(bytes)), (".br", brotli(bytes, quality))];
    forms.retain(|(_, form)| form.len() < bytes.len());
    forms
}

/// `bytes` in gzip (RFC 1952), at its usual level.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// `bytes` in Brotli.
pub fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    // A window as long as the text: the usual one of 4 MB takes longer to be made than most pages to be compressed.
    let lgwin =
        i32::try_from(usize::BITS - bytes.len().leading_zeros()).unwrap_or(WINDOWS.1).clamp(WINDOWS.0, WINDOWS.1);
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings);
    packed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_its_content_and_lets_it_go() {
        let name = named("assets/site.css", b"a{}");
        assert!(is_named_by_content(&name), "{name}");
        assert_eq!(unmarked(&name).as_deref(), Some("assets/site.css"));
        assert_ne!(name, named("assets/site.css", b"b{}"));
        for path in ["assets/site.css", "fiche.2026.html", "a/0123456789abcdef", "0123456789abcdef.css"] {
            assert!(!is_named_by_content(path), "{path}");
        }
    }

    #[test]
    fn texts_lie_there_in_shorter_forms_and_pictures_do_not() {
        let text = "Un même mot, un même mot. ".repeat(200).into_bytes();
        let forms = beside("a.html", &text);
        assert_eq!(forms.iter().map(|(ending, _)| *ending).collect::<Vec<_>>(), [".gz", ".br"]);
        let mut whole = Vec::new();
        brotli::BrotliDecompress(&mut &*forms[1].1, &mut whole).unwrap();
        assert_eq!(whole, text);
        assert!(beside("a.webp", &text).is_empty() && beside("a.html", &text[..900]).is_empty());
    }
}
