//! A guide while it is being written: what did not change is taken over, and nobody could tell.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use polymorphe::guide::{Guide, assemble, assemble_after};
use polymorphe::locale::Locale;
use polymorphe::outputs::names;
use polymorphe::search::{self, Query, Segments};

use crate::fixture::{self, SMALL};
use crate::on_disk::OnDisk;
use crate::serve::{Server, eventually, open_all};

/// One change of the small guide: what it is, a text of it, and what takes its place.
const CHANGES: &[(&str, &str, &str)] = &[
    ("a word of a text", "Une page suffit pour", "Deux pages suffisent pour"),
    ("a title", "titre: Dire le besoin", "titre: \"Dire : le « besoin »\""),
    ("the id that links name", "titre: Dire le besoin", "titre: Dire le besoin\nid: besoin-dit"),
    ("the order of sheets", "ordre: 10", "ordre: 900"),
    (
        "a sheet that is new",
        "=== chapitres/_index.md",
        "=== chapitres/aaa.md\n---\ntitre: Premier\nresume: \"Un.\"\n---\n\nBonjour.\n\n=== chapitres/_index.md",
    ),
    ("a sheet that is gone", "=== chapitres/_index.md\n", "=== chapitres/autrement.txt\n"),
    ("a key that is not known", "ordre: 10", "ordre: 10\ninconnue: 1"),
    ("a link that leads nowhere", "heures-insertion.md)", "rien.md)"),
    ("what a glossary entry is called", "sigle: MAPA", "sigle: MAPAS"),
];

fn assembled(text: &str, before: Option<&Guide>) -> (Guide, String) {
    let (guide, report) = match before {
        None => assemble(fixture::folder(text), &names()),
        Some(before) => assemble_after(fixture::folder(text), &names(), Some(before)),
    };
    let told = format!("{:#?}\n{:#?}", guide.sheets, report.sorted(&guide.sources));
    (guide, told)
}

fn kept(after: &Guide, before: &Guide) -> usize {
    let known = |sheet| before.sheets.iter().any(|other| Arc::ptr_eq(sheet, other));
    after.sheets.iter().filter(|sheet| known(sheet)).count()
}

#[test]
fn a_guide_made_after_another_is_the_guide_made_anew() {
    let (whole, _) = assembled(SMALL, None);
    for (change, from, to) in CHANGES {
        assert!(SMALL.contains(from), "{change}: {from} is in the guide");
        let changed = SMALL.replacen(from, to, 1);
        let (broken, expected) = assembled(&changed, None);
        assert_eq!(assembled(&changed, Some(&whole)).1, expected, "{change}");
        assert_eq!(assembled(SMALL, Some(&broken)).1, assembled(SMALL, None).1, "{change}, taken back");
    }
}

#[test]
fn sheets_that_did_not_change_are_taken_over() {
    let (whole, _) = assembled(SMALL, None);
    let (same, _) = assembled(SMALL, Some(&whole));
    assert_eq!(kept(&same, &whole), whole.sheets.len());
    let (changed, _) = assembled(&SMALL.replacen("Une page suffit pour", "Deux pages pour", 1), Some(&whole));
    assert_eq!(kept(&changed, &whole), whole.sheets.len() - 1, "all but one");
}

#[test]
fn a_search_made_after_another_finds_what_one_made_anew_finds() {
    let locale = Locale::new(polymorphe::guide::vocabulary::Language::French);
    let (whole, _) = assembled(SMALL, None);
    let (_, segments) =
        search::preview(&fixture::edition(&whole, "interne"), &locale, &Segments::default()).expect("an index");
    for (change, from, to) in CHANGES {
        let (changed, _) = assembled(&SMALL.replacen(from, to, 1), Some(&whole));
        let edition = fixture::edition(&changed, "interne");
        let found = |segments: &Segments| {
            let (searcher, _) = search::preview(&edition, &locale, segments).expect("an index");
            let ask = |text: &str| searcher.search(&Query { text: text.to_owned(), limit: 20, ..Query::default() });
            ["besoin", "pages", "bonjour", "mapas", "insertion"].map(ask)
        };
        assert_eq!(found(&segments), found(&Segments::default()), "{change}");
    }
}

#[test]
fn every_output_is_shown_and_none_is_published() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    open_all(&server);
    for address in ["interne/site/ecoconception", "interne/site/recherche.json", "interne/site/fil.xml"] {
        assert_eq!(server.status(&format!("GET /{address}"), ""), 200, "{address}");
    }
    for address in ["interne", "interne/site"] {
        assert!((300..400).contains(&server.status(&format!("GET /{address}"), "")), "{address} leads on");
    }
    for address in
        ["interne/site/rien", "interne/index/meta.json", "nulle/site/", "interne/rien/", "%2e%2e/polymorphe.toml"]
    {
        assert_eq!(server.status(&format!("GET /{address}"), ""), 404, "{address}");
    }
    assert!(!guide.out().exists(), "nothing is published");
}

/// What browsers hear.
struct News(BufReader<TcpStream>);

impl News {
    fn of(server: &Server) -> Self {
        let stream = TcpStream::connect(&server.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
        let mut news = News(BufReader::new(stream));
        let request = format!("GET /_live HTTP/1.1\r\nHost: {}\r\n\r\n", server.address);
        news.0.get_mut().write_all(request.as_bytes()).expect("a request");
        news.until("text/event-stream");
        news
    }

    fn until(&mut self, word: &str) -> String {
        let mut line = String::new();
        while !line.contains(word) {
            line.clear();
            assert!(self.0.read_line(&mut line).expect("news") > 0, "the stream ended before {word}");
        }
        line
    }
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
fn browsers_hear_of_mistakes_and_of_their_mending() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    assert!(server.text("/interne/site/").contains("<script src=\"/_live.js\" defer></script>"));
    let mut news = News::of(&server);
    guide.write("content/chapitres/faute.md", "---\ntitre: Faute\ninconnue: 1\n---\n".as_bytes());
    let told = news.until("problems");
    assert!(told.contains("content/chapitres/faute.md") && told.contains("inconnue"), "{told}");
    guide.remove("content/chapitres/faute.md");
    news.until("reload");
}

#[test]
fn a_change_is_searched_for_too() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    let found = |word: &str| !server.text(&format!("/api/search?q={word}")).contains("\"total\":0");
    eventually(|| found("besoin"));
    assert!(!found("ornithorynque"));
    guide.replace("content/chapitres/dire-le-besoin.md", "Une page suffit pour", "Un ornithorynque suffit pour");
    eventually(|| found("ornithorynque"));
}

#[test]
fn a_change_of_styles_needs_no_reload() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    let mut news = News::of(&server);
    let own = "themes/cahier/site/css/home.css";
    guide.write(own, b".home{color:red}");
    let told = news.until("data: {");
    assert!(told.contains("styles"), "{told}");
    eventually(|| {
        let page = server.text("/interne/site/index.html");
        let style = page.split("href=\"").find(|rest| rest.starts_with("assets/home.")).expect("a style");
        server.text(&format!("/interne/site/{}", style.split('"').next().expect("its address"))).contains("color:red")
    });
    guide.remove(own);
    let told = news.until("data: {");
    assert!(told.contains("styles"), "{told}");
    guide.write("themes/cahier/site/404.html", b"{{ rien");
    let told = news.until("problems");
    assert!(told.contains("404.html"), "{told}");
    guide.remove("themes/cahier/site/404.html");
    assert!(news.until("data: {").contains("reload"), "mended");
}

#[test]
fn a_guide_that_begins_with_mistakes_is_shown_as_far_as_it_goes() {
    let guide = OnDisk::new(&SMALL.replacen("ordre: 10", "ordre: 10\ninconnue: 1", 1));
    let server = Server::start(&guide, &[]);
    assert!(server.text("/").contains("inconnue"));
    assert!(News::of(&server).until("problems").contains("inconnue"));
    assert!(server.text("/interne/site/chapitres/dire-le-besoin.html").contains("Dire le besoin"));
    guide.replace("content/chapitres/dire-le-besoin.md", "inconnue: 1\n", "");
    eventually(|| !server.text("/").contains("inconnue"));
}

#[test]
fn a_file_that_is_half_written_is_no_mistake() {
    let guide = OnDisk::new(SMALL);
    let server = Server::start(&guide, &[]);
    let mut news = News::of(&server);
    let path = "content/chapitres/nouveau.md";
    guide.write(path, "---\ntitre: Tout nou".as_bytes());
    std::thread::sleep(Duration::from_millis(60));
    guide.write(path, "---\ntitre: Tout nouveau\nresume: Un.\ncette_semaine: Lire.\n---\n\nBonjour.\n".as_bytes());
    let told = news.until("data: {");
    assert!(told.contains("reload"), "the first that is told is of the whole file: {told}");
}
