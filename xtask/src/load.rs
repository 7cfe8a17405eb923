//! The server under load: pages and searches together over many connections, while the guide is published anew.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use crate::client::{AS_BROWSERS, Client};
use crate::guide::Chance;
use crate::measure::memory;
use crate::scratch::{Scratch, files};
use crate::shell::{Running, binary, cargo, root, run as show};

/// Requests unless asked otherwise.
const REQUESTS: usize = 100_000;

/// Connections, each of which asks as soon as it is answered.
const CONNECTIONS: usize = 64;

/// How often the guide is published anew meanwhile.
const BUILDS: usize = 9;

/// How long a new index may take to be served.
const SOON: Duration = Duration::from_secs(10);

/// Of so many failures, the first are told.
const TOLD: usize = 5;

/// `cargo xtask load [REQUESTS]`.
pub fn run(asked: &[String]) -> Result<(), String> {
    let total = match asked {
        [] => REQUESTS,
        [count] => count.parse().map_err(|_| format!("“{count}” is not a number of requests"))?,
        _ => return Err("cargo xtask load [REQUESTS]".to_owned()),
    };
    show(cargo().args(["build", "--release"]))?;
    let folder = Scratch::new()?;
    let guide = folder.0.join("guide");
    copy(&root().join("content"), &guide.join("content"))?;
    copy(&root().join("polymorphe.toml"), &guide.join("polymorphe.toml"))?;
    show(Command::new(binary()).arg("--root").arg(&guide).args(["--quiet", "build"]))?;
    let server = Server::start(&guide)?;
    let paths = paths(&guide.join("public/interne/site"))?;

    let done = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let started = Instant::now();
    let (mut times, memories, builds) = scope(|scope| {
        let clients: Vec<_> = (0..CONNECTIONS)
            .map(|number| {
                let (paths, done, failures, host) = (&paths, &done, &failures, &server.host);
                scope.spawn(move || ask(host, paths, total, number as u64, done, failures))
            })
            .collect();
        let builds = scope.spawn(|| publish(&guide, &server.host, total, &done));
        let memories = watch(&server, total, &done);
        let times: Vec<u32> = clients.into_iter().flat_map(|client| client.join().unwrap_or_default()).collect();
        (times, memories, builds.join().unwrap_or_else(|_| Err("the builds broke off".to_owned())))
    });
    let took = started.elapsed();
    times.sort_unstable();
    let failures = failures.into_inner().unwrap_or_default();
    report(&times, &failures, took, &memories);
    println!("index swaps   {} of {BUILDS} builds, each served within {SOON:?}", builds?);
    if failures.is_empty() && times.len() == total { Ok(()) } else { Err("Requests failed.".to_owned()) }
}

/// The program serving the guide as it is published.
struct Server {
    running: Running,
    host: String,
    /// Open as long as the program speaks.
    _said: BufReader<std::process::ChildStdout>,
}

impl Server {
    fn start(guide: &Path) -> Result<Self, String> {
        let problem = |error: std::io::Error| format!("{}: {error}", binary().display());
        let mut child = Command::new(binary())
            .arg("--root")
            .arg(guide)
            .args(["serve", "--no-build", "--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(problem)?;
        let output = child.stdout.take().ok_or("no output")?;
        let (mut said, mut line) = (BufReader::new(output), String::new());
        said.read_line(&mut line).map_err(problem)?;
        let host = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).map(str::to_owned);
        Ok(Server {
            running: Running(child),
            host: host.ok_or_else(|| format!("no address in “{line}”"))?,
            _said: said,
        })
    }

    fn memory(&self) -> u64 {
        memory(self.running.0.id())
    }
}

/// What is asked for: every page with what it loads, and as many searches.
fn paths(site: &Path) -> Result<Vec<String>, String> {
    let mut pages = files(site)?;
    pages.retain(|path| [".html", ".css", ".js"].iter().any(|end| path.to_string_lossy().ends_with(end)));
    let own = |path: &PathBuf| path.strip_prefix(site).map(|path| path.to_string_lossy().into_owned()).ok();
    let pages = pages.iter().filter_map(own).filter(|path| !path.starts_with("assets/search/"));
    let mut paths: Vec<String> = pages.map(|path| format!("/interne/site/{path}")).collect();
    paths.sort();
    let queries = queries()?;
    for number in 0..paths.len() {
        let Some(query) = queries.get(number % queries.len().max(1)) else { continue };
        paths.push(match number % 5 {
            0 => format!("/api/suggest?q={query}&edition=interne"),
            1 => format!("/interne/site/recherche?q={query}"),
            _ => format!("/api/search?q={query}&edition=interne&facets=1"),
        });
    }
    Ok(paths)
}

/// The judged queries, as they stand in an address.
fn queries() -> Result<Vec<String>, String> {
    let mut queries = Vec::new();
    let mut found = files(&root().join("tests/relevance"))?;
    found.sort();
    for path in found {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        queries.extend(lines.filter_map(|line| line.split('\t').next()).filter(|query| !query.is_empty()).map(encoded));
    }
    Ok(queries)
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// Asks over one connection until `total` requests are done together, and tells how long each took, in microseconds.
fn ask(
    host: &str,
    paths: &[String],
    total: usize,
    seed: u64,
    done: &AtomicUsize,
    failures: &Mutex<Vec<String>>,
) -> Vec<u32> {
    let mut chance = Chance(seed);
    let (mut times, mut client) = (Vec::with_capacity(total / CONNECTIONS + 1), Client::open(host, AS_BROWSERS));
    let failed = |what: String| failures.lock().map(|mut failures| failures.push(what)).unwrap_or_default();
    while done.fetch_add(1, Ordering::Relaxed) < total {
        let Some(path) = paths.get(chance.under(paths.len())) else { break };
        let clock = Instant::now();
        let answer = client.as_mut().map_err(|error| error.clone()).and_then(|client| client.get(path));
        times.push(u32::try_from(clock.elapsed().as_micros()).unwrap_or(u32::MAX));
        match answer {
            Ok((200, _)) => {}
            Ok((status, _)) => failed(format!("{path}: {status}")),
            Err(error) => {
                failed(error);
                client = Client::open(host, AS_BROWSERS);
            }
        }
    }
    times
}

/// Publishes the guide anew, again and again, each time with a word that was not there, and waits until the search finds
/// it. Builds are given way to answers, as the units of `docs/hosting` do. Tells how many were found.
fn publish(guide: &Path, host: &str, total: usize, done: &AtomicUsize) -> Result<usize, String> {
    let mut served = 0;
    for number in 1..=BUILDS {
        while done.load(Ordering::Relaxed) < total * number / (BUILDS + 1) {
            sleep(Duration::from_millis(20));
        }
        let word = format!("zzmot{}", "abcdefghi".chars().nth(number - 1).unwrap_or('z'));
        let sheet = guide.join("content/chapitres/nouveau.md");
        let text = format!("---\ntitre: Nouveau\nresume: Un.\ncette_semaine: Lire.\n---\n\nVoici {word}.\n");
        fs::write(&sheet, text).map_err(|error| format!("{}: {error}", sheet.display()))?;
        show(
            Command::new("nice")
                .args(["-n", "19"])
                .arg(binary())
                .arg("--root")
                .arg(guide)
                .args(["--quiet", "build", "--output", "site"]),
        )?;
        let started = Instant::now();
        let mut client = Client::open(host, AS_BROWSERS)?;
        while started.elapsed() < SOON {
            let (_, body) = client.get(&format!("/api/suggest?q={word}&edition=interne"))?;
            if String::from_utf8_lossy(&body).contains("nouveau") {
                served += 1;
                break;
            }
            sleep(Duration::from_millis(100));
        }
    }
    Ok(served)
}

/// The memory of the server at the start, and after 10, 50 and 100 in a hundred requests, in bytes.
fn watch(server: &Server, total: usize, done: &AtomicUsize) -> Vec<(usize, u64)> {
    let mut memories = Vec::new();
    for share in [0, 10, 50, 100] {
        while done.load(Ordering::Relaxed) < total * share / 100 {
            sleep(Duration::from_millis(20));
        }
        memories.push((share, server.memory()));
    }
    memories
}

fn report(times: &[u32], failures: &[String], took: Duration, memories: &[(usize, u64)]) {
    let at = |thousandths: usize| times.get((times.len() * thousandths / 1_000).min(times.len().saturating_sub(1)));
    let told = |time: Option<&u32>| format!("{:.2} ms", f64::from(*time.unwrap_or(&0)) / 1_000.0);
    println!("requests      {} over {CONNECTIONS} connections", times.len());
    println!("errors        {}", failures.len());
    failures.iter().take(TOLD).for_each(|failure| println!("              {failure}"));
    println!("a second      {:.0}", times.len() as f64 / took.as_secs_f64());
    println!("p50, p99      {}, {}", told(at(500)), told(at(990)));
    println!("slowest       {}", told(times.last()));
    for (share, bytes) in memories {
        println!("memory        {:.1} MiB after {share} % of the requests", *bytes as f64 / 1_048_576.0);
    }
}

/// Copies a file or a folder.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let problem = |error: std::io::Error| format!("{}: {error}", from.display());
    if from.is_file() {
        return fs::copy(from, to).map(drop).map_err(problem);
    }
    for path in files(from)? {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        fs::create_dir_all(target.parent().unwrap_or(to)).map_err(problem)?;
        fs::copy(&path, &target).map_err(problem)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_stand_in_addresses() {
        assert_eq!(encoded("l'été 1"), "l%27%C3%A9t%C3%A9%201");
    }
}
