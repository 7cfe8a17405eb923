//! Structured text (YAML, TOML) as a tree that remembers where each value was written.

use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::fields::in_braces;
use super::schema;
use crate::diagnostic::{Diagnostic, FileId, Report, Span, Spanned};
use crate::text::fold;

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    pub data: Data,
    pub span: Span,
    /// A number as it was typed: an article `3.10` is not the article `3.1`.
    pub typed: Option<String>,
    /// What follows on the same line and is not read, since YAML takes it for a comment: where it stands, and the
    /// whole text that was meant if it was meant as text.
    pub aside: Option<Spanned<String>>,
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

impl Value {
    /// Whether this is something else than keys with their values, or nothing.
    pub fn is_no_map(&self) -> bool {
        !matches!(self.data, Data::Map(_) | Data::Null)
    }
}

impl<'a> Fragment<'a> {
    /// The whole of a file.
    pub fn whole(file: FileId, text: &'a str) -> Self {
        Fragment { file, text, range: 0..text.len() }
    }

    fn content(&self) -> &'a str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// What stands at `span`, for a number.
    fn typed(&self, data: &Data, span: Span) -> Option<String> {
        let text = self.text.get(span.range()).filter(|_| matches!(data, Data::Integer(_) | Data::Float(_)))?;
        text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.'))
            .then(|| text.to_owned())
    }

    /// What follows the plain value `data` at `span` on its line, and is taken for a comment.
    fn aside(&self, data: &Data, span: Span) -> Option<Spanned<String>> {
        let written = self.text.get(span.range())?;
        let is_plain = !matches!(data, Data::List(_) | Data::Map(_) | Data::Null)
            && !written.starts_with(['"', '\'', '|', '>', '&', '!']);
        let line = self.text.get(span.range().end..self.range.end)?.lines().next()?;
        let comment = line.trim_start_matches([' ', '\t']);
        let apart = comment.len() < line.len() || written.ends_with([' ', '\t']);
        (is_plain && apart && comment.starts_with('#')).then(|| {
            let start = span.range().end + line.len() - comment.len();
            let end = start + comment.trim_end().len();
            let meant = self.text.get(span.range().start..end).unwrap_or_default();
            Spanned { value: meant.to_owned(), span: Span::new(self.file, start..end) }
        })
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
        Ok(node) => {
            let value = node.into_value(fragment);
            match no_break_space(fragment.content()).filter(|_| value.is_no_map()) {
                Some(place) => {
                    report.add(no_break(fragment, place));
                    None
                }
                None => Some(value),
            }
        }
        Err(error) => {
            report.add(yaml_diagnostic(&error, fragment));
            None
        }
    }
}

fn no_break(fragment: &Fragment, place: Range<usize>) -> Diagnostic {
    Diagnostic::error("P0102", fragment.span(place.start, place.len())).with("hint", "no-break").with("detail", "")
}

/// The first no-break space that follows the colon of a key: it looks like the space that is needed there.
fn no_break_space(content: &str) -> Option<Range<usize>> {
    let mut offset = 0;
    for line in content.split_inclusive('\n') {
        if let Some((key, rest)) = line.split_once(':')
            && is_key(key.trim_start_matches([' ', '-']))
            && let Some(space) = rest.chars().next().filter(|first| matches!(first, '\u{a0}' | '\u{202f}'))
        {
            let at = offset + key.len() + 1;
            return Some(at..at + space.len_utf8());
        }
        offset += line.len();
    }
    None
}

/// Whether `text` looks like the key of a line: one word.
pub fn is_key(text: &str) -> bool {
    let text = text.trim_end().trim_matches(['"', '\'']);
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn yaml_diagnostic(error: &serde_saphyr::Error, fragment: &Fragment) -> Diagnostic {
    let content = fragment.content();
    let (offset, length) = error.location().map_or((0, 0), |location| {
        let offset = location.span().byte_offset().and_then(|offset| usize::try_from(offset).ok());
        let length = location.span().byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(1);
        (offset.unwrap_or_else(|| offset_of(content, location.line(), location.column())), length)
    });
    let span = fragment.span(offset, length);
    let detail = error.without_snippet().to_string();
    match error.without_snippet() {
        serde_saphyr::Error::DuplicateMappingKey { key, .. } => {
            let key = key.clone().unwrap_or_default();
            let found = Diagnostic::error("P0103", span).with("key", &key);
            match first_key(content, offset, &key) {
                Some(first) => found.and_at(fragment.span(first, key.len())),
                None => found,
            }
        }
        serde_saphyr::Error::Budget { .. }
        | serde_saphyr::Error::AliasReplayLimitExceeded { .. }
        | serde_saphyr::Error::AliasExpansionLimitExceeded { .. }
        | serde_saphyr::Error::AliasReplayStackDepthExceeded { .. } => Diagnostic::error("P0106", span),
        _ if detail.contains("recursion limit") || detail.contains("budget") => Diagnostic::error("P0106", span),
        _ => {
            if let Some(place) = no_break_space(content) {
                return no_break(fragment, place);
            }
            // The lines that the reader counts are not those of the file; the span says where.
            let detail = detail.lines().next().and_then(|line| line.split(" at line ").next()).unwrap_or_default();
            if let Some((place, meant)) = mapping_on_a_line(content, offset) {
                let span = fragment.span(place.start, place.len());
                return Diagnostic::error("P0102", span).with("hint", "map-on-a-line").with("meant", meant);
            }
            let (hint, place) = slip(detail, content, offset);
            let span = place.map_or(span, |place| fragment.span(place.start, place.len()));
            Diagnostic::error("P0102", span).with("hint", hint).with("detail", detail)
        }
    }
}

/// The line at `offset` if it gives a key with a key below it, as in `recherche: mots: cantine`, and what it should be.
fn mapping_on_a_line(content: &str, offset: usize) -> Option<(Range<usize>, String)> {
    let start = content.get(..offset)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = content.get(start..)?.lines().next()?.trim_end();
    let (key, rest) = line.split_once(": ")?;
    let (inner, value) = rest.split_once(": ")?;
    let inner = inner.trim();
    let fields = schema::under(&fold(key.trim()))?;
    let field = fields.iter().find(|field| field.is_named(&fold(inner)))?;
    Some((start..start + line.len(), in_braces(key, inner, value, field.shape)))
}

/// What most likely went wrong, as a word for the message, and where, unless it is where the reader stopped: what
/// the reader says is for those who know YAML.
fn slip(detail: &str, content: &str, offset: usize) -> (&'static str, Option<Range<usize>>) {
    let says = |words: &[&str]| words.iter().any(|word| detail.contains(word));
    let before = content.get(..offset).unwrap_or_default();
    if says(&["non-finite"]) {
        ("not-finite", None)
    } else if says(&["mapping values are not allowed"]) {
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let above = before.get(..line_start).unwrap_or_default().trim_end();
        let above = above.rfind('\n').map_or(0, |newline| newline + 1)..above.len();
        if before.get(line_start..).unwrap_or_default().contains(": ") {
            ("colon", None)
        } else if content.get(above.clone()).is_some_and(|line| !line.is_empty() && !line.contains(": ")) {
            ("no-colon", Some(above))
        } else {
            ("indent", Some(line_start..offset))
        }
    } else if says(&["unclosed quote"]) {
        ("quote", None)
    } else if says(&["invalid trailing content"]) {
        ("quote-inside", None)
    } else if says(&["unclosed bracket"]) {
        ("bracket", None)
    } else if says(&["illegal placement of ':'", "flow"]) {
        ("bracket", before.rfind(['[', '{']).map(|at| at..at + 1))
    } else if says(&["unexpected character", "unknown anchor", "recursive references", "block scalar"]) {
        ("sign", None)
    } else if says(&["did not find expected"]) {
        ("indent", None)
    } else {
        ("other", None)
    }
}

/// The byte at `line` and `column` (in characters), both from 1.
fn offset_of(text: &str, line: u64, column: u64) -> usize {
    let count = |number: u64| usize::try_from(number.saturating_sub(1)).unwrap_or_default();
    let start: usize = text.split_inclusive('\n').take(count(line)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(count(column)).map_or(rest.len(), |(at, _)| at)
}

/// Where `key` was given before `offset`, with the same indentation.
fn first_key(content: &str, offset: usize, key: &str) -> Option<usize> {
    let before = content.get(..offset)?;
    let indent = before.len() - before.rfind('\n').map_or(0, |newline| newline + 1);
    let mut at = 0;
    let mut found = None;
    for line in before.split_inclusive('\n') {
        let rest = line.get(indent..).and_then(|rest| rest.strip_prefix(key));
        if rest.is_some_and(|rest| rest.trim_start().starts_with(':')) {
            found = Some(at + indent);
        }
        at += line.len();
    }
    found
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
            } else if message.contains("recursion limit") {
                Diagnostic::error("P0106", span)
            } else {
                let comma = decimal_comma(fragment.content(), range.start);
                let hint = if comma.is_some() { "toml-decimal" } else { toml_slip(&message) };
                let found = Diagnostic::error("P0102", comma.map_or(span, |at| fragment.span(at.start, at.len())));
                found.with("hint", hint).with("detail", message)
            });
            None
        }
    }
}

/// Where the line at `offset` gives a number with a decimal comma: `rate = 87,5`.
fn decimal_comma(content: &str, offset: usize) -> Option<Range<usize>> {
    let start = content.get(..offset)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = content.get(start..)?.lines().next()?;
    let (key, value) = line.split_once('=')?;
    let value = value.split('#').next()?;
    let (whole, part) = value.trim().split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let at = start + key.len() + 1 + (value.len() - value.trim_start().len());
    (digits(whole) && digits(part)).then(|| at..at + value.trim().len())
}

/// What most likely went wrong, as a word for the message: what the reader says is in English.
fn toml_slip(message: &str) -> &'static str {
    let says = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if says(&["must be quoted", "invalid basic string", "missing opening quote"]) {
        "toml-quote"
    } else if says(&["unclosed table", "unclosed array table", "missing table open"]) {
        "toml-table"
    } else if says(&["unclosed array", "unclosed inline table", "missing array opening", "missing inline table"]) {
        "bracket"
    } else if says(&["missing comma"]) {
        "toml-comma"
    } else if says(&["missing value", "missing assignment", "key with no value", "expected `=`", "unexpected key"]) {
        "toml-equals"
    } else {
        "toml"
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
    Value { data: Data::Map(entries), span: fragment.span(range.start, range.len()), typed: None, aside: None }
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
    let typed = fragment.typed(&data, span);
    Value { data, span, typed, aside: None }
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
                    .map(|(key, value)| {
                        let key_span = place(&key.referenced, fragment);
                        let mut value = value.into_value(fragment);
                        if value.data == Data::Null {
                            value.aside = comment_for_value(fragment, key_span);
                        }
                        Entry { key_span, key: key.value, value }
                    })
                    .collect(),
            ),
        };
        let typed = fragment.typed(&data, span);
        let aside = fragment.aside(&data, span);
        Value { data, span, typed, aside }
    }
}

/// The comment that stands where the value of the key at `key` was meant to.
fn comment_for_value(fragment: &Fragment, key: Span) -> Option<Spanned<String>> {
    let line = fragment.text.get(key.range().end..fragment.range.end)?.lines().next()?;
    let comment = line.split_once(':')?.1.trim();
    let start = key.range().end + line.trim_end().len() - comment.len();
    let span = Span::new(fragment.file, start..start + comment.len());
    comment.starts_with('#').then(|| Spanned { value: comment.to_owned(), span })
}

fn place(location: &serde_saphyr::Location, fragment: &Fragment) -> Span {
    let offset = location.span().byte_offset().and_then(|offset| usize::try_from(offset).ok());
    let length = location.span().byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    let offset = offset.unwrap_or_else(|| offset_of(fragment.content(), location.line(), location.column()));
    fragment.span(offset, length)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fields::{Field, Fields, Shape};

    const TABLE: &[Field] = &[Field::new("article", "", Shape::Scalar)];

    fn article(text: &str, read: fn(&Fragment, &mut Report) -> Option<Value>) -> Option<String> {
        let mut report = Report::new();
        let value = read(&Fragment::whole(FileId(0), text), &mut report);
        Fields::of(value.as_ref(), &[TABLE], Span::start_of(FileId(0)), &mut report).text("article", &mut report)
    }

    #[test]
    fn numbers_are_kept_as_they_are_typed() {
        for typed in ["3.10", "0800", "1e3", "12", "-0"] {
            assert_eq!(article(&format!("article: {typed}\n"), read_yaml).as_deref(), Some(typed));
        }
        assert_eq!(article("article = 3.10\n", read_toml).as_deref(), Some("3.10"));
        assert_eq!(article("a: &a 5\n", read_yaml), None);
    }

    #[test]
    fn what_follows_a_plain_value_is_told_apart_from_what_is_in_it() {
        for (text, aside) in [
            ("article: Marché #3\n", Some("Marché #3")),
            ("article: a b   # c \n", Some("a b   # c")),
            ("article: a\n  b #c\n", Some("a\n  b #c")),
            ("article: #3\n", Some("#3")),
            ("article: 3 # c\n", Some("3 # c")),
            ("article: \"a #b\" # c\n", None),
            ("article: C#4\n", None),
            ("article: a\n# c\n", None),
            ("article: |\n  a # b\n", None),
            ("article: [a, b] # c\n", None),
        ] {
            let value = read_yaml(&Fragment::whole(FileId(0), text), &mut Report::new());
            let Some(Data::Map(entries)) = value.map(|value| value.data) else { panic!("{text}") };
            let found = entries.first().and_then(|entry| entry.value.aside.as_ref());
            assert_eq!(found.map(|aside| aside.value.as_str()), aside, "{text}");
        }
    }

    #[test]
    fn what_yaml_cannot_read_is_guessed_for_those_who_do_not_know_it() {
        for (text, hint, excerpt) in [
            ("titre: Acheter : un art\n", "colon", ":"),
            ("titre a\nresume: b\n", "no-colon", "titre a"),
            ("titre: a\n resume: b\n", "indent", " resume"),
            ("titre: \"ouvert\nresume: b\n", "quote", "\""),
            ("titre: \"a\" b\n", "quote-inside", "b"),
            ("themes: [a, b\nresume: c\n", "bracket", "["),
            ("titre: @a\n", "sign", "@"),
            ("titre: *a\n", "sign", "*"),
            ("  titre: a\nresume: b\n", "indent", "r"),
            ("titre:\u{a0}Acheter\n", "no-break", "\u{a0}"),
            ("resume: b\ntitre:\u{202f}Acheter\n", "no-break", "\u{202f}"),
        ] {
            let mut report = Report::new();
            assert_eq!(read_yaml(&Fragment::whole(FileId(0), text), &mut report), None);
            let mut sources = crate::diagnostic::Sources::default();
            let _ = sources.add(crate::diagnostic::Source { path: String::new(), text: text.to_owned() });
            let found = report.sorted(&sources);
            let told =
                found.first().map(|found| (found.words.get("hint").map(String::as_str), sources.excerpt(found.span)));
            assert_eq!(told, Some((Some(hint), excerpt)), "{text}");
        }
    }
}
