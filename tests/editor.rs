//! What VS Code is given: the files that the repository holds, which `init` and `schema --vscode` write.

use std::path::Path;
use std::process::Command;

use expect_test::expect_file;
use regex::Regex;
use serde_json::Value;

use crate::fixture::SMALL;
use crate::on_disk::{OnDisk, PROGRAM, files, finish};

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_files_for_vs_code_are_up_to_date() {
    let guide = OnDisk::new(SMALL);
    let run = guide.run(&["schema", "--vscode"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for (path, bytes) in files(&guide.root().join(".vscode")) {
        let text = String::from_utf8(bytes).expect("a text");
        let _: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        expect_file![repository().join(".vscode").join(path)].assert_eq(&text);
    }
}

#[test]
fn what_people_changed_in_their_settings_stays() {
    let guide = OnDisk::new(SMALL);
    guide.write(".vscode/settings.json", b"{}\n");
    guide.write(".vscode/polymorphe.code-snippets", b"{}\n");
    let run = guide.run(&["schema", "--vscode"]);
    assert!(run.code == Some(0) && run.out.contains("Laiss\u{e9}"), "{}{}", run.out, run.err);
    let after = files(&guide.root().join(".vscode"));
    assert_eq!(after["settings.json"], b"{}\n");
    assert_ne!(after["polymorphe.code-snippets"], b"{}\n");
}

#[test]
fn a_folder_with_settings_of_its_own_takes_a_guide() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join(".vscode/settings.json");
    std::fs::create_dir(folder.path().join(".vscode")).expect("a folder");
    std::fs::write(&settings, "{}\n").expect("a file");
    let run = finish(Command::new(PROGRAM).args(["init", "."]).current_dir(folder.path()));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(std::fs::read_to_string(settings).expect("a file"), "{}\n");
}

#[test]
fn a_new_guide_brings_them() {
    let folder = tempfile::tempdir().expect("a folder");
    for arguments in [["init", "a"].as_slice(), &["init", "b", "--empty"]] {
        let run = finish(Command::new(PROGRAM).args(arguments).current_dir(folder.path()));
        assert_eq!(run.code, Some(0), "{}", run.err);
        let made = files(&folder.path().join(arguments[1]).join(".vscode"));
        assert_eq!(made, files(&repository().join(".vscode")), "{arguments:?}");
    }
}

/// The task finds, in what `check` prints, what is wrong and where.
#[test]
fn the_task_understands_what_check_prints() {
    let guide = OnDisk::new(SMALL);
    guide.replace("content/chapitres/attribuer.md", "On choisit", "On <b>choisit</b> et [va](nulle-part.md)");
    let run = guide.run(&["check", "--color", "never"]);
    let tasks = std::fs::read_to_string(repository().join(".vscode/tasks.json")).expect("the tasks");
    let tasks: Value = serde_json::from_str(&tasks).expect("JSON");
    let mut found = Vec::new();
    for matcher in tasks["tasks"][0]["problemMatcher"].as_array().expect("matchers") {
        let regex =
            |index: usize| Regex::new(matcher["pattern"][index]["regexp"].as_str().expect("a regexp")).expect("one");
        let (what, place) = (regex(0), regex(1));
        let lines: Vec<&str> = run.err.lines().collect();
        for pair in lines.windows(2) {
            if let (Some(what), Some(place)) = (what.captures(pair[0]), place.captures(pair[1])) {
                found.push(format!("{} {} {}:{}", matcher["severity"], &what[1], &place[1], &place[2]));
            }
        }
    }
    found.sort();
    let file = "content/chapitres/attribuer.md:13";
    assert_eq!(found, [format!("\"error\" P0301 {file}"), format!("\"warning\" P0311 {file}")], "{}", run.err);
}
