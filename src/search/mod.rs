//! Search: the schema, the French analysis, the index of an edition, and queries.

use crate::error::Error;
use crate::guide::Edition;
use crate::outputs::{BuildInfo, Rendered};
use crate::theme::Theme;

/// The index of the edition as files.
///
/// # Errors
///
/// The index cannot be made.
pub fn render(_edition: &Edition, _theme: &Theme, _build: &BuildInfo) -> Result<Rendered, Error> {
    Ok(Rendered::default())
}

#[derive(Debug, Default)]
pub struct Query { pub text: String, pub kind: Option<String>, pub stage: Option<String>, pub limit: usize }
#[derive(Debug)]
pub struct Searcher;
#[derive(Debug, serde::Serialize)]
pub struct Results { pub total: usize, pub hits: Vec<Hit> }
#[derive(Debug, serde::Serialize)]
pub struct Hit { pub title: String, pub section: String, pub url: String, pub snippet: String }
impl Searcher {
    pub fn open(_d: &std::path::Path) -> Result<Self, Error> { Ok(Searcher) }
    pub fn search(&self, _q: &Query) -> Results { Results { total: 0, hits: vec![] } }
}
