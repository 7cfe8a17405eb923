//! A folder whose name is almost one that gives its sheets their kind: they would silently become plain pages.

use std::collections::HashSet;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::source::decode::FOLDERS;
use crate::text::slug;

pub const RULE: Rule = Rule { code: "P0357", check };

fn check(context: &Context, report: &mut Report) {
    let mut told = HashSet::new();
    for (sheet, _) in context.sheets() {
        let Some((folder, _)) = sheet.head.path.split_once('/') else { continue };
        // Who gives the kind means what is written.
        let is_told = context.field(sheet, "kind") != sheet.head.at;
        if sheet.kind() == Kind::Page
            && !is_told
            && let Some(nearest) = meant(folder)
            && told.insert(folder)
        {
            report.add(Diagnostic::warning(RULE.code, sheet.head.at).with("folder", folder).with("nearest", nearest));
        }
    }
}

/// The folder that was most likely meant by `folder`: but for an ending, a letter or the language, it is that one.
fn meant(folder: &str) -> Option<&'static str> {
    let written = slug(folder);
    let singular = written.trim_end_matches('s');
    let near = |name: &str| {
        name.trim_end_matches('s') == singular || (name.len() > 4 && strsim::osa_distance(name, &written) <= 1)
    };
    let found = FOLDERS.iter().find(|(name, kind)| near(name) || near(kind.id()) || near(kind.english()));
    found.map(|(name, _)| *name).filter(|name| *name != folder)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn only_what_is_near_is_meant() {
        for (folder, expected) in [
            ("chapitre", Some("chapitres")),
            ("Chapitres", Some("chapitres")),
            ("chapters", Some("chapitres")),
            ("clause", Some("clauses")),
            ("glosaire", Some("glossaire")),
            ("terms", Some("glossaire")),
            ("cas", None),
            ("caps", None),
            ("outils", None),
            ("annexes", None),
        ] {
            assert_eq!(meant(folder), expected, "{folder}");
        }
    }
}
