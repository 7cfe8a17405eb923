//! Search: the index of an edition, and what it answers.
//!
//! ```text
//! words ──► analysis ──► lexicon ──► index            a text, cut into words, as terms, cached, indexed
//!      └──► analysis ──► query ──► matching ──► ranking ──► searcher ──► snippet
//! ```
//!
//! Both ways share one French analysis: what a sheet is found under is what a query looks for.

mod analysis;
mod documents;
mod facets;
mod french;
mod glossary;
mod impact;
mod index;
mod lexicon;
mod matching;
mod operators;
mod query;
mod ranking;
mod record;
mod schema;
mod searcher;
mod sections;
mod snippet;
mod spots;
mod terms;
mod words;

use std::path::PathBuf;

pub use facets::{FacetCounts, ValueCount};
pub use query::Query;
pub use searcher::{Hit, Results, Searcher};

use crate::error::Error;
use crate::guide::Edition;
use crate::outputs::{BuildInfo, Rendered};
use crate::theme::Theme;

/// The index of the edition as files. Its pages are the sections that can be found.
///
/// # Errors
///
/// The index cannot be made.
pub fn render(edition: &Edition, _theme: &Theme, build: &BuildInfo) -> Result<Rendered<'static>, Error> {
    let error = |error: tantivy::TantivyError| Error::Index(PathBuf::from(edition.name()), error.to_string());
    let (files, pages) = index::build(edition, build.locale).map_err(error)?;
    Ok(Rendered { files, pages, ..Rendered::default() })
}
