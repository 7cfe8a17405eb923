//! The list of clauses, with what it can be narrowed by. Without a script each choice is a link to a list of its own.

use serde::Serialize;

use super::context::Site;
use super::lists::{Facet, List};
use super::stages::{Concern, Miniature};
use super::views::Link;
use crate::guide::sheet::{Clause, Matter};
use crate::guide::vocabulary::{Ambition, Dimension, Vocabulary};
use crate::outputs::pages::up;
use crate::prose::SheetId;

/// What a list of clauses can be narrowed by, stages aside: those are in the margin.
const NARROWED_BY: &[Facet] = &[Facet::Document, Facet::Dimension, Facet::Ambition, Facet::Category];

#[derive(Debug, Serialize)]
pub struct ClauseList {
    rows: Vec<Row>,
    filters: Vec<Filter>,
    total: usize,
}

impl ClauseList {
    /// Whether there is something to narrow it by.
    pub fn narrows(&self) -> bool {
        !self.filters.is_empty()
    }
}

/// A clause in the list. The ids are for the script that narrows it.
#[derive(Debug, Serialize)]
struct Row {
    #[serde(flatten)]
    link: Link,
    document: &'static str,
    document_id: &'static str,
    stages: Option<Miniature>,
    stage_numbers: String,
    dimensions: Vec<DimensionMark>,
    dimension_ids: String,
    /// How many strokes are thick for its most ambitious wording.
    strokes: usize,
    ambition: &'static str,
    ambition_ids: String,
    category_ids: String,
    ease: i64,
    impact: i64,
}

/// One of the four hatchings, marked or not.
#[derive(Debug, Serialize)]
struct DimensionMark {
    id: &'static str,
    label: &'static str,
}

#[derive(Debug, Serialize)]
struct Filter {
    /// The name of the row's ids.
    key: &'static str,
    title: String,
    choices: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    id: String,
    #[serde(flatten)]
    link: Link,
    count: usize,
    /// The class of the mark before it: a hatching, or strokes.
    mark: String,
}

/// The clauses among `sheets`, for the page at `address`.
pub fn list(site: &Site, address: &str, sheets: &[SheetId]) -> ClauseList {
    let up = up(address);
    let rows: Vec<Row> = sheets.iter().filter_map(|id| row(site, &up, *id)).collect();
    let filters = NARROWED_BY.iter().filter_map(|facet| filter(site, &up, *facet, &rows));
    ClauseList { filters: filters.collect(), total: rows.len(), rows }
}

fn row(site: &Site, up: &str, id: SheetId) -> Option<Row> {
    let sheet = site.edition.sheet(id)?;
    let Matter::Clause(clause) = &sheet.matter else { return None };
    let concern = Concern::of(sheet);
    let ambition = highest(clause);
    let numbers: Vec<String> = concern.numbers().iter().map(usize::to_string).collect();
    Some(Row {
        link: site.link(up, sheet),
        document: clause.document.label(),
        document_id: clause.document.id(),
        stages: Miniature::of(concern, &site.words),
        stage_numbers: numbers.join(" "),
        dimensions: Dimension::ALL
            .iter()
            .filter(|dimension| clause.dimensions.contains(dimension))
            .map(|dimension| DimensionMark { id: dimension.id(), label: dimension.label() })
            .collect(),
        dimension_ids: ids(&clause.dimensions),
        strokes: ambition.strokes(),
        ambition: ambition.label(),
        ambition_ids: ids(&clause.wordings.iter().map(|wording| wording.ambition.value).collect::<Vec<_>>()),
        category_ids: ids(&clause.categories),
        ease: clause.ease.unwrap_or_default(),
        impact: clause.impact.unwrap_or_default(),
    })
}

fn highest(clause: &Clause) -> Ambition {
    clause.wordings.iter().map(|wording| wording.ambition.value).max().unwrap_or(Ambition::Base)
}

fn ids<V: Vocabulary>(values: &[V]) -> String {
    values.iter().map(|value| value.id()).collect::<Vec<_>>().join(" ")
}

/// The values of `facet` that some row carries, each with how many do; nothing to choose is no filter.
fn filter(site: &Site, up: &str, facet: Facet, rows: &[Row]) -> Option<Filter> {
    let carried = |row: &Row, id: &str| match facet {
        Facet::Document => row.document_id == id,
        Facet::Dimension => row.dimension_ids.split(' ').any(|other| other == id),
        Facet::Ambition => row.ambition_ids.split(' ').any(|other| other == id),
        Facet::Category => row.category_ids.split(' ').any(|other| other == id),
        _ => false,
    };
    let choice = |list: &List| {
        let count = rows.iter().filter(|row| carried(row, &list.id)).count();
        let mark = match facet {
            Facet::Dimension => format!("hatch {}", list.id),
            Facet::Ambition => {
                let strokes = Ambition::from_written(&list.id).map_or(0, Ambition::strokes);
                format!("strokes s{strokes}")
            }
            _ => String::new(),
        };
        (count > 0).then(|| Choice {
            id: list.id.clone(),
            link: Link { href: format!("{up}{}.html", list.address()), text: list.label.clone() },
            count,
            mark,
        })
    };
    let choices: Vec<Choice> = site.lists.iter().filter(|list| list.facet == facet).filter_map(choice).collect();
    let title = site.words.text(facet.key());
    (choices.len() > 1).then_some(Filter { key: facet.key(), title, choices })
}
