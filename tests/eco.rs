//! What the site says of its own weight is what it weighs; its fonts have every letter it shows.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::Write;
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use html5gum::{Token, Tokenizer};
use polymorphe::guide::vocabulary::Language;
use polymorphe::locale::Locale;
use polymorphe::outputs::Files;
use polymorphe::outputs::packed::unmarked;
use typst::foundations::Bytes;
use typst::text::Font;

use crate::{fixture, html};

/// The site of the starter guide for everybody inside.
static SITE: LazyLock<Files> = LazyLock::new(|| {
    let guide = fixture::starter();
    fixture::render(&fixture::edition(&guide, "interne"), "site").0
});

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let pages = SITE.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("text")))
}

fn sent(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory").len()
}

/// The statement's text, and how it writes a number of bytes.
fn statement() -> (String, impl Fn(usize) -> String) {
    let page = SITE.get("ecoconception.html").expect("the statement");
    let size = |bytes: usize| Locale::new(Language::French).size(bytes as u64);
    (html::read(std::str::from_utf8(page).expect("text")).text, size)
}

#[test]
fn the_site_weighs_what_it_says() {
    let (text, size) = statement();
    let (heaviest, page) = pages()
        .filter(|(path, _)| *path != "ecoconception.html")
        .max_by_key(|(path, page)| (page.len(), *path))
        .expect("a page");
    let row = |name: &str| text.split_once(name).map(|(_, rest)| rest.lines().skip(1).take(3).collect::<Vec<_>>());
    let told = row("La page la plus lourde").expect("its row");
    assert_eq!(told[..2], [size(page.len()), size(sent(page.as_bytes()))], "{heaviest}");
    let home = SITE.get("index.html").expect("the home page");
    let told = row("L’accueil").expect("its row");
    assert_eq!(told[..2], [size(home.len()), size(sent(home))]);
    let style = SITE.iter().find(|(path, _)| unmarked(path).as_deref() == Some("assets/site.css"));
    let (_, style) = style.expect("the style");
    assert_eq!(row("site.css").expect("its row")[..2], [size(style.len()), size(sent(style))]);
}

#[test]
fn every_limit_is_kept() {
    let (text, _) = statement();
    assert_eq!(text.matches("\ntenu").count(), 4, "{text}");
    assert!(!text.contains("dépassé"), "{text}");
}

#[test]
fn the_fonts_have_every_letter_of_the_site() {
    let font = |name: &str| {
        let path = format!("{}/themes/cahier/shared/fonts/{name}.ttf", env!("CARGO_MANIFEST_DIR"));
        let bytes = Bytes::new(std::fs::read(path).expect(name));
        let font = Font::iter(bytes).next().expect(name);
        font.info().coverage.iter().filter_map(char::from_u32).collect::<HashSet<char>>()
    };
    let sets = ["cahier-texte", "cahier-texte-italique", "cahier-marque", "cahier-titre"].map(font);
    let mut missing: BTreeMap<char, BTreeSet<&str>> = BTreeMap::new();
    for (path, page) in pages() {
        for letter in words(page).chars().filter(|letter| !letter.is_control()) {
            if sets.iter().any(|set| !set.contains(&letter)) {
                missing.entry(letter).or_default().insert(path);
            }
        }
    }
    let told: Vec<String> = missing
        .iter()
        .map(|(letter, paths)| format!("U+{:04X} {letter} {:?}", u32::from(*letter), paths.first()))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The words that a page shows in its own fonts: code and keys have those of the system.
fn words(page: &str) -> String {
    let foreign = ["script", "style", "pre", "code", "kbd", "title"];
    let (mut words, mut depth) = (String::new(), 0);
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        let is_foreign = |name: &[u8]| foreign.iter().any(|other| other.as_bytes() == name);
        match token {
            Token::StartTag(tag) if is_foreign(&tag.name) => depth += 1,
            Token::EndTag(tag) if is_foreign(&tag.name) => depth -= 1,
            Token::String(text) if depth == 0 => words.push_str(std::str::from_utf8(&text).expect("text")),
            _ => {}
        }
    }
    words
}
