//! A title that no list, tab or running head has room for.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0348", check };

/// In characters.
const LIMIT: usize = 80;

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let count = sheet.head.title.chars().count();
        if count > LIMIT {
            report.add(
                Diagnostic::warning(RULE.code, context.field(sheet, "title"))
                    .with("count", count.to_string())
                    .with("limit", LIMIT.to_string()),
            );
        }
    }
}
