//! The semantic blocks: quotes whose first line starts with a marker such as `[!CHIFFRE] 22 %`.

use std::ops::Range;

use super::AdmonitionKind;
use crate::diagnostic::nearest;
use crate::text::slug;

/// What a marker announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marker {
    KeyFigure,
    Rule,
    Example,
    Takeaway,
    Quotation,
    Question,
    Admonition(AdmonitionKind),
    Restricted(Vec<String>),
}

/// The names of the markers, French first, as authors may type them.
pub const NAMES: &[(&str, &str)] = &[
    ("chiffre", "key-figure"),
    ("regle", "rule"),
    ("exemple", "example"),
    ("a-retenir", "takeaway"),
    ("citation", "quotation"),
    ("question", "question"),
    ("note", "note"),
    ("astuce", "tip"),
    ("important", "important"),
    ("attention", "warning"),
    ("danger", "caution"),
    ("interne", "internal"),
    ("public", "audience"),
];

/// The marker that `written` names (what stands between `[!` and `]`), whatever its case and accents.
pub fn marker(written: &str) -> Option<Marker> {
    let (name, list) = written.split_once(':').map_or((written, None), |(name, list)| (name, Some(list)));
    let name = slug(name);
    let index = NAMES.iter().position(|(french, english)| name == *french || name == *english)?;
    let marker = match index {
        0 => Marker::KeyFigure,
        1 => Marker::Rule,
        2 => Marker::Example,
        3 => Marker::Takeaway,
        4 => Marker::Quotation,
        5 => Marker::Question,
        6 => Marker::Admonition(AdmonitionKind::Note),
        7 => Marker::Admonition(AdmonitionKind::Tip),
        8 => Marker::Admonition(AdmonitionKind::Important),
        9 => Marker::Admonition(AdmonitionKind::Warning),
        10 => Marker::Admonition(AdmonitionKind::Caution),
        11 => Marker::Restricted(vec![crate::guide::sheet::INTERNAL.to_owned()]),
        _ => {
            let audiences = list.unwrap_or_default().split(',').map(slug).filter(|name| !name.is_empty()).collect();
            return Some(Marker::Restricted(audiences));
        }
    };
    list.is_none().then_some(marker)
}

/// Where `source`, a stretch of Markdown that came out as plain text, looks like a marker: `[!INTERNE]`, `[ !note]`,
/// and, for those that keep a text from readers, `[INTERNE]` too. What its author thinks is a block is none.
pub fn strays(source: &str) -> Vec<Range<usize>> {
    source.match_indices('[').filter_map(|(at, _)| stray(source, at)).collect()
}

fn stray(source: &str, at: usize) -> Option<Range<usize>> {
    let inner = source.get(at + 1..)?;
    let told = inner.trim_start().strip_prefix('!').map(str::trim_start);
    let rest = told.unwrap_or(inner);
    let name = rest.split(|sign: char| !sign.is_alphabetic() && sign != '-').next().unwrap_or_default();
    let known = match told {
        Some(_) => marker(name).is_some(),
        None => {
            let closed = rest.get(name.len()..).unwrap_or_default();
            let shouted = !name.is_empty() && name.chars().all(char::is_uppercase);
            shouted && closed.starts_with([']', ':', '\\']) && matches!(marker(name), Some(Marker::Restricted(_)))
        }
    };
    let start = if source.get(..at).is_some_and(|before| before.ends_with('\\')) { at - 1 } else { at };
    let end = source.len() - rest.len() + name.len();
    let end = if source.get(end..).is_some_and(|after| after.starts_with(']')) { end + 1 } else { end };
    known.then_some(start..end)
}

/// What the author of the unknown marker `written` most likely meant, as they would have to write it.
pub fn meant(written: &str) -> Option<String> {
    let (name, list) = written.split_once(':').map_or((written, ""), |(name, list)| (name, list.trim()));
    let near = nearest(name, NAMES.iter().flat_map(|(french, english)| [*french, *english]))?;
    // A passage for some audiences is not for one of them alone.
    Some(match near {
        "interne" if !list.is_empty() => format!("PUBLIC: {list}"),
        "internal" if !list.is_empty() => format!("AUDIENCE: {list}"),
        near => near.to_uppercase(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_marker_is_seen() {
        for (source, seen) in [
            ("[!INTERNE]", "[!INTERNE]"),
            ("a \\[!interne\\] b", "\\[!interne"),
            ("[ !\u{a0}Interne] b", "[ !\u{a0}Interne]"),
            ("[INTERNE] b", "[INTERNE]"),
            ("[!INTERNE", "[!INTERNE"),
            ("[PUBLIC: élus]", "[PUBLIC"),
            ("[!note]", "[!note]"),
        ] {
            let found: Vec<&str> = strays(source).into_iter().filter_map(|range| source.get(range)).collect();
            assert_eq!(found, [seen], "{source}");
        }
        for innocent in ["[interne]", "[NOTE]", "[ ]", "[!]", "[INTERNES]", "a[1]", "[", "[[interne]]"] {
            assert!(strays(innocent).is_empty(), "{innocent}");
        }
    }

    #[test]
    fn a_marker_leads_to_the_one_that_was_meant() {
        assert_eq!(meant("CHIFRE").as_deref(), Some("CHIFFRE"));
        assert_eq!(meant("INTERNE: juridique").as_deref(), Some("PUBLIC: juridique"));
        assert_eq!(meant("XYZZY"), None);
    }

    #[test]
    fn markers_are_known_in_both_languages_and_any_case() {
        assert_eq!(marker("CHIFFRE"), Some(Marker::KeyFigure));
        assert_eq!(marker("À-RETENIR"), Some(Marker::Takeaway));
        assert_eq!(marker("Tip"), Some(Marker::Admonition(AdmonitionKind::Tip)));
        let audiences = vec!["elus".to_owned(), "juridique".to_owned()];
        assert_eq!(marker("PUBLIC: élus, juridique"), Some(Marker::Restricted(audiences)));
        assert_eq!(marker("TRUC"), None);
    }
}
