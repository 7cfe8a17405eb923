//! Which tool a folder was made for, and where in it that tool looks for pages.

use crate::source::folder::{Content, File};
use crate::source::value::{Data, Fragment, Value, read_yaml};

/// A tool whose folders can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    Gitbook,
    Hugo,
    Docusaurus,
    Mkdocs,
    /// Markdown that no tool marks as its own.
    Markdown,
}

/// Every tool, by the name that the command line gives it.
pub const TOOLS: &[(&str, Tool)] = &[
    ("gitbook", Tool::Gitbook),
    ("hugo", Tool::Hugo),
    ("docusaurus", Tool::Docusaurus),
    ("mkdocs", Tool::Mkdocs),
    ("markdown", Tool::Markdown),
];

impl Tool {
    /// The name that the command line gives it.
    pub fn name(self) -> &'static str {
        TOOLS.iter().find(|(_, tool)| *tool == self).map_or("markdown", |(name, _)| name)
    }
}

/// The tool that the files of a folder tell.
pub fn detect(files: &[File]) -> Tool {
    let has = |path: &str| files.iter().any(|file| file.path == path);
    let under = |folder: &str| files.iter().any(|file| file.path.starts_with(folder));
    let named = |end: &str| files.iter().any(|file| file.path == end || file.path.ends_with(&format!("/{end}")));
    if has("mkdocs.yml") || has("mkdocs.yaml") {
        Tool::Mkdocs
    } else if ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"].iter().any(|path| has(path)) {
        Tool::Docusaurus
    } else if ["hugo.toml", "hugo.yaml", "hugo.json", "archetypes/default.md"].iter().any(|path| has(path))
        || (under("content/") && ["config.toml", "config.yaml", "config.yml"].iter().any(|path| has(path)))
        || under("config/_default/")
    {
        Tool::Hugo
    } else if has("SUMMARY.md") || under(".gitbook/") || has(".gitbook.yaml") || has("book.json") {
        Tool::Gitbook
    } else if named("_category_.json") || named("_category_.yml") || any_page(files, "\nsidebar_position:") {
        Tool::Docusaurus
    } else if named("_index.md") || any_page(files, "{{<") {
        Tool::Hugo
    } else if named("SUMMARY.md") || any_page(files, "{% hint ") {
        Tool::Gitbook
    } else if any_page(files, "\n!!! ") || any_page(files, "\n??? ") {
        Tool::Mkdocs
    } else {
        Tool::Markdown
    }
}

/// Whether a page holds `sign`.
fn any_page(files: &[File], sign: &str) -> bool {
    files.iter().any(|file| match &file.content {
        Content::Text(text) => is_page(&file.path) && text.contains(sign),
        _ => false,
    })
}

/// Whether the file at `path` is Markdown.
pub fn is_page(path: &str) -> bool {
    [".md", ".mdx", ".markdown"].iter().any(|end| path.to_lowercase().ends_with(end))
}

/// The folder in which `tool` looks for pages, empty or with a `/` at its end.
pub fn root(tool: Tool, files: &[File]) -> String {
    let under = |folder: &str| files.iter().any(|file| file.path.starts_with(folder));
    let wanted = match tool {
        Tool::Hugo => "content".to_owned(),
        Tool::Docusaurus => "docs".to_owned(),
        Tool::Mkdocs => setting(files, &["mkdocs.yml", "mkdocs.yaml"], "docs_dir").unwrap_or_else(|| "docs".to_owned()),
        Tool::Gitbook => setting(files, &[".gitbook.yaml", ".gitbook.yml"], "root").unwrap_or_default(),
        Tool::Markdown => String::new(),
    };
    let folder = wanted.trim_start_matches("./").trim_matches('/').to_owned() + "/";
    if folder.len() > 1 && under(&folder) { folder } else { String::new() }
}

/// The text that `key` has in the first of the files at `paths`.
fn setting(files: &[File], paths: &[&str], key: &str) -> Option<String> {
    let file = files.iter().find(|file| paths.contains(&file.path.as_str()))?;
    let Content::Text(text) = &file.content else { return None };
    let nowhere = crate::diagnostic::FileId(0);
    let value = read_yaml(&Fragment::whole(nowhere, text), &mut crate::diagnostic::Report::new())?;
    match entry(&value, key)?.data {
        Data::Text(ref text) => Some(text.clone()),
        _ => None,
    }
}

/// The value of `key`, if `value` is a mapping that has it.
pub fn entry<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let Data::Map(entries) = &value.data else { return None };
    entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
}
