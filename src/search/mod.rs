//! Search: the index of an edition, and what it answers.
//!
//! ```text
//! words ──► analysis ──► lexicon ──► index            a text, cut into words, as terms, cached, indexed
//!      └──► analysis ──► query ──► matching ──► ranking ──► searcher ──► snippet
//! ```
//!
//! Both ways share one French analysis: what a sheet is found under is what a query looks for.

mod analysis;
mod browser;
mod correction;
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
mod unclear;
mod words;

use std::path::PathBuf;

pub use browser::script;
pub use documents::{Section, sections};
pub use facets::{FacetCounts, ValueCount};
pub use index::{Index, Segments};
pub use query::Query;
pub use searcher::{Hit, Results, Searcher};
pub use unclear::Unclear;

use crate::error::Error;
use crate::guide::Edition;
use crate::locale::Locale;
use crate::outputs::{BuildInfo, Files, Rendered, Waiting};
use crate::theme::Theme;

/// Sheets that one segment holds while they are written: as few as make a change quick, as many as keep searching so.
const PREVIEWED: usize = 50;

/// The index of `edition`.
///
/// # Errors
///
/// The index cannot be made.
pub fn index(edition: &Edition, locale: &Locale) -> Result<Index, Error> {
    index::build(edition, locale).map_err(|error| failed(edition, &error))
}

/// The index of `edition` for somebody who is writing it, open, and its segments: those of `before` that nothing has
/// changed are taken over. The settings of the edition must not have changed since.
///
/// # Errors
///
/// The index cannot be made.
pub fn preview(edition: &Edition, locale: &Locale, before: &Segments) -> Result<(Searcher, Segments), Error> {
    let made = index::build_after(edition, locale, PREVIEWED, before);
    let open = |(index, segments): (Index, Segments)| {
        Ok((Searcher::of(index.files.iter().map(|(name, bytes)| (name, &**bytes)))?, segments))
    };
    made.and_then(open).map_err(|error| failed(edition, &error))
}

/// The index that the build made, as an output. Its pages are the sections that can be found.
///
/// # Errors
///
/// None: what can fail failed before.
pub fn render(_edition: &Edition, _theme: &Theme, build: &BuildInfo) -> Result<Rendered<'static>, Error> {
    let index = build.index.cloned().unwrap_or_default();
    Ok(Rendered { files: index.files, pages: index.sections, ..Rendered::default() })
}

/// The same index as a browser reads it by itself, and the script that does: some files at once, and one a sheet that
/// is made as it is written.
///
/// # Errors
///
/// An index that cannot be read.
pub fn export<'g>(
    edition: &'g Edition<'g>,
    index: &Index,
    locale: &'g Locale,
) -> Result<(Files, Vec<Waiting<'g>>), Error> {
    browser::export(edition, index, locale).map_err(|error| failed(edition, &error))
}

fn failed(edition: &Edition, error: &tantivy::TantivyError) -> Error {
    Error::Index(PathBuf::from(edition.name()), error.to_string())
}
