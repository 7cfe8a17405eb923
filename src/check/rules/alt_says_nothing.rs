//! A text for an image that only says that there is one: its kind, or the name of its file.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Image, Target};
use crate::text::{fold, slug};

pub const RULE: Rule = Rule { code: "P0373", check };

/// What images are called, as slugs.
const KINDS: &[&str] = &[
    "image",
    "photo",
    "photographie",
    "illustration",
    "figure",
    "dessin",
    "schema",
    "graphique",
    "diagramme",
    "carte",
    "plan",
    "logo",
    "icone",
    "capture",
    "capture-d-ecran",
    "visuel",
    "picture",
    "drawing",
    "chart",
    "diagram",
    "icon",
    "screenshot",
    "sans-titre",
    "untitled",
];

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for image in inventory.images.iter().filter(|image| says_nothing(image, file_of(image, context))) {
            report.add(Diagnostic::warning(RULE.code, image.at).with("alt", image.alt.trim()));
        }
    }
}

/// The name of the image's file.
fn file_of<'g>(image: &Image, context: &Context<'g>) -> &'g str {
    let asset = match &image.target {
        Target::Asset(id) => context.guide.asset(*id),
        _ => None,
    };
    asset.and_then(|asset| asset.path.rsplit('/').next()).unwrap_or_default()
}

fn says_nothing(image: &Image, file: &str) -> bool {
    let alt = fold(image.alt.trim());
    let words = slug(&alt);
    let kind = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    let bare = file.rsplit_once('.').map_or(file, |(bare, _)| bare);
    let named = fold(file) == alt || (fold(bare) == alt && !alt.contains(' '));
    !alt.is_empty() && (KINDS.contains(&kind) || named)
}
