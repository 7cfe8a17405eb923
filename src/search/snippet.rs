//! The words around what was found, about thirty of them, as HTML with `<mark>` around each find.

use super::analysis::{Role, elided, pieces};
use super::matching::Seen;
use super::words::words;

/// How many words a snippet has.
const LENGTH: usize = 30;

/// How many words stand before the first find, where there is a choice.
const LEAD: usize = 6;

/// A word of the text: where it stands, and which find it is.
struct Spot {
    start: usize,
    end: usize,
    /// The first of its terms that was looked for.
    found: Option<String>,
}

/// The best snippet of the `texts`, the first of them where they are alike. A text that holds nothing of what was
/// looked for gives its beginning.
pub fn best(texts: &[&str], seen: &Seen) -> String {
    let candidates = texts.iter().filter(|text| !text.trim().is_empty()).map(|text| {
        let spots = spots(text, seen);
        let (from, finds) = window(&spots);
        (finds, *text, spots, from)
    });
    // The first of equals wins.
    let best = candidates.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map(|(_, text, spots, from)| written(text, &spots, from)).unwrap_or_default()
}

fn spots(text: &str, seen: &Seen) -> Vec<Spot> {
    words(text)
        .map(|word| {
            let (pieces, _) = pieces(word.text);
            let found = pieces.into_iter().filter(|piece| piece.role != Role::Empty).find_map(|piece| {
                let by_stem = piece.stems.iter().find(|stem| seen.stems.contains(*stem)).cloned();
                by_stem.or_else(|| seen.words.contains(&piece.word).then_some(piece.word))
            });
            Spot { start: word.start + elided(word.text), end: word.start + word.text.len(), found }
        })
        .collect()
}

/// The first word of the stretch that holds most finds, those that differ first; and how many differ.
fn window(spots: &[Spot]) -> (usize, usize) {
    let count = |from: usize| {
        let finds = spots.iter().skip(from).take(LENGTH).filter_map(|spot| spot.found.as_deref());
        let mut finds: Vec<&str> = finds.collect();
        let all = finds.len();
        finds.sort_unstable();
        finds.dedup();
        (finds.len(), all)
    };
    let starts = spots.iter().enumerate().filter(|(_, spot)| spot.found.is_some()).map(|(index, _)| index);
    let mut best = (0, (0, 0));
    // A text full of finds need not be weighed to its end.
    for start in starts.take(64) {
        let counted = count(start);
        if counted > best.1 {
            best = (start, counted);
        }
    }
    let last = spots.len().saturating_sub(LENGTH);
    (best.0.saturating_sub(LEAD).min(last), best.1.0)
}

/// `LENGTH` words of `text` from the word `from` on.
fn written(text: &str, spots: &[Spot], from: usize) -> String {
    let to = (from + LENGTH).min(spots.len());
    let start = if from == 0 { 0 } else { spots.get(from).map_or(0, |spot| spot.start) };
    let end = if to == spots.len() {
        text.len()
    } else {
        to.checked_sub(1).and_then(|last| spots.get(last)).map_or(0, |spot| spot.end)
    };
    let mut html = String::new();
    if start > 0 {
        html.push('…');
    }
    let mut at = start;
    for spot in spots.get(from..to).unwrap_or_default() {
        if spot.found.is_some() {
            escape(text.get(at..spot.start).unwrap_or_default(), &mut html);
            html.push_str("<mark>");
            escape(text.get(spot.start..spot.end).unwrap_or_default(), &mut html);
            html.push_str("</mark>");
            at = spot.end;
        }
    }
    escape(text.get(at..end).unwrap_or_default(), &mut html);
    html.truncate(html.trim_end().len());
    if end < text.len() {
        html.push('…');
    }
    html
}

/// Appends `text` on one line, as HTML. Where a line ends without a mark of its own, a dot in the middle parts it from
/// the next.
fn escape(text: &str, html: &mut String) {
    let mut rest = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = rest.next() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' if rest.peek().is_some() && !matches!(before, '.' | '!' | '?' | ':' | ';' | ',' | '…' | '»') => {
                html.push_str(" · ");
            }
            '\n' | '\r' | '\t' => html.push(' '),
            other => html.push(other),
        }
        before = character;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(words: &[&str], stems: &[&str]) -> Seen {
        let set = |terms: &[&str]| terms.iter().map(|term| (*term).to_owned()).collect();
        Seen { words: set(words), stems: set(stems) }
    }

    #[test]
    fn finds_are_marked_without_their_elision() {
        let html = best(&["Dix heures d’insertion, <b>pas</b> plus."], &seen(&["heures"], &["insert"]));
        assert_eq!(html, "Dix <mark>heures</mark> d’<mark>insertion</mark>, &lt;b&gt;pas&lt;/b&gt; plus.");
    }

    #[test]
    fn the_densest_stretch_is_shown() {
        let text = format!("lot {} heures et lots ensemble {}", "mot ".repeat(80), "fin ".repeat(80));
        let html = best(&[&text], &seen(&["heures", "lot", "lots"], &[]));
        assert!(html.starts_with("…mot") && html.ends_with("fin…"), "{html}");
        assert!(html.contains("<mark>heures</mark> et <mark>lots</mark>"), "{html}");
    }

    #[test]
    fn lines_are_parted() {
        assert_eq!(best(&["Un devis\nUne phrase.\nFin\n"], &Seen::default()), "Un devis · Une phrase. Fin");
    }

    #[test]
    fn without_a_find_the_beginning_is_shown() {
        assert_eq!(best(&["", "Une phrase."], &seen(&["rien"], &[])), "Une phrase.");
        assert_eq!(best(&[], &Seen::default()), "");
    }
}
