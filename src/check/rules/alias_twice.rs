//! A former address that two sheets claim, or one sheet twice.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};

pub const RULE: Rule = Rule { code: "P0317", check };

fn check(context: &Context, report: &mut Report) {
    let mut taken: HashMap<String, Span> = HashMap::new();
    for sheet in context.guide.sheets() {
        for alias in &sheet.head.aliases {
            let first = *taken.entry(alias.value.to_lowercase()).or_insert(alias.span);
            if first != alias.span {
                report.add(Diagnostic::error(RULE.code, alias.span).with("address", &alias.value).and_at(first));
            }
        }
    }
}
