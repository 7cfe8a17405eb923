//! A link to a place that its sheet has, but not for this audience.

use crate::check::EditionRule;
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::Edition;
use crate::prose::{Inline, Target, visit_inlines};

pub const RULE: EditionRule = EditionRule { code: "P0402", check };

fn check(edition: &Edition, report: &mut Report) {
    for (own, sheet) in edition.sheets() {
        for prose in sheet.proses() {
            visit_inlines(prose, &mut |inline| {
                let Inline::Link(link) = inline else { return };
                let (id, anchor) = match &link.target {
                    Target::Here(anchor) => (own, anchor),
                    Target::Sheet(id, Some(anchor)) => (*id, anchor),
                    _ => return,
                };
                if edition.withholds_anchor(id, anchor) {
                    report.add(
                        Diagnostic::error(RULE.code, link.at).with("edition", edition.name()).with("anchor", &**anchor),
                    );
                }
            });
        }
    }
}
