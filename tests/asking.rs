//! `new` at a terminal asks for what it was not told. `script` is that terminal.
#![cfg(target_os = "linux")]

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::fixture::SMALL;
use crate::on_disk::{OnDisk, PROGRAM, finish};

const DOWN: &str = "\u{1b}[B";
const ENTER: &str = "\r";

/// Runs the program at a terminal, and answers each question once it is shown.
fn talk(guide: &OnDisk, arguments: &str, answers: &[(&str, &str)]) -> String {
    let command = format!("{PROGRAM} --root {} --color never {arguments}", guide.root().display());
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", &command, "/dev/null"]);
    let mut run = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script runs");
    let mut keys = run.stdin.take().expect("its input");
    let mut shown = run.stdout.take().expect("its output");
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = [0_u8; 1024];
        while let Ok(count @ 1..) = shown.read(&mut bytes) {
            if send.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    let mut told = Vec::new();
    let mut seen = 0;
    for (question, answer) in answers {
        loop {
            let text = String::from_utf8_lossy(&told[seen..]).into_owned();
            if text.contains(question) {
                break;
            }
            let more = receive.recv_timeout(Duration::from_secs(20));
            told.extend(more.unwrap_or_else(|_| panic!("« {question} » is not asked: {text}")));
        }
        seen = told.len();
        keys.write_all(answer.as_bytes()).expect("a key");
    }
    while let Ok(more) = receive.recv_timeout(Duration::from_secs(20)) {
        told.extend(more);
    }
    let _ = run.wait();
    String::from_utf8_lossy(&told).into_owned()
}

#[test]
fn a_sheet_is_written_from_answers() {
    let guide = OnDisk::new(SMALL);
    let clause = format!("{DOWN}{DOWN}{DOWN}{DOWN}{ENTER}");
    let third = format!("{DOWN}{DOWN}{ENTER}");
    let answers = [
        ("Que voulez-vous", clause.as_str()),
        ("titre", "Des gobelets\r"),
        ("Où la clause agit", &third),
        ("Pièce du dossier", ENTER),
    ];
    let told = talk(&guide, "new", &answers);
    let path = guide.root().join("content/clauses/des-gobelets.md");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}: {told}"));
    assert!(text.contains("titre: \"Des gobelets\"\n"), "{text}");
    assert!(text.contains("\netape: specification\n") && text.contains("\npiece: rc\n"), "{text}");
    assert_eq!(guide.run(&["check"]).code, Some(0));
}

#[test]
fn what_was_told_is_not_asked_again() {
    let guide = OnDisk::new(SMALL);
    let told = talk(&guide, "new chapitre", &[("titre", "Un essai\r"), ("Étapes", &format!("{DOWN}{DOWN}{ENTER}"))]);
    let text = std::fs::read_to_string(guide.root().join("content/chapitres/un-essai.md"));
    let text = text.unwrap_or_else(|error| panic!("{error}: {told}"));
    assert!(text.contains("\netapes: [besoin]\n"), "{text}");
    let told = talk(&guide, "new page \"Une page\"", &[]);
    assert!(told.contains("une-page.md"), "nothing to ask: {told}");
}

#[test]
fn nobody_is_asked_where_nobody_can_answer() {
    let guide = OnDisk::new(SMALL);
    for (arguments, missing) in [(vec!["new"], "KIND"), (vec!["new", "page"], "TITLE")] {
        let run = finish(guide.command(&arguments).stdin(Stdio::null()));
        assert!(run.code == Some(64) && run.err.contains(missing), "{arguments:?}: {}", run.err);
    }
}
