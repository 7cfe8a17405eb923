//! One audience's view of a guide. What that audience may not see is removed from the tree before anything is
//! numbered, linked, indexed or rendered: what an edition does not hold cannot leak.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::Guide;
use super::assemble::default_stage_text;
use super::map::ProcessMap;
use super::sheet::{Asset, Head, Matter, Sheet, StageText};
use super::vocabulary::{Kind, Language, Stage, WithheldLinks};
use crate::config::{Config, EditionConfig};
use crate::prose::typography::french_text;
use crate::prose::{
    AssetId, Block, Inline, Keep, Link, Prose, SheetId, Target, change_links, change_restricted, inline_text,
    remove_uncalled_footnotes, retain_blocks, visit_blocks, visit_inlines,
};
use crate::text::slug;

/// The day a build is made for, and whether drafts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub day: Date,
    pub drafts: bool,
}

impl Moment {
    /// Whether the sheet of `head` is out on that day.
    pub fn shows(self, head: &Head) -> bool {
        (self.drafts || !head.draft)
            && head.publish_date.is_none_or(|day| day <= self.day)
            && head.expiry_date.is_none_or(|day| self.day <= day)
    }
}

/// The guide as one audience may see it.
#[derive(Debug)]
pub struct Edition<'g> {
    guide: &'g Guide,
    config: &'g EditionConfig,
    moment: Moment,
    /// In reading order.
    sheets: Vec<(SheetId, Cow<'g, Sheet>)>,
    places: HashMap<SheetId, usize>,
    numbers: HashMap<SheetId, usize>,
    /// For a sheet, those that link to it or list it, in reading order.
    cited_by: HashMap<SheetId, Vec<SheetId>>,
    /// For a clause, the case studies that used it, in reading order.
    used_by: HashMap<SheetId, Vec<SheetId>>,
    /// The section of each folder.
    sections: HashMap<String, SheetId>,
    assets: BTreeSet<AssetId>,
    /// Those of them that are shown as pictures.
    shown: BTreeSet<AssetId>,
    /// Those of them that a link leads to.
    handed_out: BTreeSet<AssetId>,
    topics: BTreeMap<String, Topic>,
    map: Option<ProcessMap>,
}

/// A sheet with its place.
pub type Placed<'e> = (SheetId, &'e Sheet);

/// An audience with what it should read first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcomed {
    pub audience: String,
    pub title: String,
    pub sentence: String,
    /// Sheets of this edition, each with the reason to read it.
    pub essentials: Vec<(SheetId, Option<String>)>,
}

/// A free topic with the sheets that carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    pub slug: String,
    pub label: String,
    pub sheets: Vec<SheetId>,
}

impl<'g> Edition<'g> {
    /// The view of `guide` that the edition `config` has at `moment`.
    pub fn new(guide: &'g Guide, config: &'g EditionConfig, moment: Moment) -> Self {
        let sheets: Vec<(SheetId, Cow<'g, Sheet>)> = guide
            .ids()
            .filter(|(_, sheet)| moment.shows(&sheet.head) && may_see(config, audiences(&sheet.head)))
            .map(|(id, sheet)| (id, narrowed(sheet, config)))
            .collect();
        let places = sheets.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
        let mut edition = Edition {
            guide,
            config,
            moment,
            sheets,
            places,
            numbers: HashMap::new(),
            cited_by: HashMap::new(),
            used_by: HashMap::new(),
            sections: HashMap::new(),
            assets: BTreeSet::new(),
            shown: BTreeSet::new(),
            handed_out: BTreeSet::new(),
            topics: BTreeMap::new(),
            map: guide.map.as_ref().and_then(|map| {
                map.narrowed(|audiences| may_see(config, audiences.iter().map(|audience| audience.value.as_str())))
            }),
        };
        if config.withheld_links == WithheldLinks::Text {
            edition.unlink();
        }
        edition.number();
        edition.refer();
        edition.sort_topics();
        edition
    }

    /// Takes the target from every link to what the edition withholds: its words stay. A link without words of its own
    /// stays as it is, for the rules to tell: its words are the title that is withheld.
    fn unlink(&mut self) {
        let withheld = |own: SheetId, link: &Link| match &link.target {
            Target::Sheet(id, _) if self.withholds(*id) => !self.tells_title(link, *id),
            Target::Sheet(id, Some(anchor)) => self.withholds_anchor(*id, anchor),
            Target::Here(anchor) => self.withholds_anchor(own, anchor),
            _ => false,
        };
        let concerned = |own: SheetId, sheet: &Sheet| {
            let mut found = false;
            let mut look = |inline: &Inline| found |= matches!(inline, Inline::Link(link) if withheld(own, link));
            sheet.proses().into_iter().for_each(|prose| visit_inlines(prose, &mut look));
            found
        };
        let changed: Vec<(usize, Sheet)> = (self.sheets.iter().enumerate())
            .filter(|(_, (id, sheet))| concerned(*id, sheet))
            .map(|(place, (id, sheet))| {
                let mut sheet = Sheet::clone(sheet);
                let mut unlink = |link: &mut Link| {
                    if withheld(*id, link) {
                        link.target = Target::Missing(String::new());
                    }
                };
                sheet.proses_mut().into_iter().for_each(|prose| change_links(prose, &mut unlink));
                (place, sheet)
            })
            .collect();
        for (place, sheet) in changed {
            if let Some((_, held)) = self.sheets.get_mut(place) {
                *held = Cow::Owned(sheet);
            }
        }
    }

    fn number(&mut self) {
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        for (id, sheet) in &self.sheets {
            let count = counts.entry(sheet.kind()).or_insert(0);
            *count += 1;
            self.numbers.insert(*id, *count);
            if sheet.kind() == Kind::Section
                && let Some(folder) = sheet.head.address.strip_suffix("/index")
            {
                self.sections.entry(folder.to_owned()).or_insert(*id);
            }
        }
    }

    fn refer(&mut self) {
        let ids = self.guide.by_id();
        let mut cited: HashMap<SheetId, BTreeSet<usize>> = HashMap::new();
        let mut used: HashMap<SheetId, Vec<SheetId>> = HashMap::new();
        let (mut shown, mut handed_out) = (BTreeSet::new(), BTreeSet::new());
        for (place, (from, sheet)) in self.sheets.iter().enumerate() {
            let mut cite = |target: &Target| match target {
                Target::Sheet(to, _) if to != from => {
                    cited.entry(*to).or_default().insert(place);
                }
                Target::Asset(asset) => {
                    handed_out.insert(*asset);
                }
                _ => {}
            };
            for prose in sheet.proses() {
                links(prose, &mut cite);
                images(prose, &mut |target| {
                    if let Target::Asset(asset) = target {
                        shown.insert(*asset);
                    }
                });
            }
            if let Matter::CaseStudy(case) = &sheet.matter {
                let clauses: BTreeSet<SheetId> =
                    case.clauses.iter().filter_map(|clause| ids.get(clause.value.as_str()).copied()).collect();
                clauses.into_iter().for_each(|clause| used.entry(clause).or_default().push(*from));
            }
            let listed = match &sheet.matter {
                Matter::CaseStudy(case) => case.clauses.as_slice(),
                Matter::Course(course) => course.reading.as_slice(),
                _ => &[],
            };
            for id in listed.iter().chain(&sheet.head.related) {
                if let Some(to) = ids.get(id.value.as_str()) {
                    cite(&Target::Sheet(*to, None));
                }
            }
        }
        let visible = |places: BTreeSet<usize>| -> Vec<SheetId> {
            places.into_iter().filter_map(|place| self.sheets.get(place).map(|(id, _)| *id)).collect()
        };
        self.cited_by = cited.into_iter().map(|(to, places)| (to, visible(places))).collect();
        self.used_by = used;
        self.assets = &shown | &handed_out;
        self.shown = shown;
        self.handed_out = handed_out;
    }

    fn sort_topics(&mut self) {
        for (id, sheet) in &self.sheets {
            for label in &sheet.head.topics {
                let key = slug(label);
                self.topics
                    .entry(key.clone())
                    .or_insert_with(|| Topic { slug: key, label: label.clone(), sheets: Vec::new() })
                    .sheets
                    .push(*id);
            }
        }
    }

    /// The name of its folder and of `--edition`.
    pub fn name(&self) -> &'g str {
        &self.config.name
    }

    /// The guide's settings.
    pub fn config(&self) -> &'g Config {
        &self.guide.config
    }

    /// The edition's own settings.
    pub fn settings(&self) -> &'g EditionConfig {
        self.config
    }

    /// What the edition calls the guide.
    pub fn title(&self) -> &'g str {
        self.config.title.as_deref().unwrap_or(&self.guide.config.title)
    }

    /// The address it is published at, with no `/` at its end.
    pub fn base_url(&self) -> Option<&'g str> {
        let url = self.config.base_url.as_deref().or(self.guide.config.base_url.as_deref());
        url.map(|url| url.trim_end_matches('/'))
    }

    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// Its sheets, in reading order.
    pub fn sheets(&self) -> impl Iterator<Item = (SheetId, &Sheet)> {
        self.sheets.iter().map(|(id, sheet)| (*id, sheet.as_ref()))
    }

    /// The sheet at `place` of this edition as the guide has it, whole.
    pub fn original(&self, place: usize) -> Option<Arc<Sheet>> {
        let (id, _) = self.sheets.get(place)?;
        self.guide.sheets.get(id.0 as usize).map(Arc::clone)
    }

    /// Its sheets of one kind, in reading order.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (SheetId, &Sheet)> {
        self.sheets().filter(move |(_, sheet)| sheet.kind() == kind)
    }

    /// The sheet, unless this edition does not hold it.
    pub fn sheet(&self, id: SheetId) -> Option<&Sheet> {
        self.places.get(&id).and_then(|place| self.sheets.get(*place)).map(|(_, sheet)| sheet.as_ref())
    }

    /// The sheet with this stable id, unless this edition does not hold it.
    pub fn by_id(&self, id: &str) -> Option<(SheetId, &Sheet)> {
        let id = self.guide.directory.sheet(id)?;
        self.sheet(id).map(|sheet| (id, sheet))
    }

    /// Whether this edition withholds the sheet from its audiences, be it out today or not. Of a sheet whose front matter
    /// could not be read, nobody knows.
    pub fn withholds(&self, id: SheetId) -> bool {
        let withheld = |sheet: &Sheet| !sheet.head.unread && !may_see(self.config, audiences(&sheet.head));
        self.guide.sheet(id).is_some_and(withheld)
    }

    /// Whether the words of the link are the title of the sheet `id`, as those of a link without words of its own are.
    pub fn tells_title(&self, link: &Link, id: SheetId) -> bool {
        self.guide.sheet(id).is_some_and(|sheet| inline_text(&link.content) == sheet.head.title)
    }

    /// The stable id of a sheet that this edition withholds: for its authors, never for its readers.
    pub fn withheld_id(&self, id: SheetId) -> &'g str {
        self.guide.sheet(id).map(|sheet| sheet.head.id.as_str()).unwrap_or_default()
    }

    /// The sheet, if it is not out yet: a draft, or one whose day has not come.
    pub fn awaits(&self, id: SheetId) -> Option<&'g Sheet> {
        let sheet = self.guide.sheet(id).filter(|_| self.sheet(id).is_none())?;
        let early = sheet.head.draft || sheet.head.publish_date.is_some_and(|day| self.moment.day < day);
        early.then_some(sheet)
    }

    /// Whether the sheet has the place `anchor`, but not for the audiences of this edition.
    pub fn withholds_anchor(&self, id: SheetId, anchor: &str) -> bool {
        let has = |sheet: &Sheet| {
            let mut found = false;
            for prose in sheet.proses() {
                visit_blocks(prose, &mut |block| found |= block.anchor().is_some_and(|own| &**own == anchor));
            }
            found
        };
        match (self.sheet(id), self.guide.sheet(id)) {
            (Some(seen), Some(whole)) => !std::ptr::eq(seen, whole) && has(whole) && !has(seen),
            _ => false,
        }
    }

    /// The section of the folder that the sheet is in.
    pub fn section_of(&self, sheet: &Sheet) -> Option<(SheetId, &Sheet)> {
        let (folder, _) = sheet.head.address.rsplit_once('/')?;
        let id = self.sections.get(folder).copied()?;
        self.sheet(id).map(|section| (id, section))
    }

    /// The number of the sheet among those of its kind, from 1.
    pub fn number_of(&self, id: SheetId) -> Option<usize> {
        self.numbers.get(&id).copied()
    }

    /// The sheets of the same kind before and after this one.
    pub fn neighbours(&self, id: SheetId) -> (Option<Placed<'_>>, Option<Placed<'_>>) {
        let Some(place) = self.places.get(&id).copied() else { return (None, None) };
        let Some((_, sheet)) = self.sheets.get(place) else { return (None, None) };
        let kind = sheet.kind();
        let same = |place: Option<usize>| {
            place
                .and_then(|place| self.sheets.get(place))
                .map(|(id, sheet)| (*id, sheet.as_ref()))
                .filter(|(_, sheet)| sheet.kind() == kind)
        };
        (same(place.checked_sub(1)), same(place.checked_add(1)))
    }

    /// The sheets that link to this one or list it, in reading order.
    pub fn cited_by(&self, id: SheetId) -> &[SheetId] {
        self.cited_by.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The case studies that used this clause, in reading order.
    pub fn cases_using<'e>(&'e self, clause: SheetId) -> impl Iterator<Item = (SheetId, &'e Sheet)> + use<'e, 'g> {
        let cases = self.used_by.get(&clause).map(Vec::as_slice).unwrap_or_default();
        cases.iter().filter_map(|id| self.sheet(*id).map(|sheet| (*id, sheet)))
    }

    /// The sheets that the author of this one calls related, those this edition does not hold left out.
    pub fn related(&self, sheet: &Sheet) -> Vec<(SheetId, &Sheet)> {
        sheet.head.related.iter().filter_map(|id| self.by_id(&id.value)).collect()
    }

    /// The topics its sheets carry, by slug.
    pub fn topics(&self) -> impl Iterator<Item = &Topic> {
        self.topics.values()
    }

    /// The audiences it serves, each with its sheets; the audiences of other editions are not named.
    pub fn audiences(&self) -> Vec<(&'g str, Vec<SheetId>)> {
        let mut served: Vec<&str> = self.config.audiences.iter().map(String::as_str).collect();
        served.sort_unstable();
        let sheets_for = |name: &str| {
            let holds = |sheet: &Sheet| sheet.head.audiences.iter().any(|audience| audience.value == name);
            self.sheets().filter(|(_, sheet)| holds(sheet)).map(|(id, _)| id).collect::<Vec<_>>()
        };
        served.into_iter().map(|name| (name, sheets_for(name))).filter(|(_, sheets)| !sheets.is_empty()).collect()
    }

    /// The audiences it serves that have something to read first, in their author's order. What is said to the
    /// audiences of other editions stays there.
    pub fn welcomes(&self) -> Vec<Welcomed> {
        let served =
            self.guide.welcomes.iter().filter(|welcome| self.config.audiences.contains(&welcome.audience.value));
        let welcomed = served.filter_map(|welcome| {
            let essentials: Vec<_> = welcome
                .essentials
                .iter()
                .filter_map(|essential| {
                    let (id, _) = self.by_id(&essential.sheet.value)?;
                    Some((id, essential.why.as_deref().map(|why| self.typeset(why))))
                })
                .collect();
            (!essentials.is_empty()).then(|| Welcomed {
                audience: welcome.audience.value.clone(),
                title: self.typeset(&welcome.title),
                sentence: self.typeset(&welcome.sentence),
                essentials,
            })
        });
        welcomed.collect()
    }

    /// Words of a data file as readers see them.
    fn typeset(&self, text: &str) -> String {
        match self.guide.config.language {
            Language::French => french_text(text, None, false).into_owned(),
            Language::English => text.to_owned(),
        }
    }

    /// The words for a stage of the purchase.
    pub fn stage_text(&self, stage: Stage) -> StageText {
        let own = self.guide.stages.iter().find(|text| text.stage == stage);
        let words = own.cloned().unwrap_or_else(|| default_stage_text(stage));
        StageText { stage, title: self.typeset(&words.title), question: self.typeset(&words.question) }
    }

    /// The map of a purchase, if there is one for its audiences.
    pub fn map(&self) -> Option<&ProcessMap> {
        self.map.as_ref()
    }

    /// The assets its sheets show or link to.
    pub fn assets(&self) -> impl Iterator<Item = (AssetId, &'g Asset)> {
        self.assets.iter().filter_map(|id| self.guide.asset(*id).map(|asset| (*id, asset)))
    }

    /// The assets that its sheets show as pictures.
    pub fn pictures(&self) -> impl Iterator<Item = (AssetId, &'g Asset)> {
        self.assets().filter(|(id, _)| self.shows(*id))
    }

    /// Whether the asset is shown as a picture.
    pub fn shows(&self, id: AssetId) -> bool {
        self.shown.contains(&id)
    }

    /// Whether a link leads to the asset, so that readers are handed the file itself.
    pub fn hands_out(&self, id: AssetId) -> bool {
        self.handed_out.contains(&id)
    }

    /// The asset, unless no sheet of this edition uses it.
    pub fn asset(&self, id: AssetId) -> Option<&'g Asset> {
        self.assets.contains(&id).then(|| self.guide.asset(id)).flatten()
    }
}

/// The next day after `day` on which some sheet appears or disappears.
pub fn next_change(guide: &Guide, day: Date) -> Option<Date> {
    let days = guide.sheets().flat_map(|sheet| {
        let gone = sheet.head.expiry_date.and_then(|last| last.tomorrow().ok());
        [sheet.head.publish_date, gone].into_iter().flatten()
    });
    days.filter(|change| *change > day).min()
}

/// The audiences of a sheet, by name.
pub fn audiences(head: &Head) -> impl Iterator<Item = &str> {
    head.audiences.iter().map(|audience| audience.value.as_str())
}

/// Whether the edition serves one of these audiences.
pub fn may_see<'a>(edition: &EditionConfig, mut audiences: impl Iterator<Item = &'a str>) -> bool {
    audiences.any(|audience| edition.audiences.iter().any(|served| served == audience))
}

/// Calls `visit` for every link and image of `prose`.
pub fn targets<'p>(prose: &'p Prose, visit: &mut impl FnMut(&'p Target)) {
    links(prose, visit);
    images(prose, visit);
}

/// Calls `visit` for where every link of `prose` leads.
fn links<'p>(prose: &'p Prose, visit: &mut impl FnMut(&'p Target)) {
    visit_inlines(prose, &mut |inline| {
        if let Inline::Link(link) = inline {
            visit(&link.target);
        }
    });
}

/// Calls `visit` for every image of `prose`.
fn images<'p>(prose: &'p Prose, visit: &mut impl FnMut(&'p Target)) {
    visit_inlines(prose, &mut |inline| {
        if let Inline::Image(image) = inline {
            visit(&image.target);
        }
    });
    visit_blocks(prose, &mut |block| {
        if let Block::Figure(figure) = block {
            visit(&figure.image.target);
        }
    });
}

/// The sheet without the blocks that the edition may not see, and without the names of audiences that it does not serve
/// on those that it may.
fn narrowed<'g>(sheet: &'g Sheet, edition: &EditionConfig) -> Cow<'g, Sheet> {
    let withheld = |block: &Block| match block {
        Block::Restricted(restricted) => !may_see(edition, restricted.audiences.iter().map(String::as_str)),
        _ => false,
    };
    let serves = |name: &str| may_see(edition, std::iter::once(name));
    let names_others = |block: &Block| match block {
        Block::Restricted(restricted) => !restricted.audiences.iter().all(|name| serves(name)),
        _ => false,
    };
    let mut concerned = false;
    for prose in sheet.proses() {
        visit_blocks(prose, &mut |block| concerned |= names_others(block));
    }
    if !concerned {
        return Cow::Borrowed(sheet);
    }
    let mut sheet = sheet.clone();
    let keep = |block: &Block| if withheld(block) { Keep::Remove } else { Keep::Whole };
    for prose in sheet.proses_mut() {
        let bodies = prose.footnotes.iter_mut().map(|footnote| &mut footnote.body);
        for blocks in std::iter::once(&mut prose.blocks).chain(bodies) {
            retain_blocks(blocks, &keep);
            change_restricted(blocks, &|restricted| restricted.audiences.retain(|name| serves(name)));
        }
        remove_uncalled_footnotes(prose);
    }
    Cow::Owned(sheet)
}
