//! A question that does not explain its answer.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0338", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.finished() {
        for block in &inventory.blocks {
            if let Block::Question(question) = block
                && question.explanation.is_empty()
                // What is graver is said first.
                && question.options.len() >= 2
                && question.options.iter().any(|option| option.right)
            {
                report.add(Diagnostic::warning(RULE.code, question.at));
            }
        }
    }
}
