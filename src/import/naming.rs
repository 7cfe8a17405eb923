//! Where each page goes in our content folder: names without accents or numbers, ids and addresses that nobody has yet.

use std::collections::{BTreeMap, HashSet};

use super::order::Title;
use super::page::{Page, unnumbered};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::guide::{Guide, ORDER_STEP, order_after};
use crate::source::address::{self, unsafe_part};
use crate::source::decode::FOLDERS;
use crate::text::slug;

/// The names that are taken, and those that are given.
#[derive(Debug)]
pub struct Names {
    kind: Kind,
    /// The folder of the kind, with a `/` at its end, or nothing.
    folder: String,
    ids: HashSet<String>,
    addresses: HashSet<String>,
    /// The weight of the last sheet before ours.
    last: i64,
}

/// The folder that gives sheets of `kind` their kind, with a `/` at its end; nothing where there is none.
pub fn folder_of(kind: Kind) -> String {
    FOLDERS.iter().find(|(_, of)| *of == kind).map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

impl Names {
    /// The names that `guide` has.
    pub fn new(kind: Kind, guide: &Guide) -> Self {
        Names {
            kind,
            folder: folder_of(kind),
            ids: guide.sheets.iter().map(|sheet| sheet.head.id.clone()).collect(),
            addresses: guide.sheets.iter().map(|sheet| sheet.head.address.clone()).collect(),
            last: guide.last_order(kind),
        }
    }

    /// The weight of the page that stands at `index` among ours.
    pub fn weight(&self, index: usize) -> i64 {
        let further = i64::try_from(index).unwrap_or_default().saturating_mul(ORDER_STEP);
        order_after(self.last.saturating_add(further))
    }

    /// Gives each page its path and its id.
    pub fn give(&mut self, pages: &mut [Page], report: &mut Report) {
        for page in pages {
            let (above, name) = page.key.rsplit_once('/').unwrap_or(("", &page.key));
            let folders = self.folders(above);
            let own = page.head.name.clone().unwrap_or_else(|| slug(unnumbered(name)));
            let wanted = if own.is_empty() { cut(&slug(&page.title)).to_owned() } else { cut(&own).to_owned() };
            let parent = above.rsplit('/').next().map(|name| slug(unnumbered(name))).unwrap_or_default();
            let (path, id) = match self.section(page, &wanted) {
                Some(section) => section,
                None => self.free(&folders, &wanted, &parent),
            };
            if id != wanted && !wanted.is_empty() {
                report.add(
                    Diagnostic::warning("P0703", Span::start_of(page.file)).with("name", &wanted).with("given", &id),
                );
            }
            page.target = path;
            page.id = id;
        }
    }

    /// The path and the id of an index that says nothing but the title of its folder: it is that folder's own sheet.
    fn section(&mut self, page: &Page, wanted: &str) -> Option<(String, String)> {
        let folders = self.folders(&page.key);
        let says_nothing = page.is_index && page.body.text.trim().is_empty() && folders != self.folder;
        if !says_nothing || self.ids.contains(wanted) || unsafe_part(wanted).is_some() {
            return None;
        }
        self.addresses.insert(format!("{folders}index")).then(|| {
            self.ids.insert(wanted.to_owned());
            (format!("{folders}_index.md"), wanted.to_owned())
        })
    }

    /// The folders of ours for `above`, with a `/` at the end.
    fn folders(&self, above: &str) -> String {
        let parts = above.split('/').map(|part| slug(unnumbered(part)));
        let parts = parts.map(|part| if unsafe_part(&part) == Some("reserved") { format!("{part}-") } else { part });
        let parts: String = parts.filter(|part| !part.is_empty()).map(|part| part + "/").collect();
        format!("{}{parts}", self.folder)
    }

    /// A path in `folders`, and an id, that nobody has.
    fn free(&mut self, folders: &str, wanted: &str, parent: &str) -> (String, String) {
        let join = |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("-");
        let first = join(&[self.kind.id(), wanted]);
        let tried = [wanted.to_owned(), join(&[parent, wanted]), first.clone()];
        let numbered = (2_u32..).map(|number| format!("{first}-{number}"));
        for id in tried.into_iter().chain(numbered) {
            if unsafe_part(&id).is_some() || id == "index" || self.ids.contains(&id) {
                continue;
            }
            // The file keeps the name that was wanted where only the id is taken, by a page of another folder.
            for name in [wanted, id.as_str()] {
                let path = format!("{folders}{name}.md");
                let address = address::of(&path, name, false);
                if unsafe_part(name).is_none() && name != "index" && self.addresses.insert(address) {
                    self.ids.insert(id.clone());
                    return (path, id.clone());
                }
            }
        }
        (format!("{folders}{wanted}.md"), wanted.to_owned())
    }

    /// The sheets of folders that only have a title, by path. A title whose pages are not together is told.
    pub fn sections(&mut self, titles: &[Title], pages: &[Page], report: &mut Report) -> BTreeMap<String, String> {
        let mut sections = BTreeMap::new();
        for title in titles {
            let has_page = title
                .folder
                .as_ref()
                .is_some_and(|folder| pages.iter().any(|page| page.is_index && page.key == *folder));
            let path = title.folder.as_ref().map(|folder| self.folders(folder)).filter(|path| *path != self.folder);
            let Some(path) = path.filter(|_| !has_page) else {
                report.add(Diagnostic::warning("P0717", title.at).with("title", &title.text));
                continue;
            };
            let address = format!("{path}index");
            if self.addresses.insert(address) {
                sections.insert(format!("{path}_index.md"), title.text.clone());
            }
        }
        sections
    }
}

/// As much of a slug as a file's name can well hold, cut between words.
fn cut(slug: &str) -> &str {
    const LONGEST: usize = 80;
    let Some(start) = slug.get(..LONGEST) else { return slug };
    start.rsplit_once('-').map_or(start, |(words, _)| words)
}
