//! Reading a guide's folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::history;
use crate::config::FILE_NAME;
use crate::error::Error;
use crate::source::folder::{Content, File, Folder, History, Refusal, is_text};

/// A guide as it is on disk.
#[derive(Debug)]
pub struct Disk {
    pub folder: Folder,
    /// A fingerprint of every byte that was read.
    pub fingerprint: blake3::Hash,
}

/// The nearest folder, from `start` upwards, that holds a `polymorphe.toml`.
///
/// # Errors
///
/// There is none.
pub fn find_root(start: &Path) -> Result<PathBuf, Error> {
    let start = start.canonicalize().map_err(|error| Error::Read(start.to_owned(), error))?;
    let found = start.ancestors().find(|folder| folder.join(FILE_NAME).is_file());
    found.map(Path::to_owned).ok_or(Error::NoGuide(start))
}

/// The text of `polymorphe.toml` under `root`.
///
/// # Errors
///
/// The machine cannot read it.
pub fn read_settings(root: &Path) -> Result<String, Error> {
    let path = root.join(FILE_NAME);
    fs::read_to_string(&path).map_err(|error| Error::Read(path, error))
}

/// Reads `polymorphe.toml` and `content/` under `root`. Links and unreadable encodings are kept as refusals, for the
/// author to be told of; `limit` is the longest text that is read, in bytes. Version control is asked for dates unless
/// `history` has them already.
///
/// # Errors
///
/// A file or folder that the machine cannot read.
pub fn read_guide(root: &Path, limit: u64, history: Option<Arc<History>>) -> Result<Disk, Error> {
    let config = read_settings(root)?;
    let content = root.join("content");
    let mut entries = Vec::new();
    let walk = WalkDir::new(&content).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&content).to_owned();
            Error::Read(path, error.into())
        })?;
        if !entry.file_type().is_dir() {
            entries.push(entry);
        }
    }
    let read: Vec<(File, blake3::Hash)> =
        entries.par_iter().map(|entry| read_file(&content, entry, limit)).collect::<Result<_, Error>>()?;

    let mut hasher = blake3::Hasher::new();
    hasher.update(config.as_bytes());
    let mut files = Vec::with_capacity(read.len());
    for (file, hash) in read {
        hasher.update(&(file.path.len() as u64).to_le_bytes());
        hasher.update(file.path.as_bytes());
        hasher.update(hash.as_bytes());
        files.push(file);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let history = history.unwrap_or_else(|| Arc::new(history::of(&content)));
    if let History::Known(days) = &*history {
        for (path, (first, last)) in days {
            hasher.update(path.as_bytes());
            hasher.update(format!("{first}{last}").as_bytes());
        }
    }
    let themes = own_themes(root);
    Ok(Disk { folder: Folder { config, files, themes, history }, fingerprint: hasher.finalize() })
}

/// The files that an editor or a system keeps for itself.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db"
}

fn read_file(content: &Path, entry: &DirEntry, limit: u64) -> Result<(File, blake3::Hash), Error> {
    let relative = entry.path().strip_prefix(content).unwrap_or(entry.path());
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    let path: String = parts.join("/").nfc().collect();
    let kind = entry.file_type();
    let refused = |refusal| Ok((File { path: path.clone(), content: Content::Refused(refusal) }, blake3::hash(b"")));
    if kind.is_symlink() {
        return refused(Refusal::Symlink);
    }
    if !kind.is_file() {
        return refused(Refusal::Special);
    }
    let error = |error| Error::Read(entry.path().to_owned(), error);
    if is_text(&path) && entry.metadata().map_err(|problem| error(problem.into()))?.len() > limit {
        return refused(Refusal::TooLong(limit));
    }
    let bytes = fs::read(entry.path()).map_err(error)?;
    let hash = blake3::hash(&bytes);
    let content = if is_text(&path) { Content::text(bytes) } else { Content::Bytes(Arc::from(bytes)) };
    Ok((File { path, content }, hash))
}

/// Every file of the guide's own `themes/` folder, by its path there.
///
/// # Errors
///
/// A file that the machine cannot read.
pub fn read_themes(root: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    read_files(&root.join("themes"))
}

/// The names of the guide's own themes that hold a file, sorted.
fn own_themes(root: &Path) -> Vec<String> {
    let folders = fs::read_dir(root.join("themes")).into_iter().flatten().flatten().map(|entry| entry.path());
    let holds_files = |folder: &PathBuf| WalkDir::new(folder).into_iter().flatten().any(|e| e.file_type().is_file());
    let name = |folder: PathBuf| folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut names: Vec<String> =
        folders.filter(|folder| folder.is_dir() && holds_files(folder)).filter_map(name).collect();
    names.sort();
    names
}

/// A fingerprint of this program, so that a new version of it builds everything anew.
pub fn own_fingerprint() -> String {
    let program = std::env::current_exe().and_then(fs::metadata);
    program.and_then(|data| data.modified()).map_or_else(|_| String::new(), |time| format!("{time:?}"))
}

/// The files of the theme `name` in the guide's own `themes/` folder, by their path within the theme.
///
/// # Errors
///
/// A file that the machine cannot read.
pub fn read_theme(root: &Path, name: &str) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    read_files(&root.join("themes").join(name))
}

/// Every file under `folder`, by its path there; none if there is no such folder.
///
/// # Errors
///
/// A file that the machine cannot read.
pub fn read_files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::Read(folder.to_owned(), error.into()))?;
        if entry.file_type().is_file() {
            let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            let bytes = fs::read(entry.path()).map_err(|error| Error::Read(entry.path().to_owned(), error))?;
            files.insert(parts.join("/"), bytes);
        }
    }
    Ok(files)
}

/// Writes a file of ours, over the one that an earlier version may have written, with the folders above it.
///
/// # Errors
///
/// The machine cannot write it.
pub fn write_anew(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| Error::Write(folder.to_owned(), error))?;
    fs::write(path, bytes).map_err(|error| Error::Write(path.to_owned(), error))
}

/// Writes a file that must not exist yet, with the folders above it.
///
/// # Errors
///
/// The file exists, or the machine cannot write it.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    use std::io::Write;
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| Error::Write(parent.to_owned(), error))?;
    }
    let opened = fs::OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = opened.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        _ => Error::Write(path.to_owned(), error),
    })?;
    file.write_all(bytes).map_err(|error| Error::Write(path.to_owned(), error))
}
