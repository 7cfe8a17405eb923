//! A file that is shown or handed out, under a name that some disk or host cannot carry.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Target;
use crate::source::address::{unsafe_part, visible};

pub const RULE: Rule = Rule { code: "P0312", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for (target, at) in inventory.targets() {
            let Target::Asset(id) = target else { continue };
            let Some(asset) = context.guide.asset(*id) else { continue };
            if let Some(reason) = asset.path.split('/').find_map(unsafe_part) {
                report.add(Diagnostic::error(RULE.code, at).with("path", visible(&asset.path)).with("reason", reason));
            }
        }
    }
}
