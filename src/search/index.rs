//! Makes the index of an edition, in memory and on all cores.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tantivy::directory::RamDirectory;
use tantivy::error::DataCorruption;
use tantivy::index::IndexMeta;
use tantivy::indexer::merge_indices;
use tantivy::schema::Schema;
use tantivy::{Directory, Index, IndexSettings, SingleSegmentIndexWriter, TantivyError};

use super::glossary;
use super::lexicon::tokenizers;
use super::record::{Record, Recorder};
use super::schema::schema;
use crate::guide::Edition;
use crate::guide::sheet::Sheet;
use crate::locale::Locale;
use crate::outputs::Files;

/// Sheets that one writer takes, at least. The shares follow from the number of sheets alone, never from the machine,
/// so that every machine writes the same bytes.
const SHARE: usize = 250;

/// Shares at most: they are merged into one at the end.
const SHARES: usize = 4;

/// Bytes that a writer starts with.
const ARENA: usize = 15_000_000;

/// The file that names the segments.
const META: &str = "meta.json";

/// The one segment's name. Tantivy draws one at random; a fixed one makes two builds alike.
const SEGMENT: &str = "00000000-0000-4000-8000-000000000001";

/// The files of the index of `edition`, and how many documents it has.
///
/// # Errors
///
/// What tantivy could not do.
pub fn build(edition: &Edition, locale: &Locale) -> tantivy::Result<(Files, usize)> {
    let found = |sheet: &Sheet| !sheet.head.search.exclude;
    let sheets: Vec<(usize, &Sheet)> =
        edition.sheets().map(|(_, sheet)| sheet).enumerate().filter(|(_, sheet)| found(sheet)).collect();
    let share = sheets.len().div_ceil(SHARES).max(SHARE);
    let schema = schema();
    let mut indices: Vec<Index> = sheets
        .par_chunks(share)
        .map(|sheets| write(sheets, edition, locale, &schema))
        .collect::<tantivy::Result<_>>()?;
    let index = match indices.len() {
        0 => write(&[], edition, locale, &schema)?,
        1 => indices.remove(0),
        _ => merge_indices(&indices, RamDirectory::create())?,
    };
    drop(indices);
    let documents = index.searchable_segment_metas()?.iter().map(|segment| segment.num_docs() as usize).sum();
    let mut files = files(&index)?;
    let acronyms = serde_json::to_vec(&glossary::acronyms(edition))?;
    let _ = files.insert(glossary::FILE_NAME, acronyms);
    Ok((files, documents))
}

/// Writes `sheets`, each with its place in the edition, into an index of its own.
fn write(sheets: &[(usize, &Sheet)], edition: &Edition, locale: &Locale, schema: &Schema) -> tantivy::Result<Index> {
    let directory = RamDirectory::create();
    let mut writer = writer(schema.clone(), directory.clone())?;
    let recorder = Recorder::new(edition, locale, schema)?;
    for (place, sheet) in sheets {
        for record in recorder.records(*place, sheet)? {
            writer.add_document(record)?;
        }
    }
    writer.finalize()?;
    // Opened anew, the index does not hold on to the words that its writer learnt.
    Index::open(directory)
}

fn writer(schema: Schema, directory: RamDirectory) -> tantivy::Result<SingleSegmentIndexWriter<Record>> {
    let settings = IndexSettings { docstore_compress_dedicated_thread: false, ..IndexSettings::default() };
    let builder = Index::builder().schema(schema).settings(settings).tokenizers(tokenizers());
    builder.single_segment_index_writer(directory, ARENA)
}

/// The files of `index`, under names that do not change from one build to the next.
fn files(index: &Index) -> tantivy::Result<Files> {
    let mut files = Files::new();
    let meta = index.load_metas()?;
    for path in present(index, &meta)? {
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        let name = format!("{}.{extension}", SEGMENT.replace('-', ""));
        let _ = files.insert(name, index.directory().atomic_read(&path)?);
    }
    let mut meta = serde_json::to_value(&meta)?;
    if let Some(object) = meta.as_object_mut() {
        // What was merged, by names drawn at random.
        object.remove("payload");
    }
    if let Some(id) = meta.pointer_mut("/segments/0/segment_id") {
        *id = SEGMENT.into();
    }
    let _ = files.insert(META, serde_json::to_vec(&meta)?);
    Ok(files)
}

/// The files of the segments of `index`, sorted.
fn present(index: &Index, meta: &IndexMeta) -> tantivy::Result<BTreeSet<PathBuf>> {
    let mut paths = BTreeSet::new();
    for path in meta.list_segment_files() {
        if index.directory().exists(&path)? {
            paths.insert(path);
        }
    }
    Ok(paths)
}

/// Opens the index that `files` hold, by their names, and makes sure that every one of them is whole.
///
/// # Errors
///
/// A file that is missing, cut short or damaged, and an index that another version made.
pub fn open(files: &BTreeMap<String, Vec<u8>>) -> tantivy::Result<Index> {
    let directory = RamDirectory::create();
    for (name, bytes) in files {
        directory.atomic_write(Path::new(name), bytes)?;
    }
    let index = Index::open(directory)?;
    if index.schema() != schema() {
        return Err(TantivyError::SchemaError("made by another version".to_owned()));
    }
    for path in present(&index, &index.load_metas()?)? {
        if !index.directory().validate_checksum(&path)? {
            return Err(DataCorruption::new(path, "wrong checksum".to_owned()).into());
        }
    }
    Ok(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_index_is_refused() {
        let writer = writer(schema(), RamDirectory::create()).expect("a writer");
        let files = files(&writer.finalize().expect("an index")).expect("its files");
        let whole: BTreeMap<String, Vec<u8>> =
            files.iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect();
        assert!(open(&whole).is_ok());
        for name in whole.keys() {
            for length in [0, 1, whole[name].len() / 2, whole[name].len() - 1] {
                let mut cut = whole.clone();
                cut.insert(name.clone(), whole[name][..length].to_vec());
                assert!(open(&cut).is_err(), "{name} cut to {length}");
            }
        }
        assert!(open(&BTreeMap::new()).is_err());
    }
}
