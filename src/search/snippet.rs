//! The words around what was found, about thirty of them.

use std::fmt::{Display, Formatter};

use serde::{Serialize, Serializer};

use super::spots::Spot;
use crate::prose::html::escape;

/// How many words a snippet has.
const LENGTH: usize = 30;

/// How many words stand before the first find, where there is a choice.
const LEAD: usize = 6;

/// A stretch of a sheet's text, with the finds in it. Shown, it is plain text; serialised, HTML with `<mark>` around each
/// find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet(Vec<Run>);

/// Some text that is a find, or that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    text: String,
    found: bool,
}

impl Snippet {
    /// HTML: text with `<mark>` around each find.
    pub fn html(&self) -> String {
        let mut html = String::new();
        for run in &self.0 {
            html.push_str(if run.found { "<mark>" } else { "" });
            escape(&run.text, &mut html);
            html.push_str(if run.found { "</mark>" } else { "" });
        }
        html
    }
}

impl Display for Snippet {
    fn fmt(&self, formatter: &mut Formatter) -> std::fmt::Result {
        self.0.iter().try_for_each(|run| formatter.write_str(&run.text))
    }
}

impl Serialize for Snippet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.html())
    }
}

/// The best snippet of `texts`, each with its words; the first of them where they are alike. A text that holds nothing
/// of what was looked for gives its beginning.
pub fn best(texts: &[(&str, Vec<Spot>)]) -> Snippet {
    let candidates = texts.iter().filter(|(text, _)| !text.trim().is_empty()).map(|(text, spots)| {
        let (from, finds) = window(spots);
        (finds, text, spots, from)
    });
    // The first of equals wins.
    let best = candidates.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map(|(_, text, spots, from)| cut(text, spots, from)).unwrap_or_default()
}

/// The first word of the stretch that holds most finds, those that differ first; and how many differ.
fn window(spots: &[Spot]) -> (usize, u32) {
    let count = |from: usize| {
        let finds = spots.iter().skip(from).take(LENGTH).filter(|spot| spot.units != 0);
        let (units, all) = finds.fold((0, 0), |(units, all), spot| (units | spot.units, all + 1));
        (units.count_ones(), all)
    };
    let starts = spots.iter().enumerate().filter(|(_, spot)| spot.units != 0).map(|(index, _)| index);
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
fn cut(text: &str, spots: &[Spot], from: usize) -> Snippet {
    let to = (from + LENGTH).min(spots.len());
    let start = if from == 0 { 0 } else { spots.get(from).map_or(0, |spot| spot.start) };
    let end = if to == spots.len() {
        text.len()
    } else {
        to.checked_sub(1).and_then(|last| spots.get(last)).map_or(0, |spot| spot.end)
    };
    let mut runs = Vec::new();
    let mut run = |from: usize, to: usize, found: bool| {
        runs.push(Run { text: on_one_line(text.get(from..to).unwrap_or_default()), found });
    };
    let mut at = start;
    for spot in spots.get(from..to).unwrap_or_default().iter().filter(|spot| spot.units != 0) {
        run(at, spot.start, false);
        run(spot.start, spot.end, true);
        at = spot.end;
    }
    run(at, end, false);
    if let Some(first) = runs.first_mut().filter(|_| start > 0) {
        first.text.insert(0, '…');
    }
    if let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if end < text.len() {
            last.text.push('…');
        }
    }
    Snippet(runs)
}

/// `text` on one line. Where a line ends without a mark of its own, a dot in the middle parts it from the next.
fn on_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = rest.next() {
        match character {
            '\n' if rest.peek().is_some() && !matches!(before, '.' | '!' | '?' | ':' | ';' | ',' | '…' | '»') => {
                line.push_str(" · ");
            }
            '\n' | '\r' | '\t' => line.push(' '),
            other => line.push(other),
        }
        before = character;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::matching::Seen;
    use crate::search::spots::Looked;

    fn best(texts: &[&str], words: &[&str], stems: &[&str]) -> Snippet {
        let terms = |terms: &[&str], from: usize| {
            (from..).zip(terms).map(|(unit, term)| ((*term).to_owned(), 1 << unit)).collect()
        };
        let seen = Seen { words: terms(words, 0), stems: terms(stems, words.len()) };
        let mut looked = Looked::new(&seen);
        super::best(&texts.iter().map(|text| (*text, looked.spots(text))).collect::<Vec<_>>())
    }

    #[test]
    fn finds_are_marked_without_their_elision() {
        let snippet = best(&["Dix heures d’insertion, <b>pas</b> plus."], &["heures"], &["insert"]);
        assert_eq!(snippet.html(), "Dix <mark>heures</mark> d’<mark>insertion</mark>, &lt;b&gt;pas&lt;/b&gt; plus.");
        assert_eq!(snippet.to_string(), "Dix heures d’insertion, <b>pas</b> plus.");
    }

    #[test]
    fn the_densest_stretch_is_shown() {
        let text = format!("lot {} heures et lots ensemble {}", "mot ".repeat(80), "fin ".repeat(80));
        let html = best(&[&text], &["heures", "lot"], &["lot"]).html();
        assert!(html.starts_with("…mot") && html.ends_with("fin…"), "{html}");
        assert!(html.contains("<mark>heures</mark> et <mark>lots</mark>"), "{html}");
    }

    #[test]
    fn lines_are_parted() {
        assert_eq!(best(&["Un devis\nUne phrase.\nFin\n"], &[], &[]).html(), "Un devis · Une phrase. Fin");
    }

    #[test]
    fn without_a_find_the_beginning_is_shown() {
        assert_eq!(best(&["", "Une phrase."], &["rien"], &[]).html(), "Une phrase.");
        assert_eq!(best(&[], &[], &[]), Snippet::default());
    }
}
