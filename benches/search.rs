//! How long a search takes, at 10,000 sheets: `cargo bench --bench search`.
//!
//! What counts is the slowest query of a hundred, since nobody waits for an average; of each query the fastest of
//! several rounds, since the machine does other things too.
#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench prints, reads the clock, and stops at the first thing that is not as it should be"
)]

#[path = "../xtask/src/guide.rs"]
#[expect(
    dead_code,
    unused_imports,
    reason = "only the guide is written here: neither the generator’s command line nor its tests"
)]
mod guide;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use guide::Chance;

use polymorphe::build;
use polymorphe::guide::Edition;
use polymorphe::guide::edition::Moment;
use polymorphe::guide::vocabulary::Language;
use polymorphe::locale::Locale;
use polymorphe::search::{Query, Searcher};

/// As the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SHEETS: usize = 10_000;
const ROUNDS: usize = 4;

/// How many queries of each sort there are.
const QUERIES: usize = 500;

/// What is asked, by sort: words as frequent and as rare as those of the sheets, whole or not.
const SORTS: &[(&str, fn(&mut Chance, &[&str]) -> String)] = &[
    ("one word", |chance, words| asked(1, chance, words)),
    ("two words", |chance, words| asked(2, chance, words)),
    ("three words", |chance, words| asked(3, chance, words)),
    ("as one types", |chance, words| {
        let word = word(chance, words);
        word.chars().take(2 + chance.under(word.chars().count() - 2)).collect()
    }),
    ("a typo", |chance, words| misspelt(&word(chance, words), chance) + " "),
    ("a typo in two", |chance, words| asked(1, chance, words) + &misspelt(&word(chance, words), chance) + " "),
];

/// A word of at least five letters.
fn word(chance: &mut Chance, words: &[&str]) -> String {
    loop {
        let word = guide::rarer(guide::rank(chance), words).replace('’', "");
        if word.chars().count() > 4 {
            return word;
        }
    }
}

/// Whole words, which are all there.
fn asked(count: usize, chance: &mut Chance, words: &[&str]) -> String {
    (0..count).map(|_| word(chance, words) + " ").collect()
}

/// `word` with two of its letters in each other's place.
fn misspelt(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = 1 + chance.under(letters.len() - 2);
    letters.swap(place, place + 1);
    letters.into_iter().collect()
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("guide");
    guide::write(&root, SHEETS).expect("a guide");
    let searcher = searcher(&root, &folder.path().join("index"));
    let words: Vec<&str> = guide::WORDS.split_whitespace().collect();
    println!("{:<14} {:>9} {:>9} {:>9}", "query", "p50 µs", "p99 µs", "sheets");
    for (sort, draw) in SORTS {
        let mut chance = Chance(1);
        let queries: Vec<String> = (0..QUERIES).map(|_| draw(&mut chance, &words)).collect();
        let mut took = vec![Duration::MAX; QUERIES];
        let mut found = 0;
        for _ in 0..ROUNDS {
            for (text, took) in queries.iter().zip(&mut took) {
                let query = Query { text: text.clone(), limit: 10, ..Query::default() };
                let clock = Instant::now();
                found += black_box(searcher.search(&query)).total;
                *took = clock.elapsed().min(*took);
            }
        }
        took.sort();
        let at = |share: usize| took[(took.len() - 1) * share / 100].as_micros();
        println!("{sort:<14} {:>9} {:>9} {:>9}", at(50), at(99), found / ROUNDS / QUERIES);
    }
}

fn searcher(root: &Path, folder: &Path) -> Searcher {
    let loaded = build::load(root, None).expect("the guide");
    let moment = Moment { day: "2026-11-23".parse().expect("a day"), drafts: false };
    let edition = Edition::new(&loaded.guide, &loaded.guide.config.editions[0], moment);
    let locale = Locale::new(Language::French);
    let files = polymorphe::search::index(&edition, &locale).expect("an index").files;
    fs::create_dir_all(folder).expect("a folder");
    for (path, bytes) in files.iter() {
        fs::write(folder.join(path), bytes).expect("written");
    }
    Searcher::open(folder).expect("an index")
}
