//! The command line, as users and other programs meet it.

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::fixture::SMALL;
use crate::on_disk::{OnDisk, PROGRAM, Run, finish};

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}{}", run.out, run.err))
}

/// The names of an object's members, sorted.
fn members(value: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

fn program(arguments: &[&str]) -> Run {
    let folder = TempDir::new().expect("a temporary folder");
    finish(Command::new(PROGRAM).args(arguments).current_dir(folder.path()))
}

#[test]
fn a_clean_guide_builds_with_exit_code_0_and_tells_its_outputs() {
    let guide = OnDisk::new(SMALL);
    let run = guide.run(&["build", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.err, "", "nothing but JSON");
    let told = json(&run);
    assert_eq!(members(&told), ["diagnostics", "next_change", "outputs", "total_ms"]);
    assert_eq!(told["diagnostics"], Value::Array(Vec::new()));
    assert_eq!(told["next_change"], Value::Null);
    assert!(told["total_ms"].is_u64());
    let mut made = Vec::new();
    for row in told["outputs"].as_array().expect("rows") {
        assert_eq!(members(row), ["bytes", "edition", "files", "ms", "output", "pages"]);
        assert!(row["files"].as_u64() > Some(0) && row["bytes"].as_u64() > Some(0), "{row}");
        made.push(format!("{} {}", row["edition"].as_str().expect("a name"), row["output"].as_str().expect("a name")));
    }
    let expected = [
        "interne site",
        "interne search",
        "interne screens",
        "interne booklet",
        "interne training",
        "externe site",
        "externe search",
        "externe booklet",
    ];
    assert_eq!(made, expected);
}

#[test]
fn a_build_tells_people_what_it_made_in_their_language() {
    let guide = OnDisk::new(SMALL);
    let french = guide.run(&["build", "--output", "site"]);
    assert!(french.out.contains("site") && french.out.contains("interne"), "{}", french.out);
    let english = guide.run(&["build", "--output", "site", "--lang", "en"]);
    assert_eq!(english.code, Some(0));
    assert_ne!(french.out, english.out);
    let silent = guide.run(&["build", "--output", "site", "--quiet"]);
    assert_eq!((silent.out.as_str(), silent.err.as_str()), ("", ""));
}

#[test]
fn a_sheet_that_appears_later_is_announced() {
    let guide = OnDisk::new(SMALL);
    guide.replace("content/chapitres/attribuer.md", "ordre: 20", "ordre: 20\npublier_le: 2027-01-04");
    let told = json(&guide.run(&["build", "--output", "site", "--format", "json"]));
    assert_eq!(told["next_change"], "2027-01-04");
}

#[test]
fn content_at_fault_is_exit_code_1_and_says_where_and_how_to_mend_it() {
    let guide = OnDisk::new(SMALL);
    guide.replace("content/chapitres/attribuer.md", "On choisit", "On [choisit](../chapitres/dire-le-besoi.md)");
    guide.replace("content/cas/e-dossier.md", "acheteur:", "achteur:");
    for verb in ["check", "build"] {
        let run = guide.run(&[verb]);
        assert_eq!(run.code, Some(1), "{verb}: {}{}", run.out, run.err);
        assert!(run.err.contains("attribuer.md:13:14"), "the place: {}", run.err);
        assert!(run.err.contains("dire-le-besoin") && run.err.contains("acheteur"), "the nearest: {}", run.err);
    }
    let run = guide.run(&["check", "--format", "json"]);
    assert_eq!(run.code, Some(1));
    let told = json(&run);
    assert_eq!(members(&told), ["diagnostics"]);
    let found = told["diagnostics"].as_array().expect("a list");
    assert_eq!(found.len(), 2, "all at once: {told}");
    for diagnostic in found {
        assert_eq!(members(diagnostic), ["code", "column", "excerpt", "file", "help", "line", "message", "severity"]);
        assert!(diagnostic["line"].is_u64() && diagnostic["column"].is_u64());
        assert_eq!(diagnostic["severity"], "error");
    }
    let files: Vec<&str> = found.iter().filter_map(|diagnostic| diagnostic["file"].as_str()).collect();
    assert_eq!(files, ["content/cas/e-dossier.md", "content/chapitres/attribuer.md"], "sorted");
    let code = found[0]["code"].as_str().expect("a code");
    let english = guide.run(&["check", "--lang", "en"]);
    assert_ne!(english.err, guide.run(&["check"]).err);

    let explained = guide.run(&["check", "--explain", code]);
    assert_eq!(explained.code, Some(0));
    assert!(explained.out.contains(code) && explained.out.len() > 100, "{}", explained.out);
    assert_eq!(guide.run(&["check", "--explain", "P9999"]).code, Some(64));
}

#[test]
fn warnings_fail_only_when_asked_to() {
    let guide = OnDisk::new(SMALL);
    guide.replace("content/chapitres/attribuer.md", "On choisit", "On <b>choisit</b>");
    let run = guide.run(&["check"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("attribuer.md"), "a warning is told: {}", run.err);
    assert_eq!(guide.run(&["check", "--strict"]).code, Some(1));
    assert_eq!(guide.run(&["build", "--output", "site"]).code, Some(0));
    assert_eq!(guide.run(&["build", "--output", "site", "--strict"]).code, Some(1));
}

#[test]
fn a_machine_at_fault_is_exit_code_2_and_names_the_path() {
    let guide = OnDisk::new(SMALL);
    guide.write("blocked", b"a file where a folder should be");
    let out = guide.root().join("blocked/public");
    let run = finish(guide.command(&["build"]).arg("--out-dir").arg(&out));
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.err);
    assert!(run.err.contains("blocked"), "{}", run.err);
}

#[test]
fn a_command_line_at_fault_is_exit_code_64_and_names_the_nearest_word() {
    let guide = OnDisk::new(SMALL);
    for (arguments, nearest) in [
        (vec!["biuld"], "build"),
        (vec!["build", "--editon", "interne"], "--edition"),
        (vec!["build", "--edition", "intrene"], "interne"),
        (vec!["build", "--output", "booklt"], "booklet"),
        (vec!["build", "--at", "demain"], "YYYY-MM-DD"),
        (vec!["check", "--lang", "de"], "fr"),
        (vec!["new", "clauze", "Un titre"], "clause"),
        (vec!["new", "page", " "], "TITLE"),
        (vec!["build", "--base-url", "pas-une-url"], "https://"),
        (vec!["build", "--base-url", "mailto:x@exemple.fr"], "https://"),
        (vec!["search", "a", "--kind", "chapitr"], "chapitre"),
        (vec!["search", "a", "--stage", "besion"], "besoin"),
        (vec!["search", ""], "QUERY"),
        (vec!["build", "--out-dir", ""], "--out-dir"),
        (vec!["check", "--explain", "p301"], "P0301"),
    ] {
        let mut command = Command::new(PROGRAM);
        let run = finish(command.arg("--root").arg(guide.root()).args(&arguments));
        assert_eq!(run.code, Some(64), "{arguments:?}: {}{}", run.out, run.err);
        assert!(run.err.contains(nearest), "{arguments:?} does not name {nearest}: {}", run.err);
        assert!(!run.err.contains("none"), "{arguments:?}: {}", run.err);
    }
    let run = finish(guide.command(&["build"]).env("SOURCE_DATE_EPOCH", "abc"));
    assert!(run.code == Some(64) && run.err.contains("SOURCE_DATE_EPOCH"), "{}", run.err);
    assert_eq!(program(&[]).code, Some(64), "no verb");
    assert_eq!(program(&["build"]).code, Some(64), "no guide here");
    assert_eq!(program(&["new"]).code, Some(64), "no kind");
}

#[test]
fn help_and_version_are_exit_code_0_in_both_languages() {
    let french = program(&["--help"]);
    let english = program(&["--help", "--lang", "en"]);
    assert_eq!((french.code, english.code), (Some(0), Some(0)));
    assert_ne!(french.out, english.out);
    for verb in ["init", "new", "import", "build", "check", "serve", "search", "clean", "completions", "schema"] {
        assert!(french.out.contains(verb), "{verb}");
        let help = program(&[verb, "--help"]);
        assert_eq!(help.code, Some(0));
        assert!(!help.out.contains("cli-"), "a word of the help is missing: {}", help.out);
    }
    assert_eq!(program(&["--version"]).out.trim(), concat!("polymorphe ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn search_prints_hits_as_json() {
    let guide = OnDisk::new(SMALL);
    guide.build(&["--output", "site"]);
    let run = guide.run(&["search", "insertion", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let told = json(&run);
    assert_eq!(members(&told), ["hits", "total"]);
    let hits = told["hits"].as_array().expect("a list");
    assert!(!hits.is_empty() && told["total"].as_u64() >= Some(hits.len() as u64), "{told}");
    for hit in hits {
        assert_eq!(members(hit), ["id", "kind", "score", "section", "snippet", "title", "url"]);
        let page = hit["url"].as_str().and_then(|url| url.split('#').next()).expect("an address");
        let path = guide.out().join("interne/site").join(page);
        assert!(path.is_file(), "{}", path.display());
    }
    assert_eq!(hits[0]["id"], "heures-insertion");
    let human = guide.run(&["search", "insertion"]);
    assert!(human.out.contains("insertion") && !human.out.contains("<mark>"), "{}", human.out);
}

#[test]
fn search_without_an_index_says_so() {
    let guide = OnDisk::new(SMALL);
    let run = guide.run(&["search", "insertion"]);
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.err);
    assert!(run.err.contains("index"), "{}", run.err);
}

#[test]
fn a_new_guide_builds_and_takes_a_new_sheet() {
    for arguments in [vec!["init", "guide"], vec!["init", "guide", "--empty"]] {
        let folder = TempDir::new().expect("a temporary folder");
        let here = |arguments: &[&str]| finish(Command::new(PROGRAM).args(arguments).current_dir(folder.path()));
        assert_eq!(here(&arguments).code, Some(0));
        let root = ["--root", "guide"];
        let run = here(&[&root[..], &["check", "--strict"]].concat());
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        assert_eq!(here(&arguments).code, Some(64), "it does not write over a guide");
        for (kind, title) in [("chapitre", "Essai d’été"), ("cas", "Essai d’hiver"), ("clause", "Essai d’automne")]
        {
            assert_eq!(here(&[&root[..], &["new", kind, title]].concat()).code, Some(0), "{kind}");
        }
        let made = fs::read_to_string(folder.path().join("guide/content/chapitres/essai-d-ete.md")).expect("a chapter");
        assert!(made.contains("Essai d’été"), "{made}");
        let run = here(&[&root[..], &["check"]].concat());
        assert_eq!(run.code, Some(0), "a sheet as `new` makes it has no error: {}", run.err);
    }
}

#[test]
fn a_new_sheet_takes_its_place_after_its_neighbours() {
    let guide = OnDisk::new(SMALL);
    let order = |path: &str| {
        let text = fs::read_to_string(guide.root().join("content").join(path)).expect("a sheet");
        text.lines().find(|line| line.contains("ordre:")).expect("a line for its order").to_owned()
    };
    for (kind, title) in [("chapitre", "Notifier"), ("chapitre", "Exécuter"), ("terme", "Un mot")] {
        assert_eq!(guide.run(&["new", kind, title]).code, Some(0), "{title}");
    }
    assert_eq!(order("chapitres/notifier.md"), "ordre: 30");
    assert_eq!(order("chapitres/executer.md"), "ordre: 40");
    assert_eq!(order("glossaire/un-mot.md"), "# ordre: 10", "terms are in the order of their letters");
}

#[test]
fn every_new_sheet_is_without_error_whatever_its_title() {
    let folder = TempDir::new().expect("a temporary folder");
    let here = |arguments: &[&str]| finish(Command::new(PROGRAM).args(arguments).current_dir(folder.path()));
    assert_eq!(here(&["init", "guide", "--empty"]).code, Some(0));
    let long = "un titre qui n’en finit pas ".repeat(15);
    for kind in ["chapitre", "cas", "clause", "parcours", "terme", "citation", "page", "section"] {
        let about_all = format!("Essai de {kind}");
        for title in [about_all.as_str(), "Un même titre", "con", "index", "chapitres"] {
            // A term is explained only once.
            let run = here(&["--root", "guide", "new", kind, title]);
            assert_eq!(run.code, Some(0), "{kind} {title}: {}", run.err);
        }
    }
    for title in ["!!!", "???", long.as_str(), &format!("{long} encore")] {
        let run = here(&["--root", "guide", "new", "page", title]);
        assert_eq!(run.code, Some(0), "{title}: {}", run.err);
    }
    assert_eq!(here(&["--root", "guide", "new", "cas", "Un même titre"]).code, Some(64), "the same again");
    let run = here(&["--root", "guide", "check"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

#[test]
fn a_folder_that_holds_a_guide_is_told_by_its_files() {
    let folder = TempDir::new().expect("a temporary folder");
    let here = |arguments: &[&str]| finish(Command::new(PROGRAM).args(arguments).current_dir(folder.path()));
    assert_eq!(here(&["init", "guide", "--empty"]).code, Some(0));
    let run = here(&["init", "guide", "--empty"]);
    assert_eq!(run.code, Some(64));
    for file in ["polymorphe.toml", "content/_index.md"] {
        assert!(run.err.contains(file), "{}", run.err);
    }
    let run = here(&["--root", "guide", "clean", "--out-dir", "nowhere"]);
    assert!(run.code == Some(0) && run.out.contains("Rien"), "{}{}", run.out, run.err);
}

#[test]
fn a_reader_that_leaves_early_is_no_fault() {
    for verb in ["--help", "completions bash", "schema", "check --explain P0101"] {
        let closed = format!("{} {verb} | true; exit ${{PIPESTATUS[0]}}", env!("CARGO_BIN_EXE_polymorphe"));
        let status = Command::new("bash").args(["-c", &closed]).status().expect("bash runs");
        assert_eq!(status.code(), Some(0), "{verb}");
    }
}

#[test]
fn completions_and_schema_are_printed() {
    for shell in ["bash", "zsh", "fish"] {
        let run = program(&["completions", shell]);
        assert!(run.code == Some(0) && run.out.contains("polymorphe"), "{shell}");
    }
    let schema = json(&program(&["schema", "clause"]));
    assert!(schema["$schema"].is_string(), "{schema}");
    let text = schema.to_string();
    assert!(text.contains("ambition") && text.contains("piece") && text.contains("titre"), "{text}");
}
