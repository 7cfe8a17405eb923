//! The page at `/`: every edition, every output, and what the author has to mend.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::build::{Outcome, Row, folder_of};
use crate::config::{Config, EditionConfig};
use crate::error::Error;
use crate::guide::vocabulary::Vocabulary;
use crate::locale::Locale;
use crate::outputs::OUTPUTS;
use crate::theme::Theme;

/// The words of the page, by the names its template uses.
const WORDS: &[&str] = &[
    "lead", "edition", "output", "pages", "size", "open", "download", "problems", "problems_lead", "all_well",
    "next_change", "failed", "line",
];

#[derive(Serialize)]
struct View<'a> {
    language: &'static str,
    title: &'a str,
    subtitle: Option<&'a str>,
    words: BTreeMap<&'static str, String>,
    editions: Vec<EditionView<'a>>,
    problems: &'a [Value],
    /// Whether what is shown is an older build, since this one has errors.
    failed: bool,
    next_change: Option<String>,
}

#[derive(Serialize)]
struct EditionView<'a> {
    name: &'a str,
    title: &'a str,
    audiences: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    output: &'static str,
    label: String,
    about: String,
    /// Where it opens; `None` for what only programs read.
    href: Option<String>,
    pages: Option<usize>,
    size: Option<String>,
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
    outcome: &Outcome,
    problems: &[Value],
    theme: &Theme,
    locale: &Locale,
) -> Result<String, Error> {
    let words = WORDS.iter().map(|word| (*word, locale.text(&format!("landing-{}", word.replace('_', "-"))))).collect();
    let view = View {
        language: config.language.id(),
        title: &config.title,
        subtitle: config.subtitle.as_deref(),
        words,
        editions: editions.iter().map(|edition| edition_view(config, edition, &outcome.rows, locale)).collect(),
        problems,
        failed: !outcome.published,
        next_change: outcome.next_change.map(|day| day.strftime("%d/%m/%Y").to_string()),
    };
    theme.render("serve/landing.html", &view)
}

fn edition_view<'a>(config: &'a Config, edition: &'a EditionConfig, rows: &[Row], locale: &Locale) -> EditionView<'a> {
    let outputs = OUTPUTS.iter().filter(|output| edition.outputs.iter().any(|wanted| wanted == output.name));
    let mut views: Vec<RowView> = outputs
        .map(|output| {
            let row = rows.iter().find(|row| row.edition == edition.name && row.output == output.name);
            let folder = row.map_or_else(|| format!("{}/{}", edition.name, output.folder), folder_of);
            RowView {
                output: output.name,
                label: locale.text(&format!("landing-output-{}", output.name)),
                about: locale.text(&format!("landing-about-{}", output.name)),
                href: (!output.entry.is_empty()).then(|| format!("/{folder}/{}", output.entry)),
                pages: row.map(|row| row.pages),
                size: row.map(|row| locale.size(row.bytes)),
                extra: (output.name == "training").then(|| format!("/{folder}/module-scorm12.zip")),
            }
        })
        .collect();
    views.sort_by_key(|view| ["site", "screens", "booklet", "training"].iter().position(|name| *name == view.output));
    EditionView {
        name: &edition.name,
        title: edition.title.as_deref().unwrap_or(&config.title),
        audiences: edition.audiences.join(", "),
        rows: views,
    }
}

/// The files that the page uses, by name.
///
/// # Errors
///
/// The theme lacks one of them.
pub fn assets(theme: &Theme) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut assets = BTreeMap::new();
    let style = [
        theme.tokens.css(),
        theme.text("shared/base.css")?.replace("url(fonts/", "url("),
        theme.text("shared/marks.css")?.to_owned(),
        theme.text("serve/landing.css")?.to_owned(),
    ];
    assets.insert("landing.css".to_owned(), style.concat().into_bytes());
    assets.insert("live.js".to_owned(), theme.text("serve/live.js")?.to_owned().into_bytes());
    assets.insert("icon.svg".to_owned(), theme.text("shared/icon.svg")?.to_owned().into_bytes());
    for (path, bytes) in theme.files_in("shared/fonts/").filter(|(path, _)| path.ends_with(".woff2")) {
        assets.insert(path.rsplit('/').next().unwrap_or_default().to_owned(), bytes.to_vec());
    }
    Ok(assets)
}
