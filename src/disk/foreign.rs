//! A folder that another tool reads, and new files for our content folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::read::write_new;
use crate::error::Error;
use crate::source::folder::{Content, File, Refusal};

/// The endings of files that are read as text: pages, and what tells their order.
const TEXTS: &[&str] = &["md", "mdx", "markdown", "yaml", "yml", "toml", "json"];

/// Folders that tools make, or bring along: no author wrote what is in them.
const MADE: &[&str] = &["node_modules", "_book", "_site", "resources", "themes", "vendor", "venv"];

/// Reads every file of `folder`, which may neither hold `content` nor be in it. Links are not followed; `limit` is the
/// longest text that is read, in bytes.
///
/// # Errors
///
/// The folders are in each other, or there is a file that the machine cannot read.
pub fn read_foreign(folder: &Path, content: &Path, limit: u64) -> Result<Vec<File>, Error> {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (own, other) = (real(content), folder.canonicalize().map_err(|error| Error::Read(folder.to_owned(), error))?);
    if own.starts_with(&other) || other.starts_with(&own) {
        return Err(Error::Overlap(folder.to_owned()));
    }
    if !other.is_dir() {
        return Err(Error::Read(folder.to_owned(), std::io::ErrorKind::NotADirectory.into()));
    }
    let mut files = Vec::new();
    let walk = WalkDir::new(&other).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry)) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Error::Read(path, error.into())
        })?;
        if !entry.file_type().is_dir() {
            files.push(read(&other, &entry, limit)?);
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// What an editor, a system or a tool keeps for itself; GitBook keeps its pictures and its settings hidden.
fn is_passed_over(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_hidden = name.starts_with('.') && !name.starts_with(".gitbook");
    is_hidden || name.ends_with('~') || (entry.file_type().is_dir() && MADE.contains(&&*name))
}

fn read(folder: &Path, entry: &DirEntry, limit: u64) -> Result<File, Error> {
    let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    let path: String = parts.join("/").nfc().collect();
    let kind = entry.file_type();
    if kind.is_symlink() {
        return Ok(File { path, content: Content::Refused(Refusal::Symlink) });
    }
    if !kind.is_file() {
        return Ok(File { path, content: Content::Refused(Refusal::Special) });
    }
    let error = |error| Error::Read(entry.path().to_owned(), error);
    let end = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    let is_text = TEXTS.contains(&end.as_str());
    if is_text && entry.metadata().map_err(|problem| error(problem.into()))?.len() > limit {
        return Ok(File { path, content: Content::Refused(Refusal::TooLong(limit)) });
    }
    let bytes = fs::read(entry.path()).map_err(error)?;
    let content = if is_text { Content::text(bytes) } else { Content::Bytes(Arc::from(bytes)) };
    Ok(File { path, content })
}

/// Writes `files`, by their path within `content`. None of them may exist yet, and no link may lead out of the folder:
/// that is seen before the first is written.
///
/// # Errors
///
/// A file exists, a link stands in its way, or the machine cannot write it.
pub fn write_all_new(content: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Error> {
    for path in files.keys() {
        let target = content.join(path);
        let is_within = Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)));
        let above = target.ancestors().skip(1).take_while(|folder| folder.starts_with(content));
        let is_link = |path: &Path| fs::symlink_metadata(path).is_ok_and(|data| data.is_symlink());
        if !is_within || above.into_iter().any(is_link) {
            return Err(Error::Outside(target));
        }
        if fs::symlink_metadata(&target).is_ok() {
            return Err(Error::Exists(target));
        }
    }
    files.iter().try_for_each(|(path, bytes)| write_new(&content.join(path), bytes))
}
