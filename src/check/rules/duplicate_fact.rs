//! Two reference figures with one id.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};

pub const RULE: Rule = Rule { code: "P0318", check };

fn check(context: &Context, report: &mut Report) {
    let mut taken: HashMap<&str, Span> = HashMap::new();
    for fact in &context.guide.facts {
        let first = *taken.entry(&fact.id.value).or_insert(fact.id.span);
        if first != fact.id.span {
            report.add(Diagnostic::error(RULE.code, fact.id.span).with("id", &fact.id.value).and_at(first));
        }
    }
}
