//! Makes the guide: decodes every sheet, then parses every text with the whole guide known.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Guide;
use super::sheet::{Asset, Clause, Fact, Head, LegalBasis, Matter, Sheet, StageText, Term, Wording};
use super::vocabulary::{Kind, Language};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, FileId, Report, Source, Sources, Span, Spanned, nearest};
use crate::prose::typography::french_text;
use crate::prose::{AssetId, Directory, Glossary, Lookup, Origin, Prose, SheetId, parse};
use crate::source::decode::{self, Draft, DraftClause, DraftMatter};
use crate::source::decode_map::decode_map;
use crate::source::folder::{Content, Folder, History, Refusal};
use crate::source::front_matter;
use crate::source::value::{Fragment, read_yaml};
use crate::text::fold;

/// The data files of a content folder.
const FACTS: &str = "reperes.yaml";
const STAGES: &str = "etapes.yaml";
const WELCOMES: &str = "publics.yaml";
const MAP: &str = "carte.yaml";

/// Makes the guide that `folder` holds. Everything an author got wrong in files and front matter is in the report;
/// the guide is whole all the same, so that the rules of `check` can say the rest.
pub fn assemble(folder: Folder, outputs: &[&str]) -> (Guide, Report) {
    assemble_after(folder, outputs, None)
}

/// The same, where `before` is what the folder held a moment ago: sheets that are what they were, in a guide where they
/// mean what they meant, are taken over as they are.
pub fn assemble_after(folder: Folder, outputs: &[&str], before: Option<&Guide>) -> (Guide, Report) {
    let mut report = Report::new();
    let mut sources = Sources::default();
    let config_file = sources.add(Source { path: config::FILE_NAME.to_owned(), text: folder.config.clone() });
    let mut config = config::decode(config_file, &folder.config, outputs, &mut report);
    check_theme(&mut config, &folder.themes, &mut report);

    let mut assets = Vec::new();
    let mut sheets = Vec::new();
    let mut facts = Vec::new();
    let mut stages = Vec::new();
    let mut welcomes = Vec::new();
    let mut map = None;
    let mut refused = Vec::new();
    let mut almost_sheets = Vec::new();
    for file in folder.files {
        match file.content {
            Content::Bytes(bytes) => {
                if almost_sheet(&file.path) {
                    let id = sources.add(Source { path: shown(&file.path), text: String::new() });
                    almost_sheets.push((AssetId(u32::try_from(assets.len()).unwrap_or(u32::MAX)), id));
                }
                assets.push(Asset { path: file.path, bytes });
            }
            Content::Refused(refusal) => {
                let id = sources.add(Source { path: shown(&file.path), text: String::new() });
                report.add(refusal_of(refusal, id, &file.path));
                refused.push(file.path);
            }
            Content::Text(text) => {
                let id = sources.add(Source { path: shown(&file.path), text });
                match file.path.as_str() {
                    path if path.ends_with(".md") => sheets.push((id, file.path)),
                    FACTS => facts = data(id, &sources, decode::decode_facts, &mut report),
                    STAGES => stages = data(id, &sources, decode::decode_stage_texts, &mut report),
                    WELCOMES => welcomes = data(id, &sources, decode::decode_welcomes, &mut report),
                    MAP => map = data(id, &sources, decode_map, &mut report).pop(),
                    path => report.add(read_by_nobody(id, path)),
                }
            }
        }
    }

    let before = before.map(|before| Before::new(before, &config, &sources));
    let mut reading = read_all(&sheets, &sources, config.language, &folder.history, before.as_ref());
    let mut directory = directory(&reading.sheets, &assets, &facts);
    if before.is_some_and(|before| before.guide.directory != directory) {
        // What the sheets refer to is no longer what it was: they are read anew.
        reading = read_all(&sheets, &sources, config.language, &folder.history, None);
        directory = self::directory(&reading.sheets, &assets, &facts);
    }
    report.extend(reading.report);
    let sheets = parse_all(reading.sheets, &directory, &config, &sources, &mut report);
    if config.language == Language::French
        && let Some(map) = &mut map
    {
        map.typeset();
    }
    let guide = Guide {
        config,
        sources,
        sheets,
        assets,
        refused,
        almost_sheets,
        facts,
        stages,
        welcomes,
        map,
        directory,
        history: folder.history,
        faulty: report.iter().map(|diagnostic| diagnostic.span.file).collect(),
    };
    (guide, report)
}

/// Says that nobody has the theme that the settings name; the one that is built in stands in for it.
fn check_theme(config: &mut Config, own: &[String], report: &mut Report) {
    if config.theme == Config::THEME || own.contains(&config.theme) {
        return;
    }
    let known = || std::iter::once(Config::THEME).chain(own.iter().map(String::as_str));
    report.add(
        Diagnostic::error("P0116", config.theme_at)
            .with("state", if config.theme.is_empty() { "empty" } else { "unknown" })
            .with("name", &config.theme)
            .with_nearest(&config.theme, known())
            .with("themes", known().collect::<Vec<_>>().join(", ")),
    );
    Config::THEME.clone_into(&mut config.theme);
}

/// Whether the file at `path`, which is no sheet, looks as if it were meant as one.
fn almost_sheet(path: &str) -> bool {
    let lower = path.to_lowercase();
    [".md", ".md.txt", ".markdown", ".mdown", ".docx", ".doc", ".odt", ".rtf"].iter().any(|end| lower.ends_with(end))
}

/// Tells of a data file that is none of those that are read.
fn read_by_nobody(file: FileId, path: &str) -> Diagnostic {
    const KNOWN: [&str; 4] = [FACTS, STAGES, WELCOMES, MAP];
    let name = path.rsplit('/').next().unwrap_or_default();
    let bare = |name: &'_ str| name.rsplit_once('.').map_or(name.len(), |(bare, _)| bare.len());
    let stem = name.get(..bare(name)).unwrap_or_default();
    let near = nearest(stem, KNOWN.iter().filter_map(|known| known.get(..bare(known))));
    let meant = near.and_then(|near| KNOWN.iter().find(|known| known.starts_with(near)));
    Diagnostic::warning("P0006", Span::start_of(file))
        .with("path", path)
        .with_near(meant.copied())
        .with("known", KNOWN.join(", "))
}

/// The path of a content file as messages show it.
fn shown(path: &str) -> String {
    format!("content/{path}")
}

/// What is told of the file at `path` that was not read.
pub fn refusal_of(refusal: Refusal, file: FileId, path: &str) -> Diagnostic {
    let at = Span::start_of(file);
    match refusal {
        Refusal::NotUtf8(line) => Diagnostic::error("P0001", at).with("line", line.to_string()),
        Refusal::Utf16 => Diagnostic::error("P0002", at),
        Refusal::TooLong(limit) => Diagnostic::error("P0003", at).with("limit", (limit / 1000).to_string()),
        Refusal::Symlink => Diagnostic::error("P0004", at).with("path", path),
        Refusal::Special => Diagnostic::error("P0005", at).with("path", path),
    }
}

fn data<T>(
    file: FileId,
    sources: &Sources,
    decode: fn(FileId, Option<&crate::source::value::Value>, &mut Report) -> Vec<T>,
    report: &mut Report,
) -> Vec<T> {
    let text = sources.get(file).map(|source| source.text.as_str()).unwrap_or_default();
    match read_yaml(&Fragment::whole(file, text), report) {
        Some(value) => decode(file, Some(&value), report),
        None => Vec::new(),
    }
}

/// A sheet on its way into the guide.
enum Reading {
    /// Decoded, its prose still to be parsed.
    Draft(Box<Draft>),
    /// As the guide before held it.
    Kept(Arc<Sheet>),
}

impl Reading {
    fn head(&self) -> &Head {
        match self {
            Reading::Draft(draft) => &draft.head,
            Reading::Kept(sheet) => &sheet.head,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Reading::Draft(draft) => kind_of(&draft.matter),
            Reading::Kept(sheet) => sheet.kind(),
        }
    }

    /// What it says of a word, if it is a term of the glossary.
    fn term(&self) -> Option<&Term> {
        match self {
            Reading::Draft(draft) => match &draft.matter {
                DraftMatter::Term(term) => Some(term),
                _ => None,
            },
            Reading::Kept(sheet) => match &sheet.matter {
                Matter::Term(term) => Some(term),
                _ => None,
            },
        }
    }

    /// Sections first, then by kind, weight, title and path.
    fn order(&self) -> (Kind, i64, String, String) {
        let head = self.head();
        (self.kind(), head.weight, fold(&head.title), head.path.clone())
    }
}

/// The guide as it was, with its sheets by their files.
struct Before<'g> {
    guide: &'g Guide,
    sheets: HashMap<FileId, &'g Arc<Sheet>>,
}

impl<'g> Before<'g> {
    /// None of its sheets is taken over whose file has changed or was at fault, or if settings now have it read
    /// otherwise.
    fn new(guide: &'g Guide, config: &Config, sources: &Sources) -> Self {
        let alike = guide.config.language == config.language && guide.config.raw_html == config.raw_html;
        let same = |file: FileId| sources.get(file).is_some() && sources.get(file) == guide.sources.get(file);
        let sheets = guide.sheets.iter().map(|sheet| (sheet.head.file, sheet));
        let kept = sheets.filter(|(file, _)| alike && !guide.faulty.contains(file) && same(*file));
        Before { guide, sheets: kept.collect() }
    }
}

/// Every sheet in reading order, and what is wrong with their front matter.
struct ReadAll {
    sheets: Vec<Reading>,
    report: Report,
}

fn read_all(
    sheets: &[(FileId, String)],
    sources: &Sources,
    language: Language,
    history: &History,
    before: Option<&Before>,
) -> ReadAll {
    let read: Vec<(Reading, Report)> = sheets
        .par_iter()
        .filter_map(|(file, path)| {
            if let Some(sheet) = before.and_then(|before| before.sheets.get(file)) {
                return Some((Reading::Kept(Arc::clone(sheet)), Report::new()));
            }
            let (mut draft, report) = decoded(*file, path, sources.get(*file)?, language);
            date_from_history(&mut draft.head, history);
            typeset_head(&mut draft.head);
            Some((Reading::Draft(Box::new(draft)), report))
        })
        .collect();
    let mut all = ReadAll { sheets: Vec::with_capacity(read.len()), report: Report::new() };
    for (sheet, found) in read {
        all.report.extend(found);
        all.sheets.push(sheet);
    }
    all.sheets.sort_by_cached_key(Reading::order);
    all
}

fn decoded(file: FileId, path: &str, source: &Source, language: Language) -> (Draft, Report) {
    let mut report = Report::new();
    let split = front_matter::split(file, source, &mut report);
    let silent = split.front_matter.is_none() && report.is_empty();
    if silent {
        report.add(decode::missing_front_matter(file));
    }
    // What could not be read has been said; its keys would only seem to be missing.
    let unread = split.front_matter.is_none();
    let mut decoding = Report::new();
    let mut draft = decode::decode(file, path, &split, language, &mut decoding);
    draft.head.unread = split.front_matter.is_none_or(|value| value.is_no_map());
    if draft.head.unread {
        draft.head.id = front_matter::likely_id(&source.text).unwrap_or(draft.head.id);
    }
    if !unread {
        report.extend(decoding);
    }
    (draft, report)
}

/// Fills the dates that front matter leaves open.
fn date_from_history(head: &mut Head, history: &History) {
    let History::Known(days) = history else { return };
    if let Some((first, last)) = days.get(&head.path) {
        head.published.get_or_insert(*first);
        head.updated.get_or_insert(*last);
    }
}

fn kind_of(matter: &DraftMatter) -> Kind {
    match matter {
        DraftMatter::Section => Kind::Section,
        DraftMatter::Page => Kind::Page,
        DraftMatter::Chapter(_) => Kind::Chapter,
        DraftMatter::CaseStudy(_) => Kind::CaseStudy,
        DraftMatter::Clause(_) => Kind::Clause,
        DraftMatter::Course(_) => Kind::Course,
        DraftMatter::Term(_) => Kind::Term,
        DraftMatter::Quotation(_) => Kind::Quotation,
    }
}

fn directory(sheets: &[Reading], assets: &[Asset], facts: &[Fact]) -> Directory {
    let forms = sheets.iter().enumerate().filter_map(|(index, sheet)| {
        let id = SheetId(u32::try_from(index).unwrap_or(u32::MAX));
        let term = sheet.term()?;
        let own = std::iter::once(&sheet.head().title).chain(&term.acronym).chain(&term.forms).cloned();
        Some(own.map(move |form| (form, id)))
    });
    Directory::new(
        sheets.iter().map(Reading::head),
        assets.iter().map(|asset| asset.path.as_str()),
        facts.iter().map(|fact| (fact.id.value.clone(), fact.value.clone())),
        Glossary::new(forms.flatten()),
    )
}

fn parse_all(
    sheets: Vec<Reading>,
    directory: &Directory,
    config: &Config,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Arc<Sheet>> {
    let parsed: Vec<(Arc<Sheet>, Report)> = sheets
        .into_par_iter()
        .enumerate()
        .map(|(index, sheet)| {
            let mut report = Report::new();
            let id = SheetId(u32::try_from(index).unwrap_or(u32::MAX));
            let sheet = match sheet {
                Reading::Kept(sheet) => sheet,
                Reading::Draft(draft) => {
                    let text = sources.get(draft.head.file).map(|source| source.text.as_str()).unwrap_or_default();
                    Arc::new(parse_sheet(id, *draft, text, directory, config, &mut report))
                }
            };
            (sheet, report)
        })
        .collect();
    parsed
        .into_iter()
        .map(|(sheet, found)| {
            report.extend(found);
            sheet
        })
        .collect()
}

fn parse_sheet(
    id: SheetId,
    draft: Draft,
    text: &str,
    directory: &Directory,
    config: &Config,
    report: &mut Report,
) -> Sheet {
    let Draft { head, matter, body } = draft;
    let variables = match &matter {
        DraftMatter::Clause(clause) => clause.variables.clone(),
        _ => Vec::new(),
    };
    let path = head.path.clone();
    let lookup = Lookup {
        directory,
        file: head.file,
        path: &path,
        own_id: Some(id),
        language: head.language,
        raw_html: config.raw_html,
        variables: &variables,
    };
    let start = body.start;
    let prose = parse(text.get(body).unwrap_or_default(), Origin::Body(start), &lookup, report);
    let matter = match matter {
        DraftMatter::Section => Matter::Section,
        DraftMatter::Page => Matter::Page,
        DraftMatter::Chapter(chapter) => Matter::Chapter(chapter),
        DraftMatter::CaseStudy(case) => Matter::CaseStudy(case),
        DraftMatter::Course(course) => Matter::Course(course),
        DraftMatter::Term(term) => Matter::Term(term),
        DraftMatter::Quotation(quotation) => Matter::Quotation(quotation),
        DraftMatter::Clause(clause) => Matter::Clause(Box::new(parse_clause(*clause, &lookup, report))),
    };
    let mut sheet = Sheet { head, body: prose, matter };
    typeset(&mut sheet);
    sheet
}

fn parse_clause(draft: DraftClause, lookup: &Lookup, report: &mut Report) -> Clause {
    let field = |text: &Spanned<String>, report: &mut Report| -> Prose {
        parse(&text.value, Origin::Field(text.span), lookup, report)
    };
    let mut wordings: Vec<Wording> = draft
        .wordings
        .into_iter()
        .map(|wording| Wording {
            ambition: wording.ambition,
            summary: wording.summary,
            text: field(&wording.text, report),
            counter_example: wording.counter_example,
        })
        .collect();
    wordings.sort_by_key(|wording| wording.ambition.value);
    Clause {
        stage: draft.stage,
        document: draft.document,
        categories: draft.categories,
        dimensions: draft.dimensions,
        wordings,
        variables: draft.variables,
        verification: draft.verification.map(|text| field(&text, report)),
        evidence: draft.evidence,
        caution: draft.caution.map(|text| field(&text, report)),
        penalty: draft.penalty.map(|text| field(&text, report)),
        legal_basis: draft.legal_basis,
        impact: draft.impact,
        ease: draft.ease,
        codes: draft.codes,
    }
}

/// French typography for a text of one line.
fn set(text: &mut String) {
    if let Cow::Owned(set) = french_text(text, None, false) {
        *text = set;
    }
}

/// French typography for what the head of a sheet shows.
fn typeset_head(head: &mut Head) {
    if head.language == Language::French {
        set(&mut head.title);
        set(&mut head.description);
    }
}

/// French typography for the other fields that are plain text.
fn typeset(sheet: &mut Sheet) {
    if sheet.head.language != Language::French {
        return;
    }
    let set_some = |text: &mut Option<String>| {
        if let Some(text) = text {
            set(text);
        }
    };
    let set_basis = |basis: &mut LegalBasis| {
        set(&mut basis.text);
        set_some(&mut basis.article);
    };
    match &mut sheet.matter {
        Matter::Chapter(chapter) => {
            set_some(&mut chapter.this_week);
            chapter.legal_basis.iter_mut().for_each(set_basis);
        }
        Matter::CaseStudy(case) => {
            for result in &mut case.results {
                set(&mut result.label);
                set(&mut result.value);
            }
        }
        Matter::Clause(clause) => {
            clause.wordings.iter_mut().for_each(|wording| set(&mut wording.summary));
            clause.evidence.iter_mut().for_each(set);
            clause.legal_basis.iter_mut().for_each(set_basis);
            for variable in &mut clause.variables {
                set(&mut variable.label);
            }
        }
        Matter::Quotation(quotation) => {
            set_some(&mut quotation.author);
            set_some(&mut quotation.source);
        }
        Matter::Section | Matter::Page | Matter::Course(_) | Matter::Term(_) => {}
    }
}

/// The words of a stage that `etapes.yaml` does not give.
pub fn default_stage_text(stage: super::vocabulary::Stage) -> StageText {
    use super::vocabulary::Vocabulary;
    StageText { stage, title: stage.label().to_owned(), question: String::new() }
}
