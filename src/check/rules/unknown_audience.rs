//! An audience that no edition serves: nobody would ever see what is for it.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::guide::sheet::INTERNAL;
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0343", check };

fn check(context: &Context, report: &mut Report) {
    let served = context.guide.config.audiences();
    // Without editions the settings are at fault, which has been said.
    if served.is_empty() {
        return;
    }
    let mut say = |name: &str, at: Span| {
        if name != INTERNAL && served.binary_search(&name).is_err() {
            report.add(
                Diagnostic::error(RULE.code, at)
                    .with("audience", name)
                    .with_nearest(name, served.iter().copied())
                    .with("served", served.join(", ")),
            );
        }
    };
    for (sheet, inventory) in context.sheets() {
        for audience in &sheet.head.audiences {
            say(&audience.value, audience.span);
        }
        for block in &inventory.blocks {
            if let Block::Restricted { audiences, at, .. } = block {
                audiences.iter().for_each(|name| say(name, context.within(*at, name)));
            }
        }
    }
}
