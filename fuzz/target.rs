//! What both fuzzers call, libFuzzer's and the one in `tests/fuzz.rs`.

use std::sync::OnceLock;

use polymorphe::diagnostic::render_human;
use polymorphe::guide::edition::Moment;
use polymorphe::guide::vocabulary::{Kind, Language};
use polymorphe::guide::{Edition, assemble};
use polymorphe::import::{TOOLS, import};
use polymorphe::locale::Locale;
use polymorphe::prose::html::{Page, Shown, Words, html};
use polymorphe::prose::{Outline, SheetId, Target, plain_text};
use polymorphe::search::{self, Query, Searcher, Segments};
use polymorphe::serve::safe_parts;
use polymorphe::source::folder::{Content, File, Folder, History};
use polymorphe::{check, outputs};

const CONFIG: &str = "[guide]\ntitle = \"Guide\"\n\n[editions.interne]\naudiences = [\"interne\", \"public\"]\n\
    outputs = [\"site\"]\n\n[editions.externe]\naudiences = [\"public\"]\noutputs = [\"site\"]\n";

/// Made once: it takes longer than a sheet.
static LOCALE: OnceLock<Locale> = OnceLock::new();

/// The folders that give a sheet its kind.
const FOLDERS: &[&str] = &["chapitres", "cas", "clauses", "parcours", "glossaire", "citations", "pages"];

/// Takes a sheet made of any bytes at all the whole way to its texts: read, decoded, parsed, checked, seen by two
/// audiences, written. The first byte chooses the kind of sheet. Panics if something in there does, or if the HTML
/// holds what an author may never bring.
pub fn read(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let folder = FOLDERS[usize::from(*first) % FOLDERS.len()];
    let sheet = |path: String, text: &[u8]| File { path, content: Content::text(text.to_vec()) };
    let files = vec![
        sheet(format!("{folder}/essai.md"), rest),
        sheet("glossaire/marche.md".to_owned(), "---\ntitre: Marché\npublic: public\n---\nUn contrat.\n".as_bytes()),
    ];
    let (guide, mut report) = assemble(
        Folder { config: CONFIG.to_owned(), files, history: History::None.into(), ..Folder::default() },
        &outputs::names(),
    );
    let locale = LOCALE.get_or_init(|| Locale::new(Language::French));
    let moment = Moment { day: jiff::civil::date(2026, 11, 23), drafts: true };
    report.extend(check::check(&guide, moment));
    for config in &guide.config.editions {
        let edition = Edition::new(&guide, config, moment);
        report.extend(check::check_edition(&edition));
        for (_, sheet) in edition.sheets() {
            for prose in sheet.proses() {
                let text = plain_text(prose);
                let html = html(prose, &Plain(locale.block_words()), "p-");
                assert!(!html.contains("<script") && !html.contains("=\"javascript:"), "unsafe HTML from {text:?}");
                let _ = Outline::of(prose);
            }
        }
    }
    let _ = render_human(&report.sorted(&guide.sources), &guide.sources, locale, false);
}

/// Takes a page of another tool made of any bytes at all, with a table of contents and a picture beside it, the way
/// through an import: what comes out is read as a guide of ours. The first byte chooses the tool. Panics if something in
/// there does, or if a path leads out of the content folder.
pub fn take_over(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let (_, tool) = TOOLS[usize::from(*first) % TOOLS.len()];
    let file = |path: &str, content| File { path: path.to_owned(), content };
    let text = || Content::text(rest.to_vec());
    let files = vec![
        file("SUMMARY.md", text()),
        file("dossier/_category_.yml", text()),
        file("dossier/autre.mdx", text()),
        file("image.png", Content::Bytes(rest.into())),
        file("mkdocs.yml", text()),
        file("page.md", text()),
    ];
    let config = || Folder { config: CONFIG.to_owned(), ..Folder::default() };
    let (guide, _) = assemble(config(), &outputs::names());
    let imported = import(&files, Some(tool), Kind::Chapter, &guide);
    let locale = LOCALE.get_or_init(|| Locale::new(Language::French));
    let _ = render_human(&imported.report.sorted(&imported.sources), &imported.sources, locale, false);
    let written = imported.files.into_iter().map(|(path, bytes)| {
        assert!(path.split('/').all(|part| polymorphe::source::address::unsafe_part(part).is_none()), "{path}");
        let content = if path.ends_with(".md") { Content::text(bytes) } else { Content::Bytes(bytes.into()) };
        File { path, content }
    });
    let (guide, mut report) = assemble(Folder { files: written.collect(), ..config() }, &outputs::names());
    report.extend(check::check(&guide, Moment { day: jiff::civil::date(2026, 11, 23), drafts: true }));
    let _ = report.sorted(&guide.sources);
}

/// Searches for any bytes at all in a small index, typed to the end and not. Panics if something in there does, or if what
/// is shown holds more than words and the marks around what was found.
pub fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).chars().take(2_000).collect::<String>();
    for text in [text.clone(), format!("{text} ")] {
        let query = Query { text, limit: 5, facets: true, ..Query::default() };
        for hit in searcher().search(&query).hits {
            let shown = hit.snippet.html().replace("<mark>", "").replace("</mark>", "");
            assert!(!shown.contains(['<', '>']), "more than words in {shown:?}");
        }
    }
}

/// An index of a few sheets, made once.
fn searcher() -> &'static Searcher {
    static SEARCHER: OnceLock<Searcher> = OnceLock::new();
    SEARCHER.get_or_init(|| {
        let sheet = |name: &str, text: &str| File {
            path: format!("chapitres/{name}.md"),
            content: Content::text(format!("---\ntitre: {name}\nresume: Un essai.\n---\n\n{text}\n").into_bytes()),
        };
        let files = vec![
            sheet("achat", "L’éco-conception & l’insertion <b>d’abord</b> : 5 404 000 €, L. 2112-2.\n\n## Les clauses\n\nDes heures."),
            sheet("clause", "Une clause d’exécution, des clauses sociales, la mise en concurrence."),
        ];
        let (guide, _) = assemble(Folder { config: CONFIG.to_owned(), files, ..Folder::default() }, &outputs::names());
        let moment = Moment { day: jiff::civil::date(2026, 11, 23), drafts: true };
        let edition = Edition::new(&guide, &guide.config.editions[0], moment);
        let locale = LOCALE.get_or_init(|| Locale::new(Language::French));
        search::preview(&edition, locale, &Segments::default()).expect("an index").0
    })
}

/// Reads any bytes at all as the address of a request. Panics if something in there does, or if a name of it could lead
/// out of the folder that is served.
pub fn find(bytes: &[u8]) {
    let address = String::from_utf8_lossy(bytes);
    for name in safe_parts(&address).into_iter().flatten() {
        let leads_away = name.is_empty() || name.starts_with('.') || name.contains(['/', '\\', '\0', ':']);
        assert!(!leads_away, "{name:?} of {address:?}");
    }
}

/// A page that knows where nothing is.
struct Plain(Words);

impl Page for Plain {
    fn href(&self, target: &Target) -> Option<String> {
        match target {
            Target::External(url) => Some(url.clone()),
            Target::Here(anchor) => Some(format!("#{anchor}")),
            _ => None,
        }
    }

    fn picture(&self, _: &Target) -> Option<Shown> {
        Some(Shown { src: "image.png".to_owned(), size: None, webp: Vec::new() })
    }

    fn term(&self, _: SheetId) -> Option<(String, String)> {
        Some(("terme.html".to_owned(), "Une définition.".to_owned()))
    }

    fn variable(&self, _: &str) -> Option<String> {
        None
    }

    fn words(&self) -> &Words {
        &self.0
    }
}
