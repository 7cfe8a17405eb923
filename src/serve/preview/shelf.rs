//! The files of an output that is shown before it is published: each made when somebody asks for it.

use std::collections::HashMap;

use crate::error::Error;
use crate::outputs::{Bytes, Rendered};

/// An output whose pages wait to be asked for.
#[derive(Debug)]
pub struct Shelf<'g> {
    rendered: Rendered<'g>,
    /// The places of those that wait, by path.
    waiting: HashMap<String, usize>,
}

impl<'g> Shelf<'g> {
    pub fn new(rendered: Rendered<'g>) -> Self {
        let waiting = rendered.waiting.iter().enumerate().map(|(place, file)| (file.path.clone(), place)).collect();
        Shelf { rendered, waiting }
    }

    /// Whether there is a file at `path`.
    pub fn holds(&self, path: &str) -> bool {
        self.rendered.files.get(path).is_some() || self.waiting.contains_key(path) || self.is_last(path)
    }

    fn is_last(&self, path: &str) -> bool {
        self.rendered.last.as_ref().is_some_and(|last| last.path == path)
    }

    /// The file at `path`, which is made now if it has waited.
    ///
    /// # Errors
    ///
    /// A template of the theme that cannot be filled.
    pub fn file(&self, path: &str) -> Result<Option<Bytes>, Error> {
        if let Some(bytes) = self.rendered.files.get(path) {
            return Ok(Some(Bytes::clone(bytes)));
        }
        if let Some(file) = self.waiting.get(path).and_then(|place| self.rendered.waiting.get(*place)) {
            return Ok(Some((file.make)()?.into()));
        }
        let Some(last) = self.rendered.last.as_ref().filter(|_| self.is_last(path)) else { return Ok(None) };
        // It tells of all the others.
        for file in &self.rendered.waiting {
            (file.make)()?;
        }
        Ok(Some((last.make)()?.into()))
    }
}
