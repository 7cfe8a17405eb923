//! What every module carries with it: its style, its scripts, its fonts, and the files that its course shows.

use std::collections::BTreeSet;

use super::lessons::Lessons;
use super::page;
use crate::error::Error;
use crate::outputs::Files;
use crate::outputs::pages::Pages;
use crate::theme::Theme;

/// The style sheets of the module, in their order; the tokens of the theme come first.
const STYLES: &[&str] = &[
    "shared/base.css",
    "shared/marks.css",
    "shared/prose.css",
    "training/css/frame.css",
    "training/css/thread.css",
    "training/css/steps.css",
    "training/css/question.css",
    "training/css/ending.css",
    "training/css/sizes.css",
    "training/css/media.css",
];

/// Tokens that the module does not use.
const NOT_HERE: &[&str] = &["size-lobby", "size-a5", "layout-lobby", "layout-a5"];

/// The style, the scripts and the fonts of every module.
///
/// # Errors
///
/// A file that the theme lacks.
pub fn of_theme(theme: &Theme) -> Result<Files, Error> {
    let mut files = Files::new();
    let mut style = theme.tokens.css_without(NOT_HERE);
    for path in STYLES {
        style.push_str(theme.text(path)?);
    }
    let _ = files.insert_text("module.css", style);
    let _ = files.insert_text("icon.svg", theme.text("shared/icon.svg")?.to_owned());
    for (path, bytes) in theme.files_in("training/js/") {
        if let Some(name) = path.strip_prefix("training/") {
            let _ = files.insert(name, bytes.to_vec());
        }
    }
    for (path, bytes) in theme.files_in("shared/fonts/") {
        if let Some(name) =
            path.strip_prefix("shared/").filter(|name| name.ends_with(".woff2") || name.ends_with(".txt"))
        {
            let _ = files.insert(name, bytes.to_vec());
        }
    }
    Ok(files)
}

/// Adds the files that a course and the meanings of its words show or link to.
pub fn add_of_course(pages: &Pages, lessons: &Lessons, files: &mut Files) {
    let (terms, mut assets) = page::used(lessons);
    for sheet in terms.into_iter().filter_map(|id| pages.edition().sheet(id)) {
        page::gather(&sheet.body, &mut BTreeSet::new(), &mut assets);
    }
    for id in assets {
        // A file that two courses share is there already.
        let _ = pages.copy_asset(id, files);
    }
}
