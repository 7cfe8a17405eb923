//! What every HTML output shares: where sheets and assets are, and how prose becomes part of a page.
//!
//! ```text
//! let pages = Pages::new(edition, build, Links::Own);                  // once an output
//! let page = pages.at("clauses/heures-insertion");                     // once a page; the address has no extension
//! let html = prose::html::html(&sheet.body, &page, "");
//! let wording = prose::html::html(&wording.text, &page.with_variables(&clause.variables), "base-");
//! pages.copy_assets(&mut files);                                       // the pictures that pages show
//! ```

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{BuildInfo, Bytes, Files};
use crate::guide::Edition;
use crate::guide::sheet::{Asset, Matter, Variable};
use crate::guide::vocabulary::Kind;
use crate::images::{self, Album, Picture};
use crate::prose::html::{Page, Shown, Words};
use crate::prose::{AssetId, SheetId, Target, block_text};
use crate::text::shorten;

/// The folder, within an output, of the files that authors laid beside their sheets.
pub const ASSETS: &str = "fichiers";

/// The longest definition shown on a glossary link, in characters.
const DEFINITION: usize = 140;

/// What an address must not hold bare, `/` aside.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Where links from one sheet to another lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Links {
    /// To the page of that sheet in this output: `clauses/heures-insertion.html` from its root.
    Own,
    /// To the copy of that sheet in Markdown: `clauses/heures-insertion.md`.
    Copies,
    /// To the page of that sheet in the site, which is at this address from this output's root: `../site/`.
    Site(String),
    /// Nowhere: the words stand alone, glossary terms too.
    None,
}

/// What all the HTML pages of one output of an edition share. Made once, read by many threads.
#[derive(Debug)]
pub struct Pages<'e, 'g> {
    edition: &'e Edition<'g>,
    words: Words,
    links: Links,
    definitions: HashMap<SheetId, String>,
    album: &'e Album,
}

impl<'e, 'g> Pages<'e, 'g> {
    /// The pages of `edition`, with the words of blocks in its language.
    pub fn new(edition: &'e Edition<'g>, build: &'e BuildInfo, links: Links) -> Self {
        let definitions = edition
            .of_kind(Kind::Term)
            .map(|(id, sheet)| {
                (id, shorten(&sheet.body.blocks.first().map(block_text).unwrap_or_default(), DEFINITION))
            })
            .collect();
        Pages { edition, words: build.locale.block_words(), links, definitions, album: build.album }
    }

    /// The page at `address`, which is within this output and has no extension: `index`, `clauses/heures-insertion`.
    pub fn at<'p>(&'p self, address: &str) -> SheetPage<'p, 'e, 'g> {
        SheetPage { pages: self, up: up(address), variables: &[] }
    }

    /// The edition that the pages show.
    pub fn edition(&self) -> &'e Edition<'g> {
        self.edition
    }

    /// The first words of a glossary entry's definition.
    pub fn definition(&self, entry: SheetId) -> Option<&str> {
        self.definitions.get(&entry).map(String::as_str)
    }

    /// Where links to other sheets lead.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// The address of a sheet from the root of this output, with its extension; `None` where it is not linked.
    pub fn address_of(&self, id: SheetId) -> Option<String> {
        let address = &self.edition.sheet(id)?.head.address;
        match &self.links {
            Links::Own => Some(format!("{address}.html")),
            Links::Copies => Some(format!("{address}.md")),
            Links::Site(site) => Some(format!("{site}{address}.html")),
            Links::None => None,
        }
    }

    /// Adds the files that the edition's sheets show or link to. Those whose path is taken are left out and named.
    #[must_use]
    pub fn copy_assets(&self, files: &mut Files) -> Vec<AssetId> {
        let mut refused = Vec::new();
        for (id, _) in self.edition.assets() {
            if !self.copy_asset(id, files) {
                refused.push(id);
            }
        }
        refused
    }

    /// Adds the files that pages need of an asset: the picture as they show it, the file itself where a link leads to
    /// it. Returns false if its path is taken by another file.
    #[must_use]
    pub fn copy_asset(&self, id: AssetId, files: &mut Files) -> bool {
        let Some(asset) = self.edition.asset(id) else { return true };
        let picture = self.album.get(id).filter(|_| self.edition.shows(id));
        for name in picture.into_iter().flat_map(Picture::names) {
            if let Some(bytes) = self.album.file(name) {
                // The name holds a hash of the bytes: a file that is there is this one.
                let _ = files.insert(picture_path(name), bytes);
            }
        }
        if picture.is_some() && !self.edition.hands_out(id) {
            return true;
        }
        match images::clean(&asset.bytes) {
            Ok(Cow::Borrowed(_)) => files.insert(asset_path(asset), Bytes::clone(&asset.bytes)),
            Ok(Cow::Owned(bytes)) => files.insert(asset_path(asset), bytes),
            // A file that still tells where it was made is not handed out; the rules of `check` told its author.
            Err(_) => true,
        }
    }
}

/// One page, as prose is written into it.
#[derive(Debug, Clone)]
pub struct SheetPage<'p, 'e, 'g> {
    pages: &'p Pages<'e, 'g>,
    up: String,
    variables: &'p [Variable],
}

impl<'p> SheetPage<'p, '_, '_> {
    /// The same page, for a text whose blanks are these.
    #[must_use]
    pub fn with_variables(&self, variables: &'p [Variable]) -> Self {
        SheetPage { variables, ..self.clone() }
    }

    /// What leads from this page to the output's root: empty, `../`, `../../` …
    pub fn up(&self) -> &str {
        &self.up
    }

    /// The address of a sheet, relative to this page.
    pub fn sheet(&self, id: SheetId) -> Option<String> {
        self.pages.address_of(id).map(|address| format!("{}{address}", self.up))
    }
}

impl Page for SheetPage<'_, '_, '_> {
    fn href(&self, target: &Target) -> Option<String> {
        match target {
            Target::Sheet(id, anchor) => {
                let mut href = self.sheet(*id)?;
                if let Some(anchor) = anchor {
                    let _ = write!(href, "#{}", encoded(anchor));
                }
                Some(href)
            }
            Target::Here(anchor) => Some(format!("#{}", encoded(anchor))),
            Target::Asset(id) => {
                let asset = self.pages.edition.asset(*id)?;
                Some(format!("{}{}", self.up, encoded(&asset_path(asset))))
            }
            Target::External(url) => Some(url.clone()),
            Target::Missing(_) | Target::Unsafe(_) => None,
        }
    }

    fn picture(&self, target: &Target) -> Option<Shown> {
        let Target::Asset(id) = target else { return None };
        let address = |name: &str| format!("{}{}", self.up, encoded(&picture_path(name)));
        match self.pages.album.get(*id) {
            Some(picture) => Some(Shown {
                src: address(&picture.plain),
                size: Some((picture.width, picture.height)),
                webp: picture.webp.iter().map(|variant| (address(&variant.name), variant.width)).collect(),
            }),
            None => {
                let size = self.pages.edition.asset(*id).and_then(size_of);
                Some(Shown { src: self.href(target)?, size, webp: Vec::new() })
            }
        }
    }

    fn term(&self, entry: SheetId) -> Option<(String, String)> {
        Some((self.sheet(entry)?, self.pages.definition(entry)?.to_owned()))
    }

    fn variable(&self, name: &str) -> Option<String> {
        self.variables.iter().find(|variable| variable.name.value == name).map(value_with_unit)
    }

    fn words(&self) -> &Words {
        &self.pages.words
    }
}

/// The usual value of a variable, its thousands apart if it is a whole number.
pub fn value(variable: &Variable) -> String {
    let value = &variable.default;
    let is_whole = value.parse::<u64>().is_ok_and(|number| number.to_string() == *value);
    if is_whole { grouped(value) } else { value.clone() }
}

/// A variable as it stands in a wording: its usual value and its unit, `1 500 heures`.
pub fn value_with_unit(variable: &Variable) -> String {
    let value = value(variable);
    match &variable.unit {
        Some(unit) => format!("{value}\u{a0}{unit}"),
        None => value,
    }
}

/// A number with a narrow space between thousands and a decimal comma; a whole one without its point.
pub fn number(number: f64) -> String {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let whole = match whole.strip_prefix('-') {
        Some(digits) => format!("-{}", grouped(digits)),
        None => grouped(whole),
    };
    match decimals {
        "" => whole,
        decimals => format!("{whole},{decimals}"),
    }
}

/// Digits by threes, a narrow space between.
fn grouped(digits: &str) -> String {
    let gap = |index: usize| index > 0 && (digits.len() - index).is_multiple_of(3);
    let spaced = |(index, digit)| gap(index).then_some('\u{202f}').into_iter().chain(std::iter::once(digit));
    digits.char_indices().flat_map(spaced).collect()
}

/// What leads from the page at `address` to the root: empty, `../`, `../../` …
pub fn up(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}

/// The path of an asset within an output.
pub fn asset_path(asset: &Asset) -> String {
    format!("{ASSETS}/{}", asset.path)
}

/// The path of a picture's file within an output.
pub fn picture_path(name: &str) -> String {
    format!("{ASSETS}/{name}")
}

/// `path` as part of an address.
pub fn encoded(path: &str) -> String {
    utf8_percent_encode(path, UNSAFE).to_string()
}

/// The variables of a sheet's wordings; none unless it is a clause.
pub fn variables(matter: &Matter) -> &[Variable] {
    match matter {
        Matter::Clause(clause) => &clause.variables,
        _ => &[],
    }
}

/// Width and height in pixels, read from the beginning of the file.
fn size_of(asset: &Asset) -> Option<(u32, u32)> {
    if asset.is_svg() {
        return size_of_svg(&asset.bytes);
    }
    let size = imagesize::blob_size(&asset.bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// The size that an SVG gives itself, by its width and height or by its view box.
fn size_of_svg(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096))?);
    let (_, tag) = head.split_once("<svg")?;
    let tag = tag.split('>').next()?;
    let attribute = |name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    };
    let pixels = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok().and_then(whole);
    if let (Some(width), Some(height)) = (attribute("width").and_then(pixels), attribute("height").and_then(pixels)) {
        return Some((width, height));
    }
    let numbers: Vec<f64> = attribute("viewBox")?.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
    match numbers.as_slice() {
        [_, _, width, height] => Some((whole(*width)?, whole(*height)?)),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
fn whole(number: f64) -> Option<u32> {
    (1.0..=100_000.0).contains(&number).then(|| number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lead_up_to_the_root() {
        assert_eq!(up("index"), "");
        assert_eq!(up("clauses/heures"), "../");
        assert_eq!(up("a/b/c"), "../../");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(number(150.0), "150");
        assert_eq!(number(3000.0), "3\u{202f}000");
        assert_eq!(number(1_250_000.5), "1\u{202f}250\u{202f}000,5");
        assert_eq!(number(-100.0), "-100");
    }

    #[test]
    fn names_are_encoded_in_addresses() {
        assert_eq!(encoded("fichiers/plan d'accès.png"), "fichiers/plan%20d%27acc%C3%A8s.png");
    }

    #[test]
    fn drawings_tell_their_size() {
        assert_eq!(size_of_svg(b"<svg xmlns=\"x\" width=\"120\" height=\"80px\">"), Some((120, 80)));
        assert_eq!(size_of_svg(b"<?xml?><svg viewBox=\"0 0 24.4 12\">"), Some((24, 12)));
        assert_eq!(size_of_svg(b"<svg width=\"100%\">"), None);
    }
}
