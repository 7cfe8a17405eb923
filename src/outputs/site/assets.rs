//! The theme's own files: style sheets joined into one, scripts, fonts, icon.

use super::context::Site;
use super::scripts;
use crate::error::Error;
use crate::guide::Edition;
use crate::locale::Locale;
use crate::outputs::{Files, Waiting};
use crate::search::{self, Index};

/// Tokens that no page of the site uses.
const NOT_HERE: &[&str] = &["size-lobby", "size-a5", "layout-lobby", "layout-a5"];

/// The style sheets that every page needs, joined into one; the others are for some pages only.
const EVERYWHERE: &[&str] = &[
    "shared/base.css",
    "shared/marks.css",
    "shared/prose.css",
    "site/css/page.css",
    "site/css/sheet.css",
    "site/css/print.css",
];

/// Adds the theme's files to those of the site, in `assets/`.
///
/// # Errors
///
/// A style sheet or a script of the theme that is missing or is not text.
pub fn add(site: &Site, files: &mut Files) -> Result<(), Error> {
    let theme = site.theme;
    let mut add = |path: String, bytes: Vec<u8>| {
        // Nothing else is written to this folder, and names within a folder differ.
        let _ = files.insert(path, bytes);
    };
    let mut everywhere = theme.tokens.css_without(NOT_HERE);
    for path in EVERYWHERE {
        everywhere.push_str(&squeezed_css(theme.text(path)?));
    }
    add("assets/site.css".to_owned(), everywhere.into_bytes());
    for (path, _) in theme.files_in("site/css/").filter(|(path, _)| !EVERYWHERE.contains(path)) {
        add(format!("assets/{}", name(path)), squeezed_css(theme.text(path)?).into_bytes());
    }
    for (name, script) in scripts::all(site)? {
        add(format!("assets/{name}"), script.into_bytes());
    }
    for (path, bytes) in theme.files_in("shared/fonts/") {
        if path.ends_with(".woff2") || path.ends_with(".txt") {
            add(format!("assets/fonts/{}", name(path)), bytes.to_vec());
        }
    }
    if let Some(icon) = theme.file("shared/icon.svg") {
        add("assets/icon.svg".to_owned(), icon.to_vec());
    }
    Ok(())
}

/// The folder of what a browser needs to search by itself.
const SEARCH: &str = "assets/search";

/// Adds what a browser needs to search by itself, in `assets/search/`, and returns the files that are made later.
///
/// # Errors
///
/// An index that cannot be read.
pub fn add_search<'g>(
    edition: &'g Edition<'g>,
    index: &Index,
    locale: &'g Locale,
    files: &mut Files,
) -> Result<Vec<Waiting<'g>>, Error> {
    let (own, mut waiting) = search::export(edition, index, locale)?;
    for (path, bytes) in own.iter() {
        // Nothing else is written to this folder.
        let _ = files.insert(format!("{SEARCH}/{path}"), bytes.clone());
    }
    let _ = files.insert_text(format!("{SEARCH}/engine.js"), scripts::squeezed(&search::script()));
    waiting.iter_mut().for_each(|file| file.path = format!("{SEARCH}/{}", file.path));
    Ok(waiting)
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A style sheet without comments and without the spaces that say nothing. Text between quotes stays as it is.
fn squeezed_css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = match character {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => {
                let end = rest.get(1..).and_then(|inside| inside.find('"')).map_or(rest.len(), |end| end + 2);
                out.push_str(rest.get(..end).unwrap_or_default());
                end
            }
            character if character.is_whitespace() => {
                let length = rest.len() - rest.trim_start().len();
                let follows = rest.trim_start();
                let open = out.ends_with(['{', '}', ';', ':', ',', ' ']) || out.is_empty();
                let closed = follows.is_empty() || follows.starts_with(['{', '}', ';']) || follows.starts_with("/*");
                if !open && !closed {
                    out.push(' ');
                }
                length
            }
            character => {
                if character == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(character);
                character.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_say_nothing_are_left_out_of_style_sheets() {
        let css = "/* A\n comment. */\na :is(b, i) > c {\n  margin: 0 calc(1px + 2px);\n  content: \"a  b\";\n}\n";
        assert_eq!(squeezed_css(css), "a :is(b,i) > c{margin:0 calc(1px + 2px);content:\"a  b\"}");
        assert_eq!(squeezed_css("a { font: 1px / 2px x; }"), "a{font:1px / 2px x}");
    }
}
