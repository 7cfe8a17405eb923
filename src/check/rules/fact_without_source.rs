//! A reference figure that does not say where it comes from.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0350", check };

fn check(context: &Context, report: &mut Report) {
    for fact in context.guide.facts.iter().filter(|fact| fact.source.as_ref().is_none_or(String::is_empty)) {
        report.add(Diagnostic::warning(RULE.code, fact.id.span).with("id", &fact.id.value));
    }
}
