//! From a word as it is written to the terms it is found under: one chain, for sheets and for queries.
//!
//! `L’éco-conception` gives `eco`, `conception` and `ecoconception`; `L. 2112-2` gives `l2112-2`, and `2112-2` beside it.

use unicode_normalization::UnicodeNormalization;

use super::french::{is_elision, is_stop_word, stems};
use super::words::{is_apostrophe, is_hyphen, is_ignorable};
use crate::text::fold;

/// The longest part of a word that is kept, in characters. What is longer is no word.
const LONGEST: usize = 64;

/// What a word is found under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its place within the word, from 0.
    pub position: usize,
    pub role: Role,
    /// In lower case, without accents.
    pub word: String,
    /// The stems of that word, without accents; none for numbers and references.
    pub stems: Vec<String>,
}

/// What a piece is to its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The word itself, or one of its parts.
    Part,
    /// All its parts in one: who writes `écoconception` means `éco-conception`.
    Joined,
    /// Found when searched for by itself, but no part of what the word asks for: `2112-2` in `L. 2112-2`.
    Aside,
    /// A word that says nothing by itself: it is not indexed, and only ever searched for as the start of another.
    Empty,
}

impl Piece {
    fn new(position: usize, role: Role, written: &str) -> Self {
        let word = fold(written);
        let role = if role == Role::Part && is_stop_word(&word) { Role::Empty } else { role };
        let plain = role == Role::Empty || word.bytes().any(|byte| byte.is_ascii_digit());
        let stems = if plain { Vec::new() } else { stems(written) };
        Piece { position, role, word, stems }
    }

    fn bare(role: Role, word: String) -> Self {
        Piece { position: 0, role, word, stems: Vec::new() }
    }
}

/// How many bytes of `word` the elision at its beginning takes: 3 in `l’eau`, 0 in `prud’homme`.
pub fn elided(word: &str) -> usize {
    let Some((at, apostrophe)) = word.char_indices().find(|(_, character)| is_apostrophe(*character)) else { return 0 };
    let before = word.get(..at).unwrap_or_default();
    if is_elision(&fold(before)) { at + apostrophe.len_utf8() } else { 0 }
}

/// The pieces of `word`, and how many positions it takes.
pub fn pieces(word: &str) -> (Vec<Piece>, usize) {
    let plain = plain(word);
    if let Some(number) = reference(&plain) {
        let number = number.to_owned();
        return (vec![Piece::bare(Role::Part, plain), Piece::bare(Role::Aside, number)], 1);
    }
    let parts: Vec<&str> = plain
        .split('-')
        .flat_map(|part| part.get(elided(part)..).unwrap_or_default().split('\''))
        .filter(|part| !part.is_empty() && part.chars().count() <= LONGEST)
        .collect();
    let whole = parts.concat();
    match parts.as_slice() {
        [] => (Vec::new(), 1),
        [one] => (vec![Piece::new(0, Role::Part, one)], 1),
        _ if parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) => {
            let mut pieces = vec![Piece::bare(Role::Part, parts.join("-"))];
            let asides = parts.iter().enumerate().map(|(position, part)| Piece::new(position, Role::Aside, part));
            pieces.extend(asides);
            (pieces, parts.len())
        }
        _ => {
            let each = parts.iter().enumerate().map(|(position, part)| Piece::new(position, Role::Part, part));
            let mut pieces: Vec<Piece> = each.collect();
            if whole.chars().count() <= LONGEST {
                pieces.push(Piece::new(0, Role::Joined, &whole));
            }
            (pieces, parts.len())
        }
    }
}

/// `word` composed, in lower case, its apostrophes and hyphens made plain, without dots, spaces and what is unseen.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let is_reference = word.starts_with(char::is_alphabetic);
    for character in word.nfc().flat_map(char::to_lowercase) {
        if is_apostrophe(character) {
            plain.push('\'');
        } else if is_hyphen(character)
            || (is_reference && character.is_whitespace() && plain.ends_with(|last: char| last.is_ascii_digit()))
        {
            plain.push('-');
        } else if !character.is_whitespace() && character != '.' && !is_ignorable(character) {
            plain.push(character);
        }
    }
    plain
}

/// Whether the folded word `word` is a legal reference such as `l2112-2`.
pub fn is_reference(word: &str) -> bool {
    reference(word).is_some()
}

/// The number of a legal reference such as `l2112-2`.
fn reference(plain: &str) -> Option<&str> {
    let number = plain.strip_prefix(['l', 'r', 'd', 'a'])?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    number.split('-').all(is_number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Vec<String> {
        let shown = |piece: Piece| match piece.role {
            Role::Part => piece.word,
            Role::Joined => format!("+{}", piece.word),
            Role::Aside => format!("({})", piece.word),
            Role::Empty => format!("-{}", piece.word),
        };
        pieces(word).0.into_iter().map(shown).collect()
    }

    #[test]
    fn elisions_are_taken_off() {
        assert_eq!(parts("L’ÉCOLE"), ["ecole"]);
        assert_eq!(parts("jusqu'alors"), ["-alors"]);
        assert_eq!(parts("aujourd’hui"), ["aujourd", "hui", "+aujourdhui"]);
        assert_eq!(elided("l’eau"), "l’".len());
        assert_eq!(elided("prud’homme"), 0);
    }

    #[test]
    fn compounds_are_joined_and_split() {
        assert_eq!(parts("éco-conception"), ["eco", "conception", "+ecoconception"]);
        assert_eq!(parts("l’éco\u{2011}conception"), ["eco", "conception", "+ecoconception"]);
        assert_eq!(parts("œuvre"), ["oeuvre"]);
        assert_eq!(parts("e\u{301}te\u{301}"), parts("été"));
    }

    #[test]
    fn references_meet_however_they_are_typed() {
        for written in ["L. 2112-2", "L.2112-2", "L2112-2", "l 2112-2", "l 2112 2", "L\u{a0}2112\u{2011}2"] {
            assert_eq!(parts(written), ["l2112-2", "(2112-2)"], "{written}");
        }
        assert_eq!(parts("2112-2"), ["2112-2", "(2112)", "(2)"]);
        assert_eq!(parts("216\u{202f}000"), ["216000"]);
        assert_eq!(parts("S.P.A.S.E.R"), ["spaser"]);
    }

    #[test]
    fn any_bytes_give_pieces() {
        for word in ["'", "-", "\u{301}", "a-'-b", "ﬁ", "İ", "x".repeat(5000).as_str()] {
            let _ = pieces(word);
        }
    }
}
