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
    let html = generator.finalize();
    if let Ok(mut cache) = CACHE.lock() {
        cache.insert(key, html.clone());
    }
    html
}
