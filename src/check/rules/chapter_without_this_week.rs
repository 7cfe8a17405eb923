//! A chapter that does not end with one thing to do this week.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0349", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        if let Matter::Chapter(chapter) = &sheet.matter
            && chapter.this_week.as_ref().is_none_or(String::is_empty)
        {
            let at = context.field(sheet, "this_week");
            let state = if at == sheet.head.at { "absent" } else { "empty" };
            report.add(Diagnostic::warning(RULE.code, at).with("state", state));
        }
    }
}
