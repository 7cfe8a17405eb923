//! The fields of an index. A document is a section of a sheet; what belongs to the whole sheet is on each of them.

use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};

use super::lexicon::Reading;

/// The parts of a section that are searched, those that say most of it first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    pub name: &'static str,
    /// How much a word found there is worth.
    pub weight: f32,
    words: &'static str,
    stems: &'static str,
}

impl Part {
    const fn new(name: &'static str, weight: f32, words: &'static str, stems: &'static str) -> Self {
        Part { name, weight, words, stems }
    }
}

pub const TITLE: Part = Part::new("title", 4.0, "title_words", "title_stems");
pub const HEADING: Part = Part::new("heading", 2.5, "heading_words", "heading_stems");
pub const DESCRIPTION: Part = Part::new("description", 1.7, "description_words", "description_stems");
pub const BODY: Part = Part::new("body", 1.0, "body_words", "body_stems");

/// All parts.
pub const PARTS: [Part; 4] = [TITLE, HEADING, DESCRIPTION, BODY];

/// What sheets are sorted by. The values are those of the site's addresses.
pub const FACETS: [&str; 6] = ["kind", "stage", "category", "dimension", "audience", "topic"];

/// What is kept of a section, to be shown.
pub const STORED_TEXTS: [&str; 6] = ["id", "title", "section", "url", "description", "text"];

/// The place of the sheet in the edition.
pub const SHEET: &str = "sheet";
/// What the sheet's score is multiplied by.
pub const BOOST: &str = "boost";

/// The schema of every index.
pub fn schema() -> Schema {
    let mut builder = Schema::builder();
    for part in PARTS {
        builder.add_text_field(part.words, searched(Reading::Words, IndexRecordOption::WithFreqsAndPositions));
        builder.add_text_field(part.stems, searched(Reading::Stems, IndexRecordOption::WithFreqs));
    }
    for facet in FACETS {
        builder.add_text_field(facet, FAST);
    }
    for text in STORED_TEXTS {
        builder.add_text_field(text, STORED);
    }
    builder.add_u64_field(SHEET, FAST);
    builder.add_f64_field(BOOST, FAST);
    builder.build()
}

fn searched(reading: Reading, record: IndexRecordOption) -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(reading.name())
        .set_index_option(record)
        .set_fieldnorms(reading == Reading::Words);
    TextOptions::default().set_indexing_options(indexing)
}

/// The fields of one part.
#[derive(Debug, Clone, Copy)]
pub struct PartFields {
    pub part: Part,
    pub words: Field,
    pub stems: Field,
}

/// The fields of the parts, in the order of [`PARTS`].
///
/// # Errors
///
/// The schema is not this one.
pub fn part_fields(schema: &Schema) -> tantivy::Result<Vec<PartFields>> {
    PARTS
        .iter()
        .map(|part| {
            Ok(PartFields { part: *part, words: schema.get_field(part.words)?, stems: schema.get_field(part.stems)? })
        })
        .collect()
}
