//! Pixels → files. The same pixels give the same bytes.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, RgbImage};
use image_webp_lossy::{ColorType, EncoderParams, WebPEncoder};

use super::Fault;

/// How much of a photograph lossy WebP keeps, of 100: beyond, nobody sees a difference at arm's length.
const WEBP_QUALITY: u8 = 84;

/// How much of a photograph JPEG keeps, of 100.
const JPEG_QUALITY: u8 = 80;

/// A picture that need not be opened by its name: what tells its kind, and its bytes.
pub type Encoded = (&'static str, Vec<u8>);

/// The picture as WebP: without loss where that costs little more, as it does for drawings and screens, and where it is
/// transparent; else with.
///
/// # Errors
///
/// It cannot be encoded: WebP has no more than 16,383 pixels a side.
pub fn webp(picture: &DynamicImage) -> Result<Encoded, Fault> {
    let colour = if picture.has_alpha() { ColorType::Rgba8 } else { ColorType::Rgb8 };
    let whole = encode_webp(picture.as_bytes(), (picture.width(), picture.height()), colour, false)?;
    let DynamicImage::ImageRgb8(pixels) = picture else { return Ok(("webp", whole)) };
    let lossy = lossy(pixels)?;
    Ok(("webp", if whole.len() * 2 <= lossy.len() * 3 { whole } else { lossy }))
}

/// The picture with loss. It is coded in squares of 16 pixels, and our encoder fills those at the border with green: so
/// it is given whole squares, which go on as the border does, and the size in the file is set to what is to be shown
/// (RFC 9649, section 2.5; RFC 6386, section 9.1).
fn lossy(picture: &RgbImage) -> Result<Vec<u8>, Fault> {
    const SIZE_AT: usize = 26;
    let (width, height) = picture.dimensions();
    let (whole_width, whole_height) = (width.next_multiple_of(16), height.next_multiple_of(16));
    let squares = RgbImage::from_fn(whole_width, whole_height, |x, y| {
        *picture.get_pixel(x.min(width.saturating_sub(1)), y.min(height.saturating_sub(1)))
    });
    let mut bytes = encode_webp(squares.as_raw(), (whole_width, whole_height), ColorType::Rgb8, true)?;
    let side = |pixels: u32| u16::try_from(pixels).map_err(|_| Fault::Unreadable);
    let size = [side(width)?.to_le_bytes(), side(height)?.to_le_bytes()].concat();
    let place = bytes.get_mut(SIZE_AT..SIZE_AT + size.len()).ok_or(Fault::Unreadable)?;
    place.copy_from_slice(&size);
    Ok(bytes)
}

fn encode_webp(pixels: &[u8], size: (u32, u32), colour: ColorType, use_lossy: bool) -> Result<Vec<u8>, Fault> {
    let mut params = EncoderParams::default();
    params.use_lossy = use_lossy;
    params.lossy_quality = WEBP_QUALITY;
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new(&mut bytes);
    encoder.set_params(params);
    encoder.encode(pixels, size.0, size.1, colour).map_err(|_| Fault::Unreadable)?;
    Ok(bytes)
}

/// The picture for browsers that read no WebP: the lighter of PNG and JPEG; PNG where it is transparent.
///
/// # Errors
///
/// It cannot be encoded.
pub fn plain(picture: &DynamicImage) -> Result<Encoded, Fault> {
    let png = png(picture)?;
    if picture.has_alpha() {
        return Ok(("png", png));
    }
    let jpeg = jpeg(picture, JPEG_QUALITY)?;
    Ok(if png.len() <= jpeg.len() { ("png", png) } else { ("jpg", jpeg) })
}

/// # Errors
///
/// It cannot be encoded.
pub fn png(picture: &DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    write(picture, encoder)?;
    Ok(bytes)
}

/// The picture as JPEG, keeping `quality` of 100.
///
/// # Errors
///
/// It cannot be encoded.
pub fn jpeg(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    write(picture, JpegEncoder::new_with_quality(&mut bytes, quality))?;
    Ok(bytes)
}

fn write(picture: &DynamicImage, encoder: impl ImageEncoder) -> Result<(), Fault> {
    let colour = if picture.has_alpha() { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    let written = encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), colour);
    written.map_err(|_| Fault::Unreadable)
}
