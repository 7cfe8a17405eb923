//! The files that were served lately, ready to be served again: read, named and compressed once.

use std::collections::HashMap;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::content::{Content, HELD, whole};

/// How much memory they may take, in bytes.
const ROOM: usize = 96 * 1024 * 1024;

/// What a file looks like from outside: another one, once it has been written anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    written: Option<SystemTime>,
}

type Kept = HashMap<PathBuf, (Stamp, Arc<Content>)>;

/// The files, those that were asked for lately apart from the others: once these take half of the room, the others go.
#[derive(Debug, Default)]
pub struct Lately(Mutex<Halves>);

#[derive(Debug, Default)]
struct Halves {
    lately: Kept,
    weight: usize,
    before: Kept,
}

impl Lately {
    /// The file at `path`, opened, and what it is. `make` tells what is served of its bytes; those of a file that is not
    /// held are served as they are.
    ///
    /// # Errors
    ///
    /// The file cannot be read.
    pub fn find(
        &self,
        path: &Path,
        kind: &'static str,
        make: impl FnOnce(Vec<u8>) -> Vec<u8>,
    ) -> io::Result<(Arc<Content>, File)> {
        let mut file = File::open(path)?;
        let data = file.metadata()?;
        let stamp = Stamp::of(&data);
        if let Some(content) = self.kept(path, stamp) {
            return Ok((content, file));
        }
        let content = Arc::new(if stamp.length <= HELD {
            Content::held(&path.to_string_lossy(), make(whole(&mut file)?), kind)
        } else {
            Content::on_disk(&path.to_string_lossy(), &mut file, kind)?
        });
        self.halves().keep(path, stamp, &content);
        Ok((content, file))
    }

    fn kept(&self, path: &Path, stamp: Stamp) -> Option<Arc<Content>> {
        let mut halves = self.halves();
        if let Some((known, content)) = halves.lately.get(path) {
            return (*known == stamp).then(|| Arc::clone(content));
        }
        let (known, content) = halves.before.remove(path)?;
        if known != stamp {
            return None;
        }
        halves.keep(path, stamp, &content);
        Some(content)
    }

    fn halves(&self) -> std::sync::MutexGuard<'_, Halves> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Halves {
    fn keep(&mut self, path: &Path, stamp: Stamp, content: &Arc<Content>) {
        if self.weight + content.weight() > ROOM / 2 {
            self.before = std::mem::take(&mut self.lately);
            self.weight = 0;
        }
        self.weight += content.weight();
        if let Some((_, replaced)) = self.lately.insert(path.to_owned(), (stamp, Arc::clone(content))) {
            self.weight = self.weight.saturating_sub(replaced.weight());
        }
    }
}

impl Stamp {
    fn of(data: &Metadata) -> Self {
        Stamp { length: data.len(), written: data.modified().ok() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_once_until_it_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let lately = Lately::default();
        let find = |expected: bool| {
            let mut read = false;
            let make = |bytes| {
                read = true;
                bytes
            };
            let found = lately.find(&path, "text/plain; charset=utf-8", make).unwrap().0;
            assert_eq!(read, expected);
            found
        };
        std::fs::write(&path, "one").unwrap();
        find(true);
        find(false);
        std::fs::write(&path, "three").unwrap();
        find(true);
    }

    #[test]
    fn what_nobody_asks_for_any_more_goes() {
        let mut halves = Halves::default();
        let stamp = Stamp { length: 0, written: None };
        for number in 0..200 {
            let content = Arc::new(Content::held("a.webp", vec![0; 1_000_000], "image/webp"));
            halves.keep(Path::new(&number.to_string()), stamp, &content);
        }
        let weight = |kept: &Kept| kept.values().map(|(_, content)| content.weight()).sum::<usize>();
        assert!(weight(&halves.lately) + weight(&halves.before) <= ROOM);
        assert!(halves.lately.contains_key(Path::new("199")));
    }
}
