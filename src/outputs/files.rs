//! The files of an output.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::error::Error;

/// The bytes of a file, shared between outputs that hold the same one.
pub type Bytes = Arc<[u8]>;

/// Files by their path within the output's folder, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Bytes>);

impl Files {
    pub fn new() -> Self {
        Files::default()
    }

    /// Adds a file. Returns false, and keeps the first one, if the path is taken.
    #[must_use]
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Bytes>) -> bool {
        match self.0.entry(path.into()) {
            std::collections::btree_map::Entry::Occupied(_) => false,
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(bytes.into());
                true
            }
        }
    }

    /// Adds a text file. Returns false, and keeps the first one, if the path is taken.
    #[must_use]
    pub fn insert_text(&mut self, path: impl Into<String>, text: String) -> bool {
        self.insert(path, text.into_bytes())
    }

    pub fn get(&self, path: &str) -> Option<&Bytes> {
        self.0.get(path)
    }

    /// Leaves out the files whose path is not one to `keep`.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|path, _| keep(path));
    }

    /// The files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Bytes)> + Clone {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A file that waits to be made.
pub struct Waiting<'g> {
    pub path: String,
    pub make: Box<dyn Fn() -> Result<Vec<u8>, Error> + Send + Sync + 'g>,
}

impl fmt::Debug for Waiting<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_struct("Waiting").field("path", &self.path).finish_non_exhaustive()
    }
}
