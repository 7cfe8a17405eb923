//! Where a build is made ready, and how it then takes the place of the published tree.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::manifest::{KEPT, LIST, NEXT};

/// What the names of our own files within a published folder begin with.
pub const OURS: &str = ".polymorphe";

/// The published folder, with the working files of a build.
#[derive(Debug)]
pub struct Place {
    pub out: PathBuf,
    /// Held by one build at a time.
    pub lock: PathBuf,
    /// Where the new tree is made.
    pub staging: PathBuf,
    /// Where the old tree is for a moment, on a file system that cannot exchange two folders.
    pub old: PathBuf,
    /// The working files are within the folder: see [`Place::of`].
    inside: bool,
}

impl Place {
    /// The place for `out`. Its working files are hidden siblings, so that the whole tree is exchanged at once; where
    /// that cannot be (`out` is a mount point, or its parent cannot be written to), they are within it, and each entry
    /// of the tree is exchanged at once instead: every edition stays whole.
    pub fn of(out: &Path) -> Self {
        if out.is_dir() && (is_mount_point(out) || !can_write(out.parent().unwrap_or(out))) {
            Place::inside(out)
        } else {
            Place::beside(out)
        }
    }

    fn beside(out: &Path) -> Self {
        let name = out.file_name().unwrap_or_default().to_string_lossy();
        let sibling = |suffix| out.with_file_name(format!(".{name}.{suffix}"));
        Place {
            out: out.to_owned(),
            lock: sibling("lock"),
            staging: sibling("staging"),
            old: sibling("old"),
            inside: false,
        }
    }

    fn inside(out: &Path) -> Self {
        let within = |suffix| out.join(format!("{OURS}.{suffix}"));
        Place {
            out: out.to_owned(),
            lock: within("lock"),
            staging: within("staging"),
            old: within("old"),
            inside: true,
        }
    }

    /// Puts right what a build that was killed left behind.
    pub fn recover(&self) -> io::Result<()> {
        if !self.inside && self.old.is_dir() && !self.out.exists() {
            fs::rename(&self.old, &self.out)?;
        }
        remove(&self.old)?;
        remove(&self.staging)
    }

    /// Puts the staged tree in the place of the published one; what was there, but for what is kept, is then in the
    /// staging folder, to be removed.
    pub fn exchange(&self) -> io::Result<()> {
        if !self.inside {
            return self.swap(&self.staging, &self.out);
        }
        // A build that is killed half-way leaves pieces of both builds, each in one of the lists.
        let (list, next) = (self.staging.join(LIST), self.out.join(NEXT));
        if list.is_file() {
            fs::copy(&list, &next)?;
        }
        let staged = names(&self.staging)?;
        let swap = |name: &String| self.swap(&self.staging.join(name), &self.out.join(name));
        let (ours, trees): (Vec<&String>, Vec<&String>) = staged.iter().partition(|name| name.starts_with(OURS));
        trees.into_iter().try_for_each(swap)?;
        let gone = |name: &&String| !KEPT.contains(&name.as_str()) && !name.starts_with(OURS) && !staged.contains(name);
        for name in names(&self.out)?.iter().filter(gone) {
            fs::rename(self.out.join(name), self.staging.join(name))?;
        }
        // Our marker comes last, after the list: until then, a killed build is one to be made again.
        ours.into_iter().rev().try_for_each(swap)?;
        remove(&next)
    }

    /// Exchanges `staged` and `shown`, which may not exist yet.
    fn swap(&self, staged: &Path, shown: &Path) -> io::Result<()> {
        if !shown.exists() {
            return fs::rename(staged, shown);
        }
        #[cfg(any(target_os = "linux", target_vendor = "apple"))]
        {
            use rustix::fs::{CWD, RenameFlags, renameat_with};
            match renameat_with(CWD, staged, CWD, shown, RenameFlags::EXCHANGE) {
                Ok(()) => return Ok(()),
                // A file system that cannot exchange: renames, below.
                Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {}
                Err(error) => return Err(error.into()),
            }
        }
        fs::rename(shown, &self.old)?;
        if let Err(error) = fs::rename(staged, shown) {
            fs::rename(&self.old, shown)?;
            return Err(error);
        }
        fs::rename(&self.old, staged)
    }
}

/// The names in the folder, sorted.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let name = |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let mut names = fs::read_dir(folder)?.map(name).collect::<io::Result<Vec<String>>>()?;
    names.sort();
    Ok(names)
}

/// Removes what is at `path`, if anything is.
pub fn remove(path: &Path) -> io::Result<()> {
    let done = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    done.or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// Whether another file system, or a part of one, is mounted on the folder.
#[cfg(target_os = "linux")]
fn is_mount_point(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::empty(), StatxFlags::BASIC_STATS)
        .is_ok_and(|stat| stat.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(not(target_os = "linux"))]
fn is_mount_point(_: &Path) -> bool {
    false
}

/// Whether files can be made in the folder.
fn can_write(folder: &Path) -> bool {
    #[cfg(unix)]
    {
        rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok() || !folder.exists()
    }
    #[cfg(not(unix))]
    {
        fs::metadata(folder).map_or(true, |data| !data.permissions().readonly())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_the_folder_each_entry_is_exchanged_and_what_is_gone_goes() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::inside(folder.path());
        let write = |path: PathBuf, text: &str| {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(place.out.join("README.md"), "kept");
        write(place.out.join("interne/site/a.html"), "old");
        write(place.out.join("externe/site/a.html"), "old");
        write(place.out.join(OURS), "old");
        write(place.staging.join("interne/site/a.html"), "new");
        write(place.staging.join("elus/site/a.html"), "new");
        write(place.out.join("lost+found/0"), "kept");
        write(place.staging.join(OURS), "new");
        write(place.staging.join(LIST), "new");
        place.exchange().unwrap();
        remove(&place.staging).unwrap();
        assert_eq!(names(&place.out).unwrap(), [OURS, LIST, "README.md", "elus", "interne", "lost+found"]);
        for path in ["interne/site/a.html", "elus/site/a.html", OURS, LIST] {
            assert_eq!(fs::read_to_string(place.out.join(path)).unwrap(), "new", "{path}");
        }
    }

    #[test]
    fn what_a_killed_build_left_is_put_right() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::beside(&folder.path().join("public"));
        fs::create_dir_all(place.old.join("interne")).unwrap();
        fs::create_dir_all(place.staging.join("interne")).unwrap();
        place.recover().unwrap();
        assert!(place.out.join("interne").is_dir() && !place.old.exists() && !place.staging.exists());
    }
}
