//! The map of a purchase: all that its data file tells is in the drawing and in the table, and only for those it is for.

use crate::fixture::{SMALL, edition, folder, guide, render};

/// A map whose every line is found nowhere else.
fn map(audiences: &str) -> String {
    use polymorphe::guide::vocabulary::{Stage, Vocabulary};
    use std::fmt::Write;
    let mut text = format!(
        "\n=== carte.yaml\npublic: [{audiences}]\nacteurs:\n  - {{id: acheteur, nom: Acheteuse, phrase: Tient le fil.}}\n  \
         - {{id: conseil, nom: Conseillère, phrase: Relit.}}\netapes:\n"
    );
    for stage in Stage::ALL {
        let n = stage.number();
        let _ = write!(
            text,
            "  - id: {}\n    mene: {{acteur: acheteur, fait: mener{n}.}}\n    avec: [{{acteur: conseil, fait: aider{n}., \
             public: [interne]}}]\n    decisions: [{{texte: decision{n}}}]\n    documents: [{{texte: document{n}}}, \
             {{texte: secret{n}, public: [interne]}}]\n    delais: [{{texte: delai{n}}}]\n",
            stage.id()
        );
    }
    text
}

fn site(text: &str, name: &str) -> std::collections::BTreeMap<String, String> {
    let guide = guide(folder(text));
    let (files, _) = render(&edition(&guide, name), "site");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    files.iter().map(|(path, bytes)| (path.to_owned(), text(bytes))).collect()
}

#[test]
fn all_that_the_file_tells_is_in_the_drawing_and_in_the_table() {
    let pages = site(&format!("{SMALL}{}", map("public, interne")), "interne");
    let page = &pages["carte.html"];
    let (drawing, table) = page.split_once("</svg>").expect("a drawing, then a table");
    for n in 1..=12 {
        for what in ["decision", "document", "secret", "delai"] {
            let word = format!("{what}{n}");
            assert!(drawing.contains(&word), "{word} is not in the drawing");
            assert!(table.contains(&word), "{word} is not in the table");
        }
        assert!(table.contains(&format!("mener{n}.")) && table.contains(&format!("aider{n}.")), "{n}");
    }
    for name in ["Acheteuse", "Conseillère"] {
        assert!(drawing.contains(name) && table.contains(name), "{name}");
    }
    assert!(pages["index.html"].contains("href=\"carte.html\""));
    assert!(pages["etapes/besoin.html"].contains("href=\"../carte.html#besoin\""));
    let own = &pages["carte/conseil.html"];
    assert!(own.contains("Vous prenez part") && own.contains("aria-current=\"page\""));
}

#[test]
fn an_edition_reads_only_what_is_for_it() {
    let pages = site(&format!("{SMALL}{}", map("public, interne")), "externe");
    assert!(pages["carte.html"].contains("decision1"));
    assert!(!pages.contains_key("carte/conseil.html"), "who does nothing there has no page");
    for (path, text) in &pages {
        for word in ["secret", "aider", "Conseillère"] {
            assert!(!text.contains(word), "{word} is in {path}");
        }
    }
}

#[test]
fn where_there_is_no_map_nothing_leads_to_one() {
    let closed = format!("{SMALL}{}", map("interne"));
    for (text, edition) in [(SMALL, "interne"), (closed.as_str(), "externe")] {
        let pages = site(text, edition);
        assert!(pages.keys().all(|path| !path.starts_with("carte")));
        for (path, text) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
            assert!(!text.contains("carte.html"), "{path}");
        }
    }
}
