//! A sheet that says nothing. A section may: it lists its sheets.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::vocabulary::Kind;

pub const RULE: Rule = Rule { code: "P0323", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        if sheet.body.blocks.is_empty() && sheet.kind() != Kind::Section {
            report.add(Diagnostic::warning(RULE.code, sheet.head.at));
        }
    }
}
