//! The analysis as a tokenizer for the index. A guide says the same words again and again, and analysing them is
//! three quarters of the work: every writer keeps a cache from word to terms.

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
    known: FxHashMap<Box<str>, usize>,
    entries: Vec<Entry>,
    /// The text read last, and its words: each text is read for its words, then for their stems.
    text: String,
    read: Vec<usize>,
}

/// What a word is found under, each with its position within the word.
#[derive(Debug)]
struct Entry {
    words: Vec<(usize, String)>,
    stems: Vec<(usize, String)>,
    /// How many positions the word takes.
    length: usize,
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
    fn entry(&mut self, word: &str) -> usize {
        if let Some(entry) = self.known.get(word) {
            return *entry;
        }
        let (pieces, length) = pieces(word);
        let mut entry = Entry { words: Vec::new(), stems: Vec::new(), length };
        for piece in pieces.into_iter().filter(|piece| piece.role != Role::Empty) {
            // A stem that is the word itself is found among the words.
            let stems = piece.stems.into_iter().filter(|stem| *stem != piece.word);
            entry.stems.extend(stems.map(|stem| (piece.position, stem)));
            entry.words.push((piece.position, piece.word));
        }
        self.entries.push(entry);
        self.known.insert(word.into(), self.entries.len() - 1);
        self.entries.len() - 1
    }
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
        Terms { reading: self.reading, lexicon, word: 0, next: 0, position: 0, token: Token::default() }
    }
}

/// The terms of a text.
struct Terms<'a> {
    reading: Reading,
    lexicon: MutexGuard<'a, Lexicon>,
    /// The word at hand, among those of the text.
    word: usize,
    /// Its next term.
    next: usize,
    /// Where it stands in the text.
    position: usize,
    token: Token,
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let lexicon = &*self.lexicon;
        while let Some(entry) = lexicon.read.get(self.word).and_then(|entry| lexicon.entries.get(*entry)) {
            let terms = if self.reading == Reading::Words { &entry.words } else { &entry.stems };
            if let Some((position, term)) = terms.get(self.next) {
                self.next += 1;
                self.token.position = self.position + position;
                self.token.text.clear();
                self.token.text.push_str(term);
                return true;
            }
            self.position += entry.length;
            self.word += 1;
            self.next = 0;
        }
        false
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
