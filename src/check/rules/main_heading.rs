//! A first-level heading in a text: the title of the sheet is the only one.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Block, inline_text};

pub const RULE: Rule = Rule { code: "P0320", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Heading { level: 1, content, at, .. } = block {
                report.add(Diagnostic::error(RULE.code, *at).with("heading", inline_text(content)));
            }
        }
    }
}
