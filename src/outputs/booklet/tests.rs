//! Whole booklets from guides in a string.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;
use crate::guide::edition::Moment;
use crate::guide::vocabulary::Language;
use crate::guide::{Guide, assemble};
use crate::images::Album;
use crate::locale::Locale;
use crate::source::folder::{Content, File, Folder, History, is_text};

const CONFIG: &str = r#"
[guide]
title = "Guide d’essai"
organisation = "Une « équipe » #import"

[editions.interne]
audiences = ["interne", "public"]
outputs = ["booklet"]

[editions.externe]
audiences = ["public"]
outputs = ["booklet"]
"#;

/// One pixel, transparent.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

/// The guide whose sheets follow lines `=== path`.
fn guide(text: &str) -> Guide {
    let mut files: Vec<File> = text
        .split("=== ")
        .skip(1)
        .map(|part| {
            let (path, body) = part.split_once('\n').unwrap_or((part, ""));
            let content = match is_text(path) {
                true => Content::text(body.as_bytes().to_vec()),
                false if body.starts_with("png") => Content::Bytes(PNG.into()),
                false => Content::Bytes(body.as_bytes().into()),
            };
            File { path: path.to_owned(), content }
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assemble(
        Folder { config: CONFIG.to_owned(), files, history: History::None.into(), ..Folder::default() },
        &["booklet"],
    )
    .0
}

fn print(guide: &Guide, edition: &str) -> Rendered<'static> {
    let config = guide.config.edition(edition).expect("the edition");
    let edition = Edition::new(guide, config, Moment { day: date(2026, 11, 23), drafts: false });
    let theme = Theme::new(BTreeMap::new()).expect("the built-in theme");
    let locale = Locale::new(Language::French);
    let build = BuildInfo {
        timestamp: 1_795_392_000,
        locale: &locale,
        outputs: &["booklet"],
        index: None,
        album: &Album::default(),
    };
    render(&edition, &theme, &build).unwrap_or_else(|error| panic!("{error}"))
}

fn chapter(body: &str) -> String {
    format!("=== chapitres/un.md\n---\ntitre: Un chapitre\npublic: [public]\n---\n\n{body}")
}

#[test]
fn every_block_is_printed() {
    let body = include_str!("every_block.md");
    let text = format!(
        "{}\n=== chapitres/image.png\npng\n=== glossaire/dce.md\n---\ntitre: DCE\npublic: [public]\n---\n\nLe dossier.\n",
        chapter(body)
    );
    let rendered = print(&guide(&text), "interne");
    assert_eq!(rendered.report.sorted(&crate::diagnostic::Sources::default()), []);
    assert!(rendered.pages > 8, "{} pages", rendered.pages);
    assert!(rendered.files.get(FILE).is_some_and(|pdf| pdf.starts_with(b"%PDF-1.7")));
}

#[test]
fn an_empty_guide_is_a_thin_booklet() {
    assert!(print(&guide(""), "interne").pages >= 4);
}

#[test]
fn the_same_guide_gives_the_same_bytes() {
    let guide = guide(&chapter("## Une section\n\nDu texte[^a].\n\n[^a]: Une note.\n"));
    assert_eq!(print(&guide, "interne").files, print(&guide, "interne").files);
}

#[test]
fn what_would_be_typst_is_text() {
    let hostile = "#import \"x\": * $ x^2 $ \\\\u{41} \\# `#set page()` *a* _b_ <label> @ref // /* ```#panic()``` ~ -- \u{202e}abc\n\n= Titre\n\n/ Terme: x\n\n+ a\n\n#panic(\"non\")\n";
    let rendered = print(&guide(&chapter(hostile)), "interne");
    assert_eq!(rendered.report.sorted(&crate::diagnostic::Sources::default()), []);
    assert!(rendered.pages > 4);
}

#[test]
fn nothing_is_too_deep() {
    let quotes = format!("{} au fond\n\n", ">".repeat(300));
    let lists: String = (0..60).map(|depth| format!("{}- niveau\n", "  ".repeat(depth))).collect();
    let notes: String = (0..60).map(|n| format!("[^n{n}]: suite[^n{}]\n\n", n + 1)).collect();
    let stars = format!("{}mot{}\n\n", "*a **b ".repeat(60), "** *".repeat(60));
    let body = format!(
        "{quotes}{lists}\n\nDébut[^n0], encore[^n0], soi[^moi].\n\n[^moi]: moi[^moi]\n\n{notes}{stars}#### Sans niveau trois\n\n# Un titre\n"
    );
    assert!(print(&guide(&chapter(&body)), "interne").pages > 4);
}

#[test]
fn a_missing_letter_stops_the_print() {
    let rendered = print(&guide(&chapter("## Titre\n\nAller → revenir.\n\n```text\na → b\n```\n")), "interne");
    assert!(rendered.files.is_empty());
    let found = rendered.report.sorted(&crate::diagnostic::Sources::default());
    let codes: Vec<_> = found.iter().map(|finding| (finding.code, finding.words["code"].as_str())).collect();
    assert_eq!(codes, [(MISSING_LETTER, "U+2192")]);
}

#[test]
fn a_picture_that_cannot_be_read_stops_the_print() {
    let text = format!("{}\n=== chapitres/image.png\nrien\n", chapter("![Un plan](image.png)\n"));
    let rendered = print(&guide(&text), "interne");
    let found = rendered.report.sorted(&crate::diagnostic::Sources::default());
    assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), [UNREADABLE_PICTURE]);
}

#[test]
fn an_edition_prints_only_what_it_holds() {
    let text = format!(
        "{}\n=== chapitres/deux.md\n---\ntitre: Canari du titre\npublic: [interne]\n---\n\nCanari du corps.\n",
        chapter("Visible.\n\n> [!INTERNE]\n> Canari du bloc.\n\n[vers l’autre](deux.md)\n")
    );
    let guide = guide(&text);
    let config = guide.config.edition("externe").expect("the edition");
    let edition = Edition::new(&guide, config, Moment { day: date(2026, 11, 23), drafts: false });
    let locale = Locale::new(Language::French);
    let fonts = fonts::of_theme(&Theme::new(BTreeMap::new()).expect("the built-in theme"));
    let manuscript = book::manuscript(&edition, &locale, &fonts, date(2026, 11, 23));
    let data = serde_json::to_string(&manuscript.booklet).expect("the view");
    assert!(data.contains("Visible.") && data.contains("vers l’autre"));
    assert!(!data.contains("Canari") && !data.contains("deux"), "{data}");
}
