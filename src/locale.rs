//! Every word the tool says to a person, from `locales/`, in one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::guide::vocabulary::Language;
use crate::prose::html::Words;
use crate::text::capitalised;

const FRENCH: &[&str] = &[
    include_str!("../locales/fr/diagnostics.ftl"),
    include_str!("../locales/fr/interface.ftl"),
    include_str!("../locales/fr/outputs.ftl"),
    include_str!("../locales/fr/site.ftl"),
];
const ENGLISH: &[&str] = &[
    include_str!("../locales/en/diagnostics.ftl"),
    include_str!("../locales/en/interface.ftl"),
    include_str!("../locales/en/outputs.ftl"),
    include_str!("../locales/en/site.ftl"),
];

/// The audiences that have a name of their own in the locales; any other is called as its authors call it.
const AUDIENCES: &[&str] =
    &["interne", "public", "acheteurs", "prescripteurs", "juridique", "elus", "entreprises", "nouveaux"];

/// The sentences of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.debug_tuple("Locale").field(&self.language).finish()
    }
}

impl Locale {
    pub fn new(language: Language) -> Self {
        let (id, files) = match language {
            Language::French => (langid!("fr"), FRENCH),
            Language::English => (langid!("en"), ENGLISH),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for file in files {
            // A sentence that cannot be read is left out; a test reads every one of them.
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Locale { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence `key`; `key.attribute` names one of its attributes.
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The sentence `key`, its words filled. An empty word can be told by the selector `[none]`, since Fluent knows no
    /// empty one. A key that is not there is shown as itself.
    pub fn format(&self, key: &str, words: &[(&str, String)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            let value = match word.parse::<i64>() {
                // Only what reads the same as a number is one: `007` stays as it was written.
                Ok(number) if number.to_string() == *word => FluentValue::from(number),
                _ if word.is_empty() => FluentValue::from("none"),
                _ => FluentValue::from(word.as_str()),
            };
            arguments.set((*name).to_owned(), value);
        }
        self.find(key, &arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Whether the sentence `key` exists.
    pub fn has(&self, key: &str) -> bool {
        self.find(key, &FluentArgs::new()).is_some()
    }

    fn find(&self, key: &str, arguments: &FluentArgs) -> Option<String> {
        let (key, attribute) = key.split_once('.').map_or((key, None), |(key, attribute)| (key, Some(attribute)));
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }

    /// `bytes` in the unit a person would choose.
    pub fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => self.format("size-bytes", &[("size", bytes.to_string())]),
            1_000..1_000_000 => format!("{} {}", bytes.div_ceil(1_000), self.text("size-kilobytes")),
            _ => {
                let tenths = bytes.div_ceil(100_000);
                let mark = self.text("decimal-mark");
                format!("{}{mark}{} {}", tenths / 10, tenths % 10, self.text("size-megabytes"))
            }
        }
    }

    /// What is wrong, in one sentence.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.format(diagnostic.code, &words(diagnostic))
    }

    /// How to mend it.
    pub fn help(&self, diagnostic: &Diagnostic) -> String {
        self.format(&format!("{}.help", diagnostic.code), &words(diagnostic))
    }

    /// What is said beside another place that has a part in it.
    pub fn related(&self, diagnostic: &Diagnostic) -> String {
        let own = format!("{}.related", diagnostic.code);
        let key = if self.has(&own) { own.as_str() } else { "diagnostic-related" };
        self.format(key, &words(diagnostic))
    }

    /// The long explanation of a code, if there is such a code.
    pub fn explanation(&self, code: &str) -> Option<String> {
        let key = format!("{code}.explain");
        self.has(&key).then(|| self.text(&key))
    }

    pub fn error(&self, error: &Error) -> String {
        self.format(error.key(), &error.words())
    }

    /// `date` as people write it: "1er décembre 2026", "1 December 2026".
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        self.format("date", &[("day", date.day().to_string()), ("month", month), ("year", date.year().to_string())])
    }

    /// The name of an audience; one that the locale does not know is called as authors call it.
    pub fn audience(&self, name: &str) -> String {
        let key = format!("audience-{name}");
        if self.has(&key) { self.text(&key) } else { capitalised(&name.replace('-', " ")) }
    }

    /// The words on blocks of prose.
    pub fn block_words(&self) -> Words {
        Words {
            rule: self.text("block-rule"),
            example: self.text("block-example"),
            takeaway: self.text("block-takeaway"),
            question: self.text("block-question"),
            several_answers: self.text("block-several-answers"),
            show_answer: self.text("block-show-answer"),
            right_answer: self.text("block-right-answer"),
            source: self.text("block-source"),
            footnotes: self.text("block-footnotes"),
            back_to_text: self.text("block-back-to-text"),
            task_done: self.text("block-task-done"),
            task_open: self.text("block-task-open"),
            note: self.text("block-note"),
            tip: self.text("block-tip"),
            important: self.text("block-important"),
            warning: self.text("block-warning"),
            caution: self.text("block-caution"),
            restricted_to: self.text("block-restricted-to"),
            audiences: AUDIENCES.iter().map(|name| ((*name).to_owned(), self.audience(name))).collect(),
        }
    }
}

fn words(diagnostic: &Diagnostic) -> Vec<(&'static str, String)> {
    diagnostic.words.iter().map(|(name, word)| (*name, word.clone())).collect()
}
