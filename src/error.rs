//! What the machine did wrong, or what stands in its way. Every variant names its path.

use std::path::PathBuf;

use crate::diagnostic::nearest;

/// How many files a message names.
const SHOWN: usize = 4;

#[derive(Debug)]
pub enum Error {
    /// No `polymorphe.toml` in this folder or above it.
    NoGuide(PathBuf),
    Read(PathBuf, std::io::Error),
    Write(PathBuf, std::io::Error),
    /// The folder holds files that are not ours, or is one that must never be emptied.
    NotOurs(PathBuf),
    /// The published folder holds files that no build wrote.
    Foreign {
        dir: PathBuf,
        files: Vec<String>,
    },
    /// No build has published anything there.
    NothingPublished(PathBuf),
    /// Another build holds this folder.
    Busy(PathBuf),
    /// A file of the theme is missing or wrong.
    Theme {
        path: String,
        detail: String,
    },
    /// A theme of this name is neither built in nor in `themes/`.
    NoTheme(String),
    /// The booklet could not be set.
    Typeset(String),
    /// The search index could not be made or read.
    Index(PathBuf, String),
    /// The address cannot be listened on.
    Listen(String, std::io::Error),
    /// No edition or output of this name; the nearest one, if any.
    Unknown {
        what: &'static str,
        name: String,
        nearest: String,
    },
    /// A file that was to be made exists already.
    Exists(PathBuf),
    /// The command line lacks this, and nobody is there to be asked for it.
    Missing(&'static str),
    /// The folder to import is in the guide's own, or holds it.
    Overlap(PathBuf),
    /// A link leads this path out of the content folder.
    Outside(PathBuf),
    /// The folder of a new guide holds some of its files already.
    NotEmpty {
        dir: PathBuf,
        files: Vec<String>,
    },
    /// A variable of the environment holds something else than a number of seconds.
    Environment {
        name: &'static str,
        value: String,
    },
}

impl Error {
    /// There is no `what` (`edition`, `output`) called `name` among `known`.
    pub fn unknown<'k>(what: &'static str, name: &str, known: impl IntoIterator<Item = &'k str>) -> Self {
        let nearest = nearest(name, known).unwrap_or_default().to_owned();
        Error::Unknown { what, name: name.to_owned(), nearest }
    }

    /// The name of the sentence in `locales/` that tells it.
    pub fn key(&self) -> &'static str {
        match self {
            Error::NoGuide(_) => "error-no-guide",
            Error::Read(..) => "error-read",
            Error::Write(..) => "error-write",
            Error::NotOurs(_) => "error-not-ours",
            Error::Foreign { .. } => "error-foreign",
            Error::NothingPublished(_) => "error-nothing-published",
            Error::Busy(_) => "error-busy",
            Error::Theme { .. } => "error-theme",
            Error::NoTheme(_) => "error-no-theme",
            Error::Typeset(_) => "error-typeset",
            Error::Index(..) => "error-index",
            Error::Listen(..) => "error-listen",
            Error::Unknown { .. } => "error-unknown",
            Error::Exists(_) => "error-exists",
            Error::Missing(_) => "usage-missing",
            Error::Overlap(_) => "error-overlap",
            Error::Outside(_) => "error-outside",
            Error::NotEmpty { .. } => "error-not-empty",
            Error::Environment { .. } => "error-environment",
        }
    }

    /// The words that the sentence leaves open, by name.
    pub fn words(&self) -> Vec<(&'static str, String)> {
        let path = |path: &PathBuf| ("path", path.display().to_string());
        match self {
            Error::NoGuide(at)
            | Error::NotOurs(at)
            | Error::NothingPublished(at)
            | Error::Busy(at)
            | Error::Exists(at)
            | Error::Overlap(at)
            | Error::Outside(at) => vec![path(at)],
            Error::Read(at, error) | Error::Write(at, error) => vec![path(at), ("detail", error.to_string())],
            Error::Missing(argument) => vec![("argument", (*argument).to_owned())],
            Error::Theme { path, detail } => vec![("path", path.clone()), ("detail", detail.clone())],
            Error::NoTheme(name) => vec![("name", name.clone())],
            Error::Typeset(detail) => vec![("detail", detail.clone())],
            Error::Index(at, detail) => vec![path(at), ("detail", detail.clone())],
            Error::Listen(address, error) => vec![("address", address.clone()), ("detail", error.to_string())],
            Error::Unknown { what, name, nearest } => {
                vec![("what", (*what).to_owned()), ("name", name.clone()), ("nearest", nearest.clone())]
            }
            Error::NotEmpty { dir, files } | Error::Foreign { dir, files } => {
                let first: Vec<&str> = files.iter().take(SHOWN).map(String::as_str).collect();
                let more = files.len().saturating_sub(SHOWN).to_string();
                vec![path(dir), ("files", first.join(", ")), ("more", more)]
            }
            Error::Environment { name, value } => vec![("name", (*name).to_owned()), ("value", value.clone())],
        }
    }

    /// What the system said.
    pub fn cause(&self) -> Option<&std::io::Error> {
        match self {
            Error::Read(_, cause) | Error::Write(_, cause) | Error::Listen(_, cause) => Some(cause),
            _ => None,
        }
    }

    /// The exit code: 64 for what was asked wrongly, 2 for the machine.
    pub fn exit_code(&self) -> u8 {
        match self {
            Error::NoGuide(_)
            | Error::Unknown { .. }
            | Error::NotOurs(_)
            | Error::Foreign { .. }
            | Error::NothingPublished(_)
            | Error::Exists(_)
            | Error::Overlap(_)
            | Error::Outside(_)
            | Error::Missing(_)
            | Error::NotEmpty { .. }
            | Error::Environment { .. }
            | Error::NoTheme(_) => 64,
            _ => 2,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(formatter, "{} {:?}", self.key(), self.words())
    }
}

impl std::error::Error for Error {}
