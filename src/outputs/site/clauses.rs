//! The list of clauses: a row each, with its document, its stages, its dimensions and how far it goes.

use serde::Serialize;

use super::context::Site;
use super::stages::{Concern, Miniature};
use super::views::Link;
use crate::guide::sheet::{Clause, Matter};
use crate::guide::vocabulary::{Ambition, Dimension, Vocabulary};
use crate::outputs::pages::up;
use crate::prose::SheetId;

/// A clause in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    #[serde(flatten)]
    link: Link,
    document: &'static str,
    stages: Option<Miniature>,
    dimensions: Vec<DimensionMark>,
    /// How many strokes are thick for its most ambitious wording.
    strokes: usize,
    ambition: &'static str,
    /// What the script narrows and sorts by.
    carried: String,
    ease: i64,
    impact: i64,
}

/// One of the four hatchings that the clause carries.
#[derive(Debug, Serialize)]
struct DimensionMark {
    id: &'static str,
    label: &'static str,
}

/// The clauses among `sheets`, for the page at `address`.
pub fn rows(site: &Site, address: &str, sheets: &[SheetId]) -> Vec<Row> {
    let up = up(address);
    sheets.iter().filter_map(|id| row(site, &up, *id)).collect()
}

fn row(site: &Site, up: &str, id: SheetId) -> Option<Row> {
    let sheet = site.edition.sheet(id)?;
    let Matter::Clause(clause) = &sheet.matter else { return None };
    let ambition = highest(clause);
    let carried = Dimension::ALL.iter().filter(|dimension| clause.dimensions.contains(dimension));
    Some(Row {
        link: site.link(up, sheet),
        document: clause.document.label(),
        stages: Miniature::of(Concern::of(sheet), &site.words),
        dimensions: carried.map(|dimension| DimensionMark { id: dimension.id(), label: dimension.label() }).collect(),
        strokes: ambition.strokes(),
        ambition: ambition.label(),
        carried: site.carried.attributes(id).to_owned(),
        ease: clause.ease.unwrap_or_default(),
        impact: clause.impact.unwrap_or_default(),
    })
}

fn highest(clause: &Clause) -> Ambition {
    clause.to_copy().map(|wording| wording.ambition.value).max().unwrap_or(Ambition::Base)
}
