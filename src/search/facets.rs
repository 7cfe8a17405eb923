//! The facets of sheets, as columns of the index: to filter by and to count.

use std::collections::HashMap;

use serde::Serialize;
use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader};

use super::query::Query;
use super::schema::FACETS;
use crate::guide::vocabulary::{Category, Dimension, Kind, Stage, Vocabulary};
use crate::text::slug;

/// How many of the sheets found have each value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacetCounts {
    pub name: &'static str,
    /// The most frequent first.
    pub values: Vec<ValueCount>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueCount {
    pub value: String,
    pub count: usize,
}

/// The columns of a segment, in the order of [`FACETS`].
pub struct Columns(Vec<Option<StrColumn>>);

/// What each facet must be in a segment, in the order of [`FACETS`].
pub struct Filters(Vec<Filter>);

/// What one facet must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    Any,
    /// This value, by its place in the column.
    Is(u64),
    /// A value that no sheet has.
    Nothing,
}

impl Columns {
    /// # Errors
    ///
    /// A part of the index that cannot be read.
    pub fn open(segment: &SegmentReader) -> tantivy::Result<Self> {
        FACETS.iter().map(|name| segment.fast_fields().str(name)).collect::<tantivy::Result<_>>().map(Columns)
    }

    /// The first value of a facet that the document has.
    pub fn value(&self, document: DocId, name: &str) -> String {
        let column =
            FACETS.iter().zip(&self.0).find(|(facet, _)| **facet == name).and_then(|(_, column)| column.as_ref());
        column.and_then(|column| column.term_ords(document).next().map(|place| text(column, place))).unwrap_or_default()
    }

    /// What `query` asks of the facets.
    pub fn filters(&self, query: &Query) -> Filters {
        let asked = |name: &str| match name {
            "kind" => query.kind.as_deref().map(written::<Kind>),
            "stage" => query.stage.as_deref().map(stage),
            "category" => query.category.as_deref().map(written::<Category>),
            "dimension" => query.dimension.as_deref().map(written::<Dimension>),
            "audience" => query.audience.as_deref().map(slug),
            _ => query.topic.as_deref().map(slug),
        };
        let filter = |(name, column): (&&str, &Option<StrColumn>)| match asked(name).filter(|value| !value.is_empty()) {
            None => Filter::Any,
            Some(value) => {
                let place =
                    column.as_ref().and_then(|column| column.dictionary().term_ord(value.as_bytes()).ok().flatten());
                place.map_or(Filter::Nothing, Filter::Is)
            }
        };
        Filters(FACETS.iter().zip(&self.0).map(filter).collect())
    }

    /// Whether the document has what each facet but `spared` must be.
    fn passes(&self, document: DocId, filters: &Filters, spared: Option<usize>) -> bool {
        self.0.iter().zip(&filters.0).enumerate().all(|(index, (column, filter))| match filter {
            _ if spared == Some(index) => true,
            Filter::Any => true,
            Filter::Nothing => false,
            Filter::Is(place) => {
                column.as_ref().is_some_and(|column| column.term_ords(document).any(|ord| ord == *place))
            }
        })
    }

    /// Whether the document has what the facets must be.
    pub fn keeps(&self, document: DocId, filters: &Filters) -> bool {
        self.passes(document, filters, None)
    }

    /// Counts the values that `documents` have. A facet's own filter does not count for it: people see what choosing
    /// another value would give.
    pub fn count(&self, documents: &[DocId], filters: &Filters, counts: &mut Counts) {
        for (index, (column, counts)) in self.0.iter().zip(&mut counts.0).enumerate() {
            let Some(column) = column else { continue };
            let mut here: HashMap<u64, usize> = HashMap::new();
            for document in documents.iter().filter(|document| self.passes(**document, filters, Some(index))) {
                column.term_ords(*document).for_each(|place| *here.entry(place).or_default() += 1);
            }
            here.into_iter().for_each(|(place, count)| *counts.entry(text(column, place)).or_default() += count);
        }
    }
}

/// How often each value was counted, in the order of [`FACETS`].
#[derive(Default)]
pub struct Counts([HashMap<String, usize>; FACETS.len()]);

impl Counts {
    /// The counts, facet by facet.
    pub fn sorted(self) -> Vec<FacetCounts> {
        let counted = FACETS.iter().zip(self.0).map(|(name, counts)| {
            let mut values: Vec<ValueCount> =
                counts.into_iter().map(|(value, count)| ValueCount { value, count }).collect();
            values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
            FacetCounts { name, values }
        });
        counted.collect()
    }
}

impl Filters {
    /// Whether some sheet of the segment has what the facet `name` must be.
    pub fn is_met(&self, name: &str) -> bool {
        FACETS.iter().zip(&self.0).any(|(facet, filter)| *facet == name && *filter != Filter::Nothing)
    }

    /// Whether anything is asked at all.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|filter| *filter == Filter::Any)
    }
}

/// Whether `value` is one of the closed list of the facet `name`, be it in the guide or not.
pub fn is_known(name: &str, value: &str) -> bool {
    match name {
        "kind" => Kind::from_written(value).is_some(),
        "stage" => Stage::from_written(&stage(value)).is_some(),
        "category" => Category::from_written(value).is_some(),
        "dimension" => Dimension::from_written(value).is_some(),
        _ => false,
    }
}

fn text(column: &StrColumn, place: u64) -> String {
    let mut text = String::new();
    // A place that the column itself gave is in its dictionary.
    let _ = column.ord_to_str(place, &mut text);
    text
}

/// The value that `written` names, as it stands in addresses.
fn written<V: Vocabulary>(written: &str) -> String {
    V::from_written(written).map_or_else(|| slug(written), |value| value.id().to_owned())
}

/// A stage by its name or its number, 1 to 12.
fn stage(asked: &str) -> String {
    let numbered = asked.trim().parse::<usize>().ok().and_then(|number| Stage::ALL.get(number.checked_sub(1)?));
    numbered.map_or_else(|| written::<Stage>(asked), |stage| stage.id().to_owned())
}
