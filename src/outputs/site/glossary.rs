//! The glossary, one page with a letter for each shelf, and the page of each term.

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::Site;
use super::sheet::{self, SheetView};
use super::views::{Frame, Link};
use crate::guide::sheet::{Matter, Sheet, Term};
use crate::outputs::pages::up;
use crate::prose::{SheetId, blocks_text};
use crate::text::fold;

/// The glossary, in a section's page.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    /// From A to Z, those without a term too.
    letters: Vec<Letter>,
    shelves: Vec<Shelf>,
    count: String,
}

#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    /// Where its shelf is; `None` where it would be empty.
    href: Option<String>,
}

#[derive(Debug, Serialize)]
struct Shelf {
    letter: String,
    id: String,
    terms: Vec<TermEntry>,
}

#[derive(Debug, Serialize)]
struct TermEntry {
    #[serde(flatten)]
    link: Link,
    acronym: Option<String>,
    /// As plain text: what it links to is on the term's own page.
    definition: String,
}

/// The page of one term.
#[derive(Debug, Serialize)]
pub struct TermView {
    frame: Frame,
    sheet: SheetView,
    acronym: Option<String>,
    forms: Vec<String>,
}

/// The terms of `sheets` on their shelves; an acronym stands at its own letter.
pub fn glossary(site: &Site, address: &str, sheets: &[SheetId]) -> GlossaryView {
    let up = up(address);
    let mut shelves: BTreeMap<String, Vec<(String, TermEntry)>> = BTreeMap::new();
    let mut count = 0;
    for id in sheets {
        let Some(sheet) = site.edition.sheet(*id) else { continue };
        let Matter::Term(term) = &sheet.matter else { continue };
        count += 1;
        let sorted = fold(term.acronym.as_deref().unwrap_or(&sheet.head.title));
        let entry = TermEntry {
            link: site.link(&up, sheet),
            acronym: term.acronym.clone(),
            definition: blocks_text(&sheet.body.blocks).replace('\n', " "),
        };
        shelves.entry(letter_of(&sorted)).or_default().push((sorted, entry));
    }
    let letters = ('A'..='Z').map(|letter| letter.to_string());
    let digits = shelves.contains_key("#").then(|| "#".to_owned());
    let letters = letters.chain(digits).map(|letter| {
        let href = shelves.contains_key(&letter).then(|| format!("#{}", shelf_id(&letter)));
        Letter { letter, href }
    });
    let letters = letters.collect();
    let shelves = shelves.into_iter().map(|(letter, mut terms)| {
        terms.sort_by(|a, b| a.0.cmp(&b.0));
        Shelf { id: shelf_id(&letter), letter, terms: terms.into_iter().map(|(_, term)| term).collect() }
    });
    GlossaryView { letters, shelves: shelves.collect(), count: site.words.count("terms", count) }
}

/// The letter a folded word stands at; `#` for digits and signs.
fn letter_of(folded: &str) -> String {
    let first = folded.chars().next().filter(char::is_ascii_alphabetic);
    first.map_or_else(|| "#".to_owned(), |first| first.to_ascii_uppercase().to_string())
}

fn shelf_id(letter: &str) -> String {
    if letter == "#" { "lettre-0".to_owned() } else { format!("lettre-{}", letter.to_ascii_lowercase()) }
}

pub fn term(site: &Site, id: SheetId, sheet: &Sheet, term: &Term) -> TermView {
    TermView {
        frame: site.sheet_frame(sheet),
        sheet: sheet::view(site, id, sheet),
        acronym: term.acronym.clone(),
        forms: term.forms.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_at_their_letter() {
        assert_eq!(letter_of(&fold("Économie")), "E");
        assert_eq!(letter_of(&fold("œuvre")), "O");
        assert_eq!(letter_of("3e lieu"), "#");
        assert_eq!(shelf_id("#"), "lettre-0");
    }
}
