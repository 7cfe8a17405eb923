//! The output `site`: a page a sheet, the lists that lead to them, search, feeds.
//!
//! `context::Site` is made once; every page is then a pure function of it, and all are made in parallel.

mod assets;
mod case;
mod chapter;
mod clause;
mod clauses;
mod context;
mod course;
mod feeds;
mod glossary;
mod home;
mod lists;
mod quotations;
mod section;
mod sections;
mod sheet;
mod shell;
mod stages;
mod statements;
mod views;
mod words;

use std::collections::HashSet;

use rayon::prelude::*;
use serde::Serialize;

use self::context::Site;
use super::pages::up;
use super::{BuildInfo, Bytes, Files, Rendered};
use crate::diagnostic::{Diagnostic, Report};
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::sheet::{Matter, Sheet};
use crate::guide::vocabulary::Kind;
use crate::prose::SheetId;
use crate::theme::Theme;

/// A page that waits to be made: its address without extension, and what makes it.
struct Page<'s> {
    address: String,
    /// The sheet it shows, to be named where its address is taken.
    sheet: Option<&'s Sheet>,
    make: Box<dyn Fn() -> Result<String, Error> + Send + Sync + 's>,
}

/// The sheets whose address is that of a page the site makes itself. A theme that cannot be used is told by a build.
pub fn findings(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Report {
    let mut report = Report::new();
    if let Ok(site) = Site::new(edition, theme, build) {
        let mut known = HashSet::new();
        for page in pages(&site) {
            if let Some(sheet) = page.sheet.filter(|_| known.contains(&page.address)) {
                report.add(taken(sheet, &page.address));
            }
            known.insert(page.address);
        }
    }
    report
}

/// Renders the edition.
///
/// # Errors
///
/// A template of the theme that cannot be filled.
pub fn render(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Result<Rendered, Error> {
    let site = Site::new(edition, theme, build)?;
    let pages = pages(&site);
    let made = pages
        .par_iter()
        .map(|page| (page.make)().map(|html| Bytes::from(html.into_bytes())))
        .collect::<Result<Vec<Bytes>, Error>>()?;

    let mut files = Files::new();
    let mut report = Report::new();
    let count = pages.len();
    let mut addresses = Vec::with_capacity(count);
    for (page, html) in pages.into_iter().zip(made) {
        if !files.insert(format!("{}.html", page.address), html) {
            if let Some(sheet) = page.sheet {
                report.add(taken(sheet, &page.address));
            }
            continue;
        }
        if page.address != "404" {
            addresses.push(page.address);
        }
    }
    for (address, html) in redirects(&site)? {
        // A page stands before an alias; the rules of `check` tell its author.
        let _ = files.insert_text(format!("{address}.html"), html);
    }
    for (path, text) in feeds::render(&site, &addresses)? {
        let _ = files.insert_text(path, text);
    }
    assets::add(&site, &mut files)?;
    let _ = site.pages.copy_assets(&mut files);
    Ok(Rendered { files, pages: count, report })
}

/// Every page, those that are made for the site first: a sheet may not take their address.
fn pages<'s>(site: &'s Site<'s>) -> Vec<Page<'s>> {
    let mut pages: Vec<Page<'s>> = Vec::new();
    let mut add = |address: String, make: Box<dyn Fn() -> Result<String, Error> + Send + Sync + 's>| {
        pages.push(Page { address, sheet: None, make });
    };
    let root = site.edition.of_kind(Kind::Section).map(|(_, sheet)| sheet).find(|sheet| sheet.head.address == "index");
    add("index".to_owned(), Box::new(move || home::render(site, root)));
    add("recherche".to_owned(), Box::new(|| statements::search(site)));
    add("plan".to_owned(), Box::new(|| statements::plan(site)));
    add("accessibilite".to_owned(), Box::new(|| statements::accessibility(site)));
    add("ecoconception".to_owned(), Box::new(|| statements::eco_design(site)));
    add("404".to_owned(), Box::new(|| statements::missing(site)));
    for list in &site.lists {
        add(list.address(), Box::new(|| lists::render(site, list)));
    }
    for (folder, section) in site.sections.iter() {
        add(format!("{folder}/index"), Box::new(move || section::render(site, folder, section)));
    }
    let sheets = site.edition.sheets().filter(|(_, sheet)| sheet.kind() != Kind::Section);
    pages.extend(sheets.map(|(id, sheet)| Page {
        address: sheet.head.address.clone(),
        sheet: Some(sheet),
        make: Box::new(move || sheet_page(site, id, sheet)),
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
