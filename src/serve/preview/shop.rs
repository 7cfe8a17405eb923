//! What answers orders while the guide stands as it does.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::oneshot;

use super::shelf::Shelf;
use super::stand::{Change, Stand};
use super::workshop::info;
use super::{Answer, Order};
use crate::config::EditionConfig;
use crate::guide::Edition;
use crate::guide::edition::next_change;
use crate::outputs::{self, BuildInfo, Files, Output};
use crate::serve::Served;
use crate::serve::address::{Named, named};
use crate::serve::desk::desk;
use crate::serve::landing::{self, Made};
use crate::serve::state::{fault, problems};

/// How long a mistake must stand before it is told: an editor, or a network drive, may be half way through a file.
const DOUBT: Duration = Duration::from_millis(250);

/// An output that is made whole, by whoever asks first.
type Whole = Arc<OnceLock<Result<Files, String>>>;

/// The output whose pages are made one by one.
const SITE: &str = "site";

/// The site of an edition, made by whoever needs it first; `None` where the edition has none.
type Site<'s> = OnceLock<Result<Option<Shelf<'s>>, String>>;

/// What there is to show while the guide stands as it does.
pub struct Counter<'s> {
    pub served: &'s Arc<Served>,
    pub stand: &'s Arc<Stand>,
    pub editions: &'s [Edition<'s>],
    pub infos: &'s [BuildInfo<'s>],
    /// In the order of the editions.
    sites: Vec<Site<'s>>,
}

impl<'s> Counter<'s> {
    pub fn new(
        served: &'s Arc<Served>,
        stand: &'s Arc<Stand>,
        editions: &'s [Edition<'s>],
        infos: &'s [BuildInfo<'s>],
    ) -> Self {
        let sites = editions.iter().map(|_| OnceLock::new()).collect();
        Counter { served, stand, editions, infos, sites }
    }

    /// The site of the edition at `place`.
    pub fn site(&self, place: usize) -> Result<Option<&Shelf<'s>>, &str> {
        let made = self.sites.get(place).zip(self.editions.get(place)).zip(self.infos.get(place));
        let Some(((site, edition), info)) = made else { return Ok(None) };
        let make = || {
            if !info.outputs.contains(&SITE) {
                return Ok(None);
            }
            let rendered = outputs::site::render(edition, &self.stand.theme, info);
            rendered.map(|site| Some(Shelf::new(site))).map_err(|error| self.served.locale.error(&error))
        };
        site.get_or_init(make).as_ref().map(Option::as_ref).map_err(String::as_str)
    }
}

/// What answers orders meanwhile.
pub struct Shop<'c, 's> {
    counter: &'c Counter<'s>,
    whole: HashMap<(usize, &'static str), Whole>,
}

/// What the guide has become.
enum Next {
    Same,
    Other(Box<Stand>, Change),
    /// It has mistakes, or could not be read: what there is to mend.
    Wrong(Vec<Value>),
}

impl<'c, 's> Shop<'c, 's> {
    pub fn new(counter: &'c Counter<'s>) -> Self {
        Shop { counter, whole: HashMap::new() }
    }

    /// Answers until the guide is no longer what it was; what it is then. `None` once nobody can ask any more.
    pub fn answer(&mut self, orders: &Receiver<Order>) -> Option<Stand> {
        // What is wrong with the guide as it is now, which is not shown; and when that is told, if it has not been.
        let mut trouble: Option<Vec<Value>> = None;
        let mut doubt: Option<Instant> = None;
        loop {
            let order = match doubt {
                None => orders.recv().ok()?,
                Some(until) => match orders.recv_timeout(until.saturating_duration_since(Instant::now())) {
                    Ok(order) => order,
                    Err(RecvTimeoutError::Disconnected) => return None,
                    Err(RecvTimeoutError::Timeout) => {
                        doubt = None;
                        self.counter.served.trouble(trouble.as_deref().unwrap_or_default());
                        continue;
                    }
                },
            };
            match order {
                Order::File { names, folder, answer } => self.file(&names, folder, answer),
                Order::Landing { answer } => {
                    let _ = answer.send(self.landing(trouble.as_deref()));
                }
                Order::Changed => match self.next() {
                    Next::Same => {
                        doubt = None;
                        if trouble.take().is_some() {
                            self.counter.served.show(self.counter.stand, Change::Guide);
                        }
                    }
                    Next::Other(next, change) => {
                        self.counter.served.show(&next, change);
                        return Some(*next);
                    }
                    Next::Wrong(problems) => {
                        trouble = Some(problems);
                        doubt = Some(Instant::now() + DOUBT);
                    }
                },
            }
        }
    }

    /// Reads the guide again. Mistakes are shown over a guide that had none, and in one that had some before.
    fn next(&self) -> Next {
        let Counter { served, stand, .. } = self.counter;
        match Stand::read(&served.request, &served.locale, Some(stand)) {
            Err(error) => Next::Wrong(vec![fault(&error, &served.locale)]),
            Ok(next) if next.has_errors && !stand.has_errors => Next::Wrong(problems(&next.findings)),
            Ok(next) => match next.change(stand) {
                Change::Nothing => Next::Same,
                change => Next::Other(Box::new(next), change),
            },
        }
    }

    fn landing(&self, trouble: Option<&[Value]>) -> Answer {
        let problems = trouble.map_or_else(|| problems(&self.counter.stand.findings), <[Value]>::to_vec);
        let (guide, day) = (&self.counter.stand.guide, self.counter.served.request.day);
        let made = Made {
            failed: trouble.is_some() || self.counter.stand.has_errors,
            unchanged: false,
            took: self.counter.stand.took,
            next_change: next_change(guide, day),
            rows: &[],
            problems: &problems,
            desk: Some(desk(guide, self.counter.editions, self.counter.infos, day, &self.counter.served.locale)),
            at: self.counter.stand.at.clone(),
        };
        let settings: Vec<&EditionConfig> = self.counter.editions.iter().map(Edition::settings).collect();
        match landing::page(
            &self.counter.stand.guide.config,
            &settings,
            &made,
            &self.counter.stand.theme,
            &self.counter.served.locale,
        ) {
            Ok(page) => Answer::File { name: "index.html".to_owned(), bytes: page.into_bytes().into(), source: None },
            Err(error) => Answer::Failed(self.counter.served.locale.error(&error)),
        }
    }

    /// Answers with what is at the address made of `names`.
    fn file(&mut self, names: &[String], folder: bool, answer: oneshot::Sender<Answer>) {
        let Some((place, output, path)) = self.place(names) else {
            let _ = answer.send(self.edition(names));
            return;
        };
        if output.name == SITE {
            let _ = answer.send(self.page(place, &path, folder));
            return;
        }
        let whole = Arc::clone(self.whole.entry((place, output.name)).or_default());
        let (served, stand) = (Arc::clone(self.counter.served), Arc::clone(self.counter.stand));
        // The booklet takes seconds: pages are answered meanwhile.
        std::thread::spawn(move || {
            let made = whole.get_or_init(|| made(&served, &stand, place, output));
            let _ = answer.send(match made {
                Ok(files) => at(files, &path, folder),
                Err(why) => Answer::Failed(why.clone()),
            });
        });
    }

    /// The edition and the output that the address made of `names` is in, and its path there.
    fn place(&self, names: &[String]) -> Option<(usize, &'static Output, String)> {
        let [edition, folder, path @ ..] = names else { return None };
        let place = self.counter.editions.iter().position(|known| known.name() == edition)?;
        let outputs = outputs::of(self.counter.editions.get(place)?);
        let output = outputs.into_iter().find(|output| output.folder == folder && !output.entry.is_empty())?;
        Some((place, output, path.join("/")))
    }

    /// What is at an address that is in no output.
    fn edition(&self, names: &[String]) -> Answer {
        let place =
            names.first().and_then(|name| self.counter.editions.iter().position(|edition| edition.name() == name));
        let Some(site) = place.and_then(|place| self.counter.site(place).ok()?) else {
            return Answer::Missing(None);
        };
        match names {
            [_] => Answer::Edition,
            _ => Answer::Missing(site.file("404.html").ok().flatten()),
        }
    }

    /// What is at `path` in the site of the edition at `place`.
    fn page(&self, place: usize, path: &str, folder: bool) -> Answer {
        let shelf = match self.counter.site(place) {
            Ok(Some(shelf)) => shelf,
            Ok(None) => return Answer::Missing(None),
            Err(why) => return Answer::Failed(why.to_owned()),
        };
        let name = match named(path, folder, |path| shelf.holds(path)) {
            Named::File(name) => name,
            Named::Folder => return Answer::Folder,
            Named::Nothing => return Answer::Missing(shelf.file("404.html").ok().flatten()),
        };
        match shelf.file(&name) {
            Ok(Some(bytes)) => Answer::File { source: self.source(place, &name), name, bytes },
            Ok(None) => Answer::Missing(None),
            Err(error) => Answer::Failed(self.counter.served.locale.error(&error)),
        }
    }

    /// The file of the sheet that the page `name` of the edition at `place` shows.
    fn source(&self, place: usize, name: &str) -> Option<String> {
        let address = name.strip_suffix(".html")?;
        let mut sheets = self.counter.editions.get(place)?.sheets();
        let (_, sheet) = sheets.find(|(_, sheet)| sheet.head.address == address)?;
        Some(format!("content/{}", sheet.head.path))
    }
}

/// What is at `path` among the `files` of an output.
fn at(files: &Files, path: &str, folder: bool) -> Answer {
    match named(path, folder, |path| files.get(path).is_some()) {
        Named::File(name) => match files.get(&name).cloned() {
            Some(bytes) => Answer::File { name, bytes, source: None },
            None => Answer::Missing(None),
        },
        Named::Folder => Answer::Folder,
        Named::Nothing => Answer::Missing(None),
    }
}

/// The files of `output` of the edition at `place`.
fn made(served: &Served, stand: &Stand, place: usize, output: &'static Output) -> Result<Files, String> {
    let editions = stand.editions(&served.request);
    let Some(edition) = editions.get(place) else { return Ok(Files::new()) };
    let names: Vec<&'static str> = outputs::of(edition).iter().map(|output| output.name).collect();
    let info = info(served, &names, &stand.album);
    let files = (output.render)(edition, &stand.theme, &info).and_then(outputs::Rendered::whole);
    files.map_err(|error| served.locale.error(&error))
}
