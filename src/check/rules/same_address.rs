//! Two sheets that would be published at one address.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Sheet;

pub const RULE: Rule = Rule { code: "P0314", check };

fn check(context: &Context, report: &mut Report) {
    let mut taken: HashMap<&str, &Sheet> = HashMap::with_capacity(context.guide.sheets.len());
    for sheet in &context.guide.sheets {
        let first = *taken.entry(&sheet.head.address).or_insert(sheet);
        if !std::ptr::eq(first, sheet) {
            report.add(
                Diagnostic::error(RULE.code, context.field(sheet, "slug"))
                    .with("address", &sheet.head.address)
                    .with("other", &first.head.path)
                    .and_at(context.field(first, "slug")),
            );
        }
    }
}
