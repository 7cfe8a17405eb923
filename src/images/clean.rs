//! A picture as its author gave it, without what it tells besides its pixels: the pieces of the file that say where,
//! when, by whom and with what it was made are left out, the others are copied as they are. Colour profiles stay: the
//! colours need them.

use std::borrow::Cow;

use image::ImageFormat;
use image::metadata::Orientation;

use super::decode::{Fault, Head, examine, format, pixels};
use super::encode;

/// How much of a JPEG is kept, of 100, where it has to be turned upright and encoded anew.
const TURNED: u8 = 92;

/// The file as it may be published. What is no picture of a kind that carries metadata stays as it is.
///
/// # Errors
///
/// It begins as a picture, but cannot be read as one, or holds metadata that cannot be taken out.
pub fn clean(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Fault> {
    if is_boxed(bytes) {
        return if tells_in_boxes(bytes) { Err(Fault::Private) } else { Ok(Cow::Borrowed(bytes)) };
    }
    if format(bytes).is_none() {
        return Ok(Cow::Borrowed(bytes));
    }
    let Head { format, orientation } = examine(bytes)?;
    // How it is to be turned is metadata too: it is turned instead.
    if orientation != Orientation::NoTransforms {
        let upright = pixels(bytes)?;
        return Ok(Cow::Owned(match format {
            ImageFormat::Jpeg => encode::jpeg(&upright, TURNED)?,
            ImageFormat::WebP => encode::webp(&upright)?.1,
            _ => encode::png(&upright)?,
        }));
    }
    stripped(bytes, format).map(Cow::Owned).ok_or(Fault::Unreadable)
}

/// Why the file may not be published, as far as its structure tells; none for what is no picture.
pub fn fault(bytes: &[u8]) -> Option<Fault> {
    if is_boxed(bytes) {
        return tells_in_boxes(bytes).then_some(Fault::Private);
    }
    format(bytes)?;
    match examine(bytes) {
        Ok(head) => stripped(bytes, head.format).is_none().then_some(Fault::Unreadable),
        Err(fault) => Some(fault),
    }
}

/// Whether the file is one of the kinds that pages can show, drawings aside, by how it begins.
pub fn is_picture(bytes: &[u8]) -> bool {
    is_boxed(bytes) || format(bytes).is_some()
}

/// Whether the file is made of boxes, as AVIF and HEIF are.
fn is_boxed(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
}

fn stripped(bytes: &[u8], format: ImageFormat) -> Option<Vec<u8>> {
    match format {
        ImageFormat::Jpeg => jpeg(bytes),
        ImageFormat::Png => png(bytes),
        ImageFormat::Gif => gif(bytes),
        _ => webp(bytes),
    }
}

/// Whether the picture moves: it is then left as it is, but for its metadata.
pub fn moves(bytes: &[u8]) -> bool {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    match format(bytes) {
        Some(ImageFormat::Gif) => holds(b"NETSCAPE2.0") || holds(b"ANIMEXTS1.0"),
        Some(ImageFormat::Png) => holds(b"acTL"),
        Some(ImageFormat::WebP) => bytes.get(12..16) == Some(b"VP8X") && holds(b"ANIM"),
        _ => false,
    }
}

/// Segments (ITU-T T.81, annex B): application data but for what decoders need (JFIF, Adobe's colours, profiles) and
/// comments are left out, and what follows the end of the picture.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut out = vec![0xff, 0xd8];
    loop {
        // A marker may be preceded by any number of fill bytes.
        while rest.starts_with(&[0xff, 0xff]) {
            rest = rest.get(1..)?;
        }
        let marker = *rest.strip_prefix(&[0xff])?.first()?;
        if marker == 0xd9 {
            out.extend([0xff, 0xd9]);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes(rest.get(2..)?.first_chunk().copied()?));
        let (segment, after) = rest.split_at_checked(2 + length)?;
        let data = segment.get(4..)?;
        let kept = match marker {
            // A thumbnail within JFIF shows what the picture may no longer show.
            0xe0 => data.starts_with(b"JFIF\0") && data.len() == 14,
            0xe2 => data.starts_with(b"ICC_PROFILE\0"),
            0xee => data.starts_with(b"Adobe"),
            0xe1..=0xef | 0xfe => false,
            _ => true,
        };
        if kept {
            out.extend(segment);
        }
        rest = after;
        if marker == 0xda {
            let end = end_of_scan(rest)?;
            let (scan, after) = rest.split_at_checked(end)?;
            out.extend(scan);
            rest = after;
        }
    }
}

/// Where the next marker begins that is not part of the coded pixels: neither a stuffed zero nor a restart.
fn end_of_scan(bytes: &[u8]) -> Option<usize> {
    let ends = |pair: &[u8]| matches!(pair, [0xff, after] if !matches!(after, 0x00 | 0xd0..=0xd7));
    bytes.windows(2).position(ends)
}

/// Chunks (W3C PNG, section 11): what pixels and their colours need, animations included.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: &[&[u8; 4]] = &[
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"acTL",
        b"fcTL", b"fdAT",
    ];
    let (head, mut rest) = bytes.split_at_checked(8)?;
    let mut out = head.to_vec();
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let name: &[u8; 4] = rest.get(4..)?.first_chunk()?;
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        if KEPT.contains(&name) {
            out.extend(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        rest = after;
    }
}

/// Blocks (GIF89a): comments, plain texts and application data but for how often it loops are left out.
fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let (head, mut rest) = bytes.split_at_checked(13 + table(*bytes.get(10)?))?;
    let mut out = head.to_vec();
    loop {
        let (fixed, kept) = match rest {
            [0x3b, ..] => {
                out.push(0x3b);
                return Some(out);
            }
            [0x21, 0xf9, ..] => (2, true),
            [0x21, 0xff, 11, name @ ..] => (2, name.starts_with(b"NETSCAPE2.0") || name.starts_with(b"ANIMEXTS1.0")),
            [0x21, ..] => (2, false),
            [0x2c, ..] => (11 + table(*rest.get(9)?), true),
            _ => return None,
        };
        let length = fixed + sub_blocks(rest.get(fixed..)?)?;
        let (block, after) = rest.split_at_checked(length)?;
        if kept {
            out.extend(block);
        }
        rest = after;
    }
}

/// How many bytes the sub-blocks take that `bytes` begins with, the empty one at their end included.
fn sub_blocks(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

/// Chunks (RFC 9649): pixels, transparency, animation and profile; the flags that announce others are taken back.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: &[&[u8; 4]] = &[b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
    const EXIF_AND_XMP: u8 = 0x0c;
    let mut rest = bytes.get(12..)?;
    let mut chunks = Vec::new();
    while let Some(name) = rest.first_chunk::<4>() {
        let length = usize::try_from(u32::from_le_bytes(*rest.get(4..)?.first_chunk()?)).ok()?;
        let padded = length.checked_add(8 + length % 2)?;
        // The last chunk may lack the byte that makes its length even.
        let (chunk, after) = rest.split_at_checked(padded.min(rest.len()))?;
        if chunk.len() < length.checked_add(8)? {
            return None;
        }
        if KEPT.contains(&name) {
            let start = chunks.len();
            chunks.extend(chunk);
            if name == b"VP8X"
                && let Some(flags) = chunks.get_mut(start + 8)
            {
                *flags &= !EXIF_AND_XMP;
            }
        }
        rest = after;
    }
    let size = u32::try_from(chunks.len().checked_add(4)?).ok()?;
    Some([b"RIFF".as_slice(), &size.to_le_bytes(), b"WEBP", &chunks].concat())
}

/// Whether an AVIF or HEIF file lists an item of metadata (ISO/IEC 23008-12): `Exif`, or `mime`, which is XMP.
fn tells_in_boxes(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(length) = rest.first_chunk().map(|length| u32::from_be_bytes(*length)) {
        let (this, after) = rest.split_at_checked(length.max(8) as usize).unwrap_or((rest, &[]));
        if this.get(4..8) == Some(b"meta") {
            return this.windows(4).any(|name| name == b"Exif" || name == b"mime");
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_ends_early_is_no_picture() {
        let whole = encode::png(&image::DynamicImage::new_rgb8(4, 4)).expect("a picture");
        assert_eq!(clean(&whole).as_deref(), Ok(whole.as_slice()));
        for end in 8..whole.len() {
            assert_eq!(clean(&whole[..end]), Err(Fault::Unreadable), "{end} bytes");
        }
    }

    #[test]
    fn what_is_no_picture_stays_as_it_is() {
        for bytes in [b"%PDF-1.7 ...".as_slice(), b"<svg/>", b"", b"\xff\xd8"] {
            assert_eq!(clean(bytes).as_deref(), Ok(bytes));
        }
    }

    #[test]
    fn avif_with_metadata_is_refused() {
        let avif = |item: &[u8]| [b"\0\0\0\x0cftypavif\0\0\0\x10meta".as_slice(), item, b"...."].concat();
        assert!(clean(&avif(b"av01")).is_ok());
        assert_eq!(clean(&avif(b"Exif")), Err(Fault::Private));
        assert_eq!(clean(&avif(b"mime")), Err(Fault::Private));
    }
}
