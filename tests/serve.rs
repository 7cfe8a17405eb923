//! The server, met by a real HTTP client.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};
use std::time::{Duration, Instant};

use crate::fixture::SMALL;
use crate::on_disk::OnDisk;

/// The program serving a guide on a port of its own; stopped when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    /// Open as long as the program speaks.
    said: BufReader<ChildStdout>,
}

impl Server {
    pub fn start(guide: &OnDisk, arguments: &[&str]) -> Self {
        let arguments = [&["serve", "--port", "0"], arguments].concat();
        let mut child = guide.command(&arguments).stdout(Stdio::piped()).spawn().expect("our program");
        let mut line = String::new();
        let mut said = BufReader::new(child.stdout.take().expect("its output"));
        said.read_line(&mut line).expect("a line");
        let (_, url) = line.split_once("http://").unwrap_or_else(|| panic!("no address in {line:?}"));
        let address = url.split('/').next().expect("an address").to_owned();
        Server { child, address, said }
    }

    /// The status, the headers and the body that `request`, written as it goes over the wire, gets.
    pub fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub fn asks(&self, line: &str, headers: &str) -> String {
        self.raw(&format!("{line} HTTP/1.1\r\nHost: {}\r\n{headers}Connection: close\r\n\r\n", self.address))
    }

    pub fn status(&self, line: &str, headers: &str) -> u16 {
        let answer = self.asks(line, headers);
        answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_else(|| panic!("no status: {answer}"))
    }

    pub fn text(&self, path: &str) -> String {
        let url = format!("http://{}{path}", self.address);
        ureq::get(&url).call().expect("an answer").body_mut().read_to_string().expect("a text")
    }
}

impl Server {
    /// Asks the program to stop, as the system asks its services to.
    pub fn ask_to_stop(&self) {
        let stop = std::process::Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(stop.expect("a signal").success());
    }

    /// Stops the program and tells what it said since it was ready.
    pub fn stopped(&mut self) -> String {
        self.ask_to_stop();
        let mut said = String::new();
        self.said.read_to_string(&mut said).expect("its words");
        assert!(self.child.wait().expect("its end").success());
        said
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Opens everything that the landing page leads to.
pub fn open_all(server: &Server) {
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
fn every_output_opens_from_the_landing_page() {
    let guide = OnDisk::new(SMALL);
    open_all(&Server::start(&guide, &["--no-watch"]));
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
    let both = "Accept-Encoding: gzip, br\r\n";
    assert_eq!(coding("/interne/site/index.html", both).as_deref(), Some("br"));
    assert_eq!(coding("/interne/site/index.html", ""), None);
    assert_eq!(coding("/interne/booklet/guide.pdf", both), None);
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
fn refusals_say_why() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let answer = server.asks("POST /", "");
    assert!(answer.starts_with("HTTP/1.1 405") && answer.contains("allow: GET, HEAD"), "{answer}");
    assert!(answer.contains("pas y écrire"), "{answer}");
    let many: String = (0..200).map(|number| format!("X-{number}: {}\r\n", "a".repeat(200))).collect();
    let answer = server.asks("GET /", &many);
    assert!(answer.starts_with("HTTP/1.1 431") && answer.contains("trop longs"), "{answer}");
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
fn facets_are_counted_and_numbers_must_be_numbers() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch"]);
    let found: serde_json::Value =
        serde_json::from_str(&server.text("/api/search?q=&kind=clause&facets=1")).expect("JSON");
    assert!(found["facets"].is_array(), "{found}");
    for (query, said) in [
        ("q=x&limit=beaucoup", "« limit » vaut « beaucoup »"),
        ("q=x&offset=-1", "« offset » vaut « -1 »"),
        ("q=clause&q=prix", "« q » est donné deux fois"),
        ("q=x&facets=true", "« facets » vaut « true » : on attend 0 ou 1"),
    ] {
        let answer = server.asks(&format!("GET /api/search?{query}"), "");
        assert!(answer.starts_with("HTTP/1.1 400") && answer.contains(said), "{query}: {answer}");
    }
    assert_eq!(server.status("GET /api/search?q=x&limit=&offset=&facets=&inconnu=1&inconnu=1", ""), 400, "twice");
    assert_eq!(server.status("GET /api/search?q=x&limit=&offset=&facets=&edition=", ""), 200, "empty is absent");
}

#[test]
fn an_address_that_cannot_be_read_gets_a_page_that_says_so() {
    let (_guide, server) = asked();
    for (query, said) in
        [("q=heures&offset=beaucoup", "beaucoup"), ("q=heures&q=prix", "deux fois"), ("offset=x", "entier")]
    {
        let answer = server.asks(&format!("GET /interne/site/recherche?{query}"), "");
        assert!(answer.starts_with("HTTP/1.1 400") && answer.contains(said), "{query}: {answer}");
        assert!(answer.contains("<h1>") && answer.contains("Cette adresse ne se comprend pas"), "{query}: {answer}");
    }
}

#[test]
fn a_query_that_says_nothing_is_told_what_of_it_was_not_understood() {
    let (_guide, server) = asked();
    for (query, title, rest) in [
        ("le+la+de", "rien à chercher dans ces mots", "ajoutez celui"),
        ("((((", "rien à chercher dans ces mots", "ajoutez celui"),
        ("-heures", "ce qu’elle ne veut pas", "Ajoutez le mot"),
        (
            "%C3%A9tape:ex%C3%A9cutionn+heures",
            "Étape\u{a0}: «\u{202f}exécutionn\u{202f}» n’existe pas",
            "href=\"recherche.html?q=%C3%A9tape%3Aexecution%20heures\"",
        ),
        (
            "heures&stage=executionn",
            "«\u{202f}executionn\u{202f}» n’existe pas",
            "href=\"recherche.html?q=heures&amp;stage=execution\"",
        ),
        ("kind:zzz", "«\u{202f}zzz\u{202f}» n’existe pas", "À choisir parmi\u{a0}: clause, cas"),
        ("stage:notification", "Rien ne correspond", ""),
    ] {
        let page = server.text(&format!("/interne/site/recherche?q={query}"));
        assert!(page.contains(title) && page.contains(rest), "{query}: {page}");
    }
    let told = |query: &str| -> serde_json::Value {
        serde_json::from_str(&server.text(&format!("/api/search?q={query}"))).expect("JSON")
    };
    assert_eq!(told("pour+les")["unclear"], serde_json::json!([{ "what": "words" }]));
    assert_eq!(told("-heures")["unclear"], serde_json::json!([{ "what": "without" }]));
    assert_eq!(told("genre:zz")["unclear"], serde_json::json!([{ "what": "value", "facet": "kind", "value": "zz" }]));
    for query in ["heures", "genre:clause", "stage:notification", "stage:11", "genre:clause+-heures", "zzyzx", ""] {
        assert!(told(query)["unclear"].is_null(), "{query}");
    }
}

/// A server of a small guide that has a contact.
fn asked() -> (OnDisk, Server) {
    let guide = OnDisk::new(SMALL);
    guide.replace("polymorphe.toml", "[guide]\n", "[guide]\ncontact = \"achats@region.example\"\n");
    let server = Server::start(&guide, &["--no-watch"]);
    (guide, server)
}

/// Where the links of `page` within the element `open` lead.
fn links(page: &str, open: &str) -> Vec<String> {
    let part = page.split(open).nth(1).unwrap_or_default();
    let part = part.split("</nav>").next().unwrap_or_default();
    let hrefs = part.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.map(|href| href.replace("&amp;", "&")).collect()
}

fn count(page: &str) -> String {
    let count = page.split("<p class=\"count\" role=\"status\">").nth(1).expect("a count");
    count.split("</p>").next().expect("a count").to_owned()
}

#[test]
fn results_are_pages_that_read_without_a_script() {
    let (_guide, server) = asked();
    let page = server.text("/interne/site/recherche?q=heures");
    assert!(page.contains("<ol class=\"hits\">") && page.contains("<mark>heures</mark>"), "{page}");
    assert!(page.contains("value=\"heures\"") && page.contains("<footer class=\"bottom\">"), "{page}");
    assert_eq!(page.matches("<h1").count(), 1);
    for href in page
        .split("<ol class=\"hits\">")
        .nth(1)
        .expect("hits")
        .split("</ol>")
        .next()
        .expect("hits")
        .split("href=\"")
        .skip(1)
    {
        let path = href.split(['"', '#']).next().expect("an address");
        assert_eq!(server.status(&format!("GET /interne/site/{path}"), ""), 200, "{path}");
    }
    // Nothing asked: the page as it is published.
    assert!(server.text("/interne/site/recherche.html?q=").contains("class=\"shelves\""));
    assert_eq!(server.status("GET /inconnue/site/recherche?q=x", ""), 404);
    assert_eq!(server.status("GET /interne/site/recherche?q=x&offset=beaucoup", ""), 400);
}

#[test]
fn a_search_has_one_address_that_can_be_sent() {
    let (_guide, server) = asked();
    let answer = server.asks("GET /recherche?q=%C3%A9cole&kind=clause", "");
    assert!(answer.starts_with("HTTP/1.1 307"), "{answer}");
    assert!(answer.contains("location: /interne/site/recherche.html?q=%C3%A9cole&kind=clause\r\n"), "{answer}");
    let answer = server.asks("GET /recherche?q=a&edition=externe", "");
    assert!(answer.contains("location: /externe/site/recherche.html?q=a&edition=externe\r\n"), "{answer}");
    assert_eq!(server.status("GET /recherche?q=a&edition=inconnue", ""), 404);
}

#[test]
fn facets_narrow_and_can_be_taken_off_again() {
    let (_guide, server) = asked();
    let site = "/interne/site/";
    let clauses = server.text(&format!("{site}recherche.html?kind=clause"));
    let off = clauses.split("<p class=\"chosen\">").nth(1).expect("what is chosen");
    assert!(off.split("</p>").next().expect("it").contains("href=\"recherche.html\""), "{off}");
    let wide = server.text(&format!("{site}recherche?q=guide+heures+besoin"));
    let all = "recherche.html?q=guide%20heures%20besoin";
    let mut narrow = links(&wide, "<nav class=\"kinds\"");
    assert!(narrow.first().is_some_and(|first| first == all) && narrow.len() > 2, "{narrow:?}");
    narrow.remove(0);
    narrow.extend(links(&wide, "<nav class=\"filters\""));
    assert!(narrow.iter().any(|href| href.contains("stage=")), "{narrow:?}");
    for href in &narrow {
        assert!(href.starts_with(&format!("{all}&")), "{href}");
        let page = server.text(&format!("{site}{href}"));
        assert!(page.contains("aria-current=\"true\"") && !page.contains("class=\"says\""), "{href}: {page}");
        assert!(page.contains(&format!("href=\"{all}\"")), "{href} cannot be taken off");
    }
}

#[test]
fn results_come_in_pages() {
    let mut text = SMALL.to_owned();
    for number in 0..45 {
        let _ = write!(
            text,
            "\n=== chapitres/suite-{number}.md\n---\ntitre: Suite {number}\nresume: Un.\npublic: [public]\ncette_semaine: Lire.\n---\n\nRibambelle.\n"
        );
    }
    let guide = OnDisk::new(&text);
    let server = Server::start(&guide, &["--no-watch"]);
    let mut seen = std::collections::BTreeSet::new();
    let mut address = "recherche.html?q=ribambelle".to_owned();
    let mut pages = 0;
    loop {
        let page = server.text(&format!("/interne/site/{address}"));
        assert_eq!(count(&page), "45 fiches");
        seen.extend(page.split("suite-").skip(1).map(|rest| rest.split('.').next().expect("a number").to_owned()));
        pages += 1;
        let Some(next) = page.split("rel=\"next\" href=\"").nth(1) else { break };
        address = next.split('"').next().expect("an address").replace("&amp;", "&");
    }
    assert_eq!((pages, seen.len()), (3, 45));
    let past = server.text("/interne/site/recherche?q=ribambelle&offset=400");
    assert!(past.contains("avant cette page") && past.contains("rel=\"prev\""), "{past}");
}

#[test]
fn who_finds_nothing_is_helped_on() {
    let (_guide, server) = asked();
    let page = server.text("/interne/site/recherche?q=zzyzxqwv");
    assert!(page.contains("Rien ne correspond") && page.contains("mailto:achats@region.example"), "{page}");
    assert!(page.contains("class=\"ways\"") && page.contains("href=\"themes/"), "{page}");
    let page = server.text("/interne/site/recherche?q=insretion");
    assert!(page.contains("Essayez avec «\u{202f}insertion\u{202f}»"), "{page}");
    assert!(page.contains("href=\"recherche.html?q=insertion\""), "{page}");
    let page = server.text("/interne/site/recherche?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27");
    assert!(!page.contains("<script>alert") && page.contains("&lt;script&gt;"), "{page}");
}

#[test]
fn hostile_queries_are_refused_or_answered_at_once() {
    let (_guide, server) = asked();
    let stars = "*".repeat(10_000);
    let wild = "%2A%20".repeat(160);
    for path in ["/api/search", "/api/suggest", "/interne/site/recherche"] {
        for (query, expected) in [
            ("((((", &[200][..]),
            ("le%20la%20de%20un", &[200]),
            (stars.as_str(), &[400]),
            (wild.as_str(), &[200]),
            ("%ff%fe%00%01", &[200, 400]),
            ("%22%22%22%C2%AB", &[200]),
            ("genre:%20-%20-%20:", &[200]),
            ("a&q=b", &[400]),
        ] {
            let took = (0..5).map(|_| {
                let start = Instant::now();
                let status = server.status(&format!("GET {path}?q={query}"), "");
                assert!(expected.contains(&status), "{path}?q={} gives {status}", &query[..query.len().min(40)]);
                start.elapsed()
            });
            let took = took.min().expect("a time");
            assert!(took < Duration::from_millis(50), "{path}?q={} took {took:?}", &query[..query.len().min(40)]);
        }
        let start = Instant::now();
        let mut stream = TcpStream::connect(&server.address).expect("a connection");
        let _ = stream.write_all(
            format!("GET {path}?q={} HTTP/1.1\r\nHost: localhost\r\n\r\n", "a".repeat(1_000_000)).as_bytes(),
        );
        let mut answer = vec![0; 12];
        if stream.read_exact(&mut answer).is_ok() {
            assert!(["HTTP/1.1 431", "HTTP/1.1 414"].contains(&&*String::from_utf8_lossy(&answer)));
        }
        assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    }
    let long = server.asks(&format!("GET /interne/site/recherche?q={}", "a".repeat(1_001)), "");
    assert!(long.starts_with("HTTP/1.1 400") && long.contains("trop longue"), "{long}");
}

#[test]
fn without_its_index_the_search_says_so_and_the_site_still_reads() {
    let guide = OnDisk::new(SMALL);
    guide.build(&[]);
    let index = guide.out().join("interne/index/meta.json");
    let damaged = vec![b' '; std::fs::read(&index).expect("an index").len()];
    std::fs::write(&index, &damaged).expect("a damaged index");
    // A sheet that cannot be built keeps the server from making the index again.
    guide.write("content/chapitres/casse.md", b"---\ntitre: [\n---\n");
    let server = Server::start(&guide, &["--no-watch", "--at", crate::fixture::DAY]);
    assert_eq!(std::fs::read(&index).expect("the index"), damaged, "the damage was mended");
    let told = server.asks("GET /api/search?q=heures&edition=interne", "");
    assert!(told.contains("en panne") && !told.contains("meta.json"), "{told}");
    assert_eq!(server.status("GET /api/search?q=heures&edition=interne", ""), 503);
    assert_eq!(server.status("GET /api/suggest?q=heu&edition=interne", ""), 503);
    assert_eq!(server.status("GET /interne/site/index.html", ""), 200);
    let page = server.asks("GET /interne/site/recherche?q=heures", "");
    assert!(page.starts_with("HTTP/1.1 503") && page.contains("en panne"), "{page}");
    assert!(page.contains("class=\"ways\"") && page.contains("href=\"themes/"), "{page}");
    assert_eq!(server.status("GET /api/search?q=heures&edition=externe", ""), 200);
}

#[test]
fn a_damaged_index_is_made_again() {
    let guide = OnDisk::new(SMALL);
    guide.build(&[]);
    let index = guide.out().join("interne/index/meta.json");
    // As long as it was: nothing else tells that it changed.
    let damaged = vec![b' '; std::fs::read(&index).expect("an index").len()];
    std::fs::write(&index, &damaged).expect("a damaged index");
    let server = Server::start(&guide, &["--no-watch", "--at", crate::fixture::DAY]);
    assert_eq!(server.status("GET /api/search?q=heures&edition=interne", ""), 200);
}

#[test]
fn a_browser_can_add_the_search() {
    let (_guide, server) = asked();
    let page = server.text("/interne/site/index.html");
    assert!(page.contains("type=\"application/opensearchdescription+xml\""), "{page}");
    assert!(page.contains("href=\"/interne/site/opensearch.xml\""), "{page}");
    let xml = server.text("/interne/site/opensearch.xml");
    let document = roxmltree::Document::parse(&xml).expect("well-formed XML");
    let named = |name: &'static str| {
        document.descendants().filter(move |node| node.has_tag_name(("http://a9.com/-/spec/opensearch/1.1/", name)))
    };
    let short = named("ShortName").next().and_then(|node| node.text()).expect("a name");
    assert!(short.chars().count() <= 16);
    let templates: Vec<&str> = named("Url").filter_map(|url| url.attribute("template")).collect();
    assert_eq!(templates.len(), 2, "{xml}");
    for template in &templates {
        let path = template.strip_prefix(&format!("http://{}", server.address)).expect("this server's address");
        let status = server.status(&format!("GET {}", path.replace("{searchTerms}", "heures")), "");
        assert!([200, 307].contains(&status), "{template} gives {status}");
    }
    let suggestions = templates.iter().find(|template| template.contains("suggest")).expect("suggestions");
    let path = suggestions.split_once(&server.address).expect("an address").1.replace("{searchTerms}", "heu");
    let told: serde_json::Value = serde_json::from_str(&server.text(&path)).expect("JSON");
    let lists = told.as_array().expect("an array");
    assert_eq!((lists.len(), &lists[0]), (4, &serde_json::json!("heu")), "{told}");
    let sizes: Vec<usize> = lists[1..].iter().map(|list| list.as_array().expect("a list").len()).collect();
    assert!(sizes[0] > 0 && sizes.iter().all(|size| *size == sizes[0]), "{told}");
}

#[test]
fn a_site_that_knows_its_address_describes_its_search_itself() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &["--no-watch", "--base-url", "https://guide.example/achats"]);
    let xml = server.text("/interne/site/opensearch.xml");
    assert!(xml.contains("template=\"https://guide.example/achats/recherche.html?q={searchTerms}\""), "{xml}");
    roxmltree::Document::parse(&xml).expect("well-formed XML");
    assert_eq!(server.text("/interne/site/index.html").matches("opensearchdescription").count(), 1);
}

#[test]
fn answers_are_what_the_document_says() {
    let (_guide, server) = asked();
    let json = |path: &str| -> serde_json::Value { serde_json::from_str(&server.text(path)).expect("JSON") };
    let document = json("/api/openapi.json");
    let schema = |path: &str, status: &str, kind: &str| {
        let path = path.replace('/', "~1");
        let pointer = format!("/paths/{path}/get/responses/{status}/content/{}/schema", kind.replace('/', "~1"));
        document.pointer(&pointer).unwrap_or_else(|| panic!("no {pointer}")).clone()
    };
    let found = schema("/api/search", "200", "application/json");
    for query in ["q=insretion&facets=1", "q=heures", "kind=clause&facets=1", "q=zzyzxqwv", "q=genre:zz"] {
        assert_told(&document, &found, &json(&format!("/api/search?{query}")), query);
    }
    assert!(json("/api/search?q=insretion&facets=1")["correction"].is_string(), "every field was seen");
    assert_told(&document, &schema("/api/suggest", "200", "application/json"), &json("/api/suggest?q=heu"), "suggest");
    let browsers = schema("/api/suggest", "200", "application/x-suggestions+json");
    assert_told(&document, &browsers, &json("/api/suggest?q=heu&format=opensearch"), "opensearch");
    for (line, status) in [("q=x&limit=a", "400"), ("q=x&edition=inconnue", "404")] {
        let answer = server.asks(&format!("GET /api/search?{line}"), "");
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
        let body = answer.split("\r\n\r\n").nth(1).expect("a body");
        let body = serde_json::from_str(body).expect("JSON");
        assert_told(&document, &schema("/api/search", status, "application/json"), &body, line);
    }
}

/// That `value` is what `schema`, a part of `document`, says: every field told, every field that must be there present.
fn assert_told(document: &serde_json::Value, schema: &serde_json::Value, value: &serde_json::Value, at: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = document.pointer(reference.trim_start_matches('#')).expect("a schema");
        return assert_told(document, target, value, at);
    }
    match schema["type"].as_str().expect("a type") {
        "object" => {
            let fields = value.as_object().unwrap_or_else(|| panic!("{at}: no object: {value}"));
            for (name, value) in fields {
                let told = schema["properties"].get(name).unwrap_or_else(|| panic!("{at}: {name} is not told"));
                assert_told(document, told, value, &format!("{at}.{name}"));
            }
            for name in schema["required"].as_array().into_iter().flatten() {
                assert!(fields.contains_key(name.as_str().expect("a name")), "{at}: {name} is missing");
            }
        }
        "array" => {
            for (place, value) in value.as_array().expect("an array").iter().enumerate() {
                let told = if schema["items"].is_null() { &schema["prefixItems"][place] } else { &schema["items"] };
                assert_told(document, told, value, &format!("{at}[{place}]"));
            }
        }
        "string" => assert!(value.is_string(), "{at}: {value}"),
        "integer" => assert!(value.is_u64(), "{at}: {value}"),
        "number" => assert!(value.is_number(), "{at}: {value}"),
        other => panic!("{at}: the type {other}"),
    }
}

#[test]
fn what_nobody_found_is_counted_without_telling_who_asked() {
    let guide = OnDisk::new(SMALL);
    let log = guide.root().join("recherches.tsv");
    let path = log.to_str().expect("a path").to_owned();
    let server = Server::start(&guide, &["--no-watch", "--search-log", &path]);
    let unclear = ["-clause", "kind:zzz", "pour%20les%20avec", "genre:clause%20zzyzx"];
    for query in ["Zzyzx%20Qwv!", "heures", "zz", "zzyzx+qwv&kind=clause"].iter().chain(&unclear) {
        server.text(&format!("/api/search?q={query}"));
    }
    server.text("/api/suggest?q=xyxyxyx");
    server.text("/interne/site/recherche?q=wvwvwvwv");
    eventually(|| std::fs::read_to_string(&log).is_ok_and(|text| text.lines().count() == 2));
    drop(server);
    let read = || std::fs::read_to_string(&log).expect("the log");
    let fields: Vec<Vec<String>> = read().lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect();
    for line in &fields {
        assert!(line.len() == 3 && line[0].len() == "2026-11-23".len() && line[1] == "1", "{line:?}");
    }
    assert_eq!(fields.iter().map(|line| line[2].as_str()).collect::<Vec<_>>(), ["wvwvwvwv", "zzyzx qwv"]);
    assert!(!read().contains("127.0.0.1") && !read().contains(':'), "{}", read());

    // The next run goes on where this one stopped, and writes what it knows when it is told to stop.
    let mut server = Server::start(&guide, &["--no-watch", "--search-log", &path]);
    server.text("/api/search?q=zzyzx+qwv");
    let stop = std::process::Command::new("kill").arg(server.child.id().to_string()).status().expect("a signal");
    assert!(stop.success() && server.child.wait().expect("its end").success());
    assert!(read().starts_with(&format!("{}\t2\tzzyzx qwv\n", fields[0][0])), "{}", read());
}

/// Waits for `holds`, for half a minute at most.
pub fn eventually(holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "it never came");
        std::thread::sleep(Duration::from_millis(50));
    }
}
