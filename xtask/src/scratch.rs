//! Where guides to be measured are written, and how large they are asked to be.

use std::fs;
use std::path::{Path, PathBuf};

/// The numbers of sheets that are `asked` for, or else the `usual` ones.
pub fn counts(asked: &[String], usual: &[usize]) -> Result<Vec<usize>, String> {
    let count = |count: &String| count.parse().map_err(|_| format!("“{count}” is not a number of sheets"));
    if asked.is_empty() { Ok(usual.to_vec()) } else { asked.iter().map(count).collect() }
}

/// Every file under `folder`.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let problem = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// A folder in memory, removed at the end.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new() -> Result<Self, String> {
        let memory = Path::new("/dev/shm");
        let parent = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let folder = parent.join(format!("polymorphe-scratch-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Scratch(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
