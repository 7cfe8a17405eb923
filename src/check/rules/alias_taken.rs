//! A former address that is the address of a sheet of today.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Sheet;

pub const RULE: Rule = Rule { code: "P0316", check };

fn check(context: &Context, report: &mut Report) {
    let pages: HashMap<String, &Sheet> =
        context.guide.sheets().map(|sheet| (sheet.head.address.to_lowercase(), sheet)).collect();
    for sheet in context.guide.sheets() {
        for alias in &sheet.head.aliases {
            if let Some(page) = pages.get(&alias.value.to_lowercase()) {
                report.add(
                    Diagnostic::error(RULE.code, alias.span)
                        .with("address", &alias.value)
                        .with("other", &page.head.path)
                        .and_at(page.head.at),
                );
            }
        }
    }
}
