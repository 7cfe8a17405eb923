//! The page at `/`: every edition, every output, and what the author has to mend.

use std::collections::BTreeMap;

use jiff::ZonedDateTime;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::desk::Desk;
use crate::build::{Row, folder_of};
use crate::config::{Config, EditionConfig};
use crate::error::Error;
use crate::guide::vocabulary::Vocabulary;
use crate::locale::Locale;
use crate::outputs::{OUTPUTS, Output};
use crate::theme::Theme;

/// The words of the page, by the names its template uses.
const WORDS: &[&str] = &[
    "skip",
    "edition",
    "output",
    "about",
    "pages",
    "size",
    "time",
    "download",
    "problems",
    "line",
    "search",
    "search_go",
    "search_placeholder",
];

/// The outputs that people open, in the order they are shown.
pub const SHOWN: [&str; 4] = ["site", "screens", "booklet", "training"];

/// A build, as the page tells of it.
#[derive(Debug)]
pub struct Made<'a> {
    /// Whether what is shown is older than the guide, which has mistakes.
    pub failed: bool,
    /// Whether nothing had changed since the last build.
    pub unchanged: bool,
    /// In milliseconds.
    pub took: u64,
    /// When the guide next changes by itself.
    pub next_change: Option<Date>,
    /// What was made; nothing where outputs are made when they are asked for.
    pub rows: &'a [Row],
    pub problems: &'a [Value],
    /// What its authors ask of it, while they write.
    pub desk: Option<Desk>,
    pub at: ZonedDateTime,
}

#[derive(Serialize)]
struct View<'a> {
    language: &'static str,
    title: &'a str,
    subtitle: Option<&'a str>,
    organisation: Option<&'a str>,
    words: BTreeMap<&'static str, String>,
    /// Where the first site's search is.
    search: Option<String>,
    /// When the build was made and how long it took.
    built: String,
    /// When the guide next changes by itself.
    next_change: Option<String>,
    /// What became of the build, where there is something to mend.
    verdict: Option<String>,
    /// Whether what is shown is an older build, since this one has errors.
    failed: bool,
    problems: &'a [Value],
    editions: Vec<EditionView<'a>>,
    desk: Option<&'a Desk>,
}

#[derive(Serialize)]
struct EditionView<'a> {
    name: &'a str,
    audiences: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    output: &'static str,
    label: String,
    about: String,
    href: String,
    /// How many pages, slides or lessons, and the word for them.
    count: Option<usize>,
    unit: String,
    size: String,
    time: String,
    /// Another file worth taking along.
    extra: Option<String>,
}

/// The page, as HTML.
///
/// # Errors
///
/// The theme's template is wrong.
pub fn page(
    config: &Config,
    editions: &[&EditionConfig],
    made: &Made,
    theme: &Theme,
    locale: &Locale,
) -> Result<String, Error> {
    let words = WORDS.iter().map(|word| (*word, locale.text(&format!("landing-{}", word.replace('_', "-"))))).collect();
    let took = unbroken(&locale.duration(made.took));
    let key = match (made.failed, made.unchanged) {
        (true, _) => "landing-tried",
        (false, true) => "landing-unchanged",
        (false, false) => "landing-built",
    };
    let verdict = match (made.failed, made.problems.len()) {
        (false, 0) => None,
        (false, _) => Some(locale.text("landing-problems-lead")),
        (true, _) => Some(locale.text("landing-failed")),
    };
    let with_site = editions.iter().find(|edition| edition.outputs.iter().any(|output| output == "site"));
    let view = View {
        language: config.language.id(),
        title: &config.title,
        subtitle: config.subtitle.as_deref(),
        organisation: config.organisation.as_deref(),
        words,
        search: with_site.map(|edition| format!("/{}/site/recherche.html", edition.name)),
        built: locale.format(key, &[("hour", made.at.strftime("%H:%M").to_string()), ("time", took)]),
        next_change: made.next_change.map(|day| locale.format("landing-next-change", &[("day", locale.date(day))])),
        verdict,
        failed: made.failed,
        problems: made.problems,
        editions: editions.iter().map(|edition| edition_view(edition, made.rows, locale)).collect(),
        desk: made.desk.as_ref(),
    };
    theme.render("serve/landing.html", &view)
}

fn edition_view<'a>(edition: &'a EditionConfig, rows: &[Row], locale: &Locale) -> EditionView<'a> {
    let wanted = SHOWN.iter().filter(|name| edition.outputs.iter().any(|wanted| wanted == *name));
    let outputs = wanted.filter_map(|name| OUTPUTS.iter().find(|output| output.name == *name));
    let rows: Vec<&Row> = rows.iter().filter(|row| row.edition == edition.name).collect();
    let row_of = |output: &Output| rows.iter().copied().find(|row| row.output == output.name);
    // Once the edition has been built, an output that was not made had nothing to be made of.
    let outputs = outputs.filter(|output| rows.is_empty() || row_of(output).is_some());
    let view = |output: &Output| {
        let row = row_of(output);
        let folder = row.map_or_else(|| format!("{}/{}", edition.name, output.folder), folder_of);
        let text = |key: &str| locale.text(&format!("landing-{key}-{}", output.name));
        let count = row.map(|row| row.pages);
        let unit =
            locale.format(&format!("landing-unit-{}", output.name), &[("count", count.unwrap_or(0).to_string())]);
        RowView {
            output: output.name,
            label: text("output"),
            about: text("about"),
            href: format!("/{folder}/{}", output.entry),
            count,
            unit,
            size: row.map(|row| locale.size(row.bytes)).unwrap_or_default(),
            time: row.map(|row| unbroken(&locale.duration(row.ms))).unwrap_or_default(),
            extra: (output.name == "training").then(|| format!("/{folder}/module-scorm12.zip")),
        }
    };
    EditionView {
        name: &edition.name,
        audiences: locale.block_words().audiences(edition.audiences.iter().map(String::as_str)),
        rows: outputs.map(view).collect(),
    }
}

/// `text` on one line, however narrow its column.
fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// The files that the page uses, by name.
///
/// # Errors
///
/// The theme lacks one of them.
pub fn assets(theme: &Theme) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let base = theme.text("shared/base.css")?.replace("url(fonts/", "url(");
    let tokens = theme.tokens.css();
    let style = |own: &str| Ok([&tokens, base.as_str(), theme.text("shared/marks.css")?, theme.text(own)?].concat());
    let mut assets = BTreeMap::new();
    assets.insert("landing.css".to_owned(), style("serve/landing.css")?.into_bytes());
    assets.insert("live.css".to_owned(), [&tokens, theme.text("serve/live.css")?].concat().into_bytes());
    assets.insert("live.js".to_owned(), theme.text("serve/live.js")?.to_owned().into_bytes());
    assets.insert("icon.svg".to_owned(), theme.text("shared/icon.svg")?.to_owned().into_bytes());
    for (path, bytes) in theme.files_in("shared/fonts/").filter(|(path, _)| path.ends_with(".woff2")) {
        assets.insert(path.rsplit('/').next().unwrap_or_default().to_owned(), bytes.to_vec());
    }
    Ok(assets)
}
