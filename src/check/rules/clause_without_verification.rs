//! A clause that does not say how anybody will check it.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0333", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        if let Matter::Clause(clause) = &sheet.matter
            && clause.verification.as_ref().is_none_or(|prose| prose.blocks.is_empty())
        {
            report.add(Diagnostic::warning(RULE.code, context.field(sheet, "verification")));
        }
    }
}
