//! A sheet that `publics.yaml` calls essential twice to one audience: its list would name it twice.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};

pub const RULE: Rule = Rule { code: "P0368", check };

fn check(context: &Context, report: &mut Report) {
    for welcome in &context.guide.welcomes {
        let mut taken: HashMap<&str, Span> = HashMap::new();
        for id in welcome.essentials.iter().map(|essential| &essential.sheet) {
            let first = *taken.entry(&id.value).or_insert(id.span);
            if first != id.span {
                let found = Diagnostic::error(RULE.code, id.span).with("audience", &welcome.audience.value);
                report.add(found.with("id", &id.value).and_at(first));
            }
        }
    }
}
