//! Every test, of the library, of the program and in the browser.

use std::process::Command;

use crate::shell::{binary, cargo, read, root};
use crate::tally::Tally;
use crate::tools;

/// Runs every test and counts them all. Fails if one of them failed, or could not be run.
pub fn run() -> Result<(), String> {
    let mut tally = Tally::default();
    let done = everything(&mut tally);
    if done.is_err() {
        tally.failed += 1;
    }
    if let Err(problem) = &done {
        eprintln!("{problem}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { Ok(()) } else { Err("The tests failed.".to_owned()) }
}

fn everything(tally: &mut Tally) -> Result<(), String> {
    let browser = tools::install()?;
    // One profile and one set of features for the product and its tests: nothing is compiled twice.
    counted(
        cargo()
            .args(["test", "--release", "--workspace", "--no-fail-fast"])
            .env("CARGO_TERM_COLOR", "never")
            .env("CHROMIUM", &browser),
        tally,
    )?;
    counted(
        Command::new("node")
            .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
            .current_dir(root().join("tests/browser"))
            .env("NO_COLOR", "1")
            .env("CHROMIUM", &browser)
            .env("POLYMORPHE", binary()),
        tally,
    )
}

fn counted(command: &mut Command, tally: &mut Tally) -> Result<(), String> {
    let before = *tally;
    let well = read(command, |line| tally.read(line))?;
    tally.ended(well, before);
    Ok(())
}
