//! Where links lead in the folder that was read: tools let authors write the same page in many ways.

use std::collections::{HashMap, HashSet};

use super::detect::Tool;
use super::page::{Page, unnumbered};
use crate::prose::resolved;
use crate::source::address::decoded;
use crate::source::folder::{Content, File};
use crate::text::fold;

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// Out of the folder.
    Elsewhere,
    /// To an anchor of the same page.
    Here(String),
    /// To the page of that index, and maybe an anchor of it.
    Page(usize, Option<String>),
    /// To the file of that path.
    File(String),
    Nowhere,
}

/// Everything that a link may lead to.
#[derive(Debug)]
pub struct Places {
    root: String,
    /// Pages by each of their ways to be written; see [`bare`].
    pages: HashMap<String, usize>,
    /// Pages by their name alone; `None` where several have it.
    names: HashMap<String, Option<usize>>,
    files: HashSet<String>,
}

impl Places {
    pub fn new(tool: Tool, root: &str, pages: &[Page], files: &[File]) -> Self {
        let mut ways = HashMap::new();
        let mut names: HashMap<String, Option<usize>> = HashMap::new();
        for (index, page) in pages.iter().enumerate() {
            ways.insert(bare(&page.key), index);
        }
        for (index, page) in pages.iter().enumerate() {
            let above = page.key.rsplit_once('/').map_or("", |(above, _)| above);
            let plain: Vec<&str> = page.key.split('/').map(unnumbered).collect();
            ways.entry(bare(&plain.join("/"))).or_insert(index);
            for address in &page.head.addresses {
                let whole = if address.starts_with('/') { address.clone() } else { format!("{above}/{address}") };
                ways.entry(bare(&whole)).or_insert(index);
            }
            let name = page.key.rsplit('/').next().unwrap_or_default();
            for name in HashSet::from([bare(name), bare(unnumbered(name)), fold(&page.title)]) {
                names.entry(name).and_modify(|other| *other = None).or_insert(Some(index));
            }
        }
        if tool == Tool::Markdown || tool == Tool::Hugo {
            names.remove("");
        }
        let is_file = |file: &&File| matches!(file.content, Content::Bytes(_));
        let files = files.iter().filter(is_file).map(|file| file.path.clone()).collect();
        Places { root: root.to_owned(), pages: ways, names, files }
    }

    /// Where `written` leads from `page`.
    pub fn find(&self, page: &Page, written: &str) -> Place {
        let written = written.trim();
        if written.is_empty() || has_scheme(written) || written.starts_with("//") {
            return Place::Elsewhere;
        }
        let (path, anchor) =
            written.split_once('#').map_or((written, None), |(path, anchor)| (path, Some(decoded(anchor))));
        let path = path.split('?').next().unwrap_or_default();
        if path.is_empty() {
            return Place::Here(anchor.unwrap_or_default());
        }
        let path = path.strip_prefix("@site/").unwrap_or(path);
        let ways = self.ways(page, path);
        let found = ways.iter().find_map(|way| self.pages.get(&bare(way.strip_prefix(&self.root)?)));
        if let Some(index) = found {
            return Place::Page(*index, anchor);
        }
        if let Some(file) = self.file(&ways, path) {
            return Place::File(file);
        }
        // The name alone, as Hugo's references may be written.
        let name = bare(&decoded(path.rsplit('/').next().unwrap_or_default()));
        match self.names.get(&name) {
            Some(Some(index)) if !path.trim_matches('/').contains('/') => Place::Page(*index, anchor),
            _ => Place::Nowhere,
        }
    }

    /// The page or the file that is called `written`, as in `[[written]]`.
    pub fn named(&self, page: &Page, written: &str) -> Place {
        let (name, anchor) =
            written.split_once('#').map_or((written, None), |(name, anchor)| (name, Some(anchor.to_owned())));
        let found = self.names.get(&bare(name.trim())).or_else(|| self.names.get(&fold(name.trim())));
        if let Some(Some(index)) = found {
            return Place::Page(*index, anchor);
        }
        match self.find(page, name.trim()) {
            Place::Nowhere => {
                let end = format!("/{}", name.trim());
                let file = self.files.iter().filter(|file| file.ends_with(&end) || **file == name.trim()).min();
                file.map_or(Place::Nowhere, |file| Place::File(file.clone()))
            }
            Place::Page(index, _) => Place::Page(index, anchor),
            place => place,
        }
    }

    /// The paths, in the folder that was read, that `path` may stand for.
    fn ways(&self, page: &Page, path: &str) -> Vec<String> {
        let stem = page.path.rsplit_once('.').map_or(page.path.as_str(), |(stem, _)| stem);
        let rooted = |path: &str| resolved("", path).map(|path| format!("{}{path}", self.root));
        let mut ways: Vec<Option<String>> = Vec::new();
        if let Some(absolute) = path.strip_prefix('/') {
            ways.push(rooted(absolute));
            ways.push(absolute.split_once('/').and_then(|(_, rest)| rooted(rest)));
        } else {
            ways.push(resolved(&page.path, path));
            // Where the page itself is a folder of the site.
            ways.push(resolved(&format!("{stem}/page"), path));
            ways.push(rooted(path));
        }
        ways.into_iter().flatten().collect()
    }

    fn file(&self, ways: &[String], path: &str) -> Option<String> {
        let plain = resolved("", path.trim_start_matches('/'));
        let plain = plain.or_else(|| resolved("", path.trim_start_matches(['/', '.'])))?;
        let name = plain.rsplit('/').next().unwrap_or_default();
        let served = ["", "static/", "assets/", "public/"].iter().map(|folder| format!("{folder}{plain}"));
        let gitbook = [format!(".gitbook/assets/{name}"), format!("{}.gitbook/assets/{name}", self.root)];
        ways.iter().cloned().chain(served).chain(gitbook).find(|way| self.files.contains(way))
    }
}

/// A path as pages are looked up by: without ending, index, case or strokes around it.
fn bare(path: &str) -> String {
    let path = path.trim_matches('/');
    let path =
        [".md", ".mdx", ".markdown", ".html", ".htm"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    let (above, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_index = ["index", "_index", "readme"].contains(&name.to_lowercase().as_str());
    fold(if is_index { above } else { path })
}

/// Whether an address names its scheme.
pub fn has_scheme(written: &str) -> bool {
    let scheme = written.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_told_from_paths() {
        assert!(has_scheme("https://a.fr") && has_scheme("mailto:a@b.fr") && has_scheme("javascript:a"));
        assert!(!has_scheme("a/b:c") && !has_scheme("a.md") && !has_scheme("été:a"));
    }
}
