//! The analysis as a tokenizer for the index. A guide says the same words again and again, and analysing them is
//! three quarters of the work: every writer keeps a cache from word to terms.

use rustc_hash::FxHashMap;
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use super::analysis::{Role, pieces};
use super::words::{Words, words};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Words as they are, folded.
    Words,
    /// Their stems.
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

/// The tokenizers of the schema.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::new();
    for reading in [Reading::Words, Reading::Stems] {
        manager.register(reading.name(), TextAnalyzer::from(Lexicon::new(reading)));
    }
    manager
}

/// The words met so far, with their terms.
#[derive(Debug, Clone)]
struct Lexicon {
    reading: Reading,
    known: FxHashMap<Box<str>, usize>,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    /// Each with its position within the word.
    terms: Vec<(usize, String)>,
    /// How many positions the word takes.
    length: usize,
}

impl Lexicon {
    fn new(reading: Reading) -> Self {
        Lexicon { reading, known: FxHashMap::default(), entries: Vec::new() }
    }

    /// The entry of `word`, made the first time.
    fn entry(&mut self, word: &str) -> usize {
        if let Some(entry) = self.known.get(word) {
            return *entry;
        }
        let (pieces, length) = pieces(word);
        let indexed = pieces.into_iter().filter(|piece| piece.role != Role::Empty);
        let terms = indexed.flat_map(|piece| {
            let terms = if self.reading == Reading::Words { vec![piece.word] } else { piece.stems };
            terms.into_iter().map(move |term| (piece.position, term))
        });
        self.entries.push(Entry { terms: terms.collect(), length });
        self.known.insert(word.into(), self.entries.len() - 1);
        self.entries.len() - 1
    }
}

impl Tokenizer for Lexicon {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms<'a> {
        Terms { lexicon: self, words: words(text), entry: None, next: 0, position: 0, token: Token::default() }
    }
}

/// The terms of a text.
struct Terms<'a> {
    lexicon: &'a mut Lexicon,
    words: Words<'a>,
    /// The word at hand.
    entry: Option<usize>,
    /// Its next term.
    next: usize,
    /// Where it stands in the text.
    position: usize,
    token: Token,
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some(entry) = self.entry.and_then(|entry| self.lexicon.entries.get(entry)) {
                if let Some((position, term)) = entry.terms.get(self.next) {
                    self.next += 1;
                    self.token.position = self.position + position;
                    self.token.text.clear();
                    self.token.text.push_str(term);
                    return true;
                }
                self.position += entry.length;
            }
            let Some(word) = self.words.next() else { return false };
            self.entry = Some(self.lexicon.entry(word.text));
            self.next = 0;
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
