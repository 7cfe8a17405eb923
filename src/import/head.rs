//! Another tool's front matter, in our words: what has a key of ours, and what is kept as a remark.

use std::ops::Range;

use jiff::civil::Date;

use super::Notes;
use crate::diagnostic::{FileId, Report, Source, Span, Spanned};
use crate::source::address;
use crate::source::value::{self, Data, Entry, Fragment, Value};
use crate::text::fold;

/// A front matter, read.
#[derive(Debug, Default)]
pub struct Head {
    pub title: Option<String>,
    pub description: Option<String>,
    /// Days, each by the name of our key.
    pub days: Vec<(&'static str, Date)>,
    pub draft: bool,
    pub weight: Option<f64>,
    pub aliases: Vec<String>,
    pub topics: Vec<String>,
    pub words: Vec<String>,
    /// The name that the page gives itself: `id`, else the last part of `slug`.
    pub name: Option<String>,
    /// The addresses under which other pages may link to it.
    pub addresses: Vec<String>,
    /// Lines that have no key of ours, to be kept as remarks.
    pub remarks: Vec<String>,
}

/// Cuts the front matter from the top of `source`, and reads it. Returns it with the bytes that follow; what cannot be
/// read stays in them.
pub fn read(file: FileId, source: &Source, report: &mut Report) -> (Head, Range<usize>) {
    let text = source.text.as_str();
    let Some((matter, body)) = cut(text) else { return (Head::default(), 0..text.len()) };
    let written = text.get(matter.clone()).unwrap_or_default();
    let is_toml = text.trim_start().starts_with("+++");
    let whole = text.get(..matter.end).unwrap_or_default();
    // JSON is YAML, but for the tabs it may be indented with.
    let spaced = whole.replace('\t', " ");
    let fragment = Fragment { file, text: if is_toml { whole } else { &spaced }, range: matter.clone() };
    let read = if is_toml { value::read_toml } else { value::read_yaml };
    let value = read(&fragment, &mut Report::new());
    let mut notes = Notes { file, report };
    match value.map(|value| value.data) {
        Some(Data::Map(entries)) => {
            let mut head = Head::default();
            entries.iter().for_each(|entry| head.take(entry, &mut notes));
            let is_remark = |line: &&str| line.starts_with('#') && !text.starts_with('{');
            head.remarks
                .extend(written.lines().filter(is_remark).map(|line| line.trim_start_matches(['#', ' ']).to_owned()));
            (head, body)
        }
        Some(Data::Null) => (Head::default(), body),
        _ => {
            notes.add("P0702", 0..text.lines().next().unwrap_or_default().len(), &[]);
            (Head::default(), 0..text.len())
        }
    }
}

/// The bytes of the front matter, fences aside, and those of what follows it.
fn cut(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let top = text.len() - text.trim_start().len();
    let rest = text.get(top..)?;
    if rest.starts_with('{') && !rest.starts_with("{{") && !rest.starts_with("{%") {
        let mut values =
            serde_json::Deserializer::from_str(rest).into_iter::<serde_json::Map<String, serde_json::Value>>();
        values.next()?.ok()?;
        let end = top + values.byte_offset();
        return Some((top..end, end..text.len()));
    }
    let first = rest.split_inclusive('\n').next()?;
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return None;
    }
    let start = top + first.len();
    let mut offset = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((start..offset, offset + line.len()..text.len()));
        }
        offset += line.len();
    }
    None
}

impl Head {
    /// Takes one key; one that says nothing to us is kept as a remark, and told.
    fn take(&mut self, entry: &Entry, notes: &mut Notes) {
        let value = &entry.value;
        let taken = match fold(&entry.key).replace('-', "_").as_str() {
            _ if value.data == Data::Null => true,
            "title" => put(&mut self.title, text(value)),
            "description" | "summary" | "excerpt" => put(&mut self.description, text(value)),
            "date" => self.day("date", value),
            "publishdate" => self.day("publish_date", value),
            "expirydate" => self.day("expiry_date", value),
            "lastmod" | "updated" | "modified" | "last_modified_at" => self.day("updated", value),
            "draft" => {
                self.draft = value.data == Data::Bool(true);
                matches!(value.data, Data::Bool(_))
            }
            "weight" | "sidebar_position" | "nav_order" | "order" | "position" => put(&mut self.weight, number(value)),
            "slug" => self.named(value, true),
            "id" => self.named(value, false),
            "url" | "permalink" => self.aliases(value),
            "aliases" | "redirect_from" => self.aliases(value),
            "tags" | "categories" => add(&mut self.topics, texts(value)),
            "keywords" => add(&mut self.words, texts(value)),
            _ => false,
        };
        if !taken {
            self.remarks.push(format!("{}: {}", entry.key.replace('\n', " "), json(value)));
            notes.add("P0701", entry.key_span.range(), &[("key", &entry.key)]);
        }
    }

    fn day(&mut self, name: &'static str, value: &Value) -> bool {
        let day = text(value).and_then(|text| text.get(..10)?.parse::<Date>().ok());
        let free = !self.days.iter().any(|(own, _)| *own == name);
        self.days.extend(day.filter(|_| free).map(|day| (name, day)));
        day.is_some() && free
    }

    /// The name that `id` or `slug` gives. A slug may be a whole address.
    fn named(&mut self, value: &Value, is_slug: bool) -> bool {
        let Some(written) = text(value) else { return false };
        self.addresses.push(written.clone());
        let last = written.trim_end_matches('/').rsplit('/').next().map(crate::text::slug).unwrap_or_default();
        // An id is the stronger name, wherever it stands.
        if !last.is_empty() && (!is_slug || self.name.is_none()) {
            self.name = Some(last);
        }
        true
    }

    /// Addresses that are to lead here; none is taken if any is no address of ours.
    fn aliases(&mut self, value: &Value) -> bool {
        let Some(written) = texts(value) else { return false };
        let span = Span::start_of(FileId(0));
        let ours = |alias: String| address::alias(&Spanned { value: alias, span }, &mut Report::new());
        self.addresses.extend(written.iter().cloned());
        let Some(aliases) = written.into_iter().map(ours).collect::<Option<Vec<String>>>() else { return false };
        self.aliases.extend(aliases.into_iter().map(|alias| alias.trim_end_matches(".md").to_owned()));
        true
    }
}

/// Fills `place`, unless it is filled or there is nothing to fill it with.
fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let fits = place.is_none() && value.is_some();
    if fits {
        *place = value;
    }
    fits
}

fn add(place: &mut Vec<String>, values: Option<Vec<String>>) -> bool {
    let fits = values.is_some();
    for value in values.into_iter().flatten() {
        if !place.contains(&value) {
            place.push(value);
        }
    }
    fits
}

/// A text or a number, as it was typed.
pub fn text(value: &Value) -> Option<String> {
    let text = match &value.data {
        Data::Text(text) => text.trim().to_owned(),
        Data::Integer(_) | Data::Float(_) => value.typed.clone().unwrap_or_else(|| json(value)),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// A list of texts, or texts between commas.
fn texts(value: &Value) -> Option<Vec<String>> {
    match &value.data {
        Data::List(items) => items.iter().map(text).collect(),
        _ => Some(text(value)?.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()),
    }
}

pub fn number(value: &Value) -> Option<f64> {
    match value.data {
        #[expect(clippy::cast_precision_loss, reason = "a place among pages is a small number")]
        Data::Integer(number) => Some(number as f64),
        Data::Float(number) => Some(number).filter(|number| number.is_finite()),
        _ => None,
    }
}

/// The value on one line.
fn json(value: &Value) -> String {
    fn of(value: &Value) -> serde_json::Value {
        match &value.data {
            Data::Null => serde_json::Value::Null,
            Data::Bool(truth) => (*truth).into(),
            Data::Integer(number) => (*number).into(),
            Data::Float(number) => (*number).into(),
            Data::Text(text) => text.as_str().into(),
            Data::List(items) => items.iter().map(of).collect(),
            Data::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), of(&entry.value))).collect(),
        }
    }
    match &value.data {
        Data::Text(text) if !text.contains('\n') => text.clone(),
        _ => of(value).to_string(),
    }
}
