//! In which order pages are read, as their tool tells it: a table of contents, weights, or the names of files.

use std::collections::{BTreeMap, HashMap};

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::detect::{Tool, entry};
use super::head::{number, text};
use super::page::{Page, one_line};
use crate::diagnostic::{Diagnostic, FileId, Report, Sources, Span};
use crate::prose::resolved;
use crate::source::value::{Data, Fragment, Value, read_yaml};
use crate::text::fold;

/// A title over several pages, which is not itself one of them.
#[derive(Debug, Clone)]
pub struct Title {
    pub text: String,
    /// The folder that holds its pages, within the tool's own; `None` if they are not together.
    pub folder: Option<String>,
    pub at: Span,
}

/// What a table of contents lists: the path of a page with the title it has there, or a title over pages.
#[derive(Debug)]
enum Listed {
    Page(String, Option<String>),
    Title(String, Span),
}

/// What says of a folder how it is called, and where it stands.
#[derive(Debug, Default)]
struct Folder {
    title: Option<(String, Span)>,
    weight: Option<f64>,
}

/// Puts `pages` in their reading order, and returns the titles over several of them.
pub fn sort(
    tool: Tool,
    root: &str,
    texts: &BTreeMap<String, FileId>,
    sources: &Sources,
    pages: &mut [Page],
    report: &mut Report,
) -> Vec<Title> {
    let listed = match tool {
        Tool::Gitbook => summary(root, texts, sources),
        Tool::Mkdocs => nav(root, texts, sources, report),
        _ => None,
    };
    let folders = folders(root, texts, sources, pages);
    let own = folders.iter().filter_map(|(path, folder)| {
        let (text, at) = folder.title.clone()?;
        Some(Title { text, folder: Some(path.clone()), at })
    });
    let mut titles: Vec<Title> = own.collect();
    let mut ranks: HashMap<String, usize> = HashMap::new();
    if let Some(listed) = listed {
        titles.extend(over_pages(&listed, pages));
        for (rank, (path, title)) in listed.into_iter().filter_map(Listed::page).enumerate() {
            let page = pages.iter_mut().find(|page| page.path == path);
            if let (Some(page), Some(title)) = (page, title)
                && page.named_by_file
            {
                page.title = one_line(&title);
            }
            ranks.entry(path).or_insert(rank);
        }
        for page in pages.iter().filter(|page| !ranks.contains_key(&page.path)) {
            report.add(Diagnostic::warning("P0713", Span::start_of(page.file)));
        }
    }
    pages.sort_by_cached_key(|page| {
        let listed = ranks.get(&page.path).copied().unwrap_or(usize::MAX);
        (listed, by_weight(tool, page, &folders), page.path.clone())
    });
    titles
}

impl Listed {
    fn page(self) -> Option<(String, Option<String>)> {
        match self {
            Listed::Page(path, title) => Some((path, title)),
            Listed::Title(..) => None,
        }
    }
}

/// The place of a page among those that no table lists: of each folder above it, then of itself, weight and name.
fn by_weight(tool: Tool, page: &Page, folders: &BTreeMap<String, Folder>) -> Vec<(i64, String)> {
    let mut place: Vec<(i64, String)> = Vec::new();
    let (above, name) = page.key.rsplit_once('/').unwrap_or(("", &page.key));
    let inside = if page.is_index { page.key.as_str() } else { above };
    for end in inside.match_indices('/').map(|(end, _)| end).chain([inside.len()]).filter(|end| *end > 0) {
        let folder = inside.get(..end).unwrap_or_default();
        let weight = folders.get(folder).and_then(|folder| folder.weight);
        place.push((milli(weight), fold(folder)));
    }
    if !page.is_index {
        let name = if tool == Tool::Hugo { fold(&page.title) } else { fold(name) };
        place.push((milli(page.head.weight), name));
    }
    place
}

/// A weight as a whole number; what has none, or 0, comes last.
fn milli(weight: Option<f64>) -> i64 {
    let weight = weight.filter(|weight| *weight != 0.0).map(|weight| (weight * 1000.0).clamp(-1e15, 1e15));
    #[expect(clippy::cast_possible_truncation, reason = "the value was brought between bounds")]
    weight.map_or(i64::MAX, |weight| weight as i64)
}

/// What indexes and `_category_` files say of their folders.
fn folders(
    root: &str,
    texts: &BTreeMap<String, FileId>,
    sources: &Sources,
    pages: &[Page],
) -> BTreeMap<String, Folder> {
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    for page in pages.iter().filter(|page| page.is_index) {
        let folder = folders.entry(page.key.clone()).or_default();
        folder.weight = page.head.weight;
    }
    for (path, file) in texts {
        let name = path.rsplit('/').next().unwrap_or(path);
        let Some(inner) = path.strip_prefix(root).filter(|_| name.starts_with("_category_.")) else { continue };
        let Some(value) = whole(*file, sources) else { continue };
        let folder = folders.entry(inner.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()).or_default();
        folder.weight = folder.weight.or_else(|| entry(&value, "position").and_then(number));
        folder.title = entry(&value, "label").and_then(|label| Some((text(label)?, label.span)));
    }
    folders
}

/// The whole of a file of YAML or JSON.
fn whole(file: FileId, sources: &Sources) -> Option<Value> {
    let text = sources.get(file)?.text.replace('\t', " ");
    read_yaml(&Fragment::whole(file, &text), &mut Report::new())
}

/// The titles of a table of contents, each with the folder that holds its pages.
fn over_pages(listed: &[Listed], pages: &[Page]) -> Vec<Title> {
    let keys: HashMap<&str, &Page> = pages.iter().map(|page| (page.path.as_str(), page)).collect();
    let folder = |path: &str| {
        let page = keys.get(path)?;
        Some(if page.is_index { page.key.as_str() } else { page.key.rsplit_once('/').map_or("", |(above, _)| above) })
    };
    let mut titles: Vec<Title> = Vec::new();
    let mut held: Vec<Vec<&str>> = Vec::new();
    for item in listed {
        match item {
            Listed::Title(text, at) => {
                titles.push(Title { text: text.clone(), folder: None, at: *at });
                held.push(Vec::new());
            }
            Listed::Page(path, _) => {
                if let (Some(held), Some(folder)) = (held.last_mut(), folder(path)) {
                    held.push(folder);
                }
            }
        }
    }
    for (title, held) in titles.iter_mut().zip(held) {
        let first = held.first().filter(|first| !first.is_empty() && held.iter().all(|other| other == *first));
        title.folder = first.map(|folder| (*folder).to_owned());
    }
    titles
}

/// What GitBook's `SUMMARY.md` lists.
fn summary(root: &str, texts: &BTreeMap<String, FileId>, sources: &Sources) -> Option<Vec<Listed>> {
    let (path, file) = texts.iter().find(|(path, _)| path.eq_ignore_ascii_case(&format!("{root}summary.md")))?;
    let text = sources.get(*file)?.text.as_str();
    let mut listed = Vec::new();
    let mut words: Option<(String, Option<String>)> = None;
    for (event, range) in Parser::new_ext(text, crate::prose::options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let bare = dest_url.split('#').next().unwrap_or_default();
                words = Some((String::new(), resolved(path, bare)));
            }
            Event::Start(Tag::Heading { .. }) => words = Some((String::new(), None)),
            Event::Text(piece) | Event::Code(piece) => {
                if let Some((words, _)) = &mut words {
                    words.push_str(&piece);
                }
            }
            Event::End(TagEnd::Link) => {
                if let Some((title, Some(path))) = words.take() {
                    listed.push(Listed::Page(path, Some(title)));
                }
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some((title, _)) = words.take().filter(|_| level != pulldown_cmark::HeadingLevel::H1) {
                    listed.push(Listed::Title(title, Span::new(*file, range)));
                }
            }
            _ => {}
        }
    }
    Some(listed)
}

/// What the `nav` of MkDocs lists.
fn nav(root: &str, texts: &BTreeMap<String, FileId>, sources: &Sources, report: &mut Report) -> Option<Vec<Listed>> {
    let file = *texts.get("mkdocs.yml").or_else(|| texts.get("mkdocs.yaml"))?;
    let Some(settings) = whole(file, sources) else {
        report.add(Diagnostic::warning("P0712", Span::start_of(file)));
        return None;
    };
    let mut listed = Vec::new();
    walk(entry(&settings, "nav")?, None, root, &mut listed, 0);
    Some(listed)
}

/// Adds what `item` of a `nav` lists; `title` is what stands before it.
fn walk(item: &Value, title: Option<&str>, root: &str, listed: &mut Vec<Listed>, depth: usize) {
    match &item.data {
        Data::Text(path) => {
            listed.push(Listed::Page(format!("{root}{}", path.trim_start_matches("./")), title.map(str::to_owned)));
        }
        Data::List(items) if depth < 40 => {
            if let Some(title) = title {
                listed.push(Listed::Title(title.to_owned(), item.span));
            }
            items.iter().for_each(|item| walk(item, None, root, listed, depth + 1));
        }
        Data::Map(entries) if depth < 40 => {
            entries.iter().for_each(|entry| walk(&entry.value, Some(&entry.key), root, listed, depth + 1));
        }
        _ => {}
    }
}
