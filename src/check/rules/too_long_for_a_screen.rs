//! A block that is too long to be read in a lift.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::prose::{Block, Inline, block_text, inline_text};
use crate::text::word_count;

pub const RULE: Rule = Rule { code: "P0341", check };

/// The most words that people read while a slide is shown, by kind of block: from the art direction.
const FIGURE: usize = 14;
const QUOTATION: usize = 22;
const SENTENCE: usize = 26;

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.finished() {
        for block in &inventory.blocks {
            let (kind, count, limit, at) = match block {
                Block::KeyFigure(figure) => ("figure", words(&[], &figure.label), FIGURE, figure.at),
                Block::Quotation(quotation) => ("quotation", words(&[], &quotation.body), QUOTATION, quotation.at),
                Block::Rule(aside) => ("rule", words(&aside.title, &aside.body), SENTENCE, aside.at),
                Block::Takeaway(aside) => ("takeaway", words(&aside.title, &aside.body), SENTENCE, aside.at),
                _ => continue,
            };
            if count > limit {
                report.add(finding(kind, count, limit, at));
            }
        }
    }
}

fn finding(kind: &str, count: usize, limit: usize, at: Span) -> Diagnostic {
    Diagnostic::warning(RULE.code, at)
        .with("kind", kind)
        .with("count", count.to_string())
        .with("limit", limit.to_string())
}

fn words(title: &[Inline], body: &[Block]) -> usize {
    word_count(&inline_text(title)) + body.iter().map(|block| word_count(&block_text(block))).sum::<usize>()
}
