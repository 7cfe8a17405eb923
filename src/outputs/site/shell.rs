//! What stands around every page: head, header and footer, made once for each depth and each part of the site.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::context::Site;
use super::sections::Sections;
use super::views::Link;
use super::words::{Words, kind_class};
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::sheet::INTERNAL;
use crate::guide::vocabulary::{Kind, Language, Vocabulary};
use crate::outputs::{BuildInfo, OUTPUTS};
use crate::theme::Shared;

/// The parts of the site that its header leads to.
const PARTS: &[Kind] = &[Kind::Chapter, Kind::CaseStudy, Kind::Clause, Kind::Course, Kind::Term, Kind::Quotation];

/// What templates see as `site`.
#[derive(Serialize)]
struct SiteView<'a> {
    language: &'static str,
    /// What leads from the page to the root: empty, `../` …
    up: String,
    edition: &'a str,
    title: String,
    /// Whether search engines are to leave it alone.
    hidden: bool,
    /// Whether there is a feed; there is one where the edition knows its address.
    published: bool,
    words: &'a BTreeMap<String, String>,
    /// Where the files that pages load are, from the root, by their names: `site.css`.
    assets: &'a BTreeMap<String, String>,
    header: String,
    footer: String,
}

#[derive(Serialize)]
struct Part {
    mark: &'static str,
    #[serde(flatten)]
    link: Link,
    current: bool,
    /// Whether it is one of the few that the header has room for.
    main: bool,
}

#[derive(Serialize)]
struct HeaderView<'a> {
    up: &'a str,
    title: String,
    words: &'a BTreeMap<String, String>,
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct FooterView<'a> {
    up: &'a str,
    words: &'a BTreeMap<String, String>,
    browse: Vec<Link>,
    about: Vec<Link>,
    /// The state of accessibility, in the words the law asks for.
    accessibility: &'static str,
    /// Whom to ask: an address to write to, or else a sentence.
    contact: Option<Link>,
    contact_text: Option<String>,
    organisation: Option<String>,
    licence: Option<&'a str>,
}

/// The shells, by depth and part.
#[derive(Debug, Default)]
pub struct Shells {
    shells: HashMap<(usize, Option<Kind>), Shared>,
    fallback: Shared,
}

impl Shells {
    /// The shells for pages that are in `depths` folders.
    ///
    /// # Errors
    ///
    /// A template cannot be filled.
    pub fn new(site: &Site, depths: &BTreeSet<usize>) -> Result<Self, Error> {
        let Site { edition, theme, build, words, sections, assets, .. } = site;
        let make = |depth: usize, part: Option<Kind>| -> Result<Shared, Error> {
            let up = "../".repeat(depth);
            let header = header(&up, part, edition, words, sections);
            let footer = footer(&up, edition, build, words, sections);
            Shared::new(&SiteView {
                language: edition.config().language.id(),
                edition: edition.name(),
                title: typeset(edition.title(), edition),
                hidden: edition.settings().audiences.iter().any(|audience| audience == INTERNAL),
                published: edition.base_url().is_some(),
                words: words.map(),
                assets: assets.addresses(),
                header: theme.render("site/header.html", &header)?,
                footer: theme.render("site/footer.html", &footer)?,
                up,
            })
        };
        let mut shells = HashMap::new();
        for depth in depths {
            for part in PARTS.iter().copied().map(Some).chain([None]) {
                shells.insert((*depth, part), make(*depth, part)?);
            }
        }
        Ok(Shells { shells, fallback: make(0, None)? })
    }

    pub fn get(&self, depth: usize, part: Option<Kind>) -> &Shared {
        self.shells.get(&(depth, part)).or_else(|| self.shells.get(&(depth, None))).unwrap_or(&self.fallback)
    }
}

fn header<'a>(
    up: &'a str,
    current: Option<Kind>,
    edition: &'a Edition,
    words: &'a Words,
    sections: &Sections,
) -> HeaderView<'a> {
    let parts = PARTS.iter().filter_map(|kind| {
        let folder = sections.home_of(*kind, edition)?;
        Some(Part {
            mark: kind_class(*kind),
            link: Link {
                href: format!("{up}{folder}/index.html"),
                text: words.text(&format!("nav-{}", kind_class(*kind))),
            },
            current: current == Some(*kind),
            main: !matches!(kind, Kind::Quotation),
        })
    });
    HeaderView { up, title: typeset(edition.title(), edition), words: words.map(), parts: parts.collect() }
}

fn footer<'a>(
    up: &'a str,
    edition: &'a Edition,
    build: &BuildInfo,
    words: &'a Words,
    sections: &Sections,
) -> FooterView<'a> {
    let config = edition.config();
    let link = |href: String, key: &str| Link { href, text: words.text(key) };
    let mut browse: Vec<Link> = PARTS
        .iter()
        .filter_map(|kind| {
            let folder = sections.home_of(*kind, edition)?;
            Some(link(format!("{up}{folder}/index.html"), &format!("nav-{}", kind_class(*kind))))
        })
        .collect();
    if edition.map().is_some() {
        browse.push(link(format!("{up}{}.html", super::map::ADDRESS), "map-title"));
    }
    browse.push(link(format!("{up}recherche.html"), "search"));
    browse.push(link(format!("{up}plan.html"), "plan-title"));
    let other_outputs = OUTPUTS.iter().filter(|output| !matches!(output.name, "site" | "search"));
    let mut about: Vec<Link> = other_outputs
        .filter(|output| build.outputs.contains(&output.name) && !output.entry.is_empty())
        .map(|output| link(format!("{up}../{}/{}", output.folder, output.entry), &format!("open-{}", output.name)))
        .collect();
    about.push(link(format!("{up}fil.xml"), "feed"));
    about.push(link(format!("{up}ecoconception.html"), "eco-title"));
    let (contact, contact_text) = match config.contact.as_deref().map(contact) {
        Some(Ok(href)) => (Some(link(href, "write-to-us")), None),
        Some(Err(sentence)) => (None, Some(typeset(sentence, edition))),
        None => (None, None),
    };
    FooterView {
        up,
        words: words.map(),
        browse,
        about,
        accessibility: config.conformity().label(),
        contact,
        contact_text,
        organisation: config.organisation.as_deref().map(|name| typeset(name, edition)),
        licence: config.licence.as_deref(),
    }
}

/// Where to write to, or else the sentence that says whom to ask.
pub fn contact(written: &str) -> Result<String, &str> {
    let bare = !written.contains(char::is_whitespace);
    if bare && (written.starts_with("https://") || written.starts_with("http://") || written.starts_with("mailto:")) {
        Ok(written.to_owned())
    } else if bare && written.contains('@') {
        Ok(format!("mailto:{written}"))
    } else {
        Err(written)
    }
}

/// A sentence of the settings, in the guide's typography.
pub fn typeset(text: &str, edition: &Edition) -> String {
    match edition.config().language {
        Language::French => crate::prose::typography::french_text(text, None, false).into_owned(),
        Language::English => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_or_a_sentence() {
        assert_eq!(contact("achats@region.example"), Ok("mailto:achats@region.example".to_owned()));
        assert_eq!(contact("https://intranet.example/aide"), Ok("https://intranet.example/aide".to_owned()));
        assert_eq!(contact("Passez au bureau 12."), Err("Passez au bureau 12."));
    }
}
