//! A sheet said to be related that is not in the guide.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0308", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.sheets() {
        for id in sheet.head.related.iter().filter(|id| !context.is_known(sheet, &id.value)) {
            let near = context.near_ids(&sheet.head.path, &id.value);
            report.add(Diagnostic::error(RULE.code, id.span).with("id", &id.value).with_near(near.as_deref()));
        }
    }
}
