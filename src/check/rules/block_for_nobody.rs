//! A block restricted to an audience that it does not name.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0344", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Restricted(restricted) = block
                && restricted.audiences.is_empty()
            {
                report.add(
                    Diagnostic::error(RULE.code, restricted.at)
                        .with("names", context.guide.config.audience_names.join(", ")),
                );
            }
        }
    }
}
