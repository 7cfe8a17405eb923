//! The server as an intranet meets it: behind nothing but itself.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::fixture::SMALL;
use crate::on_disk::OnDisk;
use crate::serve::{Server, eventually};

/// A small guide, served as it is published.
fn served(arguments: &[&str]) -> (OnDisk, Server) {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[&["--no-watch"], arguments].concat());
    (guide, server)
}

/// The value of the header `name` in `answer`.
fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

/// The addresses that `page` loads, from its `href` and `src` attributes.
fn loaded(page: &str) -> Vec<&str> {
    let head = page.split("</head>").next().expect("a head");
    let attributes = ["stylesheet\" href=\"", "icon\" href=\"", "<script src=\""];
    attributes
        .iter()
        .flat_map(|start| head.split(start).skip(1).filter_map(|rest| rest.split('"').next()))
        .filter(|address| !address.starts_with('/'))
        .collect()
}

#[test]
fn what_is_named_by_its_content_is_kept_and_pages_are_asked_for() {
    let (_guide, server) = served(&[]);
    let page = server.text("/interne/site/clauses/heures-insertion.html");
    let files = loaded(&page);
    assert!(files.len() >= 4, "{files:?}");
    for file in &files {
        let file = file.strip_prefix("../").expect("a path within the site");
        let answer = server.asks(&format!("GET /interne/site/{file}"), "");
        assert!(answer.starts_with("HTTP/1.1 200"), "{file}: {answer}");
        assert_eq!(header(&answer, "cache-control"), Some("public, max-age=31536000, immutable"), "{file}");
    }
    let style = files.iter().find(|file| file.contains("site.")).expect("the style");
    let style = server.text(&format!("/interne/site/{}", style.trim_start_matches("../")));
    let font = style.split("url(").nth(1).and_then(|rest| rest.split(')').next()).expect("a font");
    let font = server.asks(&format!("HEAD /interne/site/assets/{font}"), "");
    assert_eq!(header(&font, "cache-control"), Some("public, max-age=31536000, immutable"), "{font}");
    let page = server.asks("HEAD /interne/site/", "");
    assert_eq!(header(&page, "cache-control"), Some("no-cache"), "{page}");
}

#[test]
fn what_is_known_is_not_sent_again_however_it_travelled() {
    let (_guide, server) = served(&[]);
    let line = "GET /interne/site/index.html";
    for coding in ["", "Accept-Encoding: gzip\r\n", "Accept-Encoding: gzip, br\r\n"] {
        let first = server.asks(line, coding);
        let tag = header(&first, "etag").expect("a tag").to_owned();
        let again = server.asks(line, &format!("{coding}If-None-Match: \"x\", {tag}\r\n"));
        assert!(again.starts_with("HTTP/1.1 304") && again.ends_with("\r\n\r\n"), "{again}");
        assert_eq!(header(&again, "etag"), Some(&*tag));
    }
    let tags: Vec<String> = ["", "Accept-Encoding: gzip\r\n"]
        .iter()
        .map(|coding| header(&server.asks(line, coding), "etag").expect("a tag").to_owned())
        .collect();
    assert_ne!(tags[0], tags[1], "two forms of a page have a tag each (RFC 9110, section 8.8.3.3)");
}

#[test]
fn texts_travel_in_the_form_that_the_client_takes() {
    let (_guide, server) = served(&[]);
    let form = |asked: &str| {
        let answer = server.asks("GET /interne/site/index.html", asked);
        assert_eq!(header(&answer, "vary"), Some("accept-encoding"));
        let length: usize = header(&answer, "content-length").expect("a length").parse().expect("a number");
        (header(&answer, "content-encoding").map(str::to_owned), length)
    };
    let (plain, whole) = form("");
    assert_eq!(plain, None);
    for (asked, expected) in [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip")] {
        let (coding, length) = form(&format!("Accept-Encoding: {asked}\r\n"));
        assert_eq!(coding.as_deref(), Some(expected), "{asked}");
        assert!(length < whole / 2, "{length} of {whole}");
    }
}

#[test]
fn a_part_of_a_file_can_be_had() {
    let (guide, server) = served(&[]);
    let whole = std::fs::read(guide.out().join("interne/booklet/guide.pdf")).expect("a booklet");
    let (line, length) = ("GET /interne/booklet/guide.pdf", whole.len());
    let first = server.asks(line, "Range: bytes=0-7\r\n");
    assert!(first.starts_with("HTTP/1.1 206") && first.ends_with(&String::from_utf8_lossy(&whole[..8])[..]), "{first}");
    assert_eq!(header(&first, "content-range"), Some(&*format!("bytes 0-7/{length}")));
    assert_eq!(header(&first, "content-length"), Some("8"));
    let last = server.asks(line, "Range: bytes=-6\r\n");
    assert_eq!(header(&last, "content-range"), Some(&*format!("bytes {}-{}/{length}", length - 6, length - 1)));
    let beyond = server.asks(line, &format!("Range: bytes={length}-\r\n"));
    assert!(beyond.starts_with("HTTP/1.1 416"), "{beyond}");
    assert_eq!(header(&beyond, "content-range"), Some(&*format!("bytes */{length}")));
    // Of another content the whole is sent.
    assert_eq!(server.status(line, "Range: bytes=0-7\r\nIf-Range: \"another\"\r\n"), 200);
    // A part is one of the bytes as they are.
    let page = server.asks("GET /interne/site/index.html", "Accept-Encoding: gzip\r\nRange: bytes=0-8\r\n");
    assert!(page.starts_with("HTTP/1.1 206") && page.ends_with("<!doctype"), "{page}");
    let head = server.asks("HEAD /interne/booklet/guide.pdf", "");
    assert_eq!(header(&head, "content-length"), Some(&*length.to_string()));
    assert_eq!(header(&head, "accept-ranges"), Some("bytes"));
}

#[test]
fn only_known_names_are_answered_to() {
    let guide = OnDisk::new(SMALL);
    let config = std::fs::read_to_string(guide.root().join("polymorphe.toml")).expect("settings");
    guide.write("polymorphe.toml", format!("{config}\n[serve]\nhosts = [\"Guide.Region.example\"]\n").as_bytes());
    let server = Server::start(&guide, &["--no-watch", "--host-name", "achats.example"]);
    let asked = |host: &str| server.raw(&format!("GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    for host in ["guide.region.example", "guide.region.example:8080", "ACHATS.example", "localhost", "127.0.0.1"] {
        assert!(asked(host).starts_with("HTTP/1.1 200"), "{host}");
    }
    for host in ["autre.example", "guide.region.example.pirate.example", "guide.region.example@pirate.example", ""] {
        assert!(asked(host).starts_with("HTTP/1.1 421"), "{host}: {}", asked(host));
    }
    assert_eq!(server.status("GET /healthz", "Origin: https://guide.region.example\r\n"), 200);
    assert_eq!(server.status("GET /healthz", "Origin: null\r\n"), 403);
}

#[test]
fn nobody_else_may_read_answers() {
    let (_guide, server) = served(&[]);
    for path in ["/", "/interne/site/", "/api/search?q=heures", "/nulle-part", "/healthz"] {
        let answer = server.asks(&format!("GET {path}"), "");
        assert_eq!(header(&answer, "access-control-allow-origin"), None, "{path}");
        assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(header(&answer, "cross-origin-resource-policy"), Some("same-origin"), "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        let answer = server.asks(&format!("{method} /interne/site/"), "Content-Length: 0\r\n");
        assert!(answer.starts_with("HTTP/1.1 405"), "{method}: {answer}");
        assert_eq!(header(&answer, "allow"), Some("GET, HEAD"), "{method}");
    }
}

#[test]
fn addresses_that_lead_out_of_the_folder_lead_nowhere() {
    let (_guide, server) = served(&[]);
    for path in [
        "/../polymorphe.toml",
        "/interne/../../polymorphe.toml",
        "/%2e%2e/polymorphe.toml",
        "/interne/%2e%2e/%2E%2E/polymorphe.toml",
        "/%252e%252e/polymorphe.toml",
        "/..%2fpolymorphe.toml",
        "/..%5cpolymorphe.toml",
        "/%5c..%5cpolymorphe.toml",
        "//polymorphe.toml",
        "//interne/site/index.html",
        "/interne//site/index.html",
        "/interne/site/index.html%00.css",
        "/%00",
        "/.polymorphe",
        "/interne/site/.%2e/index.html",
        "/%c0%ae%c0%ae/polymorphe.toml",
        "/interne/site/index.html/",
    ] {
        assert_eq!(server.status(&format!("GET {path}"), ""), 404, "{path}");
    }
}

#[test]
fn a_crowd_of_silent_clients_leaves_room_for_one_who_asks() {
    let (_guide, server) = served(&[]);
    rlimit::increase_nofile_limit(8_192).expect("files to open");
    let start = Instant::now();
    let open = || TcpStream::connect(&server.address).expect("a connection");
    let mut idle: Vec<TcpStream> = (0..2_000).map(|_| open()).collect();
    for _ in 0..20 {
        let asked = Instant::now();
        assert_eq!(server.status("GET /interne/site/index.html", ""), 200);
        assert!(asked.elapsed() < Duration::from_secs(2), "{:?}", asked.elapsed());
    }
    for stream in &mut idle {
        stream.set_read_timeout(Some(Duration::from_secs(15))).expect("a limit");
        let _ = stream.read(&mut [0]);
    }
    assert!(start.elapsed() < Duration::from_secs(15), "still open after {:?}", start.elapsed());
    assert_eq!(server.status("GET /healthz", ""), 200);
}

/// A connection that has asked for a published file of that many bytes, and has read nothing of it.
fn asking_for(guide: &OnDisk, server: &Server, bytes: usize) -> TcpStream {
    guide.write("public/interne/site/grand.bin", &vec![7; bytes]);
    let mut stream = TcpStream::connect(&server.address).expect("a connection");
    let request = format!("GET /interne/site/grand.bin HTTP/1.1\r\nHost: {}\r\n\r\n", server.address);
    stream.write_all(request.as_bytes()).expect("a request");
    stream
}

#[test]
fn who_does_not_take_what_is_sent_is_let_go() {
    let (guide, server) = served(&[]);
    // More than the system keeps for a client that does not read.
    let mut stream = asking_for(&guide, &server, 64 * 1024 * 1024);
    std::thread::sleep(Duration::from_secs(10));
    assert_eq!(server.status("GET /healthz", ""), 200);
    let mut read = Vec::new();
    let _ = stream.read_to_end(&mut read);
    assert!(read.len() < 64 * 1024 * 1024, "all of it was sent");
}

#[test]
fn a_head_of_many_lines_and_a_long_one_are_refused() {
    let (_guide, server) = served(&[]);
    let refused = |headers: &str| {
        let mut stream = TcpStream::connect(&server.address).expect("a connection");
        let _ = stream.write_all(format!("GET / HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n").as_bytes());
        let mut answer = vec![0; 12];
        // A connection that is closed while we still write may take the answer with it.
        stream
            .read_exact(&mut answer)
            .map_or(431, |()| String::from_utf8_lossy(&answer[9..]).parse().expect("a status"))
    };
    assert_eq!(refused(&format!("X: {}\r\n", "a".repeat(1_000_000))), 431);
    assert_eq!(refused(&"X: y\r\n".repeat(10_000)), 431);
    assert_eq!(server.status("GET /", ""), 200);
}

#[test]
fn a_body_that_never_comes_holds_nothing_up() {
    let (_guide, server) = served(&[]);
    let start = Instant::now();
    let post = format!("POST / HTTP/1.1\r\nHost: {}\r\nContent-Length: 1000000000\r\n\r\na", server.address);
    assert!(server.raw(&post).starts_with("HTTP/1.1 405"));
    assert!(start.elapsed() < Duration::from_secs(9), "{:?}", start.elapsed());
}

#[test]
fn questions_without_sense_are_answered_or_refused_at_once() {
    let (_guide, server) = served(&[]);
    let start = Instant::now();
    for (query, expected) in [
        ("((((".to_owned(), 200),
        ("le+la+les+de+du".to_owned(), 200),
        ("*".repeat(900), 200),
        ("a*+".repeat(300), 200),
        ("*+".repeat(10_000), 400),
        ("%22%22%22-+AND+OR+NOT+~%5E%5B%5D%7B%7D".to_owned(), 200),
        ("%ff%fe".to_owned(), 200),
    ] {
        for path in ["/api/search?q=", "/api/suggest?q=", "/interne/site/recherche?q="] {
            let status = server.status(&format!("GET {path}{query}"), "");
            assert_eq!(status, expected, "{path}{}", query.chars().take(40).collect::<String>());
        }
    }
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn a_truncated_index_is_told_and_the_site_still_reads() {
    let guide = OnDisk::new(SMALL);
    guide.build(&[]);
    let index = guide.out().join("interne/index");
    let whole: Vec<_> =
        std::fs::read_dir(&index).expect("an index").map(|entry| entry.expect("a file").path()).collect();
    for path in &whole {
        let bytes = std::fs::read(path).expect("a file");
        std::fs::write(path, &bytes[..bytes.len() / 2]).expect("a truncated file");
        let server = Server::start(&guide, &["--no-build"]);
        let answer = server.asks("GET /api/search?q=heures&edition=interne", "");
        let name = path.display();
        assert!(answer.starts_with("HTTP/1.1 503") || answer.starts_with("HTTP/1.1 200"), "{name}: {answer}");
        if answer.starts_with("HTTP/1.1 503") {
            assert!(answer.contains("en panne"), "{name}: {answer}");
            assert!(server.asks("GET /healthz", "").starts_with("HTTP/1.1 503"), "{name}");
        }
        assert_eq!(server.status("GET /interne/site/index.html", ""), 200, "{name}");
        assert_eq!(server.status("GET /api/search?q=heures&edition=externe", ""), 200, "{name}");
        std::fs::write(path, bytes).expect("the file as it was");
    }
    assert!(whole.len() > 3, "{whole:?}");
}

#[test]
fn what_another_build_publishes_is_served_with_its_index() {
    let guide = OnDisk::new(SMALL);
    guide.build(&[]);
    let server = Server::start(&guide, &["--no-build"]);
    let found = |query: &str| server.text(&format!("/api/search?q={query}&edition=interne")).contains("tout-nouveau");
    assert!(!found("quetsche"));
    guide.write(
        "content/chapitres/tout-nouveau.md",
        "---\ntitre: Tout nouveau\nresume: Un.\ncette_semaine: Lire.\n---\n\nUne quetsche.\n".as_bytes(),
    );
    guide.build(&[]);
    eventually(|| found("quetsche"));
    assert_eq!(server.status("GET /interne/site/chapitres/tout-nouveau", ""), 200);
}

#[test]
fn without_a_build_there_is_nothing_to_serve() {
    let guide = OnDisk::new(SMALL);
    let run = guide.run(&["serve", "--no-build", "--port", "0"]);
    assert_eq!(run.code, Some(64), "{}", run.err);
    assert!(run.err.contains("polymorphe build"), "{}", run.err);
}

#[test]
fn health_is_told() {
    let (_guide, server) = served(&[]);
    let answer = server.asks("GET /healthz", "");
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("\"interne\":\"ok\""), "{answer}");
    assert_eq!(header(&answer, "cache-control"), Some("no-store"));
}

#[test]
fn the_log_tells_what_was_asked_and_not_who_nor_what_for() {
    let (_guide, mut server) = served(&["--access-log", "json"]);
    server.text("/api/search?q=secret");
    server.status("GET /nulle-part", "");
    let said = server.stopped();
    let lines: Vec<serde_json::Value> = said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert_eq!((&lines[0]["path"], &lines[0]["status"]), (&"/api/search".into(), &200.into()));
    assert_eq!(lines[1]["status"], 404);
    assert!(!said.contains("secret") && !said.contains("127.0.0.1\""), "{said}");

    let (_guide, mut server) = served(&["--access-log", "common", "--log-addresses"]);
    server.status("GET /interne/site/index.html", "");
    let said = server.stopped();
    let line = said.lines().last().expect("a line");
    assert!(
        line.starts_with("127.0.0.1 - - [") && line.contains("\"GET /interne/site/index.html HTTP/1.1\" 200 "),
        "{said}"
    );
}

#[test]
fn an_answer_that_has_begun_is_finished_when_the_server_stops() {
    let (guide, server) = served(&[]);
    let mut stream = asking_for(&guide, &server, 32 * 1024 * 1024);
    let mut begun = [0; 1_000];
    stream.read_exact(&mut begun).expect("a beginning");
    server.ask_to_stop();
    std::thread::sleep(Duration::from_millis(500));
    assert!(TcpStream::connect(&server.address).is_err(), "nobody new is let in");
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).expect("the rest");
    assert!(rest.len() > 32 * 1024 * 1024 - 1_000, "{}", rest.len());
}

#[test]
fn a_site_lies_there_compressed_if_it_is_asked_to() {
    let guide = OnDisk::new(SMALL);
    let plain = guide.build(&[]);
    let config = std::fs::read_to_string(guide.root().join("polymorphe.toml")).expect("settings");
    guide.write("polymorphe.toml", format!("{config}\n[outputs.site]\nprecompress = true\n").as_bytes());
    let packed = guide.build(&[]);
    for (path, bytes) in &plain {
        if path.starts_with("interne/site/") && path.ends_with(".html") && bytes.len() > 1_000 {
            for ending in [".gz", ".br"] {
                let form =
                    packed.get(&format!("{path}{ending}")).unwrap_or_else(|| panic!("{path}{ending} is missing"));
                assert!(form.len() < bytes.len(), "{path}{ending}");
            }
        }
    }
    assert!(!packed.keys().any(|path| path.ends_with(".woff2.br") || path.contains("/booklet/guide.pdf.")));
    assert_eq!(guide.build(&[]), packed, "nothing changed");
}

#[test]
fn the_configurations_send_what_the_server_sends() {
    let (_guide, server) = served(&[]);
    let answer = server.asks("GET /", "");
    for file in ["docs/hosting/nginx.conf", "docs/hosting/apache.conf", "docs/hosting.md", "README.md"] {
        let text = std::fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).expect(file);
        let policy = header(&answer, "content-security-policy").expect("a policy");
        assert!(text.contains(policy), "{file} gives another policy");
        if file.ends_with(".conf") {
            for name in ["referrer-policy", "x-frame-options", "cross-origin-opener-policy", "permissions-policy"] {
                let value = header(&answer, name).expect(name);
                assert!(text.to_lowercase().contains(name) && text.contains(value), "{file}: {name}");
            }
        }
    }
}

#[test]
fn pages_and_searches_are_answered_while_the_guide_is_published_anew() {
    let guide = OnDisk::new(SMALL);
    guide.build(&[]);
    let server = Server::start(&guide, &["--no-build"]);
    let paths = ["/interne/site/index.html", "/api/search?q=heures&facets=1", "/interne/site/recherche?q=ecole"];
    let building = std::sync::atomic::AtomicBool::new(true);
    std::thread::scope(|scope| {
        for number in 0..8 {
            let (server, building) = (&server, &building);
            scope.spawn(move || {
                while building.load(std::sync::atomic::Ordering::Relaxed) {
                    assert_eq!(server.status(&format!("GET {}", paths[number % paths.len()]), ""), 200);
                }
            });
        }
        for number in 0..4 {
            let text = format!("---\ntitre: Nouveau\nresume: Un.\ncette_semaine: Lire.\n---\n\nMot{number}.\n");
            guide.write("content/chapitres/nouveau.md", text.as_bytes());
            guide.build(&["--output", "site"]);
            std::thread::sleep(Duration::from_millis(1_200));
        }
        building.store(false, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(server.text("/api/search?q=mot3&edition=interne").contains("nouveau"));
}
