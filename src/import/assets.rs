//! The files that pages show or hand out: copied beside our sheets, under names that every host carries.

use std::collections::{BTreeMap, HashSet};

use super::naming::folder_of;
use crate::guide::Guide;
use crate::guide::vocabulary::Kind;
use crate::source::address::unsafe_part;
use crate::source::folder::{Content, File};
use crate::text::slug;

/// The endings of files that show something.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "bmp"];

/// The endings of other files that authors hand out.
const DOCUMENTS: &[&str] =
    &["pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip", "mp3", "mp4", "webm"];

/// The files that go with the sheets.
#[derive(Debug)]
pub struct Assets<'f> {
    folder: String,
    files: BTreeMap<&'f str, &'f [u8]>,
    /// Where each file goes, by its path in the folder that was read.
    given: BTreeMap<String, String>,
    taken: HashSet<String>,
}

impl<'f> Assets<'f> {
    pub fn new(kind: Kind, guide: &Guide, files: &'f [File]) -> Self {
        let bytes = files.iter().filter_map(|file| match &file.content {
            Content::Bytes(bytes) => Some((file.path.as_str(), &**bytes)),
            _ => None,
        });
        Assets {
            folder: folder_of(kind),
            files: bytes.collect(),
            given: BTreeMap::new(),
            taken: guide.assets.iter().map(|asset| asset.path.to_lowercase()).collect(),
        }
    }

    /// Takes the file at `path` along, and returns its path within our content folder.
    pub fn take(&mut self, path: &str) -> String {
        if let Some(given) = self.given.get(path) {
            return given.clone();
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let end = slug(end);
        let is_picture = PICTURES.contains(&end.as_str());
        let folder = if is_picture { "images" } else { "fichiers" };
        let stem: String = slug(stem).chars().take(80).collect();
        let stem = if stem.is_empty() || unsafe_part(&stem).is_some() { format!("{folder}-{stem}") } else { stem };
        let stem = stem.trim_end_matches('-');
        let dot = if end.is_empty() { "" } else { "." };
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
        for name in std::iter::once(stem.to_owned()).chain(numbered) {
            let given = format!("{}{folder}/{name}{dot}{end}", self.folder);
            if self.taken.insert(given.clone()) {
                self.given.insert(path.to_owned(), given.clone());
                return given;
            }
        }
        path.to_owned()
    }

    /// The pictures and documents that no page leads to.
    pub fn unused(&self) -> Vec<String> {
        let is_content = |path: &&str| {
            let end = path.rsplit_once('.').map(|(_, end)| end.to_lowercase()).unwrap_or_default();
            PICTURES.contains(&end.as_str()) || DOCUMENTS.contains(&end.as_str())
        };
        let is_left = |path: &&str| !self.given.contains_key(*path);
        self.files.keys().copied().filter(is_content).filter(is_left).map(str::to_owned).collect()
    }

    /// The files to write, by their path within our content folder.
    pub fn into_files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let Assets { files, given, .. } = self;
        given.into_iter().filter_map(move |(path, given)| Some((given, files.get(path.as_str())?.to_vec())))
    }
}
