//! The home page: the headline, the twelve stages with a mark for each sheet, and three doors.

use std::collections::HashMap;

use serde::Serialize;

use super::context::Site;
use super::copies;
use super::lists::Facet;
use super::shell::typeset;
use super::stages::{self, Concern};
use super::views::{Frame, Link};
use super::welcomes;
use super::words::kind_class;
use crate::error::Error;
use crate::guide::sheet::{Matter, Sheet};
use crate::guide::vocabulary::{Kind, Stage, Vocabulary};
use crate::prose::html::html;

/// The kinds that the line of stages shows.
const MARKED: &[Kind] = &[Kind::Chapter, Kind::CaseStudy, Kind::Clause];

/// From how many marks on a stage draws them smaller, and from how many it shows numbers in their place.
const DENSE: usize = 12;
const MANY: usize = 26;

/// How many topics are named under the search field.
const TOPICS: usize = 4;

#[derive(Debug, Serialize)]
struct HomeView {
    frame: Frame,
    title: String,
    organisation: Option<String>,
    /// What the guide does for its reader, in a sentence.
    promise: String,
    /// What the author wrote, as HTML.
    body: String,
    begin: welcomes::Beginning,
    this_week: Option<ThisWeek>,
    topics: Vec<Link>,
    totals: Vec<Total>,
    /// The way to the map, where there is one.
    map: Option<Link>,
    stages: Vec<StageRow>,
    doors: Vec<Door>,
}

/// One thing to do this week, and the chapter that says why.
#[derive(Debug, Serialize)]
struct ThisWeek {
    text: String,
    link: Link,
}

/// How many sheets of a kind there are.
#[derive(Debug, Serialize)]
struct Total {
    mark: &'static str,
    number: usize,
    #[serde(flatten)]
    link: Link,
}

#[derive(Debug, Serialize)]
struct StageRow {
    number: usize,
    #[serde(flatten)]
    link: Link,
    question: String,
    marks: Vec<Marks>,
    /// `dense` where marks are drawn smaller, `many` where numbers stand in their place.
    crowd: &'static str,
    /// The marks in words: `2 chapitres, 1 cas vécu`.
    told: String,
}

/// The sheets of one kind at one stage.
#[derive(Debug, Serialize)]
struct Marks {
    mark: &'static str,
    number: usize,
    /// How many marks are drawn: one for all where there are too many.
    drawn: usize,
}

/// A sheet to begin with.
#[derive(Debug, Serialize)]
struct Door {
    mark: &'static str,
    label: String,
    #[serde(flatten)]
    link: Link,
    description: String,
}

/// The home page. `sheet` is the root's section, where an author wrote one.
///
/// # Errors
///
/// The template cannot be filled.
pub fn render(site: &Site, sheet: Option<&Sheet>) -> Result<String, Error> {
    let edition = site.edition;
    let title = sheet.map_or_else(|| typeset(edition.title(), edition), |sheet| sheet.head.title.clone());
    let description = sheet.map(|sheet| sheet.head.description.clone()).unwrap_or_default();
    let totals = MARKED.iter().filter_map(|kind| {
        let folder = site.sections.home_of(*kind, edition)?;
        let number = edition.of_kind(*kind).filter(|(_, sheet)| !sheet.is_counter_example()).count();
        let text = site.words.format(&format!("total-{}", kind_class(*kind)), &[("n", number.to_string())]);
        Some(Total { mark: kind_class(*kind), number, link: Link { href: format!("{folder}/index.html"), text } })
    });
    let mut frame = site.frame("index", &title, &description, "home", Concern::default());
    frame.copy = sheet.map(|_| copies::beside("index"));
    let view = HomeView {
        frame,
        title,
        organisation: edition.config().organisation.as_deref().map(|name| typeset(name, edition)),
        promise: description,
        begin: welcomes::beginning(site),
        this_week: this_week(site),
        body: sheet.map(|sheet| html(&sheet.body, &site.page("index"), "")).unwrap_or_default(),
        topics: topics(site),
        totals: totals.collect(),
        map: super::map::link(site, ""),
        stages: rows(site),
        doors: doors(site),
    };
    site.fill("site/home.html", "index", None, &view)
}

/// The topics that most sheets carry.
fn topics(site: &Site) -> Vec<Link> {
    let mut topics: Vec<_> = site.lists.iter().filter(|list| list.facet == Facet::Topic).collect();
    topics.sort_by(|a, b| b.sheets.len().cmp(&a.sheets.len()).then_with(|| a.id.cmp(&b.id)));
    let link =
        |list: &&super::lists::List| Link { href: format!("{}.html", list.address()), text: list.label.to_lowercase() };
    topics.iter().take(TOPICS).map(link).collect()
}

/// The twelve stages; a sheet is marked at its main one only.
fn rows(site: &Site) -> Vec<StageRow> {
    let mut counts: HashMap<(Stage, Kind), usize> = HashMap::new();
    for (_, sheet) in site.edition.sheets().filter(|(_, sheet)| !sheet.is_counter_example()) {
        if let Some(stage) = sheet.head.stages.first() {
            *counts.entry((*stage, sheet.kind())).or_insert(0) += 1;
        }
    }
    let row = |stage: &Stage| {
        let text = site.edition.stage_text(*stage);
        let number_of = |kind: Kind| counts.get(&(*stage, kind)).copied().unwrap_or_default();
        let crowd = match MARKED.iter().map(|kind| number_of(*kind)).sum::<usize>() {
            marks if marks <= DENSE => "",
            marks if marks <= MANY => "dense",
            _ => "many",
        };
        let marks = MARKED.iter().map(|kind| {
            let number = number_of(*kind);
            Marks { mark: kind_class(*kind), number, drawn: if crowd == "many" { number.min(1) } else { number } }
        });
        let marks = marks.collect();
        let told: Vec<String> = MARKED
            .iter()
            .filter(|kind| number_of(**kind) > 0)
            .map(|kind| site.words.count(kind_class(*kind), number_of(*kind)))
            .collect();
        StageRow {
            number: stage.number(),
            link: Link { href: format!("{}/{}.html", stages::FOLDER, stage.id()), text: text.title },
            question: text.question,
            crowd,
            marks,
            told: told.join(", "),
        }
    };
    Stage::ALL.iter().map(row).collect()
}

/// The one of `all` whose turn it is this week.
fn of_the_week<T: Copy>(site: &Site, all: &[T]) -> Option<T> {
    let day = site.edition.moment().day;
    let week = usize::try_from(i32::from(day.year()) * 53 + i32::from(day.day_of_year()) / 7).unwrap_or_default();
    all.get(week.checked_rem(all.len())?).copied()
}

/// What one of the chapters proposes to do this week.
fn this_week(site: &Site) -> Option<ThisWeek> {
    let told: Vec<(&Sheet, &String)> = site
        .edition
        .of_kind(Kind::Chapter)
        .filter_map(|(_, sheet)| match &sheet.matter {
            Matter::Chapter(chapter) => Some((sheet, chapter.this_week.as_ref()?)),
            _ => None,
        })
        .collect();
    let (sheet, text) = of_the_week(site, &told)?;
    Some(ThisWeek { text: text.clone(), link: site.link("", sheet) })
}

/// A clause and a case, others each week, and the course for newcomers or else the glossary.
fn doors(site: &Site) -> Vec<Door> {
    let edition = site.edition;
    let door = |key: &str, sheet: &Sheet| Door {
        mark: kind_class(sheet.kind()),
        label: site.words.text(key),
        link: site.link("", sheet),
        description: site.description(sheet),
    };
    let one_of = |kind: Kind| {
        let sheets = edition.of_kind(kind).map(|(_, sheet)| sheet).filter(|sheet| !sheet.is_counter_example());
        of_the_week(site, &sheets.collect::<Vec<_>>())
    };
    let mut doors = Vec::new();
    doors.extend(one_of(Kind::Clause).map(|sheet| door("door-clause", sheet)));
    doors.extend(one_of(Kind::CaseStudy).map(|sheet| door("door-case", sheet)));
    let course = edition.of_kind(Kind::Course).next().map(|(_, sheet)| door("door-course", sheet));
    let glossary = || {
        let folder = site.sections.home_of(Kind::Term, edition)?;
        let section = site.sections.get(folder)?;
        let own = section.own.and_then(|id| edition.sheet(id));
        Some(Door {
            mark: "term",
            label: site.words.text("door-glossary"),
            link: Link { href: format!("{folder}/index.html"), text: site.section_title(folder, section) },
            description: own.map(|sheet| site.description(sheet)).unwrap_or_default(),
        })
    };
    doors.extend(course.or_else(glossary));
    doors
}
