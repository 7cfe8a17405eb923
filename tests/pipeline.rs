//! A small guide the whole way, kept as readable text in `tests/goldens/`. `UPDATE_EXPECT=1 cargo test --release`
//! writes them anew: read what changed before it is kept.

use std::collections::BTreeMap;
use std::fmt::Write;

use expect_test::expect_file;
use polymorphe::outputs::packed::unmarked;
use polymorphe::prose::{Outline, plain_text};

use crate::fixture::{SMALL, edition, folder, guide, render};
use crate::html::read;

#[test]
fn a_sheet_becomes_text_and_outline() {
    let guide = guide(folder(SMALL));
    let mut told = String::new();
    for (_, sheet) in edition(&guide, "interne").sheets() {
        let _ = writeln!(told, "=== {} ({:?}) {}", sheet.head.address, sheet.kind(), sheet.head.title);
        for entry in Outline::of(&sheet.body).0 {
            let _ = writeln!(told, "{} {} #{}", "#".repeat(usize::from(entry.level)), entry.title, entry.anchor);
        }
        for prose in sheet.proses() {
            let _ = writeln!(told, "{}", plain_text(prose));
        }
    }
    expect_file!["goldens/sheets.txt"].assert_eq(&told);
}

#[test]
fn each_output_holds_these_files() {
    let guide = guide(folder(SMALL));
    for name in ["interne", "externe"] {
        let edition = edition(&guide, name);
        let mut told = String::new();
        for output in ["site", "screens", "booklet", "training"] {
            let (files, pages) = render(&edition, output);
            let _ = writeln!(told, "=== {output}, {pages} pages");
            // Names that hold the content of a file change with it.
            let own = |path: &str| Some(path).filter(|path| path.starts_with("assets/")).and_then(unmarked);
            let mut paths: Vec<String> =
                files.iter().map(|(path, _)| own(path).unwrap_or_else(|| path.to_owned())).collect();
            paths.sort();
            for path in paths {
                let _ = writeln!(told, "{path}");
            }
        }
        expect_file![format!("{}/tests/goldens/files-{name}.txt", env!("CARGO_MANIFEST_DIR"))].assert_eq(&told);
    }
}

/// The text of every page of an output, by its path.
fn texts(edition_name: &str, output: &str) -> BTreeMap<String, String> {
    let guide = guide(folder(SMALL));
    let (files, _) = render(&edition(&guide, edition_name), output);
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.to_owned(), read(std::str::from_utf8(bytes).expect("UTF-8")).text)).collect()
}

fn told(pages: &BTreeMap<String, String>, wanted: &[&str]) -> String {
    let mut told = String::new();
    for path in wanted {
        let text = pages.get(*path).unwrap_or_else(|| panic!("no {path} in {:?}", pages.keys()));
        let _ = writeln!(told, "=== {path}\n{text}\n");
    }
    told
}

#[test]
fn pages_of_the_site_say_this() {
    let pages = texts("interne", "site");
    let wanted = ["index.html", "chapitres/dire-le-besoin.html", "clauses/heures-insertion.html", "cas/e-dossier.html"];
    expect_file!["goldens/site-interne.txt"].assert_eq(&told(&pages, &wanted));
    let pages = texts("externe", "site");
    expect_file!["goldens/site-externe.txt"].assert_eq(&told(&pages, &["index.html", "chapitres/dire-le-besoin.html"]));
}

#[test]
fn slides_and_lessons_say_this() {
    expect_file!["goldens/screens.txt"].assert_eq(&told(&texts("interne", "screens"), &["index.html"]));
    expect_file!["goldens/training.txt"].assert_eq(&told(&texts("interne", "training"), &["index.html"]));
}

#[test]
fn a_counter_example_is_neither_counted_nor_put_on_a_screen() {
    let marked = SMALL.replace("    resume: Un parcours\n", "    resume: À ne pas copier\n    contre_exemple: true\n");
    let guide = guide(folder(&marked));
    let edition = edition(&guide, "interne");
    let text = |output: &str, path: &str| {
        let (files, _) = render(&edition, output);
        let (_, bytes) = files.iter().find(|(own, _)| *own == path).expect("the page");
        read(std::str::from_utf8(bytes).expect("UTF-8")).text
    };
    let clause = text("site", "clauses/heures-insertion.html");
    assert!(clause.contains("Contre-exemple") && !clause.contains("Exemplaire"), "{clause}");
    let list = text("site", "clauses/index.html");
    assert!(list.contains("0 clause, 1 contre-exemple"), "{list}");
    let slides = text("screens", "index.html");
    assert!(slides.contains("70\u{a0}heures") && !slides.contains("forme les personnes accueillies"), "{slides}");
}

#[test]
fn the_glossary_explains_a_word_at_its_first_use_alone() {
    let guide = guide(folder(SMALL));
    let (files, _) = render(&edition(&guide, "interne"), "site");
    let page = files.get("chapitres/dire-le-besoin.html").expect("a page");
    let page = read(std::str::from_utf8(page).expect("UTF-8"));
    let links = page.addresses.iter().filter(|(element, _, href)| element == "a" && href.contains("mapa"));
    assert_eq!(links.count(), 1);
}

#[test]
fn the_feed_names_its_sheets_for_good_wherever_the_site_is() {
    let guide = guide(folder(SMALL));
    let edition = edition(&guide, "externe");
    let feed = || {
        let (files, _) = render(&edition, "site");
        let bytes = files.iter().find(|(path, _)| *path == "fil.xml").expect("a feed").1.to_vec();
        String::from_utf8(bytes).expect("a feed in UTF-8")
    };
    let text = feed();
    let document = roxmltree::Document::parse(&text).expect("well-formed XML");
    let ids: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "id")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(ids.len(), 4, "the guide, a chapter, a case and a clause");
    for id in &ids {
        let digits: Vec<&str> = id.strip_prefix("urn:uuid:").expect("a name").split('-').collect();
        let lengths: Vec<usize> = digits.iter().map(|part| part.len()).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{id}");
        assert!(digits[2].starts_with('8') && digits[3].starts_with(['8', '9', 'a', 'b']), "{id}");
    }
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
    assert!(text.contains("href=\"clauses/heures-insertion.html\""), "{text}");
    assert_eq!(text, feed());
}
