//! Splits a sheet into its front matter and its Markdown.

use std::ops::Range;

use super::value::{self, Fragment, Value, is_key};
use crate::diagnostic::{Diagnostic, FileId, Report, Source, Span};

/// A file cut in two.
#[derive(Debug)]
pub struct Split {
    pub front_matter: Option<Value>,
    /// The first fence of the front matter; empty when there is none.
    pub at: Span,
    /// The bytes of the Markdown.
    pub body: Range<usize>,
}

/// Cuts YAML between `---` lines, or TOML between `+++` lines, from the top of `source`. Blank lines above it are
/// passed over.
pub fn split(file: FileId, source: &Source, report: &mut Report) -> Split {
    let text = source.text.as_str();
    let whole = Split { front_matter: None, at: Span::start_of(file), body: 0..text.len() };
    let top = text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
    let Some(first) = text.get(top..).and_then(|rest| rest.split_inclusive('\n').next()) else { return whole };
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return whole;
    }
    let at = Span::new(file, top..top + fence.len());
    let start = top + first.len();
    let mut offset = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let end = offset + line.len();
        if line.trim_end() == fence {
            let fragment = Fragment { file, text, range: start..offset };
            return Split { front_matter: read(&fragment, fence, at, report), at, body: end..text.len() };
        }
        offset = end;
    }
    report.add(Diagnostic::error("P0101", at).with("fence", fence).with("state", "open"));
    Split { body: text.len()..text.len(), ..whole }
}

/// Reads what stands between two fences. The second may be a line that the text below was to have: then the text
/// above it is told, rather than what a reader of YAML makes of it.
fn read(fragment: &Fragment, fence: &str, at: Span, report: &mut Report) -> Option<Value> {
    let read = if fence == "---" { value::read_yaml } else { value::read_toml };
    let mut found = Report::new();
    let value = read(fragment, &mut found);
    if value.as_ref().is_none_or(Value::is_no_map)
        && let Some(place) = text_after_keys(fragment.text.get(fragment.range.clone()).unwrap_or_default())
    {
        let span = Span::new(fragment.file, fragment.range.start + place.start..fragment.range.start + place.end);
        report.add(Diagnostic::error("P0101", span).with("fence", fence).with("state", "late").and_at(at));
        return None;
    }
    report.extend(found);
    value
}

/// The id that front matter which could not be read seems to give: a line that starts with `id:`, before the text.
pub fn likely_id(text: &str) -> Option<String> {
    let mut lines = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').lines();
    let fence = lines.next().map(str::trim_end).filter(|fence| matches!(*fence, "---" | "+++"))?;
    let head = lines.take_while(|line| line.trim_end() != fence && !line.starts_with('#'));
    let value = head.filter_map(|line| line.split_once([':', '='])).find(|(key, _)| key.trim_end() == "id");
    let id = value.map(|(_, value)| value.trim().trim_matches(['"', '\'']).to_owned());
    id.filter(|id| !id.is_empty())
}

/// The first line of running text that follows lines with keys, and a blank line.
fn text_after_keys(content: &str) -> Option<Range<usize>> {
    let (mut keys, mut blank, mut heading) = (false, false, None);
    let mut offset = 0;
    for line in content.split_inclusive('\n') {
        let range = offset..offset + line.trim_end().len();
        offset += line.len();
        if range.is_empty() {
            blank = true;
        } else if line.split_once([':', '=']).is_some_and(|(key, _)| is_key(key)) {
            (keys, blank, heading) = (true, false, None);
        } else if keys && blank && line.starts_with('#') {
            // A comment, unless text follows.
            heading.get_or_insert(range);
        } else if keys && blank && !line.starts_with([' ', '\t', '-', ']', '}']) {
            return Some(heading.unwrap_or(range));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_told_from_keys() {
        for (content, expected) in [
            ("titre: a\n\nBonjour à tous.\n\n", Some("Bonjour à tous.")),
            ("titre: a\n\n## Un\n\nBonjour à tous : ceci.\n", Some("## Un")),
            ("titre: a\n\n# une remarque\nresume: b\n", None),
            ("titre: a\nun b\n", None),
            ("Bonjour\n\nà tous\n", None),
            ("themes:\n\n- a\n\n  b\n", None),
        ] {
            let found = text_after_keys(content).and_then(|range| content.get(range));
            assert_eq!(found, expected, "{content}");
        }
    }

    #[test]
    fn blank_lines_may_stand_above() {
        for top in ["", "\n", " \n\n", "\u{feff}", "\n\u{feff}"] {
            let source = Source { path: String::new(), text: format!("{top}---\ntitre: a\n---\nTexte.\n") };
            let mut report = Report::new();
            let split = split(FileId(0), &source, &mut report);
            assert!(split.front_matter.is_some() && report.is_empty(), "{top:?}");
            assert_eq!(split.at.range(), top.len()..top.len() + 3, "{top:?}");
            assert_eq!(source.text.get(split.body), Some("Texte.\n"), "{top:?}");
        }
    }
}
