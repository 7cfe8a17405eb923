//! A table with a column that nothing names. The corner above a column of names may stay empty.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Block, Inline, inline_text};

pub const RULE: Rule = Rule { code: "P0324", check };

fn check(context: &Context, report: &mut Report) {
    let is_empty = |cell: &Vec<Inline>| inline_text(cell).trim().is_empty();
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            let Block::Table(table) = block else { continue };
            let nameless = table.head.iter().skip(1).position(is_empty).map(|column| column + 2);
            let alone = (table.head.len() == 1 && table.head.iter().all(is_empty)).then_some(1);
            if let Some(column) = nameless.or(alone) {
                report.add(Diagnostic::error(RULE.code, table.at).with("column", column.to_string()));
            }
        }
    }
}
