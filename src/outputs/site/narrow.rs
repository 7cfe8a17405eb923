//! What a list of sheets can be narrowed by. Without a script each choice is a link to a list of its own; with one,
//! rows are chosen by the values they carry.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use serde::Serialize;

use super::context::Site;
use super::lists::{Facet, List};
use super::views::Link;
use crate::guide::vocabulary::{Ambition, Vocabulary};
use crate::prose::SheetId;

/// What a list can be narrowed by, stages aside: those are on the line in the margin.
const NARROWED_BY: &[Facet] = &[Facet::Document, Facet::Dimension, Facet::Ambition, Facet::Category, Facet::Audience];

/// From how many sheets on a list can be narrowed: fewer are seen at a glance.
const ENOUGH: usize = 8;

/// One facet, with the values to choose from.
#[derive(Debug, Serialize)]
pub struct Filter {
    /// What rows call it: `data-KEY`.
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

/// The values that each sheet carries, as attributes of its row: ` data-stage="2 5" data-dimension="social"`.
#[derive(Debug, Default)]
pub struct Carried(HashMap<SheetId, String>);

impl Carried {
    pub fn of(lists: &[List]) -> Self {
        let mut carried: HashMap<SheetId, BTreeMap<Facet, String>> = HashMap::new();
        for list in lists.iter().filter(|list| list.facet == Facet::Stage || NARROWED_BY.contains(&list.facet)) {
            for id in &list.sheets {
                let values = carried.entry(*id).or_default().entry(list.facet).or_default();
                let gap = if values.is_empty() { "" } else { " " };
                let _ = match list.stage {
                    Some(stage) => write!(values, "{gap}{}", stage.number()),
                    None => write!(values, "{gap}{}", list.id),
                };
            }
        }
        let attributes = |values: BTreeMap<Facet, String>| {
            values.into_iter().fold(String::new(), |mut out, (facet, values)| {
                let _ = write!(out, " data-{}=\"{values}\"", facet.key());
                out
            })
        };
        Carried(carried.into_iter().map(|(id, values)| (id, attributes(values))).collect())
    }

    pub fn attributes(&self, id: SheetId) -> &str {
        self.0.get(&id).map(String::as_str).unwrap_or_default()
    }
}

/// What the list of `sheets` can be narrowed by, counter-examples not counted, on a page that leads up to the root by `up`.
pub fn filters(site: &Site, up: &str, sheets: &[SheetId]) -> Vec<Filter> {
    if sheets.len() < ENOUGH {
        return Vec::new();
    }
    let counts = |id: &SheetId| site.edition.sheet(*id).is_some_and(|sheet| !sheet.is_counter_example());
    let sheets: HashSet<SheetId> = sheets.iter().copied().filter(counts).collect();
    NARROWED_BY.iter().filter_map(|facet| filter(site, up, *facet, &sheets)).collect()
}

/// The values of `facet` that some of the sheets carry, each with how many do. One value alone leaves no choice, and
/// neither do values that all of them carry.
fn filter(site: &Site, up: &str, facet: Facet, sheets: &HashSet<SheetId>) -> Option<Filter> {
    let choice = |list: &List| {
        let count = list.sheets.iter().filter(|id| sheets.contains(id)).count();
        (count > 0).then(|| Choice {
            id: list.id.clone(),
            link: Link { href: format!("{up}{}.html", list.address()), text: list.label.clone() },
            count,
            mark: mark(list),
        })
    };
    let choices: Vec<Choice> = site.lists.iter().filter(|list| list.facet == facet).filter_map(choice).collect();
    let title = site.words.text(facet.key());
    let narrows = choices.len() > 1 && choices.iter().any(|choice| choice.count < sheets.len());
    narrows.then_some(Filter { key: facet.key(), title, choices })
}

fn mark(list: &List) -> String {
    match list.facet {
        Facet::Dimension => format!("hatch {}", list.id),
        Facet::Ambition => format!("strokes s{}", Ambition::from_written(&list.id).map_or(0, Ambition::strokes)),
        _ => String::new(),
    }
}
