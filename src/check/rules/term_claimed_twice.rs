//! A word that two glossary entries explain.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::{Matter, Sheet};

pub const RULE: Rule = Rule { code: "P0319", check };

fn check(context: &Context, report: &mut Report) {
    let mut taken: HashMap<String, &Sheet> = HashMap::new();
    for sheet in context.guide.sheets() {
        let Matter::Term(term) = &sheet.matter else { continue };
        for (field, form) in std::iter::once(("title", &sheet.head.title))
            .chain(term.acronym.iter().map(|acronym| ("acronym", acronym)))
            .chain(term.forms.iter().map(|form| ("forms", form)))
        {
            // As the glossary looks for it in texts: accents and capitals count, save for apostrophes.
            let first = *taken.entry(form.replace('\'', "’")).or_insert(sheet);
            if !std::ptr::eq(first, sheet) {
                report.add(
                    Diagnostic::error(RULE.code, context.after(context.field(sheet, field), form))
                        .with("form", form)
                        .with("other", &first.head.path)
                        .and_at(context.field(first, "title")),
                );
            }
        }
    }
}
