//! Where things are in the booklet: what a link leads to, and which pictures can be printed.

use std::collections::{BTreeMap, HashMap, HashSet};

use typst::foundations::{Bytes, Smart};
use typst::visualize::{ExchangeFormat, RasterFormat, RasterImage, SvgImage};

use super::nodes::{Label, Mark};
use crate::guide::Edition;
use crate::guide::sheet::{Asset, Sheet};
use crate::guide::vocabulary::Kind;
use crate::images;
use crate::prose::{Anchor, AssetId, SheetId, Target, visit_blocks};

/// What the booklet holds of an edition, by name.
#[derive(Debug)]
pub struct Places {
    sheets: HashMap<SheetId, (Label, Mark)>,
    anchors: HashSet<(SheetId, Anchor)>,
    pictures: BTreeMap<AssetId, Picture>,
}

/// A picture as Typst reads it.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its path in the booklet's own small world of files.
    pub file: String,
    pub bytes: Bytes,
}

impl Places {
    /// `openings` are the sections that open a part; other sections have no page of their own.
    pub fn new(edition: &Edition, openings: &[SheetId]) -> Self {
        let mut sheets = HashMap::new();
        let mut anchors = HashSet::new();
        for (id, sheet) in edition.sheets() {
            let mark = match sheet.kind() {
                Kind::Chapter => Mark::Chapter,
                Kind::CaseStudy => Mark::Case,
                Kind::Clause => Mark::Clause,
                Kind::Page | Kind::Term | Kind::Quotation => Mark::None,
                Kind::Section if openings.contains(&id) => Mark::None,
                Kind::Section | Kind::Course => continue,
            };
            sheets.insert(id, (sheet.head.id.clone(), mark));
            anchors.extend(anchors_of(sheet).into_iter().map(|anchor| (id, anchor)));
        }
        let pictures = edition.assets().filter_map(|(id, asset)| Some((id, picture(id, asset)?))).collect();
        Places { sheets, anchors, pictures }
    }

    /// What leads to the sheet, unless it is not in the booklet.
    pub fn sheet(&self, id: SheetId) -> Option<(Label, Mark)> {
        self.sheets.get(&id).cloned()
    }

    /// What leads to `target` from the sheet `own`; `None` leaves the words without a link.
    pub fn target(&self, own: SheetId, target: &Target) -> Option<(Label, Mark)> {
        let (id, anchor) = match target {
            Target::Sheet(id, anchor) => (*id, anchor.as_ref()),
            Target::Here(anchor) => (own, Some(anchor)),
            Target::Asset(_) | Target::External(_) | Target::Missing(_) | Target::Unsafe(_) => return None,
        };
        let (label, mark) = self.sheet(id)?;
        match anchor.filter(|anchor| self.anchors.contains(&(id, (*anchor).clone()))) {
            Some(anchor) => Some((place(&label, anchor), mark)),
            None if id == own => None,
            None => Some((label, mark)),
        }
    }

    /// The picture that `target` names, if it can be printed.
    pub fn picture(&self, target: &Target) -> Option<&Picture> {
        match target {
            Target::Asset(id) => self.pictures.get(id),
            _ => None,
        }
    }

    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.pictures.values()
    }
}

/// The name of a place within a sheet.
pub fn place(sheet: &str, anchor: &str) -> Label {
    format!("{sheet}/{anchor}")
}

/// The places of a sheet's body that can be led to.
fn anchors_of(sheet: &Sheet) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    visit_blocks(&sheet.body, &mut |block| anchors.extend(block.anchor().cloned()));
    anchors
}

/// The asset as a picture, if it is of a kind that Typst prints and can be read.
fn picture(id: AssetId, asset: &Asset) -> Option<Picture> {
    let (_, extension) = asset.path.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    // Typst copies JPEG files as they are: a file that still tells where it was taken would tell it in print.
    let bytes = Bytes::new(images::clean(&asset.bytes).ok()?.into_owned());
    let raster = |format| RasterImage::new(bytes.clone(), format, Smart::Auto).is_ok();
    let readable = match extension.as_str() {
        "png" => raster(RasterFormat::Exchange(ExchangeFormat::Png)),
        "jpg" | "jpeg" => raster(RasterFormat::Exchange(ExchangeFormat::Jpg)),
        "gif" => raster(RasterFormat::Exchange(ExchangeFormat::Gif)),
        "webp" => raster(RasterFormat::Exchange(ExchangeFormat::Webp)),
        "svg" => SvgImage::new(bytes.clone()).is_ok(),
        _ => false,
    };
    readable.then(|| Picture { file: format!("/pictures/{}.{extension}", id.0), bytes })
}
