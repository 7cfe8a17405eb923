//! Two sheets that would be published at one address.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0314", check };

fn check(context: &Context, report: &mut Report) {
    for (place, sheet) in context.guide.ids() {
        if let Some(first) = context.first_at(&sheet.head.address)
            && first != place
            && let Some(first) = context.guide.sheet(first)
        {
            report.add(
                Diagnostic::error(RULE.code, context.field(sheet, "slug"))
                    .with("address", &sheet.head.address)
                    .with("other", &first.head.path)
                    .and_at(context.field(first, "slug")),
            );
        }
    }
}
