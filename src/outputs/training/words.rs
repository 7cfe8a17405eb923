//! Every word that the module says, in the language of its guide.

use std::collections::BTreeMap;

use crate::locale::Locale;

/// The words on the page, by the name that the template uses; the sentence is `training-NAME`.
const ON_PAGE: &[&str] = &[
    "answers",
    "cancel",
    "close",
    "continue",
    "done",
    "entry",
    "glossary",
    "kept",
    "lessons-label",
    "others",
    "out-of",
    "quit",
    "quit-long",
    "reading",
    "reread",
    "restart",
    "restart-ask",
    "restart-yes",
    "retake",
    "skip",
    "start",
];

/// The words that the scripts say, each with the blanks they fill.
const IN_SCRIPT: &[(&str, &[&str])] = &[
    ("almost", &["found", "of"]),
    ("answer-missing", &[]),
    ("back", &[]),
    ("check", &[]),
    ("choose", &[]),
    ("completed", &[]),
    ("completed-text", &[]),
    ("continue", &[]),
    ("failed", &[]),
    ("failed-text", &["right", "of", "mastery"]),
    ("kept-place", &["place"]),
    ("kept-platform", &["place"]),
    ("lesson", &["lesson", "of"]),
    ("lesson-question", &["lesson", "question", "of"]),
    ("lesson-score", &["right", "of"]),
    ("new-tab", &[]),
    ("next-lesson", &[]),
    ("next-question", &[]),
    ("not-kept", &[]),
    ("option-missed", &[]),
    ("option-missed-too", &[]),
    ("option-right", &[]),
    ("option-wrong", &[]),
    ("passed", &[]),
    ("passed-text", &["right", "of", "first"]),
    ("reopen", &[]),
    ("result", &[]),
    ("retake", &[]),
    ("retry", &[]),
    ("right", &[]),
    ("start", &[]),
    ("to-questions", &[]),
    ("to-result", &[]),
    ("trouble", &[]),
    ("unfinished", &[]),
    ("unfinished-text", &["left", "of"]),
    ("welcome", &[]),
    ("wrong", &[]),
];

/// The words of the template.
pub fn on_page(locale: &Locale) -> BTreeMap<String, String> {
    ON_PAGE.iter().map(|name| (name.replace('-', "_"), locale.text(&format!("training-{name}")))).collect()
}

/// The words of the scripts; a blank stands as `{name}`.
pub fn in_script(locale: &Locale) -> BTreeMap<&'static str, String> {
    let sentence = |(name, blanks): &(&'static str, &[&'static str])| {
        let words: Vec<_> = blanks.iter().map(|blank| (*blank, format!("{{{blank}}}"))).collect();
        (*name, locale.format(&format!("training-{name}"), &words))
    };
    IN_SCRIPT.iter().map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::vocabulary::{Language, Vocabulary};

    #[test]
    fn every_word_is_there_in_every_language_with_its_blanks() {
        for language in Language::ALL {
            let locale = Locale::new(*language);
            for text in on_page(&locale).values() {
                assert!(!text.starts_with("training-"), "{} is missing in {}", text, language.id());
            }
            let sentences = in_script(&locale);
            for (name, blanks) in IN_SCRIPT {
                let text = &sentences[name];
                assert!(!text.starts_with("training-"), "{text} is missing in {}", language.id());
                for blank in *blanks {
                    assert!(text.contains(&format!("{{{blank}}}")), "{text} leaves out {blank}");
                }
            }
        }
    }
}
