//! A heading without words.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Block, inline_text};

pub const RULE: Rule = Rule { code: "P0322", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Heading { content, at, .. } = block
                && inline_text(content).trim().is_empty()
            {
                report.add(Diagnostic::error(RULE.code, *at));
            }
        }
    }
}
