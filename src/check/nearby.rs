//! The nearest valid value for what a link or an image names.

use crate::diagnostic::nearest;
use crate::guide::Guide;
use crate::prose::resolved;
use crate::source::address::{relative, stem};

/// What the author of the sheet at `from` most likely meant by the address `written`, as they would have to write it;
/// empty if nothing is near.
pub fn link(guide: &Guide, from: &str, written: &str) -> String {
    let path = written.split('#').next().unwrap_or_default();
    if let Some(path) = at_address(guide, from, path) {
        let anchor = written.split_once('#').map_or_else(String::new, |(_, anchor)| format!("#{anchor}"));
        return relative(from, path) + &anchor;
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() {
        return String::new();
    }
    let is_sheet = name.ends_with(".md") || !name.contains('.');
    if is_sheet {
        let paths = || guide.sheets().map(|sheet| sheet.head.path.as_str());
        let wanted = nearest(stem(path), paths().map(stem));
        let found = wanted.and_then(|wanted| paths().find(|path| stem(path) == wanted));
        found.map(|path| relative(from, path)).unwrap_or_default()
    } else {
        asset(guide, from, path)
    }
}

/// The path of the sheet that is published at `written`, an address of the site as a browser shows it.
fn at_address<'g>(guide: &'g Guide, from: &str, written: &str) -> Option<&'g str> {
    let page = written.split('?').next().filter(|page| !page.is_empty() && !page.ends_with(".md"))?;
    let address = resolved(from, page)?;
    let address = address.strip_suffix(".html").unwrap_or(&address);
    let found = guide.sheets().map(|sheet| &sheet.head).find(|head| {
        let section = head.address.strip_suffix("index").map(|folder| folder.trim_end_matches('/'));
        head.address == address || section == Some(address)
    });
    found.map(|head| head.path.as_str())
}

/// The asset that the author of the sheet at `from` most likely meant by `written`, as they would have to write it.
pub fn asset(guide: &Guide, from: &str, written: &str) -> String {
    let name = |path: &'_ str| path.rsplit('/').next().map(str::len).map_or(0, |length| path.len() - length);
    let paths = || guide.assets.iter().map(|asset| asset.path.as_str());
    let last = |path: &str| path.get(name(path)..).unwrap_or_default().to_owned();
    let names: Vec<String> = paths().map(last).collect();
    let wanted = nearest(&last(written), names.iter().map(String::as_str));
    let found = wanted.and_then(|wanted| paths().find(|path| last(path) == wanted));
    found.map(|path| relative(from, path)).unwrap_or_default()
}
