//! A link without words of its own to a sheet that is not out yet: it would tell the title before its day.

use crate::check::EditionRule;
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::Edition;
use crate::prose::{Inline, Target, inline_text, visit_inlines};

pub const RULE: EditionRule = EditionRule { code: "P0403", check };

fn check(edition: &Edition, report: &mut Report) {
    for (_, sheet) in edition.sheets() {
        for prose in sheet.proses() {
            visit_inlines(prose, &mut |inline| {
                if let Inline::Link(link) = inline
                    && let Target::Sheet(id, _) = &link.target
                    && let Some(awaited) = edition.awaits(*id)
                    && inline_text(&link.content) == awaited.head.title
                {
                    report.add(Diagnostic::warning(RULE.code, link.at).with("target", awaited.head.id.as_str()));
                }
            });
        }
    }
}
