//! A link from what an audience may see to a sheet that it may not.

use crate::diagnostic::{Diagnostic, Report};
use crate::guide::Edition;
use crate::prose::{Inline, Target, visit_inlines};

/// The code of this rule.
pub const CODE: &str = "P0401";

/// Reports every such link of the edition. A sheet that is only not out yet, or no longer, is no fault of the link.
pub fn check(edition: &Edition, report: &mut Report) {
    for (_, sheet) in edition.sheets() {
        for prose in sheet.proses() {
            visit_inlines(prose, &mut |inline| {
                if let Inline::Link { target: Target::Sheet(id, _), at, .. } = inline
                    && edition.withholds(*id)
                {
                    let name = edition.name();
                    report.add(Diagnostic::error(CODE, *at).with("edition", name).with("target", edition.withheld_id(*id)));
                }
            });
        }
    }
}
