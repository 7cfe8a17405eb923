//! The words of the site, in one language, and how it writes dates and numbers.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::guide::vocabulary::{Kind, Language};
use crate::locale::Locale;
use crate::prose::typography::french_text;

/// The sentences that templates use as they are: `site-skip` of `locales/` is `site.words.skip` in a template.
const KEYS: &[&str] = &[
    "about-this-sheet",
    "ambition",
    "category",
    "caution",
    "clear-filters",
    "decp",
    "dimension",
    "document",
    "ease",
    "edit",
    "essentials",
    "eforms",
    "empty",
    "empty-help",
    "evidence",
    "facts",
    "feed",
    "filters",
    "footer",
    "forms",
    "impact",
    "in-this-chapter",
    "in-this-sheet",
    "kind",
    "legal-basis",
    "lessons",
    "letters",
    "main-navigation",
    "map-decisions",
    "map-delays",
    "map-documents",
    "map-guide",
    "map-i-am",
    "menu",
    "neighbours",
    "next",
    "no-match",
    "no-match-help",
    "often",
    "open-course",
    "out-of-five",
    "overdue",
    "penalty",
    "plan-title",
    "previous",
    "read-chapter",
    "read-next",
    "principles",
    "reading",
    "remove-filter",
    "reporting-codes",
    "results",
    "results-ask-text",
    "results-before",
    "results-topics",
    "search",
    "search-field",
    "search-go",
    "search-more",
    "search-offline",
    "search-offline-help",
    "search-placeholder",
    "search-results",
    "skip",
    "stages",
    "stages-title",
    "this-week",
    "to-confirm",
    "to-validate-by",
    "topics",
    "trail",
    "values",
    "values-help",
    "verification",
    "where-are-you",
    "who-are-you",
    "wordings",
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
        let months = (1..=12).map(|month| locale.text(&format!("site-month-{month}"))).collect();
        let mut words = Words { locale, map: BTreeMap::new(), months };
        words.map = KEYS.iter().map(|key| (key.replace('-', "_"), words.text(key))).collect();
        words
    }

    /// Every sentence that templates may use, `_` in the place of `-`.
    pub fn map(&self) -> &BTreeMap<String, String> {
        &self.map
    }

    /// The sentence `site-KEY`.
    pub fn text(&self, key: &str) -> String {
        self.typeset(self.locale.text(&format!("site-{key}")))
    }

    fn typeset(&self, text: String) -> String {
        match self.locale.language() {
            Language::French => french_text(&text, None, false).into_owned(),
            Language::English => text,
        }
    }

    /// The sentence `site-KEY`, its words filled.
    pub fn format(&self, key: &str, words: &[(&str, String)]) -> String {
        self.typeset(self.locale.format(&format!("site-{key}"), words))
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

    /// The name of an audience.
    pub fn audience(&self, name: &str) -> String {
        self.locale.audience(name)
    }

    /// A number, with its decimals.
    pub fn decimal(&self, number: f64) -> String {
        self.locale.decimal(number)
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
