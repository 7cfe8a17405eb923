//! A legal text that somebody neither checked nor leaves to be confirmed, or both at once.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0335", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let bases = match &sheet.matter {
            Matter::Chapter(chapter) => chapter.legal_basis.as_slice(),
            Matter::Clause(clause) => clause.legal_basis.as_slice(),
            _ => continue,
        };
        for basis in bases {
            let state = match (basis.checked, basis.to_confirm) {
                (None, false) => "neither",
                (Some(_), true) => "both",
                _ => continue,
            };
            report.add(
                Diagnostic::error(RULE.code, basis.at)
                    .with("text", &basis.text)
                    .with("state", state)
                    .with("day", context.moment.day.to_string()),
            );
        }
    }
}
