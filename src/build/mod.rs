//! A build, from the folder on disk to the published folder.
#![expect(clippy::disallowed_methods, reason = "each part of a build tells how long it took")]

mod make;
mod past;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::Date;
use make::{Planned, make, plan};
use past::{Past, Summary, fingerprint, keeps};
use serde::{Deserialize, Serialize};

use crate::check;
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, FileId, Report, Severity, Sources};
use crate::disk::{self, Lock, Marker};
use crate::error::Error;
use crate::guide::edition::{Moment, next_change};
use crate::guide::sheet::Asset;
use crate::guide::{Guide, assemble_after};
use crate::images::{Album, Fault, Kept};
use crate::locale::Locale;
use crate::outputs;
use crate::outputs::pages::picture_path;
use crate::prose::AssetId;
use crate::source::folder::History;
use crate::theme::Theme;

/// What is asked of a build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder of `polymorphe.toml`.
    pub root: PathBuf,
    /// The published folder.
    pub out: PathBuf,
    /// Only these editions; all if empty.
    pub editions: Vec<String>,
    /// Only these outputs; all if empty.
    pub outputs: Vec<String>,
    pub drafts: bool,
    /// The day to build for.
    pub day: Date,
    /// The moment of the build, in seconds since 1970.
    pub timestamp: i64,
    pub base_url: Option<String>,
    /// Whether warnings stop the build.
    pub strict: bool,
    /// Whether everything is made even where nothing changed: what was published is not as it was made.
    pub anew: bool,
}

impl Request {
    /// The day that the guide is shown as it stands on, and whether drafts are.
    pub fn moment(&self) -> Moment {
        Moment { day: self.day, drafts: self.drafts }
    }

    /// Whether the edition of this name is asked for.
    pub fn asks_edition(&self, name: &str) -> bool {
        self.editions.is_empty() || self.editions.iter().any(|asked| asked == name)
    }

    /// Whether the output in the folder `folder` is asked for.
    fn asks_output(&self, folder: &str) -> bool {
        self.outputs.is_empty() || outputs::chosen(&self.outputs).iter().any(|output| output.folder == folder)
    }
}

/// What was made of one output of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub edition: String,
    pub output: String,
    /// Pages, slides or lessons.
    pub pages: usize,
    pub files: usize,
    pub bytes: u64,
    pub ms: u64,
}

/// How a build ended.
#[derive(Debug)]
pub struct Outcome {
    pub rows: Vec<Row>,
    /// Sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    pub sources: Sources,
    /// When a sheet next appears or expires.
    pub next_change: Option<Date>,
    /// The published folders that this build was not asked for, and that were made from an earlier state of the guide.
    pub stale: Vec<String>,
    /// Nothing had changed since the last build, so nothing was done.
    pub unchanged: bool,
    pub published: bool,
    pub total_ms: u64,
}

/// How long each part of a build took, in the order of the parts.
pub type Stages = Vec<(&'static str, std::time::Duration)>;

/// A guide that was read and checked.
#[derive(Debug)]
pub struct Loaded {
    pub guide: Guide,
    pub report: Report,
    pub theme: Theme,
    pub fingerprint: blake3::Hash,
}

/// The settings of the guide at `root`, whatever is wrong with them: a build tells.
///
/// # Errors
///
/// The machine cannot read them.
pub fn settings(root: &std::path::Path) -> Result<Config, Error> {
    Ok(config::decode(FileId(0), &disk::read_settings(root)?, &outputs::names(), &mut Report::new()))
}

/// Reads the guide at `root`, assembles it and loads its theme. `base_url` takes the place of the guide's own.
///
/// # Errors
///
/// What the machine cannot read, and a theme that is missing or wrong.
pub fn load(root: &std::path::Path, base_url: Option<&str>) -> Result<Loaded, Error> {
    load_after(root, base_url, None)
}

/// The same, where `before` is what the guide was a moment ago: what did not change is taken over.
///
/// # Errors
///
/// As [`load`].
pub fn load_after(root: &std::path::Path, base_url: Option<&str>, before: Option<&Guide>) -> Result<Loaded, Error> {
    let history = before.map(|before| Arc::clone(&before.history));
    Ok(load_folder(read_with(root, history)?, root, base_url, before)?.0)
}

/// Reads the guide at `root` as it is on disk, its texts up to the size that its settings allow.
///
/// # Errors
///
/// What the machine cannot read.
pub fn read(root: &std::path::Path) -> Result<disk::Disk, Error> {
    read_with(root, None)
}

fn read_with(root: &std::path::Path, history: Option<Arc<History>>) -> Result<disk::Disk, Error> {
    disk::read_guide(root, settings(root)?.max_file_size, history)
}

fn load_folder(
    read: disk::Disk,
    root: &std::path::Path,
    base_url: Option<&str>,
    before: Option<&Guide>,
) -> Result<(Loaded, std::time::Duration), Error> {
    let started = Instant::now();
    let (mut guide, report) = assemble_after(read.folder, &outputs::names(), before);
    let assembled = started.elapsed();
    if let Some(url) = base_url {
        guide.config.base_url = Some(url.to_owned());
        guide.config.editions.iter_mut().for_each(|edition| edition.base_url = None);
    }
    let own = disk::read_theme(root, &guide.config.theme)?;
    if own.is_empty() && !Theme::is_built_in(&guide.config.theme) {
        return Err(Error::NoTheme(guide.config.theme));
    }
    let theme = Theme::new(own)?;
    Ok((Loaded { guide, report, theme, fingerprint: read.fingerprint }, assembled))
}

/// Builds the guide and publishes it, unless its content has errors.
///
/// # Errors
///
/// What the machine could not do; the published folder then stands as it was.
pub fn build(request: &Request, locale: &Locale, told: &(dyn Fn(&str) + Sync)) -> Result<(Outcome, Stages), Error> {
    let started = Instant::now();
    let mut stages = Stages::new();
    let lock = disk::lock(&request.out, &request.root)?;
    let past = Past::of(&lock);

    let clock = Instant::now();
    let read = read(&request.root)?;
    let source = read.fingerprint.to_hex().to_string();
    stages.push(("read", clock.elapsed()));

    let fingerprint = fingerprint(&read, request)?;
    if !request.anew
        && let Some(outcome) = past.unchanged(&lock, &fingerprint, started)
    {
        return Ok((outcome, stages));
    }

    let (loaded, assembled) = load_folder(read, &request.root, request.base_url.as_deref(), None)?;
    stages.push(("assemble", assembled));
    let Loaded { mut guide, mut report, theme, .. } = loaded;

    let clock = Instant::now();
    let moment = request.moment();
    let plan = plan(&guide, request, moment)?;
    report.extend(check::check(&guide, moment));
    for (edition, _) in &plan {
        report.extend(check::check_edition(edition));
    }
    stages.push(("check", clock.elapsed()));

    let outcome = |rows, report: Report, sources, published| Outcome {
        rows,
        diagnostics: report.sorted(&sources),
        sources,
        next_change: None,
        stale: Vec::new(),
        unchanged: false,
        published,
        total_ms: millis(started.elapsed()),
    };
    let clock = Instant::now();
    let (album, faults) =
        if stops(&report, request.strict) { (Album::default(), Vec::new()) } else { pictures(&plan, &past, &lock) };
    report.extend(check::pictures(&guide, &faults));
    stages.push(("pictures", clock.elapsed()));

    let next = next_change(&guide, request.day);
    if stops(&report, request.strict) {
        drop(plan);
        let outcome = Outcome { next_change: next, ..outcome(Vec::new(), report, guide.sources, false) };
        return Ok((outcome, stages));
    }

    let publication = lock.stage()?;
    let made = make(&plan, &theme, request, locale, &album, &publication, told)?;
    made.iter().for_each(|made| report.extend(made.report.clone()));
    stages.extend(made.iter().map(|made| (made.stage, made.took)));
    if stops(&report, request.strict) {
        drop(plan);
        let outcome = Outcome { next_change: next, ..outcome(Vec::new(), report, guide.sources, false) };
        return Ok((outcome, stages));
    }

    let clock = Instant::now();
    let rows: Vec<Row> = made.into_iter().map(|made| made.row).collect();
    let mut made_from: BTreeMap<String, String> = rows.iter().map(|row| (folder_of(row), source.clone())).collect();
    let mut records = album.records().clone();
    for folder in publication.published() {
        if keeps(&folder, &guide.config, request) {
            publication.keep(&folder)?;
            let made_then = past.summary.made_from.get(&folder).cloned().unwrap_or_default();
            made_from.insert(folder, made_then);
            records.extend(past.summary.pictures.clone());
        }
    }
    let stale = made_from.iter().filter(|(_, then)| **then != source).map(|(folder, _)| folder.clone()).collect();
    // How long things took is left out, so that equal builds leave equal markers.
    let told = rows.iter().map(|row| Row { ms: 0, ..row.clone() }).collect();
    let summary = Summary { rows: told, made_from, next_change: next, pictures: records };
    let clean = report.is_empty();
    let marker = Marker {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        // A build with warnings tells them again the next time.
        fingerprint: if clean { fingerprint } else { String::new() },
        rows: serde_json::to_value(&summary).unwrap_or_default(),
    };
    publication.publish(&marker)?;
    stages.push(("publish", clock.elapsed()));
    drop(plan);
    let sources = std::mem::take(&mut guide.sources);
    // A large tree takes a while to free: nobody need wait for that.
    rayon::spawn(move || drop(guide));
    let outcome = Outcome { next_change: next, stale, ..outcome(rows, report, sources, true) };
    Ok((outcome, stages))
}

/// What the last build of the guide has published.
///
/// # Errors
///
/// None has.
pub fn published(request: &Request) -> Result<Outcome, Error> {
    let marker = disk::marker(&request.out).ok_or_else(|| Error::NothingPublished(request.out.clone()))?;
    Ok(Past::told(marker).outcome(Instant::now()))
}

/// The pictures that the planned outputs show, those of the last build taken over.
fn pictures(plan: &[Planned], past: &Past, lock: &Lock) -> (Album, Vec<(AssetId, Fault)>) {
    let showing = plan.iter().filter(|(_, outputs)| outputs.iter().any(|output| output.pictures));
    let assets: BTreeMap<AssetId, &Asset> = showing.flat_map(|(edition, _)| edition.pictures()).collect();
    let folders: Vec<&String> = past.summary.made_from.keys().collect();
    let file = |name: &str| folders.iter().find_map(|folder| lock.read(&format!("{folder}/{}", picture_path(name))));
    Album::new(assets, &Kept { records: &past.summary.pictures, file: &file })
}

fn stops(report: &Report, strict: bool) -> bool {
    report.has_errors() || (strict && !report.is_empty())
}

/// The folder of a row within the published folder.
pub fn folder_of(row: &Row) -> String {
    let folder = outputs::OUTPUTS.iter().find(|output| output.name == row.output).map_or("", |output| output.folder);
    format!("{}/{folder}", row.edition)
}

/// Whether a build with these findings is one that must not be published.
pub fn fails(diagnostics: &[Diagnostic], strict: bool) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error || strict)
}

fn millis(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
