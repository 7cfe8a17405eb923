//! Copies of the sheets in Markdown: they say what the sheets say, and nothing that an edition withholds.

use polymorphe::diagnostic::{FileId, Report};
use polymorphe::guide::Guide;
use polymorphe::guide::vocabulary::{Language, RawHtml};
use polymorphe::locale::Locale;
use polymorphe::prose::html::{Page, Shown, Words};
use polymorphe::prose::markdown::markdown;
use polymorphe::prose::{Directory, Inline, Lookup, Origin, Prose, SheetId, Target, parse, plain_text, visit_inlines};

use crate::fixture::{SMALL, edition, folder, guide, render, starter};

/// A page whose links all lead somewhere, and whose variables are left open.
struct Anywhere(Words);

impl Page for Anywhere {
    fn href(&self, _: &Target) -> Option<String> {
        Some("../ailleurs/fiche (1).md#la-bas".to_owned())
    }

    fn picture(&self, _: &Target) -> Option<Shown> {
        Some(Shown { src: "image.png".to_owned(), size: None, webp: Vec::new() })
    }

    fn term(&self, _: SheetId) -> Option<(String, String)> {
        Some(("../glossaire/mot.md".to_owned(), String::new()))
    }

    fn variable(&self, _: &str) -> Option<String> {
        None
    }

    fn words(&self) -> &Words {
        &self.0
    }
}

fn parsed(text: &str, language: Language) -> Prose {
    let directory = Directory::default();
    let lookup = Lookup {
        directory: &directory,
        file: FileId(0),
        path: "chapitres/copie.md",
        own_id: None,
        language,
        raw_html: RawHtml::Escape,
        variables: &[],
    };
    parse(text, Origin::Body(0), &lookup, &mut Report::new())
}

/// How many texts of `guide` were written and parsed again, each saying the same as before.
fn written_and_parsed(guide: &Guide, name: &str) -> usize {
    let page = Anywhere(Locale::new(Language::French).block_words());
    let mut count = 0;
    for (_, sheet) in edition(guide, name).sheets() {
        for prose in sheet.proses() {
            let written = markdown(prose, &page);
            let again = parsed(&written, sheet.head.language);
            assert_eq!(plain_text(&again), plain_text(prose), "{}:\n{written}", sheet.head.path);
            count += 1;
        }
    }
    count
}

#[test]
fn what_is_written_says_the_same_when_it_is_parsed_again() {
    assert!(written_and_parsed(&guide(folder(SMALL)), "interne") > 5);
    assert!(written_and_parsed(&starter(), "interne") > 100);
}

#[test]
fn signs_blocks_and_lists_survive() {
    let page = Anywhere(Locale::new(Language::French).block_words());
    for text in [
        "1\\. *un* **deux** ~~trois~~ `a|b` \\*quatre\\* a_b_c &amp;amp; [x](y.md)!\\\n\\# pas un titre\n- ni une liste",
        "- a\n- b\n\n  deuxième\n\n  - c\n\n1. d\n2. e\n\n* f\n\n- [x] fait\n- [ ] à faire",
        "| a | b\\|c |\n|:--|--:|\n| `x` | *y* |\n\n> cité\n>\n> - liste\n\n```rust\nlet a = \"```\";\n```\n\n---\n\n![alt *x*](i.png)\n*légende*",
        "mot[^n]\n\n[^n]: une note\n\n    en deux paragraphes\n\nterme\n: sens\n: autre sens",
        "> [!CHIFFRE] 22 %\n> des lots\n>\n> Source : [ici](a.md)\n\n> [!QUESTION] Laquelle ?\n> - [x] a\n> - [ ] b\n>\n> Parce que.\n\n> [!CITATION] Une élue\n> Dit ceci.",
        "> [!REGLE] Un *titre*\n> corps\n\n> [!PUBLIC: elus]\n> pour eux\n\n> [!NOTE]\n> note",
    ] {
        let prose = parsed(text, Language::French);
        let written = markdown(&prose, &page);
        let again = parsed(&written, Language::French);
        assert_eq!(plain_text(&again), plain_text(&prose), "{written}");
        assert_eq!(markdown(&again, &page), written, "written twice, it is the same");
        let kinds = |prose: &Prose| prose.blocks.iter().map(std::mem::discriminant).collect::<Vec<_>>();
        assert_eq!(kinds(&again), kinds(&prose), "{written}");
    }
}

#[test]
fn every_sheet_has_its_copy_and_llms_txt_leads_to_all() {
    let guide = guide(folder(SMALL));
    let edition = edition(&guide, "interne");
    let (files, _) = render(&edition, "site");
    let text = |path: &str| String::from_utf8(files.get(path).expect(path).to_vec()).expect("UTF-8");
    let index = text("llms.txt");
    assert!(index.starts_with("# Guide d’essai\n"), "{index}");
    for (_, sheet) in edition.sheets() {
        let path = format!("{}.md", sheet.head.address);
        let copy = text(&path);
        assert!(copy.starts_with("---\ntitle: \""), "{copy}");
        assert!(index.contains(&format!("]({path})")), "{path} is not in {index}");
        let page = text(&format!("{}.html", sheet.head.address));
        let link = format!(
            "<link rel=\"alternate\" type=\"text/markdown\" href=\"{}\">",
            path.rsplit('/').next().expect("a name")
        );
        assert!(page.contains(&link), "{link} is not in {path}'s page");
    }
    let clause = text("clauses/heures-insertion.md");
    assert!(clause.contains("\nkind: \"clause\"\nurl: \"heures-insertion.html\"\n"), "{clause}");
    assert!(clause.contains("\n### ") && clause.contains("2112-2](<https://www.legifrance.gouv.fr/"), "{clause}");
}

#[test]
fn links_between_copies_reach_copies() {
    let out = crate::on_disk::starter().join("interne/site");
    let files = crate::on_disk::files(&out);
    let mut followed = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".md") && !path.starts_with("fichiers/")) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let prose = parsed(text, Language::French);
        let mut targets = Vec::new();
        visit_inlines(&prose, &mut |inline| {
            // This directory knows no sheet: what is no address elsewhere is missing, as it is written.
            if let Inline::Link(link) = inline
                && let Target::Missing(target) = &link.target
            {
                targets.push(target.clone());
            }
        });
        for target in &targets {
            let target = target.split('#').next().expect("a path");
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
            for step in target.split('/') {
                if step == ".." {
                    steps.pop();
                } else {
                    steps.push(step);
                }
            }
            assert!(files.contains_key(&steps.join("/")), "{path}: {target}");
            assert!(!target.ends_with(".html"), "{path}: {target} is no copy");
            followed += 1;
        }
    }
    assert!(followed > 100, "{followed} links");
}

#[test]
fn what_an_edition_withholds_is_in_no_copy() {
    let text = "=== chapitres/a.md\n---\ntitre: A\nresume: Un.\npublic: [public, interne]\ncette_semaine: Lire.\nlies: [b]\n---\n\n\
                Pour tous, voir [B](b.md).\n\n> [!INTERNE]\n> Secret de famille.\n\nMot[^1].\n\n> [!INTERNE]\n> Autre[^2].\n\n\
                [^1]: Note ouverte.\n[^2]: Note fermée.\n\n\
                === chapitres/b.md\n---\ntitre: Titre réservé\nresume: Deux.\npublic: [interne]\ncette_semaine: Lire.\n---\n\nTexte réservé.\n";
    let (guide, _) = polymorphe::guide::assemble(folder(text), &polymorphe::outputs::names());
    let (files, _) = render(&edition(&guide, "externe"), "site");
    for (path, bytes) in files.iter() {
        let text = String::from_utf8_lossy(bytes);
        for secret in ["Secret de famille", "Note fermée", "Titre réservé", "Texte réservé"] {
            assert!(!text.contains(secret), "{path} holds {secret}");
        }
    }
    let copy = files.get("chapitres/a.md").expect("a copy");
    assert!(String::from_utf8_lossy(copy).contains("Note ouverte"), "what is open is there");
    assert!(files.get("chapitres/b.md").is_none());
}
