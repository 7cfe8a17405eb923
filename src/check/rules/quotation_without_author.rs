//! A quotation that nobody said.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0353", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.finished() {
        if let Matter::Quotation(quotation) = &sheet.matter
            && quotation.author.as_ref().is_none_or(String::is_empty)
        {
            report.add(Diagnostic::warning(RULE.code, context.field(sheet, "author")));
        }
        for block in &inventory.blocks {
            if let Block::Quotation(quotation) = block
                && quotation.author.is_empty()
            {
                report.add(Diagnostic::warning(RULE.code, quotation.at));
            }
        }
    }
}
