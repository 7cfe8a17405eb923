//! A question without a right answer.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0336", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Question(question) = block
                && question.options.len() >= 2
                && !question.options.iter().any(|option| option.right)
                && context.answers_are_boxed(question.at)
            {
                report.add(Diagnostic::error(RULE.code, question.at));
            }
        }
    }
}
