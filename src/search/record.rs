//! A section as tantivy takes it: its texts, each held once however many fields it goes into.

use tantivy::Document;
use tantivy::schema::{Field, OwnedValue, Schema};

use super::documents::{Section, about, boost, facets, names, sections, url};
use super::schema::{BODY, BOOST, DESCRIPTION, HEADING, Part, PartFields, SHEET, TITLE, part_fields};
use crate::guide::Edition;
use crate::guide::sheet::Sheet;
use crate::locale::Locale;

/// One document of the index.
#[derive(Debug, Default)]
pub struct Record {
    values: Vec<OwnedValue>,
    /// Which value each field has; a field may have several.
    fields: Vec<(Field, usize)>,
}

impl Document for Record {
    type Value<'a> = &'a OwnedValue;
    type FieldsValuesIter<'a> = std::vec::IntoIter<(Field, &'a OwnedValue)>;

    fn iter_fields_and_values(&self) -> Self::FieldsValuesIter<'_> {
        let held = self.fields.iter().filter_map(|(field, place)| Some((*field, self.values.get(*place)?)));
        held.collect::<Vec<_>>().into_iter()
    }
}

impl Record {
    fn add(&mut self, fields: impl IntoIterator<Item = Field>, value: OwnedValue) {
        let place = self.values.len();
        self.fields.extend(fields.into_iter().map(|field| (field, place)));
        self.values.push(value);
    }

    fn add_text(&mut self, fields: impl IntoIterator<Item = Field>, text: &str) {
        if !text.is_empty() {
            self.add(fields, OwnedValue::Str(text.to_owned()));
        }
    }
}

/// Makes the records of sheets.
#[derive(Debug)]
pub struct Recorder<'a> {
    edition: &'a Edition<'a>,
    locale: &'a Locale,
    schema: &'a Schema,
    parts: Vec<PartFields>,
}

impl<'a> Recorder<'a> {
    /// # Errors
    ///
    /// The schema is not ours.
    pub fn new(edition: &'a Edition<'a>, locale: &'a Locale, schema: &'a Schema) -> tantivy::Result<Self> {
        Ok(Recorder { edition, locale, schema, parts: part_fields(schema)? })
    }

    /// The records of `sheet`, which is at `place` in the edition.
    ///
    /// # Errors
    ///
    /// The schema is not ours.
    pub fn records(&self, place: usize, sheet: &Sheet) -> tantivy::Result<Vec<Record>> {
        let sections = sections(sheet, self.locale);
        sections.iter().enumerate().map(|(number, section)| self.record(place, sheet, number, section)).collect()
    }

    fn record(&self, place: usize, sheet: &Sheet, number: usize, section: &Section) -> tantivy::Result<Record> {
        let field = |name: &str| self.schema.get_field(name);
        let searched = |part: Part| {
            let fields = self.parts.iter().filter(move |fields| fields.part == part);
            fields.flat_map(|fields| [fields.words, fields.stems])
        };
        let mut record = Record::default();
        record.add_text(searched(TITLE).chain([field("title")?]), &sheet.head.title);
        for name in names(sheet) {
            record.add_text(searched(TITLE), name);
        }
        let heading = if section.usual { BODY } else { HEADING };
        record.add_text(searched(heading).chain([field("section")?]), &section.title);
        for heading in &section.headings {
            record.add_text(searched(HEADING), heading);
        }
        if number == 0 {
            record.add_text(searched(DESCRIPTION).chain([field("description")?]), &sheet.head.description);
            record.add_text(searched(DESCRIPTION), &about(sheet));
            for word in &sheet.head.search.words {
                record.add_text(searched(DESCRIPTION), &word.value);
            }
        }
        record.add_text(searched(BODY).chain([field("text")?]), &section.text);
        record.add_text([field("id")?], &sheet.head.id);
        record.add_text([field("url")?], &url(sheet, section));
        for (name, value) in facets(sheet, self.edition).0 {
            record.add_text([field(name)?], &value);
        }
        record.add([field(SHEET)?], OwnedValue::U64(place as u64));
        record.add([field(BOOST)?], OwnedValue::F64(boost(sheet)));
        Ok(record)
    }
}
