//! Folders of other tools become sheets of ours: one folder a tool, what it gives as readable text, and what must hold
//! of any folder. `UPDATE_EXPECT=1` writes what is read today.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use polymorphe::check::{check, check_edition};
use polymorphe::diagnostic::{Severity, render_human};
use polymorphe::guide::vocabulary::{Kind, Language};
use polymorphe::guide::{Edition, Guide, assemble};
use polymorphe::import::{Imported, TOOLS, Tool, import};
use polymorphe::locale::Locale;
use polymorphe::outputs;
use polymorphe::source::folder::{Content, File, Folder, is_text};

use crate::fixture::{self, moment};
use crate::on_disk::{OnDisk, files};

#[path = "import/words.rs"]
mod words;

/// A guide with no sheet but its home.
const HOME: &str = "=== _index.md\n---\ntitre: Accueil\n---\n";

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

/// The files under `folder`, as they are read for an import.
fn read(folder: &Path) -> Vec<File> {
    polymorphe::disk::read_foreign(folder, Path::new("/nowhere"), 1_000_000).expect("a folder")
}

/// A guide without a sheet.
fn empty() -> Guide {
    fixture::guide(fixture::folder(""))
}

/// The guide that holds the imported files and nothing else.
fn guide_of(imported: &Imported) -> (Guide, polymorphe::diagnostic::Report) {
    let mut folder = fixture::folder("");
    folder.files = imported
        .files
        .iter()
        .map(|(path, bytes)| File {
            path: path.clone(),
            content: if is_text(path) { Content::text(bytes.clone()) } else { Content::Bytes(bytes.as_slice().into()) },
        })
        .collect();
    let (guide, mut report) = assemble(Folder { ..folder }, &outputs::names());
    report.extend(check(&guide, moment()));
    for config in &guide.config.editions {
        report.extend(check_edition(&Edition::new(&guide, config, moment())));
    }
    (guide, report)
}

/// What an import gives, as a person reads it: the sheets, the report, and what `check` still says of them.
fn told(imported: &Imported) -> String {
    let locale = Locale::new(Language::French);
    let mut told = format!("outil : {}\n", imported.tool.name());
    for (path, bytes) in &imported.files {
        let text = if is_text(path) { String::from_utf8_lossy(bytes).into_owned() } else { "…\n".to_owned() };
        let _ = write!(told, "\n=== {path}\n{text}");
    }
    let report = imported.report.clone().sorted(&imported.sources);
    for language in [Language::French, Language::English] {
        let words = render_human(&report, &imported.sources, &Locale::new(language), false);
        assert!(!words.contains("{$") && !words.contains("{ $"), "a word is missing:\n{words}");
    }
    told.push_str("\n=== compte rendu\n");
    told.push_str(&render_human(&report, &imported.sources, &locale, false));
    let (guide, left) = guide_of(imported);
    told.push_str("\n=== ce que check dit encore\n");
    told.push_str(&render_human(&left.sorted(&guide.sources), &guide.sources, &locale, false));
    told
}

#[test]
fn each_tool_gives_sheets_of_ours() {
    for (name, tool) in TOOLS {
        let imported = import(&read(&case(name).join("source")), None, Kind::Chapter, &empty());
        assert_eq!(imported.tool, *tool, "what its files tell");
        expect_file![case(name).join("expected.txt")].assert_eq(&told(&imported));
    }
}

#[test]
fn what_is_imported_builds_but_for_what_its_author_must_decide() {
    // A link or a picture that leads nowhere, a picture without words: only an author knows.
    let for_the_author = BTreeSet::from(["P0301", "P0302", "P0303", "P0304", "P0308"]);
    for (name, _) in TOOLS {
        let imported = import(&read(&case(name).join("source")), None, Kind::Chapter, &empty());
        let (guide, report) = guide_of(&imported);
        for found in report.sorted(&guide.sources) {
            let is_left = found.severity == Severity::Warning || for_the_author.contains(found.code);
            assert!(is_left, "{name}: {} in {}", found.code, guide.sources.excerpt(found.span));
        }
    }
}

#[test]
fn an_import_on_disk_writes_only_what_is_new() {
    let guide = OnDisk::new("=== chapitres/bienvenue.md\n---\ntitre: Bienvenue\nordre: 25\n---\nLa nôtre.\n");
    let source = case("gitbook").join("source");
    let source = source.to_str().expect("a path");
    let before = files(&guide.root());
    let dry = guide.run(&["import", source, "--dry-run"]);
    assert_eq!(dry.code, Some(0), "{}", dry.err);
    assert!(dry.err.contains("P0703") && dry.out.contains("seraient"), "{}{}", dry.out, dry.err);
    assert_eq!(files(&guide.root()), before, "nothing is written");
    let run = guide.run(&["import", source]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let after = files(&guide.root());
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)), "what was there is as it was");
    assert!(
        after.keys().all(|path| before.contains_key(path) || path.starts_with("content/chapitres/")),
        "{:?}",
        after.keys()
    );
    let first = String::from_utf8_lossy(&after["content/chapitres/chapitre-bienvenue.md"]).into_owned();
    assert!(first.contains("ordre: 30\n") && first.contains("id: chapitre-bienvenue\n"), "{first}");
    let json = guide.run(&["import", source, "--dry-run", "--format", "json", "--from", "markdown", "--kind", "page"]);
    assert!(json.out.contains("\"tool\": \"markdown\""), "{}", json.out);
    assert_eq!(guide.run(&["import", source, "--from", "gitbok"]).code, Some(64));
    assert_eq!(guide.run(&["import", source, "--kind", "section"]).code, Some(64));
}

#[test]
fn a_page_that_cannot_be_read_stops_the_import() {
    let guide = OnDisk::new(HOME);
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.md"), "# A\n\nUn.\n").expect("a file");
    fs::write(folder.path().join("b.md"), b"# B\n\n\xe9t\xe9\n").expect("a file");
    let source = folder.path().to_str().expect("a path");
    let run = guide.run(&["import", source]);
    assert_eq!(run.code, Some(1), "{}", run.out);
    assert!(run.err.contains("P0001") && run.err.contains("b.md"), "{}", run.err);
    assert!(!guide.root().join("content/chapitres").exists());
}

#[cfg(unix)]
#[test]
fn links_between_folders_are_not_followed() {
    use std::os::unix::fs::symlink;
    let guide = OnDisk::new(HOME);
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.md"), "# A\n\nUn.\n").expect("a file");
    symlink("/etc/hostname", folder.path().join("b.md")).expect("a link");
    let source = folder.path().to_str().expect("a path");
    let elsewhere = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(guide.root().join("content")).expect("a folder");
    symlink(elsewhere.path(), guide.root().join("content/chapitres")).expect("a link");
    let run = guide.run(&["import", source]);
    assert_eq!(run.code, Some(64), "{}{}", run.out, run.err);
    assert!(run.err.contains("P0004") && run.err.contains("chapitres"), "{}", run.err);
    assert_eq!(files(elsewhere.path()).len(), 0);
    fs::remove_file(guide.root().join("content/chapitres")).expect("our link");
    let run = guide.run(&["import", source]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
    assert_eq!(files(&guide.root().join("content")).len(), 2);
    for own in [guide.root(), guide.root().join("content")] {
        assert_eq!(
            guide.run(&["import", own.to_str().expect("a path")]).code,
            Some(64),
            "a guide is not its own source"
        );
    }
}

#[test]
fn no_tool_loses_a_word() {
    let rounds = (0..2_000).flat_map(|round| TOOLS.iter().map(move |(name, tool)| (round, *name, *tool)));
    let mut lost: Vec<String> = rounds.filter_map(|(round, name, tool)| words::lost(round, name, tool)).collect();
    lost.sort_by_key(String::len);
    assert!(lost.is_empty(), "{} pages, such as {}", lost.len(), lost[..lost.len().min(3)].join("\n"));
}

/// A page among others that are always the same.
fn folder_of(page: &str, tool: Tool) -> Vec<File> {
    let root = match tool {
        Tool::Hugo => "content/",
        Tool::Docusaurus | Tool::Mkdocs => "docs/",
        _ => "",
    };
    let text = |path: &str, text: &str| File { path: format!("{root}{path}"), content: Content::Text(text.to_owned()) };
    vec![
        text("autre.md", "# Autre\n\n## Un titre\n"),
        text("essai.md", page),
        File { path: format!("{root}image.png"), content: Content::Bytes(b"".as_slice().into()) },
    ]
}
