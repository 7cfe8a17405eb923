//! An index that is open: queries in, sheets out.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::Path;

use serde::Serialize;
use tantivy::query::{EnableScoring, PhraseQuery};
use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, DocSet, ReloadPolicy, TERMINATED, TantivyDocument};

use super::correction::correction;
use super::facets::FacetCounts;
use super::glossary::{self, Acronym};
use super::index::open;
use super::matching::{Found, Seen, find};
use super::operators;
use super::query::{Known, Phrase, Query, Reading, known, read};
use super::ranking::{self, Answer};
use super::schema::{PartFields, STORED_TEXTS, part_fields};
use super::sections::{Asked, Sections};
use super::snippet::{self, Snippet};
use super::spots::{Looked, closeness};
use super::terms::Terms;
use super::unclear::{self, Unclear};
use crate::disk;
use crate::error::Error;

/// Most sheets that one answer tells of.
const MOST: usize = 100;

/// Among so many of the first sheets, those that have the words closer together come first.
const WEIGHED: usize = 8;

/// What having all words side by side, in the order of the query, adds as a share.
const CLOSE: f32 = 0.25;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Results {
    /// How many sheets answer.
    pub total: usize,
    pub hits: Vec<Hit>,
    /// The query as it was probably meant, where a word of it is in no sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correction: Option<String>,
    /// What of the query keeps it from finding anything, whatever the sheets say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unclear: Vec<Unclear>,
    /// Only where the query asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<FacetCounts>,
}

/// A sheet that was found.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Hit {
    pub id: String,
    pub kind: String,
    pub title: String,
    /// The heading of the section that answers best; empty for the sheet as a whole.
    pub section: String,
    /// From the root of the site, with the section's anchor.
    pub url: String,
    pub score: f64,
    pub snippet: Snippet,
}

/// An index that is open.
pub struct Searcher {
    index: tantivy::Searcher,
    known: Vec<Known>,
    fields: Vec<PartFields>,
    stored: BTreeMap<&'static str, Field>,
    terms: Terms,
    sections: Sections,
}

/// What is kept of a section, with the finds in it.
struct Shown {
    id: String,
    url: String,
    /// Its title, heading, description and text.
    texts: [String; 4],
    snippet: Snippet,
    closeness: f32,
}

impl std::fmt::Debug for Searcher {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.debug_struct("Searcher").field("documents", &self.index.num_docs()).finish_non_exhaustive()
    }
}

impl Searcher {
    /// Opens the index in the folder `dir` and makes sure that it is whole.
    ///
    /// # Errors
    ///
    /// There is no index there, it is damaged, or another version made it.
    pub fn open(dir: &Path) -> Result<Self, Error> {
        let files = disk::read_files(dir)?;
        let named = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        Searcher::of(named).map_err(|error| Error::Index(dir.to_owned(), error.to_string()))
    }

    /// Opens the index that `files` hold, by their names.
    pub(super) fn of<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])> + Clone) -> tantivy::Result<Self> {
        let acronyms = files.clone().find(|(name, _)| *name == glossary::FILE_NAME);
        let acronyms: Vec<Acronym> =
            acronyms.map_or_else(|| Ok(Vec::new()), |(_, bytes)| serde_json::from_slice(bytes))?;
        let index = open(files)?;
        let schema = index.schema();
        let fields = part_fields(&schema)?;
        let stored = STORED_TEXTS.iter().map(|name| Ok((*name, schema.get_field(name)?)));
        let stored = stored.collect::<tantivy::Result<_>>()?;
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let terms = Terms::open(searcher.segment_readers(), &fields)?;
        let sections = Sections::open(searcher.segment_readers())?;
        Ok(Searcher { index: searcher, known: known(&acronyms), fields, stored, terms, sections })
    }

    /// The sheets that answer `query`, the best first.
    pub fn search(&self, query: &Query) -> Results {
        // The index was found whole when it was opened, so that nothing is left to fail here.
        self.results(query).unwrap_or_default()
    }

    /// Titles that somebody who has typed `text` may be looking for, each with its address, at most `limit`.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Hit> {
        let query = Query { text: text.to_owned(), limit: limit.min(MOST), ..Query::default() };
        let mut hits = self.search(&query).hits;
        hits.dedup_by(|a, b| a.title == b.title);
        hits
    }

    fn results(&self, query: &Query) -> tantivy::Result<Results> {
        let (query, without) = &operators::taken(query);
        let reading = read(&query.text, &self.known);
        let asked = self.sections.asked(query);
        let (mut answers, found) = self.answers(&reading, &asked)?;
        if !without.is_empty() {
            let shunned = self.sheets_with(without)?;
            answers.retain(|answer| !shunned.contains(&answer.sheet));
        }
        let facets = if query.facets {
            let sections: Vec<u32> = answers.iter().map(|answer| answer.section).collect();
            self.sections.count(&sections, &asked)
        } else {
            Vec::new()
        };
        if !asked.is_empty() {
            answers.retain(|answer| self.sections.keeps(answer.section, &asked));
        }
        let total = answers.len();
        let end = query.offset.saturating_add(query.limit.min(MOST));
        ranking::sort(&mut answers, end.max(WEIGHED));
        let shown = self.shown_at(&answers, query.offset..end, &found.seen, reading.units.len())?;
        let texts: Vec<&str> = shown.iter().flat_map(|(_, shown)| shown.texts.iter().map(String::as_str)).collect();
        let correction = correction(&query.text, &found.guesses, &texts);
        let hits = shown.into_iter().map(|(answer, shown)| self.hit(answer, shown)).collect();
        let unclear = unclear::of(query, !reading.units.is_empty(), without, &asked, &self.sections);
        Ok(Results { total, hits, correction, unclear, facets })
    }

    /// The sheets that answer, in reading order and before they are filtered, and what was found.
    fn answers(&self, reading: &Reading, asked: &Asked) -> tantivy::Result<(Vec<Answer>, Found)> {
        if reading.units.is_empty() {
            // A filter alone lists what it lets through.
            let listed = self.sections.by_sheet().map(|(sheet, own)| Answer::listed(sheet, own.start));
            let listed = if asked.is_empty() { Vec::new() } else { listed.collect() };
            return Ok((listed, Found::default()));
        }
        let found = find(reading, &self.terms, &self.sections)?;
        let mut holding: Option<HashSet<u32>> = None;
        for phrase in &reading.phrases {
            let mut with = self.holding(phrase)?;
            if let Some(before) = holding {
                with.retain(|section| before.contains(section));
            }
            holding = Some(with);
        }
        Ok((ranking::answers(&found, &self.sections, holding.as_ref()), found))
    }

    /// The sheets that hold one of these words.
    fn sheets_with(&self, words: &str) -> tantivy::Result<HashSet<u32>> {
        let found = find(&read(words, &[]), &self.terms, &self.sections)?;
        let sections = found.worths.iter().flat_map(|scores| &scores.touched);
        Ok(sections.map(|section| self.sections.sheet(*section)).collect())
    }

    /// The sections that hold `phrase` in one of their parts.
    fn holding(&self, phrase: &Phrase) -> tantivy::Result<HashSet<u32>> {
        let mut holding = HashSet::new();
        for fields in &self.fields {
            let term = |word: &str| tantivy::Term::from_field_text(fields.words, word);
            let terms = phrase.iter().map(|(place, word)| (*place, term(word))).collect();
            let weight = tantivy::query::Query::weight(
                &PhraseQuery::new_with_offset(terms),
                EnableScoring::disabled_from_searcher(&self.index),
            )?;
            for (ord, segment) in (0..).zip(self.index.segment_readers()) {
                let mut scorer = weight.scorer(segment, 1.0)?;
                while scorer.doc() != TERMINATED {
                    holding.insert(self.sections.number(DocAddress::new(ord, scorer.doc())));
                    scorer.advance();
                }
            }
        }
        Ok(holding)
    }

    /// The sheets that are at the places `wanted` among `answers`, which are sorted. The first of all are put in order
    /// once more, by how close together they have the words.
    fn shown_at(
        &self,
        answers: &[Answer],
        wanted: Range<usize>,
        seen: &Seen,
        units: usize,
    ) -> tantivy::Result<Vec<(Answer, Shown)>> {
        let mut looked = Looked::new(seen);
        let mut shown = Vec::new();
        let first = answers.len().min(WEIGHED);
        for (place, answer) in answers.iter().enumerate() {
            // Those that are weighed are read in any case, the others if they are wanted.
            if (place < first && wanted.start < first) || wanted.contains(&place) {
                shown.push((place, *answer, self.shown(answer.section, &mut looked, units)?));
            }
        }
        for (_, answer, shown) in shown.iter_mut().filter(|(place, ..)| *place < first) {
            answer.score *= 1.0 + CLOSE * shown.closeness;
        }
        let weighed = shown.iter().filter(|(place, ..)| *place < first).count();
        if let Some(weighed) = shown.get_mut(..weighed) {
            weighed.sort_by(|(_, a, _), (_, b, _)| b.score.total_cmp(&a.score).then_with(|| a.sheet.cmp(&b.sheet)));
        }
        let from = shown.first().map_or(0, |_| if wanted.start < first { 0 } else { wanted.start });
        let page = shown.into_iter().skip(wanted.start - from).take(wanted.len());
        Ok(page.map(|(_, answer, shown)| (answer, shown)).collect())
    }

    fn shown(&self, section: u32, looked: &mut Looked, units: usize) -> tantivy::Result<Shown> {
        let document: TantivyDocument = self.index.doc(self.sections.address(section))?;
        let text = |name: &str| {
            let field = self.stored.get(name)?;
            document.get_first(*field)?.as_str()
        };
        let [title, heading, description, body] =
            ["title", "section", "description", "text"].map(|name| text(name).unwrap_or_default());
        let told = [description, body].map(|text| (text, looked.spots(text)));
        let named = [title, heading].map(|text| looked.spots(text));
        let spots = named.iter().chain(told.iter().map(|(_, spots)| spots));
        Ok(Shown {
            id: text("id").unwrap_or_default().to_owned(),
            url: text("url").unwrap_or_default().to_owned(),
            texts: [title, heading, description, body].map(str::to_owned),
            closeness: spots.map(|spots| closeness(spots, units)).fold(0.0, f32::max),
            snippet: snippet::best(&told),
        })
    }

    fn hit(&self, answer: Answer, shown: Shown) -> Hit {
        let [title, section, ..] = shown.texts;
        Hit {
            id: shown.id,
            kind: self.sections.value(answer.section, "kind"),
            title,
            section,
            url: shown.url,
            score: f64::from(answer.score),
            snippet: shown.snippet,
        }
    }
}
