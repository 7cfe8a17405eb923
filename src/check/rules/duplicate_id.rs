//! Two sheets with one id.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0313", check };

fn check(context: &Context, report: &mut Report) {
    let guide = context.guide;
    for (place, sheet) in guide.ids() {
        let first =
            guide.directory.sheet(&sheet.head.id).filter(|first| *first != place).and_then(|first| guide.sheet(first));
        if let Some(first) = first {
            report.add(
                Diagnostic::error(RULE.code, context.field(sheet, "id"))
                    .with("id", &sheet.head.id)
                    .with("other", &first.head.path)
                    .and_at(context.field(first, "id")),
            );
        }
    }
}
