//! The sections of an open index, whichever of its segments they are in: which sheet each is of, what its score is
//! multiplied by, its facets. Sections are numbered in reading order, and a sheet's are side by side.

use std::ops::Range;

use tantivy::{BitSet, DocAddress, DocId, SegmentReader};

use super::facets::{Columns, Counts, FacetCounts, Filters};
use super::query::Query;
use super::schema::{BOOST, SHEET};

#[derive(Default)]
pub struct Sections {
    /// The first section of each sheet that can be found.
    heads: Vec<u32>,
    /// By the number of the section: its sheet's place among those.
    ranks: Vec<u32>,
    /// By the number of the section: its sheet's place in the edition.
    sheets: Vec<u32>,
    /// By the number of the section.
    boosts: Vec<f32>,
    segments: Vec<Segment>,
}

struct Segment {
    /// The number of its first section.
    base: u32,
    facets: Columns,
}

/// What each facet must be, segment by segment.
pub struct Asked(Vec<Filters>);

impl Sections {
    /// # Errors
    ///
    /// A part of the index that cannot be read.
    pub fn open(segments: &[SegmentReader]) -> tantivy::Result<Self> {
        let mut sections = Sections::default();
        let mut base = 0;
        for segment in segments {
            let (sheets, boosts) = (segment.fast_fields().u64(SHEET)?, segment.fast_fields().f64(BOOST)?);
            for document in 0..segment.max_doc() {
                let sheet = sheets.first(document).unwrap_or_default();
                let sheet = u32::try_from(sheet).unwrap_or(u32::MAX);
                if sections.sheets.last() != Some(&sheet) {
                    sections.heads.push(base + document);
                }
                sections.sheets.push(sheet);
                sections.ranks.push(u32::try_from(sections.heads.len() - 1).unwrap_or(u32::MAX));
                #[expect(clippy::cast_possible_truncation, reason = "a boost is a small number")]
                sections.boosts.push(boosts.first(document).unwrap_or(1.0) as f32);
            }
            sections.segments.push(Segment { base, facets: Columns::open(segment)? });
            base += segment.max_doc();
        }
        Ok(sections)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.sheets.len()
    }

    /// The number of the first section of a segment.
    pub fn base(&self, segment: usize) -> u32 {
        self.segments.get(segment).map_or(0, |segment| segment.base)
    }

    /// The number of the section that is the document at `address`.
    pub fn number(&self, address: DocAddress) -> u32 {
        self.base(address.segment_ord as usize) + address.doc_id
    }

    /// The document that the section is.
    pub fn address(&self, section: u32) -> DocAddress {
        let after = self.segments.partition_point(|segment| segment.base <= section);
        let ord = after.saturating_sub(1);
        DocAddress::new(u32::try_from(ord).unwrap_or_default(), section - self.base(ord))
    }

    /// The sheet that the section is of, by its place in the edition.
    pub fn sheet(&self, section: u32) -> u32 {
        self.sheets.get(section as usize).copied().unwrap_or(u32::MAX)
    }

    /// Every sheet that can be found, in reading order: its place in the edition, and the numbers of its sections. The
    /// first of these is the sheet itself.
    pub fn by_sheet(&self) -> impl Iterator<Item = (u32, Range<u32>)> {
        let end = u32::try_from(self.len()).unwrap_or(u32::MAX);
        let ends = self.heads.iter().skip(1).copied().chain([end]);
        self.heads.iter().zip(ends).map(|(head, end)| (self.sheet(*head), *head..end))
    }

    /// Whether both sections are of the same sheet.
    pub fn are_together(&self, one: u32, other: u32) -> bool {
        self.ranks.get(one as usize) == self.ranks.get(other as usize)
    }

    /// The number of the first section of the sheet that `section` is of.
    pub fn head(&self, section: u32) -> u32 {
        let rank = self.ranks.get(section as usize).copied().unwrap_or_default();
        self.heads.get(rank as usize).copied().unwrap_or_default()
    }

    /// The `sections` in reading order, each once.
    pub fn in_order(&self, sections: impl IntoIterator<Item = u32>) -> Vec<u32> {
        let mut present = BitSet::with_max_value(u32::try_from(self.len()).unwrap_or(u32::MAX));
        for section in sections {
            present.insert(section);
        }
        let mut ordered = Vec::with_capacity(present.len());
        let mut next = present.first_non_empty_bucket(0);
        while let Some(bucket) = next {
            ordered.extend(present.tinyset(bucket).into_iter().map(|place| bucket * 64 + place));
            next = present.first_non_empty_bucket(bucket + 1);
        }
        ordered
    }

    /// What the score of the section's sheet is multiplied by.
    pub fn boost(&self, section: u32) -> f32 {
        self.boosts.get(section as usize).copied().unwrap_or(1.0)
    }

    /// The segment that the section is in, with its place there.
    fn within(&self, section: u32) -> Option<(usize, &Segment, DocId)> {
        let address = self.address(section);
        let ord = address.segment_ord as usize;
        Some((ord, self.segments.get(ord)?, address.doc_id))
    }

    /// How many sections each sheet has, in reading order.
    pub fn counts(&self) -> impl Iterator<Item = u32> {
        self.by_sheet().map(|(_, own)| own.end - own.start)
    }

    /// The first value of a facet that the section has.
    pub fn value(&self, section: u32, facet: &str) -> String {
        self.within(section).map(|(_, segment, document)| segment.facets.value(document, facet)).unwrap_or_default()
    }

    /// What `query` asks of the facets.
    pub fn asked(&self, query: &Query) -> Asked {
        Asked(self.segments.iter().map(|segment| segment.facets.filters(query)).collect())
    }

    /// Whether some section has what the facet `name` must be.
    pub fn have(&self, asked: &Asked, name: &str) -> bool {
        asked.0.iter().any(|filters| filters.is_met(name))
    }

    /// Whether the section has what the facets must be.
    pub fn keeps(&self, section: u32, asked: &Asked) -> bool {
        self.within(section).is_some_and(|(ord, segment, document)| {
            asked.0.get(ord).is_some_and(|filters| segment.facets.keeps(document, filters))
        })
    }

    /// Counts the values that `sections` have.
    pub fn count(&self, sections: &[u32], asked: &Asked) -> Vec<FacetCounts> {
        let mut counts = Counts::default();
        for (ord, (segment, filters)) in self.segments.iter().zip(&asked.0).enumerate() {
            let addresses = sections.iter().map(|section| self.address(*section));
            let own = addresses.filter(|address| address.segment_ord as usize == ord);
            let own: Vec<DocId> = own.map(|address| address.doc_id).collect();
            segment.facets.count(&own, filters, &mut counts);
        }
        counts.sorted()
    }
}

impl Asked {
    /// Whether nothing is asked at all.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Filters::is_empty)
    }
}
