//! What a search moves over the network where the browser does it by itself.

use std::fs;
use std::process::Command;

use crate::guide;
use crate::scratch::{Scratch, counts};
use crate::shell::{binary, cargo, root, run as show};
use crate::tools;

/// How many sheets the guides have unless asked otherwise.
const COUNTS: &[usize] = &[1_000, 10_000];

/// Builds guides of the counts `asked` for in memory, and prints what queries move in each.
pub fn run(asked: &[String]) -> Result<(), String> {
    let counts = counts(asked, COUNTS)?;
    let browser = tools::install()?;
    show(cargo().args(["build", "--release"]))?;
    let folder = Scratch::new()?;
    for count in counts {
        let guide = folder.0.join(count.to_string());
        guide::write(&guide, count, &["site"])?;
        println!("{count} sheets");
        show(
            Command::new("node")
                .arg("weigh.mjs")
                .arg(&guide)
                .current_dir(root().join("tests/browser"))
                .env("CHROMIUM", &browser)
                .env("POLYMORPHE", binary()),
        )?;
        let _ = fs::remove_dir_all(guide);
    }
    Ok(())
}
