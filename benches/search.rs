//! How long a search takes, at 10,000 sheets: `cargo bench --bench search`.
//!
//! Each query is asked many times over, from another place in the list each time; what counts is the slowest of a
//! hundred, since nobody waits for an average.
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
use std::time::Instant;

use polymorphe::build;
use polymorphe::guide::Edition;
use polymorphe::guide::edition::Moment;
use polymorphe::guide::vocabulary::Language;
use polymorphe::locale::Locale;
use polymorphe::outputs::{BuildInfo, OUTPUTS};
use polymorphe::search::{Query, Searcher};

const SHEETS: usize = 10_000;
const ROUNDS: usize = 200;

/// What is asked, by sort.
const ASKED: &[(&str, &[&str])] = &[
    ("one word", &["facture ", "insertion ", "calendrier ", "œuvre ", "préparer "]),
    ("two words", &["clause facture ", "lot prestation ", "budget économie ", "preuve titulaire ", "délai livrable "]),
    (
        "three words",
        &["critère offre région ", "suivre payer discuter ", "sobre possible utile ", "bilan réunion équipe "],
    ),
    ("as one types", &["calend", "prest", "économ", "juridiq", "environn"]),
    ("a typo", &["calendirer ", "prestatoin ", "environement ", "econnomie ", "jurdique "]),
];

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("guide");
    guide::write(&root, SHEETS).expect("a guide");
    let searcher = searcher(&root, &folder.path().join("index"));
    println!("{:<14} {:>9} {:>9} {:>9}", "query", "p50 µs", "p99 µs", "sheets");
    for (sort, queries) in ASKED {
        let mut took = Vec::new();
        let mut found = 0;
        for round in 0..ROUNDS {
            let query = Query { text: queries[round % queries.len()].to_owned(), limit: 10, ..Query::default() };
            let clock = Instant::now();
            found += black_box(searcher.search(&query)).total;
            took.push(clock.elapsed());
        }
        took.sort();
        let at = |share: usize| took[(took.len() - 1) * share / 100].as_micros();
        println!("{sort:<14} {:>9} {:>9} {:>9}", at(50), at(99), found / ROUNDS);
    }
}

fn searcher(root: &Path, folder: &Path) -> Searcher {
    let loaded = build::load(root, None).expect("the guide");
    let moment = Moment { day: "2026-11-23".parse().expect("a day"), drafts: false };
    let edition = Edition::new(&loaded.guide, &loaded.guide.config.editions[0], moment);
    let locale = Locale::new(Language::French);
    let search = OUTPUTS.iter().find(|output| output.name == "search").expect("the output");
    let info = BuildInfo { timestamp: 0, locale: &locale, outputs: &[] };
    let files = (search.render)(&edition, &loaded.theme, &info).expect("an index").files;
    fs::create_dir_all(folder).expect("a folder");
    for (path, bytes) in files.iter() {
        fs::write(folder.join(path), bytes).expect("written");
    }
    Searcher::open(folder).expect("an index")
}
