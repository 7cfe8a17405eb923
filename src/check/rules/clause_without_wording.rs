//! A clause that has nothing to paste.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0332", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in &context.guide.sheets {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        let at = context.field(sheet, "ambition");
        // Without the key, it has been said that the key is missing.
        if clause.wordings.is_empty() && at != sheet.head.at {
            report.add(Diagnostic::error(RULE.code, at));
        }
        for wording in clause.wordings.iter().filter(|wording| wording.text.blocks.is_empty()) {
            report.add(Diagnostic::error(RULE.code, wording.ambition.span));
        }
    }
}
