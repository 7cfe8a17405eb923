//! A guide in a folder of its own, and the real program run over it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use polymorphe::source::folder::Content;
use tempfile::TempDir;

use crate::fixture;

/// The program, as users run it.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_polymorphe");

/// A guide on disk, removed at the end of the test.
pub struct OnDisk {
    folder: TempDir,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl OnDisk {
    /// The guide that `text` describes, as [`fixture::folder`] reads it.
    pub fn new(text: &str) -> Self {
        let guide = OnDisk { folder: TempDir::new().expect("a temporary folder") };
        let folder = fixture::folder(text);
        guide.write("polymorphe.toml", folder.config.as_bytes());
        for file in folder.files {
            let bytes = match &file.content {
                Content::Text(text) => text.as_bytes(),
                Content::Bytes(bytes) => bytes,
                Content::Refused(_) => &[],
            };
            guide.write(&format!("content/{}", file.path), bytes);
        }
        guide
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("guide")
    }

    pub fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    /// Writes a file under the guide's root, with the folders above it.
    pub fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// Puts `to` for `from` in the text file at `path`, which must hold it.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.root().join(path)).expect("a text");
        assert!(text.contains(from), "{path} does not hold {from}");
        self.write(path, text.replace(from, to).as_bytes());
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.root().join(path)).expect("a file to remove");
    }

    /// The program, called with `arguments` for this guide and the fixtures' day.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg("--root").arg(self.root()).args(arguments);
        if matches!(arguments.first(), Some(&"build" | &"check")) {
            command.args(["--at", fixture::DAY]);
        }
        command
    }

    /// Runs the program over this guide.
    pub fn run(&self, arguments: &[&str]) -> Run {
        finish(&mut self.command(arguments))
    }

    /// Builds this guide, which must succeed, and returns what was published.
    pub fn build(&self, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let run = self.run(&[&["build"], arguments].concat());
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
        files(&self.out())
    }
}

/// Runs `command` to its end.
pub fn finish(command: &mut Command) -> Run {
    let output = command.output().expect("our program");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Every file under `folder`, by its path there, with `/`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("an entry");
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).expect("a path within");
            files.insert(path.to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file"));
        }
    }
    files
}

/// The published starter guide, built once for all tests. It has nothing wrong in it.
pub fn starter() -> &'static Path {
    static STARTER: OnceLock<PathBuf> = OnceLock::new();
    STARTER.get_or_init(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("starter");
        let mut command = Command::new(PROGRAM);
        command.args(["--root", env!("CARGO_MANIFEST_DIR"), "build", "--strict", "--at", fixture::DAY, "--out-dir"]);
        let run = finish(command.arg(&out));
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
        out
    })
}
