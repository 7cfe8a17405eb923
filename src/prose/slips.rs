//! What authors mean and Markdown silently takes for something else: a call to a note that is not there, an address
//! with a space in it or before it, a heading without its space, brackets or braces that never close. And what they write for themselves alone: comments.

use std::ops::Range;

/// A slip in a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip<'t> {
    /// `[^label]` without a note of that label.
    UndefinedFootnote(&'t str),
    /// `[words](an address)`: a space ends an address.
    SpaceInLink(&'t str),
    /// `[words] (address)`: a space parts them.
    SpaceBeforeAddress,
    /// `##Words`, with this heading's signs: a space makes a heading of them.
    HeadingWithoutSpace(&'t str),
    /// `[[` or `{{` that nothing closes.
    Unclosed(&'t str),
}

/// The slips in `source`, a stretch of Markdown that came out as plain text, each with its bytes.
/// `starts_line` tells whether it stands at the start of a line.
pub fn slips(source: &str, starts_line: bool) -> Vec<(Slip<'_>, Range<usize>)> {
    let mut found: Vec<_> = unclosed(source, "[[", "]]").into_iter().chain(unclosed(source, "{{", "}}")).collect();
    found.extend(heading_without_space(source).filter(|_| starts_line));
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
    found.extend(space_before_address(source));
    found
}

/// The last `opening` of `source`, when a word follows it and nothing closes it.
fn unclosed<'t>(source: &'t str, opening: &'static str, closing: &str) -> Option<(Slip<'t>, Range<usize>)> {
    let at = source.rfind(opening)?;
    let rest = source.get(at + opening.len()..)?;
    let lost = rest.trim_start().starts_with(char::is_alphanumeric) && !rest.contains(closing);
    (lost && !is_escaped(source, at)).then(|| (Slip::Unclosed(opening), at..source.trim_end().len()))
}

/// Two signs at least: one before a word is the name of a subject, as on social networks.
fn heading_without_space(source: &str) -> Option<(Slip<'_>, Range<usize>)> {
    let words = source.trim_start_matches('#');
    let signs = source.get(..source.len() - words.len()).filter(|signs| (2..=6).contains(&signs.len()))?;
    words.starts_with(char::is_alphanumeric).then(|| (Slip::HeadingWithoutSpace(signs), 0..source.trim_end().len()))
}

/// The first `[words] (address)`. What stands between the parentheses must look like an address: `[sic] (voir plus
/// haut)` is a text.
fn space_before_address(source: &str) -> Option<(Slip<'_>, Range<usize>)> {
    let (closing, sign) = source.match_indices("] (").find(|(at, _)| !is_escaped(source, *at))?;
    let opening = source.get(..closing)?.rfind('[')?;
    let start = closing + sign.len();
    let address = source.get(start..)?.split_once(')')?.0;
    let is_address = ["#", "./", "../", "http://", "https://", "mailto:"].iter().any(|s| address.starts_with(s))
        || address.rsplit_once('.').is_some_and(|(_, end)| matches!(end.len(), 2..=4));
    let is_one = !address.contains(char::is_whitespace);
    (is_address && is_one).then(|| (Slip::SpaceBeforeAddress, opening..start + address.len() + 1))
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
        let slips = |source| slips(source, true);
        assert_eq!(slips("a[^b] c[^d]"), [(note("b"), 1..5), (note("d"), 7..11)]);
        assert_eq!(slips("[la fiche](ma fiche.md)."), [(Slip::SpaceInLink("ma fiche.md"), 0..23)]);
        assert_eq!(slips("[la fiche] (fiche.md)."), [(Slip::SpaceBeforeAddress, 0..21)]);
        assert_eq!(slips("##Deux"), [(Slip::HeadingWithoutSpace("##"), 0..6)]);
        assert_eq!(slips("a [[oups"), [(Slip::Unclosed("[["), 2..8)]);
        assert_eq!(slips("a {{ oups"), [(Slip::Unclosed("{{"), 2..9)]);
        assert_eq!(super::slips("##Deux", false), []);
        for innocent in
            ["#deux", "## ", "a [sic] (voir)", "a [sic] (cf. Un)", "[[1]]", "\\[[a", "{{a}}", "a [[ ", "C##"]
        {
            assert_eq!(slips(innocent), [], "{innocent}");
        }
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
