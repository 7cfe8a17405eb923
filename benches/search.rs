//! How long a search takes, at 10,000 sheets, and how long their index takes to be made: `cargo bench --bench search`.
//!
//! Criterion tells the usual time of a query. What counts for people is the slowest of a hundred, since nobody waits for
//! an average: a table of percentiles comes first, of each query the fastest of several rounds, since the machine does
//! other things too. The index is compared with what tantivy makes by itself of the same sections, in the same run.
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

use criterion::Criterion;
use guide::Chance;
use tantivy::schema::{IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{
    AsciiFoldingFilter, Language as Tongue, LowerCaser, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer,
};

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

/// Draws a query from words that are there.
type Draw = fn(&mut Chance, &[&str]) -> String;

/// What is asked, by sort: words as frequent and as rare as those of the sheets, whole or not.
const SORTS: &[(&str, Draw)] = &[
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
    guide::write(&root, SHEETS, &["site"]).expect("a guide");
    let loaded = build::load(&root, None).expect("the guide");
    let moment = Moment { day: "2026-11-23".parse().expect("a day"), drafts: false };
    let edition = Edition::new(&loaded.guide, &loaded.guide.config.editions[0], moment);
    let searcher = searcher(&edition, &folder.path().join("index"));

    let words: Vec<&str> = guide::WORDS.split_whitespace().collect();
    let sorts: Vec<(&str, Vec<String>)> = SORTS.iter().map(|(sort, draw)| (*sort, drawn(*draw, &words))).collect();
    percentiles(&searcher, &sorts);

    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("query");
    for (sort, queries) in &sorts {
        let mut next = queries.iter().cycle();
        group.bench_function(*sort, |bencher| bencher.iter(|| search(&searcher, next.next().expect("a query"))));
    }
    group.finish();
    let mut group = criterion.benchmark_group("index");
    group.sample_size(10);
    group.bench_function("ours", |bencher| bencher.iter(|| index(&edition)));
    let texts = texts(&edition);
    group.bench_function("bare tantivy", |bencher| bencher.iter(|| bare(&texts)));
    group.finish();
    criterion.final_summary();
}

fn drawn(draw: Draw, words: &[&str]) -> Vec<String> {
    let mut chance = Chance(1);
    (0..QUERIES).map(|_| draw(&mut chance, words)).collect()
}

/// Searches, and tells how many sheets answer.
fn search(searcher: &Searcher, text: &str) -> usize {
    let query = Query { text: text.to_owned(), limit: 10, ..Query::default() };
    black_box(searcher.search(&query)).total
}

fn percentiles(searcher: &Searcher, sorts: &[(&str, Vec<String>)]) {
    println!("{:<14} {:>9} {:>9} {:>9}", "query", "p50 µs", "p99 µs", "sheets");
    for (sort, queries) in sorts {
        let mut took = vec![Duration::MAX; queries.len()];
        let mut found = 0;
        for _ in 0..ROUNDS {
            for (text, took) in queries.iter().zip(&mut took) {
                let clock = Instant::now();
                found += search(searcher, text);
                *took = clock.elapsed().min(*took);
            }
        }
        took.sort();
        let at = |share: usize| took[(took.len() - 1) * share / 100].as_micros();
        println!("{sort:<14} {:>9} {:>9} {:>9}", at(50), at(99), found / ROUNDS / QUERIES);
    }
}

fn index(edition: &Edition) -> polymorphe::outputs::Files {
    polymorphe::search::index(edition, &Locale::new(Language::French)).expect("an index").files
}

fn searcher(edition: &Edition, folder: &Path) -> Searcher {
    fs::create_dir_all(folder).expect("a folder");
    for (path, bytes) in index(edition).iter() {
        fs::write(folder.join(path), bytes).expect("written");
    }
    Searcher::open(folder).expect("an index")
}

/// The title and the text of each section of each sheet.
fn texts(edition: &Edition) -> Vec<(String, String)> {
    let locale = Locale::new(Language::French);
    let sheets = edition.sheets().flat_map(|(_, sheet)| {
        let sections = polymorphe::search::sections(sheet, &locale);
        sections.into_iter().map(|section| (format!("{} {}", sheet.head.title, section.title), section.text))
    });
    sheets.collect()
}

/// An index of `texts` such as a page of tantivy's documentation makes one: its own French, words and stems, two threads.
fn bare(texts: &[(String, String)]) -> u64 {
    let words = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(AsciiFoldingFilter);
    let stems = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(StopWordFilter::new(Tongue::French).expect("French"))
        .filter(Stemmer::new(Tongue::French))
        .filter(AsciiFoldingFilter);
    let options = |name: &str| {
        let indexing = TextFieldIndexing::default().set_tokenizer(name);
        TextOptions::default().set_indexing_options(indexing.set_index_option(IndexRecordOption::WithFreqsAndPositions))
    };
    let mut schema = Schema::builder();
    let fields = ["title", "text"].map(|part| {
        let words = schema.add_text_field(&format!("{part}_words"), options("words") | STORED);
        (words, schema.add_text_field(&format!("{part}_stems"), options("stems")))
    });
    let index = tantivy::Index::create_in_ram(schema.build());
    index.tokenizers().register("words", words.build());
    index.tokenizers().register("stems", stems.build());
    let mut writer = index.writer_with_num_threads(2, 200_000_000).expect("a writer");
    for (title, text) in texts {
        let mut document = tantivy::TantivyDocument::new();
        for ((words, stems), value) in fields.iter().zip([title, text]) {
            document.add_text(*words, value);
            document.add_text(*stems, value);
        }
        writer.add_document(document).expect("added");
    }
    writer.commit().expect("committed")
}
