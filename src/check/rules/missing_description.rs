//! A sheet without a summary: cards, search results and feeds would show its title alone.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::vocabulary::Kind;

pub const RULE: Rule = Rule { code: "P0347", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        // A term and a quotation are short enough to be their own summary.
        if sheet.head.description.is_empty() && !matches!(sheet.kind(), Kind::Term | Kind::Quotation) {
            let at = context.field(sheet, "description");
            let state = if at == sheet.head.at { "absent" } else { "empty" };
            report.add(Diagnostic::warning(RULE.code, at).with("state", state));
        }
    }
}
