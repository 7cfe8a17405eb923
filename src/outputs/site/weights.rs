//! What the site weighs: every page as it is written, and the files that pages share.

use std::sync::{Mutex, PoisonError};

use crate::outputs::Files;
use crate::outputs::packed::{gzip, unmarked};

/// What one page weighs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageWeight {
    /// In bytes, as it is written.
    pub bytes: usize,
    pub address: String,
    pub elements: usize,
    /// Whether it is the page of a sheet: a list is longer by nature.
    pub is_sheet: bool,
}

/// Takes the weights of pages, in whatever order they are made.
#[derive(Debug, Default)]
pub struct Scales(Mutex<Vec<PageWeight>>);

impl Scales {
    /// Weighs the page at `address`.
    pub fn weigh(&self, address: &str, is_sheet: bool, html: &str) {
        let weight = PageWeight { bytes: html.len(), address: address.to_owned(), elements: elements(html), is_sheet };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(weight);
    }

    /// All weights so far, the lightest first.
    pub fn sorted(&self) -> Vec<PageWeight> {
        let mut weights = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        weights.sort();
        weights
    }
}

/// What one file weighs, in bytes: as it is, and as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileWeight {
    pub path: String,
    pub bytes: usize,
    pub sent: usize,
}

/// The files that `wanted` names by their path. Fonts travel as they are: they are compressed already.
pub fn of_files(files: &Files, wanted: impl Fn(&str) -> bool) -> Vec<FileWeight> {
    let files = files.iter().filter(|(path, _)| wanted(path));
    files.map(|(path, bytes)| of_file(path, bytes)).collect()
}

fn of_file(path: &str, bytes: &[u8]) -> FileWeight {
    let sent = if path.ends_with(".woff2") { bytes.len() } else { compressed(bytes) };
    // Files are known by their own names, whatever their content.
    let path = unmarked(path).unwrap_or_else(|| path.to_owned());
    FileWeight { path, bytes: bytes.len(), sent }
}

/// How many bytes a server sends for these, compressed as servers do (gzip, its usual level).
pub fn compressed(bytes: &[u8]) -> usize {
    gzip(bytes).len()
}

/// How many elements the page has: the tags that open one.
fn elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|pair| matches!(pair, [b'<', name] if name.is_ascii_alphabetic())).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_counted_where_they_open() {
        assert_eq!(elements("<!doctype html><html><body><p>a &lt; b<br>c</p></body></html>"), 4);
    }

    #[test]
    fn weights_come_in_an_order_of_their_own() {
        let scales = Scales::default();
        scales.weigh("b", true, "<p>long</p>");
        scales.weigh("a", false, "<p></p>");
        scales.weigh("c", true, "<b></b>");
        let addresses: Vec<String> = scales.sorted().into_iter().map(|weight| weight.address).collect();
        assert_eq!(addresses, ["a", "c", "b"]);
    }
}
