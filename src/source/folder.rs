//! A guide's folder as it was read: what `disk` hands over, and what tests write in one string.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

/// The files of a guide, before anything is made of them.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// The text of `polymorphe.toml`.
    pub config: String,
    /// Every file of `content/`, in the order of their paths.
    pub files: Vec<File>,
    /// The names of the guide's own themes, in the folder `themes/`.
    pub themes: Vec<String>,
    pub history: Arc<History>,
}

/// A file of the content folder.
#[derive(Debug, Clone)]
pub struct File {
    /// Path within the content folder, with `/`, in Unicode form NFC.
    pub path: String,
    pub content: Content,
}

/// What was found in a file.
#[derive(Debug, Clone)]
pub enum Content {
    /// A Markdown, YAML or TOML file, without byte order mark, lines ending with `\n`.
    Text(String),
    /// Any other file.
    Bytes(Arc<[u8]>),
    Refused(Refusal),
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Holds bytes that are no UTF-8, the first on this line, from 1.
    NotUtf8(usize),
    Utf16,
    /// Longer than this many bytes.
    TooLong(u64),
    Symlink,
    /// Neither a file nor a folder.
    Special,
}

impl Refusal {
    /// Whether there is no text there at all, whatever its encoding or length.
    pub fn is_no_text(self) -> bool {
        matches!(self, Refusal::Symlink | Refusal::Special)
    }
}

impl Content {
    /// The text in `bytes`, its byte order mark taken off and its line ends made plain.
    pub fn text(bytes: Vec<u8>) -> Self {
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Content::Refused(Refusal::Utf16);
        }
        match String::from_utf8(bytes) {
            Err(error) => {
                let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
                let line = valid.split(|byte| *byte == b'\n').count();
                Content::Refused(Refusal::NotUtf8(line))
            }
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned);
                Content::Text(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
            }
        }
    }
}

/// When files were first and last changed, as version control tells.
#[derive(Debug, Clone, Default)]
pub enum History {
    /// There is none, or it could not be asked.
    #[default]
    None,
    /// It is cut short, so that it would give wrong dates; it is not used.
    Shallow,
    /// Paths within the content folder, with the days of their first and of their last change.
    Known(BTreeMap<String, (Date, Date)>),
}

/// Whether the file at `path` is read as text.
pub fn is_text(path: &str) -> bool {
    matches!(path.rsplit('.').next(), Some("md" | "yaml" | "yml" | "toml"))
}
