//! An image that is not in the content folder.

use crate::check::{Context, Rule, nearby};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0303", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.sheets() {
        for image in &inventory.images {
            if let Target::Missing(written) = &image.target
                && !context.is_refused(&sheet.head.path, written)
            {
                report.add(
                    Diagnostic::error(RULE.code, context.within(image.at, written))
                        .with("state", if written.is_empty() { "empty" } else { "unknown" })
                        .with("target", written)
                        .with("nearest", nearby::asset(context.guide, &sheet.head.path, written)),
                );
            }
        }
    }
}
