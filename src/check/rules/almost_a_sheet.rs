//! A file that was most likely meant as a sheet, and that nothing reads: its name or its format is not one of a sheet.
//! A document that some sheet hands out is none of these.

use std::collections::HashSet;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0356", check };

/// The endings of text files, folded, that a sheet may have been given in the place of `.md`.
const ENDINGS: &[&str] = &[".md.txt", ".markdown", ".mdown", ".md"];

fn check(context: &Context, report: &mut Report) {
    if context.guide.almost_sheets.is_empty() {
        return;
    }
    let targets = context.sheets().flat_map(|(_, inventory)| inventory.targets());
    let used: HashSet<u32> = targets
        .filter_map(|(target, _)| match target {
            Target::Asset(id) => Some(id.0),
            _ => None,
        })
        .collect();
    for (id, file) in context.guide.almost_sheets.iter().filter(|(id, _)| !used.contains(&id.0)) {
        let Some(asset) = context.guide.asset(*id) else { continue };
        let name = asset.path.rsplit('/').next().unwrap_or_default();
        let better = better_name(name);
        report.add(
            Diagnostic::warning(RULE.code, Span::start_of(*file))
                .with("state", if better.is_some() { "name" } else { "format" })
                .with("name", name)
                .with("better", better.unwrap_or_default()),
        );
    }
}

/// The name that would make a sheet of a text file.
fn better_name(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let ending = ENDINGS.iter().find(|ending| lower.ends_with(**ending))?;
    name.get(..name.len().checked_sub(ending.len())?).map(|stem| format!("{stem}.md"))
}
