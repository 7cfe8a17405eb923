//! Sheets without dates, where version control cannot tell them because its history is cut short.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Sheet;
use crate::source::folder::History;

pub const RULE: Rule = Rule { code: "P0355", check };

fn check(context: &Context, report: &mut Report) {
    if !matches!(*context.guide.history, History::Shallow) {
        return;
    }
    let is_undated = |sheet: &&Sheet| sheet.head.published.is_none() && sheet.head.updated.is_none();
    let undated: Vec<&Sheet> = context.guide.sheets().filter(is_undated).collect();
    if let Some(first) = undated.iter().min_by_key(|sheet| &sheet.head.path) {
        report.add(Diagnostic::warning(RULE.code, first.head.at).with("count", undated.len().to_string()));
    }
}
