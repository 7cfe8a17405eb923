//! Splits a sheet into its front matter and its Markdown.

use std::ops::Range;

use super::value::{self, Fragment, Value};
use crate::diagnostic::{Diagnostic, FileId, Report, Source, Span};

/// A file cut in two.
#[derive(Debug)]
pub struct Split {
    pub front_matter: Option<Value>,
    /// Where the front matter stands, its fences included; empty when there is none.
    pub at: Span,
    /// The bytes of the Markdown.
    pub body: Range<usize>,
}

/// Cuts YAML between `---` lines, or TOML between `+++` lines, from the top of `source`.
pub fn split(file: FileId, source: &Source, report: &mut Report) -> Split {
    let text = source.text.as_str();
    let whole = Split { front_matter: None, at: Span::start_of(file), body: 0..text.len() };
    let Some(first) = text.split_inclusive('\n').next() else { return whole };
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return whole;
    }
    let start = first.len();
    let mut offset = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let end = offset + line.len();
        if line.trim_end() == fence {
            let fragment = Fragment { file, text, range: start..offset };
            let read = if fence == "---" { value::read_yaml } else { value::read_toml };
            return Split {
                front_matter: read(&fragment, report),
                at: Span::new(file, 0..fence.len()),
                body: end..text.len(),
            };
        }
        offset = end;
    }
    report.add(Diagnostic::error("P0101", Span::new(file, 0..fence.len())).with("fence", fence));
    Split { body: text.len()..text.len(), ..whole }
}
