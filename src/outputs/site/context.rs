//! What all the pages of the site share: made once, read by many threads.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;
use serde::Serialize;

use super::assets::Assets;
use super::copies;
use super::lists::{self, Facet, List};
use super::narrow::Carried;
use super::sections::{Section, Sections, folders_of};
use super::shell::{Shells, typeset};
use super::stages::{Concern, Miniature, Threads};
use super::views::{Entry, Frame, Link};
use super::words::{Words, kind_class};
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::edition::Welcomed;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::Kind;
use crate::outputs::BuildInfo;
use crate::outputs::pages::{Links, Pages, SheetPage, up};
use crate::prose::{SheetId, block_text};
use crate::text::shorten;
use crate::theme::{Shared, Theme};

/// The longest description that lists and metadata show, in characters.
const DESCRIPTION: usize = 200;

/// The site of an edition, before any of its pages.
#[derive(Debug)]
pub struct Site<'a> {
    pub edition: &'a Edition<'a>,
    pub theme: &'a Theme,
    pub build: &'a BuildInfo<'a>,
    pub words: Words<'a>,
    pub pages: Pages<'a, 'a>,
    pub sections: Sections,
    pub lists: Vec<List>,
    /// What lists are narrowed by, sheet by sheet.
    pub carried: Carried,
    /// The audiences that have something to read first.
    pub welcomes: Vec<Welcomed>,
    /// What topics are called, by the last part of their address.
    pub topics: HashMap<String, String>,
    /// The files that pages load.
    pub assets: Assets,
    threads: Threads,
    shells: Shells,
    /// Each sheet as lists show it, one folder below the root.
    entries: HashMap<SheetId, String>,
}

impl<'a> Site<'a> {
    /// Everything the pages of `edition` share.
    ///
    /// # Errors
    ///
    /// A template of the theme that cannot be filled.
    pub fn new(edition: &'a Edition<'a>, theme: &'a Theme, build: &'a BuildInfo<'a>) -> Result<Self, Error> {
        let words = Words::new(build.locale);
        let sections = Sections::of(edition);
        let depths: BTreeSet<usize> =
            edition.sheets().map(|(_, sheet)| depth(&sheet.head.address)).chain([0, 1]).collect();
        let sheets = edition.sheets().map(|(_, sheet)| (depth(&sheet.head.address), Concern::of(sheet)));
        let bare = depths.iter().map(|depth| (*depth, Concern::default()));
        let stages = <crate::guide::vocabulary::Stage as crate::guide::vocabulary::Vocabulary>::ALL;
        let standing = stages.iter().map(|stage| (1, Concern::at(*stage)));
        let threads = Threads::new(sheets.chain(bare).chain(standing), edition, theme, &words)?;
        let lists = lists::all(edition, &words);
        let topics = lists.iter().filter(|list| list.facet == Facet::Topic);
        let topics = topics.map(|list| (list.id.clone(), list.label.clone())).collect();
        let pages = Pages::new(edition, build, Links::Own);
        let carried = Carried::of(&lists);
        let mut site = Site {
            edition,
            theme,
            build,
            words,
            pages,
            sections,
            lists,
            carried,
            welcomes: edition.welcomes(),
            topics,
            threads,
            assets: Assets::default(),
            shells: Shells::default(),
            entries: HashMap::new(),
        };
        site.assets = Assets::new(&site)?;
        site.shells = Shells::new(&site, &depths)?;
        site.entries = site.all_entries()?;
        Ok(site)
    }

    fn all_entries(&self) -> Result<HashMap<SheetId, String>, Error> {
        let listed: Vec<SheetId> =
            self.edition.sheets().filter(|(_, sheet)| sheet.kind() != Kind::Section).map(|(id, _)| id).collect();
        let made = listed.into_par_iter().map(|id| Ok((id, self.make_entry(id, 1)?)));
        made.collect()
    }

    fn make_entry(&self, id: SheetId, depth: usize) -> Result<String, Error> {
        let Some(sheet) = self.edition.sheet(id) else { return Ok(String::new()) };
        let href = format!("{}{}.html", "../".repeat(depth), sheet.head.address);
        let entry = Entry {
            mark: kind_class(sheet.kind()),
            kind: self.kind_of(sheet),
            number: self.edition.number_of(id),
            link: Link { href, text: sheet.head.title.clone() },
            description: self.description(sheet),
            stages: Miniature::of(Concern::of(sheet), &self.words),
            carried: self.carried.attributes(id).to_owned(),
        };
        self.theme.render("site/entry.html", &entry)
    }

    /// A sheet as lists show it, on a page `depth` folders below the root; `compact` asks for its title alone.
    pub fn entry(&self, id: SheetId, depth: usize, compact: bool) -> String {
        if compact {
            let Some(sheet) = self.edition.sheet(id) else { return String::new() };
            let title = crate::prose::html::escaped(&sheet.head.title);
            let (carried, up) = (self.carried.attributes(id), "../".repeat(depth));
            return format!("<li{carried}><a href=\"{up}{}.html\">{title}</a></li>\n", sheet.head.address);
        }
        match depth {
            1 => self.entries.get(&id).cloned().unwrap_or_default(),
            _ => self.make_entry(id, depth).unwrap_or_default(),
        }
    }

    /// How many of the sheets are none of those that show what not to write.
    pub fn counted(&self, sheets: &[SheetId]) -> usize {
        sheets.iter().filter(|id| self.edition.sheet(**id).is_some_and(|sheet| !sheet.is_counter_example())).count()
    }

    /// What kind of sheet it is, in words: `Cas vécu`, `Contre-exemple`.
    pub fn kind_of(&self, sheet: &Sheet) -> String {
        if sheet.is_counter_example() {
            return self.words.text("counter-example");
        }
        self.words.kind(sheet.kind())
    }

    /// What the sheet says of itself in a sentence or two; its first paragraph where its author said nothing.
    pub fn description(&self, sheet: &Sheet) -> String {
        if sheet.head.description.is_empty() {
            return shorten(&sheet.body.blocks.first().map(block_text).unwrap_or_default(), DESCRIPTION);
        }
        sheet.head.description.clone()
    }

    /// The page at `address`, for prose.
    pub fn page(&self, address: &str) -> SheetPage<'_, 'a, 'a> {
        self.pages.at(address)
    }

    /// A link from a page that leads up to the root by `up` to the sheet.
    pub fn link(&self, up: &str, sheet: &Sheet) -> Link {
        Link { href: format!("{up}{}.html", sheet.head.address), text: sheet.head.title.clone() }
    }

    /// So many bytes, in the unit that a person would choose.
    pub fn size(&self, bytes: usize) -> String {
        self.build.locale.size(u64::try_from(bytes).unwrap_or(u64::MAX))
    }

    /// The way down to `address`: the home page, then the sections above it.
    pub fn trail(&self, address: &str, folders: &[&str]) -> Vec<Link> {
        let up = up(address);
        let home = Link { href: format!("{up}index.html"), text: self.words.text("home") };
        let above = folders.iter().filter_map(|folder| {
            let section = self.sections.get(folder)?;
            let own = format!("{folder}/index");
            (own != address)
                .then(|| Link { href: format!("{up}{own}.html"), text: self.section_title(folder, section) })
        });
        std::iter::once(home).chain(above).collect()
    }

    /// What a folder is called: by its author, or else by what it holds, or by its own name within another.
    pub fn section_title(&self, folder: &str, section: &Section) -> String {
        match section.own.and_then(|id| self.edition.sheet(id)) {
            Some(sheet) => sheet.head.title.clone(),
            None => match folder.rsplit_once('/') {
                Some((_, name)) => crate::text::worded(name),
                None => self.words.kinds(section.kind.unwrap_or(Kind::Page)),
            },
        }
    }

    /// What the page at `address` says of itself.
    pub fn frame(&self, address: &str, title: &str, description: &str, class: &'static str, concern: Concern) -> Frame {
        let guide = typeset(self.edition.title(), self.edition);
        let title = if address == "index" { guide } else { format!("{title} – {guide}") };
        Frame {
            title,
            description: description.to_owned(),
            class,
            styles: styles_of(class),
            script: script_of(class),
            copy: None,
            thread: self.threads.get(depth(address), concern).to_owned(),
            trail: self.trail(address, &[]),
        }
    }

    /// The frame of a sheet's own page.
    pub fn sheet_frame(&self, sheet: &Sheet) -> Frame {
        let address = &sheet.head.address;
        let class = kind_class(sheet.kind());
        let frame = self.frame(address, &sheet.head.title, &self.description(sheet), class, Concern::of(sheet));
        let folders: Vec<&str> = folders_of(sheet).collect();
        Frame { trail: self.trail(address, &folders), copy: Some(copies::beside(address)), ..frame }
    }

    /// What stands around the page at `address`, which belongs to no part of the site.
    pub fn around(&self, address: &str) -> &Shared {
        self.shells.get(depth(address), None)
    }

    /// The template filled for the page at `address`, which belongs to the part of the site that shows `part`.
    ///
    /// # Errors
    ///
    /// The template cannot be filled.
    pub fn fill(
        &self,
        template: &str,
        address: &str,
        part: Option<Kind>,
        view: &impl Serialize,
    ) -> Result<String, Error> {
        self.theme.render_with(template, self.shells.get(depth(address), part), view)
    }
}

/// How many folders the page is in.
pub fn depth(address: &str) -> usize {
    address.matches('/').count()
}

/// The style sheets of a kind of page, by the class of its body.
pub fn styles_of(class: &str) -> &'static [&'static str] {
    match class {
        "home" => &["home.css"],
        "clause" => &["clause.css"],
        "map" => &["map.css"],
        "search" => &["lists.css", "search.css"],
        "statement eco" => &["eco.css"],
        "section" | "list" | "plan" | "missing" | "welcome-page" => &["lists.css"],
        _ => &[],
    }
}

/// The script of a kind of page, besides the site's own, by the class of its body.
pub fn script_of(class: &str) -> Option<&'static str> {
    match class {
        "chapter" | "case" | "course" | "page" => Some("reading.js"),
        "clause" => Some("clause.js"),
        _ => None,
    }
}
