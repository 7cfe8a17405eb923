//! Follows changes of the guide.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use notify::{Error as NotifyError, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::preview::Preview;
use crate::config::FILE_NAME;
use crate::error::Error;

/// What makes the guide, beside its settings.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// How long files must rest before they are read: editors save in several steps.
const REST: Duration = Duration::from_millis(5);

/// How long files that do not come to rest are waited for: somebody may be copying a folder.
const LONGEST: Duration = Duration::from_millis(250);

/// Says so whenever a sheet, the theme or the settings under `root` change, from a thread of its own.
///
/// # Errors
///
/// The folder cannot be followed.
pub fn start(root: &Path, preview: Preview) -> Result<(), Error> {
    let error = |problem| Error::Read(root.to_owned(), std::io::Error::other::<NotifyError>(problem));
    let (sender, changes) = channel();
    let mut watcher = notify::recommended_watcher(sender).map_err(error)?;
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(error)?;
    let mut folders = Folders { root: root.to_owned(), watcher, followed: BTreeSet::new() };
    folders.follow().map_err(error)?;
    std::thread::spawn(move || follow(&preview, &mut folders, &changes));
    Ok(())
}

type Changes = Receiver<Result<Event, NotifyError>>;

/// The folders that are followed while they are there: `themes/` may come later, `content/` be put back.
struct Folders {
    root: PathBuf,
    watcher: RecommendedWatcher,
    followed: BTreeSet<&'static str>,
}

impl Folders {
    /// Follows those that are there. Whether one of them is new: what is in it came before anybody looked.
    fn follow(&mut self) -> Result<bool, NotifyError> {
        let before = self.followed.len();
        for name in FOLDERS {
            let folder = self.root.join(name);
            if !folder.is_dir() {
                self.followed.remove(name);
            } else if !self.followed.contains(name) {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
                self.followed.insert(name);
            }
        }
        Ok(self.followed.len() > before)
    }

    /// Whether `event` changes the guide. One that tells of events that were lost may.
    fn concern(&self, event: &Result<Event, NotifyError>) -> bool {
        let Ok(event) = event else { return true };
        let is_ours = |path: &PathBuf| {
            *path == self.root.join(FILE_NAME) || FOLDERS.iter().any(|folder| path.starts_with(self.root.join(folder)))
        };
        event.need_rescan() || (!matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(is_ours))
    }
}

fn follow(preview: &Preview, folders: &mut Folders, changes: &Changes) {
    while let Ok(event) = changes.recv() {
        // A folder that cannot be followed is tried again at the next change.
        let is_new = folders.follow().unwrap_or_default();
        if is_new || folders.concern(&event) {
            let since = Instant::now();
            while since.elapsed() < LONGEST && changes.recv_timeout(REST).is_ok() {}
            preview.changed();
        }
    }
}
