//! How long a save takes to be seen, while somebody writes: ours, Hugo's and mdBook's servers in the same run.

use std::fmt::Write as _;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::guide;
use crate::measure::middle;
use crate::peer::{self, Peer};
use crate::scratch::{Scratch, counts, files};
use crate::shell::{Running, binary, cargo, run as show, target};

/// How many sheets the guide has unless asked otherwise.
const COUNTS: &[usize] = &[1_000];

/// How many times a sheet is saved, after a first that does not count.
const SAVES: usize = 15;

/// The sheet that is saved, within the content folder, without its extension.
const SHEET: &str = "chapitres/000/fiche-00042";

/// How long a server may take to begin, and a save to be seen.
const PATIENCE: Duration = Duration::from_mins(1);

/// The release of mdBook we compare with.
const MDBOOK: &str = "0.5.4";

/// Serves guides of the counts `asked` for, and prints how long saves took to be seen.
pub fn run(asked: &[String]) -> Result<(), String> {
    let counts = counts(asked, COUNTS)?;
    show(cargo().args(["build", "--release"]))?;
    let (hugo, mdbook) = (Peer::install(), mdbook());
    let folder = Scratch::new()?;
    println!("{:<28} {:>9} {:>9} {:>9}", "saved, until seen", "median", "fastest", "slowest");
    for count in counts {
        let root = folder.0.join(count.to_string());
        guide::write(&root, count, &["site"])?;
        let page = format!("/interne/site/{SHEET}.html");
        let sheet = root.join("content").join(format!("{SHEET}.md"));
        let ours = |port: u16| {
            let mut command = Command::new(binary());
            command.arg("--root").arg(&root).args(["serve", "--port", &port.to_string()]);
            command
        };
        row(&format!("{count} sheets, page"), ours, &sheet, &|word, port| holds(port, &page, word))?;
        row(&format!("{count} sheets, search"), ours, &sheet, &|word, port| {
            // Found as it is written, not as a word that is nearly the same.
            holds(port, &format!("/api/search?q={word}"), &format!("<mark>{word}</mark>"))
        })?;
        if let Some(hugo) = &hugo {
            let root = folder.0.join(format!("hugo-{count}"));
            peer::write(&root, count)?;
            let served = |port: u16| {
                let mut command = hugo.command(&root);
                command.args(["server", "--renderToMemory", "--port", &port.to_string()]);
                command
            };
            let sheet = root.join("content").join(format!("{SHEET}.md"));
            row(&hugo.name, served, &sheet, &|word, port| holds(port, &format!("/{SHEET}/"), word))?;
        }
        if let Some(program) = &mdbook {
            let root = folder.0.join(format!("mdbook-{count}"));
            write_book(&root, count)?;
            let served = |port: u16| {
                let mut command = Command::new(program);
                command.args(["serve", "--port", &port.to_string()]).arg(&root);
                command
            };
            let sheet = root.join("src").join(format!("{SHEET}.md"));
            row(&format!("mdBook {MDBOOK}"), served, &sheet, &|word, port| {
                holds(port, &format!("/{SHEET}.html"), word)
            })?;
        }
    }
    Ok(())
}

/// Starts what `command` gives for a port, saves `sheet` again and again, each time with a word of its own, and prints
/// how long it took until `seen` sees that word.
fn row(
    name: &str,
    command: impl Fn(u16) -> Command,
    sheet: &Path,
    seen: &dyn Fn(&str, u16) -> bool,
) -> Result<(), String> {
    let problem = |error: std::io::Error| format!("{name}: {error}");
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map_err(problem)?.port();
    let text = fs::read_to_string(sheet).map_err(problem)?;
    let started = command(port).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let _server = Running(started.map_err(problem)?);
    until(name, || get(port, "/").is_some())?;
    // What a server does once it has begun is not to be measured.
    sleep(Duration::from_secs(2));
    let mut took = Vec::new();
    for save in 0..=SAVES {
        let word = word(save);
        let clock = Instant::now();
        fs::write(sheet, format!("{text}\nEncore {word}.\n")).map_err(problem)?;
        until(name, || seen(&word, port))?;
        if save > 0 {
            took.push(clock.elapsed());
        }
        sleep(Duration::from_millis(400));
    }
    fs::write(sheet, text).map_err(problem)?;
    let told = |took: Option<Duration>| format!("{:.1} ms", took.unwrap_or_default().as_secs_f64() * 1e3);
    let (fastest, slowest) = (took.iter().min().copied(), took.iter().max().copied());
    println!("{name:<28} {:>9} {:>9} {:>9}", told(middle(took.iter().copied())), told(fastest), told(slowest));
    Ok(())
}

/// A word that no sheet holds, another for each save.
fn word(save: usize) -> String {
    let letters: String = save.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
    format!("xylolz{letters}zq")
}

fn until(name: &str, holds: impl Fn() -> bool) -> Result<(), String> {
    let clock = Instant::now();
    while !holds() {
        if clock.elapsed() > PATIENCE {
            return Err(format!("{name}: nothing after {} s", PATIENCE.as_secs()));
        }
        sleep(Duration::from_micros(500));
    }
    Ok(())
}

/// Whether what is at `path` holds `word`.
fn holds(port: u16, path: &str, word: &str) -> bool {
    get(port, path).is_some_and(|page| page.contains(word))
}

/// What is at `path`, asked for over a connection of its own: servers that reload pages may close others.
fn get(port: u16, path: &str) -> Option<String> {
    let mut client = Client::open(&format!("localhost:{port}"), "").ok()?;
    client.get(path).ok().map(|(_, body)| String::from_utf8_lossy(&body).into_owned())
}

/// mdBook, installed beside what cargo builds unless it is there. `None`, saying why, where that cannot be done.
fn mdbook() -> Option<PathBuf> {
    let folder = target().join("peer");
    let program = folder.join("bin/mdbook");
    if !program.is_file() {
        let mut install = cargo();
        install.args(["install", "mdbook", "--locked", "--version", MDBOOK, "--root"]).arg(&folder);
        if let Err(reason) = show(&mut install) {
            eprintln!("Without mdBook to compare with: {reason}");
            return None;
        }
    }
    Some(program)
}

/// Writes the guide of `count` sheets as a book into `root`: the same texts, without their heads, and a summary.
fn write_book(root: &Path, count: usize) -> Result<(), String> {
    let problem = |error: std::io::Error| format!("{}: {error}", root.display());
    guide::write(root, count, &["site"])?;
    fs::rename(root.join("content"), root.join("src")).map_err(problem)?;
    fs::write(root.join("book.toml"), "[book]\ntitle = \"Guide\"\nlanguage = \"fr\"\n").map_err(problem)?;
    let mut summary = "# Guide\n\n".to_owned();
    for path in files(&root.join("src"))? {
        let text = fs::read_to_string(&path).map_err(problem)?;
        let body = text.splitn(3, "---\n").nth(2).unwrap_or(&text);
        fs::write(&path, body).map_err(problem)?;
        let name = path.strip_prefix(root.join("src")).unwrap_or(&path).to_string_lossy().into_owned();
        let _ = writeln!(summary, "- [{name}]({name})");
    }
    fs::write(root.join("src/SUMMARY.md"), summary).map_err(problem)
}
