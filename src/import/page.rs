//! The pages of a folder: what each says of itself, and its text.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::detect::{Tool, is_page};
use super::head::{self, Head};
use super::passage::Passage;
use crate::diagnostic::{Diagnostic, FileId, Report, Sources, Span};
use crate::text::worded;

/// A page on its way to becoming a sheet.
#[derive(Debug)]
pub struct Page {
    pub file: FileId,
    /// Its path in the folder that was read.
    pub path: String,
    /// The same within the tool's own folder, without its ending; an index has the path of its folder.
    pub key: String,
    /// It stands for its folder.
    pub is_index: bool,
    pub head: Head,
    pub title: String,
    /// Its title is only the name of its file.
    pub named_by_file: bool,
    pub body: Passage,
    /// Its path within our content folder, and its id there.
    pub target: String,
    pub id: String,
}

/// The names of files that stand for their folder.
const INDEXES: &[&str] = &["index", "_index", "readme"];

/// The pages that `tool` would read under `root`. Those elsewhere are told.
pub fn pages(
    tool: Tool,
    root: &str,
    texts: &BTreeMap<String, FileId>,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Page> {
    let mut pages = Vec::new();
    for (path, file) in texts.iter().filter(|(path, _)| is_page(path)) {
        let Some(source) = sources.get(*file) else { continue };
        let Some(inner) = path.strip_prefix(root) else {
            report.add(Diagnostic::warning("P0714", Span::start_of(*file)).with("root", root));
            continue;
        };
        if tool == Tool::Gitbook && inner.eq_ignore_ascii_case("summary.md") {
            continue;
        }
        let (head, body) = head::read(*file, source, report);
        let body = Passage::of(&source.text, body);
        let (key, is_index) = key(inner);
        let name = inner.rsplit('/').next().unwrap_or(inner);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let named = if is_index { key.rsplit('/').next().unwrap_or_default() } else { stem };
        let title = head.title.clone().or_else(|| first_heading(&body.text));
        let named_by_file = title.is_none();
        let title = one_line(&title.unwrap_or_else(|| spoken(unnumbered(named))));
        pages.push(Page {
            file: *file,
            path: path.clone(),
            key,
            is_index,
            head,
            title,
            named_by_file,
            body,
            target: String::new(),
            id: String::new(),
        });
    }
    pages
}

/// `path` without its ending, and whether it is the index of its folder, whose path it then is.
fn key(path: &str) -> (String, bool) {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    if INDEXES.contains(&name.to_lowercase().as_str()) { (folder.to_owned(), true) } else { (stem.to_owned(), false) }
}

/// A file's name as words; without any letter, as it is.
fn spoken(name: &str) -> String {
    let words = worded(&name.replace('_', "-"));
    if words.trim().is_empty() { "Introduction".to_owned() } else { words }
}

/// `name` without the number that some tools order files by: `01-intro`.
pub fn unnumbered(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = name.len() - rest.len();
    let words = rest.trim_start_matches(['-', '_', '.', ' ']);
    if (1..=3).contains(&digits) && words.len() < rest.len() && words.starts_with(char::is_alphabetic) {
        words
    } else {
        name
    }
}

/// `text` on one line, without what cannot be printed.
pub fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the main heading, if a text begins with it.
fn first_heading(text: &str) -> Option<String> {
    let mut words: Option<String> = None;
    for event in Parser::new_ext(text, crate::prose::options()) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => words = Some(String::new()),
            Event::End(TagEnd::Heading(_)) if words.is_some() => break,
            Event::Text(piece) | Event::Code(piece) => {
                if let Some(words) = &mut words {
                    words.push_str(&piece);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(words) = &mut words {
                    words.push(' ');
                }
            }
            _ => {}
        }
    }
    words.filter(|words| !words.trim().is_empty())
}
