//! What the map tells of each stage, in the words of the page: once for the drawing, once for the table.

use serde::Serialize;

use crate::guide::map::{MapStage, ProcessMap, Remark};
use crate::guide::vocabulary::{Kind, Stage, Vocabulary};
use crate::outputs::site::context::Site;
use crate::outputs::site::stages;
use crate::outputs::site::views::Link;
use crate::outputs::site::words::kind_class;

/// How many chapters, and how many clauses, the table names at most; how many chapters the drawing does. The page of an
/// actor has words of its own, and only counts the clauses.
const CHAPTERS: usize = 2;
const CLAUSES: usize = 2;
const DRAWN: usize = 2;

/// One stage.
#[derive(Debug, Serialize)]
pub struct Step {
    /// The stage's last part of address.
    pub id: &'static str,
    pub number: usize,
    pub name: String,
    pub href: String,
    /// Who acts, in one sentence.
    pub told: String,
    /// The lane of the actor who leads, and of those who take part.
    pub lead: usize,
    pub others: Vec<usize>,
    pub parts: Vec<Part>,
    /// What the reader does there.
    pub yours: Option<String>,
    pub decisions: Vec<String>,
    pub documents: Vec<String>,
    pub delays: Vec<String>,
    pub chapters: Vec<Link>,
    pub clauses: Vec<Link>,
    /// How many clauses there are, in words, and where they are.
    pub clauses_all: Option<Link>,
    /// How many of the chapters have this stage as their main one.
    #[serde(skip)]
    own_chapters: usize,
}

/// What an actor does at a stage.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The actor, and that it leads; or that the reader does.
    pub who: String,
    pub does: String,
    pub own: bool,
}

impl Step {
    /// The chapters that the drawing names.
    pub fn drawn_chapters(&self) -> &[Link] {
        self.chapters.get(..self.own_chapters.clamp(1, DRAWN)).unwrap_or(&self.chapters)
    }
}

/// The stages of `map` on a page that leads up to the root by `up`, read by the actor `own`.
pub fn steps(site: &Site, map: &ProcessMap, up: &str, own: Option<&str>) -> Vec<Step> {
    map.stages.iter().map(|stage| step(site, map, stage, up, own)).collect()
}

fn step(site: &Site, map: &ProcessMap, told: &MapStage, up: &str, own: Option<&str>) -> Step {
    let stage = told.stage.value;
    let lane = |id: &str| map.actors.iter().position(|actor| actor.id.value == id);
    let href = format!("{up}{}/{}.html", stages::FOLDER, stage.id());
    let name = site.edition.stage_text(stage).title;
    let (chapters, own_chapters) = sheets(site, stage, Kind::Chapter, up);
    let (clauses, _) = sheets(site, stage, Kind::Clause, up);
    let clauses_all = (!clauses.is_empty()).then(|| Link {
        href: format!("{href}#groupe-{}", kind_class(Kind::Clause)),
        text: site.words.count("clause", clauses.len()),
    });
    let parts = parts(site, map, told, own);
    let yours = parts.iter().find(|part| part.own).map(|part| format!("{} {}", part.who, part.does));
    let texts = |remarks: &[Remark]| remarks.iter().map(|remark| remark.text.clone()).collect();
    Step {
        id: stage.id(),
        number: stage.number(),
        told: sentence(site, map, told, &name),
        name,
        href,
        lead: lane(&told.lead.actor.value).unwrap_or_default(),
        others: told.others.iter().filter_map(|role| lane(&role.actor.value)).collect(),
        parts,
        yours,
        decisions: texts(&told.decisions),
        documents: texts(&told.documents),
        delays: texts(&told.delays),
        chapters: chapters.into_iter().take(CHAPTERS).collect(),
        clauses: clauses.into_iter().take(if own.is_some() { 0 } else { CLAUSES }).collect(),
        clauses_all,
        own_chapters,
    }
}

/// The sheets of a kind that concern `stage`, those of which it is the main one first, and how many those are.
fn sheets(site: &Site, stage: Stage, kind: Kind, up: &str) -> (Vec<Link>, usize) {
    let concerned = site.edition.of_kind(kind).map(|(_, sheet)| sheet).filter(|sheet| !sheet.is_counter_example());
    let (own, others): (Vec<_>, Vec<_>) = concerned
        .filter(|sheet| sheet.head.stages.contains(&stage))
        .partition(|sheet| sheet.head.stages.first() == Some(&stage));
    let count = own.len();
    (own.into_iter().chain(others).map(|sheet| site.link(up, sheet)).collect(), count)
}

fn parts(site: &Site, map: &ProcessMap, told: &MapStage, own: Option<&str>) -> Vec<Part> {
    let part = |(index, role): (usize, &crate::guide::map::Role)| {
        let is_own = own == Some(role.actor.value.as_str());
        let who = match (index == 0, is_own) {
            (true, true) => site.words.text("map-you-lead"),
            (false, true) => site.words.text("map-you-help"),
            (leads, false) => {
                let key = if leads { "map-leads" } else { "map-helps" };
                site.words.format(key, &[("actor", name_of(map, &role.actor.value))])
            }
        };
        Part { who, does: role.does.clone(), own: is_own }
    };
    told.roles().enumerate().map(part).collect()
}

/// `Étape 2, Besoin. Mène : Prescripteur. Avec : Acheteur, Juriste.`
fn sentence(site: &Site, map: &ProcessMap, told: &MapStage, name: &str) -> String {
    let names: Vec<String> = told.others.iter().map(|role| name_of(map, &role.actor.value)).collect();
    let words = [
        ("number", told.stage.value.number().to_string()),
        ("stage", name.to_owned()),
        ("lead", name_of(map, &told.lead.actor.value)),
        ("others", names.join(", ")),
    ];
    site.words.format(if names.is_empty() { "map-told-alone" } else { "map-told" }, &words)
}

fn name_of(map: &ProcessMap, id: &str) -> String {
    map.actors.iter().find(|actor| actor.id.value == id).map(|actor| actor.name.clone()).unwrap_or_default()
}
