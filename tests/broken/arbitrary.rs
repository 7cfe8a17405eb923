//! Typography is set once and for all, and no order of pieces is too strange to be read, checked and told. (Bytes at
//! random are for `tests/fuzz.rs`.)

use polymorphe::prose::Inline;
use polymorphe::prose::typography::{french, french_text};
use polymorphe::source::folder::{Content, File};

use super::{examine, told};
use crate::fixture;

/// What the rules of typography look at.
const SIGNS: &[&str] = &[
    "a", "1", "216", "000", " ", "\u{a0}", "\u{202f}", "'", "’", "\"", "«", "»", "?", "!", ";", ":", ".", "...", "-",
    "--", "%", "€", "er", "e", "n°", "p.", "h", "(", "://", "é",
];

/// Every text of up to four signs, and every place it may stand in.
#[test]
fn typography_is_set_once_and_for_all() {
    let mut texts = vec![String::new()];
    let mut first = 0;
    for _ in 0..4 {
        let last = texts.len();
        for index in first..last {
            for sign in SIGNS {
                texts.push(format!("{}{sign}", texts[index]));
            }
        }
        first = last;
    }
    for text in &texts {
        for (before, followed) in [(None, false), (Some('a'), true), (Some('1'), false)] {
            let once = french_text(text, before, followed);
            assert_eq!(french_text(&once, before, followed), once, "{text:?} after {before:?}");
        }
    }
}

/// The same, where the text is cut by bold words, code and line ends.
#[test]
fn typography_of_a_line_is_set_once_and_for_all() {
    let text = |words: &str| Inline::Text(words.to_owned());
    for a in SIGNS {
        for b in SIGNS {
            for c in SIGNS {
                for middle in [
                    Inline::Strong(vec![text(b)]),
                    Inline::Code((*b).to_owned()),
                    Inline::SoftBreak,
                    Inline::FootnoteCall(0),
                ] {
                    let mut line = vec![text(&format!("{a}{b}")), middle, text(&format!("{c}{b}"))];
                    french(&mut line);
                    let once = line.clone();
                    french(&mut line);
                    assert_eq!(line, once, "{a:?} {b:?} {c:?}");
                }
            }
        }
    }
}

/// What sheets are made of.
const PIECES: &[&str] = &[
    "---\n",
    "+++\n",
    "\n\n",
    "\n",
    "> ",
    "> [!CHIFFRE] {{a}}\n",
    "> [!QUESTION] Quoi ?\n",
    "> - [x] a\n",
    "> [!REGLE]\n",
    "> [!INTERNE]\n",
    "> [!PUBLIC: elus, b]\n",
    "> [!PUBLIC]\n",
    "> [!TRUC] ",
    "- [ ] ",
    "1. ",
    "# ",
    "## ",
    "#### é",
    "| a | |\n|---|---|\n",
    "```yamll\n",
    "```\n",
    "[a](b.md)",
    "[a](#b)",
    "[[c#d]]",
    "![](d.png)",
    "![e](https://f.fr/g.png)",
    "[^1]",
    "[^1]: ",
    "{{heures}}",
    "{{",
    "}}",
    "**",
    "`",
    "<b>",
    "<!-- ",
    "-->",
    "titre: ",
    "title: ",
    "public: [a]\n",
    "]",
    "kind: clause\n",
    "etape: besoin\npiece: rc\n",
    "ambition:\n  - niveau: base\n    texte: |\n      a {{b}}\n",
    "variables:\n  - {nom: c, libelle: d, defaut: 1, plage: [2, 3]}\n",
    "fondement: {texte: e}\n",
    "kind: parcours\n",
    "date: 2026-02-30\n",
    "publier_le: 2027-01-01\nexpire_le: 2026-01-01\n",
    "&a ",
    "*a ",
    "|\n",
    "\t",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "« ",
    "\"",
    "'",
    "e\u{301}",
    "🦀",
    "[f](javascript:g)",
    "adresse: ../h\n",
    "id: i\n",
    "sigle: j\n",
];

#[test]
fn no_order_of_pieces_is_too_strange() {
    let mut state = 0_usize;
    // A linear congruence: the same pieces in the same order, whoever runs it.
    let mut next = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % end
    };
    for round in 0..3_000 {
        let mut text = |count: usize| -> String { (0..next(count)).map(|_| PIECES[next(PIECES.len())]).collect() };
        let (matter, body, settings) = (text(16), text(40), text(12));
        let folder = ["chapitres/", "cas/", "clauses/", "parcours/", "glossaire/", "citations/", ""][round % 7];
        let mut guide = fixture::folder("");
        guide.files = vec![
            File {
                path: format!("{folder}a.md"),
                content: Content::Text(format!("---\ntitre: a\n{matter}\n---\n{body}")),
            },
            File { path: "b.md".to_owned(), content: Content::Text(body) },
            File { path: "publics.yaml".to_owned(), content: Content::Text(matter.clone()) },
            File { path: "reperes.yaml".to_owned(), content: Content::Text(matter) },
        ];
        if round % 10 == 0 {
            guide.config = settings;
        }
        let (guide, findings) = examine(guide);
        told(&guide, &findings);
    }
}
