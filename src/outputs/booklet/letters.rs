//! The letters that the booklet's fonts can draw. A [`Text`] is made here and nowhere else, so no word reaches the
//! page without its letters having been looked up; what is missing is told to the author, not drawn as a box.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Serialize;
use typst::text::Font;
use unicode_normalization::UnicodeNormalization;

use super::fonts;
use crate::diagnostic::{Diagnostic, FileId, Report, Span};

/// The code of the finding "no font of the booklet has this letter".
pub const MISSING_LETTER: &str = "P0601";

/// How many characters are shown on either side of a missing letter.
const AROUND: usize = 24;

/// Words of which every letter can be drawn. Composed (NFC), without control or direction characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    #[cfg(test)]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds `other` at the end.
    pub fn push(&mut self, other: &Text) {
        self.0.push_str(&other.0);
    }
}

/// Looks letters up, and remembers those that are missing.
#[derive(Debug)]
pub struct Letters {
    /// What every cut of the theme has: the same word may be a title, a label and running text.
    known: HashSet<char>,
    /// Where the words at hand were written, as near as the tree knows.
    at: Span,
    missing: BTreeMap<(FileId, char), Diagnostic>,
}

/// What the fonts for code have.
static CODE: LazyLock<HashSet<char>> = LazyLock::new(|| fonts::for_code().iter().flat_map(letters_of).collect());

impl Letters {
    /// The letters that all of `fonts` have. Words are looked for at `at` until something better is known.
    pub fn new(fonts: &[Font], at: Span) -> Self {
        let mut sets = fonts.iter().map(|font| letters_of(font).collect::<HashSet<char>>());
        let first = sets.next().unwrap_or_default();
        let known = sets.fold(first, |known, set| known.intersection(&set).copied().collect());
        Letters { known, at, missing: BTreeMap::new() }
    }

    /// The words that follow were written at or after `span`.
    pub fn at(&mut self, span: Span) {
        self.at = span;
    }

    /// Running text, titles, labels.
    pub fn text(&mut self, words: &str) -> Text {
        let clean = clean(words, false);
        self.look_up(&clean, |known, letter| known.contains(&letter));
        Text(clean)
    }

    /// Code, in the fonts for code. Line breaks and tabs stay.
    pub fn code(&mut self, code: &str) -> Text {
        let clean = clean(code, true);
        self.look_up(&clean, |_, letter| matches!(letter, '\n' | '\t') || CODE.contains(&letter));
        Text(clean)
    }

    fn look_up(&mut self, words: &str, has: impl Fn(&HashSet<char>, char) -> bool) {
        for (offset, letter) in words.char_indices() {
            if letter == '\u{ad}' || letter == '\u{200b}' || has(&self.known, letter) {
                continue;
            }
            let at = self.at;
            self.missing.entry((at.file, letter)).or_insert_with(|| {
                Diagnostic::error(MISSING_LETTER, at)
                    .with("letter", letter)
                    .with("code", format!("U+{:04X}", u32::from(letter)))
                    .with("excerpt", excerpt(words, offset))
            });
        }
    }

    /// One finding for every letter missing in a file.
    pub fn report(self) -> Report {
        let mut report = Report::new();
        self.missing.into_values().for_each(|diagnostic| report.add(diagnostic));
        report
    }
}

fn letters_of(font: &Font) -> impl Iterator<Item = char> {
    font.info().coverage.iter().filter_map(char::from_u32)
}

/// `words` composed, without what is not text: control characters (line breaks and tabs aside in code), marks that
/// turn the direction of writing, joiners and variation selectors.
fn clean(words: &str, code: bool) -> String {
    let kept = |letter: &char| match letter {
        '\n' | '\t' => code,
        '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => false,
        '\u{fe00}'..='\u{fe0f}' => false,
        letter => !letter.is_control(),
    };
    words.nfc().filter(kept).collect()
}

/// The words around the byte `offset`, with an ellipsis where something is left out.
fn excerpt(words: &str, offset: usize) -> String {
    let (before, after) = words.split_at_checked(offset).unwrap_or((words, ""));
    let start = before.char_indices().rev().nth(AROUND).map_or(0, |(start, _)| start);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(end, _)| end);
    let dots = |cut: bool| if cut { "…" } else { "" };
    let around = format!("{}{}", before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default());
    let line = around.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{line}{}", dots(start > 0), dots(end < after.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    fn letters() -> Letters {
        let theme = Theme::new(BTreeMap::new()).expect("the built-in theme");
        Letters::new(&fonts::of_theme(&theme), Span::start_of(FileId(0)))
    }

    #[test]
    fn french_is_drawn_in_every_cut() {
        let mut letters = letters();
        let words = "Œuvre « ça et là », 1 000 €, nᵒ… À bientôt : l’été ! ²³ – —";
        assert_eq!(letters.text(&words.replace("nᵒ", "n°")).as_str(), words.replace("nᵒ", "n°"));
        assert!(letters.report().is_empty());
    }

    #[test]
    fn a_missing_letter_is_told_once_a_file() {
        let mut letters = letters();
        letters.text("une flèche → puis → encore");
        letters.text("un Ÿ");
        letters.code("a → b");
        let sources = crate::diagnostic::Sources::default();
        let found = letters.report().sorted(&sources);
        let words: Vec<_> = found.iter().filter_map(|d| d.words.get("code").map(String::as_str)).collect();
        assert_eq!(words, ["U+0178", "U+2192"]);
        assert_eq!(found[1].words["excerpt"], "une flèche → puis → encore");
    }

    #[test]
    fn what_is_not_text_is_left_out() {
        let mut letters = letters();
        assert_eq!(letters.text("a\u{202e}b\u{0}c\u{fe0f}e\u{301}").as_str(), "abcé");
        assert_eq!(letters.code("a\n\tb").as_str(), "a\n\tb");
        assert!(letters.report().is_empty());
    }
}
