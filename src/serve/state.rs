//! What is being served: one build, swapped whole for the next.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::SystemTime;

use serde_json::{Value, json};
use tokio::sync::broadcast;
use tokio::sync::mpsc::UnboundedSender;

use super::landing::{self, Made};
use super::lately::Lately;
use super::log::Log;
use super::misses::Misses;
use super::preview::{self, Change, Preview, Stand};
use super::{Options, watch};
use crate::build::{self, Outcome, Request};
use crate::config::EditionConfig;
use crate::diagnostic::{Finding, render_json};
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;
use crate::outputs::site::{AROUND, Around};
use crate::search::{Query, Results, Searcher};
use crate::theme::Theme;

/// The server's state. Requests read it while a build makes the next.
#[derive(Debug)]
pub struct Served {
    pub request: Request,
    pub locale: Locale,
    /// The way to the pages of a guide that is being written; `None` where the published folder is served.
    pub preview: Option<Preview>,
    /// The names under which this server may be asked for, without port or brackets.
    pub hosts: Vec<String>,
    /// Whether every address of this machine is listened on.
    pub everywhere: bool,
    /// What readers looked for in vain, where it is written down.
    pub misses: Option<Misses>,
    /// What is noted of each answer, if anything.
    pub log: Option<Log>,
    /// The files that were served lately.
    pub lately: Lately,
    current: RwLock<Arc<Current>>,
    /// Live reload: what browsers are told. `None` once the server stops.
    news: Mutex<Option<broadcast::Sender<String>>>,
    /// What the person at the terminal is told.
    lines: UnboundedSender<String>,
}

/// The guide as it is served.
#[derive(Debug, Clone)]
pub struct Current {
    /// The page at `/`, unless it is made when it is asked for.
    pub landing: String,
    /// The theme's files that the landing page uses, by name.
    pub assets: Arc<BTreeMap<String, Vec<u8>>>,
    /// The theme that pages of results are made with.
    pub theme: Arc<Theme>,
    /// The index of each edition, in the order of the settings.
    pub searchers: Vec<(String, Arc<Result<Searcher, Error>>)>,
    /// What stands around the results of each edition that has a site.
    pub arounds: Arc<BTreeMap<String, Around>>,
    /// The editions whose site describes its search itself.
    pub described: Arc<BTreeSet<String>>,
    /// What browsers are to be told of a guide that has mistakes.
    pub trouble: Option<String>,
    /// When it was published, if it is.
    pub published: Option<SystemTime>,
}

impl Served {
    /// Builds and publishes the guide, which is then served as it is on disk.
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
        let current = if options.build {
            Current::build(&options.request, &locale)?
        } else {
            Current::published(&options.request, &locale)?
        };
        for error in current.searchers.iter().filter_map(|(_, searcher)| searcher.as_ref().as_ref().err()) {
            // Readers are told less.
            let _ = lines.send(locale.error(error));
        }
        Served::new(options, locale, address, lines, current, None)
    }

    /// Serves the guide as it is being written, from a thread of its own that follows its changes.
    ///
    /// # Errors
    ///
    /// The guide cannot be read, or its folder not be followed.
    pub fn preview(
        options: Options,
        locale: Locale,
        address: SocketAddr,
        lines: UnboundedSender<String>,
    ) -> Result<Arc<Self>, Error> {
        let first = Stand::read(&options.request, &locale, None)?;
        let (preview, orders) = Preview::new();
        let current = Current::of(&first, &Current::unwritten()?, &locale)?;
        let served = Arc::new(Served::new(options, locale, address, lines, current, Some(preview.clone()))?);
        watch::start(&served.request.root, preview)?;
        let shown = Arc::clone(&served);
        let (ready, searched) = std::sync::mpsc::channel();
        std::thread::spawn(move || preview::work(&shown, &orders, first, &ready));
        // Who is told that the guide is served may search it.
        let _ = searched.recv();
        Ok(served)
    }

    fn new(
        options: Options,
        locale: Locale,
        address: SocketAddr,
        lines: UnboundedSender<String>,
        current: Current,
        preview: Option<Preview>,
    ) -> Result<Self, Error> {
        let ours = ["localhost", "127.0.0.1", "::1", options.interface.as_str()];
        let mut hosts: Vec<String> = ours.iter().map(|host| host.trim_matches(['[', ']']).to_lowercase()).collect();
        hosts.push(address.ip().to_string());
        let config = build::settings(&options.request.root)?;
        let editions = config.editions.iter().filter_map(|edition| edition.base_url.as_ref());
        let named = options.hosts.iter().chain(&config.hosts).chain(&config.base_url).chain(editions);
        hosts.extend(named.map(|written| host_of(written)));
        Ok(Served {
            request: options.request,
            locale,
            preview,
            hosts,
            everywhere: address.ip().is_unspecified(),
            misses: options.search_log.map(Misses::open).transpose()?,
            log: options.access_log.map(Log::start),
            lately: Lately::default(),
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

    /// Notes whether a whole query found something; one that is narrowed may well find nothing, and one that is unclear
    /// tells of no sheet that is missing.
    pub fn noticed(&self, query: &Query, results: &Results) {
        let tells = query.offset == 0 && results.unclear.is_empty() && !query.is_narrowed();
        if let Some(misses) = self.misses.as_ref().filter(|_| tells) {
            misses.asked(&query.text, results.total > 0);
        }
    }

    /// Writes down what readers looked for in vain; with what they may still be typing if this is the `end`.
    pub fn write_misses(&self, end: bool) {
        if let Some(Err(error)) = self.misses.as_ref().map(|misses| misses.write(end)) {
            let _ = self.lines.send(self.locale.error(&error));
        }
    }

    /// Puts what `change` makes of what is served in its place.
    pub fn change(&self, change: impl FnOnce(&Current) -> Current) {
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        *current = Arc::new(change(&current));
    }

    /// Shows the guide as it stands now, and tells the browsers what changed.
    pub fn show(&self, stand: &Stand, change: Change) {
        let now = Current::of(stand, &self.current(), &self.locale);
        let (now, news) = match now {
            Ok(now) => {
                let news = now.trouble.clone().unwrap_or_else(|| match change {
                    Change::Styles => json!({ "styles": true }).to_string(),
                    Change::Nothing | Change::Guide => json!({ "reload": true }).to_string(),
                });
                (now, news)
            }
            Err(error) => return self.trouble(&[fault(&error, &self.locale)]),
        };
        self.change(|_| now);
        let _ = self.lines.send(self.locale.text("serve-rebuilt"));
        self.tell(news);
    }

    /// Tells the browsers of `problems`; the pages stay what they are.
    pub fn trouble(&self, problems: &[Value]) {
        let news = told(problems, &self.locale);
        self.change(|current| Current { trouble: Some(news.clone()), ..current.clone() });
        let _ = self.lines.send(self.locale.text("serve-failed"));
        self.tell(news);
    }

    fn tell(&self, news: String) {
        if let Some(sender) = self.news.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            // Nobody listening is no fault.
            let _ = sender.send(news);
        }
    }

    /// Serves what another process has published since, if one has.
    pub fn renew(&self) {
        let at = disk::published_at(&self.request.out);
        if self.preview.is_some() || at.is_none() || self.current().published == at {
            return;
        }
        // What cannot be read now may be half way there: it is looked at again.
        if let Ok(current) = Current::published(&self.request, &self.locale) {
            self.change(|_| current);
            let _ = self.lines.send(self.locale.text("serve-renewed"));
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
    /// Builds the guide, and opens what was made.
    fn build(request: &Request, locale: &Locale) -> Result<Self, Error> {
        let (outcome, _) = build::build(request, locale, &|_| {})?;
        let current = Current::open(request, locale, &outcome)?;
        if outcome.unchanged && current.searchers.iter().any(|(_, searcher)| searcher.is_err()) {
            // An index that is damaged is made again.
            return Current::build(&Request { anew: true, ..request.clone() }, locale);
        }
        Ok(current)
    }

    /// What the last build has published.
    fn published(request: &Request, locale: &Locale) -> Result<Self, Error> {
        Current::open(request, locale, &build::published(request)?)
    }

    /// What a build has published.
    fn open(request: &Request, locale: &Locale, outcome: &Outcome) -> Result<Self, Error> {
        let published = disk::published_at(&request.out);
        let config = build::settings(&request.root)?;
        let editions: Vec<&EditionConfig> =
            config.editions.iter().filter(|edition| request.asks_edition(&edition.name)).collect();
        let open = |edition: &&EditionConfig| {
            let index = request.out.join(&edition.name).join("index");
            (edition.name.clone(), Arc::new(Searcher::open(&index)))
        };
        let searchers: Vec<(String, Arc<Result<Searcher, Error>>)> = editions.iter().map(open).collect();
        let problems = problems(&render_json(&outcome.diagnostics, &outcome.sources, locale));
        let theme = Theme::new(disk::read_theme(&request.root, &config.theme)?)?;
        let site = |edition: &EditionConfig, file: &str| request.out.join(&edition.name).join("site").join(file);
        let around = |edition: &&EditionConfig| {
            let around = Around::read(&std::fs::read(site(edition, AROUND)).ok()?)?;
            Some((edition.name.clone(), around))
        };
        let describes = |edition: &&&EditionConfig| site(edition, "opensearch.xml").is_file();
        let described: BTreeSet<String> =
            editions.iter().filter(describes).map(|edition| edition.name.clone()).collect();
        let made = Made {
            failed: !outcome.published,
            unchanged: outcome.unchanged,
            took: outcome.total_ms,
            next_change: outcome.next_change,
            rows: &outcome.rows,
            problems: &problems,
            desk: None,
            at: jiff::ZonedDateTime::now(),
        };
        Ok(Current {
            landing: landing::page(&config, &editions, &made, &theme, locale)?,
            assets: Arc::new(landing::assets(&theme)?),
            theme: Arc::new(theme),
            searchers,
            arounds: Arc::new(editions.iter().filter_map(around).collect()),
            described: Arc::new(described),
            trouble: None,
            published,
        })
    }

    /// A guide of which nothing has been read so far.
    fn unwritten() -> Result<Self, Error> {
        Ok(Current {
            landing: String::new(),
            assets: Arc::default(),
            theme: Arc::new(Theme::new(BTreeMap::new())?),
            searchers: Vec::new(),
            arounds: Arc::default(),
            described: Arc::default(),
            trouble: None,
            published: None,
        })
    }

    /// The guide as it stands now, with the search of `before` until its own is made.
    fn of(stand: &Stand, before: &Current, locale: &Locale) -> Result<Self, Error> {
        Ok(Current {
            assets: Arc::new(landing::assets(&stand.theme)?),
            theme: Arc::clone(&stand.theme),
            trouble: stand.has_errors.then(|| told(&problems(&stand.findings), locale)),
            ..before.clone()
        })
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

/// Findings as a page tells them.
pub fn problems(findings: &[Finding]) -> Vec<Value> {
    // The marks around what is to be typed are for terminals.
    let problem = |found: &Finding| json!({ "file": found.file, "line": found.line, "excerpt": found.excerpt, "message": found.message, "help": found.help.replace('`', "") });
    findings.iter().map(problem).collect()
}

/// The host in what was written: a name, perhaps with a port, perhaps a whole address.
fn host_of(written: &str) -> String {
    let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().trim();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.trim_matches(['[', ']']).to_lowercase()
}

/// What the machine could not do, as a page tells it.
pub fn fault(error: &Error, locale: &Locale) -> Value {
    json!({ "file": "", "line": 0, "message": locale.error(error), "help": "" })
}

/// What browsers are told of `problems`.
fn told(problems: &[Value], locale: &Locale) -> String {
    let words = ["title", "note", "close", "line"].map(|word| (word, locale.text(&format!("serve-overlay-{word}"))));
    json!({ "problems": problems, "words": BTreeMap::from(words) }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_found_however_it_is_written() {
        for written in ["Guide.Region.example", "guide.region.example:8080", "https://guide.region.example/achats"] {
            assert_eq!(host_of(written), "guide.region.example");
        }
        assert_eq!(host_of("http://[::1]:80/"), "::1");
    }
}
