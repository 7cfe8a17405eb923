//! A clause that names no legal text.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0334", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        if let Matter::Clause(clause) = &sheet.matter
            && clause.legal_basis.is_empty()
        {
            report.add(Diagnostic::warning(RULE.code, context.field(sheet, "legal_basis")));
        }
    }
}
