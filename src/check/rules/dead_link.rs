//! A link that reaches nothing in the guide.

use std::collections::HashMap;

use crate::check::{Context, Rule, nearby};
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0301", check };

fn check(context: &Context, report: &mut Report) {
    // A sheet that was renamed is often missed by many: the search for the nearest one is made only once.
    let mut known: HashMap<(bool, &str, &str), String> = HashMap::new();
    for (sheet, inventory) in context.sheets() {
        for link in &inventory.links {
            let Target::Missing(written) = &link.target else { continue };
            if context.is_refused(&sheet.head.path, written) {
                continue;
            }
            let is_id = context.guide.sources.excerpt(link.at).starts_with("[[");
            let folder = sheet.head.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let nearest = known.entry((is_id, folder, written)).or_insert_with(|| {
                if is_id {
                    let id = written.split('#').next().unwrap_or_default();
                    let near = context.id_at(&sheet.head.path, id).or_else(|| nearest(id, context.ids()));
                    near.unwrap_or_default().to_owned()
                } else {
                    nearby::link(context.guide, &sheet.head.path, written)
                }
            });
            report.add(
                Diagnostic::error(RULE.code, context.within(link.at, written))
                    .with("state", if written.is_empty() { "empty" } else { "unknown" })
                    .with("target", written)
                    .with("nearest", nearest.as_str()),
            );
        }
    }
}
