//! What authors ask of a guide that they are writing: what is due, what lacks something, what nobody leads to, and who
//! gets which sheet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::landing::SHOWN;
use crate::guide::sheet::{Matter, Sheet};
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::guide::{Edition, Guide};
use crate::locale::Locale;
use crate::outputs::{self, BuildInfo};
use crate::prose::SheetId;

/// The words that the page needs, by the names its template uses.
const WORDS: &[&str] =
    &["due", "review", "unverified", "orphans", "reach", "reach_lead", "sheet", "audiences", "nothing", "withheld"];

#[derive(Debug, Serialize)]
pub struct Desk {
    words: BTreeMap<&'static str, String>,
    lists: Vec<List>,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

/// Sheets that ask something of their authors.
#[derive(Debug, Serialize)]
struct List {
    title: String,
    lead: String,
    lines: Vec<Line>,
}

/// A sheet, with what there is to say of it.
#[derive(Debug, Serialize)]
struct Line {
    title: String,
    /// Its file, within the guide.
    path: String,
    /// Its page in the first edition that shows it.
    href: Option<String>,
    note: String,
}

/// An edition.
#[derive(Debug, Serialize)]
struct Column {
    name: String,
    audiences: String,
}

/// A sheet, and what it reaches.
#[derive(Debug, Serialize)]
struct Row {
    kind: String,
    line: Line,
    audiences: String,
    /// In the order of the editions.
    cells: Vec<Vec<Shape>>,
}

/// An output, as it is drawn and as it is called.
#[derive(Debug, Serialize)]
struct Shape {
    class: &'static str,
    label: String,
}

/// What there is to say of `guide` on `day`, which its `editions` show as their `infos` tell.
pub fn desk(guide: &Guide, editions: &[Edition], infos: &[BuildInfo], day: Date, locale: &Locale) -> Desk {
    let words = WORDS.iter().map(|word| (*word, locale.text(&format!("desk-{}", word.replace('_', "-"))))).collect();
    let column = |edition: &Edition| Column {
        name: edition.name().to_owned(),
        audiences: locale.block_words().audiences(edition.settings().audiences.iter().map(String::as_str)),
    };
    let reached: Vec<Vec<(&'static str, BTreeSet<SheetId>)>> =
        editions.iter().zip(infos).map(|(edition, info)| reached(edition, info)).collect();
    let row = |(id, sheet): (SheetId, &Sheet)| Row {
        kind: sheet.kind().label().to_owned(),
        line: line(id, sheet, editions, String::new()),
        audiences: locale.block_words().audiences(sheet.head.audiences.iter().map(|audience| audience.value.as_str())),
        cells: reached.iter().map(|outputs| shapes(id, outputs, locale)).collect(),
    };
    Desk {
        words,
        lists: lists(guide, editions, day, locale),
        columns: editions.iter().map(column).collect(),
        rows: guide.ids().filter(|(_, sheet)| sheet.kind() != Kind::Section).map(row).collect(),
    }
}

/// The sheets that each output of the edition shows.
fn reached(edition: &Edition, info: &BuildInfo) -> Vec<(&'static str, BTreeSet<SheetId>)> {
    let outputs = outputs::of(edition);
    let shown = SHOWN.iter().filter_map(|name| outputs.iter().find(|output| output.name == *name));
    shown.map(|output| (output.name, (output.shows)(edition, info))).collect()
}

fn shapes(id: SheetId, outputs: &[(&'static str, BTreeSet<SheetId>)], locale: &Locale) -> Vec<Shape> {
    let shown = outputs.iter().filter(|(_, sheets)| sheets.contains(&id));
    shown.map(|(name, _)| Shape { class: name, label: locale.text(&format!("landing-output-{name}")) }).collect()
}

fn line(id: SheetId, sheet: &Sheet, editions: &[Edition], note: String) -> Line {
    let shown = editions
        .iter()
        .find(|edition| edition.sheet(id).is_some() && outputs::of(edition).iter().any(|output| output.name == "site"));
    let href = shown.map(|edition| format!("/{}/site/{}.html", edition.name(), sheet.head.address));
    Line { title: sheet.head.title.clone(), path: format!("content/{}", sheet.head.path), href, note }
}

fn lists(guide: &Guide, editions: &[Edition], day: Date, locale: &Locale) -> Vec<List> {
    let list = |name: &str, lines: Vec<Line>| List {
        title: locale.text(&format!("desk-{name}")),
        lead: locale.text(&format!("desk-{name}-lead")),
        lines,
    };
    let dated = |key: &str, date: Date| locale.format(key, &[("day", locale.date(date))]);
    let mut due: Vec<(Date, Line)> = Vec::new();
    let mut review: Vec<(Date, Line)> = Vec::new();
    let (mut unverified, mut orphans) = (Vec::new(), Vec::new());
    for (id, sheet) in guide.ids() {
        let head = &sheet.head;
        let when = |list: &mut Vec<(Date, Line)>, key: &str, date: Option<Date>, concerns: fn(Date, Date) -> bool| {
            if let Some(date) = date.filter(|date| concerns(*date, day)) {
                list.push((date, line(id, sheet, editions, dated(key, date))));
            }
        };
        when(&mut due, "desk-appears", head.publish_date, |date, day| date > day);
        when(&mut due, "desk-expires", head.expiry_date, |date, day| date >= day);
        when(&mut review, "desk-reviewed-by", head.review_by, |date, day| date < day);
        if let Matter::Clause(clause) = &sheet.matter
            && clause.verification.is_none()
        {
            unverified.push(line(id, sheet, editions, String::new()));
        }
        if is_orphan(id, sheet, editions) {
            orphans.push(line(id, sheet, editions, String::new()));
        }
    }
    let sorted = |mut dated: Vec<(Date, Line)>| {
        dated.sort_by_key(|(date, _)| *date);
        dated.into_iter().map(|(_, line)| line).collect()
    };
    vec![
        list("due", sorted(due)),
        list("review", sorted(review)),
        list("unverified", unverified),
        list("orphans", orphans),
    ]
}

/// Whether no other sheet leads to it, in any edition that shows it. Lists lead to every sheet; words of a text, to few.
fn is_orphan(id: SheetId, sheet: &Sheet, editions: &[Edition]) -> bool {
    let read_by_itself = matches!(sheet.kind(), Kind::Chapter | Kind::CaseStudy | Kind::Clause | Kind::Page);
    let mut shown = editions.iter().filter(|edition| edition.sheet(id).is_some()).peekable();
    read_by_itself && shown.peek().is_some() && shown.all(|edition| edition.cited_by(id).is_empty())
}
