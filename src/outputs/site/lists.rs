//! The lists that cross the folders: sheets by stage, category, dimension, document, ambition, audience, topic and
//! principle. Each value has a page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::context::Site;
use super::stages::{self, Concern};
use super::views::{Frame, Group, Link};
use super::words::{Words, kind_class};
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::sheet::{INTERNAL, Matter, Sheet};
use crate::guide::vocabulary::{Kind, Stage, Vocabulary};
use crate::prose::SheetId;
use crate::text::slug;

/// From how many sheets on a list shows titles alone.
const COMPACT: usize = 70;

/// From how many values on a page no longer names the other values of its facet.
const MANY: usize = 60;

/// What sheets are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Stage,
    Category,
    Dimension,
    Document,
    Ambition,
    Audience,
    Topic,
    Principle,
}

impl Facet {
    pub const ALL: &'static [Facet] = &[
        Facet::Stage,
        Facet::Category,
        Facet::Dimension,
        Facet::Document,
        Facet::Ambition,
        Facet::Audience,
        Facet::Topic,
        Facet::Principle,
    ];

    /// The folder of its pages.
    pub fn folder(self) -> &'static str {
        match self {
            Facet::Stage => stages::FOLDER,
            Facet::Category => "familles",
            Facet::Dimension => "dimensions",
            Facet::Document => "pieces",
            Facet::Ambition => "ambitions",
            Facet::Audience => "publics",
            Facet::Topic => "themes",
            Facet::Principle => "principes",
        }
    }

    /// The key of its words in the locale, after `by-`.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Stage => "stage",
            Facet::Category => "category",
            Facet::Dimension => "dimension",
            Facet::Document => "document",
            Facet::Ambition => "ambition",
            Facet::Audience => "audience",
            Facet::Topic => "topic",
            Facet::Principle => "principle",
        }
    }
}

/// The sheets that carry one value of a facet.
#[derive(Debug, Clone)]
pub struct List {
    pub facet: Facet,
    /// The last part of its address.
    pub id: String,
    pub label: String,
    /// In reading order.
    pub sheets: Vec<SheetId>,
    /// The stage, in a list of that facet.
    pub stage: Option<Stage>,
}

impl List {
    /// Without extension: `etapes/besoin`.
    pub fn address(&self) -> String {
        format!("{}/{}", self.facet.folder(), self.id)
    }
}

/// Every list that holds a sheet, and the twelve stages whether they do or not.
pub fn all(edition: &Edition, words: &Words) -> Vec<List> {
    let mut lists: BTreeMap<(Facet, usize, String), List> = BTreeMap::new();
    for stage in Stage::ALL {
        let label = edition.stage_text(*stage).title;
        let list = list(Facet::Stage, stage.id(), label, Some(*stage));
        lists.insert((Facet::Stage, stage.number(), stage.id().to_owned()), list);
    }
    let internal = edition.settings().audiences.iter().any(|audience| audience == INTERNAL);
    for (id, sheet) in edition.sheets() {
        for (facet, order, value, label) in values(sheet, edition, words, internal) {
            let key = (facet, order, value.clone());
            lists.entry(key).or_insert_with(|| list(facet, &value, label, None)).sheets.push(id);
        }
    }
    lists.into_values().collect()
}

fn list(facet: Facet, id: &str, label: String, stage: Option<Stage>) -> List {
    List { facet, id: id.to_owned(), label, sheets: Vec::new(), stage }
}

/// The values that a sheet carries: facet, place among its values, address, label.
fn values(sheet: &Sheet, edition: &Edition, words: &Words, internal: bool) -> Vec<(Facet, usize, String, String)> {
    let kind = sheet.kind();
    if kind == Kind::Section {
        return Vec::new();
    }
    let mut values: Vec<(Facet, usize, String, String)> = Vec::new();
    let topics = sheet.head.topics.iter().map(|topic| (slug(topic), topic));
    values.extend(topics.map(|(id, topic)| (Facet::Topic, 0, id, crate::text::capitalised(topic))));
    if matches!(kind, Kind::Term | Kind::Quotation) {
        return values;
    }
    values.extend(
        sheet.head.stages.iter().map(|stage| (Facet::Stage, stage.number(), stage.id().to_owned(), String::new())),
    );
    values.extend(closed(Facet::Principle, &sheet.head.principles));
    match &sheet.matter {
        Matter::Chapter(chapter) => values.extend(closed(Facet::Dimension, &chapter.dimensions)),
        Matter::CaseStudy(case) => values.extend(closed(Facet::Category, &case.categories)),
        Matter::Clause(clause) => {
            values.extend(closed(Facet::Category, &clause.categories));
            values.extend(closed(Facet::Dimension, &clause.dimensions));
            values.extend(closed(Facet::Document, &[clause.document]));
            let levels: Vec<_> = clause.to_copy().map(|wording| wording.ambition.value).collect();
            values.extend(closed(Facet::Ambition, &levels));
        }
        _ => {}
    }
    if internal {
        let served = |name: &&str| edition.settings().audiences.iter().any(|audience| audience == name);
        let names = sheet.head.audiences.iter().map(|audience| audience.value.as_str()).filter(served);
        values.extend(names.map(|name| (Facet::Audience, 0, slug(name), words.audience(name))));
    }
    values.sort();
    values.dedup_by(|a, b| a.0 == b.0 && a.2 == b.2);
    values
}

/// Values of a closed list, in the order of that list.
fn closed<V: Vocabulary>(facet: Facet, values: &[V]) -> impl Iterator<Item = (Facet, usize, String, String)> {
    values.iter().map(move |value| {
        let place = V::ALL.iter().position(|other| other == value).unwrap_or_default();
        (facet, place, value.id().to_owned(), value.label().to_owned())
    })
}

#[derive(Serialize)]
struct ListView {
    frame: Frame,
    /// What the list is by: `Étape`, `Famille d’achat`.
    facet: String,
    /// The number of the stage.
    number: Option<usize>,
    title: String,
    /// The question of the stage.
    lead: String,
    count: String,
    groups: Vec<Group>,
    /// The other values of the same facet.
    others: Vec<Link>,
    others_title: String,
    /// The same stage on the map.
    map: Option<Link>,
}

/// The page of one list.
///
/// # Errors
///
/// The template cannot be filled.
pub fn render(site: &Site, list: &List) -> Result<String, Error> {
    let address = list.address();
    let up = super::super::pages::up(&address);
    let stage = list.stage.map(|stage| (stage, site.edition.stage_text(stage)));
    let lead = stage.as_ref().map(|(_, text)| text.question.clone()).unwrap_or_default();
    let concern = list.stage.map(Concern::at).unwrap_or_default();
    let facet = site.words.text(list.facet.key());
    let mut frame = site.frame(&address, &format!("{}\u{a0}: {}", facet, list.label), &lead, "list", concern);
    frame.trail.push(Link {
        href: format!("{up}plan.html#{}", list.facet.folder()),
        text: site.words.text(&format!("by-{}", list.facet.key())),
    });
    let others: Vec<&List> =
        site.lists.iter().filter(|other| other.facet == list.facet && other.id != list.id).collect();
    let others = if others.len() > MANY { Vec::new() } else { others };
    let view = ListView {
        frame,
        facet,
        number: list.stage.map(Stage::number),
        title: list.label.clone(),
        lead,
        count: site.words.count("sheets", list.sheets.len()),
        groups: groups(site, &list.sheets, list.stage, 1),
        others: others
            .into_iter()
            .map(|other| Link { href: format!("{up}{}.html", other.address()), text: other.label.clone() })
            .collect(),
        others_title: site.words.text(&format!("by-{}", list.facet.key())),
        map: list.stage.and_then(|stage| {
            let map = super::map::link(site, &up)?;
            Some(Link { href: format!("{}#{}", map.href, stage.id()), text: site.words.text("map-open-stage") })
        }),
    };
    site.fill("site/list.html", &address, None, &view)
}

/// The sheets by kind, those whose main stage is `stage` first, for a page that is in `depth` folders.
pub fn groups(site: &Site, sheets: &[SheetId], stage: Option<Stage>, depth: usize) -> Vec<Group> {
    const ORDER: &[Kind] =
        &[Kind::Chapter, Kind::CaseStudy, Kind::Clause, Kind::Course, Kind::Page, Kind::Term, Kind::Quotation];
    let mut by_kind: BTreeMap<Kind, Vec<SheetId>> = BTreeMap::new();
    for id in sheets {
        if let Some(sheet) = site.edition.sheet(*id) {
            by_kind.entry(sheet.kind()).or_default().push(*id);
        }
    }
    let compact = sheets.len() > COMPACT;
    ORDER
        .iter()
        .filter_map(|kind| {
            let mut ids = by_kind.remove(kind)?;
            if stage.is_some() {
                ids.sort_by_key(|id| {
                    site.edition.sheet(*id).is_none_or(|sheet| sheet.head.stages.first().copied() != stage)
                });
            }
            let entries = ids.iter().map(|id| site.entry(*id, depth, compact)).collect();
            Some(Group { mark: kind_class(*kind), title: site.words.kinds(*kind), entries, compact })
        })
        .collect()
}
