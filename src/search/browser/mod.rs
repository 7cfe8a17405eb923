//! The index as a browser reads it by itself, where nobody answers queries: a CMS, a file share, `file://`.
//!
//! ```text
//! engine.js  the search itself: analysis, matching, ranking, snippets, as the server does them
//! index.js   what the index is, and what the first term of each shard is
//! t12.js     a shard of terms: the sections that hold each, with its impact there
//! w3.js      the words that begin with one letter: for what is being typed, and for typos
//! s7.js      a sheet: what is shown of it
//! facets.js  what sheets are sorted by
//! ```
//!
//! A script may load other scripts from anywhere, even from `file://`, where it may read no files: each file is a
//! script that hands over one text, its bytes deflated (RFC 1951) and in base64 (RFC 4648).

mod bytes;
mod shards;
mod sheets;

use rayon::prelude::*;
use serde::Serialize;

use self::bytes::packed;
use super::french;
use super::glossary::{Acronym, acronyms};
use super::index::{Index, found};
use super::schema::{FACETS, part_fields};
use super::sections::Sections;
use super::terms::Terms;
use crate::guide::Edition;
use crate::locale::Locale;
use crate::outputs::{Files, Waiting};

/// The search itself, to be run as one script.
const SCRIPTS: &[&str] = &[
    include_str!("words.js"),
    include_str!("stem.js"),
    include_str!("analysis.js"),
    include_str!("query.js"),
    include_str!("shards.js"),
    include_str!("matching.js"),
    include_str!("ranking.js"),
    include_str!("snippet.js"),
    include_str!("search.js"),
];

/// What a browser loads first.
#[derive(Serialize)]
struct Start {
    /// Changes with the index, so that nobody reads shards of two.
    version: String,
    /// How many sections each sheet has: a byte each, packed.
    sections: String,
    /// The first term of each shard.
    shards: Vec<String>,
    /// The letters that have a file of words, in the order of the files.
    letters: String,
    acronyms: Vec<Acronym>,
    facets: [&'static str; FACETS.len()],
    stop_words: String,
    asking: String,
    elisions: String,
}

/// The script that searches, as one text with its comments.
pub fn script() -> String {
    format!("(()=>{{\"use strict\";\n{}}})();\n", SCRIPTS.concat())
}

/// The files of the index of `edition`, but for the script: some at once, and one a sheet that is made as it is written.
///
/// # Errors
///
/// An index that cannot be read.
pub fn export<'g>(
    edition: &'g Edition<'g>,
    index: &Index,
    locale: &'g Locale,
) -> tantivy::Result<(Files, Vec<Waiting<'g>>)> {
    let opened = index.open()?;
    let searcher = opened.reader()?.searcher();
    let sections = Sections::open(searcher.segment_readers())?;
    let terms = Terms::open(searcher.segment_readers(), &part_fields(&opened.schema())?)?;
    let mut files = Files::new();
    let mut add = |name: String, packed: String| {
        let script = format!("polymorphe.take({name:?},{packed:?});\n");
        // Every file has a number of its own.
        let _ = files.insert_text(format!("{name}.js"), script);
    };

    let shards = shards::cut(shards::entries(&terms, &sections)?);
    let start = shards.iter().filter_map(|shard| shard.first()).map(|entry| entry.text.clone()).collect();
    let encoded: Vec<String> = shards.par_iter().map(|shard| packed(&shards::encoded(shard))).collect();
    encoded.into_iter().enumerate().for_each(|(number, packed)| add(format!("t{number}"), packed));
    let words = shards::by_letter(&shards);
    let letters = words.iter().map(|(letter, _)| *letter).collect();
    words.iter().enumerate().for_each(|(number, (_, words))| add(format!("w{number}"), packed(words)));
    add("facets".to_owned(), packed(&sheets::facets(edition)));

    let version = blake3::hash(index.files.get("meta.json").map_or(&[][..], |meta| meta));
    let counts: Vec<u8> = sections.counts().map(|count| u8::try_from(count).unwrap_or(u8::MAX)).collect();
    let start = Start {
        version: version.to_hex().chars().take(8).collect(),
        sections: packed(&counts),
        shards: start,
        letters,
        acronyms: acronyms(edition),
        facets: FACETS,
        stop_words: french::STOP_WORDS.join(" "),
        asking: french::ASKING.join(" "),
        elisions: french::ELISIONS.join(" "),
    };
    let start = serde_json::to_string(&start)?;
    let _ = files.insert_text("index.js", format!("polymorphe.start({start});\n"));

    let waiting = found(edition).enumerate().map(|(number, (_, sheet))| Waiting {
        path: format!("s{number}.js"),
        make: Box::new(move || {
            let packed = packed(&sheets::shown(sheet, locale));
            Ok(format!("polymorphe.take(\"s{number}\",{packed:?});\n").into_bytes())
        }),
    });
    Ok((files, waiting.collect()))
}
