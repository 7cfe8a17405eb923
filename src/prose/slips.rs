//! What authors mean and Markdown silently takes for something else: a call to a note that is not there, an address
//! with a space in it. And what they write for themselves alone: comments.

use std::ops::Range;

/// A slip in a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip<'t> {
    /// `[^label]` without a note of that label.
    UndefinedFootnote(&'t str),
    /// `[words](an address)`: a space ends an address.
    SpaceInLink(&'t str),
}

/// The slips in `source`, a stretch of Markdown that came out as plain text, each with its bytes.
pub fn slips(source: &str) -> Vec<(Slip<'_>, Range<usize>)> {
    let mut found = Vec::new();
    if !source.contains(']') {
        return found;
    }
    for (at, _) in source.match_indices("[^").filter(|(at, _)| !is_escaped(source, *at)) {
        let label = source.get(at + 2..).and_then(|rest| rest.split_once(']')).map(|(label, _)| label);
        if let Some(label) = label.filter(|label| !label.is_empty() && !label.contains(['[', '^', ' ', '\n'])) {
            found.push((Slip::UndefinedFootnote(label), at..at + label.len() + "[^]".len()));
        }
    }
    // One is enough to show how: in a text made of brackets, looking for the pair of each would never end.
    if let Some((closing, _)) = source.match_indices("](").find(|(at, _)| !is_escaped(source, *at))
        && let Some(opening) = source.get(..closing).and_then(|before| before.rfind('['))
        && let Some(address) =
            source.get(closing + 2..).and_then(|rest| rest.split_once(')')).map(|(address, _)| address)
        && address.contains(' ')
        && !address.contains(['\n', '[', '(', '"'])
    {
        found.push((Slip::SpaceInLink(address), opening..closing + 2 + address.len() + 1));
    }
    found
}

/// Whether a backslash takes its meaning away from the sign at `at`.
fn is_escaped(source: &str, at: usize) -> bool {
    let before = source.get(..at).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// Raw HTML without its comments, which no reader ever sees.
pub fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_found_where_they_are() {
        let note = |label| Slip::UndefinedFootnote(label);
        assert_eq!(slips("a[^b] c[^d]"), [(note("b"), 1..5), (note("d"), 7..11)]);
        assert_eq!(slips("[la fiche](ma fiche.md)."), [(Slip::SpaceInLink("ma fiche.md"), 0..23)]);
        for innocent in ["a [b] c", "\\[^b]", "[^]", "[^a b]", "[a](b", "x[1](2 3", "[^a[^b", "f[i](x)"] {
            assert_eq!(slips(innocent), [], "{innocent}");
        }
    }

    #[test]
    fn comments_leave_no_trace() {
        assert_eq!(without_comments("a<!-- b -->c<!--d--> e"), "ac e");
        assert_eq!(without_comments("<!-- never closed"), "");
    }
}
