//! The output `booklet`: one PDF in A5, to read on a screen or to print.
//!
//! ```text
//! edition ──► manuscript ──► theme's Typst files ──► pages ──► PDF/UA-1 + PDF/A-2a
//!             typed view     booklet/*.typ
//! ```
//!
//! `book` gathers the view, `write` turns the tree into nodes of it, `letters` makes sure that every letter can
//! be drawn, `press` hands it all to Typst. The view reaches Typst as JSON: no word of an author is ever code.

mod book;
mod fonts;
mod letters;
mod nodes;
mod places;
mod press;
mod sheets;
mod view;
mod world;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::{BuildInfo, Files, Rendered};
use crate::diagnostic::Report;
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::vocabulary::Kind;
use crate::prose::SheetId;
use crate::theme::Theme;

pub use letters::MISSING_LETTER;
pub use write::UNREADABLE_PICTURE;

/// The file people open.
const FILE: &str = "guide.pdf";

/// The sheets that it prints: all but the courses.
pub fn shows(edition: &Edition, _: &BuildInfo) -> BTreeSet<SheetId> {
    let printed = edition.sheets().filter(|(_, sheet)| sheet.kind() != Kind::Course);
    printed.map(|(id, _)| id).collect()
}

/// The letters that the fonts lack, and the pictures that cannot be printed.
pub fn findings(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Report {
    book::manuscript(edition, build.locale, &fonts::of_theme(theme), edition.moment().day).report
}

/// Renders the edition.
///
/// A letter that the fonts lack and a picture that cannot be read are findings in the report; no file is then made.
///
/// # Errors
///
/// A Typst file of the theme that cannot be compiled, or a result that would not be PDF/UA-1 and PDF/A-2a.
pub fn render(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Result<Rendered<'static>, Error> {
    let fonts = fonts::of_theme(theme);
    let manuscript = book::manuscript(edition, build.locale, &fonts, edition.moment().day);
    if manuscript.report.has_errors() {
        return Ok(Rendered { report: manuscript.report, ..Rendered::default() });
    }
    let name = format!("polymorphe/{}/{}", edition.name(), edition.title());
    let printed = press::print(&manuscript, theme, fonts, &name, build.timestamp)?;
    let mut files = Files::new();
    let _ = files.insert(FILE, printed.pdf);
    Ok(Rendered { files, pages: printed.pages, report: manuscript.report, ..Rendered::default() })
}
