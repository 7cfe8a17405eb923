//! The last step: links, pictures, headings and HTML of a page become ours. Code is left alone.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::Notes;
use super::assets::Assets;
use super::attributes::Attributes;
use super::headings::{self, Heading};
use super::page::Page;
use super::passage::Edit;
use super::places::{Place, Places, has_scheme};
use crate::prose::markdown::code;
use crate::source::address::relative;
use crate::text::shorten;

/// How many characters of a piece of HTML a message shows.
const SHOWN: usize = 60;

/// What the links of one page are converted with.
#[derive(Debug)]
pub struct Links<'a, 'r, 'f> {
    pub page: &'a Page,
    pub index: usize,
    pub pages: &'a [Page],
    /// The headings of each page.
    pub headings: &'a [Vec<Heading>],
    pub places: &'a Places,
    pub assets: &'a mut Assets<'f>,
    pub notes: &'a mut Notes<'r>,
}

/// A picture that is being read.
struct Picture {
    range: Range<usize>,
    url: String,
    kind: LinkType,
    alt: String,
}

impl Links<'_, '_, '_> {
    /// The text of the page, in our form.
    pub fn convert(&mut self) -> String {
        let page = self.page;
        let text = page.body.text.as_str();
        let mut edits = self.heading_edits();
        let events = Parser::new_ext(text, crate::prose::options()).into_offset_iter();
        let definitions: Vec<(Range<usize>, String)> = events
            .reference_definitions()
            .iter()
            .map(|(_, definition)| (definition.span.clone(), definition.dest.to_string()))
            .collect();
        for (range, url) in definitions {
            let raw = text.get(range.clone()).unwrap_or_default();
            let colon = raw.find("]:").map(|at| at + 2).unwrap_or_default();
            edits.extend(self.moved(&url, range.start).and_then(|to| edit(raw, colon, &range, &url, &to)));
        }
        let mut in_link = 0_usize;
        let mut pictures: Vec<Picture> = Vec::new();
        for (event, range) in events {
            let raw = text.get(range.clone()).unwrap_or_default();
            match event {
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    in_link += 1;
                    edits.extend(self.link(link_type, &dest_url, raw, &range));
                }
                Event::End(TagEnd::Link) => in_link = in_link.saturating_sub(1),
                Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                    pictures.push(Picture { range, url: dest_url.to_string(), kind: link_type, alt: String::new() });
                }
                Event::Text(words) | Event::Code(words) => {
                    pictures.iter_mut().for_each(|picture| picture.alt.push_str(&words));
                }
                Event::End(TagEnd::Image) => {
                    if let Some(picture) = pictures.pop() {
                        edits.extend(self.picture(&picture, text, in_link > 0));
                    }
                }
                Event::Start(Tag::HtmlBlock) => edits.extend(self.html(raw, &range, true)),
                Event::InlineHtml(_) => edits.extend(self.html(raw, &range, false)),
                _ => {}
            }
        }
        let mut body = page.body.clone();
        body.replace(edits);
        body.text
    }

    /// The title is shown by our pages themselves; what is below it begins at the second level, and skips none.
    fn heading_edits(&mut self) -> Vec<Edit> {
        let text = self.page.body.text.as_str();
        let headings = self.headings.get(self.index).map(Vec::as_slice).unwrap_or_default();
        let mut edits = Vec::new();
        for (heading, level) in headings.iter().zip(headings::levels(headings)) {
            let Range { start, end } = heading.range;
            let raw = text.get(start..end).unwrap_or_default();
            if heading.is_title {
                edits.push(Edit { range: start..end, text: String::new() });
                continue;
            }
            if level == heading.level {
                continue;
            }
            if edits.iter().all(|edit: &Edit| edit.text.is_empty()) {
                self.notes.add("P0721", self.page.body.at(start), &[]);
            }
            if raw.starts_with('#') {
                let signs = start..start + usize::from(heading.level);
                edits.push(Edit { range: signs, text: "#".repeat(level.into()) });
            } else {
                edits.extend(underlined(raw, start, level));
            }
        }
        edits
    }

    /// Where `url` leads once pages and files are ours, if it is written otherwise then.
    fn moved(&mut self, url: &str, offset: usize) -> Option<String> {
        let at = self.page.body.at(offset);
        match self.places.find(self.page, url) {
            Place::Elsewhere => url.starts_with("//").then(|| format!("https:{url}")),
            Place::Here(anchor) if anchor.is_empty() => None,
            Place::Here(anchor) => {
                let ours = self.anchor(self.index, &anchor, at);
                // The title is no place within the page, but its top.
                let moved =
                    if ours.is_empty() { relative(&self.page.target, &self.page.target) } else { format!("#{ours}") };
                Some(moved).filter(|moved| moved != url)
            }
            Place::Page(index, anchor) => {
                let target = self.pages.get(index)?.target.as_str();
                let path = relative(&self.page.target, target);
                let anchor = anchor.filter(|anchor| !anchor.is_empty()).map(|anchor| self.anchor(index, &anchor, at));
                Some(match anchor.filter(|anchor| !anchor.is_empty()) {
                    Some(anchor) => format!("{path}#{anchor}"),
                    None => path,
                })
            }
            Place::File(path) => {
                let target = self.assets.take(&path);
                Some(relative(&self.page.target, &target))
            }
            Place::Nowhere => {
                self.notes.add("P0710", at, &[("target", url)]);
                None
            }
        }
    }

    /// Our anchor for `anchor` on the page of that index; one that leads nowhere is told, and kept.
    fn anchor(&mut self, index: usize, anchor: &str, at: Range<usize>) -> String {
        let headings = self.headings.get(index).map(Vec::as_slice).unwrap_or_default();
        if let Some(ours) = headings::anchor(headings, anchor) {
            return ours.to_owned();
        }
        self.notes.add("P0711", at, &[("anchor", anchor)]);
        crate::text::slug(anchor)
    }

    fn link(&mut self, kind: LinkType, url: &str, raw: &str, range: &Range<usize>) -> Option<Edit> {
        match kind {
            LinkType::Inline => {
                let to = self.moved(url, range.start)?;
                destination(raw, url).map(|place| shifted(&place, range.start, to))
            }
            LinkType::WikiLink { has_pothole } => {
                let Place::Page(index, anchor) = self.places.named(self.page, url) else {
                    self.notes.add("P0710", self.page.body.at(range.start), &[("target", url)]);
                    return None;
                };
                let at = self.page.body.at(range.start);
                let anchor = anchor.map(|anchor| self.anchor(index, &anchor, at)).filter(|anchor| !anchor.is_empty());
                let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
                let id = &self.pages.get(index)?.id;
                let words = raw.split_once('|').map_or(url, |(_, words)| words.trim_end_matches(']'));
                let words = if has_pothole { words } else { url };
                Some(Edit { range: range.clone(), text: format!("[[{id}{anchor}|{words}]]") })
            }
            _ => None,
        }
    }

    fn picture(&mut self, picture: &Picture, text: &str, in_link: bool) -> Vec<Edit> {
        let Picture { range, url, kind, alt } = picture;
        let at = self.page.body.at(range.start);
        let raw = text.get(range.clone()).unwrap_or_default();
        let name = url.rsplit('/').find(|part| !part.is_empty()).unwrap_or(url).to_owned();
        if has_scheme(url) || url.starts_with("//") {
            self.notes.add("P0718", at, &[("target", url)]);
            let words = if alt.trim().is_empty() { &name } else { alt };
            if in_link {
                return vec![Edit { range: range.clone(), text: words.clone() }];
            }
            let mut edits = vec![Edit { range: range.start..range.start + 1, text: String::new() }];
            if alt.trim().is_empty() {
                edits.push(Edit { range: range.start + 2..range.start + 2, text: words.clone() });
            }
            return edits;
        }
        if alt.trim().is_empty() && !matches!(kind, LinkType::WikiLink { .. }) {
            self.notes.add("P0719", at.clone(), &[("target", url)]);
        }
        match kind {
            LinkType::WikiLink { has_pothole } => {
                let Place::File(path) = self.places.named(self.page, url) else {
                    // Another page, shown whole: a link says where it is.
                    self.notes.add("P0704", at, &[("text", raw)]);
                    return vec![Edit { range: range.start..range.start + 1, text: String::new() }]
                        .into_iter()
                        .chain(self.link(*kind, url, raw.get(1..).unwrap_or_default(), &(range.start + 1..range.end)))
                        .collect();
                };
                let words = raw.split_once('|').map_or("", |(_, words)| words.trim_end_matches(']'));
                let words =
                    if *has_pothole && !words.chars().all(|c| c.is_ascii_digit() || c == 'x') { words } else { "" };
                if words.is_empty() {
                    self.notes.add("P0719", at, &[("target", url)]);
                }
                let target = self.assets.take(&path);
                let path = relative(&self.page.target, &target);
                vec![Edit { range: range.clone(), text: format!("![{words}]({path})") }]
            }
            LinkType::Inline => {
                let to = self.file(url, &at);
                let place = to.and_then(|to| destination(raw, url).map(|place| shifted(&place, range.start, to)));
                place.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Our path for a picture.
    fn file(&mut self, url: &str, at: &Range<usize>) -> Option<String> {
        if let Place::File(path) = self.places.find(self.page, url) {
            let target = self.assets.take(&path);
            return Some(relative(&self.page.target, &target));
        }
        self.notes.add("P0716", at.clone(), &[("target", url)]);
        None
    }

    /// HTML: a picture becomes one of ours, a component is shown as it is, anything else stays and is told.
    fn html(&mut self, raw: &str, range: &Range<usize>, is_block: bool) -> Option<Edit> {
        let bare = raw.trim();
        let is_comment = bare.starts_with("<!--") && bare.ends_with("-->") && bare.matches("-->").count() == 1;
        if is_comment || bare.is_empty() {
            return None;
        }
        let at = self.page.body.at(range.start);
        if let Some(image) = image(bare) {
            let mut text = self.image(&image, &at);
            let ends = raw.get(raw.trim_end().len()..).unwrap_or_default();
            if !image.caption.is_empty() {
                let gap = if is_block { "\n" } else { " " };
                text = format!("{text}{gap}*{}*", image.caption);
            }
            return Some(Edit { range: range.clone(), text: format!("{text}{ends}") });
        }
        let name = bare.trim_start_matches(['<', '/']);
        if !is_block && name.starts_with(|first: char| first.is_ascii_uppercase()) {
            self.notes.add("P0704", at, &[("text", bare)]);
            return Some(Edit { range: range.clone(), text: code(bare) });
        }
        if is_block || !bare.starts_with("</") {
            self.notes.add("P0720", at, &[("html", &shorten(bare, SHOWN))]);
        }
        None
    }

    /// An `<img>` as Markdown.
    fn image(&mut self, image: &HtmlImage, at: &Range<usize>) -> String {
        let HtmlImage { source, alt, .. } = image;
        if has_scheme(source) || source.starts_with("//") {
            self.notes.add("P0718", at.clone(), &[("target", source)]);
            let name = source.rsplit('/').find(|part| !part.is_empty()).unwrap_or(source);
            return format!("[{}](<{source}>)", if alt.is_empty() { name } else { alt });
        }
        if alt.is_empty() {
            self.notes.add("P0719", at.clone(), &[("target", source)]);
        }
        let to = self.file(source, at).unwrap_or_else(|| source.clone());
        format!("![{alt}](<{to}>)")
    }
}

/// A picture in HTML, and the words below it.
struct HtmlImage {
    source: String,
    alt: String,
    caption: String,
}

/// The picture that a piece of HTML is, if it is nothing else.
fn image(html: &str) -> Option<HtmlImage> {
    const AROUND: &[&str] = &["figure", "figcaption", "p", "div", "center", "strong", "em", "b", "i"];
    let mut found: Option<Attributes> = None;
    let mut caption = String::new();
    let mut in_caption = false;
    let mut rest = html;
    while let Some((words, after)) = rest.split_once('<') {
        let (tag, next) = after.split_once('>')?;
        if !words.trim().is_empty() && !in_caption {
            return None;
        }
        caption.push_str(words);
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name == "img" && found.is_none() {
            found = Some(Attributes::read(tag.get("img".len()..)?.trim_end_matches('/')));
        } else if name == "figcaption" {
            in_caption = !tag.starts_with('/');
        } else if !AROUND.contains(&name) {
            return None;
        }
        rest = next;
    }
    let found = found.filter(|_| rest.trim().is_empty())?;
    let source = found.get("src").filter(|source| !source.contains(['<', '>', '\n']))?.to_owned();
    let alt = found.get("alt").unwrap_or_default().replace(['[', ']', '\n'], " ");
    let caption = caption.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(HtmlImage { source, alt: alt.trim().to_owned(), caption })
}

/// The changes that make a heading of `level` out of one that is underlined.
fn underlined(raw: &str, start: usize, level: u8) -> Vec<Edit> {
    let body = raw.trim_end();
    let Some(newline) = body.rfind('\n') else { return Vec::new() };
    let mut edits = vec![Edit { range: start..start, text: format!("{} ", "#".repeat(level.into())) }];
    let words = body.get(..newline).unwrap_or_default();
    edits.extend(
        words.match_indices('\n').map(|(at, _)| Edit { range: start + at..start + at + 1, text: " ".to_owned() }),
    );
    edits.push(Edit { range: start + newline..start + body.len(), text: String::new() });
    edits
}

/// The bytes of `raw`, a link or a picture, that are its address `url`.
fn destination(raw: &str, url: &str) -> Option<Range<usize>> {
    raw.rmatch_indices("](").find_map(|(at, _)| written(raw, at + 2, url))
}

/// The bytes of the address that stands at `from` in `raw`, if it is `url`.
fn written(raw: &str, from: usize, url: &str) -> Option<Range<usize>> {
    let rest = raw.get(from..)?;
    let start = from + rest.len() - rest.trim_start().len();
    let rest = raw.get(start..)?;
    let end = match rest.strip_prefix('<') {
        Some(inner) => inner.find('>')? + 2,
        None => bare_end(rest),
    };
    let address = rest.get(..end)?;
    let inner = address.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(address);
    let is_it = inner == url || inner.replace('\\', "") == url || inner.contains('&');
    is_it.then_some(start..start + end)
}

/// Where an address without brackets ends: at a space, or at the parenthesis that closes the link.
fn bare_end(text: &str) -> usize {
    let mut open = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => open += 1,
            ')' if open == 0 => return at,
            ')' => open -= 1,
            _ if sign.is_whitespace() => return at,
            _ => {}
        }
    }
    text.len()
}

fn shifted(place: &Range<usize>, by: usize, text: String) -> Edit {
    Edit { range: place.start + by..place.end + by, text }
}

/// The change of the address of a definition, `[label]: address`.
fn edit(raw: &str, from: usize, range: &Range<usize>, url: &str, to: &str) -> Option<Edit> {
    let rest = raw.get(from..)?;
    let start = from + rest.len() - rest.trim_start().len();
    let rest = raw.get(start..)?;
    let end =
        if rest.starts_with('<') { rest.find('>')? + 1 } else { rest.find(char::is_whitespace).unwrap_or(rest.len()) };
    let inner = rest.get(..end)?.trim_matches(['<', '>']);
    (inner == url).then(|| Edit { range: range.start + start..range.start + start + end, text: to.to_owned() })
}
