//! What is particular to French: the words that carry no meaning, the elisions, the stems.

use frostem::{Algorithm, Stemmer};

use crate::text::fold;

/// Words that say nothing of what a text is about, folded and sorted.
pub const STOP_WORDS: &[&str] = &[
    "a", "ai", "aient", "ait", "alors", "as", "au", "aucun", "aucune", "aura", "auront", "aussi", "autre", "autres",
    "aux", "avaient", "avait", "avant", "avec", "avez", "avoir", "avons", "ayant", "c", "car", "ce", "ceci", "cela",
    "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "chaque", "chez", "ci", "comme", "comment", "d", "dans",
    "de", "depuis", "des", "dont", "du", "elle", "elles", "en", "encore", "entre", "es", "est", "et", "etaient",
    "etait", "etant", "ete", "etes", "etre", "eux", "faire", "fait", "faut", "fut", "ici", "il", "ils", "j", "je", "l",
    "la", "le", "les", "leur", "leurs", "lui", "m", "ma", "mais", "me", "meme", "memes", "mes", "moi", "moins", "mon",
    "n", "ne", "ni", "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "peu", "peut", "peuvent", "plus", "pour",
    "pourquoi", "puis", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "s", "sa", "sans",
    "se", "sera", "seront", "ses", "si", "soit", "son", "sont", "sous", "suis", "sur", "t", "ta", "te", "tes", "toi",
    "ton", "tous", "tout", "toute", "toutes", "tres", "tu", "un", "une", "vers", "vos", "votre", "vous", "y",
];

/// Words of a question that say nothing of what is asked for, folded and sorted. Sheets hold them for other reasons.
pub const ASKING: &[&str] = &["ca", "combien", "peux", "signifie", "signifient", "veulent", "veut"];

/// What an apostrophe leaves of a word before a vowel, folded.
pub const ELISIONS: &[&str] =
    &["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "presqu", "puisqu", "qu", "quoiqu", "s", "t"];

/// Whether the folded word `word` says nothing of what a text is about.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// Whether the folded word `word` is there to ask, after the folded word `before`: `combien`, `veut dire`.
pub fn is_asking(word: &str, before: Option<&str>) -> bool {
    let meaning = word == "dire" && before.is_some_and(|before| matches!(before, "veut" | "veulent"));
    meaning || ASKING.binary_search(&word).is_ok()
}

/// Whether the folded word `word` announces a reference of law.
pub fn is_article(word: &str) -> bool {
    matches!(word, "article" | "articles" | "art" | "arts")
}

/// Whether the folded word `word` is what stands before an apostrophe.
pub fn is_elision(word: &str) -> bool {
    ELISIONS.binary_search(&word).is_ok()
}

/// The stems of `word`, which is in lower case, folded. A stem is taken from the word as it is written, since accents
/// tell endings apart; one taken from the folded word stands beside it, so that who types without accents finds
/// inflections too.
pub fn stems(word: &str) -> Vec<String> {
    let mut stems = vec![stem(word), stem(&participle(fold(word)))];
    stems.dedup();
    stems
}

/// `word`, which is folded, with the accent of a participle's ending, that no other French word has: `plafonnees`.
fn participle(word: String) -> String {
    let (rest, plural) = word.strip_suffix('s').map_or((word.as_str(), ""), |rest| (rest, "s"));
    match rest.strip_suffix("ee") {
        Some(before) if !before.is_empty() => format!("{before}ée{plural}"),
        _ => word,
    }
}

/// The stem of `word` after Snowball, folded. What can be done and that it can are one: `réversible`, `réversibilité`.
fn stem(word: &str) -> String {
    let mut stem = fold(&Stemmer::new(Algorithm::French).stem(word));
    if stem.ends_with("bil") {
        stem.truncate(stem.len() - 2);
        stem.push('l');
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(STOP_WORDS.is_sorted());
        assert!(ELISIONS.is_sorted());
        assert!(ASKING.is_sorted());
    }

    #[test]
    fn inflections_share_a_stem_with_or_without_accents() {
        let meet = |a: &str, b: &str| stems(a).iter().any(|stem| stems(b).contains(stem));
        for (a, b) in [
            ("pénalités", "pénalité"),
            ("penalites", "pénalité"),
            ("accessibilites", "accessibilité"),
            ("achats", "achat"),
            ("réutilisés", "reutilise"),
            ("locaux", "local"),
            ("réversibles", "réversibilité"),
            ("plafonnees", "plafonnement"),
        ] {
            assert!(meet(a, b), "{a} {b} {:?} {:?}", stems(a), stems(b));
        }
    }
}
