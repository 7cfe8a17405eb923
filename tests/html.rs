//! Reading HTML pages, as a browser would.

use std::collections::BTreeSet;

use html5gum::{Token, Tokenizer};

/// What a page holds that tests ask for.
#[derive(Debug, Default)]
pub struct Page {
    /// Every `id`.
    pub ids: BTreeSet<String>,
    /// Ids that stand there twice.
    pub twice: BTreeSet<String>,
    /// Every address it links to or loads, as `(element, attribute, value)`.
    pub addresses: Vec<(String, String, String)>,
    /// The text between the tags, a line an element, spaces folded; scripts and styles left out.
    pub text: String,
    /// Inline scripts, inline styles and event handlers, none of which the pages' policy allows.
    pub inline_code: Vec<String>,
}

/// Elements whose end starts a new line of text.
const LINES: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "button",
    "caption",
    "dd",
    "details",
    "div",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "poster", "data", "cite"];

/// Reads the page.
pub fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut text = String::new();
    // The element whose text is no text of the page: script, style, template of an SVG.
    let mut silent: Option<String> = None;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                let mut passive = false;
                for (attribute, value) in &tag.attributes {
                    let (attribute, value) = (string(attribute), string(value));
                    // A script that is only data is not run, so that the policy does not concern it.
                    passive |= attribute == "src" || (attribute == "type" && value.ends_with("json"));
                    if attribute == "id" && !page.ids.insert(value.clone()) {
                        page.twice.insert(value);
                    } else if attribute.starts_with("on") || attribute == "style" {
                        page.inline_code.push(format!("<{name} {attribute}=\"{value}\">"));
                    } else if attribute == "srcset" {
                        let files = value.split(", ").filter_map(|file| file.split(' ').next());
                        page.addresses.extend(files.map(|file| (name.clone(), attribute.clone(), file.to_owned())));
                    } else if ADDRESSES.contains(&attribute.as_str()) {
                        page.addresses.push((name.clone(), attribute, value));
                    }
                }
                if silent.is_none() && ["script", "style"].contains(&name.as_str()) {
                    if name == "style" || !passive {
                        page.inline_code.push(format!("<{name}>"));
                    }
                    silent = Some(name.clone());
                }
                if LINES.contains(&name.as_str()) {
                    text.push('\n');
                }
            }
            Token::EndTag(tag) => {
                let name = string(&tag.name);
                if silent.as_ref() == Some(&name) {
                    silent = None;
                }
                if LINES.contains(&name.as_str()) {
                    text.push('\n');
                }
            }
            Token::String(words) if silent.is_none() => text.push_str(&string(&words)),
            _ => {}
        }
    }
    let lines =
        text.lines().map(|line| line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    page.text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    page
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("a page in UTF-8")
}

#[test]
fn a_page_is_read_as_a_browser_reads_it() {
    let page = read(
        "<!doctype html><title>A &amp; b</title><p id=x>Un  <b>mot</b> <a href='y.html#z'>là</a></p>\
         <script src=a.js></script><script>let a = 1;</script><p id=x style='color:red'>",
    );
    assert_eq!(page.text, "A & b\nUn mot là");
    assert_eq!(page.addresses.len(), 2);
    assert_eq!(page.inline_code, ["<script>", "<p style=\"color:red\">"]);
    assert!(page.ids.contains("x") && page.twice.contains("x"));
}
