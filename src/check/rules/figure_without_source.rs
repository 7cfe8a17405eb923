//! A key figure that does not say where it comes from.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0339", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.finished() {
        for block in &inventory.blocks {
            if let Block::KeyFigure(figure) = block
                && figure.source.is_empty()
            {
                report.add(Diagnostic::warning(RULE.code, figure.at).with("value", &figure.value));
            }
        }
    }
}
