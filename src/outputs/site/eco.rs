//! The eco-design statement: what this very site weighs, measured on its files once all the others are made, and the
//! limits it is held to. Source: Référentiel général d’écoconception de services numériques (RGESN), 2024.

use serde::Serialize;

use super::context::{Site, script_of, styles_of};
use super::stages::Concern;
use super::statements::{Part, part};
use super::views::Frame;
use super::weights::{FileWeight, PageWeight, compressed, of_files};
use super::words::kind_class;
use crate::error::Error;
use crate::outputs::Files;
use crate::outputs::pages::{ASSETS, number};
use crate::prose::number_and_unit;

/// The address of the page.
pub const ADDRESS: &str = "ecoconception";

/// The most that the first sheet one opens may weigh, in bytes as they travel.
const FIRST: usize = 100_000;
/// The most that each sheet after it may weigh, in bytes as they travel.
const FURTHER: usize = 15_000;
/// The most requests that the first sheet may take.
const REQUESTS: usize = 12;
/// The most elements that a sheet may have.
const ELEMENTS: usize = 700;

/// How many units wide the bar is that shows what the first sheet is made of.
const BAR: usize = 1_000;

#[derive(Debug, Serialize)]
struct EcoView {
    frame: Frame,
    title: String,
    lead: String,
    first: Numeral,
    others: Vec<Numeral>,
    bar: Bar,
    tables: Vec<TableView>,
    /// What was measured, and how.
    method: String,
    /// What the pictures of the site weigh, where it has some.
    pictures: Option<String>,
    parts: Vec<Part>,
}

/// A number, its unit, and what it says.
#[derive(Debug, Serialize)]
struct Numeral {
    value: String,
    unit: Option<String>,
    says: String,
}

/// What the first sheet is made of, on a ruler as long as its limit.
#[derive(Debug, Serialize)]
struct Bar {
    label: String,
    width: usize,
    segments: Vec<Segment>,
}

#[derive(Debug, Serialize)]
struct Segment {
    /// What it is a part of: `part-page`, `part-fonts` …
    class: String,
    x: usize,
    width: usize,
    name: String,
    size: String,
}

#[derive(Debug, Serialize)]
struct TableView {
    title: String,
    lead: String,
    head: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    href: Option<String>,
    cells: Vec<String>,
    /// Whether it is the sum of those above it.
    is_total: bool,
}

/// A page that was chosen to be shown: what it weighs, and what it weighs as it travels.
#[derive(Debug)]
struct Chosen<'w> {
    page: &'w PageWeight,
    sent: usize,
}

/// The files that pages share and the pictures, weighed before any page is made.
#[derive(Debug)]
pub struct Shared {
    files: Vec<FileWeight>,
    /// How many pictures there are, and their weight in bytes.
    pictures: (usize, usize),
}

impl Shared {
    /// Weighs the `files` of a site.
    pub fn of(files: &Files) -> Self {
        let wanted =
            |path: &str| path.starts_with("assets/") && !path.starts_with("assets/search/") && !path.ends_with(".txt");
        let is_picture = |path: &str| {
            path.starts_with(ASSETS)
                && [".webp", ".jpg", ".jpeg", ".png", ".gif", ".svg", ".avif"].iter().any(|end| path.ends_with(end))
        };
        let pictures = files.iter().filter(|(path, _)| is_picture(path)).map(|(_, bytes)| bytes.len());
        let pictures = pictures.fold((0, 0), |(count, sum), bytes| (count + 1, sum + bytes));
        Shared { files: of_files(files, wanted), pictures }
    }

    /// The files that the page of a sheet with the class `class` loads, and what for.
    fn loaded_by<'s>(&'s self, class: &'s str) -> impl Iterator<Item = (&'static str, &'s FileWeight)> {
        self.files.iter().filter_map(move |file| {
            let name = file.path.rsplit('/').next().unwrap_or_default();
            match name.rsplit('.').next().unwrap_or_default() {
                "woff2" => Some(("fonts", file)),
                "css" if name == "site.css" || styles_of(class).contains(&name) => Some(("styles", file)),
                "js" if name == "site.js" || script_of(class) == Some(name) => Some(("scripts", file)),
                "svg" => Some(("icon", file)),
                _ => None,
            }
        })
    }
}

/// The page, from the weights of all the others, the lightest first; `make` makes one of them again, to be compressed.
///
/// # Errors
///
/// A template cannot be filled.
pub fn render(
    site: &Site,
    weights: &[PageWeight],
    shared: &Shared,
    make: &dyn Fn(&str) -> Result<String, Error>,
) -> Result<String, Error> {
    let choose = |page| -> Result<Option<Chosen>, Error> {
        let Some(page): Option<&PageWeight> = page else { return Ok(None) };
        Ok(Some(Chosen { page, sent: compressed(make(&page.address)?.as_bytes()) }))
    };
    let sheets: Vec<&PageWeight> = weights.iter().filter(|page| page.is_sheet).collect();
    let median = choose(weights.get(weights.len() / 2))?;
    let median_sheet = choose(sheets.get(sheets.len() / 2).copied())?;
    let heaviest_sheet = choose(sheets.last().copied())?;
    let heaviest = choose(weights.last())?;
    let home = choose(weights.iter().find(|page| page.address == "index"))?;
    let (words, size) = (&site.words, |bytes: usize| site.size(bytes));

    // Without a sheet, the median page stands for one.
    let typical = median_sheet.as_ref().or(median.as_ref());
    let typical_sent = typical.map_or(0, |page| page.sent);
    let class = typical.map_or("", |chosen| class_of(site, chosen.page));
    let loaded: Vec<(&str, &FileWeight)> = shared.loaded_by(class).collect();
    let first = typical_sent + loaded.iter().map(|(_, file)| file.sent).sum::<usize>();

    let named = |key: &str, chosen: &Option<Chosen>| {
        chosen.as_ref().map(|Chosen { page, sent }| Row {
            name: words.text(key),
            href: Some(format!("{}.html", page.address)),
            cells: vec![size(page.bytes), size(*sent), number(page.elements as f64)],
            is_total: false,
        })
    };
    let pages = TableView {
        title: words.text("eco-pages"),
        lead: words.text("eco-pages-text"),
        head: ["eco-page", "eco-written", "eco-sent", "eco-elements"].map(|key| words.text(key)).to_vec(),
        rows: [
            named("eco-home", &home),
            named("eco-median", &median),
            named("eco-heaviest", &heaviest),
            named("eco-heaviest-sheet", &heaviest_sheet),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let view = EcoView {
        frame: site.frame(
            ADDRESS,
            &words.text("eco-title"),
            &words.text("eco-lead"),
            "statement eco",
            Concern::default(),
        ),
        title: words.text("eco-title"),
        lead: words.text("eco-lead"),
        first: numeral(&size(first), words.text("eco-first-says")),
        others: vec![
            numeral(&size(typical_sent), words.text("eco-further-says")),
            numeral(&number((loaded.len() + 1) as f64), words.text("eco-requests-says")),
            numeral(&number((weights.len() + 1) as f64), words.text("eco-count-says")),
        ],
        bar: bar(site, typical_sent, &loaded, first),
        tables: vec![pages, shared_table(site, &loaded), limits(site, heaviest_sheet.as_ref(), shared)],
        method: words.format("eco-method", &[("date", words.date(site.edition.moment().day))]),
        pictures: (shared.pictures.0 > 0).then(|| {
            let (count, bytes) = shared.pictures;
            words.format("eco-pictures", &[("count", number(count as f64)), ("size", size(bytes))])
        }),
        parts: ["eco-absent", "eco-third", "eco-contents", "eco-limits"]
            .into_iter()
            .map(|key| part(site, key, vec![words.text(&format!("{key}-text"))]))
            .collect(),
    };
    site.fill("site/eco.html", ADDRESS, None, &view)
}

/// The class of the body of a page: that of the sheet it shows.
fn class_of(site: &Site, page: &PageWeight) -> &'static str {
    let shown = site.edition.sheets().find(|(_, sheet)| sheet.head.address == page.address);
    shown.map_or("", |(_, sheet)| kind_class(sheet.kind()))
}

fn numeral(text: &str, says: String) -> Numeral {
    let (value, unit) = number_and_unit(text);
    Numeral { value: value.to_owned(), unit: unit.map(str::to_owned), says }
}

/// The first sheet on a ruler: as long as the limit, or as the sheet where that is longer.
fn bar(site: &Site, page: usize, loaded: &[(&str, &FileWeight)], first: usize) -> Bar {
    let whole = first.max(FIRST).max(1);
    let part = |class: &str| loaded.iter().filter(|(kind, _)| *kind == class).map(|(_, file)| file.sent).sum();
    let parts = [
        ("page", page),
        ("styles", part("styles")),
        ("scripts", part("scripts")),
        ("fonts", part("fonts")),
        ("icon", part("icon")),
    ];
    let mut x = 0;
    let mut segments = Vec::new();
    for (class, bytes) in parts {
        let width = bytes * BAR / whole;
        let name = site.words.text(&format!("eco-part-{class}"));
        segments.push(Segment { class: format!("part-{class}"), x, width, name, size: site.size(bytes) });
        x += width;
    }
    let words = [("size", site.size(first)), ("limit", site.size(FIRST))];
    Bar { label: site.words.format("eco-bar", &words), width: BAR, segments }
}

/// The files that the first sheet loads besides itself.
fn shared_table(site: &Site, loaded: &[(&str, &FileWeight)]) -> TableView {
    let words = &site.words;
    let row = |name: String, bytes: usize, sent: usize, is_total| Row {
        name,
        href: None,
        cells: vec![site.size(bytes), site.size(sent)],
        is_total,
    };
    let mut rows: Vec<Row> = loaded
        .iter()
        .map(|(_, file)| row(file.path.trim_start_matches("assets/").to_owned(), file.bytes, file.sent, false))
        .collect();
    let sum = |weight: fn(&FileWeight) -> usize| loaded.iter().map(|(_, file)| weight(file)).sum();
    rows.push(row(words.text("eco-total"), sum(|file| file.bytes), sum(|file| file.sent), true));
    TableView {
        title: words.text("eco-shared"),
        lead: words.text("eco-shared-text"),
        head: ["eco-file", "eco-written", "eco-sent"].map(|key| words.text(key)).to_vec(),
        rows,
    }
}

/// The limits, and how far the heaviest sheet is from them.
fn limits(site: &Site, heaviest: Option<&Chosen>, shared: &Shared) -> TableView {
    let words = &site.words;
    let class = heaviest.map_or("", |chosen| class_of(site, chosen.page));
    let (sent, elements) = heaviest.map_or((0, 0), |chosen| (chosen.sent, chosen.page.elements));
    let loaded: usize = shared.loaded_by(class).map(|(_, file)| file.sent).sum();
    let requests = shared.loaded_by(class).count() + 1;
    let row = |key: &str, measured: usize, limit: usize, shown: &dyn Fn(usize) -> String| Row {
        name: words.text(key),
        href: None,
        cells: vec![
            shown(limit),
            shown(measured),
            words.text(if measured <= limit { "eco-kept" } else { "eco-exceeded" }),
        ],
        is_total: false,
    };
    let (size, count) = (|bytes: usize| site.size(bytes), |many: usize| number(many as f64));
    TableView {
        title: words.text("eco-budgets"),
        lead: words.text("eco-budgets-text"),
        head: ["eco-limit-of", "eco-limit", "eco-measured", "eco-held"].map(|key| words.text(key)).to_vec(),
        rows: vec![
            row("eco-limit-first", sent + loaded, FIRST, &size),
            row("eco-limit-further", sent, FURTHER, &size),
            row("eco-limit-requests", requests, REQUESTS, &count),
            row("eco-limit-elements", elements, ELEMENTS, &count),
        ],
    }
}
