//! Faults that no text can show: bytes, links, names that some disks refuse, a history cut short.

use std::sync::Arc;

use expect_test::{Expect, expect};
use polymorphe::source::folder::{Content, File, Folder, History, Refusal};

use super::{examine, told};
use crate::fixture;

/// The codes that only these tests show.
pub const CODES: [&str; 6] = ["P0001", "P0002", "P0003", "P0004", "P0005", "P0355"];

const SHEET: &str = "---\ntitre: Une fiche\nresume: Un mot.\npublic: interne\n---\n\nDu texte.\n";

fn file(path: &str, content: Content) -> File {
    File { path: path.to_owned(), content }
}

fn expect_told(folder: Folder, expected: &Expect) {
    let (guide, findings) = examine(folder);
    expected.assert_eq(&told(&guide, &findings));
}

#[test]
fn unreadable_files_are_refused_by_name() {
    let mut folder = fixture::folder("");
    folder.files = vec![
        file("a.md", Content::text(b"---\ntitre: \xe9t\xe9\n---\n".to_vec())),
        file("b.md", Content::text(vec![0xff, 0xfe, b'a', 0])),
        file("c.md", Content::Refused(Refusal::TooLong(5_000_000))),
        file("d.md", Content::Refused(Refusal::Symlink)),
        file("e.md", Content::Refused(Refusal::Special)),
    ];
    expect_told(
        folder,
        &expect![[r"
        erreur[P0001] : ce fichier n’est pas écrit en UTF-8 : un signe de la ligne 2 ne se lit pas
        --> content/a.md
         = aide : ouvrez-le dans votre éditeur de texte, puis enregistrez-le en choisissant l’encodage
                  « UTF-8 »

        erreur[P0002] : ce fichier est écrit en UTF-16, que le guide ne lit pas
        --> content/b.md
         = aide : enregistrez-le à nouveau en choisissant l’encodage « UTF-8 »

        erreur[P0003] : ce fichier dépasse 5000 ko : il n’a pas été lu
        --> content/c.md
         = aide : partagez-le en plusieurs fiches ; si cette taille est voulue, augmentez `max_file_size` dans
                  polymorphe.toml

        erreur[P0004] : « d.md » est un raccourci (lien symbolique) : il n’a pas été suivi
        --> content/d.md
         = aide : mettez le fichier lui-même à cet endroit, ou retirez le raccourci

        erreur[P0005] : « e.md » n’est pas un fichier ordinaire : il n’a pas été lu
        --> content/e.md
         = aide : retirez-le du dossier `content/`

    "]],
    );
}

#[test]
fn what_names_a_file_that_was_refused_is_not_told_again() {
    let mut folder = fixture::folder("");
    let sheet = format!("{SHEET}\n![Un plan](plan.png) et [une fiche](b.md), ou [[b]].\n");
    folder.files = vec![
        file("a.md", Content::Text(sheet)),
        file("b.md", Content::Refused(Refusal::Utf16)),
        file("plan.png", Content::Refused(Refusal::Symlink)),
    ];
    let codes: Vec<&str> = examine(folder).1.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["P0002", "P0004"]);
}

#[test]
fn a_byte_order_mark_and_the_line_ends_of_windows_are_accepted() {
    let mut bytes = vec![0xef, 0xbb, 0xbf];
    bytes.extend(SHEET.replace('\n', "\r\n").into_bytes());
    let mut folder = fixture::folder("");
    folder.files = vec![file("a.md", Content::text(bytes))];
    expect_told(folder, &expect![[""]]);
}

#[test]
fn names_that_no_disk_or_host_can_carry_are_refused() {
    let long = "x".repeat(201);
    for name in ["..", "a\u{202e}b", "NUL", "com1", "fin.", "c:", "a%2eb", "a\nb", "a\0b", "a|b", "日本", long.as_str()]
    {
        for path in
            [format!("{name}.md"), format!("{name}/fiche.md"), format!("{name}/_index.md"), format!("{name}/index.md")]
        {
            let mut folder = fixture::folder("");
            folder.files = vec![file(&path, Content::Text(SHEET.to_owned()))];
            let (_, findings) = examine(folder);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
            assert!(codes.contains(&"P0113") || codes.contains(&"P0114"), "{path:?}: {codes:?}");
        }
    }
}

#[test]
fn used_files_with_such_names_are_refused_and_unused_ones_are_left_alone() {
    let picture: Arc<[u8]> = Arc::from(&b"png"[..]);
    for name in ["NUL.png", "a\u{202e}b.png", "c:d.png", "e?.png"] {
        let mut folder = fixture::folder("");
        let encoded: String = name.chars().map(|c| if c == '?' { "%3F".to_owned() } else { c.to_string() }).collect();
        let sheet = format!("{SHEET}\n![Une image](<{encoded}>)\n");
        folder.files =
            vec![file("a.md", Content::Text(SHEET.to_owned())), file(name, Content::Bytes(Arc::clone(&picture)))];
        assert!(examine(folder.clone()).1.is_empty(), "{name:?}, unused");
        folder.files = vec![file("./a.md", Content::Text(sheet)), file(name, Content::Bytes(Arc::clone(&picture)))];
        let codes: Vec<&str> = examine(folder).1.iter().map(|finding| finding.code).collect();
        assert!(codes.iter().any(|code| ["P0303", "P0306", "P0312"].contains(code)), "{name:?}: {codes:?}");
    }
}

#[test]
fn a_history_cut_short_is_said_only_where_a_date_is_missing() {
    let mut folder = fixture::folder("");
    folder.history = History::Shallow.into();
    folder.files = vec![file("a.md", Content::Text(SHEET.replace("resume", "date: 2026-11-23\nresume")))];
    expect_told(folder.clone(), &expect![[""]]);
    folder.files.push(file("b.md", Content::Text(SHEET.to_owned())));
    folder.files.push(file("c.md", Content::Text(SHEET.to_owned())));
    expect_told(
        folder,
        &expect![[r"
        avertissement[P0355] : 2 fiches, dont celle-ci, n’ont pas de date, et l’historique incomplet du dépôt ne les donne pas
         --> content/b.md:1:1
          |
        1 | ---
          | ^^^
          |
          = aide : récupérez l’historique entier (`git fetch --unshallow`), ou ajoutez `date:` à l’en-tête

    "]],
    );
}

#[test]
fn names_made_of_other_accents_meet_at_one_address() {
    let mut folder = fixture::folder("");
    folder.files = vec![
        file("e\u{301}te\u{301}.md", Content::Text(SHEET.to_owned())),
        file("été.md", Content::Text(SHEET.to_owned())),
    ];
    let codes: Vec<&str> = examine(folder).1.iter().map(|finding| finding.code).collect();
    assert!(codes == ["P0314"], "{codes:?}");
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let folder = fixture::folder(include_str!("several-at-once/input.txt"));
    let (guide, findings) = examine(folder.clone());
    let expected = told(&guide, &findings);
    let mut turned = folder;
    turned.files.reverse();
    let (guide, findings) = examine(turned);
    assert_eq!(told(&guide, &findings), expected);
}
