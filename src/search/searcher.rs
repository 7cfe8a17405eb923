//! An index that is open: queries in, sheets out.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use serde::Serialize;
use tantivy::query::{AllQuery, EnableScoring, PhraseQuery};
use tantivy::schema::{Field, Term, Value};
use tantivy::{DocAddress, DocSet, ReloadPolicy, TERMINATED, TantivyDocument};

use super::facets::FacetCounts;
use super::glossary::{self, Acronym};
use super::index::open;
use super::matching::{Found, Match, Matcher, Seen};
use super::operators;
use super::query::{Known, Phrase, Query, Reading, known, read};
use super::schema::{PartFields, STORED_TEXTS, part_fields};
use super::segments::{Asked, Segments};
use super::snippet::{self, Snippet};
use crate::disk;
use crate::error::Error;

/// Where fewer sheets than this speak of all that was asked for, typos are forgiven, then a unit that is missing.
const FEW: usize = 5;

/// Most sheets that one answer tells of.
const MOST: usize = 100;

/// What having the words in this very order adds, as a share.
const IN_ORDER: f32 = 0.25;

/// A result points to the sheet as a whole unless a section is better by this factor.
const HEAD_START: f32 = 1.2;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Results {
    /// How many sheets answer.
    pub total: usize,
    pub hits: Vec<Hit>,
    /// Only where the query asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<FacetCounts>,
}

/// A sheet that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    matcher: Matcher,
    segments: Segments,
}

/// A sheet that answers, by its best section.
struct Answer {
    sheet: u64,
    document: DocAddress,
    score: f64,
    /// How many units of the query its sections speak of together.
    covered: usize,
}

/// What the sections of a sheet make together.
struct Sheet {
    /// The section to point to, and how much speaks for it.
    document: DocAddress,
    claim: f32,
    /// The best section's score, and the units it speaks of.
    score: f32,
    best: u32,
    /// The units that all sections speak of.
    units: u32,
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
        Searcher::of(&disk::read_files(dir)?).map_err(|error| Error::Index(dir.to_owned(), error.to_string()))
    }

    /// Opens the index that `files` hold, by their names.
    fn of(files: &BTreeMap<String, Vec<u8>>) -> tantivy::Result<Self> {
        let index = open(files)?;
        let acronyms: Vec<Acronym> = match files.get(glossary::FILE_NAME) {
            Some(bytes) => serde_json::from_slice(bytes)?,
            None => Vec::new(),
        };
        let schema = index.schema();
        let fields = part_fields(&schema)?;
        let stored = STORED_TEXTS.iter().map(|name| Ok((*name, schema.get_field(name)?)));
        let stored = stored.collect::<tantivy::Result<_>>()?;
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let matcher = Matcher::new(searcher.segment_readers(), &fields)?;
        let segments = Segments::open(searcher.segment_readers())?;
        Ok(Searcher { index: searcher, known: known(&acronyms), fields, stored, matcher, segments })
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
        let asked = self.segments.asked(query);
        let (mut answers, seen) = self.answers(&reading, &asked)?;
        let shunned = self.sheets_with(without)?;
        answers.retain(|answer| !shunned.contains(&answer.sheet));
        let kept: Vec<&Answer> = answers.iter().filter(|answer| self.segments.keeps(answer.document, &asked)).collect();
        let page = kept.iter().skip(query.offset).take(query.limit.min(MOST));
        let hits = page.map(|answer| self.hit(answer, &seen)).collect::<tantivy::Result<_>>()?;
        let facets = if query.facets {
            let documents: Vec<DocAddress> = answers.iter().map(|answer| answer.document).collect();
            self.segments.count(&documents, &asked)
        } else {
            Vec::new()
        };
        Ok(Results { total: kept.len(), hits, facets })
    }

    /// The sheets that answer, before they are filtered.
    fn answers(&self, reading: &Reading, asked: &Asked) -> tantivy::Result<(Vec<Answer>, Seen)> {
        if reading.units.is_empty() {
            // A filter alone lists what it lets through, in reading order.
            let found = if asked.is_empty() { Vec::new() } else { self.everything()? };
            return Ok((self.group(&found, 0), Seen::default()));
        }
        let mut found = self.in_order(self.matcher.find(reading, false)?, reading)?;
        let all = reading.units.len();
        let complete = |answers: &[Answer]| answers.iter().filter(|answer| answer.covered == all).count();
        let mut answers = self.group(&found.matches, all);
        if complete(&answers) < FEW {
            found = self.in_order(self.matcher.find(reading, true)?, reading)?;
            answers = self.group(&found.matches, all);
        }
        let least = match complete(&answers) {
            0 => answers.iter().map(|answer| answer.covered).max().unwrap_or_default(),
            1..FEW => all.saturating_sub(1).max(1),
            // Of many words, one may well be the wrong one.
            _ if all > 3 => all - 1,
            _ => all,
        };
        answers.retain(|answer| answer.covered >= least);
        Ok((answers, found.seen))
    }

    /// The sheets that hold one of these words.
    fn sheets_with(&self, words: &str) -> tantivy::Result<HashSet<u64>> {
        let matches = self.matcher.find(&read(words, &[]), false)?.matches;
        Ok(matches.iter().filter_map(|found| self.segments.sheet(found.document)).collect())
    }

    /// The heads of all sheets.
    fn everything(&self) -> tantivy::Result<Vec<Match>> {
        let documents = self.documents(&AllQuery)?.into_iter().filter(|document| self.segments.is_head(*document));
        Ok(documents.map(|document| Match { document, score: 1.0, units: 0 }).collect())
    }

    /// Leaves out what lacks a phrase that was between quotes, and raises what has all words in order.
    fn in_order(&self, mut found: Found, reading: &Reading) -> tantivy::Result<Found> {
        for phrase in &reading.phrases {
            let holding = self.holding(phrase)?;
            found.matches.retain(|found| holding.contains(&found.document));
        }
        if let Some(whole) = &reading.whole {
            let holding = self.holding(whole)?;
            for found in found.matches.iter_mut().filter(|found| holding.contains(&found.document)) {
                found.score *= 1.0 + IN_ORDER;
            }
        }
        Ok(found)
    }

    /// The documents that hold `phrase` in one of their parts.
    fn holding(&self, phrase: &Phrase) -> tantivy::Result<HashSet<DocAddress>> {
        let mut holding = HashSet::new();
        for fields in &self.fields {
            let terms =
                phrase.iter().map(|(place, word)| (*place, Term::from_field_text(fields.words, word))).collect();
            holding.extend(self.documents(&PhraseQuery::new_with_offset(terms))?);
        }
        Ok(holding)
    }

    fn documents(&self, query: &dyn tantivy::query::Query) -> tantivy::Result<Vec<DocAddress>> {
        let weight = query.weight(EnableScoring::disabled_from_searcher(&self.index))?;
        let mut documents = Vec::new();
        for (ord, segment) in (0..).zip(self.index.segment_readers()) {
            let mut scorer = weight.scorer(segment, 1.0)?;
            while scorer.doc() != TERMINATED {
                documents.push(DocAddress::new(ord, scorer.doc()));
                scorer.advance();
            }
        }
        Ok(documents)
    }

    fn hit(&self, answer: &Answer, seen: &Seen) -> tantivy::Result<Hit> {
        let document: TantivyDocument = self.index.doc(answer.document)?;
        let text = |name: &str| {
            let field = self.stored.get(name)?;
            document.get_first(*field)?.as_str()
        };
        let texts = [text("description").unwrap_or_default(), text("text").unwrap_or_default()];
        Ok(Hit {
            id: text("id").unwrap_or_default().to_owned(),
            kind: self.segments.value(answer.document, "kind"),
            title: text("title").unwrap_or_default().to_owned(),
            section: text("section").unwrap_or_default().to_owned(),
            url: text("url").unwrap_or_default().to_owned(),
            score: answer.score,
            snippet: snippet::best(&texts, seen),
        })
    }

    /// One answer a sheet: its best section, or the sheet as a whole if that is nearly as good. The best come first.
    /// `all` is how many units were asked for: who speaks of only some of them is worth less than that share.
    fn group(&self, matches: &[Match], all: usize) -> Vec<Answer> {
        let share = |units: u32| if all == 0 { 1.0 } else { units.count_ones() as f32 / all as f32 };
        let mut sheets: HashMap<u64, Sheet> = HashMap::new();
        for found in matches {
            let Some(sheet) = self.segments.sheet(found.document) else { continue };
            let score = found.score * share(found.units).powi(2);
            let claim = if self.segments.is_head(found.document) { score * HEAD_START } else { score };
            let entry = sheets.entry(sheet).or_insert(Sheet {
                document: found.document,
                claim,
                score,
                units: 0,
                best: found.units,
            });
            entry.units |= found.units;
            if claim > entry.claim {
                (entry.document, entry.claim) = (found.document, claim);
            }
            if score > entry.score {
                (entry.score, entry.best) = (score, found.units);
            }
        }
        let answer = |(place, sheet): (u64, Sheet)| {
            let boost = self.segments.boost(sheet.document);
            // What other sections add counts half of what it would in this one.
            let elsewhere = 1.0 + (share(sheet.units) - share(sheet.best)) / 2.0;
            let covered = sheet.units.count_ones() as usize;
            let score = f64::from(sheet.score * elsewhere) * boost;
            Answer { sheet: place, document: sheet.document, score, covered }
        };
        let mut answers: Vec<Answer> = sheets.into_iter().map(answer).collect();
        answers.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.sheet.cmp(&b.sheet)));
        answers
    }
}
