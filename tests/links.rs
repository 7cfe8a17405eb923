//! In every output of the starter guide, every link reaches something, and no page asks a third party for anything.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use polymorphe::search::{Query, Searcher};

use crate::fixture::SMALL;
use crate::html::{Page, read};
use crate::on_disk::{OnDisk, files, starter};

/// Elements that load what they point to, rather than offer it to be followed.
const LOADING: &[&str] =
    &["img", "script", "source", "audio", "video", "iframe", "embed", "object", "track", "use", "image", "input"];

#[test]
fn every_link_of_the_starter_guide_reaches_something() {
    assert_whole(starter());
}

#[test]
fn every_link_of_a_small_guide_reaches_something() {
    let guide = OnDisk::new(SMALL);
    guide.build(&[]);
    assert_whole(&guide.out());
}

#[test]
fn every_place_that_search_points_to_is_there() {
    let site = starter().join("interne/site");
    let searcher = Searcher::open(&starter().join("interne/index")).expect("an index");
    let words = [
        "L2112-2",
        "fondement",
        "pénalité",
        "vigilance",
        "vérification",
        "preuve",
        "semaine",
        "MAPA",
        "marché",
        "lot",
        "insertion",
        "besoin",
        "sourcing",
        "contrôle",
        "facture",
        "entreprise",
        "allotissement",
        "réemploi",
        "bois",
        "transport",
        "énergie",
        "prix",
        "critère",
        "variante",
        "parcours",
        "leçon",
        "titulaire",
        "jury",
        "repas",
    ];
    let mut faults = BTreeSet::new();
    let mut pointed = 0;
    for word in words {
        let query = Query { text: word.to_owned(), limit: 100, ..Query::default() };
        let hits = searcher.search(&query).hits;
        assert!(!hits.is_empty(), "nothing is found for {word}");
        for hit in hits {
            let (path, anchor) = hit.url.split_once('#').unwrap_or((&hit.url, ""));
            let page = std::fs::read_to_string(site.join(path)).expect("the page of a hit");
            if !anchor.is_empty() {
                pointed += 1;
                if !read(&page).ids.contains(anchor) {
                    faults.insert(hit.url);
                }
            }
        }
    }
    assert!(pointed > 100, "only {pointed} hits point to a section");
    assert!(faults.is_empty(), "no such place: {faults:#?}");
}

fn assert_whole(out: &Path) {
    let files = files(out);
    let pages: BTreeMap<&str, Page> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), read(std::str::from_utf8(bytes).expect("a page in UTF-8"))))
        .collect();
    assert!(pages.len() > 10, "{} pages", pages.len());
    let mut faults = BTreeSet::new();
    for (path, page) in &pages {
        faults.extend(page.twice.iter().map(|id| format!("{path}: the id {id} stands there twice")));
        faults.extend(page.inline_code.iter().map(|code| format!("{path}: inline code: {code}")));
        for (element, attribute, value) in &page.addresses {
            if let Err(fault) = follow(path, element, attribute, value, &files, &pages) {
                faults.insert(format!("{path}: <{element} {attribute}=\"{value}\">: {fault}"));
            }
        }
    }
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".css")) {
        let css = std::str::from_utf8(bytes).expect("a style sheet in UTF-8");
        for address in css.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            let address = address.trim_matches(['"', '\'']);
            if let Err(fault) = follow(path, "img", "url()", address, &files, &pages) {
                faults.insert(format!("{path}: url({address}): {fault}"));
            }
        }
    }
    let shown: Vec<&str> = faults.iter().take(40).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

fn follow(
    from: &str,
    element: &str,
    attribute: &str,
    value: &str,
    files: &BTreeMap<String, Vec<u8>>,
    pages: &BTreeMap<&str, Page>,
) -> Result<(), String> {
    if attribute == "srcset" {
        let mut each = value.split(',').filter_map(|part| part.split_whitespace().next());
        return each.try_for_each(|address| follow(from, element, "src", address, files, pages));
    }
    if attribute == "href" && element == "link" && value.starts_with("https://") {
        return Err("a page may not link to an address of its own by its whole name".to_owned());
    }
    if let Some((scheme, _)) = value.split_once(':')
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    {
        return match scheme {
            "data" if LOADING.contains(&element) || element == "link" => Ok(()),
            "https" | "http" | "mailto" | "tel" if !LOADING.contains(&element) => Ok(()),
            _ => Err("leaves the guide".to_owned()),
        };
    }
    if value.starts_with('/') {
        return Err("is not relative".to_owned());
    }
    let (address, anchor) = value.split_once('#').unwrap_or((value, ""));
    let address = address.split('?').next().unwrap_or_default();
    let target = if address.is_empty() { from.to_owned() } else { join(from, address)? };
    if !files.contains_key(&target) {
        return Err(format!("there is no {target}"));
    }
    if anchor.is_empty() || anchor == "top" {
        return Ok(());
    }
    let anchor = percent_encoding::percent_decode_str(anchor).decode_utf8().expect("an anchor in UTF-8");
    match pages.get(target.as_str()) {
        Some(page) if page.ids.contains(anchor.as_ref()) => Ok(()),
        Some(_) => Err(format!("{target} has no such id")),
        // A place in something that is no page: a picture's part, a page of the booklet.
        None => Ok(()),
    }
}

/// Where the relative `address`, written in the file `from`, leads. The edition's folder is the highest one.
fn join(from: &str, address: &str) -> Result<String, String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let edition = *parts.first().ok_or("a page outside of all editions")?;
    let address = percent_encoding::percent_decode_str(address).decode_utf8().map_err(|error| error.to_string())?;
    let mut steps: Vec<String> = parts.into_iter().map(str::to_owned).collect();
    for part in address.split('/') {
        match part {
            ".." => drop(steps.pop()),
            "." => {}
            part => steps.push(part.to_owned()),
        }
    }
    if steps.first().map(String::as_str) != Some(edition) {
        return Err("leaves its edition".to_owned());
    }
    Ok(steps.join("/"))
}
