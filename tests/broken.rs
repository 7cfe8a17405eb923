//! One folder a fault: `tests/broken/NAME/input.txt` is a guide in one string, `expected.txt` what its author reads.
//! `UPDATE_EXPECT=1` writes what is read today.

mod arbitrary;
mod codes;
mod huge;
mod refused;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use polymorphe::check::{check, check_edition};
use polymorphe::diagnostic::{Diagnostic, Report, Sources, render_human, render_json};
use polymorphe::guide::edition::Moment;
use polymorphe::guide::vocabulary::Language;
use polymorphe::guide::{Edition, Guide, assemble};
use polymorphe::locale::Locale;
use polymorphe::outputs;
use polymorphe::source::folder::Folder;

use crate::fixture;

/// The folder of the cases.
fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

/// The day on which every case is checked.
fn moment() -> Moment {
    Moment { day: jiff::civil::date(2026, 11, 23), drafts: false }
}

/// The guide that `folder` holds, and everything that assembling and checking it found.
fn examine(folder: Folder) -> (Guide, Vec<Diagnostic>) {
    let (guide, mut report) = assemble(folder, &outputs::names());
    report.extend(check(&guide, moment()));
    for config in &guide.config.editions {
        let edition = Edition::new(&guide, config, moment());
        report.extend(check_edition(&edition));
    }
    let findings = Report::sorted(report, &guide.sources);
    (guide, findings)
}

/// What an author reads about `findings`, in the language of the guide. Both languages must be able to tell it whole.
fn told(guide: &Guide, findings: &[Diagnostic]) -> String {
    let tell = |language| render_human(findings, &guide.sources, &Locale::new(language), false);
    for told in [tell(Language::French), tell(Language::English)] {
        assert!(!told.contains("{$"), "a word is missing:\n{told}");
        assert!(!told.contains("{ $"), "a word is missing:\n{told}");
    }
    assert_json_tells_the_same(findings, &guide.sources);
    tell(guide.config.language)
}

fn assert_json_tells_the_same(findings: &[Diagnostic], sources: &Sources) {
    let json = render_json(findings, sources, &Locale::new(Language::French));
    for (finding, json) in findings.iter().zip(&json) {
        assert_eq!(finding.code, json.code);
        assert!(json.line > 0 && json.column > 0 && !json.file.is_empty());
        assert!(!json.message.starts_with('P') && !json.help.starts_with('P'), "{} has no words", json.code);
    }
}

#[test]
fn every_fault_is_told_as_expected() {
    let mut codes = BTreeSet::new();
    let mut folders: Vec<PathBuf> = std::fs::read_dir(cases())
        .expect("the cases")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    for folder in &folders {
        let input = std::fs::read_to_string(folder.join("input.txt")).expect("a case has an input");
        let (guide, findings) = examine(fixture::folder(&input));
        codes.extend(findings.iter().map(|finding| finding.code));
        expect_file![folder.join("expected.txt")].assert_eq(&told(&guide, &findings));
    }
    codes.extend(refused::CODES);
    // What an output finds while it is made, from P0600 on, is for the tests of that output.
    let untold: Vec<String> = codes::in_sources()
        .into_iter()
        .filter(|code| code.as_str() < "P0600" && !codes.contains(code.as_str()))
        .collect();
    assert!(untold.is_empty(), "no case in tests/broken shows {untold:?}");
}

#[test]
fn the_starter_guide_is_without_fault() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let disk =
        polymorphe::disk::read_guide(root, polymorphe::config::Config::MAX_FILE_SIZE, None).expect("the starter guide");
    let (guide, findings) = examine(disk.folder);
    assert!(findings.is_empty(), "{}", told(&guide, &findings));
}
