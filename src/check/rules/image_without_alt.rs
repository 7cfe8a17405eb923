//! An image without a text for those who do not see it.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0304", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for image in inventory.images.iter().filter(|image| image.alt.trim().is_empty()) {
            report.add(Diagnostic::error(RULE.code, image.at));
        }
    }
}
