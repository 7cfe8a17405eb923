//! A picture that is there, but that nothing can read.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Asset;
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0362", check };

fn check(context: &Context, report: &mut Report) {
    for image in context.sheets().flat_map(|(_, inventory)| &inventory.images) {
        let Target::Asset(id) = image.target else { continue };
        if let Some(asset) = context.guide.asset(id).filter(|asset| !is_readable(asset)) {
            report.add(Diagnostic::error(RULE.code, image.at).with("path", asset.path.as_str()));
        }
    }
}

/// Whether the file begins as a picture of its kind does. AVIF is read by browsers alone.
fn is_readable(asset: &Asset) -> bool {
    if asset.is_svg() {
        let text = std::str::from_utf8(&asset.bytes).ok();
        let document = text.and_then(|text| roxmltree::Document::parse(text).ok());
        return document.is_some_and(|document| document.root_element().tag_name().name() == "svg");
    }
    imagesize::blob_size(&asset.bytes).is_ok_and(|size| size.width > 0 && size.height > 0)
}
