//! The terms of an open index and where they occur, whichever parts and segments they are in.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, TantivyError};
use tantivy_fst::{IntoStreamer, Map, MapBuilder, Streamer};

use super::impact::{Impact, in_part, together};
use super::schema::PartFields;
use super::sections::Sections;

/// A term, wherever it occurs.
#[derive(Debug, Clone)]
pub struct Term {
    pub text: String,
    pub is_stem: bool,
    /// How often a part of a section holds it.
    pub frequency: u32,
    places: Vec<Place>,
}

/// Where the occurrences of a term in one part of one segment are.
#[derive(Debug, Clone)]
struct Place {
    part: usize,
    segment: usize,
    info: TermInfo,
}

/// The terms of an index.
pub struct Terms {
    /// In the order of [`PARTS`](super::schema::PARTS).
    parts: Vec<Part>,
    /// The words of all parts and segments, each with its frequency.
    words: Map<Vec<u8>>,
}

/// The part of sections that is searched.
struct Part {
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

impl Segment {
    fn index(&self, is_stem: bool) -> &InvertedIndexReader {
        if is_stem { &self.stems } else { &self.words }
    }
}

/// A number for each section, nought for most.
#[derive(Debug)]
pub struct Scores {
    /// By the number of the section.
    pub all: Vec<f32>,
    /// The sections that have one, each once, in no order.
    pub touched: Vec<u32>,
}

impl Scores {
    /// Nought for `sections` sections.
    pub fn none(sections: usize) -> Self {
        Scores { all: vec![0.0; sections], touched: Vec::new() }
    }

    pub fn of(&self, section: u32) -> f32 {
        self.all.get(section as usize).copied().unwrap_or_default()
    }

    /// Gives `section` what `change` makes of its number. Numbers only grow.
    pub fn raise(&mut self, section: u32, change: impl FnOnce(f32) -> f32) {
        if let Some(score) = self.all.get_mut(section as usize) {
            if *score == 0.0 {
                self.touched.push(section);
            }
            *score = change(*score);
        }
    }

    /// Multiplies every number by `share`, which is more than nought.
    pub fn scale(&mut self, share: f32) {
        for section in &self.touched {
            if let Some(score) = self.all.get_mut(*section as usize) {
                *score *= share;
            }
        }
    }

    /// Sets every number to nought again.
    pub fn clear(&mut self) {
        for section in self.touched.drain(..) {
            if let Some(score) = self.all.get_mut(section as usize) {
                *score = 0.0;
            }
        }
    }
}

impl Terms {
    /// # Errors
    ///
    /// A part of the index that cannot be read.
    pub fn open(segments: &[SegmentReader], fields: &[PartFields]) -> tantivy::Result<Self> {
        let documents: u32 = segments.iter().map(SegmentReader::max_doc).sum();
        let parts = fields.iter().map(|fields| Part::open(*fields, segments, documents));
        let parts: Vec<Part> = parts.collect::<tantivy::Result<_>>()?;
        let mut words = MapBuilder::memory();
        for word in all(&parts, false)? {
            words.insert(&word.text, u64::from(word.frequency)).map_err(|error| unread(&error))?;
        }
        Ok(Terms { parts, words: words.into_inner().and_then(Map::from_bytes).map_err(|error| unread(&error))? })
    }

    /// The term `text`; `None` if no section holds it.
    ///
    /// # Errors
    ///
    /// A part of the index that cannot be read; and so for all that follow.
    pub fn get(&self, text: &str, is_stem: bool) -> tantivy::Result<Option<Term>> {
        if !is_stem && !self.words.contains_key(text) {
            return Ok(None);
        }
        let mut places = Vec::new();
        for (part, segment, index) in indices(&self.parts, is_stem) {
            if let Some(info) = index.terms().get(text.as_bytes())? {
                places.push(Place { part, segment, info });
            }
        }
        Ok((!places.is_empty()).then(|| Term::new(text.to_owned(), is_stem, places)))
    }

    /// The words that start with `prefix` and go on, the `most` frequent ones.
    pub fn longer(&self, prefix: &str, most: usize) -> tantivy::Result<Vec<Term>> {
        let end = [prefix.as_bytes(), &[u8::MAX]].concat();
        let mut words = self.words.range().gt(prefix).lt(end).into_stream();
        let mut found = Vec::new();
        while let Some((word, frequency)) = words.next() {
            found.push((frequency, word.to_owned()));
        }
        found.sort_by_key(|(frequency, _)| Reverse(*frequency));
        found.truncate(most);
        self.of(found.into_iter().map(|(_, word)| word))
    }

    /// The words that differ from `word` by at most `typos` letters, one put in the place of its neighbour counting
    /// once: each with how many they are, the nearest and most frequent first, at most `most`.
    pub fn near(&self, word: &str, typos: u8, most: usize) -> tantivy::Result<Vec<(usize, Term)>> {
        // The automaton is the same for every field.
        let Some(field) = self.parts.first().map(|part| part.fields.words) else { return Ok(Vec::new()) };
        let automaton = FuzzyTermQuery::new(tantivy::Term::from_field_text(field, word), typos, true).automaton()?;
        let mut words = self.words.search(&automaton).into_stream();
        let mut found = Vec::new();
        while let Some((near, frequency)) = words.next() {
            let near = String::from_utf8_lossy(near).into_owned();
            if near != word {
                found.push((strsim::osa_distance(word, &near), Reverse(frequency), near));
            }
        }
        found.sort();
        found.truncate(most);
        let terms = self.of(found.iter().map(|(.., near)| near.as_bytes().to_owned()))?;
        Ok(found.iter().map(|(distance, ..)| *distance).zip(terms).collect())
    }

    /// The words that are `texts`, which are all there.
    fn of(&self, texts: impl Iterator<Item = Vec<u8>>) -> tantivy::Result<Vec<Term>> {
        let mut terms = Vec::new();
        for text in texts {
            terms.extend(self.get(&String::from_utf8_lossy(&text), false)?);
        }
        Ok(terms)
    }

    /// Every word, or every stem, in the order of the alphabet.
    pub fn all(&self, is_stem: bool) -> tantivy::Result<Vec<Term>> {
        all(&self.parts, is_stem)
    }

    /// What `term` is worth in each section that holds it, into `impacts`, which has none yet.
    pub fn impacts(&self, term: &Term, sections: &Sections, impacts: &mut Scores) -> tantivy::Result<()> {
        for place in &term.places {
            let Some(part) = self.parts.get(place.part) else { continue };
            let Some(segment) = part.segments.get(place.segment) else { continue };
            let base = sections.base(place.segment);
            let index = segment.index(term.is_stem);
            let mut postings = index.read_postings_from_terminfo(&place.info, IndexRecordOption::WithFreqs)?;
            let mut document = postings.doc();
            while document != TERMINATED {
                let length = segment.lengths.fieldnorm(document) as f32 / part.average;
                let worth = in_part(part.fields.part.weight, postings.term_freq() as f32, length);
                impacts.raise(base + document, |before| together(before, worth));
                document = postings.advance();
            }
        }
        for section in &impacts.touched {
            if let Some(worth) = impacts.all.get_mut(*section as usize) {
                *worth = Impact::of(*worth * sections.boost(*section)).worth();
            }
        }
        Ok(())
    }
}

/// The index of every part and segment.
fn indices(parts: &[Part], is_stem: bool) -> impl Iterator<Item = (usize, usize, &InvertedIndexReader)> {
    parts.iter().enumerate().flat_map(move |(part, Part { segments, .. })| {
        segments.iter().enumerate().map(move |(segment, of)| (part, segment, of.index(is_stem)))
    })
}

fn all(parts: &[Part], is_stem: bool) -> tantivy::Result<Vec<Term>> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for (part, segment, index) in indices(parts, is_stem) {
        let mut terms = index.terms().stream()?;
        while terms.advance() {
            // What is no text was no word.
            let Ok(text) = std::str::from_utf8(terms.key()) else { continue };
            let place = Place { part, segment, info: terms.value().clone() };
            match found.get_mut(text) {
                Some(places) => places.push(place),
                None => drop(found.insert(text.to_owned(), vec![place])),
            }
        }
    }
    Ok(found.into_iter().map(|(text, places)| Term::new(text, is_stem, places)).collect())
}

impl Part {
    fn open(fields: PartFields, segments: &[SegmentReader], documents: u32) -> tantivy::Result<Self> {
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
        Ok(Part { fields, average, segments })
    }
}

impl Term {
    fn new(text: String, is_stem: bool, places: Vec<Place>) -> Self {
        let frequency = places.iter().map(|place| place.info.doc_freq).sum();
        Term { text, is_stem, frequency, places }
    }
}

/// The words of an index that cannot be put together.
fn unread(error: &tantivy_fst::Error) -> TantivyError {
    TantivyError::InternalError(error.to_string())
}
