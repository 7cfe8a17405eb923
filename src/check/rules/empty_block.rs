//! A block that announces something and says nothing.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0342", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            let (is_empty, what, at) = match block {
                Block::KeyFigure(figure) => (figure.value.is_empty() || figure.label.is_empty(), "figure", figure.at),
                Block::Rule(aside) | Block::Takeaway(aside) | Block::Example(aside) | Block::Admonition(_, aside) => {
                    (aside.title.is_empty() && aside.body.is_empty(), "text", aside.at)
                }
                Block::Quotation(quotation) => (quotation.body.is_empty(), "quotation", quotation.at),
                Block::Restricted(restricted) => (restricted.body.is_empty(), "restricted", restricted.at),
                Block::Question(question) => (question.wording.is_empty(), "question", question.at),
                _ => continue,
            };
            if is_empty {
                report.add(Diagnostic::error(RULE.code, at).with("what", what));
            }
        }
    }
}
