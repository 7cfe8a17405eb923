//! A blank that a clause describes and never uses.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0328", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.sheets() {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        for variable in &clause.variables {
            if !inventory.variables.iter().any(|(name, _)| *name == variable.name.value) {
                report.add(Diagnostic::error(RULE.code, variable.name.span).with("name", &variable.name.value));
            }
        }
    }
}
