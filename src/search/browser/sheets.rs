//! What a browser shows of a sheet, and what it sorts sheets by.

use serde::Serialize;

use crate::guide::Edition;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::Vocabulary;
use crate::locale::Locale;
use crate::search::documents::{facets as facets_of, sections, unseen, url};
use crate::search::index::found;
use crate::search::schema::FACETS;

#[derive(Serialize)]
struct Shown<'s> {
    id: &'s str,
    kind: &'static str,
    title: &'s str,
    description: &'s str,
    /// Heading, address and text of each.
    sections: Vec<(String, String, String)>,
    /// What the sheet is found by without being shown: phrases between quotes are looked for there too.
    unseen: Vec<String>,
}

/// What is shown of `sheet`, as JSON.
pub fn shown(sheet: &Sheet, locale: &Locale) -> Vec<u8> {
    let sections = sections(sheet, locale).into_iter().map(|section| {
        let url = url(sheet, &section);
        (section.title, url, section.text)
    });
    let shown = Shown {
        id: &sheet.head.id,
        kind: sheet.kind().id(),
        title: &sheet.head.title,
        description: &sheet.head.description,
        sections: sections.collect(),
        unseen: unseen(sheet),
    };
    serde_json::to_vec(&shown).unwrap_or_default()
}

/// For each facet its values, and for each sheet its values by their numbers, as JSON.
pub fn facets(edition: &Edition) -> Vec<u8> {
    let mut values: [Vec<String>; FACETS.len()] = std::array::from_fn(|_| Vec::new());
    let mut sheets: Vec<[Vec<usize>; FACETS.len()]> = Vec::new();
    for (_, sheet) in found(edition) {
        let mut own: [Vec<usize>; FACETS.len()] = std::array::from_fn(|_| Vec::new());
        for (name, value) in facets_of(sheet, edition).0 {
            let facet = FACETS.iter().position(|facet| *facet == name);
            let Some((values, own)) = facet.and_then(|facet| Some((values.get_mut(facet)?, own.get_mut(facet)?)))
            else {
                continue;
            };
            let known = values.iter().position(|known| *known == value);
            own.push(known.unwrap_or(values.len()));
            if known.is_none() {
                values.push(value);
            }
        }
        sheets.push(own);
    }
    serde_json::to_vec(&(values, sheets)).unwrap_or_default()
}
