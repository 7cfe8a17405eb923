//! A course that asks to read a sheet which is not in the guide.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Matter;

pub const RULE: Rule = Rule { code: "P0310", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let Matter::Course(course) = &sheet.matter else { continue };
        for id in course.reading.iter().filter(|id| !context.is_known(sheet, &id.value)) {
            let near = context.near_ids(&sheet.head.path, &id.value);
            report.add(Diagnostic::error(RULE.code, id.span).with("id", &id.value).with_near(near.as_deref()));
        }
    }
}
