//! What machines read: the feed of what is new (Atom, RFC 4287), the site map (<https://www.sitemaps.org/protocol.html>)
//! and the description of the search (`OpenSearch` 1.1). The last two hold whole addresses, so they are made only where
//! the edition knows the one it is published at; the feed then does with addresses relative to its own.

use jiff::civil::Date;
use serde::Serialize;

use super::context::Site;
use super::copies;
use super::shell::typeset;
use crate::error::Error;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::Kind;
use crate::theme::Theme;

/// How many sheets the feed tells of.
const FEED: usize = 30;

#[derive(Debug, Serialize)]
struct SiteMap {
    pages: Vec<Page>,
}

#[derive(Debug, Serialize)]
struct Page {
    url: String,
    changed: Option<String>,
}

#[derive(Debug, Serialize)]
struct Feed {
    id: String,
    title: String,
    subtitle: Option<String>,
    author: String,
    language: &'static str,
    home: String,
    own: String,
    updated: String,
    items: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct Item {
    id: String,
    title: String,
    url: String,
    published: Option<String>,
    updated: String,
    summary: String,
    kind: String,
}

#[derive(Debug, Serialize)]
struct OpenSearch<'a> {
    title: &'a str,
    /// The title, cut to the 16 characters that browsers show.
    short_title: String,
    search: &'a str,
    suggest: Option<&'a str>,
}

/// The files, by their path. `addresses` are those of all pages; the page that stands for missing ones is not told of.
///
/// # Errors
///
/// A template cannot be filled.
pub fn render(site: &Site, addresses: &[&str]) -> Result<Vec<(&'static str, String)>, Error> {
    let title = typeset(site.edition.title(), site.edition);
    let feed = ("fil.xml", site.theme.render("site/feed.xml", &feed(site, title.clone()))?);
    let guide = ("llms.txt", copies::index(site));
    let Some(base) = site.edition.base_url() else { return Ok(vec![feed, guide]) };
    let search = format!("{base}/recherche.html?q={{searchTerms}}");
    Ok(vec![
        ("sitemap.xml", site.theme.render("site/sitemap.xml", &site_map(site, base, addresses))?),
        feed,
        guide,
        ("opensearch.xml", open_search(site.theme, &title, &search, None)?),
    ])
}

/// The description of a search: the guide's title, the address of the results, and that of suggestions where somebody
/// makes them, `{searchTerms}` in the place of the words.
///
/// # Errors
///
/// The template cannot be filled.
pub fn open_search(theme: &Theme, title: &str, search: &str, suggest: Option<&str>) -> Result<String, Error> {
    let short_title = title.chars().take(16).collect();
    theme.render("site/opensearch.xml", &OpenSearch { title, short_title, search, suggest })
}

fn site_map(site: &Site, base: &str, addresses: &[&str]) -> SiteMap {
    let days: std::collections::HashMap<&str, Date> =
        site.edition.sheets().filter_map(|(_, sheet)| Some((sheet.head.address.as_str(), changed(sheet)?))).collect();
    let pages = addresses
        .iter()
        .filter(|address| **address != "404")
        .map(|address| Page { url: format!("{base}/{address}.html"), changed: days.get(address).map(Date::to_string) });
    SiteMap { pages: pages.collect() }
}

fn feed(site: &Site, title: String) -> Feed {
    let base = site.edition.base_url();
    let address = |path: &str| base.map_or_else(|| path.to_owned(), |base| format!("{base}/{path}"));
    let name = |path: &str| if base.is_some() { address(path) } else { lasting_name(site, path) };
    let told = |kind: Kind| matches!(kind, Kind::Chapter | Kind::CaseStudy | Kind::Clause | Kind::Course | Kind::Page);
    let mut sheets: Vec<(Date, &Sheet)> = site
        .edition
        .sheets()
        .filter(|(_, sheet)| told(sheet.kind()))
        .filter_map(|(_, sheet)| changed(sheet).map(|day| (day, sheet)))
        .collect();
    sheets.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.head.address.cmp(&b.1.head.address)));
    let newest = sheets.first().map_or(site.edition.moment().day, |(day, _)| *day);
    let items = sheets.into_iter().take(FEED).map(|(day, sheet)| Item {
        id: name(&format!("{}.html", sheet.head.address)),
        title: sheet.head.title.clone(),
        url: address(&format!("{}.html", sheet.head.address)),
        published: sheet.head.published.map(midnight),
        updated: midnight(day),
        summary: site.description(sheet),
        kind: site.words.kind(sheet.kind()),
    });
    let config = site.edition.config();
    Feed {
        subtitle: config.subtitle.as_deref().map(|text| typeset(text, site.edition)),
        author: config.organisation.as_deref().map_or_else(|| title.clone(), |name| typeset(name, site.edition)),
        title,
        language: crate::guide::vocabulary::Vocabulary::id(config.language),
        id: name("index.html"),
        home: address("index.html"),
        own: address("fil.xml"),
        updated: midnight(newest),
        items: items.collect(),
    }
}

/// A name for `path` that stays the same from one build to the next, wherever the site is: a UUID of version 8, made of
/// what names the edition (RFC 9562, section 5.8).
fn lasting_name(site: &Site, path: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [site.edition.config().title.as_str(), site.edition.name(), path] {
        hasher.update(part.as_bytes()).update(b"\0");
    }
    let mut number = [0; 16];
    hasher.finalize_xof().fill(&mut number);
    let number = u128::from_be_bytes(number) & !(0xf << 76) & !(0b11 << 62) | (8 << 76) | (0b10 << 62);
    let digits = format!("{number:032x}");
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

fn changed(sheet: &Sheet) -> Option<Date> {
    sheet.head.updated.or(sheet.head.published)
}

fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
