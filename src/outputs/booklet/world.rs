//! The small world that Typst works in: the theme's Typst files, the data, the pictures and the fonts, all in memory.

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Typst's own functions, made once for all builds.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Files and fonts in memory; nothing else exists.
#[derive(Debug)]
pub struct Desk {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    day: Option<Datetime>,
}

impl Desk {
    /// A world whose main file is `main`. `fonts` are looked for in their order; `day` is what `datetime.today` says.
    ///
    /// # Errors
    ///
    /// `main` is no path.
    pub fn new(main: &str, fonts: Vec<Font>, day: Option<Datetime>) -> Result<Self, String> {
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Desk { main: id(main)?, sources: HashMap::new(), files: HashMap::new(), book, fonts, day })
    }

    /// Adds a Typst file.
    ///
    /// # Errors
    ///
    /// `path` is no path.
    pub fn add_source(&mut self, path: &str, text: &str) -> Result<(), String> {
        let id = id(path)?;
        self.sources.insert(id, Source::new(id, text.to_owned()));
        Ok(())
    }

    /// Adds a file of data.
    ///
    /// # Errors
    ///
    /// `path` is no path.
    pub fn add_file(&mut self, path: &str, bytes: Bytes) -> Result<(), String> {
        self.files.insert(id(path)?, bytes);
        Ok(())
    }
}

fn id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let source = || self.sources.get(&id).map(|source| Bytes::from_string(source.text().to_owned()));
        self.files.get(&id).cloned().or_else(source).ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.day
    }
}
