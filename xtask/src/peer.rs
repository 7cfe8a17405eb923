//! A peer to compare with in the same run: Hugo, where it is installed, making pages of the same sheets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::guide;
use crate::shell::first_line;

/// The least that makes pages comparable to ours: a frame, the contents, the text, the neighbours; a list a folder.
const FILES: &[(&str, &str)] = &[
    ("hugo.toml", "baseURL = \"https://guide.example/\"\ntitle = \"Guide\"\ndisableKinds = [\"RSS\"]\n"),
    (
        "layouts/_default/baseof.html",
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title>\
         <link rel=\"stylesheet\" href=\"/site.css\"></head><body><nav>{{ range .Site.Sections }}\
         <a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav><main>{{ block \"main\" . }}{{ end }}</main></body></html>",
    ),
    (
        "layouts/_default/single.html",
        "{{ define \"main\" }}<article><h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}\
         {{ with .PrevInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}\
         {{ with .NextInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</article>{{ end }}",
    ),
    (
        "layouts/_default/list.html",
        "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}\
         <li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}",
    ),
];

/// Hugo's name and version, if it is installed.
pub fn name() -> Option<String> {
    let line = first_line("hugo", "version")?;
    let version = line.split_whitespace().nth(1)?.split(['-', '+']).next()?;
    Some(format!("Hugo {}, HTML alone", version.trim_start_matches('v')))
}

/// Writes a site of `count` sheets for Hugo into `root`.
pub fn write(root: &Path, count: usize) -> Result<(), String> {
    guide::write(root, count)?;
    let problem = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    for (path, text) in FILES {
        let path = root.join(path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(|error| problem(folder, error))?;
        fs::write(&path, text).map_err(|error| problem(&path, error))?;
    }
    for path in sheets(&root.join("content")) {
        let text = fs::read_to_string(&path).map_err(|error| problem(&path, error))?;
        let text = text.replacen("\ntitre:", "\ntitle:", 1).replacen("\nthemes:", "\ntags:", 1);
        fs::write(&path, text).map_err(|error| problem(&path, error))?;
    }
    Ok(())
}

/// Every file under `folder`.
fn sheets(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { sheets(&path) } else { vec![path] }).collect()
}

/// What builds the site in `root`.
pub fn command(root: &Path) -> Command {
    let mut command = Command::new("hugo");
    command.arg("--quiet").arg("--source").arg(root);
    command
}
