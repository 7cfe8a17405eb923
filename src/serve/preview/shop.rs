//! What answers orders while the guide stands as it does.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::oneshot;

use super::shelf::Shelf;
use super::stand::{Change, Stand};
use super::workshop::{SITE, info};
use super::{Answer, Order};
use crate::config::EditionConfig;
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::edition::next_change;
use crate::outputs::{self, BuildInfo, Bytes, Files, Output};
use crate::serve::Served;
use crate::serve::desk::desk;
use crate::serve::landing::{self, Made};
use crate::serve::state::{fault, problems};

/// How long a mistake must stand before it is told: an editor, or a network drive, may be half way through a file.
const DOUBT: Duration = Duration::from_millis(250);

/// An output that is made whole, by whoever asks first.
type Whole = Arc<OnceLock<Result<Files, String>>>;

/// What there is to show while the guide stands as it does.
#[derive(Clone, Copy)]
pub struct Counter<'s> {
    pub stand: &'s Arc<Stand>,
    pub editions: &'s [Edition<'s>],
    pub infos: &'s [BuildInfo<'s>],
}

/// What answers orders meanwhile.
pub struct Shop<'s> {
    served: &'s Arc<Served>,
    counter: Counter<'s>,
    /// The site of each edition that was asked for.
    sites: HashMap<usize, Shelf<'s>>,
    whole: HashMap<(usize, &'static str), Whole>,
}

impl<'s> Shop<'s> {
    pub fn new(served: &'s Arc<Served>, counter: Counter<'s>) -> Self {
        Shop { served, counter, sites: HashMap::new(), whole: HashMap::new() }
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
                        self.served.trouble(trouble.as_deref().unwrap_or_default());
                        continue;
                    }
                },
            };
            match order {
                Order::File { names, folder, answer } => self.file(&names, folder, answer),
                Order::Landing { answer } => {
                    let _ = answer.send(self.landing(trouble.as_deref()));
                }
                Order::Changed => {
                    let request = &self.served.request;
                    let wrong = match Stand::read(request, &self.served.locale, Some(self.counter.stand)) {
                        Err(error) => vec![fault(&error, &self.served.locale)],
                        Ok(next) if next.has_errors && !self.counter.stand.has_errors => problems(&next.findings),
                        Ok(next) => match next.change(self.counter.stand) {
                            Change::Nothing => {
                                doubt = None;
                                if trouble.take().is_some() {
                                    self.served.show(self.counter.stand, Change::Guide);
                                }
                                continue;
                            }
                            change => {
                                self.served.show(&next, change);
                                return Some(next);
                            }
                        },
                    };
                    trouble = Some(wrong);
                    doubt = Some(Instant::now() + DOUBT);
                }
            }
        }
    }

    fn landing(&self, trouble: Option<&[Value]>) -> Answer {
        let problems = trouble.map_or_else(|| problems(&self.counter.stand.findings), <[Value]>::to_vec);
        let (guide, day) = (&self.counter.stand.guide, self.served.request.day);
        let made = Made {
            failed: trouble.is_some() || self.counter.stand.has_errors,
            unchanged: false,
            took: self.counter.stand.took,
            next_change: next_change(guide, day),
            rows: &[],
            problems: &problems,
            desk: Some(desk(guide, self.counter.editions, self.counter.infos, day, &self.served.locale)),
            at: self.counter.stand.at.clone(),
        };
        let settings: Vec<&EditionConfig> = self.counter.editions.iter().map(Edition::settings).collect();
        match landing::page(
            &self.counter.stand.guide.config,
            &settings,
            &made,
            &self.counter.stand.theme,
            &self.served.locale,
        ) {
            Ok(page) => Answer::File { name: "index.html".to_owned(), bytes: page.into_bytes().into(), source: None },
            Err(error) => Answer::Failed(self.served.locale.error(&error)),
        }
    }

    /// Answers with what is at the address made of `names`.
    fn file(&mut self, names: &[String], folder: bool, answer: oneshot::Sender<Answer>) {
        let Some((place, output, path)) = self.place(names) else {
            let found = self.edition(names, folder);
            let _ = answer.send(found);
            return;
        };
        if output.name == SITE {
            let _ = answer.send(self.page(place, &path, folder));
            return;
        }
        let whole = Arc::clone(self.whole.entry((place, output.name)).or_default());
        let (served, stand) = (Arc::clone(self.served), Arc::clone(self.counter.stand));
        // The booklet takes seconds: pages are answered meanwhile.
        std::thread::spawn(move || {
            let made = whole.get_or_init(|| made(&served, &stand, place, output));
            let _ = answer.send(match made {
                Ok(files) => at(&path, folder, |path| files.get(path).is_some(), |path| Ok(files.get(path).cloned())),
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
    fn edition(&mut self, names: &[String], folder: bool) -> Answer {
        let place =
            names.first().and_then(|name| self.counter.editions.iter().position(|edition| edition.name() == name));
        match place {
            Some(place) if names.len() == 1 && self.has_site(place) => Answer::Edition,
            Some(place) if self.has_site(place) => self.page(place, "\0", folder),
            _ => Answer::Missing(None),
        }
    }

    fn has_site(&self, place: usize) -> bool {
        self.counter
            .editions
            .get(place)
            .is_some_and(|edition| outputs::of(edition).iter().any(|output| output.name == SITE))
    }

    /// What is at `path` in the site of the edition at `place`.
    fn page(&mut self, place: usize, path: &str, folder: bool) -> Answer {
        let shelf = match self.site(place) {
            Ok(Some(shelf)) => shelf,
            Ok(None) => return Answer::Missing(None),
            Err(error) => return Answer::Failed(self.served.locale.error(&error)),
        };
        let found = at(path, folder, |path| shelf.holds(path), |path| shelf.file(path));
        match found {
            Answer::Missing(_) => Answer::Missing(shelf.file("404.html").ok().flatten()),
            Answer::File { name, bytes, .. } => {
                let source = self.source(place, &name);
                Answer::File { name, bytes, source }
            }
            other => other,
        }
    }

    /// The file of the sheet that the page `name` of the edition at `place` shows.
    fn source(&self, place: usize, name: &str) -> Option<String> {
        let address = name.strip_suffix(".html")?;
        let mut sheets = self.counter.editions.get(place)?.sheets();
        let (_, sheet) = sheets.find(|(_, sheet)| sheet.head.address == address)?;
        Some(format!("content/{}", sheet.head.path))
    }

    fn site(&mut self, place: usize) -> Result<Option<&Shelf<'s>>, Error> {
        let (Some(edition), Some(info)) = (self.counter.editions.get(place), self.counter.infos.get(place)) else {
            return Ok(None);
        };
        match self.sites.entry(place) {
            Entry::Occupied(shelf) => Ok(Some(shelf.into_mut())),
            Entry::Vacant(empty) => {
                let rendered = outputs::site::render(edition, &self.counter.stand.theme, info)?;
                Ok(Some(empty.insert(Shelf::new(rendered))))
            }
        }
    }
}

/// What is at `path` in an output, with or without `.html`, a folder by its `index.html`.
fn at(
    path: &str,
    folder: bool,
    holds: impl Fn(&str) -> bool,
    file: impl Fn(&str) -> Result<Option<Bytes>, Error>,
) -> Answer {
    let index = if path.is_empty() { "index.html".to_owned() } else { format!("{path}/index.html") };
    let page = format!("{path}.html");
    let name = if folder {
        index
    } else if holds(path) {
        path.to_owned()
    } else if holds(&page) {
        page
    } else if holds(&index) {
        return Answer::Folder;
    } else {
        return Answer::Missing(None);
    };
    match file(&name) {
        Ok(Some(bytes)) => Answer::File { name, bytes, source: None },
        Ok(None) => Answer::Missing(None),
        Err(error) => Answer::Failed(error.to_string()),
    }
}

/// The files of `output` of the edition at `place`.
fn made(served: &Served, stand: &Stand, place: usize, output: &'static Output) -> Result<Files, String> {
    let editions = stand.editions();
    let Some(edition) = editions.get(place) else { return Ok(Files::new()) };
    let names: Vec<&'static str> = outputs::of(edition).iter().map(|output| output.name).collect();
    let info = info(served, &names, &stand.album);
    let files = (output.render)(edition, &stand.theme, &info).and_then(outputs::Rendered::whole);
    files.map_err(|error| served.locale.error(&error))
}
