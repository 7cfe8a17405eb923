//! Small, pure helpers over words: folding, slugs, plain cuts. Shared by every room, so they know none of them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case, without accents, ligatures opened, typographic apostrophes made plain: what two spellings
/// of one word have in common.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' | 'ʼ' | '‘' => folded.push('\''),
            '\u{a0}' | '\u{202f}' => folded.push(' '),
            other => folded.push(other),
        }
    }
    folded
}

/// `text` as a lower-case, ASCII, hyphenated address or anchor; empty when no letter or digit is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in fold(text).chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// At most `limit` characters of `text`, cut between words and closed with an ellipsis when something was left out.
pub fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut end = 0;
    for (count, (offset, character)) in text.char_indices().enumerate() {
        if count >= limit {
            break;
        }
        if character == ' ' {
            end = offset;
        }
    }
    let kept =
        if end == 0 { text.chars().take(limit).collect() } else { text.get(..end).unwrap_or_default().to_owned() };
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '\u{a0}', '\u{202f}']))
}

/// `text` with a capital at its beginning.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A slug as words: `service-des-eaux` is `Service des eaux`.
pub fn worded(slug: &str) -> String {
    capitalised(&slug.replace('-', " "))
}

/// How many words `text` has, as a reader counts them.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_accents_and_ligatures() {
        assert_eq!(fold("Œuvre d’ÉTÉ"), "oeuvre d'ete");
        assert_eq!(fold("e\u{301}te\u{301}"), fold("été"));
    }

    #[test]
    fn slugs_are_ascii_and_hyphenated() {
        assert_eq!(slug("L’égalité, c’est quoi ?"), "l-egalite-c-est-quoi");
        assert_eq!(slug("  !! "), "");
    }

    #[test]
    fn shortening_never_cuts_a_word() {
        assert_eq!(shorten("Un guide, vivant et utile", 12), "Un guide…");
        assert_eq!(shorten("court", 12), "court");
    }
}
