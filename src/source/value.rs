//! Structured text (YAML, TOML) as a tree that remembers where each value was written.

use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::{Diagnostic, FileId, Report, Span};

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    pub data: Data,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Value>),
    Map(Vec<Entry>),
}

/// A key of a mapping with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Value,
}

/// Where a fragment of structured text stands: the fragment is `text[range]` of `file`.
#[derive(Debug, Clone)]
pub struct Fragment<'a> {
    pub file: FileId,
    /// The whole text of the file.
    pub text: &'a str,
    pub range: Range<usize>,
}

impl<'a> Fragment<'a> {
    /// The whole of a file.
    pub fn whole(file: FileId, text: &'a str) -> Self {
        Fragment { file, text, range: 0..text.len() }
    }

    fn content(&self) -> &'a str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    fn span(&self, start: usize, length: usize) -> Span {
        let start = (self.range.start + start).min(self.range.end);
        Span::new(self.file, start..(start + length).min(self.range.end))
    }
}

/// Reads YAML 1.2. What cannot be read is said in `report` and yields nothing. Aliases, nesting and size have
/// budgets, so that no document can exhaust the machine.
pub fn read_yaml(fragment: &Fragment, report: &mut Report) -> Option<Value> {
    let mut tabs = fragment.content().match_indices('\n').map(|(at, _)| at + 1).chain([0]).filter(|start| {
        fragment.content().get(*start..).is_some_and(|line| line.trim_start_matches(' ').starts_with('\t'))
    });
    if let Some(at) = tabs.next() {
        report.add(Diagnostic::error("P0104", fragment.span(at, 1)));
        return None;
    }
    match serde_saphyr::from_str::<Node>(fragment.content()) {
        Ok(node) => Some(node.into_value(fragment)),
        Err(error) => {
            report.add(yaml_diagnostic(&error, fragment));
            None
        }
    }
}

fn yaml_diagnostic(error: &serde_saphyr::Error, fragment: &Fragment) -> Diagnostic {
    let span = error.location().map_or_else(|| fragment.span(0, 0), |location| {
        let offset = location.span().byte_offset().and_then(|offset| usize::try_from(offset).ok());
        let length = location.span().byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(1);
        fragment.span(offset.unwrap_or_else(|| line_start(fragment.content(), location.line())), length)
    });
    match error.without_snippet() {
        serde_saphyr::Error::DuplicateMappingKey { key, .. } => {
            Diagnostic::error("P0103", span).with("key", key.clone().unwrap_or_default())
        }
        serde_saphyr::Error::Budget { .. }
        | serde_saphyr::Error::AliasReplayLimitExceeded { .. }
        | serde_saphyr::Error::AliasExpansionLimitExceeded { .. }
        | serde_saphyr::Error::AliasReplayStackDepthExceeded { .. } => Diagnostic::error("P0106", span),
        other => {
            let detail = other.to_string();
            let detail = detail.lines().next().unwrap_or_default().to_owned();
            Diagnostic::error("P0102", span).with("detail", detail)
        }
    }
}

fn line_start(text: &str, line: u64) -> usize {
    let wanted = usize::try_from(line.saturating_sub(1)).unwrap_or_default();
    text.split_inclusive('\n').take(wanted).map(str::len).sum()
}

/// Reads TOML 1.1. What cannot be read is said in `report` and yields nothing.
pub fn read_toml(fragment: &Fragment, report: &mut Report) -> Option<Value> {
    match toml::de::DeTable::parse(fragment.content()) {
        Ok(table) => {
            let range = table.span();
            Some(from_toml_table(table.into_inner(), range, fragment))
        }
        Err(error) => {
            let range = error.span().unwrap_or(0..0);
            let span = fragment.span(range.start, range.len());
            let message = error.message().to_owned();
            report.add(if message.starts_with("duplicate key") {
                let key = fragment.content().get(range).unwrap_or_default().to_owned();
                Diagnostic::error("P0103", span).with("key", key)
            } else {
                Diagnostic::error("P0102", span).with("detail", message)
            });
            None
        }
    }
}

fn from_toml_table(table: toml::de::DeTable<'_>, range: Range<usize>, fragment: &Fragment) -> Value {
    let entries = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: fragment.span(key.span().start, key.span().len()),
            key: key.into_inner().into_owned(),
            value: from_toml(value.span(), value.into_inner(), fragment),
        })
        .collect();
    Value { data: Data::Map(entries), span: fragment.span(range.start, range.len()) }
}

fn from_toml(range: Range<usize>, value: toml::de::DeValue<'_>, fragment: &Fragment) -> Value {
    use toml::de::DeValue;
    let span = fragment.span(range.start, range.len());
    let data = match value {
        DeValue::String(text) => Data::Text(text.into_owned()),
        DeValue::Integer(number) => i64::from_str_radix(&number.as_str().replace('_', ""), number.radix())
            .map_or_else(|_| Data::Text(number.as_str().to_owned()), Data::Integer),
        DeValue::Float(number) => number
            .as_str()
            .replace('_', "")
            .parse()
            .map_or_else(|_| Data::Text(number.as_str().to_owned()), Data::Float),
        DeValue::Boolean(truth) => Data::Bool(truth),
        DeValue::Datetime(moment) => Data::Text(moment.to_string()),
        DeValue::Array(items) => {
            Data::List(items.into_iter().map(|item| from_toml(item.span(), item.into_inner(), fragment)).collect())
        }
        DeValue::Table(table) => return from_toml_table(table, range, fragment),
    };
    Value { data, span }
}

/// A YAML node as serde hands it over, before its places are known in the file.
struct Node(serde_saphyr::Spanned<Raw>);

enum Raw {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(serde_saphyr::Spanned<String>, Node)>),
}

impl Node {
    fn into_value(self, fragment: &Fragment) -> Value {
        let span = place(&self.0.referenced, fragment);
        let data = match self.0.value {
            Raw::Null => Data::Null,
            Raw::Bool(truth) => Data::Bool(truth),
            Raw::Integer(number) => Data::Integer(number),
            Raw::Float(number) => Data::Float(number),
            Raw::Text(text) => Data::Text(text),
            Raw::List(items) => Data::List(items.into_iter().map(|item| item.into_value(fragment)).collect()),
            Raw::Map(entries) => Data::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| Entry {
                        key_span: place(&key.referenced, fragment),
                        key: key.value,
                        value: value.into_value(fragment),
                    })
                    .collect(),
            ),
        };
        Value { data, span }
    }
}

fn place(location: &serde_saphyr::Location, fragment: &Fragment) -> Span {
    let offset = location.span().byte_offset().and_then(|offset| usize::try_from(offset).ok());
    let length = location.span().byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    fragment.span(offset.unwrap_or_else(|| line_start(fragment.content(), location.line())), length)
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_saphyr::Spanned::deserialize(deserializer).map(Node)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Raw, E> {
        Ok(Raw::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Raw, E> {
        Ok(i64::try_from(number).map_or_else(|_| Raw::Text(number.to_string()), Raw::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Raw, E> {
        Ok(Raw::Float(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}
