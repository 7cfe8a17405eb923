//! The output `site`: a page a sheet, the lists that lead to them, search, feeds.
//!
//! `context::Site` is made once; every page is then a pure function of it, and all are made in parallel.

mod accessibility;
mod assets;
mod case;
mod chapter;
mod clause;
mod clauses;
mod context;
mod copies;
mod course;
mod eco;
mod feeds;
mod glossary;
mod home;
mod lists;
mod map;
mod narrow;
mod quotations;
mod results;
mod scripts;
mod section;
mod sections;
mod sheet;
mod shell;
mod stages;
mod statements;
mod views;
mod weights;
mod welcomes;
mod words;

use std::collections::HashSet;
use std::sync::Arc;

use serde::Serialize;

use self::context::Site;
pub use self::feeds::open_search;
pub use self::results::{Answer, Around, FILE_NAME as AROUND, PER_PAGE};
use self::weights::Scales;
use super::pages::up;
use super::{BuildInfo, Files, Rendered, Waiting};
use crate::diagnostic::{Diagnostic, Report};
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::sheet::{Matter, Sheet};
use crate::guide::vocabulary::Kind;
use crate::prose::SheetId;
use crate::theme::Theme;

/// A page: its address without extension, and what makes it.
struct Page<'g> {
    address: String,
    /// The sheet it shows, to be named where its address is taken.
    sheet: Option<&'g Sheet>,
    /// `None` for the page that tells what the others weigh.
    make: Option<Make<'g>>,
}

impl<'g> Page<'g> {
    fn html(&self, site: &Site<'g>) -> Result<String, Error> {
        self.make.as_ref().map_or_else(|| Ok(String::new()), |make| make(site))
    }
}

type Make<'g> = Box<dyn Fn(&Site<'g>) -> Result<String, Error> + Send + Sync + 'g>;

/// The sheets whose address is that of a page the site makes itself. A theme that cannot be used is told by a build.
pub fn findings(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Report {
    let Ok(site) = Site::new(edition, theme, build) else { return Report::new() };
    apart(pages(&site)).1
}

/// The pages whose address is theirs alone, and the sheets whose address was taken.
fn apart(mut pages: Vec<Page>) -> (Vec<Page>, Report) {
    let mut known = HashSet::new();
    let mut report = Report::new();
    pages.retain(|page| {
        let new = known.insert(page.address.clone());
        if let Some(sheet) = page.sheet.filter(|_| !new) {
            report.add(taken(sheet, &page.address));
        }
        new
    });
    (pages, report)
}

/// Renders the edition. Its pages are made as they are written.
///
/// # Errors
///
/// A template of the theme that cannot be filled.
pub fn render<'g>(edition: &'g Edition<'g>, theme: &'g Theme, build: &'g BuildInfo<'g>) -> Result<Rendered<'g>, Error> {
    let site = Arc::new(Site::new(edition, theme, build)?);
    let (pages, report) = apart(pages(&site));
    let addresses: Vec<&str> = pages.iter().map(|page| page.address.as_str()).collect();
    let mut files = Files::new();
    for (address, html) in redirects(&site)? {
        // The rules of `check` tell of two that are alike.
        let _ = files.insert_text(format!("{address}.html"), html);
    }
    for (path, text) in feeds::render(&site, &addresses)? {
        let _ = files.insert_text(path, text);
    }
    site.assets.publish(&mut files);
    let _ = site.pages.copy_assets(&mut files);

    // A page stands before an alias, or a file of the author's, of the same name.
    let known: HashSet<String> = addresses.iter().map(|address| format!("{address}.html")).collect();
    files.retain(|path| !known.contains(path));

    let (scales, pages) = (Arc::new(Scales::default()), pages.into_iter().map(Arc::new).collect::<Vec<_>>());
    let mut waiting: Vec<Waiting> = Vec::with_capacity(pages.len());
    for page in pages.iter().filter(|page| page.make.is_some()) {
        let (site, scales, page) = (Arc::clone(&site), Arc::clone(&scales), Arc::clone(page));
        let path = format!("{}.html", page.address);
        let make = move || {
            let html = page.html(&site)?;
            scales.weigh(&page.address, page.sheet.is_some(), &html);
            Ok(html.into_bytes())
        };
        waiting.push(Waiting { path, make: Box::new(make) });
    }
    let count = pages.len();
    let shared = files.clone();
    let _ = files.insert_text(results::FILE_NAME, results::around(&site));
    waiting.extend(copies::waiting(&site));
    let last = Waiting {
        path: format!("{}.html", eco::ADDRESS),
        make: Box::new(move || {
            let again = |address: &str| {
                let page = pages.iter().find(|page| page.address == address);
                page.map_or_else(|| Ok(String::new()), |page| page.html(&site))
            };
            Ok(eco::render(&site, &scales.sorted(), &eco::Shared::of(&shared), &again)?.into_bytes())
        }),
    };
    if let Some(index) = build.index {
        waiting.extend(assets::add_search(edition, index, build.locale, &mut files)?);
    }
    Ok(Rendered { files, waiting, last: Some(last), precompress: edition.config().precompress, pages: count, report })
}

/// Every page, those that are made for the site first: a sheet may not take their address.
fn pages<'g>(site: &Site<'g>) -> Vec<Page<'g>> {
    let mut pages: Vec<Page<'g>> = Vec::new();
    let mut add = |address: String, make: Make<'g>| pages.push(Page { address, sheet: None, make: Some(make) });
    let root = site.edition.of_kind(Kind::Section).map(|(_, sheet)| sheet).find(|sheet| sheet.head.address == "index");
    add("index".to_owned(), Box::new(move |site| home::render(site, root)));
    add("recherche".to_owned(), Box::new(statements::search));
    add("plan".to_owned(), Box::new(statements::plan));
    add("accessibilite".to_owned(), Box::new(accessibility::render));
    add("404".to_owned(), Box::new(statements::missing));
    for welcomed in &site.welcomes {
        let welcomed = welcomed.clone();
        add(welcomes::address(&welcomed), Box::new(move |site| welcomes::render(site, &welcomed)));
    }
    if let Some(own) = site.edition.map() {
        for (address, actor) in map::addresses(own) {
            let made = address.clone();
            add(address, Box::new(move |site| map::render(site, own, &made, actor.as_deref())));
        }
    }
    for list in &site.lists {
        let list = list.clone();
        add(list.address(), Box::new(move |site| lists::render(site, &list)));
    }
    for (folder, section) in site.sections.iter() {
        let (folder, section) = (folder.to_owned(), section.clone());
        add(format!("{folder}/index"), Box::new(move |site| section::render(site, &folder, &section)));
    }
    pages.push(Page { address: eco::ADDRESS.to_owned(), sheet: None, make: None });
    let sheets = site.edition.sheets().filter(|(_, sheet)| sheet.kind() != Kind::Section);
    pages.extend(sheets.map(|(id, sheet)| Page {
        address: sheet.head.address.clone(),
        sheet: Some(sheet),
        make: Some(Box::new(move |site| sheet_page(site, id, sheet))),
    }));
    pages
}

/// The page of a sheet, as its kind is shown.
fn sheet_page(site: &Site, id: SheetId, sheet: &Sheet) -> Result<String, Error> {
    let address = &sheet.head.address;
    let part = Some(sheet.kind());
    match &sheet.matter {
        Matter::Section | Matter::Page => site.fill("site/page.html", address, None, &sheet::plain(site, id, sheet)),
        Matter::Chapter(chapter) => {
            site.fill("site/chapter.html", address, part, &chapter::view(site, id, sheet, chapter))
        }
        Matter::CaseStudy(case) => site.fill("site/case.html", address, part, &case::view(site, id, sheet, case)),
        Matter::Clause(clause) => site.fill("site/clause.html", address, part, &clause::view(site, id, sheet, clause)),
        Matter::Course(course) => site.fill("site/course.html", address, part, &course::view(site, id, sheet, course)),
        Matter::Term(term) => site.fill("site/term.html", address, part, &glossary::term(site, id, sheet, term)),
        Matter::Quotation(quotation) => {
            site.fill("site/quotation.html", address, part, &quotations::view(site, id, sheet, quotation))
        }
    }
}

#[derive(Serialize)]
struct MovedView<'a> {
    language: &'static str,
    title: String,
    lead: String,
    up: String,
    href: String,
    /// The style sheet of every page, from the root.
    style: &'a str,
    icon: &'a str,
    sheet: &'a str,
    canonical: Option<String>,
}

/// A page at each former address that leads to the new one.
fn redirects(site: &Site) -> Result<Vec<(String, String)>, Error> {
    let mut pages = Vec::new();
    for (_, sheet) in site.edition.sheets() {
        for alias in &sheet.head.aliases {
            let up = up(&alias.value);
            let view = MovedView {
                language: crate::guide::vocabulary::Vocabulary::id(site.edition.config().language),
                title: site.words.text("moved-title"),
                lead: site.words.text("moved-lead"),
                href: format!("{up}{}.html", sheet.head.address),
                up,
                style: site.assets.address("site.css"),
                icon: site.assets.address("icon.svg"),
                sheet: &sheet.head.title,
                canonical: site.edition.base_url().map(|base| format!("{base}/{}.html", sheet.head.address)),
            };
            pages.push((alias.value.clone(), site.theme.render("site/moved.html", &view)?));
        }
    }
    Ok(pages)
}

/// The sheet wants an address that the site needs for a page of its own, or that another sheet has.
fn taken(sheet: &Sheet, address: &str) -> Diagnostic {
    Diagnostic::error("P0611", sheet.head.at).with("address", address)
}
