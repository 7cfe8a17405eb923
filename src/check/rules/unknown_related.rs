//! A sheet said to be related that is not in the guide.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0308", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.sheets() {
        for id in sheet.head.related.iter().filter(|id| context.guide.directory.sheet(&id.value).is_none()) {
            report.add(
                Diagnostic::error(RULE.code, id.span).with("id", &id.value).with_nearest(&id.value, context.ids()),
            );
        }
    }
}
