//! A link or an image that reaches nothing in the guide.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Inline, Target, visit_inlines};

pub const RULE: Rule = Rule { code: "P0301", check };

fn check(context: &Context, report: &mut Report) {
    let guide = context.guide;
    for sheet in &guide.sheets {
        for prose in sheet.proses() {
            visit_inlines(prose, &mut |inline| {
                if let Inline::Link { target: Target::Missing(written), at, .. } = inline {
                    let wanted = written.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
                    let ids = guide.sheets.iter().map(|sheet| sheet.head.id.as_str());
                    report.add(Diagnostic::error(RULE.code, *at).with("target", written).with_nearest(wanted, ids));
                }
            });
        }
    }
}
