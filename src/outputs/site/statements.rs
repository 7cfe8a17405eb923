//! The pages that no author writes: search, site plan, page not found.

use serde::Serialize;

use super::context::Site;
use super::lists::Facet;
use super::scripts;
use super::stages::Concern;
use super::views::{Frame, Link};
use super::welcomes;
use super::words::kind_class;
use crate::error::Error;
use crate::guide::vocabulary::Kind;

/// A page of plain paragraphs.
#[derive(Debug, Serialize)]
pub struct StatementView {
    pub frame: Frame,
    pub title: String,
    pub lead: String,
    pub parts: Vec<Part>,
}

/// Under a heading of such a page: paragraphs, then a list, then where to go.
#[derive(Debug, Serialize)]
pub struct Part {
    pub title: String,
    pub paragraphs: Vec<String>,
    pub items: Vec<String>,
    pub links: Vec<Link>,
}

/// A page that leads to others.
#[derive(Debug, Serialize)]
struct BrowseView {
    frame: Frame,
    title: String,
    lead: String,
    shelves: Vec<Shelf>,
}

/// Links under a heading.
#[derive(Debug, Serialize)]
struct Shelf {
    id: &'static str,
    title: String,
    links: Vec<Counted>,
}

#[derive(Debug, Serialize)]
struct Counted {
    mark: &'static str,
    #[serde(flatten)]
    link: Link,
    count: Option<usize>,
}

/// What stands under the heading `site-KEY`.
pub fn part(site: &Site, key: &str, paragraphs: Vec<String>) -> Part {
    Part { title: site.words.text(key), paragraphs, items: Vec::new(), links: Vec::new() }
}

/// The search page: its script shows what answers the address. Without one, the page leads to the lists.
///
/// # Errors
///
/// The template cannot be filled.
pub fn search(site: &Site) -> Result<String, Error> {
    let shelves = vec![parts(site), facet(site, Facet::Stage), facet(site, Facet::Dimension)];
    browse(site, "site/search.html", "recherche", "search-title", "search-lead", "search", shelves)
}

/// The plan of the site.
///
/// # Errors
///
/// The template cannot be filled.
pub fn plan(site: &Site) -> Result<String, Error> {
    let mut shelves = vec![parts(site), audiences(site)];
    shelves.extend(Facet::ALL.iter().map(|list| facet(site, *list)));
    let page = |address: &str, key: &str| Counted {
        mark: "",
        link: Link { href: format!("{address}.html"), text: site.words.text(key) },
        count: None,
    };
    let loose = site.edition.sheets().filter(|(_, sheet)| sheet.kind() != Kind::Section);
    let loose = loose.filter(|(_, sheet)| !sheet.head.address.contains('/'));
    let mut others: Vec<Counted> =
        loose.map(|(_, sheet)| Counted { mark: "", link: site.link("", sheet), count: None }).collect();
    if site.edition.map().is_some() {
        others.push(page(super::map::ADDRESS, "map-title"));
    }
    others.push(page("recherche", "search"));
    others.push(page("accessibilite", "accessibility-title"));
    others.push(page("ecoconception", "eco-title"));
    shelves.push(Shelf { id: "pages", title: site.words.text("other-pages"), links: others });
    browse(site, "site/plan.html", "plan", "plan-title", "plan-lead", "plan", shelves)
}

/// The page for an address that leads nowhere.
///
/// # Errors
///
/// The template cannot be filled.
pub fn missing(site: &Site) -> Result<String, Error> {
    let shelves = vec![parts(site), audiences(site)];
    browse(site, "site/missing.html", "404", "missing-title", "missing-lead", "missing", shelves)
}

fn browse(
    site: &Site,
    template: &str,
    address: &str,
    title: &str,
    lead: &str,
    class: &'static str,
    shelves: Vec<Shelf>,
) -> Result<String, Error> {
    let (title, lead) = (site.words.text(title), site.words.text(lead));
    let mut frame = site.frame(address, &title, &lead, class, Concern::default());
    frame.script = (class == "search").then_some(scripts::RESULTS);
    let shelves = shelves.into_iter().filter(|shelf| !shelf.links.is_empty()).collect();
    site.fill(template, address, None, &BrowseView { frame, title, lead, shelves })
}

/// The folders at the root.
fn parts(site: &Site) -> Shelf {
    let tops = site.sections.iter().filter(|(folder, _)| !folder.contains('/'));
    let mut tops: Vec<_> = tops.collect();
    tops.sort_by_key(|(_, section)| section.kind);
    let links = tops.into_iter().map(|(folder, section)| Counted {
        mark: kind_class(section.kind.unwrap_or(Kind::Section)),
        link: Link { href: format!("{folder}/index.html"), text: site.section_title(folder, section) },
        count: Some(site.counted(&section.sheets)),
    });
    Shelf { id: "parties", title: site.words.text("all-sheets"), links: links.collect() }
}

/// Where each audience begins.
fn audiences(site: &Site) -> Shelf {
    let title = site.words.text(if site.welcomes.len() == 1 { "essentials" } else { "who-are-you" });
    let links = welcomes::links(site.welcomes.iter(), "").into_iter();
    let links = links.map(|link| Counted { mark: "", link, count: None }).collect();
    Shelf { id: "vous-etes", title, links }
}

fn facet(site: &Site, facet: Facet) -> Shelf {
    let lists = site.lists.iter().filter(|list| list.facet == facet);
    let links = lists.map(|list| Counted {
        mark: "",
        link: Link { href: format!("{}.html", list.address()), text: list.label.clone() },
        count: Some(list.sheets.len()),
    });
    Shelf { id: facet.folder(), title: site.words.text(&format!("by-{}", facet.key())), links: links.collect() }
}
