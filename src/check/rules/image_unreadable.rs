//! A picture that is there, but that nothing can read, or that may not be published as it is.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::guide::sheet::Asset;
use crate::images::{self, Fault, MOST_PIXELS};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0362", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        let shown = inventory.images.iter().map(|image| (&image.target, image.at, true));
        let linked = inventory.links.iter().map(|link| (&link.target, link.at, false));
        for (target, at, is_shown) in shown.chain(linked) {
            let Target::Asset(id) = target else { continue };
            let Some(asset) = context.guide.asset(*id) else { continue };
            if let Some(fault) = if is_shown { fault(asset) } else { images::fault(&asset.bytes) } {
                report.add(diagnostic(asset, at, fault));
            }
        }
    }
}

/// The finding that `asset`, used at `at`, has this `fault`.
pub fn diagnostic(asset: &Asset, at: Span, fault: Fault) -> Diagnostic {
    Diagnostic::error(RULE.code, at)
        .with("path", asset.path.as_str())
        .with("state", fault.id())
        .with("most", (MOST_PIXELS / 1_000_000).to_string())
}

/// What keeps the file from being shown, as far as it tells without its pixels.
fn fault(asset: &Asset) -> Option<Fault> {
    if asset.is_svg() {
        let text = std::str::from_utf8(&asset.bytes).ok();
        let document = text.and_then(|text| roxmltree::Document::parse(text).ok());
        let is_drawing = document.is_some_and(|document| document.root_element().tag_name().name() == "svg");
        return (!is_drawing).then_some(Fault::Unreadable);
    }
    let has_size = imagesize::blob_size(&asset.bytes).is_ok_and(|size| size.width > 0 && size.height > 0);
    if !has_size || !images::is_picture(&asset.bytes) {
        return Some(Fault::Unreadable);
    }
    images::fault(&asset.bytes)
}
