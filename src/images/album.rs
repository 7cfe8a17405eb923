//! The pictures of a guide as pages show them: made once for every edition and every output, and not made again as long
//! as the last build's files are there.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::clean::{clean, moves};
use super::decode::{Fault, format, pixels};
use super::encode::{self, Encoded};
use super::resize::{WIDTHS, fitted, widths};
use crate::guide::sheet::Asset;
use crate::prose::AssetId;
use crate::text::slug;

/// Changes whenever pictures are made otherwise than before, so that none is taken for what it is no longer.
const RECIPE: &str = "1";

/// A picture with more pixels than this is made while no other is, so that memory stays within bounds.
const LARGE: usize = 4_000_000;

/// A picture as pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// In pixels, at its largest.
    pub width: u32,
    pub height: u32,
    /// As WebP, the narrowest first; none where that would be no lighter.
    pub webp: Vec<Variant>,
    /// The name of the file that every browser reads.
    pub plain: String,
}

/// A picture at one of its widths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Its file's name, which a hash of its bytes is part of.
    pub name: String,
    pub width: u32,
}

impl Picture {
    /// The names of its files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.webp.iter().map(|variant| variant.name.as_str()).chain([self.plain.as_str()])
    }
}

/// How pictures were made, by the hash of what they were made from.
pub type Records = BTreeMap<String, Picture>;

/// What the last build left.
pub struct Kept<'a> {
    pub records: &'a Records,
    /// The bytes of the published file of that name.
    pub file: &'a (dyn Fn(&str) -> Option<Vec<u8>> + Sync),
}

impl fmt::Debug for Kept<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_struct("Kept").field("records", self.records).finish_non_exhaustive()
    }
}

impl Kept<'_> {
    /// Nothing.
    pub const NOTHING: Kept<'static> = Kept { records: &BTreeMap::new(), file: &|_| None };
}

/// The pictures of a guide, with their files.
#[derive(Debug, Clone, Default)]
pub struct Album {
    keys: HashMap<AssetId, String>,
    records: Records,
    files: HashMap<String, Arc<[u8]>>,
}

type Made = (Picture, Vec<(String, Vec<u8>)>);

impl Album {
    /// Makes the pictures among `assets`, except those that `kept` still has, and names those that cannot be read.
    pub fn new<'g>(
        assets: impl IntoIterator<Item = (AssetId, &'g Asset)>,
        kept: &Kept,
    ) -> (Self, Vec<(AssetId, Fault)>) {
        let pictures = assets.into_iter().filter(|(_, asset)| format(&asset.bytes).is_some());
        let (large, small): (Vec<_>, Vec<_>) = pictures.partition(|(_, asset)| is_large(&asset.bytes));
        let make = |(id, asset): (AssetId, &Asset)| {
            let key = key(&asset.path, &asset.bytes);
            let made = recalled(&key, kept).map_or_else(|| made(&asset.path, &asset.bytes), Ok);
            (id, key, made)
        };
        let mut all: Vec<_> = small.into_par_iter().map(make).collect();
        all.extend(large.into_iter().map(make));
        let (mut album, mut faults) = (Album::default(), Vec::new());
        for (id, key, made) in all {
            match made {
                Ok((picture, files)) => {
                    album.files.extend(files.into_iter().map(|(name, bytes)| (name, Arc::from(bytes))));
                    album.records.insert(key.clone(), picture);
                    album.keys.insert(id, key);
                }
                Err(fault) => faults.push((id, fault)),
            }
        }
        (album, faults)
    }

    /// The picture that the asset is shown as; `None` where it is no picture of pixels.
    pub fn get(&self, id: AssetId) -> Option<&Picture> {
        self.records.get(self.keys.get(&id)?)
    }

    /// The bytes of the file `name`.
    pub fn file(&self, name: &str) -> Option<Arc<[u8]>> {
        self.files.get(name).cloned()
    }

    /// How the pictures were made, for the next build.
    pub fn records(&self) -> &Records {
        &self.records
    }
}

/// The pictures among `assets` whose pixels cannot be read.
pub fn faults<'g>(assets: impl IntoIterator<Item = (AssetId, &'g Asset)>) -> Vec<(AssetId, Fault)> {
    let pictures: Vec<_> = assets.into_iter().filter(|(_, asset)| format(&asset.bytes).is_some()).collect();
    let fault = |(id, asset): (AssetId, &Asset)| pixels(&asset.bytes).err().map(|fault| (id, fault));
    pictures.into_iter().filter_map(fault).collect()
}

/// What a picture is known by: its name, its bytes, and how pictures are made.
fn key(path: &str, bytes: &[u8]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(RECIPE.as_bytes());
    hasher.update(stem(path).as_bytes());
    hasher.update(blake3::hash(bytes).as_bytes());
    hasher.finalize().to_hex().to_string()
}

fn is_large(bytes: &[u8]) -> bool {
    imagesize::blob_size(bytes).is_ok_and(|size| size.width.saturating_mul(size.height) > LARGE)
}

/// The picture as the last build made it, if its files are there and are what they were.
fn recalled(key: &str, kept: &Kept) -> Option<Made> {
    let picture = kept.records.get(key)?.clone();
    let file = |name: &str| {
        let bytes = (kept.file)(name)?;
        name.contains(&format!(".{}.", mark(&bytes))).then(|| (name.to_owned(), bytes))
    };
    let files = picture.names().map(file).collect::<Option<Vec<_>>>()?;
    Some((picture, files))
}

/// Makes the picture at `path`.
fn made(path: &str, bytes: &[u8]) -> Result<Made, Fault> {
    let mut files = Vec::new();
    let mut keep = |width: u32, (extension, bytes): Encoded| {
        let name = format!("{}-{width}.{}.{extension}", stem(path), mark(&bytes));
        files.push((name.clone(), bytes));
        name
    };
    let decoded = pixels(bytes)?;
    let own: Encoded = (extension(bytes), clean(bytes)?.into_owned());
    if moves(bytes) {
        let (width, height) = (decoded.width(), decoded.height());
        let plain = keep(width, own);
        return Ok((Picture { width, height, webp: Vec::new(), plain }, files));
    }
    let sizes: Vec<_> = widths(decoded.width()).into_iter().map(|width| fitted(&decoded, width)).collect();
    let (Some(narrowest), Some(widest)) = (sizes.first(), sizes.last()) else { return Err(Fault::Unreadable) };
    // A narrow picture is shown as its author made it, unless it is lighter encoded anew.
    let mut plain = encode::plain(narrowest)?;
    let (mut width, mut height) = (widest.width(), widest.height());
    if decoded.width() <= WIDTHS[0] && own.0 != "webp" && own.1.len() <= plain.1.len() {
        (width, height) = (decoded.width(), decoded.height());
        plain = own;
    }
    let lightest = plain.1.len();
    let plain = keep(narrowest.width(), plain);
    let mut webp = Vec::new();
    for size in &sizes {
        // Taller than WebP allows: every browser reads the other.
        let Ok(encoded) = encode::webp(size) else { continue };
        if webp.is_empty() && encoded.1.len() >= lightest && sizes.len() == 1 {
            continue;
        }
        webp.push(Variant { width: size.width(), name: keep(size.width(), encoded) });
    }
    Ok((Picture { width, height, webp, plain }, files))
}

/// What the names of files of that kind end with.
fn extension(bytes: &[u8]) -> &'static str {
    format(bytes).and_then(|format| format.extensions_str().first().copied()).unwrap_or_default()
}

/// The first digits of the hash of a file, enough for none to be taken for another.
pub fn mark(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().chars().take(16).collect()
}

/// What the file at `path` is called, as part of an address.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = slug(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    if stem.is_empty() { "image".to_owned() } else { stem }
}
