//! A clause that describes one blank twice.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0329", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        for (index, variable) in clause.variables.iter().enumerate() {
            let name = &variable.name;
            if let Some(first) = clause.variables.iter().take(index).find(|other| other.name.value == name.value) {
                report.add(Diagnostic::error(RULE.code, name.span).with("name", &name.value).and_at(first.name.span));
            }
        }
    }
}
