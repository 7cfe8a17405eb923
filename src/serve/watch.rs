//! Follows changes of the guide.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify_debouncer_full::notify::{Error as NotifyError, EventKind, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, new_debouncer};

use super::Served;
use super::state::Extent;
use crate::config::FILE_NAME;
use crate::error::Error;

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
    for folder in ["content", "themes"] {
        let folder = root.join(folder);
        if folder.is_dir() {
            debouncer.watch(&folder, RecursiveMode::Recursive).map_err(error)?;
        }
    }
    std::thread::spawn(move || {
        let _debouncer = debouncer;
        follow(&served, &changes);
    });
    Ok(())
}

/// Builds what is quick after each change, and the rest once the author pauses.
fn follow(served: &Served, changes: &Receiver<DebounceEventResult>) {
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
    path == root.join(FILE_NAME) || path.starts_with(root.join("content")) || path.starts_with(root.join("themes"))
}
