//! The programs that the tests call, and where Debian keeps them.

use std::path::PathBuf;
use std::process::Command;

use crate::shell::{first_line, root, run, which};

struct Tool {
    /// Names it may go by, the usual one first.
    names: &'static [&'static str],
    /// The Debian package that brings it.
    package: &'static str,
}

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

const TOOLS: &[Tool] = &[
    Tool { names: CHROMIUM, package: "chromium" },
    Tool { names: &["node"], package: "nodejs" },
    Tool { names: &["npm"], package: "npm" },
    Tool { names: &["pdfinfo"], package: "poppler-utils" },
    Tool { names: &["pdftotext"], package: "poppler-utils" },
    Tool { names: &["qpdf"], package: "qpdf" },
    Tool { names: &["xmllint"], package: "libxml2-utils" },
    // The Nu HTML checker is a Java program.
    Tool { names: &["java"], package: "default-jre-headless" },
];

/// The oldest node whose test runner and browser library work.
const NODE: u32 = 20;

/// Installs what is missing, or says what is. Returns the browser's path.
pub fn install() -> Result<PathBuf, String> {
    let missing = missing();
    if !missing.is_empty() {
        if !can_install() {
            return Err(format!(
                "The tests need programs that are not here, and only root on Debian or Ubuntu can have them installed \
                 by this command. Please install: {}",
                missing.join(", ")
            ));
        }
        run(Command::new("apt-get").args(["update", "--quiet"]))?;
        run(Command::new("apt-get")
            .args(["install", "--quiet", "--yes", "--no-install-recommends"])
            .args(&missing)
            .env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    let node = first_line("node", "--version").unwrap_or_default();
    if major(&node).is_none_or(|version| version < NODE) {
        return Err(format!(
            "The browser tests need node {NODE} or newer; this one says “{node}”. See https://nodejs.org"
        ));
    }
    node_modules()?;
    which(CHROMIUM).ok_or_else(|| "The package “chromium” brought no program of that name.".to_owned())
}

/// The packages to install, each once.
fn missing() -> Vec<&'static str> {
    let absent = TOOLS.iter().filter(|tool| which(tool.names).is_none());
    let mut packages: Vec<&str> = absent.map(|tool| tool.package).collect();
    packages.dedup();
    packages
}

fn can_install() -> bool {
    which(&["apt-get"]).is_some() && first_line("id", "-u").is_some_and(|user| user == "0")
}

/// Installs the packages of `tests/browser`, unless the lock file has not changed since they were.
fn node_modules() -> Result<(), String> {
    let folder = root().join("tests/browser");
    let changed = |path: &str| std::fs::metadata(folder.join(path)).and_then(|data| data.modified()).ok();
    if changed("node_modules/.package-lock.json") >= changed("package-lock.json") {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))
}

/// 20 for `v20.19.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_begins_with_its_major_number() {
        assert_eq!(major("v20.19.2"), Some(20));
        assert_eq!(major(""), None);
    }
}
