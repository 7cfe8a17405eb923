//! Which sections answer a query, and how well: what its words stand for in the index, and what that is worth.
//!
//! A word is worth its [`Impact`](super::impact::Impact) in the section, times how well it fits (as it is, by its
//! stem, as the start of a longer word, with a typo), times how rare it is. The browser's own search does the same.

use std::collections::{BTreeMap, HashSet};

use super::query::{Reading, Unit, Wanted};
use super::sections::Sections;
use super::terms::{Scores, Term, Terms};

/// How well a word fits. Each is less than the one before by more than an impact allows for.
const EXACT: f32 = 1.0;
const STEM: f32 = 0.65;
const PREFIX: f32 = 0.42;
const TYPO: f32 = 0.16;
const TWO_TYPOS: f32 = 0.1;

/// What the glossary's way of saying it is worth.
const SYNONYM: f32 = 0.8;

/// Where fewer sections than this hold a word, its typos are forgiven.
const FEW: usize = 5;

/// Letters from which on one typo is forgiven, then two.
const ONE_TYPO_FROM: usize = 5;
const TWO_TYPOS_FROM: usize = 9;

/// Longest word whose typos are forgiven, in letters.
const TYPOS_UP_TO: usize = 24;

/// Words that a typo may stand for, the nearest and most frequent first.
const GUESSES: usize = 16;

/// Longer words that a prefix stands for, the most frequent first.
const EXPANSIONS: usize = 64;

/// The terms that were looked for and are in the index, each with the units of the query that it belongs to, a bit
/// each: so that a snippet can show them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    pub words: BTreeMap<String, u32>,
    pub stems: BTreeMap<String, u32>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// How much each unit of the query says, in its order: the rarer the more, nought for one that no section speaks of.
    pub weights: Vec<f32>,
    /// For each unit, what each section is worth that speaks of it.
    pub worths: Vec<Scores>,
    pub seen: Seen,
    /// Words as they were typed, each with what it most probably stands for.
    pub guesses: Vec<(String, String)>,
}

/// A term that a word stands for, and how well it fits.
struct Variant {
    term: Term,
    fit: f32,
}

/// What a word was found as.
struct Word {
    scores: Scores,
    rarity: f32,
}

/// A search in an index.
struct Search<'i> {
    terms: &'i Terms,
    sections: &'i Sections,
    seen: Seen,
    guesses: Vec<(String, String)>,
    /// Where the impacts of one term are gathered.
    impacts: Scores,
    /// Rooms for scores that are empty again: to make one takes longer than to look up a rare word.
    rooms: Vec<Scores>,
}

/// The sections that speak of at least one unit of `reading`.
///
/// # Errors
///
/// A part of the index that cannot be read.
pub fn find(reading: &Reading, terms: &Terms, sections: &Sections) -> tantivy::Result<Found> {
    let impacts = Scores::none(sections.len());
    let mut search = Search { terms, sections, seen: Seen::default(), guesses: Vec::new(), impacts, rooms: Vec::new() };
    let mut found = Found::default();
    for (index, unit) in reading.units.iter().enumerate() {
        let (scores, weight) = search.unit(unit, 1 << index)?;
        found.weights.push(weight);
        found.worths.push(scores);
    }
    (found.seen, found.guesses) = (search.seen, search.guesses);
    Ok(found)
}

impl Search<'_> {
    /// Room for a score of each section, all nought.
    fn room(&mut self) -> Scores {
        self.rooms.pop().unwrap_or_else(|| Scores::none(self.sections.len()))
    }

    /// Gives back what is no longer needed.
    fn leave(&mut self, mut scores: Scores) {
        scores.clear();
        self.rooms.push(scores);
    }

    /// The sections that say `unit` in one of its ways, and how much it says.
    fn unit(&mut self, unit: &Unit, bit: u32) -> tantivy::Result<(Scores, f32)> {
        let mut best: Option<Scores> = None;
        let mut weight: f32 = 0.0;
        let said = unit.ways.first().map_or(1, Vec::len) as f32;
        for (index, way) in unit.ways.iter().enumerate() {
            let worth = if index == 0 { said } else { said * SYNONYM };
            let (together, rarity) = self.way(way, bit, index == 0)?;
            if together.touched.is_empty() {
                self.leave(together);
                continue;
            }
            weight = weight.max(rarity * worth);
            if index == 0 && way.len() == 1 {
                best = Some(together);
                continue;
            }
            let mut all = best.take().unwrap_or_else(|| self.room());
            for section in together.touched.iter().copied() {
                all.raise(section, |before| before.max(together.of(section) * worth));
            }
            self.leave(together);
            best = Some(all);
        }
        Ok((best.unwrap_or_else(|| self.room()), weight))
    }

    /// The sections that hold all words of `way`, and how rare these are. Only what was typed has typos.
    fn way(&mut self, way: &[Wanted], bit: u32, typed: bool) -> tantivy::Result<(Scores, f32)> {
        let before = self.seen.clone();
        let mut words = Vec::new();
        for wanted in way {
            words.push(self.word(wanted, bit, typed)?);
        }
        let count = words.len().max(1) as f32;
        let rarity = words.iter().map(|word| word.rarity).sum::<f32>() / count;
        let mut words = words.into_iter();
        let Some(Word { scores: mut together, .. }) = words.next() else {
            return Ok((self.room(), 0.0));
        };
        for Word { scores, .. } in words {
            together.touched.retain(|section| {
                let (one, other) = (together.all.get_mut(*section as usize), scores.of(*section));
                one.is_some_and(|one| {
                    *one = if other > 0.0 { *one + other } else { 0.0 };
                    other > 0.0
                })
            });
            self.leave(scores);
        }
        if count > 1.0 {
            together.touched.iter().for_each(|section| {
                if let Some(score) = together.all.get_mut(*section as usize) {
                    *score /= count;
                }
            });
        }
        if together.touched.is_empty() {
            self.seen = before;
        }
        Ok((together, rarity))
    }

    /// The sections that hold `wanted`, the rarer the word the better.
    fn word(&mut self, wanted: &Wanted, bit: u32, typed: bool) -> tantivy::Result<Word> {
        let mut scores = self.room();
        let variants = self.variants(wanted)?;
        let mut frequency = frequency(&variants);
        let mut guesses = if typed && frequency == 0 { self.guesses(wanted)? } else { Vec::new() };
        if let Some(guess) = guesses.first() {
            frequency = self::frequency(&guesses);
            self.guesses.push((wanted.word.clone(), guess.term.text.clone()));
        }
        let sections = self.sections.len().max(1) as f32;
        let rarity = (1.0 + sections / (frequency as f32).clamp(1.0, sections)).ln();
        self.add(&variants, rarity, bit, &mut scores)?;
        if typed && frequency > 0 && scores.touched.len() < FEW {
            if guesses.is_empty() {
                guesses = self.guesses(wanted)?;
            }
            self.add(&guesses, rarity, bit, &mut scores)?;
        }
        Ok(Word { scores, rarity })
    }

    /// Raises what is in `scores` to what the `variants` of a word of this `rarity` are worth.
    fn add(&mut self, variants: &[Variant], rarity: f32, bit: u32, scores: &mut Scores) -> tantivy::Result<()> {
        for Variant { term, fit } in variants {
            self.terms.impacts(term, self.sections, &mut self.impacts)?;
            let share = fit * rarity;
            if scores.touched.is_empty() {
                // Most of what is found, the word itself finds.
                self.impacts.scale(share);
                std::mem::swap(&mut self.impacts, scores);
            } else {
                for section in self.impacts.touched.iter().copied() {
                    scores.raise(section, |before| before.max(self.impacts.of(section) * share));
                }
                self.impacts.clear();
            }
            let seen = if term.is_stem { &mut self.seen.stems } else { &mut self.seen.words };
            *seen.entry(term.text.clone()).or_default() |= bit;
        }
        Ok(())
    }

    /// Every term that `wanted` stands for, the best fit first.
    fn variants(&self, wanted: &Wanted) -> tantivy::Result<Vec<Variant>> {
        let mut variants: Vec<Variant> = Vec::new();
        let mut known = HashSet::new();
        let mut add = |text: &str, is_stem: bool, fit: f32| {
            if known.insert((text.to_owned(), is_stem)) {
                variants.extend(self.terms.get(text, is_stem)?.map(|term| Variant { term, fit }));
            }
            tantivy::Result::Ok(())
        };
        add(&wanted.word, false, EXACT)?;
        for joined in &wanted.joined {
            add(joined, false, EXACT)?;
        }
        for stem in &wanted.stems {
            // A word that is its own stem is only indexed as a word.
            add(stem, true, STEM)?;
            add(stem, false, STEM)?;
        }
        if wanted.prefix && wanted.word.len() > 1 {
            let longer = self.terms.longer(&wanted.word, EXPANSIONS)?.into_iter();
            variants.extend(
                longer
                    .filter(|term| !known.contains(&(term.text.clone(), false)))
                    .map(|term| Variant { term, fit: PREFIX }),
            );
        }
        Ok(variants)
    }

    /// What `wanted` may have been meant to be, the most probable first.
    fn guesses(&self, wanted: &Wanted) -> tantivy::Result<Vec<Variant>> {
        let letters = wanted.word.chars().count();
        let has_digits = wanted.word.bytes().any(|byte| byte.is_ascii_digit());
        if wanted.verbatim || has_digits || !(ONE_TYPO_FROM..=TYPOS_UP_TO).contains(&letters) {
            return Ok(Vec::new());
        }
        let near = self.terms.near(&wanted.word, if letters >= TWO_TYPOS_FROM { 2 } else { 1 }, GUESSES)?;
        let guess = |(typos, term)| Variant { term, fit: if typos > 1 { TWO_TYPOS } else { TYPO } };
        Ok(near.into_iter().map(guess).collect())
    }
}

fn frequency(variants: &[Variant]) -> u32 {
    variants.iter().map(|variant| variant.term.frequency).sum()
}
