//! The published folder is always whole, and only ever ours.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::fixture::SMALL;
use crate::on_disk::{OnDisk, files, finish};

#[test]
fn a_build_that_fails_changes_nothing() {
    let guide = OnDisk::new(SMALL);
    let before = guide.build(&["--output", "site"]);
    guide.replace("content/chapitres/attribuer.md", "On choisit", "On [choisit](nulle-part.md)");
    let run = guide.run(&["build", "--output", "site"]);
    assert_eq!(run.code, Some(1), "{}{}", run.out, run.err);
    assert!(run.err.contains("attribuer.md"), "{}", run.err);
    assert_eq!(files(&guide.out()), before);
}

#[test]
fn a_theme_that_is_wrong_changes_nothing() {
    let guide = OnDisk::new(SMALL);
    let before = guide.build(&["--output", "site"]);
    guide.write("themes/cahier/site/sheet.html", b"{{ view.nothing_of_the_sort.at.all }}");
    guide.write("themes/cahier/site/page.html", b"{% if %}");
    let run = guide.run(&["build", "--output", "site"]);
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.err);
    assert!(run.err.contains("site/"), "the message names the template: {}", run.err);
    assert_eq!(files(&guide.out()), before);
}

#[test]
fn a_build_keeps_the_readme_of_the_folder() {
    let guide = OnDisk::new(SMALL);
    guide.write("public/README.md", b"Made by polymorphe.");
    guide.build(&["--output", "site"]);
    guide.replace("content/chapitres/attribuer.md", "On choisit", "On retient");
    let after = guide.build(&["--output", "site"]);
    assert_eq!(after.get("README.md").map(Vec::as_slice), Some(b"Made by polymorphe.".as_slice()));
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_kept() {
    let guide = OnDisk::new(SMALL);
    guide.write("public/vacances.jpg", b"a photograph");
    guide.write("public/interne/site/index.html", b"another site");
    let before = files(&guide.out());
    for verb in ["build", "clean"] {
        let run = guide.run(&[verb]);
        assert_eq!(run.code, Some(64), "{verb}: {}{}", run.out, run.err);
        assert_eq!(files(&guide.out()), before);
    }
}

#[test]
fn a_file_that_somebody_put_into_the_published_folder_is_named_and_kept() {
    for path in ["notes.txt", "interne/plan.odt", "interne/site/.htaccess", "interne/site/images/logos/region.svg"] {
        let guide = OnDisk::new(SMALL);
        guide.build(&["--output", "site"]);
        guide.write(&format!("public/{path}"), b"somebody's own");
        let before = files(&guide.out());
        guide.replace("content/chapitres/attribuer.md", "On choisit", "On retient");
        for verb in ["build", "clean"] {
            let run = guide.run(&[verb]);
            assert_eq!(run.code, Some(64), "{verb} {path}: {}{}", run.out, run.err);
            assert!(run.err.contains(path) && run.err.contains("Déplacez"), "{verb} {path}: {}", run.err);
            assert_eq!(files(&guide.out()), before, "{verb} {path}");
        }
        guide.remove(&format!("public/{path}"));
        guide.build(&["--output", "site"]);
        assert_eq!(guide.run(&["clean"]).code, Some(0));
        assert!(files(&guide.out()).is_empty());
    }
}

#[test]
fn what_is_ours_or_nobodys_is_replaced() {
    let guide = OnDisk::new(SMALL);
    let expected = guide.build(&["--output", "site"]);
    guide.write("public/interne/site/index.html", b"changed by hand");
    guide.write("public/interne/.DS_Store", b"what a computer leaves");
    guide.write("public/Thumbs.db", b"what a computer leaves");
    fs::remove_dir_all(guide.out().join("externe")).expect("a folder to remove");
    assert_eq!(guide.build(&["--output", "site"]), expected);
}

#[test]
fn folders_that_hold_other_things_are_refused() {
    let guide = OnDisk::new(SMALL);
    let home = guide.root().join("home");
    fs::create_dir(&home).expect("a folder");
    fs::create_dir(guide.root().join("themes")).expect("a folder");
    let root = guide.root();
    let before = files(&root);
    let content = root.join("content");
    let inside = content.join("public");
    let themes = root.join("themes");
    let above = root.parent().expect("a parent");
    for out in [content.as_path(), &inside, &root, &home, above, &themes, Path::new("/")] {
        let run = finish(guide.command(&["build"]).arg("--out-dir").arg(out).env("HOME", &home));
        assert_eq!(run.code, Some(64), "{}: {}{}", out.display(), run.out, run.err);
        assert_eq!(files(&root), before, "{}", out.display());
    }
}

#[test]
fn a_link_in_the_place_of_the_folder_is_refused() {
    let guide = OnDisk::new(SMALL);
    let elsewhere = guide.root().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, guide.out()).expect("a link");
    assert_eq!(guide.run(&["build"]).code, Some(64));
    assert!(files(&elsewhere).is_empty());
}

#[test]
fn what_a_crash_left_is_cleaned_by_the_next_build() {
    let guide = OnDisk::new(SMALL);
    guide.write(".public.staging/interne/site/half.html", b"<p>Hal");
    guide.write(".public.old/interne/site/index.html", b"<p>Old");
    guide.write(".public.old/.polymorphe", b"{}");
    guide.write(".public.old/.polymorphe.files", b"[\"interne/site/index.html\"]");
    let published = guide.build(&["--output", "site"]);
    assert!(!published.keys().any(|path| path.contains("half")));
    let left: Vec<String> = leftovers(&guide.root());
    assert!(left.is_empty(), "{left:?}");
}

/// Hidden siblings of the published folder, its lock aside.
fn leftovers(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let names = entries.map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".public") && name != ".public.lock").collect()
}

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_tree_or_the_new_one() {
    let guide = OnDisk::new(SMALL);
    let sheet = "content/chapitres/dire-le-besoin.md";
    let outputs = ["--output", "site", "--output", "screens", "--output", "training"];
    let words = ["Une page suffit", "Deux pages suffisent"];
    let mut whole = Vec::new();
    let mut took = Duration::MAX;
    for turn in [0, 1, 0, 1] {
        guide.replace(sheet, words[turn], words[1 - turn]);
        let clock = Instant::now();
        whole.push(guide.build(&outputs));
        took = took.min(clock.elapsed());
    }
    assert!(whole[0] != whole[1] && whole[0] == whole[2] && whole[1] == whole[3]);

    let mut killed = 0;
    let mut turn = 0;
    for round in 0..200_u32 {
        guide.replace(sheet, words[turn], words[1 - turn]);
        turn = 1 - turn;
        let mut command = guide.command(&["build"]);
        let mut child = command.args(outputs).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("our program");
        // Moments spread over the whole of a build, its end included, where folders change places.
        sleep(took * (round * 7 % 40) / 38);
        if child.try_wait().expect("a child").is_none() {
            child.kill().expect("a kill");
            killed += 1;
        }
        child.wait().expect("a child");
        let published = files(&guide.out());
        assert!(whole.contains(&published), "round {round}: a mixture: {:?}", published.keys());
    }
    assert!(killed >= 20, "only {killed} of 200 builds were killed before they ended");

    let last = guide.build(&outputs);
    assert!(whole.contains(&last));
    assert!(leftovers(&guide.root()).is_empty());
}

#[test]
fn a_disk_that_takes_no_more_leaves_what_was_published() {
    let guide = OnDisk::new(SMALL);
    let before = guide.build(&["--output", "site"]);
    guide.replace("content/chapitres/dire-le-besoin.md", "Une page suffit", "Deux pages suffisent");
    let build = guide.command(&["build", "--output", "site"]);
    // No file may grow beyond some kilobytes: to the program that is what a full disk is, an error in mid-write.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\""]).arg(build.get_program());
    limited.args(build.get_args());
    let run = finish(&mut limited);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("Ce qui était publié reste tel quel"), "{}", run.err);
    assert_eq!(files(&guide.out()), before);
    assert!(leftovers(&guide.root()).is_empty());
    assert!(guide.build(&["--output", "site"]) != before, "with room again, it is published");
}

#[test]
fn two_builds_at_once_wait_for_each_other() {
    let guide = OnDisk::new(SMALL);
    let expected = guide.build(&["--output", "site"]);
    fs::remove_dir_all(guide.out()).expect("a folder to remove");
    let spawn = || guide.command(&["build", "--output", "site"]).stdout(Stdio::null()).spawn().expect("our program");
    let builds: Vec<_> = (0..4).map(|_| spawn()).collect();
    for mut build in builds {
        assert_eq!(build.wait().expect("a child").code(), Some(0));
    }
    assert_eq!(files(&guide.out()), expected);
    assert!(leftovers(&guide.root()).is_empty());
}

#[test]
fn a_build_of_a_part_keeps_the_rest() {
    let guide = OnDisk::new(SMALL);
    let before = guide.build(&[]);
    guide.replace("content/chapitres/dire-le-besoin.md", "Une page suffit", "Deux pages suffisent");
    let after = guide.build(&["--edition", "interne", "--output", "site"]);
    let same = |path: &str| before.get(path) == after.get(path) && before.contains_key(path);
    for path in
        ["interne/booklet/guide.pdf", "interne/training/index.html", "externe/site/chapitres/dire-le-besoin.html"]
    {
        assert!(same(path), "{path} is kept");
    }
    assert!(!same("interne/site/chapitres/dire-le-besoin.html"), "the site of interne is new");
}

#[test]
fn an_edition_that_is_no_longer_leaves_with_its_folder() {
    let guide = OnDisk::new(SMALL);
    assert!(guide.build(&["--output", "site"]).keys().any(|path| path.starts_with("externe/")));
    let config = fs::read_to_string(guide.root().join("polymorphe.toml")).expect("settings");
    let (kept, _) = config.split_once("[editions.externe]").expect("an edition to remove");
    guide.write("polymorphe.toml", kept.as_bytes());
    assert!(!guide.build(&["--output", "site"]).keys().any(|path| path.starts_with("externe/")));
}

#[test]
fn a_sheet_that_is_removed_leaves_every_output() {
    let guide = OnDisk::new(SMALL);
    let word = b"crit\xc3\xa8res annonc\xc3\xa9s";
    let holds = |files: &BTreeMap<String, Vec<u8>>| {
        files
            .iter()
            .any(|(path, bytes)| path.contains("attribuer") || bytes.windows(word.len()).any(|part| part == word))
    };
    assert!(holds(&guide.build(&[])));
    guide.remove("content/chapitres/attribuer.md");
    assert!(!holds(&guide.build(&[])));
}

#[test]
fn an_unchanged_guide_is_left_alone() {
    let guide = OnDisk::new(SMALL);
    guide.build(&["--output", "site"]);
    let changed = |path: &str| fs::metadata(guide.out().join(path)).and_then(|data| data.modified()).expect("a time");
    let before = changed("interne/site/index.html");
    let run = guide.run(&["build", "--output", "site", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("\"site\""), "the last build is told again: {}", run.out);
    assert_eq!(changed("interne/site/index.html"), before);
}

#[test]
fn clean_leaves_the_readme_alone() {
    let guide = OnDisk::new(SMALL);
    guide.write("public/README.md", b"Made by polymorphe.");
    guide.build(&["--output", "site"]);
    assert_eq!(guide.run(&["clean"]).code, Some(0));
    assert_eq!(files(&guide.out()).into_keys().collect::<Vec<_>>(), ["README.md"]);
}
