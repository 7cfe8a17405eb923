//! How long a build takes, and where the time goes.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::guide;
use crate::measure::{Cost, median, middle, run as measure};
use crate::peer::{self, Peer};
use crate::scratch::{Scratch, counts};
use crate::shell::{binary, cargo, run as show};

/// How many sheets the guides have unless asked otherwise.
const COUNTS: &[usize] = &[100, 1_000, 10_000];

/// Each build is timed this many times; the first one warms up and does not count.
const RUNS: usize = 5;

/// About as many sheets as make a booklet of 300 pages.
const BOOKLET: usize = 73;

/// Builds guides of the counts `asked` for in memory, and prints what each part took.
pub fn run(asked: &[String]) -> Result<(), String> {
    let counts = counts(asked, COUNTS)?;
    show(cargo().args(["build", "--release"]))?;
    let peer = Peer::install();
    let folder = Scratch::new()?;
    println!("{:<22} {:>8} {:>8} {:>9}   stages (ms)", "build", "wall", "user+sys", "peak");
    for count in counts {
        let root = folder.0.join(count.to_string());
        guide::write(&root, count, &["site"])?;
        row(&format!("{count} sheets, site"), &root, &["site"], true)?;
        row(&format!("{count} sheets, unchanged"), &root, &["site"], false)?;
        if let Some(peer) = &peer {
            let root = folder.0.join(format!("peer-{count}"));
            peer::write(&root, count)?;
            print(&peer.name, &costs(&root, true, || peer.command(&root))?);
            let _ = fs::remove_dir_all(root);
        }
        let _ = fs::remove_dir_all(root);
    }
    let root = folder.0.join("booklet");
    guide::write(&root, BOOKLET, &["booklet"])?;
    row("booklet, 300 pages", &root, &["booklet"], true)?;
    pages(&root);
    Ok(())
}

/// Times the build of the guide at `root` and prints a row. `anew` removes what was published before each run.
fn row(name: &str, root: &Path, outputs: &[&str], anew: bool) -> Result<(), String> {
    let command = || {
        let mut command = Command::new(binary());
        command.arg("--root").arg(root).args(["--quiet", "build", "--timings", "--at", "2026-11-23"]);
        outputs.iter().for_each(|output| {
            command.args(["--output", output]);
        });
        command
    };
    print(name, &costs(root, anew, command)?);
    Ok(())
}

/// What each run of `command` cost, the first one left out.
fn costs(root: &Path, anew: bool, command: impl Fn() -> Command) -> Result<Vec<Cost>, String> {
    let mut runs = Vec::new();
    for run in 0..=RUNS {
        if anew {
            let _ = fs::remove_dir_all(root.join("public"));
        }
        let cost = measure(&mut command())?;
        if run > 0 {
            runs.push(cost);
        }
    }
    Ok(runs)
}

/// Prints the medians of `runs`.
fn print(name: &str, runs: &[Cost]) {
    let Some(cost) = median(runs) else { return };
    let stages: Vec<String> =
        stages(runs).into_iter().map(|(stage, took)| format!("{stage} {}", took.as_millis())).collect();
    println!(
        "{name:<22} {:>6} ms {:>5} ms {:>6} MiB   {}",
        cost.wall.as_millis(),
        cost.cpu.as_millis(),
        cost.memory / (1 << 20),
        stages.join(", ")
    );
}

/// The median of each stage, in the order of the stages.
fn stages(runs: &[Cost]) -> Vec<(String, Duration)> {
    let told: Vec<Vec<(&str, Duration)>> = runs.iter().map(|run| timings(&run.said)).collect();
    let Some(first) = told.first() else { return Vec::new() };
    let took = |place: usize| middle(told.iter().filter_map(|run| run.get(place)).map(|(_, took)| *took));
    first.iter().enumerate().filter_map(|(place, (name, _))| Some(((*name).to_owned(), took(place)?))).collect()
}

/// What `build --timings` prints: a stage and its microseconds a line, a tabulation between them.
fn timings(said: &str) -> Vec<(&str, Duration)> {
    let stage = |line| -> Option<(&str, Duration)> {
        let (name, took) = str::split_once(line, '\t')?;
        Some((name, Duration::from_micros(took.trim().parse().ok()?)))
    };
    said.lines().filter_map(stage).collect()
}

/// Tells how many pages the booklet really has.
fn pages(root: &Path) {
    let booklet = root.join("public/interne/booklet/guide.pdf");
    let output = Command::new("pdfinfo").arg(booklet).output().ok();
    let told = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    if let Some(line) = told.lines().find(|line| line.starts_with("Pages:")) {
        println!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timings_are_read_whatever_stands_between_them() {
        let told = timings("read\t1500\nwarning: something\nassemble\t20\n");
        assert_eq!(told, [("read", Duration::from_micros(1500)), ("assemble", Duration::from_micros(20))]);
    }
}
