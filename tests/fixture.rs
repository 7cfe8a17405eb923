//! A guide in one string, and what is made of it in memory.

use std::path::Path;

use polymorphe::build;
use polymorphe::guide::edition::Moment;
use polymorphe::guide::vocabulary::Language;
use polymorphe::guide::{Edition, Guide, assemble};
use polymorphe::images::{Album, Kept};
use polymorphe::locale::Locale;
use polymorphe::outputs::{self, BuildInfo, Files};
use polymorphe::search::Searcher;
use polymorphe::source::folder::{Content, File, Folder, History, is_text};
use polymorphe::theme::Theme;

/// The settings of a fixture that brings none: two editions, one for everybody inside, one for the public.
pub const CONFIG: &str = r#"
[guide]
title = "Guide d’essai"

[editions.interne]
audiences = ["interne", "public", "elus", "entreprises"]
outputs = ["site", "screens", "booklet", "training"]

[editions.externe]
audiences = ["public", "entreprises"]
outputs = ["site", "booklet"]
"#;

/// A small guide with a sheet of every kind, and nothing wrong in it.
pub const SMALL: &str = include_str!("small.guide");

/// What every `.png` of a fixture holds: a grey picture of 8 by 5 pixels.
const PICTURE: &[u8] = include_bytes!("pixel.png");

/// The day every fixture is built for.
pub const DAY: &str = "2026-11-23";

/// The folder that `text` describes: each file starts with a line `=== path`, the path standing for itself in
/// `content/`; `=== polymorphe.toml` brings settings of its own. Pictures are all the same one.
pub fn folder(text: &str) -> Folder {
    let mut config = CONFIG.to_owned();
    let mut files = Vec::new();
    for part in text.split("=== ").skip(1) {
        let (path, body) = part.split_once('\n').unwrap_or((part, ""));
        let path = path.trim();
        if path == "polymorphe.toml" {
            body.clone_into(&mut config);
            continue;
        }
        let content = if is_text(path) {
            Content::text(body.as_bytes().to_vec())
        } else if path.ends_with(".png") {
            Content::Bytes(PICTURE.into())
        } else {
            Content::Bytes(body.as_bytes().into())
        };
        files.push(File { path: path.to_owned(), content });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Folder { config, files, history: History::None.into(), ..Folder::default() }
}

/// The guide of `folder`, which must have nothing wrong in it.
pub fn guide(folder: Folder) -> Guide {
    let (guide, mut report) = assemble(folder, &outputs::names());
    report.extend(polymorphe::check::check(&guide, moment()));
    let locale = Locale::new(Language::French);
    let found = report.sorted(&guide.sources);
    assert!(found.is_empty(), "{}", polymorphe::diagnostic::render_human(&found, &guide.sources, &locale, false));
    guide
}

pub fn moment() -> Moment {
    Moment { day: DAY.parse().expect("a day"), drafts: false }
}

/// The view that the edition `name` has of `guide`.
pub fn edition<'g>(guide: &'g Guide, name: &str) -> Edition<'g> {
    Edition::new(guide, guide.config.edition(name).expect("an edition of the fixture"), moment())
}

/// The index that `files` hold, open, with the folder it is in.
pub fn searcher(files: &Files) -> (Searcher, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files.iter() {
        std::fs::write(folder.path().join(path), bytes).expect("written");
    }
    (Searcher::open(folder.path()).expect("an index"), folder)
}

/// The starter guide.
pub fn starter() -> Guide {
    build::load(Path::new(env!("CARGO_MANIFEST_DIR")), None).expect("the starter guide").guide
}

/// The files of the output `name`, and how many pages it counts.
pub fn render(edition: &Edition, name: &str) -> (Files, usize) {
    let theme = Theme::new(std::collections::BTreeMap::new()).expect("the theme that is built in");
    let locale = Locale::new(Language::French);
    let names: Vec<&str> = outputs::of(edition).iter().map(|output| output.name).collect();
    let output = outputs::OUTPUTS.iter().find(|output| output.name == name).expect("a known output");
    let index = output.searched.then(|| polymorphe::search::index(edition, &locale).expect("an index"));
    let (album, faults) = Album::new(edition.pictures(), &Kept::NOTHING);
    assert!(faults.is_empty(), "{faults:?}");
    let index = index.as_ref();
    let info = BuildInfo { timestamp: 1_795_392_000, locale: &locale, outputs: &names, index, album: &album };
    let rendered = (output.render)(edition, &theme, &info).expect("an output");
    let pages = rendered.pages;
    (rendered.whole().expect("pages"), pages)
}
