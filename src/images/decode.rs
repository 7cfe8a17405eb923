//! Bytes → pixels, upright, in the colours that screens show (sRGB), within bounds.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use moxcms::{ColorProfile, Layout, TransformOptions};

/// The most pixels that a picture may have: a quarter more than phones take, and no more than 200 MB in memory.
pub const MOST_PIXELS: u64 = 50_000_000;

/// Why a file is no picture that can be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is damaged, or of another kind.
    Unreadable,
    /// It has more than [`MOST_PIXELS`].
    TooLarge,
    /// It holds metadata that cannot be taken out of a file of its kind.
    Private,
}

impl Fault {
    /// Its name in messages.
    pub fn id(self) -> &'static str {
        match self {
            Fault::Unreadable => "unreadable",
            Fault::TooLarge => "too-large",
            Fault::Private => "private",
        }
    }
}

/// What pictures are made of here: GIF, JPEG, PNG and WebP, by how they begin.
pub fn format(bytes: &[u8]) -> Option<ImageFormat> {
    let known = [ImageFormat::Gif, ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
    image::guess_format(bytes).ok().filter(|format| known.contains(format))
}

/// What can be said of a picture without looking at its pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub format: ImageFormat,
    pub orientation: Orientation,
}

/// Reads the head of a picture, and looks whether all of it may be read.
///
/// # Errors
///
/// It is no picture, or too large a one.
pub fn examine(bytes: &[u8]) -> Result<Head, Fault> {
    let format = format(bytes).ok_or(Fault::Unreadable)?;
    let mut decoder = decoder(bytes, format)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok(Head { format, orientation })
}

/// The pixels of a picture: eight bits a channel, red, green and blue, with transparency if any pixel is transparent.
///
/// # Errors
///
/// It is no picture, too large a one, or damaged.
pub fn pixels(bytes: &[u8]) -> Result<DynamicImage, Fault> {
    let Head { format, orientation } = examine(bytes)?;
    let mut decoder = decoder(bytes, format)?;
    let profile = decoder.icc_profile().ok().flatten();
    let decoded = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Unreadable)?;
    let mut pixels = plain(decoded);
    pixels.apply_orientation(orientation);
    if let Some(profile) = profile {
        to_srgb(&mut pixels, &profile);
    }
    Ok(pixels)
}

fn decoder(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder, Fault> {
    let decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder();
    let decoder = decoder.map_err(|_| Fault::Unreadable)?;
    match decoder.dimensions() {
        (0, _) | (_, 0) => Err(Fault::Unreadable),
        (width, height) if u64::from(width) * u64::from(height) > MOST_PIXELS => Err(Fault::TooLarge),
        _ => Ok(decoder),
    }
}

/// The same picture with eight bits a channel, and without a transparency that nothing makes use of.
fn plain(picture: DynamicImage) -> DynamicImage {
    if !picture.has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let picture = picture.into_rgba8();
    if picture.pixels().any(|pixel| pixel.0[3] < u8::MAX) {
        return DynamicImage::ImageRgba8(picture);
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(picture).into_rgb8())
}

/// Gives the pixels the values that they have without their colour profile. A profile that cannot be read is no loss:
/// the colours are then a little paler than they were meant.
fn to_srgb(picture: &mut DynamicImage, profile: &[u8]) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    let srgb = ColorProfile::new_srgb();
    let (layout, values) = match picture {
        DynamicImage::ImageRgb8(pixels) => (Layout::Rgb, &mut **pixels),
        DynamicImage::ImageRgba8(pixels) => (Layout::Rgba, &mut **pixels),
        _ => return,
    };
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else {
        return;
    };
    let written = values.to_vec();
    if transform.transform(&written, values).is_err() {
        values.copy_from_slice(&written);
    }
}
