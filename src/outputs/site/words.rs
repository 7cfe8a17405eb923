//! The words of the site, in one language, and how it writes dates and numbers.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::guide::vocabulary::{Kind, Language};
use crate::locale::Locale;

/// The sentences that templates use as they are: `site-skip` of `locales/` is `site.words.skip` in a template.
const KEYS: &[&str] = &[
    "skip", "menu", "close", "home", "search", "search-placeholder", "search-go", "search-hint", "search-field",
    "main-navigation", "trail", "stages-title", "where-are-you", "often", "opens-site", "in-this-chapter",
    "in-this-sheet", "previous", "next", "neighbours", "this-week", "topics", "principles", "related", "legal-basis",
    "to-confirm", "to-validate", "to-validate-by", "used-in", "cited-by", "clauses-used", "about-this-sheet", "edit", "overdue",
    "wordings", "values", "values-help", "copy", "copied", "copy-failed", "verification", "evidence", "caution",
    "penalty", "reporting-codes", "decp", "eforms", "impact", "ease", "out-of-five", "results", "facts", "contact",
    "lessons", "open-course", "reading", "acronym", "forms", "letters", "piece", "stages", "dimension", "ambition",
    "category", "filters", "clear-filters", "remove-filter", "order", "order-guide", "order-ease", "order-impact",
    "no-match", "no-match-help", "of", "empty", "empty-help", "all-quotations", "search-title", "search-lead",
    "search-offline", "search-offline-help", "search-nothing", "search-nothing-help", "search-failed", "search-all",
    "search-keys-choose", "search-keys-open", "search-forgiving", "search-results", "search-searching", "escape",
    "browse", "by-stage", "by-category", "by-dimension", "by-document", "by-ambition", "by-audience", "by-topic",
    "by-principle", "plan-title", "plan-lead", "missing-title", "missing-lead", "moved-title", "moved-lead",
    "door-clause", "door-case", "door-course", "door-glossary", "for-eyes", "footer", "all-sheets", "other-pages",
    "one-sheet", "many-sheets", "quote-open",
];

/// The words of the site.
#[derive(Debug)]
pub struct Words<'a> {
    locale: &'a Locale,
    map: BTreeMap<String, String>,
    months: Vec<String>,
}

impl<'a> Words<'a> {
    pub fn new(locale: &'a Locale) -> Self {
        let map = KEYS.iter().map(|key| (key.replace('-', "_"), locale.text(&format!("site-{key}")))).collect();
        let months = (1..=12).map(|month| locale.text(&format!("site-month-{month}"))).collect();
        Words { locale, map, months }
    }

    /// Every sentence that templates may use, `_` in the place of `-`.
    pub fn map(&self) -> &BTreeMap<String, String> {
        &self.map
    }

    /// The sentence `site-KEY`.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(&format!("site-{key}"))
    }

    /// The sentence `site-KEY`, its words filled.
    pub fn format(&self, key: &str, words: &[(&str, String)]) -> String {
        self.locale.format(&format!("site-{key}"), words)
    }

    /// `12 clauses`, `1 clause`.
    pub fn count(&self, what: &str, number: usize) -> String {
        self.format(&format!("count-{what}"), &[("n", number.to_string())])
    }

    /// The name of a kind of sheet: `Cas vécu`.
    pub fn kind(&self, kind: Kind) -> String {
        self.text(&format!("kind-{}", kind_class(kind)))
    }

    /// The name of the sheets of a kind together: `Cas vécus`.
    pub fn kinds(&self, kind: Kind) -> String {
        self.text(&format!("kinds-{}", kind_class(kind)))
    }

    /// The name of an audience; one that the locale does not know is called as authors call it.
    pub fn audience(&self, name: &str) -> String {
        let key = format!("site-audience-{name}");
        if self.locale.has(&key) {
            return self.locale.text(&key);
        }
        let mut letters = name.replace('-', " ").chars().collect::<Vec<_>>();
        if let Some(first) = letters.first_mut() {
            *first = first.to_uppercase().next().unwrap_or(*first);
        }
        letters.into_iter().collect()
    }

    /// A day in words: `1er octobre 2026`.
    pub fn date(&self, date: Date) -> String {
        let month = usize::try_from(date.month()).ok().and_then(|month| self.months.get(month.checked_sub(1)?));
        let month = month.map(String::as_str).unwrap_or_default();
        let day = match (self.locale.language(), date.day()) {
            (Language::French, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        format!("{day}\u{a0}{month} {}", date.year())
    }

    /// Numbers in a sentence: `2, 5 et 11`.
    pub fn list(&self, numbers: &[usize]) -> String {
        let texts: Vec<String> = numbers.iter().map(usize::to_string).collect();
        match texts.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.text("and")),
        }
    }
}

/// The class of the mark that stands for a kind, also the end of its key in the locale.
pub fn kind_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Chapter => "chapter",
        Kind::CaseStudy => "case",
        Kind::Clause => "clause",
        Kind::Course => "course",
        Kind::Term => "term",
        Kind::Quotation => "quotation",
        Kind::Page => "page",
        Kind::Section => "section",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_key_has_words_in_both_languages() {
        for language in [Language::French, Language::English] {
            let locale = Locale::new(language);
            for key in KEYS {
                assert!(locale.has(&format!("site-{key}")), "site-{key} is missing in {language:?}");
            }
        }
    }

    #[test]
    fn dates_and_lists_are_written_out() {
        let locale = Locale::new(Language::French);
        let words = Words::new(&locale);
        assert_eq!(words.date(date(2026, 10, 1)), "1er\u{a0}octobre 2026");
        assert_eq!(words.list(&[2, 5, 11]), "2, 5 et 11");
        assert_eq!(words.audience("acheteurs"), "Acheteurs");
        assert_eq!(words.audience("service-des-eaux"), "Service des eaux");
    }
}
