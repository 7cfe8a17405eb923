//! A block that announces something and says nothing.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0342", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            let (is_empty, what, at) = match block {
                Block::KeyFigure { value, label, at, .. } => (value.is_empty() || label.is_empty(), "figure", at),
                Block::Rule { title, body, at, .. }
                | Block::Takeaway { title, body, at, .. }
                | Block::Example { title, body, at }
                | Block::Admonition { title, body, at, .. } => (title.is_empty() && body.is_empty(), "text", at),
                Block::Quotation { body, at, .. } => (body.is_empty(), "quotation", at),
                Block::Restricted { body, at, .. } => (body.is_empty(), "restricted", at),
                Block::Question(question) => (question.wording.is_empty(), "question", &question.at),
                _ => continue,
            };
            if is_empty {
                report.add(Diagnostic::error(RULE.code, *at).with("what", what));
            }
        }
    }
}
