//! The sizes in which a picture is published.

use std::borrow::Cow;

use image::DynamicImage;
use image::imageops::FilterType;

/// The widths in pixels that pages ask for: the column that text is set in (640 px), and twice that for screens with
/// pixels twice as fine.
pub const WIDTHS: [u32; 2] = [640, 1280];

/// The widths in which a picture of `width` pixels is published: those that it has, or its own. It is never enlarged.
pub fn widths(width: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().map(|wanted| wanted.min(width)).collect();
    widths.dedup();
    widths
}

/// The picture at `width` pixels.
pub fn fitted(picture: &DynamicImage, width: u32) -> Cow<'_, DynamicImage> {
    let (own_width, own_height) = (picture.width(), picture.height());
    if width >= own_width {
        return Cow::Borrowed(picture);
    }
    let height = u64::from(own_height) * u64::from(width) / u64::from(own_width);
    let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
    Cow::Owned(picture.resize_exact(width, height, FilterType::Lanczos3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_never_enlarged() {
        assert_eq!(widths(4000), [640, 1280]);
        assert_eq!(widths(801), [640, 801]);
        assert_eq!(widths(300), [300]);
    }

    #[test]
    fn pictures_keep_their_shape() {
        let size = |width, height, to| {
            let picture = DynamicImage::new_rgb8(width, height);
            let fitted = fitted(&picture, to);
            (fitted.width(), fitted.height())
        };
        assert_eq!(size(1281, 851, 640), (640, 425));
        assert_eq!(size(639, 3, 640), (639, 3));
        assert_eq!(size(6000, 1, 640), (640, 1));
    }
}
