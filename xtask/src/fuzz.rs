//! Broken sheets, by the thousand.

use std::process::Command;

use crate::shell::{cargo, first_line, root, run as show};

/// How long to go on unless asked otherwise, in seconds.
const SECONDS: &str = "60";

/// Fuzzes for the seconds asked for: with cargo-fuzz where it is installed, else with mutations of our own on the
/// toolchain at hand. Both call the same functions, those of `fuzz/target.rs`, each for as long.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let seconds = arguments.first().map_or(SECONDS, String::as_str);
    if seconds.parse::<u64>().is_err() {
        return Err(format!("“{seconds}” is not a number of seconds"));
    }
    if first_line("cargo-fuzz", "--version").is_some() {
        let time = format!("-max_total_time={seconds}");
        return ["sheet", "import", "query", "path"].iter().try_for_each(|target| {
            let mut command = Command::new("cargo");
            show(command.args(["+nightly", "fuzz", "run", target, "--", &time]).current_dir(root()))
        });
    }
    eprintln!("cargo-fuzz is not installed (cargo install cargo-fuzz): mutations of our own instead");
    show(cargo().args(["test", "--release", "--test", "all", "fuzz", "--", "--nocapture"]).env("FUZZ_SECONDS", seconds))
}
