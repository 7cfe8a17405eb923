//! Where the words that were looked for stand in a text, and how close together.

use rustc_hash::FxHashMap;

use super::analysis::{Role, elided, pieces};
use super::french::{is_elision, is_stop_word};
use super::matching::Seen;
use super::words::{Word, is_joiner, words};
use crate::text::fold;

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Its bytes, without the elision at its beginning.
    pub start: usize,
    pub end: usize,
    /// How many words that say something stand before it.
    place: u32,
    /// The units of the query that it is a find of, a bit each.
    pub units: u32,
}

/// What is looked for, ready to be compared with the words of texts.
#[derive(Debug)]
pub struct Looked<'s> {
    seen: &'s Seen,
    /// How the terms begin. A stem begins as its word does.
    starts: Vec<[u8; 2]>,
    /// The words met so far: texts that answer one query are made of the same words.
    known: FxHashMap<Box<str>, Known>,
}

/// What a word is, wherever it stands.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The units of the query that it is a find of, a bit each.
    units: u32,
    /// How many words that say something it is.
    said: u32,
    /// The bytes of the elision at its beginning.
    elided: usize,
}

impl<'s> Looked<'s> {
    pub fn new(seen: &'s Seen) -> Self {
        let terms = seen.words.keys().chain(seen.stems.keys());
        let mut starts: Vec<[u8; 2]> = terms.map(|term| start(term)).collect();
        starts.sort_unstable();
        starts.dedup();
        Looked { seen, starts, known: FxHashMap::default() }
    }

    /// The words of `text`.
    pub fn spots(&mut self, text: &str) -> Vec<Spot> {
        let mut place = 0;
        let spot = |word: Word| {
            let Known { units, said, elided } = self.known(word.text);
            let before = place;
            place += said;
            Spot { start: word.start + elided, end: word.start + word.text.len(), place: before, units }
        };
        words(text).map(spot).collect()
    }

    fn known(&mut self, word: &str) -> Known {
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let (units, said) = self.units(word);
        let known = Known { units, said, elided: elided(word) };
        self.known.insert(word.into(), known);
        known
    }

    /// Whether a part of `word` begins like something that is looked for: most do not, and that is soon seen.
    fn may_be_found(&self, word: &str) -> bool {
        word.split(is_joiner).any(|part| {
            let [first, second] = start(part).map(|byte| byte.to_ascii_lowercase());
            let plain = first.is_ascii_alphabetic() && second.is_ascii_alphabetic();
            (!plain && part.len() > 1) || self.starts.contains(&[first, second])
        })
    }

    /// The units that `word` is a find of, and how many words that say something it is.
    fn units(&self, word: &str) -> (u32, u32) {
        if !self.may_be_found(word) {
            let parts = word.split(is_joiner).enumerate();
            let saying = parts.filter(|(place, part)| !says_nothing(part) && (*place > 0 || !is_elision(part)));
            return (0, u32::try_from(saying.count()).unwrap_or_default());
        }
        let mut units = 0;
        let mut said = 0;
        for piece in pieces(word).0.iter().filter(|piece| piece.role != Role::Empty) {
            said += u32::from(piece.role == Role::Part);
            units |= self.seen.words.get(&piece.word).copied().unwrap_or_default();
            let stems = piece.stems.iter().filter_map(|stem| self.seen.stems.get(stem));
            units |= stems.fold(0, |units, more| units | more);
        }
        (units, said)
    }
}

/// The first two bytes of a term.
fn start(term: &str) -> [u8; 2] {
    let mut bytes = term.bytes();
    [bytes.next().unwrap_or_default(), bytes.next().unwrap_or_default()]
}

/// Whether `word`, as it is written, is a stop word: these are short.
fn says_nothing(word: &str) -> bool {
    match word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        _ if word.len() > 10 => false,
        true => is_stop_word(word),
        false => is_stop_word(&fold(word)),
    }
}

/// How close together the words looked for stand, from 0 to 1: 1 where all `units` follow one another in this order
/// with nothing but empty words between them.
pub fn closeness(spots: &[Spot], units: usize) -> f32 {
    if units < 2 {
        return 0.0;
    }
    // For each unit but the last, how near the one after it ever is: 1 beside it, a half one word further.
    let mut nearest = vec![0.0_f32; units - 1];
    let mut last: Vec<Option<u32>> = vec![None; units];
    for spot in spots.iter().filter(|spot| spot.units != 0) {
        for unit in (0..units).filter(|unit| spot.units & (1 << unit) != 0) {
            let before = unit.checked_sub(1).and_then(|before| Some((before, last.get(before).copied()??)));
            let after = last.get(unit + 1).copied().flatten().map(|after| (unit, after));
            // The wrong order is as good as one word more between them.
            for (pair, at, more) in
                [before.map(|(pair, at)| (pair, at, 0)), after.map(|(pair, at)| (pair, at, 1))].into_iter().flatten()
            {
                let near = 1.0 / (spot.place.saturating_sub(at).max(1) + more) as f32;
                if let Some(nearest) = nearest.get_mut(pair) {
                    *nearest = nearest.max(near);
                }
            }
            if let Some(last) = last.get_mut(unit) {
                *last = Some(spot.place);
            }
        }
    }
    nearest.iter().sum::<f32>() / (units - 1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(words: &[(&str, u32)], stems: &[(&str, u32)]) -> Seen {
        let map = |terms: &[(&str, u32)]| terms.iter().map(|(term, unit)| ((*term).to_owned(), 1 << unit)).collect();
        Seen { words: map(words), stems: map(stems) }
    }

    #[test]
    fn finds_are_told_by_word_and_by_stem() {
        let seen = seen(&[("conception", 0)], &[("insert", 1)]);
        let found = |text: &str| Looked::new(&seen).spots(text).iter().map(|spot| spot.units).collect::<Vec<_>>();
        assert_eq!(found("L’éco-conception, d’insertions et Insertion"), [1, 2, 0, 2]);
        assert_eq!(found("conceptions insertion"), [0, 2]);
    }

    #[test]
    fn words_side_by_side_are_closest() {
        let seen = seen(&[("mise", 0), ("concurrence", 1)], &[]);
        let close = |text: &str| closeness(&Looked::new(&seen).spots(text), 2);
        assert!((close("La mise en concurrence.") - 1.0).abs() < 1e-6);
        assert!((close("Une concurrence mise à mal.") - 0.5).abs() < 1e-6);
        assert!((close("mise à mal par la concurrence") - 0.5).abs() < 1e-6);
        assert!(close("mise").abs() < 1e-6);
    }
}
