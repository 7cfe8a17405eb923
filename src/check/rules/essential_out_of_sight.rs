//! An essential sheet that no edition shows to the audience it is essential to.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::edition::{audiences, may_see};

pub const RULE: Rule = Rule { code: "P0371", check };

fn check(context: &Context, report: &mut Report) {
    let guide = context.guide;
    for welcome in &guide.welcomes {
        let audience = &welcome.audience.value;
        let serving: Vec<_> =
            guide.config.editions.iter().filter(|edition| edition.audiences.contains(audience)).collect();
        // An audience that nobody serves is told elsewhere.
        if serving.is_empty() {
            continue;
        }
        for id in welcome.essentials.iter().map(|essential| &essential.sheet) {
            let sheet = guide.directory.sheet(&id.value).and_then(|place| guide.sheet(place));
            let Some(sheet) = sheet.filter(|sheet| !sheet.head.unread) else { continue };
            if !serving.iter().any(|edition| may_see(edition, audiences(&sheet.head))) {
                let found = Diagnostic::warning(RULE.code, id.span).with("id", &id.value);
                report.add(found.with("audience", audience).and_at(context.field(sheet, "audience")));
            }
        }
    }
}
