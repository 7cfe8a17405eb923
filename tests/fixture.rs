//! A guide in one string.

use polymorphe::source::folder::{Content, File, Folder, History, is_text};

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

/// The folder that `text` describes: each file starts with a line `=== path`, the path standing for itself in
/// `content/`; `=== polymorphe.toml` brings settings of its own.
pub fn folder(text: &str) -> Folder {
    let mut config = CONFIG.to_owned();
    let mut files = Vec::new();
    for part in text.split("=== ").skip(1) {
        let (path, body) = part.split_once('\n').unwrap_or((part, ""));
        let path = path.trim();
        if path == "polymorphe.toml" {
            config = body.to_owned();
            continue;
        }
        let content = if is_text(path) {
            Content::text(body.as_bytes().to_vec())
        } else {
            Content::Bytes(body.as_bytes().into())
        };
        files.push(File { path: path.to_owned(), content });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Folder { config, files, history: History::None }
}
