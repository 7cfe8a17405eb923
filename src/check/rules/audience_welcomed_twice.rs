//! An audience that `publics.yaml` welcomes twice: both pages would have one address.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};

pub const RULE: Rule = Rule { code: "P0364", check };

fn check(context: &Context, report: &mut Report) {
    let mut taken: HashMap<&str, Span> = HashMap::new();
    for welcome in &context.guide.welcomes {
        let audience = &welcome.audience;
        let first = *taken.entry(&audience.value).or_insert(audience.span);
        if first != audience.span {
            report.add(Diagnostic::error(RULE.code, audience.span).with("audience", &audience.value).and_at(first));
        }
    }
}
