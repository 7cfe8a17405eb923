//! The thread that reads the guide and makes its pages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use super::Order;
use super::shop::{Counter, Shop};
use super::stand::Stand;
use crate::images::Album;
use crate::outputs::site::{AROUND, Around};
use crate::outputs::{self, BuildInfo};
use crate::search::{self, Segments};
use crate::serve::Served;
use crate::serve::state::Current;

/// What one moment leaves to the next.
struct Moment {
    stand: Arc<Stand>,
    segments: Indices,
}

/// The index of each edition, in segments.
type Indices = BTreeMap<String, Segments>;

/// Shows the guide as it stood at `first`, then at every change, and answers orders until nobody can send any. `ready`
/// is told each time that it can be searched.
pub fn work(served: &Arc<Served>, orders: &Receiver<Order>, first: Stand, ready: &Sender<()>) {
    let mut moment = Some(Moment { stand: Arc::new(first), segments: Indices::new() });
    while let Some(now) = moment {
        moment = show(served, orders, now, ready);
    }
}

/// Answers orders as the guide stands `now`, until it stands otherwise.
fn show(served: &Arc<Served>, orders: &Receiver<Order>, now: Moment, ready: &Sender<()>) -> Option<Moment> {
    let Moment { stand, segments } = now;
    let editions = stand.editions(&served.request);
    let names: Vec<Vec<&'static str>> =
        editions.iter().map(|edition| outputs::of(edition).iter().map(|output| output.name).collect()).collect();
    let infos: Vec<BuildInfo> = names.iter().map(|names| info(served, names, &stand.album)).collect();
    let counter = Counter::new(served, &stand, &editions, &infos);
    let mut shop = Shop::new(&counter);
    std::thread::scope(|scope| {
        let indexing = scope.spawn(|| {
            let made = index(&counter, &segments);
            // Nobody waits for any but the first.
            let _ = ready.send(());
            made
        });
        let next = shop.answer(orders);
        // A thread that panicked has told so; the next index is then made from nothing.
        let made = indexing.join().unwrap_or_default();
        let next = next?;
        let segments = if next.has_editions_of(&stand) { made } else { Indices::new() };
        Some(Moment { stand: Arc::new(next), segments })
    })
}

/// What outputs are told of a preview.
pub fn info<'a>(served: &'a Served, names: &'a [&'static str], album: &'a Album) -> BuildInfo<'a> {
    BuildInfo { timestamp: served.request.timestamp, locale: &served.locale, outputs: names, index: None, album }
}

/// Makes the index of each edition, and lets the server search in it.
fn index(counter: &Counter, before: &Indices) -> Indices {
    let served = counter.served;
    let nothing = Segments::default();
    let mut made = Indices::new();
    let mut searchers = Vec::new();
    for edition in counter.editions {
        let own = before.get(edition.name()).unwrap_or(&nothing);
        let searcher = search::preview(edition, &served.locale, own).map(|(searcher, segments)| {
            made.insert(edition.name().to_owned(), segments);
            searcher
        });
        searchers.push((edition.name().to_owned(), Arc::new(searcher)));
    }
    served.change(|current| Current { searchers, ..current.clone() });
    let (mut arounds, mut described) = (BTreeMap::new(), BTreeSet::new());
    for (place, edition) in counter.editions.iter().enumerate() {
        let Ok(Some(site)) = counter.site(place) else { continue };
        let file = |path: &str| site.file(path).ok().flatten();
        let name = || edition.name().to_owned();
        arounds.extend(file(AROUND).and_then(|json| Some((name(), Around::read(&json)?))));
        described.extend(site.holds("opensearch.xml").then(name));
    }
    served.change(|current| Current { arounds: Arc::new(arounds), described: Arc::new(described), ..current.clone() });
    made
}
