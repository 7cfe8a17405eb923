//! The terms of an index, cut into shards: a query loads those of its words.

use rayon::prelude::*;

use super::bytes::{small, write_number, write_text};
use crate::search::impact::Impact;
use crate::search::sections::Sections;
use crate::search::terms::{Scores, Term, Terms};

/// Sections that are told of one term, those it is worth most in. Beyond, a browser takes any section to hold the term
/// for as little as the last of them: a word that is everywhere tells sheets apart no more.
const MOST: usize = 3_000;

/// Bytes of a shard, before it is packed. One that holds a single frequent term may be larger.
const SHARD: usize = 8_000;

/// A text that is a word, a stem, or both.
#[derive(Debug)]
pub struct Entry {
    pub text: String,
    word: Option<Postings>,
    stem: Option<Postings>,
}

/// The sections that hold a term.
#[derive(Debug)]
struct Postings {
    /// How often a part of a section holds it.
    frequency: u32,
    /// In reading order, each with what the term is worth there.
    sections: Vec<(u32, Impact)>,
    /// Whether there are more.
    cut: bool,
}

/// Every term, in the order of the alphabet.
///
/// # Errors
///
/// A part of the index that cannot be read.
pub fn entries(terms: &Terms, sections: &Sections) -> tantivy::Result<Vec<Entry>> {
    let postings = |all: &[Term]| {
        let none = || Scores::none(sections.len());
        let all = all.par_iter().map_init(none, |impacts, term| postings(term, terms, sections, impacts));
        all.collect::<tantivy::Result<Vec<Postings>>>()
    };
    let (words, stems) = (terms.all(false)?, terms.all(true)?);
    let mut word_postings = postings(&words)?.into_iter();
    let mut stem_postings = postings(&stems)?.into_iter();
    let (mut words, mut stems) = (words.into_iter().peekable(), stems.into_iter().peekable());
    let mut entries = Vec::new();
    loop {
        let next = [words.peek(), stems.peek()].into_iter().flatten().map(|term| term.text.as_str()).min();
        let Some(text) = next.map(str::to_owned) else { return Ok(entries) };
        let word = words.next_if(|term| term.text == text).and_then(|_| word_postings.next());
        let stem = stems.next_if(|term| term.text == text).and_then(|_| stem_postings.next());
        entries.push(Entry { text, word, stem });
    }
}

fn postings(term: &Term, terms: &Terms, sections: &Sections, impacts: &mut Scores) -> tantivy::Result<Postings> {
    terms.impacts(term, sections, impacts)?;
    let found = impacts.touched.iter().map(|section| (*section, Impact::of(impacts.of(*section))));
    let mut found: Vec<(u32, Impact)> = found.collect();
    impacts.clear();
    let cut = found.len() > MOST;
    if cut {
        found.sort_unstable_by_key(|(section, impact)| (std::cmp::Reverse(*impact), *section));
        found.truncate(MOST);
    }
    found.sort_unstable_by_key(|(section, _)| *section);
    Ok(Postings { frequency: term.frequency, sections: found, cut })
}

/// Cuts `entries` into shards of about the same size.
pub fn cut(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut shards: Vec<Vec<Entry>> = Vec::new();
    let mut size = SHARD;
    for entry in entries {
        let own = entry.size();
        if size + own > SHARD {
            shards.push(Vec::new());
            size = 0;
        }
        size += own;
        if let Some(shard) = shards.last_mut() {
            shard.push(entry);
        }
    }
    shards
}

impl Entry {
    /// Bytes it takes, about.
    fn size(&self) -> usize {
        let postings = [&self.word, &self.stem].into_iter().flatten();
        self.text.len() + postings.map(|postings| 4 + postings.sections.len() * 5 / 2).sum::<usize>()
    }
}

/// A shard: for each entry its text after the one before, then the word's postings and the stem's. Postings are their
/// frequency, twice their number and one more if there are others, the distances from section to section, the impacts;
/// where there are none, a single nought.
pub fn encoded(shard: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut before = "";
    for entry in shard {
        write_text(&entry.text, before, &mut bytes);
        before = &entry.text;
        for postings in [&entry.word, &entry.stem] {
            let Some(postings) = postings else {
                bytes.push(0);
                continue;
            };
            write_number(postings.frequency, &mut bytes);
            write_number(small(postings.sections.len() * 2 + usize::from(postings.cut)), &mut bytes);
            let mut last = 0;
            for (section, _) in &postings.sections {
                write_number(section - last, &mut bytes);
                last = *section;
            }
            bytes.extend(postings.sections.iter().map(|(_, impact)| impact.0));
        }
    }
    bytes
}

/// The words by their first letter, each after the one before and with its frequency.
pub fn by_letter(shards: &[Vec<Entry>]) -> Vec<(char, Vec<u8>)> {
    let mut letters: Vec<(char, Vec<u8>)> = Vec::new();
    let mut before = "";
    for entry in shards.iter().flatten() {
        let (Some(letter), Some(word)) = (entry.text.chars().next(), &entry.word) else { continue };
        if letters.last().is_none_or(|(last, _)| *last != letter) {
            letters.push((letter, Vec::new()));
            before = "";
        }
        if let Some((_, bytes)) = letters.last_mut() {
            write_text(&entry.text, before, bytes);
            write_number(word.frequency, bytes);
            before = &entry.text;
        }
    }
    letters
}
