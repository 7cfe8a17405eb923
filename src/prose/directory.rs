//! What a text may refer to: the sheets, assets, reference figures and glossary terms of its guide.

use std::collections::HashMap;

use super::glossary::Glossary;
use super::{AssetId, Inline, SheetId, Target};
use crate::diagnostic::{FileId, Span};
use crate::guide::sheet::{Head, Variable};
use crate::guide::vocabulary::{Language, RawHtml};
use crate::source::address::decoded;

/// Everything that can be referred to, known before any prose is parsed.
#[derive(Debug, Default, PartialEq)]
pub struct Directory {
    titles: Vec<String>,
    by_path: HashMap<String, SheetId>,
    by_id: HashMap<String, SheetId>,
    assets: HashMap<String, AssetId>,
    facts: HashMap<String, String>,
    glossary: Glossary,
}

impl Directory {
    /// `facts` are pairs of id and value; `glossary` gives the forms under which entries appear in text.
    pub fn new<'a>(
        heads: impl IntoIterator<Item = &'a Head>,
        assets: impl IntoIterator<Item = &'a str>,
        facts: impl IntoIterator<Item = (String, String)>,
        glossary: Glossary,
    ) -> Self {
        let mut directory = Directory { glossary, facts: facts.into_iter().collect(), ..Directory::default() };
        for (index, head) in heads.into_iter().enumerate() {
            let id = SheetId(u32::try_from(index).unwrap_or(u32::MAX));
            directory.titles.push(head.title.clone());
            directory.by_path.insert(head.path.clone(), id);
            directory.by_id.entry(head.id.clone()).or_insert(id);
        }
        for (index, path) in assets.into_iter().enumerate() {
            directory.assets.insert(path.to_owned(), AssetId(u32::try_from(index).unwrap_or(u32::MAX)));
        }
        directory
    }

    pub fn title(&self, id: SheetId) -> &str {
        self.titles.get(id.0 as usize).map(String::as_str).unwrap_or_default()
    }

    /// The sheet with this stable id.
    pub fn sheet(&self, id: &str) -> Option<SheetId> {
        self.by_id.get(id).copied()
    }

    /// The value of a reference figure.
    pub fn fact(&self, id: &str) -> Option<&str> {
        self.facts.get(id).map(String::as_str)
    }

    /// Cuts the glossary's terms out of the text of `inlines`, links and code aside.
    pub fn mark_terms(&self, inlines: &mut Vec<Inline>, own: Option<SheetId>) {
        self.glossary.mark(inlines, own);
    }
}

/// A directory as one sheet sees it.
#[derive(Debug)]
pub struct Lookup<'a> {
    pub directory: &'a Directory,
    pub file: FileId,
    /// The sheet's path within the content folder.
    pub path: &'a str,
    /// The sheet itself, which never links to itself as a glossary term.
    pub own_id: Option<SheetId>,
    pub language: Language,
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
    /// The variables that a clause declares.
    pub variables: &'a [Variable],
}

impl Lookup<'_> {
    pub fn start(&self) -> Span {
        Span::start_of(self.file)
    }

    /// Whether the sheet declares the variable `name`.
    pub fn declares(&self, name: &str) -> bool {
        self.variables.iter().any(|variable| variable.name.value == name)
    }

    /// Where an ordinary link leads.
    pub fn link(&self, destination: &str) -> Target {
        if let Some(target) = addressed(destination) {
            return target;
        }
        if let Some(anchor) = destination.strip_prefix('#') {
            return Target::Here(decoded(anchor).into());
        }
        let (path, anchor) =
            destination.split_once('#').map_or((destination, None), |(path, anchor)| (path, Some(anchor)));
        let Some(path) = resolved(self.path, path) else { return Target::Missing(destination.to_owned()) };
        let section = format!("{}/_index.md", path.trim_end_matches('/'));
        let sheet =
            self.directory.by_path.get(&path).or_else(|| self.directory.by_path.get(section.trim_start_matches('/')));
        if let Some(id) = sheet {
            return Target::Sheet(*id, anchor.map(|anchor| decoded(anchor).into()));
        }
        match self.directory.assets.get(&path) {
            Some(id) => Target::Asset(*id),
            None => Target::Missing(destination.to_owned()),
        }
    }

    /// Where an image is. Images come from the content folder only.
    pub fn image(&self, destination: &str) -> Target {
        match self.link(destination) {
            Target::Asset(id) => Target::Asset(id),
            Target::Unsafe(url) | Target::External(url) => Target::Unsafe(url),
            _ => Target::Missing(destination.to_owned()),
        }
    }

    /// Where `[[id]]` or `[[id#anchor]]` leads.
    pub fn wiki(&self, written: &str) -> Target {
        let (id, anchor) = written.split_once('#').map_or((written, None), |(id, anchor)| (id, Some(anchor)));
        match self.directory.sheet(id.trim()) {
            Some(sheet) => Target::Sheet(sheet, anchor.map(|anchor| decoded(anchor).into())),
            None => Target::Missing(written.to_owned()),
        }
    }
}

/// `path`, as the file at `from` writes it, as a path within the content folder; `None` if it leaves it.
pub fn resolved(from: &str, path: &str) -> Option<String> {
    let decoded = decoded(path);
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (base, relative) = match decoded.strip_prefix('/') {
        Some(absolute) => ("", absolute),
        None => (folder, decoded.as_str()),
    };
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Whether `url` is an address that outputs may hold: `https:`, `http:`, `mailto:` or `tel:`.
pub fn is_external(url: &str) -> bool {
    matches!(addressed(url), Some(Target::External(_)))
}

/// A destination that names its scheme: safe ones are external links, all others are unsafe.
fn addressed(destination: &str) -> Option<Target> {
    let compact: String = decoded(destination)
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect::<String>()
        .to_lowercase();
    if compact.starts_with("//") {
        return Some(Target::Unsafe(destination.to_owned()));
    }
    let (scheme, _) = compact.split_once(':')?;
    if scheme.contains(['/', '#', '?', '.']) {
        return None;
    }
    Some(match scheme {
        "http" | "https" | "mailto" | "tel" => Target::External(destination.trim().to_owned()),
        _ => Target::Unsafe(destination.to_owned()),
    })
}
