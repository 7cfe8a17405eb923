//! The theme's own files: style sheets joined into one, scripts, fonts, icon.

use std::collections::BTreeMap;

use super::context::Site;
use super::scripts;
use crate::error::Error;
use crate::guide::Edition;
use crate::locale::Locale;
use crate::outputs::packed::named;
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

/// The theme's files, each under a name that holds its content: browsers may keep them for ever.
#[derive(Debug, Default)]
pub struct Assets {
    files: Vec<(String, Vec<u8>)>,
    /// Where each is, from the root of the site, by its own name: `site.css`.
    addresses: BTreeMap<String, String>,
}

impl Assets {
    /// The files that the pages of `site` load.
    ///
    /// # Errors
    ///
    /// A style sheet or a script of the theme that is missing or is not text.
    pub fn new(site: &Site) -> Result<Self, Error> {
        let theme = site.theme;
        let mut assets = Assets::default();
        let mut fonts = Vec::new();
        for (path, bytes) in theme.files_in("shared/fonts/") {
            let own = format!("fonts/{}", name(path));
            if path.ends_with(".woff2") {
                fonts.push((own.clone(), named(&own, bytes)));
                assets.add(&own, bytes.to_vec());
            } else if path.ends_with(".txt") {
                assets.files.push((format!("{FOLDER}/{own}"), bytes.to_vec()));
            }
        }
        let mut everywhere = theme.tokens.css_without(NOT_HERE);
        for path in EVERYWHERE {
            everywhere.push_str(&squeezed_css(theme.text(path)?));
        }
        for (own, named) in &fonts {
            everywhere = everywhere.replace(&format!("url({own})"), &format!("url({named})"));
        }
        assets.add("site.css", everywhere.into_bytes());
        for (path, _) in theme.files_in("site/css/").filter(|(path, _)| !EVERYWHERE.contains(path)) {
            assets.add(name(path), squeezed_css(theme.text(path)?).into_bytes());
        }
        if let Some(icon) = theme.file("shared/icon.svg") {
            assets.add("icon.svg", icon.to_vec());
        }
        assets.add(ENGINE, scripts::squeezed(&search::script()).into_bytes());
        scripts::add(site, &mut assets)?;
        Ok(assets)
    }

    /// Adds a file under a name that holds its content.
    pub fn add(&mut self, own: &str, bytes: Vec<u8>) {
        let address = format!("{FOLDER}/{}", named(own, &bytes));
        self.addresses.insert(own.to_owned(), address.clone());
        self.files.push((address, bytes));
    }

    /// Where the file `own` is, from the root of the site.
    pub fn address(&self, own: &str) -> &str {
        self.addresses.get(own).map_or("", String::as_str)
    }

    pub fn addresses(&self) -> &BTreeMap<String, String> {
        &self.addresses
    }

    /// Adds them to the `files` of the site.
    pub fn publish(&self, files: &mut Files) {
        for (path, bytes) in &self.files {
            // Nothing else is written to this folder, and names within a folder differ.
            let _ = files.insert(path.clone(), bytes.clone());
        }
    }
}

/// The folder of what pages load.
const FOLDER: &str = "assets";

/// The search that the site brings with it. Its index lies beside it.
pub const ENGINE: &str = "search/engine.js";

/// The folder of what a browser needs to search by itself.
const SEARCH: &str = "assets/search";

/// Adds the index that a browser searches by itself, and returns the files of it that are made later.
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
