//! Publishing: the new tree is written beside the old one, then both change places at once.
//!
//! A reader of the published folder sees the old build or the new one, never a mixture, whatever happens to this
//! process: see [`Place`]. A folder without our marker is never emptied, nor one in which somebody put a file of their
//! own: see [`manifest`].

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::manifest::{self, KEPT};
use super::place::{OURS, Place, remove};
use crate::error::Error;
use crate::outputs::{Rendered, packed};

/// The file that says that a folder is ours.
const MARKER: &str = OURS;

/// What the marker tells of the build that made the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    /// The version of the tool.
    pub version: String,
    /// A fingerprint of all that the build was made from.
    pub fingerprint: String,
    /// What was reported of the build, to be told again when nothing changed.
    #[serde(default)]
    pub rows: serde_json::Value,
}

/// What the build that made the folder `out` said of itself, without waiting for another to let go.
pub fn marker(out: &Path) -> Option<Marker> {
    serde_json::from_slice(&fs::read(out.join(MARKER)).ok()?).ok()
}

/// When the folder `out` was published.
pub fn published_at(out: &Path) -> Option<SystemTime> {
    fs::metadata(out.join(MARKER)).ok()?.modified().ok()
}

/// A hold on the published folder: one build at a time.
#[derive(Debug)]
pub struct Lock {
    place: Place,
    _file: fs::File,
}

/// Takes hold of `out`, waiting for another build to let go. `guide` is the guide's root, which is never written to
/// but in `out`.
///
/// # Errors
///
/// `out` is a folder that must not be emptied, or the machine cannot write beside it.
pub fn lock(out: &Path, guide: &Path) -> Result<Lock, Error> {
    refuse(out, guide)?;
    let write = |path: &Path, error| Error::Write(path.to_owned(), error);
    let parent = out.parent().unwrap_or(out);
    fs::create_dir_all(parent).map_err(|error| write(parent, error))?;
    let place = Place::of(out);
    let file = fs::File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&place.lock)
        .map_err(|error| write(&place.lock, error))?;
    file.lock().map_err(|error| write(&place.lock, error))?;
    place.recover().map_err(|error| write(out, error))?;
    Ok(Lock { place, _file: file })
}

/// Refuses a folder that is not ours to empty.
fn refuse(out: &Path, guide: &Path) -> Result<(), Error> {
    let refused = || Error::NotOurs(out.to_owned());
    if out.parent().is_none() || out.file_name().is_none() {
        return Err(refused());
    }
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let out_real = real(out);
    let holds_guide = real(guide).starts_with(&out_real);
    let in_sources = ["content", "themes", "src"].iter().any(|name| out_real.starts_with(real(&guide.join(name))));
    let home = std::env::home_dir().is_some_and(|home| real(&home).starts_with(&out_real));
    if holds_guide || in_sources || home || fs::symlink_metadata(out).is_ok_and(|data| data.is_symlink()) {
        return Err(refused());
    }
    match fs::read_dir(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::Read(out.to_owned(), error)),
        Ok(entries) => {
            let known = |name: &str| KEPT.contains(&name) || name.starts_with(OURS);
            let foreign = entries.flatten().any(|entry| !known(&entry.file_name().to_string_lossy()));
            if foreign && !out.join(MARKER).is_file() { Err(refused()) } else { Ok(()) }
        }
    }
}

impl Lock {
    /// What the last build said of itself.
    pub fn marker(&self) -> Option<Marker> {
        marker(&self.place.out)
    }

    /// Whether the folder of that edition and output is there, with as many files and bytes as it was made of.
    pub fn holds(&self, folder: &str, files: usize, bytes: u64) -> bool {
        let entries = walkdir::WalkDir::new(self.place.out.join(folder)).into_iter().flatten();
        let sizes = entries.filter(|entry| entry.file_type().is_file()).filter_map(|entry| entry.metadata().ok());
        sizes.fold((0, 0), |(count, size), file| (count + 1, size + file.len())) == (files, bytes)
    }

    /// The bytes of a published file, if it is there.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.place.out.join(path)).ok()
    }

    /// Starts a new tree beside the published one.
    ///
    /// # Errors
    ///
    /// The published one holds somebody's own files, or the machine cannot write there.
    pub fn stage(&self) -> Result<Publication<'_>, Error> {
        manifest::refuse_foreign(&self.place.out)?;
        let staging = &self.place.staging;
        fs::create_dir_all(staging).map_err(|error| Error::Write(staging.clone(), error))?;
        Ok(Publication { place: &self.place, done: false })
    }
}

/// So many files and bytes, with others.
fn sum(one: (usize, u64), other: Result<(usize, u64), Error>) -> Result<(usize, u64), Error> {
    other.map(|other| (one.0 + other.0, one.1 + other.1))
}

/// A tree in the making. Dropped before [`Publication::publish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Publication<'l> {
    place: &'l Place,
    done: bool,
}

impl Publication<'_> {
    /// Writes the files of `rendered` under `folder`, those that wait as soon as each is made, and tells how many they
    /// are and how many bytes they are together.
    ///
    /// # Errors
    ///
    /// A file cannot be made, or the machine cannot write there.
    pub fn write(&self, folder: &str, rendered: &Rendered) -> Result<(usize, u64), Error> {
        let target = self.place.staging.join(folder);
        let write = |path: &str, bytes: &[u8]| {
            let put = |path: &str, bytes: &[u8]| {
                let file = target.join(path);
                fs::write(&file, bytes).map_err(|error| Error::Write(file, error))?;
                Ok((1, bytes.len() as u64))
            };
            let forms = if rendered.precompress { packed::beside(path, bytes) } else { Vec::new() };
            let forms = forms.iter().map(|(ending, bytes)| put(&format!("{path}{ending}"), bytes));
            std::iter::once(put(path, bytes)).chain(forms).try_fold((0, 0), sum)
        };
        let mut folders: Vec<PathBuf> =
            rendered.paths().filter_map(|path| target.join(path).parent().map(Path::to_owned)).collect();
        folders.push(target.clone());
        folders.sort();
        folders.dedup();
        for folder in &folders {
            fs::create_dir_all(folder).map_err(|error| Error::Write(folder.clone(), error))?;
        }
        let held: Vec<_> = rendered.files.iter().collect();
        let held = held.into_par_iter().map(|(path, bytes)| write(path, bytes));
        let made = rendered.waiting.par_iter().map(|file| write(&file.path, &(file.make)()?));
        let most = held.chain(made).try_reduce(|| (0, 0), |one, other| sum(one, Ok(other)))?;
        rendered.last.iter().map(|file| write(&file.path, &(file.make)()?)).try_fold(most, sum)
    }

    /// Carries `folder` over from the published tree, unchanged.
    ///
    /// # Errors
    ///
    /// The machine cannot write there.
    pub fn keep(&self, folder: &str) -> Result<(), Error> {
        link_tree(&self.place.out.join(folder), &self.place.staging.join(folder))
    }

    /// The folders of the published tree, as `edition/output`.
    pub fn published(&self) -> Vec<String> {
        let names = |path: &Path| -> Vec<String> {
            let entries = fs::read_dir(path).into_iter().flatten().flatten();
            let mut names: Vec<String> = entries
                .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect();
            names.sort();
            names
        };
        names(&self.place.out)
            .into_iter()
            .flat_map(|edition| {
                names(&self.place.out.join(&edition)).into_iter().map(move |output| format!("{edition}/{output}"))
            })
            .collect()
    }

    /// Puts the new tree in the place of the old one, at once.
    ///
    /// # Errors
    ///
    /// The machine cannot, or somebody's own file appeared meanwhile; the old tree stands as it was.
    pub fn publish(mut self, marker: &Marker) -> Result<(), Error> {
        let out = &self.place.out;
        let write = |path: &Path, error| Error::Write(path.to_owned(), error);
        manifest::write(&self.place.staging).map_err(|error| write(&self.place.staging, error))?;
        for name in KEPT.iter().filter(|name| out.join(name).is_file()) {
            let kept = self.place.staging.join(name);
            fs::copy(out.join(name), &kept).map_err(|error| write(&kept, error))?;
        }
        let path = self.place.staging.join(MARKER);
        let bytes = serde_json::to_vec(marker).unwrap_or_default();
        fs::write(&path, bytes).map_err(|error| write(&path, error))?;
        manifest::refuse_foreign(out)?;
        self.place.exchange().map_err(|error| write(out, error))?;
        self.done = true;
        remove(&self.place.staging).map_err(|error| write(&self.place.staging, error))
    }
}

impl Drop for Publication<'_> {
    fn drop(&mut self) {
        if !self.done {
            let _ = remove(&self.place.staging);
        }
    }
}

fn link_tree(from: &Path, to: &Path) -> Result<(), Error> {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.map_err(|error| Error::Read(from.to_owned(), error.into()))?;
        let target = to.join(entry.path().strip_prefix(from).unwrap_or(entry.path()));
        let done = if entry.file_type().is_dir() {
            fs::create_dir_all(&target)
        } else {
            fs::hard_link(entry.path(), &target).or_else(|_| fs::copy(entry.path(), &target).map(drop))
        };
        done.map_err(|error| Error::Write(target, error))?;
    }
    Ok(())
}

/// Empties the published folder, its README aside.
///
/// # Errors
///
/// `out` is not ours, somebody put files into it, or the machine cannot remove it.
pub fn clean(out: &Path, guide: &Path) -> Result<(), Error> {
    let held = lock(out, guide)?;
    let entries = match fs::read_dir(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(|error| Error::Read(out.to_owned(), error))?,
    };
    manifest::refuse_foreign(out)?;
    let gone = |entry: &fs::DirEntry| !KEPT.iter().any(|kept| entry.file_name() == *kept);
    for path in entries.flatten().filter(gone).map(|entry| entry.path()) {
        if path != held.place.lock {
            remove(&path).map_err(|error| Error::Write(path, error))?;
        }
    }
    Ok(())
}
