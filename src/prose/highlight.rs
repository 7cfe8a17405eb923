//! Colours for fenced code: classes only, so that the style sheet decides, in light and in dark.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{LazyLock, Mutex};

use syntect::Error;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::html::escape;

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

/// What is told apart, by the scopes that stand for it (Sublime Text's naming); the first that fits counts.
static KINDS: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    let kinds = [
        ("comment", "comment"),
        ("punctuation.definition", "comment"),
        ("string", "value"),
        ("constant.numeric", "value"),
        ("constant.language", "value"),
        ("keyword", "keyword"),
        ("storage", "keyword"),
        ("entity.name.tag", "keyword"),
        ("markup.heading", "keyword"),
        ("entity", "name"),
        ("variable.parameter", "name"),
        ("support", "name"),
        ("markup.bold", "bold"),
        ("markup.italic", "italic"),
    ];
    kinds.iter().filter_map(|(scope, kind)| Some((Scope::new(scope).ok()?, *kind))).collect()
});

/// `code` as HTML: escaped, and where `language` is known, with a `<span>` around each run of one kind.
pub fn highlight(code: &str, language: Option<&str>) -> String {
    let known = language.and_then(|name| SYNTAXES.find_syntax_by_token(name)).filter(|_| code.len() <= MAX_BYTES);
    let Some(syntax) = known else { return plain(code) };
    let key = (syntax.name.clone(), code.to_owned());
    if let Some(known) = CACHE.lock().ok().and_then(|cache| cache.get(&key).cloned()) {
        return known;
    }
    let html = coloured(code, syntax).unwrap_or_else(|_| plain(code));
    if let Ok(mut cache) = CACHE.lock() {
        cache.insert(key, html.clone());
    }
    html
}

fn plain(code: &str) -> String {
    let mut html = String::with_capacity(code.len() + code.len() / 8);
    escape(code, &mut html);
    html
}

fn coloured(code: &str, syntax: &SyntaxReference) -> Result<String, Error> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut runs: Vec<(Option<&str>, String)> = Vec::new();
    for line in LinesWithEndings::from(code) {
        let mut at = 0;
        let ends = state.parse_line(line, &SYNTAXES)?;
        for (end, change) in ends.into_iter().map(|(end, change)| (end, Some(change))).chain([(line.len(), None)]) {
            add(kind(&stack), line.get(at..end).unwrap_or_default(), &mut runs);
            at = end;
            if let Some(change) = change {
                stack.apply(&change)?;
            }
        }
    }
    let mut html = String::with_capacity(code.len() * 2);
    for (kind, text) in runs {
        match kind {
            Some(kind) => {
                let _ = write!(html, "<span class=\"hl-{kind}\">");
                escape(&text, &mut html);
                html.push_str("</span>");
            }
            None => escape(&text, &mut html),
        }
    }
    Ok(html)
}

/// Adds `text` to the run before it if that is of the same kind; blanks belong to any.
fn add<'k>(kind: Option<&'k str>, text: &str, runs: &mut Vec<(Option<&'k str>, String)>) {
    match runs.last_mut() {
        Some((last, run)) if *last == kind || text.trim().is_empty() => run.push_str(text),
        _ if text.is_empty() => {}
        _ => runs.push((kind, text.to_owned())),
    }
}

/// The kind of what stands in these scopes: that of the innermost which has one.
fn kind(stack: &ScopeStack) -> Option<&'static str> {
    let of = |scope: &Scope| KINDS.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope)).map(|(_, kind)| *kind);
    stack.scopes.iter().rev().find_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_one_kind_is_one_element() {
        assert_eq!(
            highlight("titre: \"<Un>\" # dit\n", Some("yaml")),
            "<span class=\"hl-keyword\">titre</span>: <span class=\"hl-comment\">&quot;</span>\
             <span class=\"hl-value\">&lt;Un&gt;</span><span class=\"hl-comment\">&quot; # dit\n</span>"
        );
    }

    #[test]
    fn what_no_language_tells_is_shown_as_it_is() {
        assert_eq!(highlight("a < b\n", None), "a &lt; b\n");
        assert_eq!(highlight("a < b\n", Some("nulle")), "a &lt; b\n");
    }
}
