//! Search: the schema, the French analysis, the index of an edition, and queries.

use std::path::Path;

use serde::Serialize;

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

/// What is searched for.
#[derive(Debug, Clone, Default)]
pub struct Query {
    pub text: String,
    pub kind: Option<String>,
    pub stage: Option<String>,
    pub category: Option<String>,
    pub dimension: Option<String>,
    pub audience: Option<String>,
    pub topic: Option<String>,
    pub limit: usize,
    pub offset: usize,
}

/// What was found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Results {
    pub total: usize,
    pub hits: Vec<Hit>,
}

/// A sheet that was found.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub section: String,
    pub url: String,
    pub score: f32,
    pub snippet: String,
}

/// An index that is open.
#[derive(Debug)]
pub struct Searcher;

impl Searcher {
    /// Opens the index in `dir`.
    ///
    /// # Errors
    ///
    /// There is none, or it is damaged.
    pub fn open(_dir: &Path) -> Result<Self, Error> {
        Ok(Searcher)
    }

    /// The sheets that answer `query`.
    pub fn search(&self, _query: &Query) -> Results {
        Results::default()
    }
}
