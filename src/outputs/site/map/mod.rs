//! The map of a purchase: a page for everybody, and one for each actor, at an address that can be sent. Each holds the
//! drawing, and the same as a table.

mod drawing;
mod letters;
mod steps;

use serde::Serialize;

use self::drawing::{Drawing, RowWords, draw};
use self::steps::{Step, steps};
use super::context::Site;
use super::stages::Concern;
use super::views::{Frame, Link};
use crate::error::Error;
use crate::guide::map::{Actor, ProcessMap};
use crate::outputs::pages::up;

/// The address of the page for everybody, also the folder of the actors' own.
pub const ADDRESS: &str = "carte";

#[derive(Serialize)]
struct MapView {
    frame: Frame,
    title: String,
    lead: String,
    /// What the reader does in all, in words.
    sum: Option<String>,
    doors: Vec<Door>,
    drawing: Drawing,
    drawing_title: String,
    drawing_about: String,
    caption: String,
    heads: Vec<String>,
    steps: Vec<Step>,
}

/// A page of the map, to be chosen.
#[derive(Serialize)]
struct Door {
    #[serde(flatten)]
    link: Link,
    current: bool,
}

/// The addresses of its pages, each with the id of the actor who reads it.
pub fn addresses(map: &ProcessMap) -> Vec<(String, Option<String>)> {
    let own = map.actors.iter().map(|actor| &actor.id.value).map(|id| (format!("{ADDRESS}/{id}"), Some(id.clone())));
    std::iter::once((ADDRESS.to_owned(), None)).chain(own).collect()
}

/// The link to the map from a page that leads up to the root by `up`, where there is a map.
pub fn link(site: &Site, up: &str) -> Option<Link> {
    site.edition.map()?;
    Some(Link { href: format!("{up}{ADDRESS}.html"), text: site.words.text("map-open") })
}

/// The page at `address`, read by the actor `own`.
///
/// # Errors
///
/// The template cannot be filled.
pub fn render(site: &Site, map: &ProcessMap, address: &str, own: Option<&str>) -> Result<String, Error> {
    let words = &site.words;
    let up = up(address);
    let actor = own.and_then(|own| map.actors.iter().find(|actor| actor.id.value == own));
    let steps = steps(site, map, &up, own);
    let names: Vec<String> = map.actors.iter().map(|actor| actor.name.clone()).collect();
    let lane = own.and_then(|own| map.actors.iter().position(|actor| actor.id.value == own));
    let rows = RowWords {
        yours: words.text("map-yours"),
        decisions: words.text("map-decisions"),
        documents: words.text("map-documents"),
        delays: words.text("map-delays"),
        guide: words.text("map-guide"),
    };
    let title = match actor {
        Some(actor) => words.format("map-title-of", &[("actor", actor.name.to_lowercase())]),
        None => words.text("map-title"),
    };
    let lead = actor.map_or_else(|| words.text("map-lead"), |actor| actor.about.clone());
    let mut frame = site.frame(address, &title, &lead, "map", Concern::default());
    if actor.is_some() {
        frame.trail.push(Link { href: format!("{up}{ADDRESS}.html"), text: words.text("map-title") });
    }
    let heads = ["stage", "map-actors", "map-decisions", "map-documents", "map-delays", "map-guide"];
    let view = MapView {
        frame,
        sum: actor.map(|actor| sum(site, map, actor)),
        doors: doors(site, map, &up, own),
        drawing: draw(&steps, &names, lane, &rows),
        drawing_title: title.clone(),
        drawing_about: words.text("map-about"),
        caption: words.text("map-caption"),
        heads: heads.iter().map(|key| words.text(key)).collect(),
        title,
        lead,
        steps,
    };
    site.fill("site/map.html", address, None, &view)
}

/// How many stages the actor leads, and in how many others it takes part.
fn sum(site: &Site, map: &ProcessMap, actor: &Actor) -> String {
    let parts = map.stages.iter().filter_map(|stage| stage.role_of(&actor.id.value));
    let leads: Vec<bool> = parts.map(|(_, leads)| leads).collect();
    let led = leads.iter().filter(|leads| **leads).count();
    let words = [("led", led.to_string()), ("helped", (leads.len() - led).to_string())];
    site.words.format("map-sum", &words)
}

fn doors(site: &Site, map: &ProcessMap, up: &str, own: Option<&str>) -> Vec<Door> {
    let all = Door {
        link: Link { href: format!("{up}{ADDRESS}.html"), text: site.words.text("map-everybody") },
        current: own.is_none(),
    };
    let doors = map.actors.iter().map(|actor| Door {
        link: Link { href: format!("{up}{ADDRESS}/{}.html", actor.id.value), text: actor.name.to_lowercase() },
        current: own == Some(actor.id.value.as_str()),
    });
    doors.chain([all]).collect()
}
