//! The page of what was found. Nobody builds the guide anew for a query: the site publishes what stands around the
//! results, the server reads it and fills the theme's template, as a build fills all others.

use std::cmp::Reverse;
use std::collections::HashSet;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::context::{Site, styles_of};
use super::lists::Facet;
use super::scripts;
use super::shell::{contact, typeset};
use super::stages::Concern;
use super::views::{Frame, Link};
use super::words::{Words, kind_class};
use crate::error::Error;
use crate::guide::sheet::INTERNAL;
use crate::guide::vocabulary::{Category, Dimension, Kind, Stage, Vocabulary};
use crate::locale::Locale;
use crate::search::{FacetCounts, Hit, Query, Results, Unclear};
use crate::text::{fold, slug, worded};
use crate::theme::{Shared, Theme};

/// The file, at the root of the site, of what stands around the results.
pub const FILE_NAME: &str = "recherche.json";

/// The page that shows results.
const PAGE: &str = "recherche.html";

/// The facet that stands above the results, in a line of its own.
const KIND: &str = "kind";

/// Results on a page.
pub const PER_PAGE: usize = 20;

/// The topics that somebody who found nothing is led to.
const TOPICS: usize = 6;

/// How much a value looks like one that there is, if it was meant for it: see [`likeness`].
const ALIKE: usize = 200;

/// The kinds in the order in which the search names them.
pub const KINDS: &[Kind] = &[
    Kind::Clause,
    Kind::CaseStudy,
    Kind::Chapter,
    Kind::Course,
    Kind::Term,
    Kind::Quotation,
    Kind::Page,
    Kind::Section,
];

/// What stands around the results.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Around {
    site: Shared,
    /// The guide's title.
    pub guide: String,
    title: String,
    lead: String,
    thread: String,
    trail: Vec<Link>,
    /// Those that most sheets carry first.
    topics: Vec<Link>,
    /// Whom to ask: an address to write to, or else a sentence.
    contact: Option<Link>,
    contact_text: Option<String>,
    facets: Vec<Named>,
}

/// What a facet and its values are called, in the order people expect.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Named {
    pub facet: String,
    pub title: String,
    pub values: Vec<Value>,
    /// Whether a choice of them is offered; they are told in any case.
    pub offered: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Value {
    pub id: String,
    pub text: String,
    /// The classes of its mark, if it has one.
    mark: String,
    /// The number people know it by: that of a stage.
    number: Option<usize>,
}

/// What became of a query.
#[derive(Debug, Clone, Copy)]
pub enum Answer<'r> {
    Found(&'r Results),
    TooLong,
    /// The address holds something that could not be read, which this sentence says.
    NotUnderstood(&'r str),
    /// The index cannot be read.
    OutOfOrder,
}

#[derive(Serialize)]
struct ResultsView<'a> {
    frame: Frame,
    title: &'a str,
    /// `12 fiches`.
    count: Option<String>,
    query: &'a str,
    /// The query as it was probably meant.
    correction: Option<Link>,
    /// What the search is narrowed to; each leads to the same search without it.
    chosen: Vec<Link>,
    /// The search with nothing chosen.
    clear: Option<String>,
    /// The kinds that were found, where there are several.
    kinds: Option<Kinds<'a>>,
    facets: Vec<FacetView<'a>>,
    hits: Vec<HitView<'a>>,
    /// The place of the first hit, from 1.
    first: usize,
    /// `21–40 sur 53`, where there is more than one page.
    place: Option<String>,
    before: Option<String>,
    after: Option<String>,
    /// Why there is nothing to show.
    says: Option<Says>,
    topics: Vec<&'a Link>,
    contact: Option<&'a Link>,
    contact_text: Option<&'a str>,
}

/// All kinds together, then each.
#[derive(Serialize)]
struct Kinds<'a> {
    all: Choice<'a>,
    each: Vec<Choice<'a>>,
}

#[derive(Serialize)]
struct FacetView<'a> {
    name: &'a str,
    title: &'a str,
    choices: Vec<Choice<'a>>,
}

#[derive(Serialize)]
struct Choice<'a> {
    mark: &'a str,
    /// Its number, where the values of its facet have one.
    number: Option<usize>,
    #[serde(flatten)]
    link: Link,
    count: usize,
    chosen: bool,
}

#[derive(Serialize)]
struct HitView<'a> {
    mark: &'static str,
    kind: String,
    href: &'a str,
    title: &'a str,
    /// The heading of the section that answers, unless it says the title again.
    section: Option<String>,
    /// HTML, the words found marked.
    snippet: String,
}

#[derive(Serialize)]
struct Says {
    title: String,
    text: String,
}

/// What stands around the results in `site`, as it is published.
pub fn around(site: &Site) -> String {
    let words = &site.words;
    let (contact, contact_text) = whom_to_ask(site);
    let around = Around {
        site: site.around("recherche").clone(),
        guide: typeset(site.edition.title(), site.edition),
        title: words.text("search-title"),
        lead: words.text("search-lead"),
        thread: site.frame("recherche", "", "", "search", Concern::default()).thread,
        trail: site.trail("recherche", &[]),
        topics: topics(site),
        contact,
        contact_text,
        facets: names(site),
    };
    // A value of JSON sorts what a template sees in no order, so that equal sites are equal bytes.
    serde_json::to_value(&around).map(|around| around.to_string()).unwrap_or_default()
}

/// The topics, those that most sheets carry first.
pub fn topics(site: &Site) -> Vec<Link> {
    let mut topics: Vec<_> = site.lists.iter().filter(|list| list.facet == Facet::Topic).collect();
    topics.sort_by(|a, b| b.sheets.len().cmp(&a.sheets.len()).then_with(|| a.id.cmp(&b.id)));
    let link = |list: &super::lists::List| Link { href: format!("{}.html", list.address()), text: list.label.clone() };
    topics.into_iter().map(link).collect()
}

/// Whom to ask what the guide does not say: an address to write to, or else a sentence.
pub fn whom_to_ask(site: &Site) -> (Option<Link>, Option<String>) {
    match site.edition.config().contact.as_deref().map(contact) {
        Some(Ok(href)) => (Some(Link { href, text: site.words.text("write-to-us") }), None),
        Some(Err(sentence)) => (None, Some(typeset(sentence, site.edition))),
        None => (None, None),
    }
}

/// What the facets and their values are called.
pub fn names(site: &Site) -> Vec<Named> {
    let words = &site.words;
    let value = |id: &str, text: String, mark: String| Value { id: id.to_owned(), text, mark, number: None };
    let named = |facet: &str, values: Vec<Value>| Named {
        facet: facet.to_owned(),
        title: words.text(facet),
        values,
        offered: true,
    };
    let kinds = KINDS.iter().map(|kind| value(kind.id(), words.kinds(*kind), format!("mark {}", kind_class(*kind))));
    let stages = Stage::ALL.iter().map(|stage| {
        let title = site.edition.stage_text(*stage).title;
        Value { number: Some(stage.number()), ..value(stage.id(), title, String::new()) }
    });
    let categories = Category::ALL.iter().map(|one| value(one.id(), one.label().to_owned(), String::new()));
    let dimensions =
        Dimension::ALL.iter().map(|one| value(one.id(), one.label().to_owned(), format!("hatch {}", one.id())));
    let audiences = &site.edition.settings().audiences;
    let internal = audiences.iter().any(|audience| audience == INTERNAL);
    let audiences = audiences.iter().map(|name| value(name, words.audience(name), String::new()));
    let topics = site.topics.iter().map(|(id, label)| value(id, label.clone(), String::new()));
    let mut topics: Vec<Value> = topics.collect();
    topics.sort_by(|a, b| a.id.cmp(&b.id));
    vec![
        named("kind", kinds.collect()),
        named("stage", stages.collect()),
        named("category", categories.collect()),
        named("dimension", dimensions.collect()),
        // An edition for the public does not say whom else there is.
        Named { offered: internal, ..named("audience", audiences.collect()) },
        Named { offered: false, ..named("topic", topics) },
    ]
}

impl Around {
    /// What `json`, as the site published it, holds; `None` if another version published it.
    pub fn read(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok()
    }

    /// The page that tells what became of `query`, as HTML, for the address of the site's own search page.
    ///
    /// # Errors
    ///
    /// The template cannot be filled.
    pub fn page(&self, query: &Query, answer: Answer, theme: &Theme, locale: &Locale) -> Result<String, Error> {
        let words = &Words::new(locale);
        let results = match answer {
            Answer::Found(results) => Some(results),
            Answer::TooLong | Answer::NotUnderstood(_) | Answer::OutOfOrder => None,
        };
        let text = query.text.trim();
        let asked = if text.is_empty() { String::new() } else { format!("{text} – ") };
        let chosen = self.chosen(query);
        let hits = results.map_or(&[][..], |results| &results.hits);
        let total = results.map_or(0, |results| results.total);
        let last = query.offset.saturating_add(hits.len());
        let paged = !hits.is_empty() && (query.offset > 0 || last < total);
        let place = || {
            let [from, to, total] = [query.offset.saturating_add(1), last, total].map(|number| number.to_string());
            words.format("results-place", &[("from", from), ("to", to), ("total", total)])
        };
        let at = |offset: usize| address(&Query { offset, ..query.clone() });
        let corrected = |text: String| Link {
            href: address(&Query { text: text.clone(), offset: 0, ..query.clone() }),
            text: words.format("search-try", &[("what", text)]),
        };
        let reason = results.and_then(|results| results.unclear.first());
        let (unclear, meant) = reason.map(|reason| self.unclear(reason, query, words)).unwrap_or_default();
        let view = ResultsView {
            frame: Frame {
                title: format!("{asked}{} – {}", self.title, self.guide),
                description: self.lead.clone(),
                class: "search searching",
                styles: styles_of("search"),
                script: Some(scripts::RESULTS),
                copy: None,
                thread: self.thread.clone(),
                trail: self.trail.clone(),
            },
            title: &self.title,
            count: results.map(|results| words.count("sheets", results.total)),
            query: text,
            correction: results.and_then(|results| results.correction.clone()).map(corrected).or(meant),
            clear: (chosen.len() > 1).then(|| address(&Query { text: query.text.clone(), ..Query::default() })),
            kinds: results.and_then(|results| self.kinds(query, results, words)),
            facets: results.map(|results| self.facets(query, results)).unwrap_or_default(),
            hits: hits.iter().map(|hit| hit_view(hit, words)).collect(),
            first: query.offset.saturating_add(1),
            place: paged.then(place),
            before: (query.offset > 0).then(|| at(query.offset.min(total).saturating_sub(PER_PAGE))),
            after: (last < total && !hits.is_empty()).then(|| at(last)),
            topics: if total == 0 && unclear.is_none() { self.nearest_topics(text) } else { Vec::new() },
            contact: self.contact.as_ref().filter(|_| total == 0),
            contact_text: self.contact_text.as_deref().filter(|_| total == 0),
            says: unclear.or_else(|| says(answer, !chosen.is_empty(), words)),
            chosen,
        };
        theme.render_with("site/results.html", &self.site, &view)
    }

    /// Why nothing can be found, and the search that was probably meant.
    fn unclear(&self, reason: &Unclear, query: &Query, words: &Words) -> (Option<Says>, Option<Link>) {
        let says = |key: &str| Says { title: words.text(key), text: words.text(&format!("{key}-help")) };
        let (facet, value) = match reason {
            Unclear::Words => return (Some(says("results-words")), None),
            Unclear::Without => return (Some(says("results-without")), None),
            Unclear::Value { facet, value } => (*facet, value),
        };
        let named = self.facets.iter().find(|named| named.facet == facet);
        let values = named.map_or(&[][..], |named| &named.values);
        let near = values.iter().map(|own| (likeness(value, &own.id), own)).filter(|(like, _)| *like >= ALIKE);
        let near = near.rev().max_by_key(|(like, _)| *like).map(|(_, own)| own);
        let meant = near.map(|near| {
            let asked = query.facet(facet).is_some();
            let text = query.text.replacen(&format!(":{value}"), &format!(":{}", near.id), 1);
            let what = if asked { near.text.clone() } else { text.trim().to_owned() };
            let search =
                if asked { query.narrowed(facet, Some(&near.id)) } else { Query { text, offset: 0, ..query.clone() } };
            Link { href: address(&search), text: words.format("search-try", &[("what", what)]) }
        });
        let ids: Vec<&str> = values.iter().map(|own| own.id.as_str()).collect();
        let listed = near.is_none() && !ids.is_empty() && named.is_some_and(|named| named.offered);
        let told = [("facet", words.text(facet)), ("what", value.clone())];
        let text =
            if listed { words.format("results-unknown-help", &[("what", ids.join(", "))]) } else { String::new() };
        (Some(Says { title: words.format("results-unknown", &told), text }), meant)
    }

    /// What the search is narrowed to.
    fn chosen(&self, query: &Query) -> Vec<Link> {
        let chosen = self.facets.iter().filter_map(|named| {
            let asked = query.facet(&named.facet)?;
            let known = named.values.iter().find(|value| value.id == slug(asked));
            let text = known.map_or_else(|| worded(asked), |value| value.text.clone());
            Some(Link { href: address(&query.narrowed(&named.facet, None)), text })
        });
        chosen.collect()
    }

    /// The kinds that were found, where there are several.
    fn kinds<'a>(&'a self, query: &Query, results: &Results, words: &Words) -> Option<Kinds<'a>> {
        let named = self.facets.iter().find(|named| named.facet == KIND)?;
        let counted = results.facets.iter().find(|counted| counted.name == KIND)?;
        let each = choices(named, counted, query);
        let link = Link { href: address(&query.narrowed(KIND, None)), text: words.text("search-all") };
        let count = counted.values.iter().map(|value| value.count).sum();
        let all = Choice { mark: "", number: None, link, count, chosen: query.facet(KIND).is_none() };
        (each.len() > 1).then_some(Kinds { all, each })
    }

    /// What the search can be narrowed to besides: facets of which some value leaves something out, or is chosen.
    fn facets<'a>(&'a self, query: &Query, results: &Results) -> Vec<FacetView<'a>> {
        let offered = self.facets.iter().filter(|named| named.offered && named.facet != KIND).filter_map(|named| {
            let counted = results.facets.iter().find(|counted| counted.name == named.facet)?;
            let choices = choices(named, counted, query);
            let narrows = choices.iter().any(|choice| choice.chosen || choice.count < results.total);
            narrows.then_some(FacetView { name: &named.facet, title: &named.title, choices })
        });
        offered.collect()
    }

    /// The topics whose names look most like `text`, then those that most sheets carry.
    fn nearest_topics(&self, text: &str) -> Vec<&Link> {
        let mut topics: Vec<&Link> = self.topics.iter().collect();
        topics.sort_by_cached_key(|topic| Reverse(likeness(text, &topic.text)));
        topics.truncate(TOPICS);
        topics
    }
}

/// How much two texts look alike, in shares of a thousand, since numbers that are no whole ones have no order of their
/// own: 500 for the same.
fn likeness(one: &str, other: &str) -> usize {
    let (one, other) = (pairs(one), pairs(other));
    one.intersection(&other).count() * 1_000 / (one.len() + other.len()).max(1)
}

/// The letters of `text` by twos, each with the one after it: what words that look alike share.
fn pairs(text: &str) -> HashSet<(char, char)> {
    let folded = fold(text);
    folded.chars().zip(folded.chars().skip(1).chain([' '])).collect()
}

fn choices<'a>(named: &'a Named, counted: &FacetCounts, query: &Query) -> Vec<Choice<'a>> {
    let asked = query.facet(&named.facet).map(slug);
    let count = |value: &Value| {
        counted.values.iter().find(|counted| counted.value == value.id).map_or(0, |counted| counted.count)
    };
    let is_asked = |value: &Value| asked.as_deref() == Some(value.id.as_str());
    let mut values: Vec<(&Value, usize)> = named.values.iter().map(|value| (value, count(value))).collect();
    values.retain(|(value, count)| *count > 0 || is_asked(value));
    let choice = |(value, count): (&'a Value, usize)| {
        let chosen = is_asked(value);
        let narrowed = query.narrowed(&named.facet, if chosen { None } else { Some(&value.id) });
        let text = value.text.clone();
        Choice { mark: &value.mark, number: value.number, link: Link { href: address(&narrowed), text }, count, chosen }
    };
    values.into_iter().map(choice).collect()
}

fn hit_view<'a>(hit: &'a Hit, words: &Words) -> HitView<'a> {
    let kind = Kind::from_written(&hit.kind).unwrap_or(Kind::Page);
    HitView {
        mark: kind_class(kind),
        kind: words.kind(kind),
        href: &hit.url,
        title: &hit.title,
        section: (!hit.section.is_empty() && hit.section != hit.title)
            .then(|| words.format("search-section", &[("what", hit.section.clone())])),
        snippet: hit.snippet.html(),
    }
}

/// Why there is nothing to show, and what to do.
fn says(answer: Answer, narrowed: bool, words: &Words) -> Option<Says> {
    if let Answer::NotUnderstood(sentence) = answer {
        return Some(Says { title: words.text("results-not-understood"), text: sentence.to_owned() });
    }
    let key = match answer {
        Answer::Found(results) if !results.hits.is_empty() => return None,
        // Past the last page.
        Answer::Found(results) if results.total > 0 => "results-past",
        Answer::Found(_) if narrowed => "results-narrowed",
        Answer::Found(_) => "results-nothing",
        Answer::TooLong | Answer::NotUnderstood(_) => "results-too-long",
        Answer::OutOfOrder => "results-out-of-order",
    };
    Some(Says { title: words.text(key), text: words.text(&format!("{key}-help")) })
}

/// The address of `query`'s results, from the search page.
fn address(query: &Query) -> String {
    let offset = (query.offset > 0).then(|| query.offset.to_string());
    let facets = Query::FACETS.iter().filter_map(|name| Some((*name, query.facet(name)?.to_owned())));
    let text = Some(("q", query.text.trim().to_owned())).filter(|(_, text)| !text.is_empty());
    let all = text.into_iter().chain(facets).chain(offset.map(|offset| ("offset", offset)));
    let written: Vec<String> =
        all.map(|(name, value)| format!("{name}={}", utf8_percent_encode(&value, NON_ALPHANUMERIC))).collect();
    match written.as_slice() {
        [] => PAGE.to_owned(),
        _ => format!("{PAGE}?{}", written.join("&")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_the_whole_query() {
        let query =
            Query { text: " l’eau & « vin » ".to_owned(), kind: Some("clause".to_owned()), ..Query::default() };
        assert_eq!(
            address(&Query { offset: 20, ..query.clone() }),
            "recherche.html?q=l%E2%80%99eau%20%26%20%C2%AB%20vin%20%C2%BB&kind=clause&offset=20"
        );
        assert_eq!(address(&query.narrowed("kind", None)).matches('&').count(), 0);
        assert_eq!(address(&Query::default()), "recherche.html");
    }
}
