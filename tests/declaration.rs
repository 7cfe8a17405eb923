//! What the site declares of its accessibility: never more than an audit found.

use crate::fixture::{self, CONFIG, SMALL};

/// The page of the declaration, and the home page, with `settings` at the end of the guide's.
fn declared(settings: &str) -> (String, String) {
    let guide = fixture::guide(fixture::folder(&format!("=== polymorphe.toml\n{CONFIG}\n{settings}\n{SMALL}")));
    let (files, _) = fixture::render(&fixture::edition(&guide, "interne"), "site");
    let page = |path: &str| {
        let bytes = files.get(path).expect("a page");
        String::from_utf8(bytes.to_vec()).expect("a page in UTF-8")
    };
    (page("accessibilite.html"), page("index.html"))
}

#[test]
fn a_site_that_nobody_audited_declares_itself_not_compliant() {
    for settings in ["", "[accessibility]\nstate = \"non conforme\""] {
        let (page, home) = declared(settings);
        assert!(page.contains("<h1>Accessibilité : non conforme</h1>"), "{page}");
        assert!(page.contains("Aucun audit n’a été mené"), "{page}");
        assert!(page.contains("https://www.defenseurdesdroits.fr/"), "{page}");
        assert!(home.contains(">Accessibilité : non conforme</a>"), "{home}");
    }
}

#[test]
fn an_audit_is_told_with_its_day_its_auditor_its_rate_and_what_it_found() {
    let (page, home) = declared(
        "[accessibility]\nstate = \"partiellement-conforme\"\naudited = 2026-05-04\nrate = 72\nauditor = \"Cabinet d'essai\"\n\
         gaps = [\"Les tableaux du livret.\"]",
    );
    assert!(home.contains(">Accessibilité : partiellement conforme</a>"), "{home}");
    for told in ["mai 2026", "Cabinet d’essai", "72", "<li>Les tableaux du livret.</li>", "partiellement conforme au"]
    {
        assert!(page.contains(told), "{told} is not in {page}");
    }
    let (partial, _) = declared(
        "[accessibility]\nstate = \"partiellement-conforme\"\naudited = 2026-05-04\nrate = 87.5\nauditor = \"Cabinet d'essai\"\n\
         gaps = [\"Les tableaux du livret.\"]",
    );
    assert!(partial.contains("que 87,5\u{a0}% des critères"), "{partial}");
    let (whole, _) = declared(
        "[accessibility]\nstate = \"totalement-conforme\"\naudited = 2026-05-04\nrate = 100\nauditor = \"Cabinet d'essai\"",
    );
    assert!(whole.contains("<h1>Accessibilité : totalement conforme</h1>"), "{whole}");
    assert!(whole.contains("aucun contenu qui ne soit pas accessible"), "{whole}");
}
