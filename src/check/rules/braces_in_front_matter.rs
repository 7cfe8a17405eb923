//! A reference figure called where it is not replaced: in a field that is plain text.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0354", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let this_week = match &sheet.matter {
            Matter::Chapter(chapter) => chapter.this_week.as_deref().unwrap_or_default(),
            _ => "",
        };
        for (field, text) in
            [("title", sheet.head.title.as_str()), ("description", &sheet.head.description), ("this_week", this_week)]
        {
            if text.contains("{{") {
                report.add(Diagnostic::error(RULE.code, context.field(sheet, field)));
            }
        }
    }
}
