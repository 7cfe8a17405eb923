//! The booklet of the starter guide, judged by programs that are not ours.

use std::path::PathBuf;

use crate::on_disk::starter;
use crate::tools;

fn booklet(edition: &str) -> PathBuf {
    starter().join(edition).join("booklet/guide.pdf")
}

/// The text of each page, in reading order, or as it is laid out.
fn pages(edition: &str, laid_out: bool) -> Vec<String> {
    let order: &[&str] = if laid_out { &["-layout"] } else { &[] };
    let text = tools::run("pdftotext", &[order, &[tools::text(&booklet(edition)), "-"]].concat());
    text.split('\u{c}').map(str::to_owned).collect()
}

/// `text` on one line, with plain spaces and apostrophes, so that two ways to set it are the same.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'").replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn it_is_an_a5_document_that_says_what_it_is() {
    for edition in ["interne", "externe"] {
        let told = tools::run("pdfinfo", &[tools::text(&booklet(edition))]);
        let line = |name: &str| {
            let found = told.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            found.unwrap_or_else(|| panic!("no {name} in {told}")).trim().to_owned()
        };
        assert_eq!(line("Title"), "Guide des achats durables");
        assert_eq!(line("Tagged"), "yes");
        assert_eq!(line("Encrypted"), "no");
        assert_eq!(line("JavaScript"), "no");
        assert!(line("Page size").starts_with("419.5"), "A5 is 148 by 210 mm: {}", line("Page size"));
        assert!(line("Page size").contains("595.2"), "A5 is 148 by 210 mm: {}", line("Page size"));
        let pages: usize = line("Pages").parse().expect("a number");
        assert!(pages > 40, "{pages} pages");
    }
}

#[test]
fn it_claims_pdf_ua_1_and_pdf_a_2a() {
    let told = tools::run("pdfinfo", &["-meta", tools::text(&booklet("interne"))]);
    let holds = |name: &str, value: &str| {
        told.contains(&format!("<{name}>{value}</{name}>")) || told.contains(&format!("{name}=\"{value}\""))
    };
    assert!(holds("pdfuaid:part", "1"), "{told}");
    assert!(holds("pdfaid:part", "2"), "{told}");
    assert!(holds("pdfaid:conformance", "A"), "{told}");
    assert!(told.contains("fr"), "its language: {told}");
}

#[test]
fn it_is_a_sound_pdf() {
    for edition in ["interne", "externe", "elus", "juridique"] {
        let said = tools::run("qpdf", &["--check", tools::text(&booklet(edition))]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    }
}

#[test]
fn a_small_edition_makes_a_small_booklet_named_after_its_readers() {
    let pages = pages("elus", false);
    assert!((16..=40).contains(&pages.len()), "{} pages", pages.len());
    let (cover, counts) = (plain(&pages[0]), plain(&pages[2]));
    assert!(cover.contains("édition élus"), "{cover}");
    assert!(counts.contains("1 cas vécu") && !counts.contains("vécus") && !counts.contains("clause"), "{counts}");
}

#[test]
fn every_chapter_case_and_clause_is_in_it() {
    let text = plain(&pages("interne", false).join(" "));
    let root = env!("CARGO_MANIFEST_DIR");
    for folder in ["chapitres", "cas", "clauses"] {
        let entries = std::fs::read_dir(format!("{root}/content/{folder}")).expect("the starter guide");
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            let sheet = std::fs::read_to_string(&path).expect("a sheet");
            let title = sheet.lines().find_map(|line| line.strip_prefix("titre:")).expect("a title");
            let title = plain(title.trim().trim_matches('"'));
            assert!(text.contains(&title), "{}: “{title}” is not in the booklet", path.display());
        }
    }
}

#[test]
fn its_contents_name_the_pages_where_chapters_really_start() {
    let laid_out = pages("interne", true);
    let pages = pages("interne", false);
    let told = tools::run("qpdf", &["--json", "--json-key=outlines", tools::text(&booklet("interne"))]);
    let json: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let mut bookmarks = Vec::new();
    gather(&json["outlines"], &mut bookmarks);
    assert!(bookmarks.len() > 40, "{} bookmarks", bookmarks.len());
    let wrong: Vec<&(String, usize)> =
        bookmarks.iter().filter(|(title, page)| !plain(&pages[page - 1]).contains(&plain(title))).collect();
    assert!(wrong.is_empty(), "bookmarks that lead to a page without their title: {wrong:?}");

    // A line of the contents: the number of the sheet, its title, the number of its page.
    let lines = laid_out.iter().take(12).flat_map(|page| page.lines()).map(plain);
    let mut found = 0;
    for line in lines {
        let Some((title, page)) = line.rsplit_once(' ') else { continue };
        let Ok(page) = page.parse::<usize>() else { continue };
        let title = title.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
        let there: Vec<usize> =
            bookmarks.iter().filter(|(name, _)| plain(name) == title).map(|(_, page)| *page).collect();
        assert!(there.is_empty() || there.contains(&page), "the contents say {page}, “{title}” is on {there:?}");
        found += usize::from(!there.is_empty());
    }
    assert!(found >= 20, "only {found} lines of the contents were found among the bookmarks");
}

/// The title and the page, from 1, of every bookmark.
fn gather(outlines: &serde_json::Value, all: &mut Vec<(String, usize)>) {
    for outline in outlines.as_array().into_iter().flatten() {
        let title = outline["title"].as_str().unwrap_or_default().to_owned();
        if let Some(page) = outline["destpageposfrom1"].as_u64() {
            all.push((title, usize::try_from(page).expect("a page")));
        }
        gather(&outline["kids"], all);
    }
}

#[test]
fn links_within_it_say_the_page_they_lead_to() {
    let text = plain(&pages("interne", false).join(" "));
    let numbered = text.match_indices("p. ").filter(|(at, _)| text[at + 3..].starts_with(|c: char| c.is_ascii_digit()));
    let references = numbered.count();
    assert!(references > 100, "{references} page references");
}

#[test]
fn its_pictures_and_fonts_are_in_it() {
    let fonts = tools::run("pdffonts", &[tools::text(&booklet("interne"))]);
    for line in fonts.lines().skip(2) {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let embedded = columns.iter().rev().nth(4).copied();
        assert_eq!(embedded, Some("yes"), "a font is not embedded: {line}");
    }
}
