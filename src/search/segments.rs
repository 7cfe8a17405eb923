//! The columns of an index, whichever of its segments a document is in. A sheet's documents are all in the same one.

use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, SegmentReader};

use super::facets::{Columns, Counts, FacetCounts, Filters};
use super::query::Query;
use super::schema::{BOOST, SECTION, SHEET};

/// All segments, in the order of the index.
pub struct Segments(Vec<Segment>);

struct Segment {
    facets: Columns,
    sheets: Column<u64>,
    sections: Column<u64>,
    boosts: Column<f64>,
}

/// What each facet must be, segment by segment.
pub struct Asked(Vec<Filters>);

impl Segments {
    /// # Errors
    ///
    /// A part of the index that cannot be read.
    pub fn open(segments: &[SegmentReader]) -> tantivy::Result<Self> {
        let open = |segment: &SegmentReader| {
            Ok(Segment {
                facets: Columns::open(segment)?,
                sheets: segment.fast_fields().u64(SHEET)?,
                sections: segment.fast_fields().u64(SECTION)?,
                boosts: segment.fast_fields().f64(BOOST)?,
            })
        };
        segments.iter().map(open).collect::<tantivy::Result<_>>().map(Segments)
    }

    fn of(&self, document: DocAddress) -> Option<&Segment> {
        self.0.get(document.segment_ord as usize)
    }

    /// The sheet that the document is of, by its place in the edition.
    pub fn sheet(&self, document: DocAddress) -> Option<u64> {
        self.of(document)?.sheets.first(document.doc_id)
    }

    /// Whether the document is the sheet itself rather than one of its sections.
    pub fn is_head(&self, document: DocAddress) -> bool {
        self.of(document).is_some_and(|segment| segment.sections.first(document.doc_id) == Some(0))
    }

    /// What the sheet's score is multiplied by.
    pub fn boost(&self, document: DocAddress) -> f64 {
        self.of(document).and_then(|segment| segment.boosts.first(document.doc_id)).unwrap_or(1.0)
    }

    /// The first value of a facet that the document has.
    pub fn value(&self, document: DocAddress, facet: &str) -> String {
        self.of(document).map(|segment| segment.facets.value(document.doc_id, facet)).unwrap_or_default()
    }

    /// What `query` asks of the facets.
    pub fn asked(&self, query: &Query) -> Asked {
        Asked(self.0.iter().map(|segment| segment.facets.filters(query)).collect())
    }

    /// Whether the document has what the facets must be.
    pub fn keeps(&self, document: DocAddress, asked: &Asked) -> bool {
        let filters = asked.0.get(document.segment_ord as usize);
        self.of(document).zip(filters).is_some_and(|(segment, filters)| segment.facets.keeps(document.doc_id, filters))
    }

    /// Counts the values that `documents` have.
    pub fn count(&self, documents: &[DocAddress], asked: &Asked) -> Vec<FacetCounts> {
        let mut counts = Counts::default();
        for ((ord, segment), filters) in (0..).zip(&self.0).zip(&asked.0) {
            let own = documents.iter().filter(|document| document.segment_ord == ord);
            let own: Vec<DocId> = own.map(|document| document.doc_id).collect();
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
