//! An audit of accessibility whose day has not come: nothing may be declared of it.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0372", check };

fn check(context: &Context, report: &mut Report) {
    if let Some(audit) = &context.guide.config.audit
        && context.moment.day < audit.day.value
    {
        report.add(Diagnostic::error(RULE.code, audit.day.span).with("day", audit.day.value.to_string()));
    }
}
