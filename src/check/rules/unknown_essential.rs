//! A sheet that `publics.yaml` calls essential and that is not in the guide.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0363", check };

fn check(context: &Context, report: &mut Report) {
    for essential in context.guide.welcomes.iter().flat_map(|welcome| &welcome.essentials) {
        let id = &essential.sheet;
        if context.guide.directory.sheet(&id.value).is_none() && !context.is_refused("publics.yaml", &id.value) {
            let near = context.near_ids("publics.yaml", &id.value);
            report.add(Diagnostic::error(RULE.code, id.span).with("id", &id.value).with_near(near.as_deref()));
        }
    }
}
