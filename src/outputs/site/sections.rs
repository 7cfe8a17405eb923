//! The folders of the site: each has a page, written by an author (`_index.md`) or made for it.

use std::collections::BTreeMap;

use crate::guide::Edition;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::Kind;
use crate::prose::SheetId;

/// A folder with what it holds.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The sheet that introduces it.
    pub own: Option<SheetId>,
    /// Its sheets and those of the folders in it, in reading order.
    pub sheets: Vec<SheetId>,
    /// The folders directly in it.
    pub folders: Vec<String>,
    /// What most of its sheets are.
    pub kind: Option<Kind>,
}

/// Every folder of an edition, by its path: `clauses`, `clauses/numerique`.
#[derive(Debug, Default)]
pub struct Sections(BTreeMap<String, Section>);

impl Sections {
    pub fn of(edition: &Edition) -> Self {
        let mut folders: BTreeMap<String, Section> = BTreeMap::new();
        let mut kinds: BTreeMap<(String, Kind), usize> = BTreeMap::new();
        for (id, sheet) in edition.sheets() {
            let is_section = sheet.kind() == Kind::Section;
            let own = sheet.head.address.rsplit_once('/').map(|(folder, _)| folder);
            for folder in own.into_iter().flat_map(ancestors) {
                let section = folders.entry(folder.to_owned()).or_default();
                if is_section && Some(folder) == own {
                    section.own = Some(id);
                } else if !is_section {
                    section.sheets.push(id);
                    *kinds.entry((folder.to_owned(), sheet.kind())).or_insert(0) += 1;
                }
            }
        }
        let names: Vec<String> = folders.keys().cloned().collect();
        for name in &names {
            let parent = name.rsplit_once('/').and_then(|(parent, _)| folders.get_mut(parent));
            if let Some(parent) = parent {
                parent.folders.push(name.clone());
            }
        }
        let mut most: BTreeMap<&str, usize> = BTreeMap::new();
        for ((folder, kind), count) in &kinds {
            let best = most.entry(folder).or_insert(0);
            if count > best
                && let Some(section) = folders.get_mut(folder)
            {
                *best = *count;
                section.kind = Some(*kind);
            }
        }
        Sections(folders)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Section)> {
        self.0.iter().map(|(folder, section)| (folder.as_str(), section))
    }

    pub fn get(&self, folder: &str) -> Option<&Section> {
        self.0.get(folder)
    }

    /// The first folder, from the root down, on the way to the first sheet of a kind.
    pub fn home_of(&self, kind: Kind, edition: &Edition) -> Option<&str> {
        let (_, first) = edition.of_kind(kind).find(|(_, sheet)| sheet.head.address.contains('/'))?;
        let top = first.head.address.split('/').next()?;
        self.0.get_key_value(top).map(|(folder, _)| folder.as_str())
    }
}

/// The folders that hold the sheet, from the root down.
pub fn folders_of(sheet: &Sheet) -> impl Iterator<Item = &str> {
    sheet.head.address.rsplit_once('/').into_iter().flat_map(|(folder, _)| ancestors(folder))
}

/// `a`, `a/b`, `a/b/c` for `a/b/c`.
pub fn ancestors(folder: &str) -> impl Iterator<Item = &str> {
    folder.match_indices('/').map(|(end, _)| end).chain([folder.len()]).filter_map(|end| folder.get(..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_told_from_the_root_down() {
        assert_eq!(ancestors("a/b/c").collect::<Vec<_>>(), ["a", "a/b", "a/b/c"]);
        assert_eq!(ancestors("clauses").collect::<Vec<_>>(), ["clauses"]);
    }
}
