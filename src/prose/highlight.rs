//! Colours for fenced code: classes only, so that the style sheet decides, in light and in dark.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Code seen before, by language and text: guides repeat their examples, and each costs about a millisecond.
static CACHE: LazyLock<Mutex<HashMap<(String, String), String>>> = LazyLock::new(Mutex::default);

/// The longest code, in bytes, that is coloured; longer ones are shown plain.
const MAX_BYTES: usize = 50_000;

/// Whether `language` is one whose code can be coloured.
pub fn knows(language: &str) -> bool {
    SYNTAXES.find_syntax_by_token(language).is_some()
}

/// The names of all languages whose code can be coloured.
pub fn languages() -> impl Iterator<Item = &'static str> {
    SYNTAXES.syntaxes().iter().flat_map(|syntax| syntax.file_extensions.iter().map(String::as_str))
}

/// `code` as HTML: escaped, with `hl-…` classes where `language` is known.
pub fn highlight(code: &str, language: Option<&str>) -> String {
    let Some(syntax) =
        language.and_then(|name| SYNTAXES.find_syntax_by_token(name)).filter(|_| code.len() <= MAX_BYTES)
    else {
        let mut plain = String::with_capacity(code.len() + code.len() / 8);
        super::html::escape(code, &mut plain);
        return plain;
    };
    let key = (syntax.name.clone(), code.to_owned());
    if let Some(known) = CACHE.lock().ok().and_then(|cache| cache.get(&key).cloned()) {
        return known;
    }
    let mut generator =
        ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, ClassStyle::SpacedPrefixed { prefix: "hl-" });
    for line in LinesWithEndings::from(code) {
        if generator.parse_html_for_line_which_includes_newline(line).is_err() {
            let mut plain = String::new();
            super::html::escape(code, &mut plain);
            return plain;
        }
    }
    let html = without_wrappers(&generator.finalize());
    if let Ok(mut cache) = CACHE.lock() {
        cache.insert(key, html.clone());
    }
    html
}

/// The same without the elements that stand for parts of a document, not for a look: no theme colours `meta`, `source`
/// or `text`. A page is lighter without them.
fn without_wrappers(html: &str) -> String {
    const WRAPPERS: [&str; 3] = ["<span class=\"hl-meta ", "<span class=\"hl-source ", "<span class=\"hl-text "];
    let mut out = String::with_capacity(html.len());
    // For each open element, whether it is kept.
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        out.push_str(text);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = rest.get(text.len()..).unwrap_or_default().split_at_checked(end + 1).unwrap_or((rest, ""));
        let kept = if tag == "</span>" {
            open.pop().unwrap_or(true)
        } else {
            open.push(!WRAPPERS.iter().any(|wrapper| tag.starts_with(wrapper)));
            open.last().copied().unwrap_or(true)
        };
        if kept {
            out.push_str(tag);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_a_look_of_its_own_is_marked() {
        let html = highlight("a: \"b <c>\"\n", Some("yaml"));
        assert!(html.contains("hl-string") && html.contains("b &lt;c&gt;"), "{html}");
        assert!(!html.contains("\"hl-meta ") && !html.contains("\"hl-source "), "{html}");
        assert_eq!(html.matches("<span ").count(), html.matches("</span>").count(), "{html}");
    }
}
