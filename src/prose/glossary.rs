//! Finds the glossary's terms in text.

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Inline, SheetId};

/// The forms under which the glossary's entries appear, ready to be searched for all at once.
#[derive(Debug, Default)]
pub struct Glossary {
    automaton: Option<AhoCorasick>,
    patterns: Vec<String>,
    /// The entry of each pattern.
    entries: Vec<SheetId>,
}

impl PartialEq for Glossary {
    fn eq(&self, other: &Self) -> bool {
        self.patterns == other.patterns && self.entries == other.entries
    }
}

impl Glossary {
    /// Every form with its entry. Acronyms are matched as they are typed; longer forms win over shorter ones.
    pub fn new(forms: impl IntoIterator<Item = (String, SheetId)>) -> Self {
        let mut patterns = Vec::new();
        let mut entries = Vec::new();
        for (form, entry) in forms {
            let typographic = form.replace('\'', "’");
            for spelling in spellings(&typographic) {
                patterns.push(spelling);
                entries.push(entry);
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&patterns).ok();
        Glossary { automaton: automaton.filter(|_| !patterns.is_empty()), patterns, entries }
    }

    /// Cuts terms out of the text of `inlines`. Terms of the sheet `own` itself, headings and links stay text.
    pub fn mark(&self, inlines: &mut Vec<Inline>, own: Option<SheetId>) {
        let Some(automaton) = &self.automaton else { return };
        let mut index = 0;
        while index < inlines.len() {
            match inlines.get_mut(index) {
                Some(Inline::Text(text)) => {
                    let pieces = self.cut(automaton, text, own);
                    if pieces.is_empty() {
                        index += 1;
                    } else {
                        let count = pieces.len();
                        inlines.splice(index..=index, pieces);
                        index += count;
                    }
                }
                Some(Inline::Emphasis(content) | Inline::Strong(content)) => {
                    self.mark(content, own);
                    index += 1;
                }
                _ => index += 1,
            }
        }
    }

    /// `text` cut at its terms; empty when it has none.
    fn cut(&self, automaton: &AhoCorasick, text: &str, own: Option<SheetId>) -> Vec<Inline> {
        let mut pieces = Vec::new();
        let mut kept = 0;
        for found in automaton.find_iter(text) {
            let Some(entry) = self.entries.get(found.pattern().as_usize()).copied() else { continue };
            if Some(entry) == own || !stands_alone(text, found.start(), found.end()) {
                continue;
            }
            let before = text.get(kept..found.start()).unwrap_or_default();
            if !before.is_empty() {
                pieces.push(Inline::Text(before.to_owned()));
            }
            let word = text.get(found.range()).unwrap_or_default();
            pieces.push(Inline::Term { entry, text: word.to_owned() });
            kept = found.end();
        }
        if !pieces.is_empty() && kept < text.len() {
            pieces.push(Inline::Text(text.get(kept..).unwrap_or_default().to_owned()));
        }
        pieces
    }
}

/// A form as typed, and with a capital at the start of a sentence.
fn spellings(form: &str) -> Vec<String> {
    let mut characters = form.chars();
    let capital = characters.next().map(|first| first.to_uppercase().chain(characters).collect::<String>());
    let lower = {
        let acronym = form.chars().filter(|c| c.is_uppercase()).count() > 1;
        let mut characters = form.chars();
        characters.next().filter(|_| !acronym).map(|first| first.to_lowercase().chain(characters).collect::<String>())
    };
    let mut spellings: Vec<String> = [Some(form.to_owned()), capital, lower].into_iter().flatten().collect();
    spellings.sort();
    spellings.dedup();
    spellings
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
    !is_word(before) && !is_word(after)
}
