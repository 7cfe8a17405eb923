//! What of a published folder is ours: the list of what the last build wrote, and what else is there.
//!
//! Only names are compared. A file of ours that somebody changed is still ours to write anew.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use walkdir::WalkDir;

use super::place::OURS;
use crate::error::Error;

/// The list of what a build wrote, at the top of the published folder.
pub const LIST: &str = ".polymorphe.files";

/// The list of what a build is about to put there, while it does so piece by piece.
pub const NEXT: &str = ".polymorphe.next";

/// What every build leaves alone at the top of the published folder: our own page, and what a file system keeps there.
pub const KEPT: [&str; 2] = ["README.md", "lost+found"];

/// What computers put into folders by themselves, which nobody misses.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Every file that a build may have written under `folder`, by its path there, with `/`, sorted.
///
/// # Errors
///
/// A folder that the machine cannot read.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let own = |name: &str| KEPT.contains(&name) || name.starts_with(OURS);
    let walk = WalkDir::new(folder).into_iter();
    let walk = walk.filter_entry(|entry| entry.depth() != 1 || !own(&entry.file_name().to_string_lossy()));
    let mut files = Vec::new();
    for entry in walk {
        match entry {
            Err(error) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => {}
            Err(error) => return Err(error.into()),
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
                files.push(parts.join("/"));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Writes the list of what is under `folder` into it.
///
/// # Errors
///
/// The machine cannot read or write there.
pub fn write(folder: &Path) -> io::Result<()> {
    let list = serde_json::to_vec(&files(folder)?)?;
    fs::write(folder.join(LIST), list)
}

/// Refuses to go on where `out`, a folder that our builds made, holds files that none of them wrote.
///
/// # Errors
///
/// There are such files, or the machine cannot read there.
pub fn refuse_foreign(out: &Path) -> Result<(), Error> {
    let lists: Vec<Vec<String>> = [LIST, NEXT].iter().filter_map(|name| read(&out.join(name))).collect();
    // Before there were lists, all that stood beside the marker was taken for ours.
    if lists.is_empty() && out.join(OURS).is_file() {
        return Ok(());
    }
    let ours: HashSet<&String> = lists.iter().flatten().collect();
    let is_foreign = |path: &String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        !ours.contains(path) && !LITTER.contains(&name)
    };
    let there = files(out).map_err(|error| Error::Read(out.to_owned(), error))?;
    let foreign: Vec<String> = there.into_iter().filter(is_foreign).collect();
    if foreign.is_empty() { Ok(()) } else { Err(Error::Foreign { dir: out.to_owned(), files: foreign }) }
}

/// A list, if there is one; what cannot be read of it vouches for no file.
fn read(list: &Path) -> Option<Vec<String>> {
    fs::read(list).ok().map(|bytes| serde_json::from_slice(&bytes).unwrap_or_default())
}
