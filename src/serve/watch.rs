//! Follows changes of the guide.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify_debouncer_full::notify::{Error as NotifyError, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::Served;
use super::state::Extent;
use crate::config::FILE_NAME;
use crate::error::Error;

/// What makes the guide, beside its settings.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// How long files must rest before a build: editors save in several steps.
const REST: Duration = Duration::from_millis(60);

/// How long an author must pause before what takes seconds, the booklet, is made anew.
const PAUSE: Duration = Duration::from_secs(3);

/// Builds again whenever a sheet, the theme or the settings change, on a thread of its own.
///
/// # Errors
///
/// The folder cannot be followed.
pub fn start(served: Arc<Served>) -> Result<(), Error> {
    let root = served.request.root.clone();
    let error = |problem| Error::Read(root.clone(), std::io::Error::other::<NotifyError>(problem));
    let (sender, changes) = channel::<DebounceEventResult>();
    let mut debouncer = new_debouncer(REST, None, sender).map_err(error)?;
    debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(error)?;
    let mut folders = Folders { root: root.clone(), debouncer, followed: BTreeSet::new() };
    folders.follow().map_err(error)?;
    std::thread::spawn(move || follow(&served, &mut folders, &changes));
    Ok(())
}

/// The folders that are followed while they are there: `themes/` may come later, `content/` be put back.
struct Folders {
    root: PathBuf,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    followed: BTreeSet<&'static str>,
}

impl Folders {
    fn follow(&mut self) -> Result<(), NotifyError> {
        for name in FOLDERS {
            let folder = self.root.join(name);
            if !folder.is_dir() {
                self.followed.remove(name);
            } else if !self.followed.contains(name) {
                self.debouncer.watch(&folder, RecursiveMode::Recursive)?;
                self.followed.insert(name);
            }
        }
        Ok(())
    }
}

/// Builds what is quick after each change, and the rest once the author pauses.
fn follow(served: &Served, folders: &mut Folders, changes: &Receiver<DebounceEventResult>) {
    let mut pending = false;
    loop {
        let batch = if pending {
            match changes.recv_timeout(PAUSE) {
                Err(RecvTimeoutError::Timeout) => {
                    pending = false;
                    served.rebuild(Extent::Whole);
                    continue;
                }
                batch => batch.ok(),
            }
        } else {
            changes.recv().ok()
        };
        let Some(batch) = batch else { return };
        // A folder that cannot be followed is tried again at the next change.
        let _ = folders.follow();
        let concerned = batch.is_ok_and(|events| {
            events.iter().any(|event| {
                !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(|path| is_ours(path, served))
            })
        });
        if concerned {
            served.rebuild(Extent::Quick);
            pending = true;
        }
    }
}

/// Whether a change of `path` changes the guide.
fn is_ours(path: &Path, served: &Served) -> bool {
    let root = &served.request.root;
    path == root.join(FILE_NAME) || FOLDERS.iter().any(|folder| path.starts_with(root.join(folder)))
}
