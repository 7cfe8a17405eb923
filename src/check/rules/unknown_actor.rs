//! An actor of the map's stages that the list of its actors does not hold.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::map::MapStage;

pub const RULE: Rule = Rule { code: "P0365", check };

fn check(context: &Context, report: &mut Report) {
    let Some(map) = &context.guide.map else { return };
    let known = || map.actors.iter().map(|actor| actor.id.value.as_str());
    for role in map.stages.iter().flat_map(MapStage::roles) {
        let name = role.actor.value.as_str();
        if !known().any(|id| id == name) {
            report.add(
                Diagnostic::error(RULE.code, role.actor.span)
                    .with("name", name)
                    .with_nearest(name, known())
                    .with("actors", known().collect::<Vec<_>>().join(", ")),
            );
        }
    }
}
