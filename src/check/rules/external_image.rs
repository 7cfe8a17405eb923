//! An image that would be fetched from another site: no output may ask a third party for anything.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0305", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for image in &inventory.images {
            if let Target::Unsafe(written) = &image.target
                && is_elsewhere(written)
            {
                report.add(Diagnostic::error(RULE.code, context.within(image.at, written)).with("target", written));
            }
        }
    }
}

/// Whether `written` is an ordinary address of another site, rather than a dangerous one.
pub fn is_elsewhere(written: &str) -> bool {
    let lower = written.trim().to_ascii_lowercase();
    ["http://", "https://", "//"].iter().any(|start| lower.starts_with(start))
}
