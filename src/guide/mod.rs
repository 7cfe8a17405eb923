//! The guide: every sheet, typed, resolved and whole. It is built once, by [`assemble()`], and never changed.

mod assemble;
pub mod edition;
pub mod map;
pub mod sheet;
pub mod vocabulary;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

pub use assemble::{assemble, assemble_after, default_stage_text, refusal_of};
pub use edition::Edition;

use crate::config::Config;
use crate::diagnostic::{FileId, Sources};
use crate::prose::{AssetId, Directory, SheetId};
use crate::source::folder::History;
use crate::source::schema::MAX_ORDER;
use map::ProcessMap;
use sheet::{Asset, Fact, Sheet, StageText, Welcome};
use vocabulary::Kind;

/// How far apart the orders of neighbours are, so that others find a place between them.
pub const ORDER_STEP: i64 = 10;

/// The order that comes next after `last`.
pub fn order_after(last: i64) -> i64 {
    (last / ORDER_STEP).saturating_add(1).saturating_mul(ORDER_STEP).min(MAX_ORDER)
}

/// A whole guide, as its authors wrote it, before any audience's view of it.
#[derive(Debug)]
pub struct Guide {
    pub config: Config,
    pub sources: Sources,
    /// In reading order: by folder, weight, title. A [`SheetId`] is an index here.
    pub sheets: Vec<Arc<Sheet>>,
    pub assets: Vec<Asset>,
    /// The paths of files that were not read, which was said: what they hold is not known.
    pub refused: Vec<String>,
    /// Assets that look as if they were meant as sheets, with their place in the sources.
    pub almost_sheets: Vec<(AssetId, FileId)>,
    pub facts: Vec<Fact>,
    pub stages: Vec<StageText>,
    pub welcomes: Vec<Welcome>,
    /// The map of a purchase, if an author drew one.
    pub map: Option<ProcessMap>,
    pub directory: Directory,
    /// When its files were changed.
    pub history: Arc<History>,
    /// The files that something was said of while the guide was made.
    pub faulty: BTreeSet<FileId>,
}

impl Guide {
    pub fn sheet(&self, id: SheetId) -> Option<&Sheet> {
        self.sheets.get(id.0 as usize).map(Arc::as_ref)
    }

    pub fn asset(&self, id: AssetId) -> Option<&Asset> {
        self.assets.get(id.0 as usize)
    }

    /// The order of the last sheet of a kind; 0 where none has one.
    pub fn last_order(&self, kind: Kind) -> i64 {
        let orders = self.sheets.iter().filter(|sheet| sheet.kind() == kind).map(|sheet| sheet.head.weight);
        orders.max().unwrap_or(0).max(0)
    }

    /// Every sheet, in reading order.
    pub fn sheets(&self) -> impl Iterator<Item = &Sheet> + Clone {
        self.sheets.iter().map(Arc::as_ref)
    }

    /// Every sheet with its place.
    pub fn ids(&self) -> impl Iterator<Item = (SheetId, &Sheet)> {
        self.sheets().enumerate().map(|(index, sheet)| (SheetId(u32::try_from(index).unwrap_or(u32::MAX)), sheet))
    }

    /// The sheets by stable id; where two share one, the first.
    pub fn by_id(&self) -> HashMap<&str, SheetId> {
        let mut ids = HashMap::with_capacity(self.sheets.len());
        for (place, sheet) in self.ids() {
            ids.entry(sheet.head.id.as_str()).or_insert(place);
        }
        ids
    }
}
