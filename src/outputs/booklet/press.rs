//! From the manuscript to a PDF: Typst sets the pages, then writes them as PDF/UA-1 and PDF/A-2a at once.

use std::fmt::Write;

use jiff::tz::TimeZone;
use typst::World;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::text::Font;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::book::Manuscript;
use super::fonts;
use super::world::Desk;
use crate::error::Error;
use crate::theme::Theme;

/// The folder of the theme's Typst files, and the first of them.
const FOLDER: &str = "booklet/";
const MAIN: &str = "booklet/booklet.typ";

/// Results that Typst keeps for the next build, in generations: an edited word then costs a fraction of the first build.
const KEPT_GENERATIONS: usize = 4;

/// A finished booklet.
#[derive(Debug)]
pub struct Printed {
    pub pdf: Vec<u8>,
    pub pages: usize,
}

/// Prints the manuscript. `name` stays the same from one build to the next and tells this booklet from others;
/// `timestamp` is in seconds since 1970.
///
/// # Errors
///
/// A Typst file of the theme that cannot be compiled, or a result that would not be PDF/UA-1 and PDF/A-2a.
pub fn print(
    manuscript: &Manuscript,
    theme: &Theme,
    theme_fonts: Vec<Font>,
    name: &str,
    timestamp: i64,
) -> Result<Printed, Error> {
    let moment = datetime(timestamp);
    let desk = desk(manuscript, theme, theme_fonts, moment).map_err(Error::Typeset)?;
    let document =
        typst::compile::<PagedDocument>(&desk).output.map_err(|errors| Error::Typeset(told(&desk, &errors)))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::Typeset(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(name.to_owned()),
        creator: Smart::Custom(Some(format!("polymorphe {}", env!("CARGO_PKG_VERSION")))),
        timestamp: moment.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| Error::Typeset(told(&desk, &errors)))?;
    let pages = document.pages().len();
    typst::comemo::evict(KEPT_GENERATIONS);
    Ok(Printed { pdf, pages })
}

fn desk(
    manuscript: &Manuscript,
    theme: &Theme,
    theme_fonts: Vec<Font>,
    moment: Option<Datetime>,
) -> Result<Desk, String> {
    let mut all = theme_fonts;
    all.extend(fonts::for_code().iter().cloned());
    let mut desk = Desk::new(MAIN, all, moment)?;
    for (path, bytes) in theme.files_in(FOLDER).filter(|(path, _)| path.ends_with(".typ")) {
        let text = std::str::from_utf8(bytes).map_err(|error| format!("{path}: {error}"))?;
        desk.add_source(path, text)?;
    }
    desk.add_file("data/theme.json", Bytes::from_string(theme.tokens.json()))?;
    let data = serde_json::to_vec(&manuscript.booklet).map_err(|error| error.to_string())?;
    desk.add_file("data/booklet.json", Bytes::new(data))?;
    for picture in &manuscript.pictures {
        desk.add_file(&picture.file, picture.bytes.clone())?;
    }
    Ok(desk)
}

fn datetime(timestamp: i64) -> Option<Datetime> {
    let moment = TimeZone::UTC.to_datetime(jiff::Timestamp::from_second(timestamp).ok()?);
    let part = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        i32::from(moment.year()),
        part(moment.month())?,
        part(moment.day())?,
        part(moment.hour())?,
        part(moment.minute())?,
        part(moment.second())?,
    )
}

/// Typst's findings, a line each: the file and line of the theme, what is wrong, what may help.
fn told(desk: &Desk, errors: &[SourceDiagnostic]) -> String {
    let mut text = String::new();
    for error in errors {
        let place = error.span.id().and_then(|file| {
            let source = desk.source(file).ok()?;
            let range = typst::WorldExt::range(desk, error.span)?;
            let line = source.lines().byte_to_line(range.start)? + 1;
            Some(format!("{}:{line}: ", file.get().vpath().get_without_slash()))
        });
        let _ = write!(text, "{}{}", place.unwrap_or_default(), error.message);
        for hint in &error.hints {
            let _ = write!(text, " ({})", hint.v);
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text
}
