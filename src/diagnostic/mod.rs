//! What an author did wrong, where, and how to mend it.
//!
//! A [`Diagnostic`] carries a stable code and the words that vary (a key, the nearest valid value); the sentences
//! themselves are in `locales/`, so that the same finding can be told in French or in English.

mod nearest;
mod render;

use std::cmp::Ordering;
use std::collections::BTreeMap;

pub use nearest::{Nearest, nearest};
pub use render::{Finding, render_human, render_json};

/// The place of a file in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A stretch of bytes of one source file, `start` included and `end` excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// A span over `range` (byte offsets) of `file`. Files over 4 GB are refused long before.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file, start: clamp(range.start), end: clamp(range.end.max(range.start)) }
    }

    /// The very beginning of `file`: for what a file lacks altogether.
    pub fn start_of(file: FileId) -> Self {
        Span { file, start: 0, end: 0 }
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

/// The longest word that a message shows whole, in characters: authors' words can be as long as a file.
const MAX_WORD: usize = 600;

/// How grave a finding is. An error stops the build; a warning does so only with `--strict`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
}

/// One finding about what an author wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable for ever, `P` and four digits; `polymorphe check --explain CODE` tells more.
    pub code: &'static str,
    pub severity: Severity,
    pub span: Span,
    /// The words that the sentence of `locales/` leaves open, by name.
    pub words: BTreeMap<&'static str, String>,
    /// Other places that have a part in it, such as the other sheet with the same id.
    pub related: Vec<Span>,
}

impl Diagnostic {
    pub fn error(code: &'static str, span: Span) -> Self {
        Diagnostic { code, severity: Severity::Error, span, words: BTreeMap::new(), related: Vec::new() }
    }

    pub fn warning(code: &'static str, span: Span) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, span) }
    }

    /// Fills the word `name` of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, word: impl Into<String>) -> Self {
        let word: String = word.into();
        self.words.insert(name, if word.len() > MAX_WORD { crate::text::shorten(&word, MAX_WORD) } else { word });
        self
    }

    /// Offers the candidate nearest to `written` as the word `nearest`, or an empty word if none is near.
    #[must_use]
    pub fn with_nearest<'a>(self, written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        self.with_near(nearest(written, candidates))
    }

    /// Offers `nearest`, or an empty word if there is none.
    #[must_use]
    pub fn with_near(self, nearest: Option<&str>) -> Self {
        self.with("nearest", nearest.unwrap_or_default())
    }

    /// Points at another place that has a part in the finding.
    #[must_use]
    pub fn and_at(mut self, span: Span) -> Self {
        self.related.push(span);
        self
    }
}

/// Every finding of one run, gathered so that an author sees them all at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    pub fn new() -> Self {
        Report::default()
    }

    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub fn extend(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
    }

    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }

    /// The findings in the order of `sources` paths, then of their place, then of their code; each only once.
    pub fn sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        let path = |d: &Diagnostic| sources.get(d.span.file).map(|s| s.path.as_str()).unwrap_or_default().to_owned();
        self.diagnostics.sort_by(|a, b| -> Ordering {
            path(a)
                .cmp(&path(b))
                .then_with(|| a.span.cmp(&b.span))
                .then_with(|| a.code.cmp(b.code))
                .then_with(|| a.words.cmp(&b.words))
        });
        self.diagnostics.dedup();
        self.diagnostics
    }
}

/// A text file as it was read: its path as a person would name it, with `/`, and its text without byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub path: String,
    pub text: String,
}

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Source {
    /// Where the byte `offset` stands; past the end, the end.
    pub fn place(&self, offset: usize) -> Place {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = self.text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }
}

/// All text files of a run, so that a [`Span`] can be shown.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    pub fn add(&mut self, source: Source) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(source);
        id
    }

    pub fn get(&self, id: FileId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(index, source)| (FileId(u32::try_from(index).unwrap_or(u32::MAX)), source))
    }

    /// The text that `span` covers.
    pub fn excerpt(&self, span: Span) -> &str {
        self.get(span.file).and_then(|source| source.text.get(span.range())).unwrap_or_default()
    }
}
