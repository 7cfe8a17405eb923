//! A case study that names a clause which is not in the guide.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, nearest};
use crate::guide::sheet::{Matter, Sheet};
use crate::guide::vocabulary::Kind;

pub const RULE: Rule = Rule { code: "P0309", check };

fn check(context: &Context, report: &mut Report) {
    let guide = context.guide;
    let is_clause = |sheet: &Sheet| sheet.kind() == Kind::Clause;
    for sheet in guide.sheets() {
        let Matter::CaseStudy(case) = &sheet.matter else { continue };
        for id in &case.clauses {
            let named = guide.directory.sheet(&id.value).and_then(|place| guide.sheet(place));
            if !named.is_some_and(|sheet| is_clause(sheet) || sheet.head.unread) {
                let clauses = guide.sheets().filter(|sheet| is_clause(sheet)).map(|sheet| sheet.head.id.as_str());
                let at_path =
                    context.id_at(&sheet.head.path, &id.value).filter(|id| clauses.clone().any(|clause| clause == *id));
                let near = at_path.or_else(|| nearest(&id.value, clauses));
                report.add(Diagnostic::error(RULE.code, id.span).with("id", &id.value).with_near(near));
            }
        }
    }
}
