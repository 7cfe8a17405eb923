//! Two actors of the map with one id, or one actor with two parts at a stage.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span, Spanned};

pub const RULE: Rule = Rule { code: "P0366", check };

fn check(context: &Context, report: &mut Report) {
    let Some(map) = &context.guide.map else { return };
    told_once(map.actors.iter().map(|actor| &actor.id), "list", report);
    for stage in &map.stages {
        told_once(stage.roles().map(|role| &role.actor), "stage", report);
    }
}

fn told_once<'g>(names: impl Iterator<Item = &'g Spanned<String>>, place: &'static str, report: &mut Report) {
    let mut taken: HashMap<&str, Span> = HashMap::new();
    for name in names {
        let first = *taken.entry(&name.value).or_insert(name.span);
        if first != name.span {
            let found = Diagnostic::error(RULE.code, name.span).with("name", &name.value).with("place", place);
            report.add(found.and_at(first));
        }
    }
}
