//! Another tool's folder of Markdown becomes sheets of ours: a function from files as read to files to write, with a
//! report of all that its author has to look at. `disk` reads and writes them.
//!
//! ```text
//! files ──► detect ──► page ──► order ──► naming ──► blocks ──► tags ──► links ──► Imported
//!           which      heads,   who comes  where      lines,     {{ }},   the rest  path → bytes,
//!           tool       titles   first      each goes  hints      {% %}    of Markdown  report
//! ```
//!
//! Nothing of what was written is lost: what has no equivalent stays in the sheet as text, and the report names its
//! line.

mod assets;
mod attributes;
mod blocks;
mod detect;
mod head;
mod headings;
mod kinds;
mod links;
mod markup;
mod naming;
mod order;
mod page;
mod passage;
mod places;
mod tags;
mod write;

use std::collections::BTreeMap;

pub use detect::{TOOLS, Tool};

use crate::diagnostic::{Diagnostic, FileId, Report, Severity, Source, Sources, Span};
use crate::guide::Guide;
use crate::guide::vocabulary::{Kind, Language};
use crate::source::folder::{Content, File};
use assets::Assets;
use blocks::Blocks;
use headings::Heading;
use links::Links;
use naming::Names;
use page::Page;
use places::Places;

/// What an import gives: nothing is written yet.
#[derive(Debug)]
pub struct Imported {
    pub tool: Tool,
    /// How many sheets there are among the files.
    pub sheets: usize,
    /// What to write, by path within the content folder.
    pub files: BTreeMap<String, Vec<u8>>,
    pub report: Report,
    /// The texts that the report points at, by their path in the folder that was read.
    pub sources: Sources,
}

/// Makes sheets of `kind` for `guide` of the Markdown among `files`, which `tool` was to read; where none is told, the
/// files tell it.
pub fn import(files: &[File], tool: Option<Tool>, kind: Kind, guide: &Guide) -> Imported {
    let tool = tool.unwrap_or_else(|| detect::detect(files));
    let language = guide.config.language;
    let mut report = Report::new();
    let (sources, texts, folder) = texts(files, &mut report);
    let root = detect::root(tool, files);
    let mut pages: Vec<Page> = page::pages(tool, &root, &texts, &sources, &mut report);
    let titles = order::sort(tool, &root, &texts, &sources, &mut pages, &mut report);
    let mut names = Names::new(kind, guide);
    names.give(&mut pages, &mut report);

    for page in &mut pages {
        let mut notes = Notes { file: page.file, report: &mut report };
        let mut blocks = Blocks { tool, language, is_mdx: page.path.ends_with(".mdx"), notes: &mut notes };
        page.body = blocks.convert(std::mem::take(&mut page.body));
        tags::open(tool, &mut page.body, &mut notes);
    }
    let headings: Vec<Vec<Heading>> = pages.iter().map(headings::of).collect();
    let places = Places::new(tool, &root, &pages, files);
    let mut assets = Assets::new(kind, guide, files);
    let mut written = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        let mut notes = Notes { file: page.file, report: &mut report };
        let mut links = Links {
            page,
            index,
            pages: &pages,
            headings: &headings,
            places: &places,
            assets: &mut assets,
            notes: &mut notes,
        };
        let body = links.convert();
        written
            .insert(page.target.clone(), write::sheet(page, names.weight(index), &body, kind, language).into_bytes());
    }
    for (path, title) in names.sections(&titles, &pages, &mut report) {
        written.entry(path).or_insert_with(|| write::section(&title, language).into_bytes());
    }
    for path in assets.unused() {
        report.add(Diagnostic::warning("P0715", Span::start_of(folder)).with("path", path));
    }
    let sheets = written.len();
    written.extend(assets.into_files());
    Imported { tool, sheets, files: written, report, sources }
}

/// The texts among `files`, by their path, and a place for what is said of the folder as a whole. Those that could not
/// be read are told.
fn texts(files: &[File], report: &mut Report) -> (Sources, BTreeMap<String, FileId>, FileId) {
    let mut sources = Sources::default();
    let mut texts = BTreeMap::new();
    for file in files {
        match &file.content {
            Content::Text(text) => {
                let id = sources.add(Source { path: file.path.clone(), text: text.clone() });
                texts.insert(file.path.clone(), id);
            }
            Content::Refused(refusal) => {
                let id = sources.add(Source { path: file.path.clone(), text: String::new() });
                let mut refused = crate::guide::refusal_of(*refusal, id, &file.path);
                // A shortcut among another tool's files is no reason to stop: it is left where it is.
                if refusal.is_no_text() {
                    refused.severity = Severity::Warning;
                }
                report.add(refused);
            }
            Content::Bytes(_) => {}
        }
    }
    let folder = sources.add(Source { path: ".".to_owned(), text: String::new() });
    (sources, texts, folder)
}

/// Where the remarks about one page go.
#[derive(Debug)]
struct Notes<'r> {
    file: FileId,
    report: &'r mut Report,
}

impl Notes<'_> {
    /// Says `code` of the bytes `at` of the page's file, with the words that its sentence leaves open.
    fn add(&mut self, code: &'static str, at: std::ops::Range<usize>, words: &[(&'static str, &str)]) {
        let span = Span::new(self.file, at);
        let note = Diagnostic::warning(code, span);
        self.report.add(words.iter().fold(note, |note, (name, word)| note.with(name, *word)));
    }
}

/// The name that authors of `language` see of a field of every sheet.
fn key(name: &'static str, language: Language) -> &'static str {
    let field = crate::source::schema::HEAD.iter().find(|field| field.name == name);
    match language {
        Language::French => field.map_or(name, crate::source::fields::Field::french_name),
        Language::English => name,
    }
}
