//! An answer whose box is none: it would be shown with its brackets, and could not be the right one.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0358", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Question(question) = block {
                for (at, is_boxed) in context.answers(question.at) {
                    if !is_boxed {
                        report.add(Diagnostic::error(RULE.code, at));
                    }
                }
            }
        }
    }
}
