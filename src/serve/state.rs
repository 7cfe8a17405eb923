//! What is being served: one build, swapped whole for the next.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde_json::{Value, json};
use tokio::sync::broadcast;

use super::{Options, landing};
use crate::build::{self, Request};
use crate::diagnostic::render_json;
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;
use crate::outputs;
use crate::search::Searcher;
use crate::theme::Theme;

/// The server's state. Requests read it while a build makes the next.
#[derive(Debug)]
pub struct Served {
    pub request: Request,
    pub locale: Locale,
    pub watch: bool,
    /// The names under which this server may be asked for, without port.
    pub hosts: Vec<String>,
    current: RwLock<Arc<Current>>,
    /// Live reload: what browsers are told. `None` once the server stops.
    news: Mutex<Option<broadcast::Sender<String>>>,
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
    /// The index of each edition, in the order of the settings.
    pub searchers: Vec<(String, Result<Searcher, Error>)>,
    /// What an author has to mend, as `check --format json` prints it.
    pub problems: Vec<Value>,
}

impl Served {
    /// Builds the guide for the first time.
    ///
    /// # Errors
    ///
    /// What the machine could not do.
    pub fn build(options: &Options, locale: Locale, address: SocketAddr) -> Result<Self, Error> {
        let mut hosts = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "[::1]".to_owned(), options.interface.clone()];
        hosts.push(address.ip().to_string());
        let current = Current::build(&options.request, &locale)?;
        Ok(Served {
            request: options.request.clone(),
            locale,
            watch: options.watch,
            hosts,
            current: RwLock::new(Arc::new(current)),
            news: Mutex::new(Some(broadcast::channel(16).0)),
        })
    }

    pub fn current(&self) -> Arc<Current> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Builds anew and tells the browsers. A guide that cannot be built leaves the last good pages where they are.
    pub fn rebuild(&self, extent: Extent) {
        let mut request = self.request.clone();
        if extent == Extent::Quick && request.outputs.is_empty() {
            request.outputs = outputs::names().into_iter().filter(|name| *name != "booklet").map(str::to_owned).collect();
        }
        let built = Current::build(&request, &self.locale);
        if extent == Extent::Whole && built.as_ref().is_ok_and(|current| current.problems.is_empty()) {
            // The pages are those that the quick build has shown already.
            if let Ok(current) = built {
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(current);
            }
            return;
        }
        let news = match built {
            Ok(current) => {
                let news = current.news(&self.locale);
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(current);
                news
            }
            Err(error) => {
                let told = json!({ "message": self.locale.error(&error), "help": "", "file": "", "line": 0, "code": "" });
                told_problems(&[told], &self.locale)
            }
        };
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
    fn build(request: &Request, locale: &Locale) -> Result<Self, Error> {
        let (outcome, _) = build::build(request, locale, &|_| {})?;
        let settings = build::load(&request.root, None)?;
        let editions: Vec<_> = settings
            .guide
            .config
            .editions
            .iter()
            .filter(|edition| request.editions.is_empty() || request.editions.contains(&edition.name))
            .collect();
        let index = |name: &str| -> PathBuf { request.out.join(name).join("index") };
        let searchers = editions.iter().map(|edition| (edition.name.clone(), Searcher::open(&index(&edition.name))));
        let problems: Vec<Value> =
            render_json(&outcome.diagnostics, &outcome.sources, locale).iter().map(|problem| json!(problem)).collect();
        let theme = Theme::new(disk::read_theme(&request.root, &settings.guide.config.theme)?)?;
        Ok(Current {
            landing: landing::page(&settings.guide.config, &editions, &outcome, &problems, &theme, locale)?,
            assets: landing::assets(&theme)?,
            searchers: searchers.collect(),
            problems,
        })
    }

    /// The index of the edition `name`, or of the first.
    pub fn searcher(&self, name: Option<&str>) -> Option<&Result<Searcher, Error>> {
        let mut searchers = self.searchers.iter();
        let found = match name {
            None => searchers.next(),
            Some(name) => searchers.find(|(edition, _)| edition == name),
        };
        found.map(|(_, searcher)| searcher)
    }

    /// What browsers are told of this build.
    pub fn news(&self, locale: &Locale) -> String {
        match self.problems.as_slice() {
            [] => json!({ "reload": true }).to_string(),
            problems => told_problems(problems, locale),
        }
    }
}

fn told_problems(problems: &[Value], locale: &Locale) -> String {
    json!({ "problems": problems, "close": locale.text("serve-close") }).to_string()
}
