//! The pages of folders: what an author wrote about it, then its sheets, in the way that suits their kind.

use serde::Serialize;

use super::clauses::{self, Row};
use super::context::{Site, depth};
use super::copies;
use super::glossary::{self, GlossaryView};
use super::lists;
use super::narrow::{self, Filter};
use super::quotations::{self, Quoted};
use super::sections::Section;
use super::stages::Concern;
use super::views::{Frame, Group, Link};
use super::words::kind_class;
use crate::error::Error;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::Kind;
use crate::outputs::pages::up;
use crate::prose::SheetId;
use crate::prose::html::html;

#[derive(Debug, Serialize)]
struct SectionView {
    frame: Frame,
    mark: &'static str,
    title: String,
    lead: String,
    count: String,
    /// What the author wrote, as HTML.
    body: String,
    folders: Vec<Link>,
    /// What its sheets can be narrowed by.
    filters: Vec<Filter>,
    content: Content,
}

/// A folder's sheets.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
enum Content {
    Sheets { groups: Vec<Group> },
    Clauses { tables: Vec<Table> },
    Glossary(GlossaryView),
    Quotations { quotations: Vec<Quoted> },
}

/// Clauses of the list that stand together.
#[derive(Debug, Serialize)]
struct Table {
    /// What sets them apart from those to copy.
    title: Option<String>,
    rows: Vec<Row>,
}

/// The page of a folder.
///
/// # Errors
///
/// The template cannot be filled.
pub fn render(site: &Site, folder: &str, section: &Section) -> Result<String, Error> {
    let address = format!("{folder}/index");
    let up = up(&address);
    let kind = section.kind.unwrap_or(Kind::Section);
    let own = section.own.and_then(|id| site.edition.sheet(id));
    let title = site.section_title(folder, section);
    let lead = own.map(|sheet| sheet.head.description.clone()).unwrap_or_default();
    let mut frame = site.frame(&address, &title, &lead, "section", Concern::default());
    let above: Vec<&str> = super::sections::ancestors(folder).filter(|other| *other != folder).collect();
    frame.trail = site.trail(&address, &above);
    frame.copy = own.map(|_| copies::beside(&address));
    let content = match kind {
        Kind::Clause => Content::Clauses { tables: tables(site, &address, &section.sheets) },
        Kind::Term => Content::Glossary(glossary::glossary(site, &address, &section.sheets)),
        Kind::Quotation => Content::Quotations { quotations: quotations::all(site, &address, &section.sheets) },
        _ => Content::Sheets { groups: lists::groups(site, &section.sheets, None, depth(&address)) },
    };
    let filters = match kind {
        Kind::Clause | Kind::Chapter | Kind::CaseStudy => narrow::filters(site, &up, &section.sheets),
        _ => Vec::new(),
    };
    if !filters.is_empty() {
        frame.script = Some("list.js");
    }
    let folders = section.folders.iter().filter_map(|folder| {
        let section = site.sections.get(folder)?;
        Some(Link { href: format!("{up}{folder}/index.html"), text: site.section_title(folder, section) })
    });
    let view = SectionView {
        frame,
        mark: kind_class(kind),
        title,
        lead,
        count: count(site, kind, &section.sheets),
        body: own.map(|sheet| html(&sheet.body, &site.page(&address), "")).unwrap_or_default(),
        folders: folders.collect(),
        filters,
        content,
    };
    site.fill("site/section.html", &address, Some(kind), &view)
}

/// The clauses to copy, then those that show what not to write.
fn tables(site: &Site, address: &str, sheets: &[SheetId]) -> Vec<Table> {
    let (avoided, copied) = parted(site, sheets);
    let table = |title, sheets: Vec<SheetId>| Table { title, rows: clauses::rows(site, address, &sheets) };
    let apart = (!avoided.is_empty()).then(|| table(Some(site.words.text("counter-examples")), avoided));
    [table(None, copied)].into_iter().chain(apart).collect()
}

/// The counter-examples among `sheets`, and the others.
fn parted(site: &Site, sheets: &[SheetId]) -> (Vec<SheetId>, Vec<SheetId>) {
    sheets.iter().partition(|id| site.edition.sheet(**id).is_some_and(Sheet::is_counter_example))
}

/// How many sheets there are; counter-examples are counted apart.
fn count(site: &Site, kind: Kind, sheets: &[SheetId]) -> String {
    let (avoided, others) = parted(site, sheets);
    let count = site.words.count(counted(kind), others.len());
    if avoided.is_empty() {
        return count;
    }
    format!("{count}, {}", site.words.count("counter-example", avoided.len()))
}

/// The key of the words that count sheets of a kind.
fn counted(kind: Kind) -> &'static str {
    match kind {
        Kind::Chapter | Kind::CaseStudy | Kind::Clause => kind_class(kind),
        Kind::Term => "terms",
        _ => "sheets",
    }
}
