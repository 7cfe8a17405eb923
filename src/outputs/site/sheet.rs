//! What the pages of all kinds of sheets share: title, text, contents, notes in the side column, dates and owner.

use serde::Serialize;

use super::context::Site;
use super::lists::Facet;
use super::stages::{Concern, Miniature};
use super::views::{Fact, Frame, Law, Link, Note, Tag};
use super::words::kind_class;
use crate::guide::sheet::{INTERNAL, LegalBasis, Matter, Sheet};
use crate::guide::vocabulary::{Category, Dimension, Kind, Language, Vocabulary};
use crate::outputs::pages::{encoded, up, variables};
use crate::prose::html::html;
use crate::prose::{Inline, Outline, Prose, SheetId, visit_inlines};
use crate::text::slug;

/// Words read in a minute.
const READING_SPEED: usize = 200;

/// The most links that a note holds.
const NOTE_LINKS: usize = 12;

/// A sheet as every page shows it.
#[derive(Debug, Serialize)]
pub struct SheetView {
    pub mark: &'static str,
    /// `Chapitre 2`.
    pub label: String,
    pub title: String,
    /// The class of the title: the longer it is, the smaller it is set.
    pub size: &'static str,
    pub description: String,
    /// The language, where it is not the guide's.
    pub language: Option<&'static str>,
    /// `9 minutes`.
    pub reading: Option<String>,
    /// `relu le 12 octobre 2026`.
    pub revised: Option<String>,
    pub categories: Vec<Tag>,
    pub dimensions: Vec<Tag>,
    pub stages: Option<Miniature>,
    pub contents: Vec<Link>,
    /// The text, as HTML.
    pub body: String,
    pub notes: Vec<Note>,
    pub laws: Vec<Law>,
    pub topics: Vec<Link>,
    pub principles: Vec<Link>,
    pub facts: Vec<Fact>,
    pub edit: Option<String>,
    pub before: Option<Link>,
    pub after: Option<Link>,
}

/// A sheet with its frame, for kinds that add nothing.
#[derive(Debug, Serialize)]
pub struct PlainView {
    pub frame: Frame,
    pub sheet: SheetView,
}

/// The page of a sheet that is shown as any text is.
pub fn plain(site: &Site, id: SheetId, sheet: &Sheet) -> PlainView {
    PlainView { frame: site.sheet_frame(sheet), sheet: view(site, id, sheet) }
}

/// What every kind of page shows of the sheet.
pub fn view(site: &Site, id: SheetId, sheet: &Sheet) -> SheetView {
    let head = &sheet.head;
    let up = up(&head.address);
    let page = site.page(&head.address);
    let page = page.with_variables(variables(&sheet.matter));
    let numbered = matches!(sheet.kind(), Kind::Chapter | Kind::CaseStudy | Kind::Clause);
    let number = site.edition.number_of(id).filter(|_| numbered && !sheet.is_counter_example());
    let label = site.kind_of(sheet);
    let (before, after) = site.edition.neighbours(id);
    SheetView {
        mark: kind_class(sheet.kind()),
        label: number.map_or_else(|| label.clone(), |number| format!("{label} {number}")),
        title: head.title.clone(),
        size: match head.title.chars().count() {
            0..=48 => "",
            49..=84 => "long",
            _ => "longest",
        },
        description: head.description.clone(),
        language: (head.language != site.edition.config().language).then(|| language_tag(head.language)),
        reading: reading(site, &sheet.body),
        revised: head
            .updated
            .or(head.published)
            .map(|day| site.words.format("revised", &[("date", site.words.date(day))])),
        categories: tags(Facet::Category, categories(&sheet.matter), &up),
        dimensions: tags(Facet::Dimension, dimensions(&sheet.matter), &up),
        stages: Miniature::of(Concern::of(sheet), &site.words),
        contents: contents(&sheet.body),
        body: html(&sheet.body, &page, ""),
        notes: notes(site, id, sheet, &up),
        laws: laws(site, legal_basis(&sheet.matter)),
        topics: topics(site, sheet, &up),
        principles: tags(Facet::Principle, &head.principles, &up).into_iter().map(|tag| tag.link).collect(),
        facts: facts(site, sheet),
        edit: edit(site, sheet),
        before: before.map(|(_, sheet)| site.link(&up, sheet)),
        after: after.map(|(_, sheet)| site.link(&up, sheet)),
    }
}

fn language_tag(language: Language) -> &'static str {
    language.id()
}

/// How long the text takes to read, from two minutes on. Spaces are counted rather than words: near enough, and quick.
fn reading(site: &Site, prose: &Prose) -> Option<String> {
    let mut spaces = 0;
    visit_inlines(prose, &mut |inline| {
        if let Inline::Text(text) | Inline::Term { text, .. } = inline {
            spaces += text.bytes().filter(|byte| *byte == b' ').count();
        }
    });
    let minutes = spaces.div_ceil(READING_SPEED);
    (minutes > 1).then(|| site.words.count("minutes", minutes))
}

fn contents(prose: &Prose) -> Vec<Link> {
    let outline = Outline::of(prose);
    let main = outline.0.into_iter().filter(|entry| entry.level <= 2);
    let links: Vec<Link> =
        main.map(|entry| Link { href: format!("#{}", encoded(&entry.anchor)), text: entry.title }).collect();
    if links.len() > 1 { links } else { Vec::new() }
}

/// Values of a closed list with the pages of their sheets.
pub fn tags<V: Vocabulary>(facet: Facet, values: &[V], up: &str) -> Vec<Tag> {
    let tag = |value: &V| Tag {
        id: value.id().to_owned(),
        link: Link { href: format!("{up}{}/{}.html", facet.folder(), value.id()), text: value.label().to_owned() },
    };
    values.iter().map(tag).collect()
}

pub fn categories(matter: &Matter) -> &[Category] {
    match matter {
        Matter::CaseStudy(case) => &case.categories,
        Matter::Clause(clause) => &clause.categories,
        _ => &[],
    }
}

pub fn dimensions(matter: &Matter) -> &[Dimension] {
    match matter {
        Matter::Chapter(chapter) => &chapter.dimensions,
        Matter::Clause(clause) => &clause.dimensions,
        _ => &[],
    }
}

pub fn legal_basis(matter: &Matter) -> &[LegalBasis] {
    match matter {
        Matter::Chapter(chapter) => &chapter.legal_basis,
        Matter::Clause(clause) => &clause.legal_basis,
        _ => &[],
    }
}

/// Legal texts, each with the day it was checked; nothing is called checked that its author wants confirmed.
pub fn laws(site: &Site, texts: &[LegalBasis]) -> Vec<Law> {
    let law = |basis: &LegalBasis| Law {
        text: match &basis.article {
            Some(article) => format!("{}, {article}", basis.text),
            None => basis.text.clone(),
        },
        url: basis.url.clone(),
        checked: basis
            .checked
            .filter(|_| !basis.to_confirm)
            .map(|day| site.words.format("checked", &[("date", site.words.date(day))])),
    };
    texts.iter().map(law).collect()
}

fn topics(site: &Site, sheet: &Sheet, up: &str) -> Vec<Link> {
    let mut topics: Vec<Link> = Vec::new();
    for topic in &sheet.head.topics {
        let id = slug(topic);
        let label = site.topics.get(&id).unwrap_or(topic).clone();
        let link = Link { href: format!("{up}{}/{id}.html", Facet::Topic.folder()), text: label };
        if !topics.contains(&link) {
            topics.push(link);
        }
    }
    topics
}

/// Related sheets by kind, the cases that used a clause, and the sheets that lead here.
fn notes(site: &Site, id: SheetId, sheet: &Sheet, up: &str) -> Vec<Note> {
    let mut told = vec![id];
    let mut notes = Vec::new();
    if let Matter::CaseStudy(case) = &sheet.matter {
        let used: Vec<SheetId> =
            case.clauses.iter().filter_map(|clause| site.edition.by_id(&clause.value).map(|(id, _)| id)).collect();
        add(&mut notes, &mut told, site, up, "clause", site.words.text("clauses-used"), &used);
    }
    if sheet.kind() == Kind::Clause {
        let cases: Vec<SheetId> = site.edition.cases_using(id).map(|(id, _)| id).collect();
        add(&mut notes, &mut told, site, up, "case", site.words.text("used-in"), &cases);
    }
    let related: Vec<(SheetId, &Sheet)> = site.edition.related(sheet);
    for kind in Kind::ALL {
        let ids: Vec<SheetId> = related.iter().filter(|(_, sheet)| sheet.kind() == *kind).map(|(id, _)| *id).collect();
        add(
            &mut notes,
            &mut told,
            site,
            up,
            kind_class(*kind),
            site.words.text(&format!("related-{}", kind_class(*kind))),
            &ids,
        );
    }
    add(&mut notes, &mut told, site, up, "", site.words.text("cited-by"), site.edition.cited_by(id));
    notes
}

/// Adds a note that leads to those of `ids` that no note has told yet.
fn add(
    notes: &mut Vec<Note>,
    told: &mut Vec<SheetId>,
    site: &Site,
    up: &str,
    mark: &'static str,
    title: String,
    ids: &[SheetId],
) {
    let mut links = Vec::new();
    let mut seen = 0;
    for id in ids {
        if links.len() == NOTE_LINKS {
            break;
        }
        seen += 1;
        if let Some(sheet) = site.edition.sheet(*id).filter(|_| !told.contains(id)) {
            told.push(*id);
            links.push(site.link(up, sheet));
        }
    }
    if !links.is_empty() {
        let left = ids.len().saturating_sub(seen);
        let more = (left > 0).then(|| site.words.count("more", left));
        notes.push(Note { mark, title, links, more });
    }
}

/// Dates, owner and, inside the house, audiences.
fn facts(site: &Site, sheet: &Sheet) -> Vec<Fact> {
    let head = &sheet.head;
    let words = &site.words;
    let mut facts = Vec::new();
    let mut add = |key: &str, value: String, alert: bool| facts.push(Fact { label: words.text(key), value, alert });
    if let Some(day) = head.published {
        add("published", words.date(day), false);
    }
    if let Some(day) = head.updated.filter(|day| Some(*day) != head.published) {
        add("updated", words.date(day), false);
    }
    if let Some(day) = head.review_by {
        add("review-by", words.date(day), day < site.edition.moment().day);
    }
    if let Some(owner) = &head.owner {
        add("owner", owner.clone(), false);
    }
    let served = &site.edition.settings().audiences;
    if served.iter().any(|audience| audience == INTERNAL) {
        let names: Vec<String> = head
            .audiences
            .iter()
            .filter(|audience| served.contains(&audience.value))
            .map(|audience| words.audience(&audience.value))
            .collect();
        add("audiences", names.join(", "), false);
    }
    facts
}

/// Where the sheet can be edited.
fn edit(site: &Site, sheet: &Sheet) -> Option<String> {
    let pattern = site.edition.config().edit_url.as_deref()?;
    Some(pattern.replace("{path}", &encoded(&sheet.head.path)))
}
