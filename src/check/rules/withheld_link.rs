//! A link from what an audience may see to a sheet that it may not.

use crate::check::EditionRule;
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::Edition;
use crate::guide::vocabulary::Vocabulary;
use crate::prose::{Inline, Target, visit_inlines};

pub const RULE: EditionRule = EditionRule { code: "P0401", check };

/// Reports every such link of the edition. A sheet that is only not out yet, or no longer, is no fault of the link.
fn check(edition: &Edition, report: &mut Report) {
    for (_, sheet) in edition.sheets() {
        for prose in sheet.proses() {
            visit_inlines(prose, &mut |inline| {
                if let Inline::Link(link) = inline
                    && let Target::Sheet(id, _) = &link.target
                    && edition.withholds(*id)
                {
                    let name = edition.name();
                    report.add(
                        Diagnostic::error(RULE.code, link.at)
                            .with("edition", name)
                            .with("links", edition.settings().withheld_links.id())
                            .with("target", edition.withheld_id(*id)),
                    );
                }
            });
        }
    }
}
