//! Whether people find what they look for: the judged queries of `tests/relevance/` against the starter guide.
//!
//! A line of these files is a query, a tabulation, and the ids of the sheets that are right in first place. They were
//! written from the guide and from what people type, before anything was tuned. `# floor: 0.91` is the least mean
//! reciprocal rank of a file: what was reached, so that nothing is lost.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use polymorphe::search::{Query, Searcher};

use crate::fixture;

/// Only the first sheets count: nobody reads further.
const SEEN: usize = 10;

/// The least mean reciprocal rank of all queries together.
const GOAL: f64 = 0.90;

const FLOOR: &str = "# floor: ";

/// A query with the sheets that answer it.
struct Judged {
    query: String,
    right: Vec<String>,
}

/// The judged queries of one sort, by the name of their file.
struct Sort {
    name: String,
    floor: f64,
    judged: Vec<Judged>,
}

fn sorts() -> Vec<Sort> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/relevance");
    let files = fs::read_dir(folder).expect("the judged queries").flatten().map(|entry| entry.path());
    let files: BTreeSet<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "tsv")).collect();
    let sort = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a file");
        let floor = text.lines().find_map(|line| line.strip_prefix(FLOOR)).expect("a floor");
        Sort {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            floor: floor.parse().expect("a number"),
            judged: text.lines().filter(|line| !line.starts_with('#')).map(judged).collect(),
        }
    };
    files.iter().map(sort).collect()
}

fn judged(line: &str) -> Judged {
    let (query, right) = line.split_once('\t').unwrap_or_else(|| panic!("no tabulation in {line:?}"));
    Judged { query: query.to_owned(), right: right.split_whitespace().map(str::to_owned).collect() }
}

/// The place of the first right sheet among those found, from 1.
fn rank(searcher: &Searcher, judged: &Judged) -> Option<usize> {
    let query = Query { text: judged.query.clone(), limit: SEEN, ..Query::default() };
    let place = searcher.search(&query).hits.iter().position(|hit| judged.right.contains(&hit.id));
    place.map(|place| place + 1)
}

#[test]
fn what_people_look_for_comes_first() {
    let guide = fixture::starter();
    let (searcher, _folder) = fixture::searcher(&fixture::render(&fixture::edition(&guide, "interne"), "search").0);
    let ids: BTreeSet<&str> = guide.sheets().map(|sheet| sheet.head.id.as_str()).collect();

    let mut told = String::from("queries       count   MRR@10   floor   first\n");
    let (mut below, mut unseen) = (Vec::new(), Vec::new());
    let (mut all, mut total) = (0, 0.0);
    for sort in sorts() {
        let (mut sum, mut first) = (0.0, 0);
        for judged in &sort.judged {
            let unknown: Vec<&String> = judged.right.iter().filter(|id| !ids.contains(id.as_str())).collect();
            assert!(unknown.is_empty() && !judged.right.is_empty(), "{}: no sheet {unknown:?}", judged.query);
            let rank = rank(&searcher, judged);
            sum += rank.map_or(0.0, |rank| 1.0 / rank as f64);
            first += usize::from(rank == Some(1));
            if rank.is_none() {
                unseen.push(judged.query.clone());
            }
            if rank != Some(1) {
                let place = rank.map_or_else(|| "-".to_owned(), |rank| rank.to_string());
                let _ = writeln!(told, "  {place:>2}  {}  →  {}", judged.query, judged.right.join(" or "));
            }
        }
        let count = sort.judged.len();
        let mean = sum / count as f64;
        let _ = writeln!(told, "{:<12} {count:>6} {mean:>8.3} {:>7.2} {first:>7}", sort.name, sort.floor);
        if mean < sort.floor {
            below.push(sort.name);
        }
        all += count;
        total += sum;
    }
    let _ = writeln!(told, "{:<12} {all:>6} {:>8.3}{GOAL:>8.2}", "all", total / all as f64);
    println!("{told}");
    assert!(all >= 120, "{all} queries say little");
    assert!(unseen.is_empty(), "no right sheet among the first {SEEN}: {}\n{told}", unseen.join(", "));
    assert!(total / all as f64 >= GOAL, "below {GOAL:.2}\n{told}");
    assert!(below.is_empty(), "below their floor: {}\n{told}", below.join(", "));
}
