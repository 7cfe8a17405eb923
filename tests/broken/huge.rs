//! Sheets made to exhaust the machine: each is done with, or refused, on a thread with the stack of an ordinary one.

use polymorphe::guide::Edition;
use polymorphe::prose::plain_text;
use polymorphe::source::folder::{Content, File};

use super::{examine, moment, told};
use crate::fixture;

const HEAD: &str = "---\ntitre: Énorme\nresume: Une fiche.\npublic: public\n---\n\n";

/// Assembles, checks, narrows and tells a guide of one sheet with this text.
fn survives(name: &str, text: String) {
    let name = name.to_owned();
    // The stack of rayon's threads and of a test's thread.
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(move || {
        let mut folder = fixture::folder("");
        folder.files = vec![File { path: "enorme.md".to_owned(), content: Content::Text(text) }];
        let (guide, findings) = examine(folder);
        for config in &guide.config.editions {
            let edition = Edition::new(&guide, config, moment());
            let length: usize = edition.sheets().map(|(_, sheet)| plain_text(&sheet.body).len()).sum();
            assert!(length < 50_000_000);
        }
        told(&guide, findings.get(..findings.len().min(50)).unwrap_or_default()).len()
    });
    let done = thread.expect("a thread").join();
    assert!(done.is_ok(), "{name} was too much");
}

#[test]
fn huge_and_deep_texts_come_back() {
    let body = |text: String| format!("{HEAD}{text}\n");
    let nested_lists: String = (0..2_000).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    let headings: String = (0..10_000).map(|number| format!("## Titre {}\n\n", number % 7)).collect();
    let many_links: String = (0..5_000).map(|number| format!("[a](fiche-{number}.md) [b](#la-{number})\n\n")).collect();
    let footnotes: String = (0..5_000)
        .map(|number| format!("[^{number}] "))
        .chain((0..5_000).map(|number| format!("\n\n[^{number}]: a")))
        .collect();
    for (name, text) in [
        ("links left open", "[a](b".repeat(50_000)),
        ("images left open", "![a](b".repeat(50_000)),
        ("nested quotes", "> ".repeat(20_000) + "a"),
        ("nested lists", nested_lists),
        ("nested list markers", "- ".repeat(5_000) + "a"),
        ("footnote calls left open", "[^a".repeat(5_000)),
        ("headings", headings),
        ("dead links", many_links),
        ("footnotes", footnotes),
        ("emphasis", "*a **b ".repeat(20_000)),
        ("nested emphasis", "*a _b ".repeat(5_000) + &"_ *".repeat(5_000)),
        ("backticks", (1..600).map(|count| "`".repeat(count) + " ").collect()),
        ("brackets", "[".repeat(50_000)),
        ("entities", "&amp;".repeat(50_000)),
        ("one long line", "mot ".repeat(500_000)),
        ("braces", "{{a}} ".repeat(20_000)),
        ("open braces", "{{".repeat(50_000)),
        ("a wide table", format!("|{}\n|{}\n", "a|".repeat(5_000), "-|".repeat(5_000))),
        (
            "a table with long rows missing",
            format!("|{}\n|{}\n{}", "a|".repeat(500), "-|".repeat(500), "|b|\n".repeat(5_000)),
        ),
        ("semantic blocks", "> [!REGLE]\n> > [!REGLE]\n> > > [!REGLE] a\n\n".repeat(3_000)),
        ("definitions", "a\n: b\n\n".repeat(10_000)),
        ("html", "<b>".repeat(20_000)),
    ] {
        survives(name, body(text));
    }
}

#[test]
fn huge_and_deep_front_matter_comes_back() {
    let matter = |text: String| format!("---\ntitre: a\n{text}\n---\n\nTexte.\n");
    let aliases: String =
        (1..40).map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", "))).collect();
    for (name, text) in [
        ("an alias bomb", matter(format!("a0: &a0 [lol, lol]\n{aliases}themes: *a39"))),
        ("deep lists", matter(format!("themes: {}{}", "[".repeat(20_000), "]".repeat(20_000)))),
        ("deep maps", matter(format!("recherche: {}a{}", "{a: ".repeat(20_000), "}".repeat(20_000)))),
        ("deep lists by dashes", matter(format!("themes:\n  {}a", "- ".repeat(20_000)))),
        ("many keys", matter((0..20_000).map(|number| format!("cle{number}: a\n")).collect())),
        ("many topics", matter(format!("themes: [{}]", "a, ".repeat(50_000)))),
        ("a long title", matter(format!("resume: {}", "x".repeat(1_000_000)))),
        ("an unclosed quote", matter(format!("resume: \"{}", "x\n".repeat(50_000)))),
        ("deep toml", format!("+++\ntitle = \"a\"\ntopics = {}{}\n+++\n", "[".repeat(20_000), "]".repeat(20_000))),
        ("deep toml tables", format!("+++\ntitle = \"a\"\n[{}]\n+++\n", vec!["a"; 20_000].join("."))),
    ] {
        survives(name, text);
    }
}
