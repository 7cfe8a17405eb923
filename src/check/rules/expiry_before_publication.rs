//! A sheet that would disappear before it appears.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};

pub const RULE: Rule = Rule { code: "P0345", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        if let (Some(from), Some(until)) = (sheet.head.publish_date, sheet.head.expiry_date)
            && until < from
        {
            report.add(
                Diagnostic::error(RULE.code, context.field(sheet, "expiry_date"))
                    .with("from", from.to_string())
                    .with("until", until.to_string())
                    .and_at(context.field(sheet, "publish_date")),
            );
        }
    }
}
