//! What is being served: one build, swapped whole for the next.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde_json::{Value, json};
use tokio::sync::broadcast;
use tokio::sync::mpsc::UnboundedSender;

use super::Options;
use super::landing::{self, Made};
use super::misses::Misses;
use crate::build::{self, Outcome, Request, Row};
use crate::config::EditionConfig;
use crate::diagnostic::{Finding, render_json};
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;
use crate::outputs;
use crate::outputs::site::{AROUND, Around};
use crate::search::{Query, Results, Searcher};
use crate::theme::Theme;

/// The server's state. Requests read it while a build makes the next.
#[derive(Debug)]
pub struct Served {
    pub request: Request,
    pub locale: Locale,
    pub watch: bool,
    /// The names under which this server may be asked for, without port or brackets.
    pub hosts: Vec<String>,
    /// Whether every address of this machine is listened on.
    pub everywhere: bool,
    /// What readers looked for in vain, where it is written down.
    pub misses: Option<Misses>,
    current: RwLock<Arc<Current>>,
    /// Live reload: what browsers are told. `None` once the server stops.
    news: Mutex<Option<broadcast::Sender<String>>>,
    /// What the person at the terminal is told.
    lines: UnboundedSender<String>,
}

/// How much of the guide is built anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What takes well under a second: all but the booklet.
    Quick,
    Whole,
}

/// One build, as it is served.
#[derive(Debug)]
pub struct Current {
    /// The page at `/`.
    pub landing: String,
    /// The theme's files that the landing page uses, by name.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The theme that pages of results are made with.
    pub theme: Arc<Theme>,
    /// The index of each edition, in the order of the settings.
    pub searchers: Vec<(String, Arc<Result<Searcher, Error>>)>,
    /// What stands around the results of each edition that has a site.
    arounds: Arc<BTreeMap<String, Around>>,
    /// The editions whose site describes its search itself.
    described: BTreeSet<String>,
    /// What was made, those outputs included that this build kept as they were.
    rows: Vec<Row>,
    /// What browsers are to be told when the guide could not be built: the pages are those of an earlier build.
    pub trouble: Option<String>,
}

impl Served {
    /// Builds the guide for the first time.
    ///
    /// # Errors
    ///
    /// What the machine could not do.
    pub fn build(
        options: Options,
        locale: Locale,
        address: SocketAddr,
        lines: UnboundedSender<String>,
    ) -> Result<Self, Error> {
        let misses = options.search_log.map(Misses::open).transpose()?;
        let current = Current::build(&options.request, &locale, &[])?;
        for error in current.searchers.iter().filter_map(|(_, searcher)| searcher.as_ref().as_ref().err()) {
            // Readers are told less.
            let _ = lines.send(locale.error(error));
        }
        let ours = ["localhost", "127.0.0.1", "::1", options.interface.as_str()];
        let mut hosts: Vec<String> = ours.iter().map(|host| host.trim_matches(['[', ']']).to_lowercase()).collect();
        hosts.push(address.ip().to_string());
        Ok(Served {
            request: options.request,
            locale,
            watch: options.watch,
            hosts,
            everywhere: address.ip().is_unspecified(),
            misses,
            current: RwLock::new(Arc::new(current)),
            news: Mutex::new(Some(broadcast::channel(16).0)),
            lines,
        })
    }

    pub fn current(&self) -> Arc<Current> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether this server may be asked for under the name `host`, which has no port. Where every address is listened
    /// on, any address will do, but no name that we do not know: a page elsewhere may have had it point here (DNS
    /// rebinding).
    pub fn is_called(&self, host: &str) -> bool {
        let host = host.trim_start_matches('[').trim_end_matches(']').to_lowercase();
        self.hosts.contains(&host) || (self.everywhere && host.parse::<IpAddr>().is_ok())
    }

    /// Notes whether a whole query found something; one that is narrowed may well find nothing.
    pub fn noticed(&self, query: &Query, results: &Results) {
        let narrowed = Query::FACETS.iter().any(|name| query.facet(name).is_some());
        if let Some(misses) = self.misses.as_ref().filter(|_| !narrowed && query.offset == 0) {
            misses.asked(&query.text, results.total > 0);
        }
    }

    /// Writes down what readers looked for in vain; with what they may still be typing if this is the `end`.
    pub fn write_misses(&self, end: bool) {
        if let Some(Err(error)) = self.misses.as_ref().map(|misses| misses.write(end)) {
            let _ = self.lines.send(self.locale.error(&error));
        }
    }

    /// Builds anew and tells the browsers. A guide that cannot be built leaves the last good pages where they are.
    pub fn rebuild(&self, extent: Extent) {
        let mut request = self.request.clone();
        if extent == Extent::Quick && request.outputs.is_empty() {
            request.outputs =
                outputs::names().into_iter().filter(|name| *name != "booklet").map(str::to_owned).collect();
        }
        let before = self.current();
        let current = match Current::build(&request, &self.locale, &before.rows) {
            Ok(current) => current,
            Err(error) => before.troubled(&error, &self.locale),
        };
        let (news, line) = match &current.trouble {
            Some(trouble) => (trouble.clone(), "serve-failed"),
            None => (json!({ "reload": true }).to_string(), "serve-rebuilt"),
        };
        // Once a quick build has been shown, the whole one has nothing new for the pages.
        let quiet = extent == Extent::Whole && current.trouble == before.trouble;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(current);
        if quiet {
            return;
        }
        let _ = self.lines.send(self.locale.text(line));
        if let Some(sender) = self.news.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            // Nobody listening is no fault.
            let _ = sender.send(news);
        }
    }

    /// What browsers are to be told from now on; `None` when the server is stopping.
    pub fn subscribe(&self) -> Option<broadcast::Receiver<String>> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(broadcast::Sender::subscribe)
    }

    /// Ends live reload.
    pub fn stop(&self) {
        *self.news.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Current {
    /// Builds the guide; `before` is what earlier builds made.
    fn build(request: &Request, locale: &Locale, before: &[Row]) -> Result<Self, Error> {
        let (outcome, _) = build::build(request, locale, &|_| {})?;
        let config = build::settings(&request.root)?;
        let wanted = |edition: &&EditionConfig| request.editions.is_empty() || request.editions.contains(&edition.name);
        let editions: Vec<&EditionConfig> = config.editions.iter().filter(wanted).collect();
        let open = |edition: &&EditionConfig| {
            let index = request.out.join(&edition.name).join("index");
            (edition.name.clone(), Arc::new(Searcher::open(&index)))
        };
        let searchers: Vec<(String, Arc<Result<Searcher, Error>>)> = editions.iter().map(open).collect();
        if outcome.unchanged && searchers.iter().any(|(_, searcher)| searcher.is_err()) {
            // An index that is damaged is made again.
            return Current::build(&Request { anew: true, ..request.clone() }, locale, before);
        }
        let problems: Vec<Value> =
            render_json(&outcome.diagnostics, &outcome.sources, locale).iter().map(problem).collect();
        let theme = Theme::new(disk::read_theme(&request.root, &config.theme)?)?;
        let rows = rows(&outcome, before);
        let site = |edition: &EditionConfig, file: &str| request.out.join(&edition.name).join("site").join(file);
        let around = |edition: &&EditionConfig| {
            let around = Around::read(&std::fs::read(site(edition, AROUND)).ok()?)?;
            Some((edition.name.clone(), around))
        };
        let describes = |edition: &&&EditionConfig| site(edition, "opensearch.xml").is_file();
        let made = Made { outcome: &outcome, rows: &rows, problems: &problems, at: jiff::ZonedDateTime::now() };
        Ok(Current {
            landing: landing::page(&config, &editions, &made, &theme, locale)?,
            assets: landing::assets(&theme)?,
            theme: Arc::new(theme),
            searchers,
            arounds: Arc::new(editions.iter().filter_map(around).collect()),
            described: editions.iter().filter(describes).map(|edition| edition.name.clone()).collect(),
            rows,
            trouble: (!outcome.published).then(|| told(&problems, locale)),
        })
    }

    /// The same, but for what the machine could not do this time.
    fn troubled(&self, error: &Error, locale: &Locale) -> Self {
        let problem = json!({ "file": "", "line": 0, "message": locale.error(error), "help": "" });
        Current {
            landing: self.landing.clone(),
            assets: self.assets.clone(),
            theme: Arc::clone(&self.theme),
            searchers: self.searchers.clone(),
            arounds: Arc::clone(&self.arounds),
            described: self.described.clone(),
            rows: self.rows.clone(),
            trouble: Some(told(&[problem], locale)),
        }
    }

    /// The edition `name`, if there is one, or the first.
    pub fn named(&self, name: Option<&str>) -> Option<&str> {
        let mut names = self.searchers.iter().map(|(name, _)| name.as_str());
        match name.filter(|name| !name.is_empty()) {
            None => names.next(),
            Some(wanted) => names.find(|name| *name == wanted),
        }
    }

    /// What stands around the results of the edition `name`.
    pub fn around(&self, name: &str) -> Option<&Around> {
        self.arounds.get(name)
    }

    /// The same, if the site of this edition does not describe its search itself.
    pub fn undescribed(&self, name: &str) -> Option<&Around> {
        self.around(name).filter(|_| !self.described.contains(name))
    }

    /// The index of the edition `name`, or of the first.
    pub fn searcher(&self, name: Option<&str>) -> Option<Arc<Result<Searcher, Error>>> {
        let name = self.named(name)?;
        let found = self.searchers.iter().find(|(edition, _)| edition == name);
        found.map(|(_, searcher)| Arc::clone(searcher))
    }
}

/// What this build made, and what it left as it was.
fn rows(outcome: &Outcome, before: &[Row]) -> Vec<Row> {
    let made = |row: &Row| outcome.rows.iter().any(|made| made.edition == row.edition && made.output == row.output);
    let kept = before.iter().filter(|row| !made(row)).cloned();
    outcome.rows.iter().cloned().chain(kept).collect()
}

/// A finding as a page tells it.
fn problem(found: &Finding) -> Value {
    // The marks around what is to be typed are for terminals.
    json!({ "file": found.file, "line": found.line, "message": found.message, "help": found.help.replace('`', "") })
}

/// What browsers are told of `problems`.
fn told(problems: &[Value], locale: &Locale) -> String {
    let words = ["title", "note", "close", "line"].map(|word| (word, locale.text(&format!("serve-overlay-{word}"))));
    json!({ "problems": problems, "words": BTreeMap::from(words) }).to_string()
}
