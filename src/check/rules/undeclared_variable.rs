//! A blank in a clause that its front matter does not describe.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0326", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.sheets() {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        let declared = || clause.variables.iter().map(|variable| variable.name.value.as_str());
        for (name, at) in &inventory.variables {
            if !declared().any(|known| known == *name) {
                let facts = context.guide.facts.iter().map(|fact| fact.id.value.as_str());
                report.add(
                    Diagnostic::error(RULE.code, context.within(*at, name))
                        .with("state", if name.is_empty() { "empty" } else { "unknown" })
                        .with("name", *name)
                        .with_nearest(name, declared().chain(facts)),
                );
            }
        }
    }
}
