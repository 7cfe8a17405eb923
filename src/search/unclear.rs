//! Why a query can find nothing, whatever the sheets say: for people to be told, rather than that nothing was found.

use serde::Serialize;

use super::facets::is_known;
use super::query::Query;
use super::schema::FACETS;
use super::sections::{Asked, Sections};

/// What of a query keeps it from finding anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "lowercase")]
pub enum Unclear {
    /// Its words are in nearly every sheet, or are no words.
    Words,
    /// It only says what must not be there.
    Without,
    /// A facet has no such value, as it was written.
    Value { facet: &'static str, value: String },
}

/// What keeps `query`, its signs taken out, from finding anything. `says` tells whether something is left to look for,
/// `without` what must not be there.
pub fn of(query: &Query, says: bool, without: &str, asked: &Asked, sections: &Sections) -> Vec<Unclear> {
    let unknown = FACETS.iter().filter_map(|facet| {
        let value = query.facet(facet).filter(|value| !value.trim().is_empty())?;
        let is_there = || sections.have(asked, facet);
        (!is_known(facet, value) && !is_there()).then(|| Unclear::Value { facet, value: value.to_owned() })
    });
    let mut unclear: Vec<Unclear> = unknown.collect();
    if !says && asked.is_empty() {
        if !query.text.trim().is_empty() {
            unclear.push(Unclear::Words);
        } else if !without.is_empty() {
            unclear.push(Unclear::Without);
        }
    }
    unclear
}
