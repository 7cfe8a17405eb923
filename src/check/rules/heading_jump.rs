//! A heading that skips a level: who listens to the page takes it for a missing part.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Block, inline_text};

pub const RULE: Rule = Rule { code: "P0321", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        // The title of the sheet is the first level.
        let mut above = 1;
        for block in &sheet.body.blocks {
            let Block::Heading { level, content, at, .. } = block else { continue };
            if *level > above + 1 {
                report.add(
                    Diagnostic::error(RULE.code, *at)
                        .with("heading", inline_text(content))
                        .with("signs", "#".repeat(usize::from(*level)))
                        .with("expected", "#".repeat(usize::from(above) + 1)),
                );
            }
            above = *level;
        }
    }
}
