//! A question with fewer than two answers to choose from.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0337", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Question(question) = block
                && question.options.len() < 2
                && context.answers_are_boxed(question.at)
            {
                let count = question.options.len().to_string();
                report.add(Diagnostic::error(RULE.code, question.at).with("count", count));
            }
        }
    }
}
