//! A key figure whose value is a sentence.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0340", check };

/// The longest value, in characters, that can be set in the size of a figure.
const LIMIT: usize = 24;

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::KeyFigure(figure) = block
                && figure.value.chars().count() > LIMIT
            {
                report.add(
                    Diagnostic::error(RULE.code, figure.at)
                        .with("count", figure.value.chars().count().to_string())
                        .with("limit", LIMIT.to_string()),
                );
            }
        }
    }
}
