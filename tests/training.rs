//! The training module of the starter guide, as a learning platform would receive it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use tempfile::TempDir;

use crate::editions::unzipped;
use crate::html::read;
use crate::on_disk::{files, starter};
use crate::tools;

/// The files in the SCORM package.
fn package() -> BTreeMap<String, Vec<u8>> {
    let bytes = fs::read(starter().join("interne/training/module-scorm12.zip")).expect("the package");
    unzipped(&bytes)
}

fn manifest() -> String {
    let files = package();
    let bytes = files.get("imsmanifest.xml").expect("a manifest at the root of the zip");
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

#[test]
fn the_manifest_obeys_the_schemas_in_the_package() {
    let folder = TempDir::new().expect("a temporary folder");
    for (path, bytes) in package() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    // The schema of the packages' own elements is imported by no other: a schema of two lines brings them together.
    let both = folder.path().join("both.xsd");
    fs::write(
        &both,
        r#"<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>"#,
    )
    .expect("a file");
    let manifest = folder.path().join("imsmanifest.xml");
    tools::run("xmllint", &["--nonet", "--noout", "--schema", tools::text(&both), tools::text(&manifest)]);
}

#[test]
fn the_manifest_lists_every_file_and_nothing_else() {
    let manifest = manifest();
    for words in ["<schema>ADL SCORM</schema>", "<schemaversion>1.2</schemaversion>", "adlcp:scormtype=\"sco\""] {
        assert!(manifest.contains(words), "{words} is not in {manifest}");
    }
    for element in ["<organization ", "<item ", "<resource "] {
        assert_eq!(manifest.matches(element).count(), 1, "{element}");
    }
    let listed: BTreeSet<&str> =
        manifest.split("<file ").skip(1).filter_map(|rest| rest.split_once("href=\"")?.1.split('"').next()).collect();
    let present = package();
    let present: BTreeSet<&str> = present
        .keys()
        .map(String::as_str)
        .filter(|path| !path.ends_with(".xsd") && *path != "imsmanifest.xml")
        .collect();
    let schemas: BTreeSet<&str> = listed.iter().copied().filter(|path| path.ends_with(".xsd")).collect();
    assert_eq!(&listed - &schemas, present);
}

#[test]
fn the_package_stands_alone() {
    let files = package();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = read(std::str::from_utf8(bytes).expect("UTF-8"));
        for (element, attribute, value) in &page.addresses {
            let address = value.split(['#', '?']).next().unwrap_or_default();
            let loads = ["link", "script", "img", "source"].contains(&element.as_str());
            assert!(!value.contains("../"), "{path}: <{element} {attribute}={value}> leaves the package");
            assert!(!loads || !value.contains("://"), "{path}: <{element} {attribute}={value}> asks a third party");
            let relative = !address.is_empty() && !value.contains("://") && !value.starts_with("mailto:");
            assert!(!relative || value.starts_with("data:") || files.contains_key(address), "{path}: no {value}");
        }
    }
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".js")) {
        let script = String::from_utf8_lossy(bytes);
        for word in ["fetch(", "XMLHttpRequest", "WebSocket", "eval("] {
            assert!(!script.contains(word), "{path} holds {word}");
        }
    }
}

#[test]
fn the_module_holds_every_lesson_and_question() {
    let published = files(&starter().join("interne/training"));
    let text: String = published
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(_, bytes)| read(std::str::from_utf8(bytes).expect("UTF-8")).text)
        .collect();
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/content/parcours/nouveaux-arrivants.md");
    let course = fs::read_to_string(course).expect("the starter guide's course");
    let lessons = course.lines().filter(|line| line.starts_with("## ")).count();
    let questions: Vec<&str> = course.lines().filter_map(|line| line.strip_prefix("> [!QUESTION] ")).collect();
    assert!(lessons >= 8 && questions.len() >= 24, "{lessons} lessons, {} questions", questions.len());
    let plain = |text: &str| {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        letters.to_lowercase()
    };
    let text = plain(&text);
    for question in questions {
        let start: String = plain(question).chars().take(25).collect();
        assert!(text.contains(&start), "“{question}” is not in the module");
    }
}
