//! A course that is not cut into lessons.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0351", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let is_lesson = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
        if matches!(sheet.matter, Matter::Course(_)) && !sheet.body.blocks.iter().any(is_lesson) {
            report.add(Diagnostic::error(RULE.code, sheet.head.at));
        }
    }
}
