//! A clause with two wordings of one level.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;
use crate::guide::vocabulary::Vocabulary;

pub const RULE: Rule = Rule { code: "P0331", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        // Wordings are sorted by level.
        for (first, second) in clause.wordings.iter().zip(clause.wordings.iter().skip(1)) {
            if first.ambition.value == second.ambition.value {
                report.add(
                    Diagnostic::error(RULE.code, second.ambition.span)
                        .with("level", second.ambition.value.id())
                        .and_at(first.ambition.span),
                );
            }
        }
    }
}
