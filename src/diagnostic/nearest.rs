//! The nearest valid value: what a writer most likely meant.

use std::collections::HashMap;

use crate::text::fold;

/// How many comparisons are made before no more suggestions are offered: a guide in which everything is wrong has
/// other troubles, and must not keep its author waiting.
const BUDGET: usize = 2_000_000;

/// The candidate that a writer most likely meant by `written`, if any is near enough: at a distance (letters put in,
/// left out, changed or swapped) of at most a third of its length, accents and case aside, or one holding the other.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Nearest::among(candidates).to(written)
}

/// Candidates, ready to be compared with many words.
#[derive(Debug)]
pub struct Nearest<'a> {
    /// Each with its folded form and its length in characters.
    candidates: Vec<(&'a str, String, usize)>,
    /// What was asked before: the same name is often missed by many.
    known: HashMap<String, Option<&'a str>>,
    budget: usize,
}

impl<'a> Nearest<'a> {
    pub fn among(candidates: impl IntoIterator<Item = &'a str>) -> Self {
        let prepared = |candidate: &'a str| {
            let folded = fold(candidate);
            let length = folded.chars().count();
            (candidate, folded, length)
        };
        Nearest { candidates: candidates.into_iter().map(prepared).collect(), known: HashMap::new(), budget: BUDGET }
    }

    /// The candidate nearest to `written`, if any is near enough.
    pub fn to(&mut self, written: &str) -> Option<&'a str> {
        if let Some(known) = self.known.get(written) {
            return *known;
        }
        self.budget = self.budget.checked_sub(self.candidates.len())?;
        let folded = fold(written);
        let length = folded.chars().count();
        let compared = self.candidates.iter().filter_map(|(candidate, other, other_length)| {
            distance(&folded, length, other, *other_length).map(|distance| (distance, *candidate))
        });
        // Among equals, the first.
        let found = compared.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate);
        self.known.insert(written.to_owned(), found);
        found
    }
}

/// How far two folded words are, first as it counts, then as it is; `None` when neither may be meant for the other.
fn distance(written: &str, length: usize, other: &str, other_length: usize) -> Option<(usize, usize)> {
    let allowed = if length < 3 { 1 } else { (length / 3).max(2) };
    let holds = holds(written, other) || holds(other, written);
    if length.abs_diff(other_length) > allowed && !holds {
        return None;
    }
    let distance = strsim::osa_distance(written, other);
    // Two words without a letter in common are not near, however short they are.
    let near = distance <= allowed && distance < length.min(other_length);
    (near || holds || distance == 0).then_some((distance.min(allowed), distance))
}

/// Whether `part` is a good part of `whole`, so that one may have been meant for the other.
fn holds(whole: &str, part: &str) -> bool {
    part.len() >= 3 && whole.len() <= part.len() * 3 && whole.contains(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_what_was_meant_or_nothing() {
        for (written, candidates, expected) in [
            ("titr", &["titre", "resume"][..], Some("titre")),
            ("Thème", &["themes", "title"], Some("themes")),
            ("seuil", &["seuil-formalise", "date"], Some("seuil-formalise")),
            ("nom", &["name", "range"], Some("name")),
            ("heure", &["heures", "heures-insertion"], Some("heures")),
            ("b", &["public", "ab"], None),
            ("exclu", &["exclure", "exclude"], Some("exclure")),
            ("xyzzy", &["id", "lang"], None),
            ("<script>alert(1)</script>", &["c", "rs", "alert"], None),
            ("", &["a"], None),
        ] {
            assert_eq!(nearest(written, candidates.iter().copied()), expected, "{written}");
        }
    }

    #[test]
    fn suggestions_come_to_an_end() {
        let names: Vec<String> = (0..1_000).map(|number| format!("fiche-{number}")).collect();
        let mut nearest = Nearest::among(names.iter().map(String::as_str));
        assert_eq!(nearest.to("fiche-12x"), Some("fiche-12"));
        let last = (0..3_000).map(|number| nearest.to(&format!("fiche-{number}y"))).last();
        assert_eq!(last, Some(None));
        assert_eq!(nearest.to("fiche-12x"), Some("fiche-12"));
    }
}
