//! A link without words: nobody can tell where it leads.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::inline_text;

pub const RULE: Rule = Rule { code: "P0307", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for link in inventory.links.iter().filter(|link| inline_text(&link.content).trim().is_empty()) {
            report.add(Diagnostic::error(RULE.code, link.at));
        }
    }
}
