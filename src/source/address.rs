//! Names and addresses: which are safe on every disk and every host, and how a path becomes one.

use percent_encoding::percent_decode_str;

use crate::diagnostic::{Diagnostic, Report, Span, Spanned};
use crate::text::slug;

/// The longest name, in bytes, that file systems and archives carry everywhere.
const MAX_BYTES: usize = 200;

/// The most characters of a name that a message shows.
const MAX_SHOWN: usize = 60;

/// The file's name without folder and extension; a page folder (`dir/index.md`) and a section (`dir/_index.md`) are
/// named by their folder.
pub fn stem(path: &str) -> &str {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name.strip_suffix(".md").unwrap_or(name) {
        "index" | "_index" => folder.rsplit('/').next().unwrap_or_default(),
        stem => stem,
    }
}

/// The id of a sheet that gives itself none: its file's name; a section's is its folder path.
pub fn default_id(path: &str) -> String {
    match path.strip_suffix("_index.md") {
        Some("") => "accueil".to_owned(),
        Some(folder) => folder.trim_end_matches('/').split('/').map(slug).collect::<Vec<_>>().join("/"),
        None => slug(stem(path)),
    }
}

/// The address of the sheet at `path`, without extension: `clauses/heures-insertion`, `clauses/index`, `index`.
pub fn of(path: &str, own_slug: &str, section: bool) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let page_folder = path.ends_with("/index.md");
    let parent = if page_folder { folder.rsplit_once('/').map_or("", |(parent, _)| parent) } else { folder };
    let parts = parent.split('/').filter(|part| !part.is_empty()).map(slug);
    let last = if section { "index".to_owned() } else { own_slug.to_owned() };
    parts.chain([last]).collect::<Vec<_>>().join("/")
}

/// Says what is wrong with a name that an author chose: a slug or an id, which becomes a file's name.
pub fn check_name(name: &Spanned<String>, report: &mut Report) {
    let proposal = slug(&name.value);
    if let Some(reason) = unsafe_part(&name.value) {
        let value = crate::text::shorten(&visible(&name.value), MAX_SHOWN);
        report.add(Diagnostic::error("P0113", name.span).with("value", value).with("reason", reason));
    } else if name.value != proposal {
        report.add(
            Diagnostic::error("P0114", name.span)
                .with("value", crate::text::shorten(&visible(&name.value), MAX_SHOWN))
                .with("nearest", crate::text::shorten(&proposal, MAX_SHOWN)),
        );
    }
}

/// Says what is wrong with the folders of the sheet at `path`: their names become folders of the outputs.
pub fn check_folders(path: &str, at: Span, report: &mut Report) {
    let folders = path.strip_suffix("/index.md").unwrap_or(path).rsplit_once('/').map_or("", |(folders, _)| folders);
    for folder in folders.split('/').filter(|_| !folders.is_empty()) {
        if let Some(reason) = unsafe_part(folder) {
            report.add(
                Diagnostic::error("P0113", at)
                    .with("value", crate::text::shorten(&visible(folder), MAX_SHOWN))
                    .with("reason", reason),
            );
        } else if slug(folder).is_empty() {
            report.add(Diagnostic::error("P0114", at).with("value", folder).with("nearest", ""));
        }
    }
}

/// A former address in our form (no leading `/`, no extension), unless it is unsafe.
pub fn alias(written: &Spanned<String>, report: &mut Report) -> Option<String> {
    let trimmed = written.value.strip_prefix('/').unwrap_or(&written.value);
    let trimmed = trimmed.strip_suffix('/').map_or_else(|| trimmed.to_owned(), |folder| format!("{folder}/index"));
    let bare = trimmed.strip_suffix(".html").unwrap_or(&trimmed);
    let reason = bare.split('/').find_map(unsafe_part);
    if let Some(reason) = reason {
        let value = crate::text::shorten(&visible(&written.value), MAX_SHOWN);
        let reason = if reason == "empty" && !bare.is_empty() { "double" } else { reason };
        report.add(Diagnostic::error("P0113", written.span).with("value", value).with("reason", reason));
        return None;
    }
    Some(bare.to_owned())
}

/// Why `part`, one name of a path, must not become a file: a word for the message, or `None` when it may.
pub fn unsafe_part(part: &str) -> Option<&'static str> {
    const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];
    let lower = part.to_ascii_lowercase();
    let base = lower.split('.').next().unwrap_or_default();
    let numbered = |prefix: &str| {
        base.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    if part.is_empty() {
        Some("empty")
    } else if part.contains("..") || part == "." {
        Some("parent")
    } else if part.contains(['/', '\\']) {
        Some("separator")
    } else if part.contains(':') {
        Some("drive")
    } else if part.contains('%') {
        Some("percent")
    } else if part.chars().any(|c| c.is_control() || is_invisible(c)) {
        Some("invisible")
    } else if part.contains(['<', '>', '"', '|', '?', '*']) {
        Some("character")
    } else if part.ends_with(['.', ' ']) {
        Some("trailing")
    } else if RESERVED.contains(&base) || numbered("com") || numbered("lpt") {
        Some("reserved")
    } else if part.len() > MAX_BYTES {
        Some("long")
    } else {
        None
    }
}

/// Characters that change how a name reads without being seen: bidirectional controls and zero-width ones.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// `text` with what cannot be seen written out.
pub fn visible(text: &str) -> String {
    text.chars()
        .flat_map(|c| if c.is_control() || is_invisible(c) { c.escape_unicode().collect() } else { vec![c] })
        .collect()
}

/// The way from the file at `from` to the one at `to`, both paths within one folder: `../clauses/heures.md`.
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len().saturating_sub(1).min(to.len().saturating_sub(1));
    let shared = (0..folders).take_while(|place| from.get(*place) == to.get(*place)).count();
    let up = from.len().saturating_sub(1) - shared;
    let down = to.get(shared..).unwrap_or_default().join("/");
    "../".repeat(up) + &down
}

/// `text` of an address as it reads, its percent signs opened (RFC 3986, section 2.1).
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_flat_files() {
        assert_eq!(of("clauses/heures.md", "heures", false), "clauses/heures");
        assert_eq!(of("clauses/_index.md", "clauses", true), "clauses/index");
        assert_eq!(of("cas/un-chantier/index.md", "un-chantier", false), "cas/un-chantier");
        assert_eq!(of("_index.md", "", true), "index");
    }

    #[test]
    fn ids_come_from_the_file_name() {
        assert_eq!(default_id("cas/un-chantier/index.md"), "un-chantier");
        assert_eq!(default_id("clauses/_index.md"), "clauses");
        assert_eq!(default_id("_index.md"), "accueil");
    }

    #[test]
    fn ways_go_up_and_down() {
        assert_eq!(relative("chapitres/a.md", "chapitres/b.md"), "b.md");
        assert_eq!(relative("chapitres/x/a.md", "chapitres/images/b.png"), "../images/b.png");
        assert_eq!(relative("a.md", "images/b.png"), "images/b.png");
        assert_eq!(relative("a/b/c.md", "d.md"), "../../d.md");
        assert_eq!(relative("cas/a.md", "cas/b.md"), "b.md");
        assert_eq!(relative("a.md", "clauses/b.md"), "clauses/b.md");
        assert_eq!(relative("cas/a.md", "clauses/b.md"), "../clauses/b.md");
        assert_eq!(relative("cas/un/index.md", "_index.md"), "../../_index.md");
        assert_eq!(relative("a/b/c.md", "a/b"), "../b");
    }

    #[test]
    fn unsafe_names_are_told() {
        for name in ["..", "a/b", "c:", "%2e", "a\0", "a\u{202e}b", "NUL", "com1.txt", "fin.", ""] {
            assert!(unsafe_part(name).is_some(), "{name:?}");
        }
        assert_eq!(unsafe_part("heures-insertion"), None);
    }
}
