//! A stage that the map tells twice, or not at all: its line passes through all twelve.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::vocabulary::{Stage, Vocabulary};

pub const RULE: Rule = Rule { code: "P0367", check };

fn check(context: &Context, report: &mut Report) {
    // Where nothing could be read, that has been said.
    let Some(map) = context.guide.map.as_ref().filter(|map| !map.stages.is_empty()) else { return };
    for stage in Stage::ALL {
        let mut told = map.stages.iter().filter(|own| own.stage.value == *stage).map(|own| own.stage.span);
        match (told.next(), told.next()) {
            (Some(first), Some(second)) => {
                let found = Diagnostic::error(RULE.code, second).with("state", "twice").with("stage", stage.id());
                report.add(found.and_at(first));
            }
            (None, _) => {
                let last = map.stages.last().map(|own| own.stage.span);
                let found = last.map(|span| Diagnostic::error(RULE.code, span));
                let found = found.map(|found| found.with("state", "absent").with("stage", stage.id()));
                found.into_iter().for_each(|found| report.add(found));
            }
            (Some(_), None) => {}
        }
    }
}
