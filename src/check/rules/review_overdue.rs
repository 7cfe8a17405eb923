//! A sheet that was to be read again by now.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0346", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        if let Some(day) = sheet.head.review_by
            && day < context.moment.day
        {
            report.add(
                Diagnostic::warning(RULE.code, context.field(sheet, "review_by"))
                    .with("day", day.to_string())
                    .with("owner", sheet.head.owner.as_deref().unwrap_or_default()),
            );
        }
    }
}
