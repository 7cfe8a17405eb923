//! Bytes as a script hands them over.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// `bytes` deflated (RFC 1951) and in base64 (RFC 4648).
pub fn packed(bytes: &[u8]) -> String {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::new(5));
    // Memory takes everything.
    let deflated = deflate.write_all(bytes).and_then(|()| deflate.finish()).unwrap_or_default();
    STANDARD.encode(deflated)
}

/// Writes `number` in as few bytes as it needs, seven bits each, the low ones first (LEB128).
pub fn write_number(mut number: u32, bytes: &mut Vec<u8>) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return bytes.push(low & 0x7f);
        }
        bytes.push(low | 0x80);
    }
}

/// Writes `text` after the text `before` it: how many bytes they share, how many more there are, and these.
pub fn write_text(text: &str, before: &str, bytes: &mut Vec<u8>) {
    let shared = text.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
    let rest = text.as_bytes().get(shared..).unwrap_or_default();
    write_number(small(shared), bytes);
    write_number(small(rest.len()), bytes);
    bytes.extend_from_slice(rest);
}

/// No index has four billion of anything.
pub fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
