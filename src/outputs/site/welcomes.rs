//! What each audience should read first: a page an audience, two clicks from home to any of its essentials.

use serde::Serialize;

use super::context::Site;
use super::lists::Facet;
use super::stages::{Concern, Miniature};
use super::views::{Frame, Link};
use super::words::kind_class;
use crate::error::Error;
use crate::guide::edition::Welcomed;
use crate::outputs::pages::up;

/// The folder of the pages.
const FOLDER: &str = "pour";

#[derive(Debug, Serialize)]
struct WelcomeView {
    frame: Frame,
    /// What the audience is called.
    audience: String,
    title: String,
    lead: String,
    essentials: Vec<EssentialView>,
    /// Every sheet for this audience.
    all: Option<Link>,
    /// The pages of the other audiences.
    others: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct EssentialView {
    mark: &'static str,
    label: String,
    #[serde(flatten)]
    link: Link,
    why: String,
    stages: Option<Miniature>,
}

/// Its address, without extension: `pour/acheteurs`.
pub fn address(welcomed: &Welcomed) -> String {
    format!("{FOLDER}/{}", welcomed.audience)
}

/// A link to the page of every audience, from a page that leads up to the root by `up`.
pub fn links<'w>(welcomed: impl Iterator<Item = &'w Welcomed>, up: &str) -> Vec<Link> {
    let link =
        |welcomed: &Welcomed| Link { href: format!("{up}{}.html", address(welcomed)), text: welcomed.title.clone() };
    welcomed.map(link).collect()
}

/// Where to begin, as home says it.
#[derive(Debug, Serialize)]
pub struct Beginning {
    title: String,
    /// The page that tells more, where there is one alone.
    href: Option<String>,
    links: Vec<Link>,
}

/// Home asks its readers what they do. Where the edition serves one audience alone, there is nothing to ask: it names what
/// this audience should read first.
pub fn beginning(site: &Site) -> Beginning {
    match site.welcomes.as_slice() {
        [welcomed] => Beginning {
            title: welcomed.title.clone(),
            href: Some(format!("{}.html", address(welcomed))),
            links: welcomed
                .essentials
                .iter()
                .filter_map(|(id, _)| Some(site.link("", site.edition.sheet(*id)?)))
                .collect(),
        },
        several => Beginning { title: site.words.text("who-are-you"), href: None, links: links(several.iter(), "") },
    }
}

/// The page of one audience.
///
/// # Errors
///
/// The template cannot be filled.
pub fn render(site: &Site, welcomed: &Welcomed) -> Result<String, Error> {
    let address = address(welcomed);
    let up = up(&address);
    let essentials = welcomed.essentials.iter().filter_map(|(id, why)| {
        let sheet = site.edition.sheet(*id)?;
        Some(EssentialView {
            mark: kind_class(sheet.kind()),
            label: site.kind_of(sheet),
            link: site.link(&up, sheet),
            why: why.clone().unwrap_or_else(|| site.description(sheet)),
            stages: Miniature::of(Concern::of(sheet), &site.words),
        })
    });
    let list = site.lists.iter().find(|list| list.facet == Facet::Audience && list.id == welcomed.audience);
    let all = list.map(|list| {
        let count = site.words.count("sheets", list.sheets.len());
        let text = site.words.format("all-for-you", &[("count", count.to_lowercase())]);
        Link { href: format!("{up}{}.html", list.address()), text }
    });
    let others = site.welcomes.iter().filter(|other| other.audience != welcomed.audience);
    let view = WelcomeView {
        frame: site.frame(&address, &welcomed.title, &welcomed.sentence, "welcome-page", Concern::default()),
        audience: site.words.audience(&welcomed.audience),
        title: welcomed.title.clone(),
        lead: welcomed.sentence.clone(),
        essentials: essentials.collect(),
        all,
        others: links(others, &up),
    };
    site.fill("site/welcome.html", &address, None, &view)
}
