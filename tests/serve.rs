//! The server, met by a real HTTP client.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};
use std::time::{Duration, Instant};

use crate::fixture::SMALL;
use crate::on_disk::OnDisk;

/// The program serving a guide on a port of its own; stopped when dropped.
struct Server {
    child: Child,
    address: String,
    /// Open as long as the program speaks.
    _said: BufReader<ChildStdout>,
}

impl Server {
    fn start(guide: &OnDisk, arguments: &[&str]) -> Self {
        let arguments = [&["serve", "--port", "0"], arguments].concat();
        let mut child = guide.command(&arguments).stdout(Stdio::piped()).spawn().expect("our program");
        let mut line = String::new();
        let mut said = BufReader::new(child.stdout.take().expect("its output"));
        said.read_line(&mut line).expect("a line");
        let (_, url) = line.split_once("http://").unwrap_or_else(|| panic!("no address in {line:?}"));
        let address = url.split('/').next().expect("an address").to_owned();
        Server { child, address, _said: said }
    }

    /// The status, the headers and the body that `request`, written as it goes over the wire, gets.
    fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn asks(&self, line: &str, headers: &str) -> String {
        self.raw(&format!("{line} HTTP/1.1\r\nHost: {}\r\n{headers}Connection: close\r\n\r\n", self.address))
    }

    fn status(&self, line: &str, headers: &str) -> u16 {
        let answer = self.asks(line, headers);
        answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_else(|| panic!("no status: {answer}"))
    }

    fn text(&self, path: &str) -> String {
        let url = format!("http://{}{path}", self.address);
        ureq::get(&url).call().expect("an answer").body_mut().read_to_string().expect("a text")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn every_output_opens_from_the_landing_page() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let landing = server.text("/");
    let mut opened = 0;
    for part in landing.split("href=\"/").skip(1) {
        let path = part.split('"').next().expect("an address");
        assert_eq!(server.status(&format!("GET /{path}"), ""), 200, "{path}");
        opened += 1;
    }
    assert!(opened >= 7, "{opened} links in {landing}");
}

#[test]
fn addresses_answer_with_and_without_their_extension() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    assert_eq!(server.status("GET /interne/site/recherche", ""), 200);
    assert_eq!(server.status("GET /interne/site/recherche.html", ""), 200);
    assert_eq!(server.status("GET /interne/site", ""), 308, "relative links need the slash");
    assert!(server.asks("GET /interne", "").contains("location: /interne/site/"));
    let missing = server.asks("GET /interne/site/chapitres/nulle-part", "");
    assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("<base href=\"/interne/site/\">"), "{missing}");
}

#[test]
fn what_is_not_for_us_is_refused() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    for path in [
        "/../polymorphe.toml",
        "/%2e%2e/polymorphe.toml",
        "/..%5cpolymorphe.toml",
        "/%252e%252e/x",
        "//interne",
        "/a%00b",
        "/.polymorphe",
    ] {
        assert_eq!(server.status(&format!("GET {path}"), ""), 404, "{path}");
    }
    let foreign = server.raw("GET / HTTP/1.1\r\nHost: ailleurs.example\r\nConnection: close\r\n\r\n");
    assert!(foreign.starts_with("HTTP/1.1 421") && foreign.contains("Ce serveur ne répond"), "{foreign}");
    let absolute = "GET http://ailleurs.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assert!(server.raw(absolute).starts_with("HTTP/1.1 421"));
    let twice = "GET / HTTP/1.1\r\nHost: localhost\r\nHost: ailleurs.example\r\nConnection: close\r\n\r\n";
    assert!(server.raw(twice).starts_with("HTTP/1.1 400"));
    assert_eq!(server.status("GET /", "Origin: https://ailleurs.example\r\n"), 403);
    assert_eq!(server.status("POST /", "Content-Length: 0\r\n"), 405);
    assert_eq!(server.status("HEAD /", ""), 200);
}

#[test]
fn a_page_that_is_known_is_not_sent_again() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let first = server.asks("GET /interne/site/index.html", "");
    let tag = first.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag").trim();
    assert!(first.contains("content-security-policy: default-src 'none'"), "{first}");
    assert_eq!(server.status("GET /interne/site/index.html", &format!("If-None-Match: {tag}\r\n")), 304);
}

#[test]
fn pages_travel_compressed_and_pictures_as_they_are() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let coding = |path: &str, asked: &str| {
        let answer = server.asks(&format!("HEAD {path}"), asked);
        answer.lines().find_map(|line| line.strip_prefix("content-encoding: ")).map(|coding| coding.trim().to_owned())
    };
    let gzip = "Accept-Encoding: gzip, br\r\n";
    assert_eq!(coding("/interne/site/index.html", gzip).as_deref(), Some("gzip"));
    assert_eq!(coding("/interne/site/index.html", ""), None);
    assert_eq!(coding("/interne/booklet/guide.pdf", gzip), None);
}

#[test]
fn search_answers_each_edition_with_its_own_sheets() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let found = server.text("/api/search?q=guide&edition=interne");
    let found: serde_json::Value = serde_json::from_str(&found).expect("JSON");
    assert!(found["total"].is_u64() && found["hits"].is_array(), "{found}");
    assert_eq!(server.status("GET /api/search?q=x&edition=inconnue", ""), 404);
    assert_eq!(server.status(&format!("GET /api/search?q={}", "a".repeat(5_000)), ""), 400);
    assert_eq!(server.status("GET /api/search?q=((((%22%20-%20*", ""), 200);
    assert_eq!(server.status("GET /api/suggest?q=gui", ""), 200);
}

#[test]
fn a_change_of_a_sheet_is_served_and_a_mistake_leaves_the_last_good_page() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    guide.write(
        "content/chapitres/nouveau.md",
        "---\ntitre: Tout nouveau\nresume: Un.\ncette_semaine: Lire.\n---\n\nBonjour.\n".as_bytes(),
    );
    let path = "/interne/site/chapitres/nouveau.html";
    eventually(|| server.status(&format!("GET {path}"), "") == 200);
    guide.write(
        "content/chapitres/nouveau.md",
        "---\ntitre: Tout nouveau\nresumé_inconnu: Un.\n---\n\nAdieu.\n".as_bytes(),
    );
    eventually(|| server.text("/").contains("chapitres/nouveau.md"));
    assert!(server.text(path).contains("Bonjour."), "the last good page stays");
}

#[test]
fn who_dawdles_is_let_go_while_others_are_served() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let start = Instant::now();
    let open = |first: &str| {
        let mut stream = TcpStream::connect(&server.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(15))).expect("a limit");
        stream.write_all(first.as_bytes()).expect("a beginning");
        stream
    };
    let silent = open("");
    let slow = open("GET / HTTP/1.1\r\nHost: local");
    let idle: Vec<TcpStream> = (0..200).map(|_| open("")).collect();
    assert_eq!(server.status("GET /", ""), 200);
    for mut stream in [silent, slow] {
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(start.elapsed() < Duration::from_secs(10), "still open after {:?}", start.elapsed());
    }
    drop(idle);
    assert_eq!(server.status("GET /", ""), 200);
}

#[test]
fn a_head_that_is_too_long_is_refused() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let mut stream = TcpStream::connect(&server.address).expect("a connection");
    let _ = stream.write_all(format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}", "a".repeat(1_000_000)).as_bytes());
    let mut answer = vec![0; 12];
    if stream.read_exact(&mut answer).is_ok() {
        assert_eq!(String::from_utf8_lossy(&answer), "HTTP/1.1 431");
    }
    assert_eq!(server.status("GET /", ""), 200);
}

#[test]
fn a_link_that_leaves_the_folder_is_not_followed() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let link = guide.out().join("interne/site/fuite.txt");
    std::os::unix::fs::symlink("/etc/hostname", &link).expect("a link");
    assert_eq!(server.status("GET /interne/site/fuite.txt", ""), 404);
}

#[test]
fn browsers_hear_of_mistakes_and_of_their_mending() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    assert!(server.text("/interne/site/").contains("<script src=\"/_live.js\" defer></script>"));
    let mut news = BufReader::new(TcpStream::connect(&server.address).expect("a connection"));
    let request = format!("GET /_live HTTP/1.1\r\nHost: {}\r\n\r\n", server.address);
    news.get_mut().write_all(request.as_bytes()).expect("a request");
    news.get_ref().set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
    let mut hear = |word: &str| {
        let mut line = String::new();
        while !line.contains(word) {
            line.clear();
            assert!(news.read_line(&mut line).expect("news") > 0, "the stream ended before {word}");
        }
        line
    };
    guide.write("content/chapitres/faute.md", "---\ntitre: Faute\ninconnue: 1\n---\n".as_bytes());
    let told = hear("problems");
    assert!(told.contains("content/chapitres/faute.md") && told.contains("inconnue"), "{told}");
    guide.remove("content/chapitres/faute.md");
    hear("reload");
}

#[test]
fn facets_are_counted_and_numbers_must_be_numbers() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let found: serde_json::Value =
        serde_json::from_str(&server.text("/api/search?q=&kind=clause&facets=1")).expect("JSON");
    assert!(found["facets"].is_array(), "{found}");
    assert_eq!(server.status("GET /api/search?q=x&limit=beaucoup", ""), 400);
}

/// Waits for `holds`, for half a minute at most.
fn eventually(holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "it never came");
        std::thread::sleep(Duration::from_millis(50));
    }
}
