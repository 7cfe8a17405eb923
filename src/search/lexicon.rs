//! The analysis as a tokenizer for the index. A guide says the same words again and again, and analysing them is
//! three quarters of the work: every writer keeps a cache from word to terms.

use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use super::analysis::{Role, pieces};
use super::words::words;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Words as they are, folded.
    Words,
    /// Their stems, those that differ from the words.
    Stems,
}

impl Reading {
    /// The name the schema knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Reading::Words => "words",
            Reading::Stems => "stems",
        }
    }
}

/// The tokenizers of the schema, which share what they know.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    let lexicon = Arc::new(Mutex::new(Lexicon::default()));
    for reading in [Reading::Words, Reading::Stems] {
        let reader = Reader { reading, lexicon: Arc::clone(&lexicon) };
        manager.register(reading.name(), TextAnalyzer::from(reader));
    }
    manager
}

/// The words met so far, with their terms.
#[derive(Debug, Default)]
struct Lexicon {
    known: FxHashMap<Box<str>, Entry>,
    /// All terms, one after the other.
    terms: Vec<Term>,
    letters: String,
    /// The text read last, and its words: each text is read for its words, then for their stems.
    text: String,
    read: Vec<Entry>,
}

/// What a word is found under, as places among the terms.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Where its words start.
    words: u32,
    /// Where its stems start: its words end there.
    stems: u32,
    end: u32,
    /// How many positions the word takes.
    length: u32,
}

/// A term, with its position within the word.
#[derive(Debug, Clone, Copy)]
struct Term {
    start: u32,
    end: u32,
    position: u32,
}

impl Lexicon {
    fn read(&mut self, text: &str) {
        if self.text == text {
            return;
        }
        self.text.clear();
        self.text.push_str(text);
        self.read.clear();
        for word in words(text) {
            let entry = self.entry(word.text);
            self.read.push(entry);
        }
    }

    /// The entry of `word`, made the first time.
    fn entry(&mut self, word: &str) -> Entry {
        if let Some(entry) = self.known.get(word) {
            return *entry;
        }
        let (mut pieces, length) = pieces(word);
        pieces.retain(|piece| piece.role != Role::Empty);
        let words = self.end();
        pieces.iter().for_each(|piece| self.push(piece.position, &piece.word));
        let stems = self.end();
        for piece in &pieces {
            // A stem that is the word itself is found among the words.
            let stems = piece.stems.iter().filter(|stem| **stem != piece.word);
            stems.for_each(|stem| self.push(piece.position, stem));
        }
        let entry = Entry { words, stems, end: self.end(), length: small(length) };
        self.known.insert(word.into(), entry);
        entry
    }

    /// Where the next term will be.
    fn end(&self) -> u32 {
        small(self.terms.len())
    }

    fn push(&mut self, position: usize, term: &str) {
        let start = small(self.letters.len());
        self.letters.push_str(term);
        self.terms.push(Term { start, end: small(self.letters.len()), position: small(position) });
    }

    /// The term at `place`: its position within its word, and its letters.
    fn term(&self, place: u32) -> Option<(u32, &str)> {
        let term = self.terms.get(place as usize)?;
        Some((term.position, self.letters.get(term.start as usize..term.end as usize)?))
    }
}

/// No share of a guide has four billion letters.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Reads texts in one of two ways.
#[derive(Debug, Clone)]
struct Reader {
    reading: Reading,
    lexicon: Arc<Mutex<Lexicon>>,
}

impl Tokenizer for Reader {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms<'a> {
        let mut lexicon = self.lexicon.lock().unwrap_or_else(PoisonError::into_inner);
        lexicon.read(text);
        Terms { reading: self.reading, lexicon, word: 0, left: 0..0, before: 0, after: 0, token: Token::default() }
    }
}

/// The terms of a text.
struct Terms<'a> {
    reading: Reading,
    lexicon: MutexGuard<'a, Lexicon>,
    /// The next word, among those of the text.
    word: usize,
    /// The terms of the word at hand that are still to come.
    left: Range<u32>,
    /// The positions that the words before the one at hand take, and those that it ends.
    before: u32,
    after: u32,
    token: Token,
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let lexicon = &*self.lexicon;
        loop {
            if let Some((position, term)) = self.left.next().and_then(|place| lexicon.term(place)) {
                self.token.position = (self.before + position) as usize;
                self.token.text.clear();
                self.token.text.push_str(term);
                return true;
            }
            let Some(entry) = lexicon.read.get(self.word) else { return false };
            self.word += 1;
            self.left = match self.reading {
                Reading::Words => entry.words..entry.stems,
                Reading::Stems => entry.stems..entry.end,
            };
            self.before = self.after;
            self.after += entry.length;
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(reading: Reading, text: &str) -> Vec<(usize, String)> {
        let mut analyzer = tokenizers().get(reading.name()).expect("registered");
        let mut terms = Vec::new();
        analyzer.token_stream(text).process(&mut |token| terms.push((token.position, token.text.clone())));
        terms
    }

    #[test]
    fn stop_words_leave_their_place_empty() {
        let expected = [(0, "mise"), (2, "concurrence")].map(|(position, term)| (position, term.to_owned()));
        assert_eq!(terms(Reading::Words, "Mise en concurrence"), expected);
    }

    #[test]
    fn parts_and_whole_share_places() {
        let expected = [(0, "eco"), (1, "conception"), (0, "ecoconception"), (2, "utile")];
        assert_eq!(terms(Reading::Words, "éco-conception utile"), expected.map(|(at, term)| (at, term.to_owned())));
    }

    #[test]
    fn stems_are_read_from_the_word_as_it_is_written() {
        let stems = terms(Reading::Stems, "Pénalités");
        assert!(stems.contains(&(0, "penal".to_owned())), "{stems:?}");
    }
}
