//! Outputs: each a pure function from an edition of the guide to files.

pub mod booklet;
mod files;
pub mod packed;
pub mod pages;
pub mod screens;
pub mod site;
pub mod training;

pub use files::{Bytes, Files, Waiting};

use std::collections::BTreeSet;

use crate::diagnostic::Report;
use crate::error::Error;
use crate::guide::Edition;
use crate::images::Album;
use crate::locale::Locale;
use crate::prose::SheetId;
use crate::search::Index;
use crate::theme::Theme;

/// A format that a guide can be given.
#[derive(Debug)]
pub struct Output {
    /// The name of `--output` and of `[outputs.…]`.
    pub name: &'static str,
    /// The folder within the edition's.
    pub folder: &'static str,
    /// The file people open first, within the folder; empty where there is nothing to open.
    pub entry: &'static str,
    /// Whether the edition holds anything to make it of: a module without a course would be empty.
    pub has_matter: fn(&Edition) -> bool,
    /// What authors have to mend before it can be made. It costs little: `check` asks for it, a build finds it anyway.
    pub findings: fn(&Edition, &Theme, &BuildInfo) -> Report,
    /// The sheets of the edition that it shows something of.
    pub shows: fn(&Edition, &BuildInfo) -> BTreeSet<SheetId>,
    /// Whether it is made from the index of the edition, which then has to be there first.
    pub searched: bool,
    /// Whether its pages show pictures as the album has them.
    pub pictures: bool,
    pub render: for<'g> fn(&'g Edition<'g>, &'g Theme, &'g BuildInfo<'g>) -> Result<Rendered<'g>, Error>,
}

/// Every output, those that take longest first. The command line, the settings and the documentation follow this list.
pub const OUTPUTS: &[Output] = &[
    Output {
        name: "booklet",
        folder: "booklet",
        entry: "guide.pdf",
        has_matter: always,
        findings: booklet::findings,
        shows: booklet::shows,
        searched: false,
        pictures: false,
        render: booklet::render,
    },
    Output {
        name: "site",
        folder: "site",
        entry: "index.html",
        has_matter: always,
        findings: site::findings,
        shows: every,
        searched: true,
        pictures: true,
        render: site::render,
    },
    Output {
        name: "search",
        folder: "index",
        entry: "",
        has_matter: always,
        findings: none,
        shows: nothing,
        searched: true,
        pictures: false,
        render: crate::search::render,
    },
    Output {
        name: "screens",
        folder: "screens",
        entry: "index.html",
        has_matter: always,
        findings: none,
        shows: screens::shows,
        searched: false,
        pictures: false,
        render: screens::render,
    },
    Output {
        name: "training",
        folder: "training",
        entry: "index.html",
        has_matter: training::has_course,
        findings: none,
        shows: training::shows,
        searched: false,
        pictures: true,
        render: training::render,
    },
];

fn always(_: &Edition) -> bool {
    true
}

fn every(edition: &Edition, _: &BuildInfo) -> BTreeSet<SheetId> {
    edition.sheets().map(|(id, _)| id).collect()
}

fn nothing(_: &Edition, _: &BuildInfo) -> BTreeSet<SheetId> {
    BTreeSet::new()
}

fn none(_: &Edition, _: &Theme, _: &BuildInfo) -> Report {
    Report::new()
}

/// The names of all outputs.
pub fn names() -> Vec<&'static str> {
    OUTPUTS.iter().map(|output| output.name).collect()
}

/// The outputs that `wanted` asks for, in the order of [`OUTPUTS`]. A site comes with its search.
pub fn chosen(wanted: &[String]) -> Vec<&'static Output> {
    let wants = |name: &str| wanted.iter().any(|wanted| wanted == name);
    OUTPUTS.iter().filter(|output| wants(output.name) || (output.name == "search" && wants("site"))).collect()
}

/// The outputs that `edition` has.
pub fn of(edition: &Edition) -> Vec<&'static Output> {
    let mut outputs = chosen(&edition.settings().outputs);
    outputs.retain(|output| (output.has_matter)(edition));
    outputs
}

/// What authors have to mend before the outputs of `edition` can be made.
pub fn findings(edition: &Edition, theme: &Theme, locale: &Locale) -> Report {
    let outputs = of(edition);
    let names: Vec<&str> = outputs.iter().map(|output| output.name).collect();
    let info = BuildInfo { timestamp: 0, locale, outputs: &names, index: None, album: &Album::default() };
    let mut report = Report::new();
    outputs.iter().for_each(|output| report.extend((output.findings)(edition, theme, &info)));
    report
}

/// What an output is told about the build besides the edition and the theme.
#[derive(Debug)]
pub struct BuildInfo<'a> {
    /// The moment of the build, as seconds since 1970: an input, so that the same build gives the same bytes.
    pub timestamp: i64,
    pub locale: &'a Locale,
    /// The outputs that the edition has, so that one may link to another.
    pub outputs: &'a [&'static str],
    /// The index of the edition, for the outputs that are made from it.
    pub index: Option<&'a Index>,
    /// The pictures of the guide, as pages show them.
    pub album: &'a Album,
}

/// What an output made.
#[derive(Debug, Default)]
pub struct Rendered<'g> {
    pub files: Files,
    /// The files that are made when they are written: a large site is never in memory whole. Their paths are not in
    /// `files`.
    pub waiting: Vec<Waiting<'g>>,
    /// The file that tells of the others: made once they are.
    pub last: Option<Waiting<'g>>,
    /// Whether each text is written compressed too, beside itself.
    pub precompress: bool,
    /// How many pages, slides or lessons a reader counts.
    pub pages: usize,
    /// What the author should know about the making, such as a text that is too long for a screen.
    pub report: Report,
}

impl Rendered<'_> {
    /// The paths of all its files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let waiting = self.waiting.iter().chain(&self.last).map(|file| file.path.as_str());
        self.files.iter().map(|(path, _)| path).chain(waiting)
    }

    /// All files, in memory.
    ///
    /// # Errors
    ///
    /// A template of the theme that cannot be filled.
    pub fn whole(mut self) -> Result<Files, Error> {
        for file in self.waiting.iter().chain(&self.last) {
            let _ = self.files.insert(file.path.clone(), (file.make)()?);
        }
        Ok(self.files)
    }
}
