//! From the tree to texts short enough for a wall.

use crate::guide::sheet::Variable;
use crate::outputs::pages::value_with_unit;
use crate::prose::{Block, Inline, inline_text};

/// The paragraphs of `blocks` as one run of words; `None` if they hold anything a slide cannot show, such as a list.
pub fn passage(blocks: &[Block]) -> Option<Vec<Inline>> {
    let mut run = Vec::new();
    for block in blocks {
        let Block::Paragraph(content) = block else { return None };
        if !run.is_empty() {
            run.push(Inline::Text(" ".to_owned()));
        }
        run.extend(words_only(content));
    }
    (!inline_text(&run).trim().is_empty()).then_some(run)
}

/// `inlines` without what nobody can follow on a wall: links lose their target, calls of notes and pictures go.
pub fn words_only(inlines: &[Inline]) -> Vec<Inline> {
    let mut words = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(_) | Inline::Code(_) | Inline::Variable(_) | Inline::LineBreak => {
                words.push(inline.clone());
            }
            Inline::Emphasis(content) => words.push(Inline::Emphasis(words_only(content))),
            Inline::Strong(content) => words.push(Inline::Strong(words_only(content))),
            Inline::Strikethrough(content) => words.push(Inline::Strikethrough(words_only(content))),
            Inline::Superscript(content) => words.push(Inline::Superscript(words_only(content))),
            Inline::Link(link) => words.extend(words_only(&link.content)),
            Inline::Term { text, .. } => words.push(Inline::Text(text.clone())),
            Inline::SoftBreak => words.push(Inline::Text(" ".to_owned())),
            Inline::Image(_) | Inline::FootnoteCall(_) | Inline::RawHtml(_) => {}
        }
    }
    words
}

/// The text of `run` with the usual values of its blanks, as a passer-by reads it.
pub fn filled(run: &[Inline], variables: &[Variable]) -> String {
    let filled: Vec<Inline> = run
        .iter()
        .map(|inline| match inline {
            Inline::Variable(blank) => {
                let variable = variables.iter().find(|variable| variable.name.value == blank.name);
                Inline::Text(variable.map_or_else(|| blank.name.clone(), value_with_unit))
            }
            other => other.clone(),
        })
        .collect();
    inline_text(&filled)
}

/// The first whole sentence of `run`; `None` if it has none, as where a list must follow.
pub fn first_sentence(run: &[Inline]) -> Option<Vec<Inline>> {
    let mut sentence = Vec::new();
    let mut open = 0;
    for (index, inline) in run.iter().enumerate() {
        if let Inline::Text(text) = inline
            && let Some(end) = sentence_end(text, &mut open, run.get(index + 1))
        {
            sentence.push(Inline::Text(text.get(..end)?.to_owned()));
            return Some(sentence);
        }
        sentence.push(inline.clone());
    }
    None
}

/// Words whose full stop does not end a sentence, as a single letter's does not.
const ABBREVIATIONS: &[&str] = &["al", "art", "cf", "ex", "no", "p", "pp", "vol"];

/// Where the first sentence of `text` ends, in bytes. `open` counts the guillemets still open before and in it.
fn sentence_end(text: &str, open: &mut i32, next: Option<&Inline>) -> Option<usize> {
    for (index, character) in text.char_indices() {
        let after = index + character.len_utf8();
        match character {
            '«' => *open += 1,
            '»' => *open -= 1,
            _ => {}
        }
        let closes = match character {
            '.' => !ends_with_abbreviation(text.get(..index).unwrap_or_default()),
            '!' | '?' | '…' => true,
            '»' => text.get(..index).is_some_and(|before| before.trim_end().ends_with(['.', '!', '?', '…'])),
            _ => false,
        };
        if closes && *open <= 0 && starts_anew(text.get(after..).unwrap_or_default(), next) {
            return Some(after);
        }
    }
    None
}

/// Whether the last word of `text` is a single letter or an abbreviation, as in "art. L. 2112-2".
fn ends_with_abbreviation(text: &str) -> bool {
    let word = text.rsplit(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    word.chars().count() == 1 || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Whether what follows a full stop is the end, or the beginning of another sentence.
fn starts_anew(rest: &str, next: Option<&Inline>) -> bool {
    let trimmed = rest.trim_start();
    match trimmed.chars().next() {
        Some(first) => trimmed.len() < rest.len() && (first.is_uppercase() || first == '«'),
        None => !rest.is_empty() || matches!(next, None | Some(Inline::LineBreak)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &str) -> Option<String> {
        first_sentence(&[Inline::Text(text.to_owned())]).map(|run| inline_text(&run))
    }

    #[test]
    fn the_first_sentence_is_whole() {
        let cases = [
            ("Deux fois par an. Puis une autre.", Some("Deux fois par an.")),
            ("Selon l’art. L. 2112-2 du code. Fin.", Some("Selon l’art. L. 2112-2 du code.")),
            ("Exemple : « Rien. Vraiment. » Et après.", Some("Exemple : « Rien. Vraiment. »")),
            ("Ce qui suit :", None),
            ("À 16.30 précises !", Some("À 16.30 précises !")),
        ];
        for (text, expected) in cases {
            assert_eq!(sentence(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn links_and_notes_leave_only_words() {
        let run = [
            Inline::Text("Voir ".to_owned()),
            Inline::Strong(vec![Inline::Term { entry: crate::prose::SheetId(0), text: "le lot".to_owned() }]),
            Inline::FootnoteCall(0),
        ];
        assert_eq!(inline_text(&words_only(&run)), "Voir le lot");
        assert!(!words_only(&run).iter().any(|inline| matches!(inline, Inline::FootnoteCall(_))));
    }
}
