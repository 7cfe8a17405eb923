//! A link to a place that the sheet does not have.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0302", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.sheets() {
        for link in &inventory.links {
            let (anchor, there, id) = match &link.target {
                Target::Here(anchor) => (anchor, Some(inventory), sheet.head.id.as_str()),
                Target::Sheet(to, Some(anchor)) => {
                    let Some(target) = context.guide.sheet(*to).filter(|target| !target.head.unread) else { continue };
                    (anchor, context.inventory(*to), target.head.id.as_str())
                }
                _ => continue,
            };
            if let Some(there) = there.filter(|there| !anchor.is_empty() && !there.has_anchor(anchor)) {
                report.add(
                    Diagnostic::error(RULE.code, context.within(link.at, &format!("#{anchor}")))
                        .with("anchor", &**anchor)
                        .with("sheet", id)
                        .with_nearest(anchor, there.anchors()),
                );
            }
        }
    }
}
