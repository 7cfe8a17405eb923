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
