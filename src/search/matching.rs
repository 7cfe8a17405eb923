//! Which sections answer a query, and how well.
//!
//! What a section is worth for one word is decided by two things alone: where the word was found (title, heading,
//! description, body: [`PARTS`](super::schema::PARTS)), and how well it fits (as it is, by its stem, as the start of a
//! longer word, with a typo). How often it occurs and how long the text is only decide among equals, so that a better
//! fit in the same part always comes first.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{IndexRecordOption, Term};
use tantivy::{DocAddress, DocSet, InvertedIndexReader, SegmentReader, TERMINATED};

use super::query::{Reading, Unit, Wanted};
use super::schema::PartFields;

/// How well a word fits. Each is less than the one before by more than [`LEAST`] allows for.
const EXACT: f32 = 1.0;
const STEM: f32 = 0.65;
const PREFIX: f32 = 0.42;
const TYPO: f32 = 0.16;
const TWO_TYPOS: f32 = 0.1;

/// What frequency and length leave of a score, at least.
const LEAST: f32 = 0.7;

/// What a word found in a second part adds, as a share.
const ELSEWHERE: f32 = 0.2;

/// What the glossary's way of saying it is worth.
const SYNONYM: f32 = 0.8;

/// Letters from which on one typo is forgiven, then two.
const ONE_TYPO_FROM: usize = 5;
const TWO_TYPOS_FROM: usize = 9;

/// Longest word whose typos are forgiven, in letters.
const TYPOS_UP_TO: usize = 24;

/// Longer words that a prefix stands for, the most frequent first.
const EXPANSIONS: usize = 64;

/// Sections with what they are worth.
type Scores = FxHashMap<DocAddress, f32>;

/// A section that answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    pub document: DocAddress,
    pub score: f32,
    /// Which units of the query it speaks of, a bit each.
    pub units: u32,
}

/// The terms that were looked for and are in the index, so that a snippet can show them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    pub words: BTreeSet<String>,
    pub stems: BTreeSet<String>,
}

/// The part of sections that is searched.
struct Part {
    weight: f32,
    fields: PartFields,
    /// How many words it has, on average.
    average: f32,
    segments: Vec<Segment>,
}

/// What one segment of the index knows of a part.
struct Segment {
    words: Arc<InvertedIndexReader>,
    stems: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
}

/// An index, ready to be matched against.
pub struct Matcher {
    parts: Vec<Part>,
    documents: usize,
}

impl Part {
    fn new(fields: PartFields, segments: &[SegmentReader], documents: usize) -> tantivy::Result<Self> {
        let segment = |segment: &SegmentReader| {
            Ok(Segment {
                words: segment.inverted_index(fields.words)?,
                stems: segment.inverted_index(fields.stems)?,
                lengths: segment.get_fieldnorms_reader(fields.words)?,
            })
        };
        let segments: Vec<Segment> = segments.iter().map(segment).collect::<tantivy::Result<_>>()?;
        let words: u64 = segments.iter().map(|segment| segment.words.total_num_tokens()).sum();
        let average = (words as f32 / documents.max(1) as f32).max(1.0);
        Ok(Part { weight: fields.part.weight, fields, average, segments })
    }

    /// The words of this part, segment by segment.
    fn words(&self) -> impl Iterator<Item = &InvertedIndexReader> {
        self.segments.iter().map(|segment| &*segment.words)
    }

    /// Adds the sections that hold `variant` in this part to `here`, and tells whether there are any.
    fn score(&self, variant: &Variant, here: &mut Scores) -> tantivy::Result<bool> {
        let mut any = false;
        for (ord, segment) in (0..).zip(&self.segments) {
            let index = if variant.is_stem { &segment.stems } else { &segment.words };
            let Some(info) = index.terms().get(variant.term.as_bytes())? else { continue };
            any = true;
            let mut postings = index.read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs)?;
            let mut document = postings.doc();
            while document != TERMINATED {
                let frequency = postings.term_freq() as f32;
                let length = segment.lengths.fieldnorm(document) as f32 / self.average;
                let often = frequency / (frequency + 0.5 + 0.5 * length);
                let score = self.weight * variant.fit * (LEAST + (1.0 - LEAST) * often);
                let best = here.entry(DocAddress::new(ord, document)).or_default();
                *best = best.max(score);
                document = postings.advance();
            }
        }
        Ok(any)
    }
}

/// A term to look for.
struct Variant {
    term: String,
    is_stem: bool,
    fit: f32,
}

impl Matcher {
    /// # Errors
    ///
    /// A part of the index that cannot be read.
    pub fn new(segments: &[SegmentReader], fields: &[PartFields]) -> tantivy::Result<Self> {
        let documents = segments.iter().map(|segment| segment.max_doc() as usize).sum();
        let parts = fields.iter().map(|fields| Part::new(*fields, segments, documents));
        Ok(Matcher { parts: parts.collect::<tantivy::Result<_>>()?, documents })
    }

    /// The sections that speak of at least one unit of `reading`; with `typos`, words that are nearly the same count
    /// too.
    ///
    /// # Errors
    ///
    /// A part of the index that cannot be read.
    pub fn find(&self, reading: &Reading, typos: bool) -> tantivy::Result<Found> {
        let mut seen = Seen::default();
        let mut matches: FxHashMap<DocAddress, Match> = FxHashMap::default();
        for (index, unit) in reading.units.iter().enumerate() {
            for (document, score) in self.score_unit(unit, typos, &mut seen)? {
                let found = matches.entry(document).or_insert(Match { document, score: 0.0, units: 0 });
                found.score += score;
                found.units |= 1 << index;
            }
        }
        let mut matches: Vec<Match> = matches.into_values().collect();
        matches.sort_unstable_by_key(|found| found.document);
        Ok(Found { matches, seen })
    }

    /// The sections that say `unit` in one of its ways.
    fn score_unit(&self, unit: &Unit, typos: bool, seen: &mut Seen) -> tantivy::Result<Scores> {
        let mut best: Scores = Scores::default();
        let said = unit.ways.first().map_or(1, Vec::len) as f32;
        for (index, way) in unit.ways.iter().enumerate() {
            let worth = if index == 0 { said } else { said * SYNONYM };
            let mut together: Option<Scores> = None;
            let mut terms = Seen::default();
            for wanted in way {
                let scores = self.score_word(wanted, typos && index == 0, &mut terms)?;
                together = Some(match together {
                    None => scores,
                    Some(before) => {
                        let both = before.into_iter().filter_map(|(id, score)| Some((id, score + scores.get(&id)?)));
                        both.collect()
                    }
                });
            }
            let found = together.unwrap_or_default();
            if !found.is_empty() {
                seen.words.append(&mut terms.words);
                seen.stems.append(&mut terms.stems);
            }
            for (document, score) in found {
                let score = score / way.len().max(1) as f32 * worth;
                let best = best.entry(document).or_default();
                *best = best.max(score);
            }
        }
        Ok(best)
    }

    /// The sections that hold `wanted`, the rarer the word the better.
    fn score_word(&self, wanted: &Wanted, typos: bool, seen: &mut Seen) -> tantivy::Result<Scores> {
        let variants = self.variants(wanted, typos)?;
        let mut totals: Scores = Scores::default();
        for part in &self.parts {
            let mut here: Scores = Scores::default();
            for variant in &variants {
                if part.score(variant, &mut here)? {
                    let terms = if variant.is_stem { &mut seen.stems } else { &mut seen.words };
                    terms.insert(variant.term.clone());
                }
            }
            for (document, score) in here {
                let total = totals.entry(document).or_default();
                *total = total.max(score) + ELSEWHERE * total.min(score);
            }
        }
        let rarity = (1.0 + self.documents as f32 / totals.len().max(1) as f32).ln();
        for score in totals.values_mut() {
            *score *= rarity;
        }
        Ok(totals)
    }

    /// Every term that `wanted` may stand for, the best fit first.
    fn variants(&self, wanted: &Wanted, typos: bool) -> tantivy::Result<Vec<Variant>> {
        let word = |term: &str, fit: f32| Variant { term: term.to_owned(), is_stem: false, fit };
        let mut variants = vec![word(&wanted.word, EXACT)];
        if wanted.verbatim {
            return Ok(variants);
        }
        variants.extend(wanted.joined.iter().map(|joined| word(joined, EXACT)));
        for stem in &wanted.stems {
            // A word that is its own stem is only indexed as a word.
            variants.push(Variant { term: stem.clone(), is_stem: true, fit: STEM });
            variants.push(word(stem, STEM));
        }
        if wanted.prefix && wanted.word.len() > 1 {
            variants.extend(self.longer(&wanted.word)?.iter().map(|term| word(term, PREFIX)));
        }
        let letters = wanted.word.chars().count();
        let has_digits = wanted.word.bytes().any(|byte| byte.is_ascii_digit());
        if typos && !has_digits && (ONE_TYPO_FROM..=TYPOS_UP_TO).contains(&letters) {
            let one = self.near(&wanted.word, 1)?;
            if letters >= TWO_TYPOS_FROM {
                let two = self.near(&wanted.word, 2)?;
                variants.extend(two.difference(&one).map(|term| word(term, TWO_TYPOS)));
            }
            variants.extend(one.iter().map(|term| word(term, TYPO)));
        }
        Ok(variants)
    }

    /// The words that start with `prefix` and go on.
    fn longer(&self, prefix: &str) -> tantivy::Result<Vec<String>> {
        let mut found: HashMap<String, u32> = HashMap::new();
        for words in self.parts.iter().flat_map(Part::words) {
            let mut terms = words.terms().range().gt(prefix.as_bytes()).into_stream()?;
            while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
                if let Ok(term) = std::str::from_utf8(terms.key()) {
                    *found.entry(term.to_owned()).or_default() += terms.value().doc_freq;
                }
            }
        }
        let mut found: Vec<(String, u32)> = found.into_iter().collect();
        found.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found.truncate(EXPANSIONS);
        Ok(found.into_iter().map(|(term, _)| term).collect())
    }

    /// The words that differ from `word` by at most `typos` letters, one put in the place of its neighbour counting
    /// once.
    fn near(&self, word: &str, typos: u8) -> tantivy::Result<BTreeSet<String>> {
        let mut near = BTreeSet::new();
        for part in &self.parts {
            let query = FuzzyTermQuery::new(Term::from_field_text(part.fields.words, word), typos, true);
            for words in part.words() {
                let mut terms = words.terms().search(query.automaton()?).into_stream()?;
                while terms.advance() {
                    if let Ok(term) = std::str::from_utf8(terms.key()) {
                        near.insert(term.to_owned());
                    }
                }
            }
        }
        near.remove(word);
        Ok(near)
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// In the order of the index.
    pub matches: Vec<Match>,
    pub seen: Seen,
}
