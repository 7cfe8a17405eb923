//! Acronyms and their meanings find each other. The glossary of an edition goes into its index as a small file.

use serde::{Deserialize, Serialize};

use crate::guide::Edition;
use crate::guide::sheet::Matter;
use crate::guide::vocabulary::Kind;

/// The file beside the index.
pub const FILE_NAME: &str = "glossary.json";

/// An acronym with what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acronym {
    pub acronym: String,
    pub meanings: Vec<String>,
}

/// The acronyms that the glossary of `edition` explains, in reading order.
pub fn acronyms(edition: &Edition) -> Vec<Acronym> {
    let entries = edition.of_kind(Kind::Term).filter_map(|(_, sheet)| match &sheet.matter {
        Matter::Term(term) => {
            let meanings = std::iter::once(&sheet.head.title).chain(&term.forms).cloned().collect();
            term.acronym.clone().map(|acronym| Acronym { acronym, meanings })
        }
        _ => None,
    });
    entries.collect()
}
