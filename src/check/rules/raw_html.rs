//! Raw HTML: it is shown as the text it is, never run.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0311", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        // The end of an element has been said with its start.
        for (text, at) in inventory.html.iter().filter(|(text, _)| !text.starts_with("</")) {
            report.add(Diagnostic::warning(RULE.code, *at).with("html", crate::text::shorten(text.trim(), 40)));
        }
    }
}
