//! What a misspelt query was probably meant to say. The browser's own search does the same.

use super::analysis::elided;
use super::words::{Word, words};
use crate::text::fold;

/// The query `text` with its misspelt words as `texts`, those of the first hits, write them; `None` where nothing was
/// misspelt. `guesses` are words as they were typed, folded, each with what it probably stands for.
pub fn correction(text: &str, guesses: &[(String, String)], texts: &[&str]) -> Option<String> {
    let written = |term: &str| {
        let mut all = texts.iter().flat_map(|text| words(text)).map(own);
        all.find(|word| fold(word) == term).map_or_else(|| term.to_owned(), str::to_lowercase)
    };
    let mut corrected = text.to_owned();
    for (typed, term) in guesses {
        let misspelt = words(&corrected).find(|word| fold(own(*word)) == *typed);
        if let Some(word) = misspelt {
            let place = word.start + elided(word.text)..word.start + word.text.len();
            corrected.replace_range(place, &written(term));
        }
    }
    (corrected != text).then(|| corrected.trim().to_owned())
}

/// A word without the elision at its beginning.
fn own(word: Word<'_>) -> &str {
    word.text.get(elided(word.text)..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words_are_written_as_the_first_hits_write_them() {
        let guesses = [("penalitee".to_owned(), "penalite".to_owned()), ("retart".to_owned(), "retard".to_owned())];
        let told = |text: &str| correction(text, &guesses, &["La Pénalité d’abord.", "Un penalite."]);
        assert_eq!(told("l’Penalitee de retart "), Some("l’pénalité de retard".to_owned()));
        assert_eq!(told("pénalité"), None);
        assert_eq!(correction("retart", &guesses, &[]), Some("retard".to_owned()));
    }
}
