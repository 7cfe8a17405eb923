//! The scripts of the site: each joined from its parts, with the words it says and what it must know of the edition.

use std::collections::BTreeMap;

use serde::Serialize;

use super::assets::{Assets, ENGINE};
use super::context::Site;
use super::results::{self, Named};
use super::views::Link;
use super::words::kind_class;
use crate::error::Error;
use crate::guide::vocabulary::{Kind, Vocabulary};

/// The script of the page of results.
pub const RESULTS: &str = "results.js";

/// The scripts that search, each with its parts, which use those above them. No page but that of results loads one
/// before somebody searches.
const SEARCHING: &[(&str, &[&str])] = &[
    ("search.js", &["site/js/search/source.js", "site/js/search/hits.js", "site/js/search/dialog.js"]),
    (RESULTS, &["site/js/search/source.js", "site/js/search/hits.js", "site/js/search/results.js"]),
];

/// What the script of every page fetches when somebody searches.
const FETCHED: [&str; 2] = ["search.css", "search.js"];

/// The words that the scripts of pages say, by the end of their key.
const SPOKEN: &[&str] = &[
    "clear-filters",
    "close",
    "copied",
    "copied-despite",
    "copy",
    "copy-failed",
    "escape",
    "filters",
    "left-blank",
    "of",
    "order",
    "order-ease",
    "order-guide",
    "order-impact",
    "out-of-range",
    "remove-filter",
    "search",
    "see-list",
    "stage",
    "to-review",
];

/// The words that the search says; `{}` stands where it puts what was typed, or a number, `{facet}` for a facet's name.
const SPOKEN_BY_SEARCH: &[&str] = &[
    "audience",
    "by-topic",
    "category",
    "clear-filters",
    "dimension",
    "enter",
    "filters",
    "kind",
    "plan-title",
    "remove-filter",
    "results-ask-text",
    "results-narrowed",
    "results-too-long",
    "results-too-long-help",
    "results-topics",
    "results-unknown",
    "results-unknown-help",
    "results-without",
    "results-without-help",
    "results-words",
    "results-words-help",
    "search-all",
    "search-broken",
    "search-broken-help",
    "search-forgiving",
    "search-keys-choose",
    "search-keys-open",
    "search-many",
    "search-more",
    "search-nothing",
    "search-often",
    "search-one",
    "search-results",
    "search-section",
    "search-try",
    "search-whole",
    "see-list",
    "stage",
    "topic",
];

/// How many topics the search may suggest.
const TOPICS: usize = 60;

/// What the search must know of the edition. Lists of two or three keep it short.
#[derive(Serialize)]
struct Known<'a> {
    /// Each kind: its value in a query, the class of its mark, the name of a sheet, that of several.
    kinds: Vec<(&'static str, &'static str, String, String)>,
    facets: Vec<KnownFacet>,
    /// Those that most sheets carry first: name, address.
    topics: Vec<(String, String)>,
    /// Whom to ask: an address to write to, or else a sentence.
    contact: Option<Link>,
    contact_text: Option<String>,
    /// Where the search is that the site brings with it.
    engine: &'a str,
}

#[derive(Serialize)]
struct KnownFacet {
    name: String,
    title: String,
    /// Each value and its name, in the order people expect.
    values: Vec<(String, String)>,
}

/// The script of every page, which knows where the others are.
const EVERYWHERE: &str = "site.js";

/// Adds every script of the theme.
///
/// # Errors
///
/// A script of the theme that is missing or is not text.
pub fn add(site: &Site, assets: &mut Assets) -> Result<(), Error> {
    let (words, known) = (json(&spoken(site, SPOKEN_BY_SEARCH)), json(&known(site, assets)));
    for (name, paths) in SEARCHING {
        let mut parts = String::new();
        for path in *paths {
            parts.push_str(&squeezed(site.theme.text(path)?));
        }
        let script = format!("(()=>{{\"use strict\";\nconst words={words},guide={known};\n{parts}}})();\n");
        assets.add(name, script.into_bytes());
    }
    for (path, _) in site.theme.files_in("site/js/") {
        let name = path.strip_prefix("site/js/").filter(|name| !name.contains('/'));
        if let Some(name) = name.filter(|name| *name != EVERYWHERE) {
            assets.add(name, squeezed(site.theme.text(path)?).into_bytes());
        }
    }
    let (words, fetched) = (json(&spoken(site, SPOKEN)), FETCHED.map(|name| (name, assets.address(name))));
    let script = squeezed(site.theme.text("site/js/site.js")?);
    let script = format!("globalThis.cahier={{words:{words},assets:{}}};\n{script}", json(&BTreeMap::from(fetched)));
    assets.add(EVERYWHERE, script.into_bytes());
    Ok(())
}

fn json(value: &impl Serialize) -> String {
    // Texts and lists of texts always have a JSON form.
    serde_json::to_string(value).unwrap_or_default()
}

/// The sentences of `keys`, `_` in the place of `-`.
fn spoken(site: &Site, keys: &[&str]) -> BTreeMap<String, String> {
    let blank = [("what", "{}".to_owned()), ("facet", "{facet}".to_owned())];
    keys.iter().map(|key| (key.replace('-', "_"), site.words.format(key, &blank))).collect()
}

fn known<'a>(site: &Site, assets: &'a Assets) -> Known<'a> {
    let kind = |kind: &Kind| (kind.id(), kind_class(*kind), site.words.kind(*kind), site.words.kinds(*kind));
    let facets = results::names(site).into_iter().filter(|named| named.offered && named.facet != "kind");
    let topics = results::topics(site).into_iter().take(TOPICS);
    let (contact, contact_text) = results::whom_to_ask(site);
    Known {
        kinds: results::KINDS.iter().map(kind).collect(),
        facets: facets.map(known_facet).collect(),
        topics: topics.map(|topic| (topic.text, topic.href)).collect(),
        contact,
        contact_text,
        engine: assets.address(ENGINE),
    }
}

fn known_facet(named: Named) -> KnownFacet {
    let values = named.values.into_iter().map(|value| (value.id, value.text));
    KnownFacet { values: values.collect(), name: named.facet, title: named.title }
}

/// A script without its indentation, its empty lines and the comments that fill whole lines.
pub fn squeezed(text: &str) -> String {
    let is_comment = |line: &str| line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/"));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.fold(String::with_capacity(text.len()), |out, line| out + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::vocabulary::Language;
    use crate::locale::Locale;

    #[test]
    fn comments_are_left_out_of_scripts() {
        assert_eq!(squeezed("// A\n  let a = 1; // b\n\n/** C. */\n  a();\n"), "let a = 1; // b\na();\n");
    }

    #[test]
    fn scripts_have_their_words_in_both_languages() {
        for language in [Language::French, Language::English] {
            let locale = Locale::new(language);
            for key in SPOKEN.iter().chain(SPOKEN_BY_SEARCH) {
                assert!(locale.has(&format!("site-{key}")), "site-{key} is missing in {language:?}");
            }
        }
    }
}
