//! Makes the index of an edition, in memory and on all cores.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Value;
use tantivy::directory::RamDirectory;
use tantivy::error::DataCorruption;
use tantivy::index::IndexMeta;
use tantivy::schema::Schema;
use tantivy::{Directory, IndexSettings, SingleSegmentIndexWriter, TantivyError};

use super::glossary;
use super::lexicon::tokenizers;
use super::record::{Record, Recorder};
use super::schema::schema;
use crate::guide::Edition;
use crate::guide::sheet::Sheet;
use crate::locale::Locale;
use crate::outputs::{Bytes, Files};

/// Sheets that one segment holds, at least. The segments follow from the number of sheets alone, never from the
/// machine, so that every machine writes the same bytes.
const SHARE: usize = 250;

/// Segments at most. They are written side by side and stay apart: to merge them takes time on one core, and the
/// memory of the index twice.
const SEGMENTS: usize = 4;

/// Bytes that a writer starts with.
const ARENA: usize = 1_000_000;

/// Bytes of sheets that are compressed together: to show one hit, no more than this is unpacked.
const BLOCK: usize = 4_096;

/// The file that names the segments.
const META: &str = "meta.json";

/// The index of an edition.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub files: Files,
    /// How many sections can be found.
    pub sections: usize,
}

impl Index {
    /// Opens it.
    ///
    /// # Errors
    ///
    /// It is damaged.
    pub fn open(&self) -> tantivy::Result<tantivy::Index> {
        open(self.files.iter().map(|(name, bytes)| (name, &**bytes)))
    }
}

/// The sheets of `edition` that can be found, each with its place in it.
pub fn found<'g>(edition: &'g Edition) -> impl Iterator<Item = (usize, &'g Sheet)> {
    edition.sheets().map(|(_, sheet)| sheet).enumerate().filter(|(_, sheet)| !sheet.head.search.exclude)
}

/// The index of `edition`.
///
/// # Errors
///
/// What tantivy could not do.
pub fn build(edition: &Edition, locale: &Locale) -> tantivy::Result<Index> {
    let share = found(edition).count().div_ceil(SEGMENTS).max(SHARE);
    Ok(build_after(edition, locale, share, &Segments::default())?.0)
}

/// The index of `edition` in segments of `share` sheets each, and these segments; those of `before` whose sheets are what
/// they were are taken over. The settings of the edition must not have changed since.
///
/// # Errors
///
/// What tantivy could not do.
pub fn build_after(
    edition: &Edition,
    locale: &Locale,
    share: usize,
    before: &Segments,
) -> tantivy::Result<(Index, Segments)> {
    let sheets: Vec<(usize, &Sheet)> = found(edition).collect();
    // An edition without sheets has an index too: one that finds nothing.
    let shares: Vec<&[(usize, &Sheet)]> = if sheets.is_empty() { vec![&[]] } else { sheets.chunks(share).collect() };
    let schema = schema();
    let segments = shares.into_par_iter().enumerate().map(|(number, sheets)| {
        let key: Key = sheets.iter().filter_map(|(place, _)| Some((*place, edition.original(*place)?))).collect();
        if let Some(segment) = before.0.get(number).filter(|(made_of, _)| is_same(made_of, &key)) {
            return Ok(segment.clone());
        }
        let index = write(sheets, edition, locale, &schema)?;
        Ok((key, Segment::of(&index, number)?))
    });
    let segments: Vec<(Key, Segment)> = segments.collect::<tantivy::Result<_>>()?;

    let own: Vec<&Segment> = segments.iter().map(|(_, segment)| segment).collect();
    let acronyms = serde_json::to_vec(&glossary::acronyms(edition))?;
    let meta = serde_json::to_vec(&meta(&own))?;
    let mut files = Files::new();
    let named = own.iter().flat_map(|segment| segment.files.iter().cloned());
    for (name, bytes) in
        named.chain([(META.to_owned(), meta.into()), (glossary::FILE_NAME.to_owned(), acronyms.into())])
    {
        // Every segment has a name of its own.
        let _ = files.insert(name, bytes);
    }
    let sections = own.iter().map(|segment| segment.documents).sum();
    Ok((Index { files, sections }, Segments(segments)))
}

/// The sheets that a segment was made of, each with its place in the edition.
type Key = Vec<(usize, Arc<Sheet>)>;

fn is_same(one: &Key, other: &Key) -> bool {
    let mut pairs = one.iter().zip(other);
    one.len() == other.len() && pairs.all(|(one, other)| one.0 == other.0 && Arc::ptr_eq(&one.1, &other.1))
}

/// The segments of an index, each with the sheets that it was made of.
#[derive(Debug, Default)]
pub struct Segments(Vec<(Key, Segment)>);

/// A segment as it is published: under a name that does not change from one build to the next, where tantivy would
/// draw one at random.
#[derive(Debug, Clone)]
struct Segment {
    documents: usize,
    files: Vec<(String, Bytes)>,
    /// The `meta.json` of an index that has this segment alone.
    meta: Value,
}

impl Segment {
    /// The one segment of `index`, by its number.
    fn of(index: &tantivy::Index, number: usize) -> tantivy::Result<Self> {
        let name = format!("00000000-0000-4000-8000-{:012}", number + 1);
        let metas = index.load_metas()?;
        let documents = metas.segments.iter().map(|segment| segment.num_docs() as usize).sum();
        let mut files = Vec::new();
        for path in present(index, &metas)? {
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            let bytes = index.directory().atomic_read(&path)?;
            files.push((format!("{}.{extension}", name.replace('-', "")), bytes.into()));
        }
        let mut meta = serde_json::to_value(&metas)?;
        if let Some(id) = meta.pointer_mut("/segments/0/segment_id") {
            *id = name.into();
        }
        Ok(Segment { documents, files, meta })
    }
}

/// The `meta.json` of an index that has all `segments`.
fn meta(segments: &[&Segment]) -> Option<Value> {
    let own = segments.iter().filter_map(|segment| segment.meta.pointer("/segments/0").cloned()).collect();
    let mut meta = segments.first()?.meta.clone();
    *meta.get_mut("segments")? = Value::Array(own);
    Some(meta)
}

/// Writes `sheets`, each with its place in the edition, into an index of its own.
fn write(
    sheets: &[(usize, &Sheet)],
    edition: &Edition,
    locale: &Locale,
    schema: &Schema,
) -> tantivy::Result<tantivy::Index> {
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
    tantivy::Index::open(directory)
}

fn writer(schema: Schema, directory: RamDirectory) -> tantivy::Result<SingleSegmentIndexWriter<Record>> {
    let settings = IndexSettings {
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: BLOCK,
        ..IndexSettings::default()
    };
    let builder = tantivy::Index::builder().schema(schema).settings(settings).tokenizers(tokenizers());
    builder.single_segment_index_writer(directory, ARENA)
}

/// The files of the segments of `index`, sorted.
fn present(index: &tantivy::Index, meta: &IndexMeta) -> tantivy::Result<BTreeSet<PathBuf>> {
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
pub fn open<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])>) -> tantivy::Result<tantivy::Index> {
    let directory = RamDirectory::create();
    for (name, bytes) in files {
        directory.atomic_write(Path::new(name), bytes)?;
    }
    let index = tantivy::Index::open(directory)?;
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
    use std::collections::BTreeMap;

    use super::*;

    fn open(files: &BTreeMap<String, Vec<u8>>) -> tantivy::Result<tantivy::Index> {
        super::open(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
    }

    #[test]
    fn a_damaged_index_is_refused() {
        let directory = RamDirectory::create();
        writer(schema(), directory.clone()).and_then(SingleSegmentIndexWriter::finalize).expect("an index");
        let segment = Segment::of(&tantivy::Index::open(directory).expect("an index"), 0).expect("its files");
        let mut files = vec![(META.to_owned(), serde_json::to_vec(&meta(&[&segment])).expect("its name").into())];
        files.extend(segment.files);
        let whole: BTreeMap<String, Vec<u8>> =
            files.iter().map(|(name, bytes): &(String, Bytes)| (name.clone(), bytes.to_vec())).collect();
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
