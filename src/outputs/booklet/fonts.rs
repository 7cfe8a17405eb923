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

/// What the fonts say of themselves, for the colophon: each copyright line once, with its families in order.
pub fn credits(fonts: &[Font]) -> Vec<(Vec<String>, String)> {
    let mut credits: Vec<(Vec<String>, String)> = Vec::new();
    for font in fonts {
        let (family, copyright) = (font.info().family.clone(), copyright(font));
        match credits.iter_mut().find(|(_, known)| *known == copyright) {
            Some((families, _)) if families.contains(&family) => {}
            Some((families, _)) => families.push(family),
            None => credits.push((vec![family], copyright)),
        }
    }
    credits
}

/// The `name` table's copyright notice (id 0 in the OpenType specification), addresses in brackets left out; empty if
/// there is none.
fn copyright(font: &Font) -> String {
    let instance = font.clone().instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default());
    let names = instance.ttf().names();
    let notice = names.into_iter().filter(|name| name.name_id == 0).find_map(|name| name.to_string());
    let notice = notice.unwrap_or_default();
    notice.split(" (http").next().unwrap_or_default().trim().to_owned()
}
