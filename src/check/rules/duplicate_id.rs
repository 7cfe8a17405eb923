//! Two sheets with one id.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Sheet;

pub const RULE: Rule = Rule { code: "P0313", check };

fn check(context: &Context, report: &mut Report) {
    let guide = context.guide;
    for (place, sheet) in guide.ids() {
        let first =
            guide.directory.sheet(&sheet.head.id).filter(|first| *first != place).and_then(|first| guide.sheet(first));
        // Two files of one name are told once, by their address.
        let told = |first: &Sheet| first.head.address == sheet.head.address && sheet.head.named_by_file;
        if let Some(first) = first.filter(|first| !told(first)) {
            report.add(
                Diagnostic::error(RULE.code, context.field(sheet, "id"))
                    .with("id", &sheet.head.id)
                    .with("other", &first.head.path)
                    .and_at(context.field(first, "id")),
            );
        }
    }
}
