//! The fonts of the booklet: those of the theme, and one for code that the theme need not bring.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontVariant, FontVariations};

use crate::theme::Theme;

/// The family that code is set in.
pub const CODE_FAMILY: &str = "DejaVu Sans Mono";

/// Read once for all builds.
static CODE: LazyLock<Vec<Font>> = LazyLock::new(|| {
    typst_kit::fonts::embedded().filter(|(_, info)| info.family == CODE_FAMILY).map(|(font, _)| font).collect()
});

/// The fonts for code.
pub fn for_code() -> &'static [Font] {
    &CODE
}

/// The fonts that the theme brings, in the order of their files.
pub fn of_theme(theme: &Theme) -> Vec<Font> {
    theme
        .files_in("shared/fonts/")
        .filter(|(path, _)| path.ends_with(".ttf") || path.ends_with(".otf"))
        .flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes.to_vec())))
        .collect()
}

/// What the fonts say of themselves, for the colophon: each family once, with its copyright line.
pub fn credits(fonts: &[Font]) -> Vec<(String, String)> {
    let mut credits: Vec<(String, String)> = Vec::new();
    for font in fonts {
        let family = &font.info().family;
        if !credits.iter().any(|(known, _)| known == family) {
            credits.push((family.clone(), copyright(font)));
        }
    }
    credits
}

/// The first line of the `name` table's copyright notice (id 0 in the OpenType specification); empty if there is none.
fn copyright(font: &Font) -> String {
    let instance = font.clone().instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default());
    let names = instance.ttf().names();
    names.into_iter().filter(|name| name.name_id == 0).find_map(|name| name.to_string()).unwrap_or_default()
}
