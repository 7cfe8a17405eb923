//! What each verb does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::arguments::{Build, Check, Clean, Format, Import, Init, Making, New, Search, Serve, Shared};
use super::print::{Terminal, build_json};
use super::questions::{self, Answers};
use super::{editor, exit, scaffold, stream};
use crate::build::{self, Request, fails};
use crate::diagnostic::{nearest, render_json};
use crate::disk;
use crate::error::Error;
use crate::guide::edition::Moment;
use crate::guide::sheet::Asset;
use crate::guide::vocabulary::Vocabulary;
use crate::guide::{Edition, assemble};
use crate::images;
use crate::locale::Locale;
use crate::outputs;
use crate::prose::AssetId;
use crate::search::{Query, Searcher};
use crate::serve::Options;

type Done = Result<u8, Error>;

/// The folder of the guide.
fn root(shared: &Shared) -> Result<PathBuf, Error> {
    match &shared.root {
        Some(root) => disk::find_root(root),
        None => disk::find_root(Path::new(".")),
    }
}

/// The published folder.
fn out(root: &Path, asked: Option<&PathBuf>) -> PathBuf {
    asked.map_or_else(|| root.join("public"), |out| std::path::absolute(out).unwrap_or_else(|_| out.clone()))
}

/// The moment to build for: `--at`, else the moment that `SOURCE_DATE_EPOCH` gives
/// (<https://reproducible-builds.org/specs/source-date-epoch/>), else today. A whole day shares one moment, so that
/// two builds of one day give the same bytes.
///
/// # Errors
///
/// The variable is set, and holds no number of seconds since 1970.
fn moment(at: Option<Date>) -> Result<(Date, i64), Error> {
    const EPOCH: &str = "SOURCE_DATE_EPOCH";
    let written = std::env::var(EPOCH).map(|text| text.trim().to_owned()).unwrap_or_default();
    let epoch = match written.parse::<i64>().ok().and_then(|seconds| Timestamp::from_second(seconds).ok()) {
        None if !written.is_empty() => return Err(Error::Environment { name: EPOCH, value: written }),
        epoch => epoch,
    };
    let day = at.unwrap_or_else(|| match epoch {
        Some(moment) => moment.to_zoned_datetime(TimeZone::UTC).date(),
        None => jiff::ZonedDateTime::now().date(),
    });
    let midnight = day.to_zoned_datetime(TimeZone::UTC).map_or(0, |moment| moment.timestamp().as_second());
    Ok((day, epoch.map_or(midnight, Timestamp::as_second)))
}

fn request(making: &Making, outputs: &[String], strict: bool, shared: &Shared) -> Result<Request, Error> {
    let root = root(shared)?;
    let (day, timestamp) = moment(making.at)?;
    Ok(Request {
        out: out(&root, making.out_dir.as_ref()),
        root,
        editions: making.edition.clone(),
        outputs: outputs.to_vec(),
        drafts: making.drafts,
        day,
        timestamp,
        base_url: making.base_url.clone(),
        strict,
        anew: false,
    })
}

pub fn init(init: &Init, terminal: &Terminal) -> Done {
    let files = scaffold::guide(init.empty, terminal.locale);
    // What people set their editor to is no guide, and stays theirs.
    let (editor, own): (Vec<&String>, Vec<&String>) = files.keys().partition(|path| path.starts_with(".vscode/"));
    let kept: Vec<&String> = editor.into_iter().filter(|path| init.dir.join(path).exists()).collect();
    let there: Vec<&str> = own.into_iter().filter(|path| init.dir.join(path).exists()).map(String::as_str).collect();
    if !there.is_empty() {
        let dir = init.dir.clone();
        return Err(Error::NotEmpty { dir, files: there.into_iter().map(str::to_owned).collect() });
    }
    for (path, bytes) in files.iter().filter(|(path, _)| !kept.contains(path)) {
        disk::write_new(&init.dir.join(path), bytes)?;
    }
    let words = [("dir", init.dir.display().to_string()), ("count", (files.len() - kept.len()).to_string())];
    terminal.say(&terminal.locale.format("cli-init-done", &words));
    Ok(exit::CLEAN)
}

pub fn new(new: &New, shared: &Shared, terminal: &Terminal) -> Done {
    let root = root(shared)?;
    let (day, _) = moment(None)?;
    let wanted = match (new.kind, &new.title) {
        (Some(kind), Some(title)) => Answers { kind, title: title.clone(), values: BTreeMap::new() },
        (kind, title) if questions::can_ask() => {
            match questions::ask(kind, title.as_deref(), terminal.colour(), terminal.locale)? {
                Some(answers) => answers,
                None => return Ok(exit::CLEAN),
            }
        }
        (None, _) => return Err(Error::Missing("<KIND>")),
        (_, None) => return Err(Error::Missing("<TITLE>")),
    };
    let (guide, _) = assemble(build::read(&root)?.folder, &outputs::names());
    let (path, text) = scaffold::sheet(&wanted, &guide, day, terminal.locale);
    let path = root.join("content").join(path);
    disk::write_new(&path, text.as_bytes())?;
    terminal.say(&terminal.locale.format("cli-new-done", &[("path", path.display().to_string())]));
    Ok(exit::CLEAN)
}

/// Writes what makes VS Code complete and check: what is ours is made anew, what people may change only where it lacks.
pub fn vscode(shared: &Shared, terminal: &Terminal) -> Done {
    let root = root(shared)?;
    for (path, text) in editor::made(terminal.locale) {
        disk::write_anew(&root.join(&path), text.as_bytes())?;
        terminal.say(&terminal.locale.format("cli-schema-written", &[("path", path)]));
    }
    for (path, text) in editor::given(terminal.locale) {
        let written = match disk::write_new(&root.join(&path), text.as_bytes()) {
            Ok(()) => "cli-schema-written",
            Err(Error::Exists(_)) => "cli-schema-kept",
            Err(error) => return Err(error),
        };
        terminal.say(&terminal.locale.format(written, &[("path", path)]));
    }
    Ok(exit::CLEAN)
}

pub fn import(import: &Import, shared: &Shared, terminal: &Terminal) -> Done {
    let root = root(shared)?;
    let content = root.join("content");
    let read = build::read(&root)?;
    let (guide, _) = assemble(read.folder, &outputs::names());
    let files = disk::read_foreign(&import.dir, &content, guide.config.max_file_size)?;
    let imported = crate::import::import(&files, import.from, import.kind, &guide);
    let stopped = imported.report.has_errors();
    let diagnostics = imported.report.sorted(&imported.sources);
    if terminal.format == Format::Json {
        let paths: Vec<&str> = imported.files.keys().map(String::as_str).collect();
        let told = render_json(&diagnostics, &imported.sources, terminal.locale);
        terminal.data(&serde_json::json!({ "tool": imported.tool.name(), "files": paths, "diagnostics": told }));
    }
    terminal.findings(&diagnostics, &imported.sources);
    if stopped {
        terminal.say(&terminal.locale.text("cli-import-stopped"));
        return Ok(exit::CONTENT);
    }
    if !import.dry_run {
        disk::write_all_new(&content, &imported.files)?;
    }
    imported.files.keys().for_each(|path| terminal.detail(path));
    let words = [
        ("tool", imported.tool.name().to_owned()),
        ("sheets", imported.sheets.to_string()),
        ("files", (imported.files.len() - imported.sheets).to_string()),
        ("state", if import.dry_run { "dry" } else { "written" }.to_owned()),
    ];
    terminal.say(&terminal.locale.format("cli-import-done", &words));
    Ok(exit::CLEAN)
}

pub fn build(build: &Build, shared: &Shared, terminal: &Terminal) -> Done {
    let request = request(&build.making, &build.output, build.strict, shared)?;
    let bar = terminal.progress();
    bar.set_message(terminal.locale.text("cli-building"));
    let (outcome, stages) = build::build(&request, terminal.locale, &|made| bar.set_message(made.to_owned()))?;
    bar.finish_and_clear();
    if terminal.format == Format::Json {
        terminal.data(&build_json(&outcome, terminal.locale));
    }
    terminal.findings(&outcome.diagnostics, &outcome.sources);
    if build.timings {
        for (stage, took) in &stages {
            stream::tell(format_args!("{stage}\t{}", took.as_micros()));
        }
    }
    if !outcome.published {
        terminal.say(&terminal.locale.text("cli-not-published"));
        return Ok(exit::CONTENT);
    }
    if terminal.format == Format::Human {
        terminal.outcome(&outcome);
        terminal.detail(&terminal.locale.format("cli-published-in", &[("path", request.out.display().to_string())]));
    }
    Ok(exit::CLEAN)
}

pub fn check(check: &Check, shared: &Shared, terminal: &Terminal) -> Done {
    if let Some(code) = &check.explain {
        return Ok(explain(code, terminal));
    }
    let root = root(shared)?;
    let loaded = build::load(&root, None)?;
    let (day, _) = moment(check.at)?;
    let moment = Moment { day, drafts: check.drafts };
    let mut report = loaded.report;
    report.extend(crate::check::check(&loaded.guide, moment));
    let editions: Vec<Edition> =
        loaded.guide.config.editions.iter().map(|config| Edition::new(&loaded.guide, config, moment)).collect();
    editions.iter().for_each(|edition| report.extend(crate::check::check_edition(edition)));
    if !report.has_errors() {
        let assets: BTreeMap<AssetId, &Asset> = editions.iter().flat_map(Edition::pictures).collect();
        report.extend(crate::check::pictures(&loaded.guide, &images::faults(assets)));
    }
    // What an output cannot show of a guide that is otherwise right.
    if !report.has_errors() {
        editions.iter().for_each(|edition| report.extend(outputs::findings(edition, &loaded.theme, terminal.locale)));
    }
    let sources = &loaded.guide.sources;
    let diagnostics = report.sorted(sources);
    if terminal.format == Format::Json {
        terminal.data(&serde_json::json!({ "diagnostics": render_json(&diagnostics, sources, terminal.locale) }));
    }
    terminal.findings(&diagnostics, sources);
    if diagnostics.is_empty() {
        let count = loaded.guide.sheets.len().to_string();
        terminal.say(&terminal.locale.format("cli-check-clean", &[("count", count)]));
    }
    Ok(if fails(&diagnostics, check.strict) { exit::CONTENT } else { exit::CLEAN })
}

fn explain(code: &str, terminal: &Terminal) -> u8 {
    let code = code.trim().to_uppercase();
    match terminal.locale.explanation(&code) {
        Some(explanation) => {
            stream::out(format_args!("{code}\n\n{explanation}"));
            exit::CLEAN
        }
        None => {
            let codes = Locale::codes();
            let nearest = nearest(&code, codes.iter().copied()).unwrap_or_default().to_owned();
            stream::tell(terminal.locale.format("cli-explain-unknown", &[("code", code), ("nearest", nearest)]));
            exit::USAGE
        }
    }
}

pub fn serve(serve: &Serve, shared: &Shared, terminal: &Terminal) -> Done {
    let options = Options {
        request: request(&serve.making, &[], false, shared)?,
        interface: serve.interface.clone(),
        port: serve.port,
        open: serve.open,
        build: !serve.no_build,
        watch: !(serve.no_watch || serve.no_build),
        search_log: serve.search_log.clone(),
        hosts: serve.host_name.clone(),
        access_log: serve.logging.wanted(),
    };
    crate::serve::serve(options, terminal.locale, &|line| terminal.say(line))?;
    Ok(exit::CLEAN)
}

pub fn search(search: &Search, shared: &Shared, terminal: &Terminal) -> Done {
    let root = root(shared)?;
    let editions = build::settings(&root)?.editions;
    let edition = match &search.edition {
        None => editions.first(),
        Some(name) => editions.iter().find(|edition| edition.name == *name),
    };
    let Some(edition) = edition else {
        let name = search.edition.clone().unwrap_or_default();
        let names = editions.iter().map(|edition| edition.name.as_str());
        return Err(Error::unknown("edition", &name, names));
    };
    let folder = out(&root, search.out_dir.as_ref()).join(&edition.name).join("index");
    let query = Query {
        text: search.query.clone(),
        kind: search.kind.map(|kind| kind.id().to_owned()),
        stage: search.stage.map(|stage| stage.id().to_owned()),
        limit: search.limit,
        ..Query::default()
    };
    let results = Searcher::open(&folder)?.search(&query);
    if terminal.format == Format::Json {
        terminal.data(&serde_json::to_value(&results).unwrap_or_default());
        return Ok(exit::CLEAN);
    }
    // Of many, only the first are shown.
    let shown = Some(results.hits.len()).filter(|shown| (1..results.total).contains(shown));
    let shown = shown.map(|shown| shown.to_string()).unwrap_or_default();
    let words = [("total", results.total.to_string()), ("query", search.query.clone()), ("shown", shown)];
    terminal.say(&terminal.locale.format("cli-search-total", &words));
    for hit in &results.hits {
        let section = if hit.section.is_empty() { String::new() } else { format!(" › {}", hit.section) };
        stream::out(format_args!("\n{}{section}\n  {}\n  {}", hit.title, hit.url, hit.snippet));
    }
    Ok(exit::CLEAN)
}

pub fn clean(clean: &Clean, shared: &Shared, terminal: &Terminal) -> Done {
    let root = root(shared)?;
    let out = out(&root, clean.out_dir.as_ref());
    let key = if out.exists() { "cli-clean-done" } else { "cli-clean-nothing" };
    if out.exists() {
        disk::clean(&out, &root)?;
    }
    terminal.say(&terminal.locale.format(key, &[("path", out.display().to_string())]));
    Ok(exit::CLEAN)
}
