//! Raw HTML that the guide lets through to its pages (`[guide] raw_html`).
//!
//! By default no HTML goes through: it is shown as the text it is. `sanitise` lets through what only shapes words, with
//! no script, style, picture or form in it; `allow` lets everything through, and the guide then answers for it.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::Builder;

use super::Inline;
use crate::guide::vocabulary::RawHtml;

/// The elements that may stand in a line of text (HTML, "phrasing content"), without those that load or run something.
const PHRASING: &[&str] = &[
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Those of them that have no end.
const VOID: [&str; 2] = ["br", "wbr"];

/// What a block of HTML may hold besides: no headings, which are the outline's, and no pictures, which need their files.
const FLOW: &[&str] = &[
    "a",
    "blockquote",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

static CLEANER: LazyLock<Builder> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner
        .tags(PHRASING.iter().chain(FLOW).copied().collect())
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .link_rel(Some("noreferrer"));
    cleaner
});

static STRIPPER: LazyLock<Builder> = LazyLock::new(|| {
    let mut stripper = Builder::empty();
    stripper.clean_content_tags(HashSet::from(["script", "style"]));
    stripper
});

/// What pages show of the block `text`; `None` where it is shown as the text it is.
pub fn block(text: &str, policy: RawHtml) -> Option<String> {
    match policy {
        RawHtml::Escape => None,
        RawHtml::Allow => Some(text.to_owned()),
        RawHtml::Sanitise => Some(CLEANER.clean(text).to_string()).filter(|html| !html.trim().is_empty()),
    }
}

/// The words of HTML that was let through, for what is no page: a line, without elements.
pub fn words(html: &str) -> String {
    let text = STRIPPER.clean(html).to_string();
    // What HTML's own serialisation escapes in a text (HTML, section 13.3, "escaping a string").
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lets through the elements of one line: under `sanitise`, those that are harmless, and whose beginning and end stand
/// in this very line.
pub fn line(inlines: &mut [Inline], policy: RawHtml) {
    if policy == RawHtml::Escape {
        return;
    }
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut through: Vec<(usize, String)> = Vec::new();
    for (place, inline) in inlines.iter().enumerate() {
        let Inline::RawHtml(raw) = inline else { continue };
        match policy {
            RawHtml::Escape => {}
            RawHtml::Allow => through.push((place, raw.text.clone())),
            RawHtml::Sanitise => match Tag::of(&raw.text) {
                Some(Tag::Begin(name)) if VOID.contains(&name.as_str()) => through.push((place, format!("<{name}>"))),
                Some(Tag::Begin(name)) => open.push((place, name)),
                Some(Tag::End(name)) if open.last().is_some_and(|(_, begun)| *begun == name) => {
                    let Some((begin, _)) = open.pop() else { continue };
                    let Some(html) = beginning(inlines.get(begin), &name) else { continue };
                    through.extend([(begin, html), (place, format!("</{name}>"))]);
                }
                _ => {}
            },
        }
    }
    for (place, shown) in through {
        if let Some(Inline::RawHtml(raw)) = inlines.get_mut(place) {
            raw.html = Some(shown);
        }
    }
    inlines.iter_mut().for_each(|inline| line(inline.content_mut(), policy));
}

/// The beginning of the element `name`, cleaned.
fn beginning(inline: Option<&Inline>, name: &str) -> Option<String> {
    let Some(Inline::RawHtml(raw)) = inline else { return None };
    let end = format!("</{name}>");
    let html = CLEANER.clean(&format!("{}{end}", raw.text)).to_string();
    html.strip_suffix(&end).filter(|html| !html.is_empty()).map(str::to_owned)
}

/// A beginning or an end of an element that may stand in a line, by its lower-case name.
enum Tag {
    Begin(String),
    End(String),
}

impl Tag {
    fn of(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('<')?.strip_suffix('>')?;
        let (end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let name: String = inner.chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        let known = PHRASING.contains(&name.as_str());
        known.then_some(if end { Tag::End(name) } else { Tag::Begin(name) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileId, Span};

    fn shown(pieces: &[&str]) -> Vec<Option<String>> {
        let at = Span::start_of(FileId(0));
        let raw =
            |text: &&str| Inline::RawHtml(Box::new(crate::prose::RawHtml { text: (*text).to_owned(), html: None, at }));
        let mut inlines: Vec<Inline> = pieces.iter().map(raw).collect();
        line(&mut inlines, RawHtml::Sanitise);
        let html = |inline| match inline {
            Inline::RawHtml(raw) => raw.html,
            _ => None,
        };
        inlines.into_iter().map(html).collect()
    }

    fn some(texts: &[&str]) -> Vec<Option<String>> {
        texts.iter().map(|text| Some((*text).to_owned())).collect()
    }

    #[test]
    fn elements_that_shape_words_go_through_without_what_runs() {
        assert_eq!(shown(&["<sub>", "</sub>"]), some(&["<sub>", "</sub>"]));
        assert_eq!(shown(&["<B onclick='x()'>", "</b >"]), some(&["<b>", "</b>"]));
        assert_eq!(shown(&["<br/>"]), some(&["<br>"]));
        assert_eq!(shown(&["<abbr title=\"a\">", "</abbr>"]), some(&["<abbr title=\"a\">", "</abbr>"]));
    }

    #[test]
    fn what_is_not_whole_or_not_harmless_stays_text() {
        assert_eq!(shown(&["<b>"]), [None]);
        assert_eq!(shown(&["</b>"]), [None]);
        assert_eq!(shown(&["<b>", "<i>", "</b>"]), [None, None, None]);
        assert_eq!(shown(&["<script>", "</script>"]), [None, None]);
        assert_eq!(shown(&["<img src=x onerror=x>"]), [None]);
        assert_eq!(shown(&["<a href=\"javascript:x\">", "</a>"]), [None, None]);
    }

    #[test]
    fn blocks_are_cleaned() {
        let clean = |text| block(text, RawHtml::Sanitise);
        assert_eq!(clean("<script>alert(1)</script>"), None);
        assert_eq!(
            clean("<details><summary>Un</summary><p style=\"x\">Deux</details>").as_deref(),
            Some("<details><summary>Un</summary><p>Deux</p></details>")
        );
        assert_eq!(clean("<p><a href=\"javascript:x\">Un</a>").as_deref(), Some("<p><a rel=\"noreferrer\">Un</a></p>"));
        assert_eq!(block("<p>", RawHtml::Escape), None);
        assert_eq!(block("<p>", RawHtml::Allow).as_deref(), Some("<p>"));
    }

    #[test]
    fn the_words_of_a_block_are_its_text() {
        assert_eq!(words("<p>Un <b>mot</b> &amp; un &lt;autre&gt;</p>\n<script>x</script>"), "Un mot & un <autre>");
    }
}
