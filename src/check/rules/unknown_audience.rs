//! An audience that no edition serves: nobody would ever see what is for it.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span, nearest};
use crate::guide::map::ProcessMap;
use crate::guide::sheet::INTERNAL;
use crate::prose::Block;
use crate::source::fields::in_brackets;
use crate::text::slug;

pub const RULE: Rule = Rule { code: "P0343", check };

fn check(context: &Context, report: &mut Report) {
    let served = context.guide.config.audiences();
    // Without editions the settings are at fault, which has been said.
    if served.is_empty() {
        return;
    }
    let is_known = |name: &str| name == INTERNAL || served.binary_search(&name).is_ok();
    let names = &context.guide.config.audience_names;
    let mut say = |name: &str, at: Span| {
        if !is_known(name) {
            let written = context.guide.sources.excerpt(at).trim_matches(['"', '\'', ' ']);
            let list = in_brackets(written, |part| is_known(&slug(part)));
            let near = list.or_else(|| nearest(name, names.iter().map(String::as_str)).map(str::to_owned));
            report.add(
                Diagnostic::error(RULE.code, at)
                    .with("audience", if slug(written) == name { written } else { name })
                    .with_near(near.as_deref())
                    .with("served", names.join(", ")),
            );
        }
    };
    for welcome in &context.guide.welcomes {
        say(&welcome.audience.value, welcome.audience.span);
    }
    for audience in context.guide.map.iter().flat_map(ProcessMap::all_audiences) {
        say(&audience.value, audience.span);
    }
    for (sheet, inventory) in context.sheets() {
        for audience in &sheet.head.audiences {
            say(&audience.value, audience.span);
        }
        for block in &inventory.blocks {
            if let Block::Restricted(restricted) = block {
                restricted.audiences.iter().for_each(|name| say(name, context.name_in_marker(restricted.at, name)));
            }
        }
    }
}
