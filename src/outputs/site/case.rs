//! The page of a case study: its results as figures, who bought, when, and whom to ask.

use serde::Serialize;

use super::context::Site;
use super::sheet::{self, SheetView};
use super::views::{Fact, Frame};
use crate::guide::sheet::{CaseStudy, Sheet};
use crate::prose::SheetId;

#[derive(Debug, Serialize)]
pub struct CaseView {
    frame: Frame,
    sheet: SheetView,
    results: Vec<ResultView>,
    story: Vec<Fact>,
}

/// A figure that the case came to.
#[derive(Debug, Serialize)]
struct ResultView {
    value: String,
    unit: Option<String>,
    label: String,
    /// `short`, `medium` or `long`: the longer the value, the smaller it is set.
    size: &'static str,
}

pub fn view(site: &Site, id: SheetId, sheet: &Sheet, case: &CaseStudy) -> CaseView {
    let results = case.results.iter().map(|result| ResultView {
        value: result.value.clone(),
        unit: result.unit.clone(),
        label: result.label.clone(),
        size: match result.value.chars().count() {
            0..=3 => "short",
            4..=8 => "medium",
            _ => "long",
        },
    });
    let mut story = Vec::new();
    let mut tell = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            story.push(Fact { label: site.words.text(key), value, alert: false });
        }
    };
    tell("buyer", case.buyer.clone());
    tell("year", case.year.map(|year| year.to_string()));
    tell("amount", case.amount.clone());
    tell("contact", case.contact.clone());
    CaseView { frame: site.sheet_frame(sheet), sheet: sheet::view(site, id, sheet), results: results.collect(), story }
}
