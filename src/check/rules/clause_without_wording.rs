//! A clause with a wording that has nothing to paste. That the whole list is empty is told where it is read.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0332", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        for wording in clause.wordings.iter().filter(|wording| wording.text.blocks.is_empty()) {
            report.add(Diagnostic::error(RULE.code, wording.ambition.span));
        }
    }
}
