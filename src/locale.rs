//! Every word the tool says to a person, from `locales/`, in one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use unic_langid::langid;

use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::guide::vocabulary::Language;
use crate::prose::html::Words;
use crate::text::worded;

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
pub const AUDIENCES: &[&str] =
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

    /// The sentence `key`, its words filled. Where the sentence chooses by a word, it can tell the empty one as
    /// `[none]`, since Fluent knows no empty one; words that are only shown stay as they are. A key that is not there is
    /// shown as itself.
    pub fn format(&self, key: &str, words: &[(&str, String)]) -> String {
        let Some(pattern) = self.pattern(key) else { return key.to_owned() };
        let mut choosing = Vec::new();
        choosing_by_none(pattern, &mut choosing);
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            let value = match word.parse::<i64>() {
                // Only what reads the same as a number is one: `007` stays as it was written.
                Ok(number) if number.to_string() == *word => FluentValue::from(number),
                _ if word.is_empty() && choosing.contains(name) => FluentValue::from("none"),
                _ => FluentValue::from(word.as_str()),
            };
            arguments.set((*name).to_owned(), value);
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// Whether the sentence `key` exists.
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        let (key, attribute) = key.split_once('.').map_or((key, None), |(key, attribute)| (key, Some(attribute)));
        let message = self.bundle.get_message(key)?;
        match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        }
    }

    /// `number` as people write it, with their decimal mark.
    pub fn decimal(&self, number: f64) -> String {
        number.to_string().replace('.', &self.text("decimal-mark"))
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
        let mut words = error.words();
        if let Some(cause) = error.cause() {
            words.iter_mut().filter(|(name, _)| *name == "detail").for_each(|(_, word)| *word = self.cause(cause));
        }
        self.format(error.key(), &words)
    }

    /// What the system said, in the words of this language where there are some.
    fn cause(&self, cause: &std::io::Error) -> String {
        let Some(what) = cause_key(cause.kind()) else { return cause.to_string() };
        let code = cause.raw_os_error().map(|code| code.to_string()).unwrap_or_default();
        self.format("cause", &[("what", self.text(what)), ("code", code)])
    }

    /// A stretch of time, in milliseconds, as a person would say it.
    pub fn duration(&self, ms: u64) -> String {
        let mark = self.text("decimal-mark");
        if ms < 1_000 { format!("{ms} ms") } else { format!("{}{mark}{} s", ms / 1_000, ms % 1_000 / 100) }
    }

    /// Every code that can be explained, sorted.
    pub fn codes() -> Vec<&'static str> {
        let lines = FRENCH.iter().flat_map(|file| file.lines());
        let keys = lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        keys.filter(|key| is_code(key)).collect()
    }

    /// `date` as people write it: "1er décembre 2026", "1 December 2026".
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        self.format("date", &[("day", date.day().to_string()), ("month", month), ("year", date.year().to_string())])
    }

    /// The name of an audience; one that the locale does not know is called as authors call it.
    pub fn audience(&self, name: &str) -> String {
        let key = format!("audience-{name}");
        if self.has(&key) { self.text(&key) } else { worded(name) }
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

fn is_code(key: &str) -> bool {
    key.len() == 5 && key.strip_prefix('P').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The name of the sentence for what the system says most often.
fn cause_key(kind: std::io::ErrorKind) -> Option<&'static str> {
    use std::io::ErrorKind;
    Some(match kind {
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::PermissionDenied => "cause-permission-denied",
        ErrorKind::AlreadyExists => "cause-already-exists",
        ErrorKind::NotADirectory => "cause-not-a-folder",
        ErrorKind::IsADirectory => "cause-is-a-folder",
        ErrorKind::DirectoryNotEmpty => "cause-folder-not-empty",
        ErrorKind::ReadOnlyFilesystem => "cause-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cause-disk-full",
        ErrorKind::FileTooLarge => "cause-too-large",
        ErrorKind::InvalidFilename => "cause-file-name",
        ErrorKind::InvalidData => "cause-not-a-text",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "cause-busy",
        ErrorKind::AddrInUse => "cause-address-in-use",
        ErrorKind::AddrNotAvailable => "cause-address-not-here",
        ErrorKind::TimedOut => "cause-timed-out",
        _ => return None,
    })
}

/// The words by which `pattern` chooses, and of which it can tell the empty one, added to `names`.
fn choosing_by_none<'p>(pattern: &Pattern<&'p str>, names: &mut Vec<&'p str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
            continue;
        };
        let tells_none = variants.iter().any(|variant| variant.key == VariantKey::Identifier { name: "none" });
        if let InlineExpression::VariableReference { id } = selector
            && tells_none
        {
            names.push(id.name);
        }
        variants.iter().for_each(|variant| choosing_by_none(&variant.value, names));
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;

    use super::*;

    /// Every sentence of `files`, by its key.
    fn keys(files: &[&str]) -> Vec<String> {
        let mut keys = Vec::new();
        for file in files {
            let resource = fluent_syntax::parser::parse(*file).expect("sentences that can be read");
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    keys.push(message.id.name.to_owned());
                    keys.extend(message.attributes.iter().map(|own| format!("{}.{}", message.id.name, own.id.name)));
                }
            }
        }
        keys
    }

    #[test]
    fn the_system_is_told_in_the_language_of_the_reader() {
        let denied = Error::Read("a".into(), std::io::Error::from_raw_os_error(13));
        let told = Locale::new(Language::French).error(&denied);
        assert!(told.contains("accès refusé") && told.contains("13") && !told.contains("denied"), "{told}");
        assert!(Locale::codes().contains(&"P0301"));
    }

    #[test]
    fn an_empty_word_is_shown_empty_and_chosen_by_none() {
        let names = ["value", "target", "name", "query", "nearest", "audience", "keys", "id", "detail", "path"];
        let words: Vec<(&str, String)> = names.iter().map(|name| (*name, String::new())).collect();
        let locale = Locale::new(Language::French);
        for key in keys(FRENCH) {
            let told = locale.format(&key, &words);
            assert!(!told.split(|c: char| !c.is_alphanumeric()).any(|word| word == "none"), "{key}: {told}");
        }
        let unknown = |nearest: &str| locale.format("P0308.help", &[("nearest", nearest.to_owned())]);
        assert!(unknown("heures").contains("« heures »") && !unknown("").contains('«'));
    }
}
