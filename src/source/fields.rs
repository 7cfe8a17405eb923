//! Reads a mapping field by field against a table of the fields it may have: unknown keys, doubled spellings and
//! wrong types become diagnostics, and what is right is handed over typed.

use jiff::civil::Date;

use super::keys;
use super::value::{Data, Entry, Value};
use crate::diagnostic::{Diagnostic, Report, Span, Spanned, nearest};
use crate::guide::vocabulary::Vocabulary;
use crate::text::fold;

/// A key that authors may write, under either name.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// English, with `_`.
    pub name: &'static str,
    /// French, without accents; empty where both languages share the name.
    pub french: &'static str,
    pub required: bool,
    pub shape: Shape,
}

/// What may stand after a key.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    Text,
    /// A text in Markdown.
    Prose,
    /// A day, `YYYY-MM-DD`.
    Date,
    Flag,
    /// A whole number between both bounds, included.
    Integer(i64, i64),
    /// A number between both bounds, included.
    Number(f64, f64),
    /// A text or a number, kept as it was typed.
    Scalar,
    /// One text, or a list of them.
    Texts,
    /// A list of two numbers, the lower first.
    Range,
    /// One of these values, each with its French and its English spelling.
    Choice(Values),
    /// One or several of these values.
    Choices(Values),
    Map(&'static [Field]),
    /// A list of mappings.
    Maps(&'static [Field]),
    /// A mapping from any name to a mapping.
    Named(&'static [Field]),
}

/// The values of a closed list, each with its French and its English spelling.
pub type Values = fn() -> Vec<(&'static str, &'static str)>;

/// The values of the list `V`, for a table of fields.
pub fn values<V: Vocabulary>() -> Vec<(&'static str, &'static str)> {
    V::ALL.iter().map(|value| (value.id(), value.english())).collect()
}

impl Field {
    pub const fn new(name: &'static str, french: &'static str, shape: Shape) -> Self {
        Field { name, french, required: false, shape }
    }

    #[must_use]
    pub const fn required(self) -> Self {
        Field { required: true, ..self }
    }

    /// Whether `key`, folded and with `_`, names this field.
    pub fn is_named(&self, key: &str) -> bool {
        key == self.name || (!self.french.is_empty() && key == self.french)
    }

    /// The spelling that French authors see.
    pub fn french_name(&self) -> &'static str {
        if self.french.is_empty() { self.name } else { self.french }
    }
}

/// The fields of one mapping, ready to be read.
#[derive(Debug)]
pub struct Fields<'v> {
    found: Vec<(&'static Field, &'v Entry)>,
    at: Span,
    /// Whether some key is none of the table's, which was said.
    pub has_unknown: bool,
}

impl<'v> Fields<'v> {
    /// Matches `value` against `table`, and says in `report` which keys are unknown, doubled or missing. A mapping
    /// that is none at all reads as an empty one.
    pub fn of(value: Option<&'v Value>, table: &[&'static [Field]], at: Span, report: &mut Report) -> Self {
        let mut found: Vec<(&'static Field, &'v Entry)> = Vec::new();
        let entries: &[Entry] = match value.map(|value| &value.data) {
            Some(Data::Map(entries)) => entries,
            None | Some(Data::Null) => &[],
            Some(_) => {
                let span = value.map_or(at, |value| value.span);
                report.add(Diagnostic::error("P0108", span).with("expected", "map").with("meant", ""));
                return Fields { found, at, has_unknown: false };
            }
        };
        let known = || table.iter().copied().flatten();
        let mut unknown = Vec::new();
        for entry in entries {
            let key = folded(&entry.key);
            match known().find(|field| field.is_named(&key)) {
                None => unknown.push((key, entry)),
                Some(field) => match found.iter().find(|(other, _)| other.name == field.name) {
                    Some((_, first)) => report.add(
                        Diagnostic::error("P0107", entry.key_span)
                            .with("key", &entry.key)
                            .with("first", &first.key)
                            .and_at(first.key_span),
                    ),
                    None => found.push((field, entry)),
                },
            }
        }
        let has_unknown = !unknown.is_empty();
        let english = keys::are_english(found.iter().map(|(field, entry)| (*field, folded(&entry.key))));
        for (key, entry) in unknown {
            let listed = |name: fn(&Field) -> &'static str| known().map(name).collect::<Vec<_>>().join(", ");
            report.add(
                Diagnostic::error("P0105", entry.key_span)
                    .with("key", &entry.key)
                    .with_near(keys::meant(&key, &known()).map(|field| keys::spelling(field, english)))
                    .with("keys", listed(Field::french_name))
                    .with("english", listed(|field| field.name)),
            );
        }
        let missing =
            known().filter(|field| field.required && !found.iter().any(|(other, _)| other.name == field.name));
        for field in missing {
            report.add(lacking(field, "absent", at));
        }
        found.retain(|(field, entry)| {
            let empty = field.required && is_blank(&entry.value);
            if empty {
                report.add(without_value(field, entry));
            } else if is_text(field.shape) {
                items(&entry.value).iter().filter_map(|item| item.aside.as_ref()).for_each(|aside| {
                    report.add(
                        Diagnostic::warning("P0115", aside.span)
                            .with("meant", quoted(&aside.value))
                            .with("key", &entry.key),
                    );
                });
            }
            !empty
        });
        Fields { found, at, has_unknown }
    }

    /// Where the mapping stands.
    pub fn at(&self) -> Span {
        self.at
    }

    /// Where the value of `name` stands, or the whole mapping.
    pub fn span(&self, name: &str) -> Span {
        self.entry(name).map_or(self.at, |entry| entry.value.span)
    }

    fn entry(&self, name: &str) -> Option<&'v Entry> {
        debug_assert!(!name.contains('-'), "fields are named with `_`");
        self.found.iter().find(|(field, _)| field.name == name).map(|(_, entry)| *entry)
    }

    /// The value of `name`, unless it is absent or empty.
    fn value(&self, name: &str) -> Option<&'v Value> {
        self.entry(name).map(|entry| &entry.value).filter(|value| value.data != Data::Null)
    }

    /// Says in `report` which of `names` are absent or empty, where they are needed together.
    pub fn need(&self, names: &[&'static str], report: &mut Report) {
        for name in names.iter().copied() {
            let entry = self.entry(name);
            if entry.is_none_or(|entry| is_blank(&entry.value)) {
                let state = if entry.is_some() { "empty" } else { "absent" };
                let key = Field::new(name, "", Shape::Text);
                report.add(lacking(&key, state, entry.map_or(self.at, |entry| entry.key_span)));
            }
        }
    }

    /// Whether the value of `name` is a list of nothing.
    pub fn is_empty_list(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| matches!(&value.data, Data::List(items) if items.is_empty()))
    }

    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// A text, trimmed; numbers and days count as the text they are written with.
    pub fn text(&self, name: &str, report: &mut Report) -> Option<String> {
        self.spanned_text(name, report).map(|text| text.value)
    }

    pub fn spanned_text(&self, name: &str, report: &mut Report) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        scalar(value, report).map(|text| Spanned { value: text, span: value.span })
    }

    /// One text or several.
    pub fn texts(&self, name: &str, report: &mut Report) -> Vec<Spanned<String>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        items(value)
            .iter()
            .filter_map(|item| scalar(item, report).map(|text| Spanned { value: text, span: item.span }))
            .collect()
    }

    /// A day of the calendar.
    pub fn date(&self, name: &str, report: &mut Report) -> Option<Date> {
        let text = self.spanned_text(name, report)?;
        let parsed = text.value.get(..10).filter(|_| text.value.len() == 10).and_then(|day| day.parse::<Date>().ok());
        if parsed.is_none() {
            let meant = day_meant(&text.value).map(|day| day.to_string()).unwrap_or_default();
            report.add(
                Diagnostic::error("P0110", text.span)
                    .with("state", if text.value.is_empty() { "empty" } else { "unknown" })
                    .with("value", &text.value)
                    .with("nearest", meant),
            );
        }
        parsed
    }

    pub fn flag(&self, name: &str, report: &mut Report) -> Option<bool> {
        let value = self.value(name)?;
        let truth = match &value.data {
            Data::Bool(truth) => Some(*truth),
            Data::Text(word) => match fold(word).as_str() {
                "oui" | "vrai" | "true" | "yes" => Some(true),
                "non" | "faux" | "false" | "no" => Some(false),
                _ => None,
            },
            _ => None,
        };
        if truth.is_none() {
            report.add(Diagnostic::error("P0108", value.span).with("expected", "flag"));
        }
        truth
    }

    /// A whole number between `low` and `high`, included.
    pub fn integer(&self, name: &str, low: i64, high: i64, report: &mut Report) -> Option<i64> {
        let value = self.value(name)?;
        match &value.data {
            Data::Integer(number) if (low..=high).contains(number) => Some(*number),
            Data::Integer(number) => {
                let (low, high) = (low.to_string(), high.to_string());
                report.add(out_of_bounds(value, number.to_string(), low, high).with("shape", "integer"));
                None
            }
            _ => {
                report.add(Diagnostic::error("P0108", value.span).with("expected", "integer"));
                None
            }
        }
    }

    /// A number between both bounds, included.
    pub fn number(&self, name: &str, (low, high): (f64, f64), report: &mut Report) -> Option<f64> {
        let value = self.value(name)?;
        match number(value) {
            Some(number) if (low..=high).contains(&number) => Some(number),
            Some(number) => {
                let (low, high) = (low.to_string(), high.to_string());
                report.add(out_of_bounds(value, number.to_string(), low, high).with("shape", "number"));
                None
            }
            None => {
                report.add(Diagnostic::error("P0108", value.span).with("expected", "number"));
                None
            }
        }
    }

    /// Two numbers, the lower first.
    pub fn range(&self, name: &str, report: &mut Report) -> Option<(f64, f64)> {
        let value = self.value(name)?;
        let bounds: Vec<f64> = items(value).iter().filter_map(number).collect();
        match (bounds.as_slice(), items(value).len()) {
            ([low, high], 2) if low <= high => Some((*low, *high)),
            _ => {
                report.add(Diagnostic::error("P0108", value.span).with("expected", "range"));
                None
            }
        }
    }

    /// One value of a closed list.
    pub fn choice<V: Vocabulary>(&self, name: &str, report: &mut Report) -> Option<V> {
        self.spanned_choice(name, report).map(|choice| choice.value)
    }

    pub fn spanned_choice<V: Vocabulary>(&self, name: &str, report: &mut Report) -> Option<Spanned<V>> {
        let text = self.spanned_text(name, report)?;
        chosen(&text, false, report).map(|value| Spanned { value, span: text.span })
    }

    /// One or several values of a closed list, each only once, in the order written.
    pub fn choices<V: Vocabulary>(&self, name: &str, report: &mut Report) -> Vec<V> {
        let mut values = Vec::new();
        for text in self.texts(name, report) {
            if let Some(value) = chosen(&text, true, report)
                && !values.contains(&value)
            {
                values.push(value);
            }
        }
        values
    }

    /// The mapping under `name`.
    pub fn map(&self, name: &str, table: &'static [Field], report: &mut Report) -> Option<Fields<'v>> {
        let entry = self.entry(name)?;
        let value = self.value(name)?;
        if let Some(meant) = as_map(entry, table) {
            report.add(Diagnostic::error("P0108", value.span).with("expected", "map").with("meant", meant));
            return None;
        }
        Some(Fields::of(Some(value), &[table], value.span, report))
    }

    /// The mappings listed under `name`.
    pub fn maps(&self, name: &str, table: &'static [Field], report: &mut Report) -> Vec<Fields<'v>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        items(value).iter().map(|item| Fields::of(Some(item), &[table], item.span, report)).collect()
    }

    /// The mappings under `name`, each under a name of its author's choice.
    pub fn named(
        &self,
        name: &str,
        table: &'static [Field],
        report: &mut Report,
    ) -> Vec<(Spanned<String>, Fields<'v>)> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let Data::Map(entries) = &value.data else {
            report.add(Diagnostic::error("P0108", value.span).with("expected", "map").with("meant", ""));
            return Vec::new();
        };
        entries
            .iter()
            .map(|entry| {
                let key = Spanned { value: entry.key.clone(), span: entry.key_span };
                (key, Fields::of(Some(&entry.value), &[table], entry.key_span, report))
            })
            .collect()
    }
}

fn folded(key: &str) -> String {
    fold(key.trim()).replace(['-', ' '], "_")
}

fn is_blank(value: &Value) -> bool {
    match &value.data {
        Data::Null => true,
        Data::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Whether what an author writes there is read by people, so that none of it may be lost.
fn is_text(shape: Shape) -> bool {
    matches!(shape, Shape::Text | Shape::Prose | Shape::Scalar | Shape::Texts)
}

fn out_of_bounds(value: &Value, number: String, low: String, high: String) -> Diagnostic {
    let written = value.typed.clone().unwrap_or(number);
    Diagnostic::error("P0111", value.span).with("value", written).with("low", low).with("high", high)
}

/// How `entry`, which is a word or a list of them, has to be written as the mapping of `table` that is expected there.
fn as_map(entry: &Entry, table: &'static [Field]) -> Option<String> {
    let words: Vec<String> = match &entry.value.data {
        Data::Null | Data::Map(_) => return None,
        _ => items(&entry.value).iter().filter_map(|item| scalar(item, &mut Report::new())).collect(),
    };
    let field = table.first()?;
    Some(in_braces(&entry.key, field.french_name(), &words.join(", "), field.shape))
}

/// A mapping of one key on one line, as YAML.
pub fn in_braces(key: &str, inner: &str, value: &str, shape: Shape) -> String {
    let bare = value.trim().trim_start_matches('[').trim_end_matches(']');
    match shape {
        Shape::Texts | Shape::Choices(_) => format!("{key}: {{{inner}: [{bare}]}}"),
        _ => format!("{key}: {{{inner}: {}}}", value.trim()),
    }
}

fn lacking(field: &Field, state: &str, at: Span) -> Diagnostic {
    Diagnostic::error("P0109", at).with("key", field.french_name()).with("english", field.name).with("state", state)
}

/// A required key whose value is empty, or only a comment.
fn without_value(field: &Field, entry: &Entry) -> Diagnostic {
    let Span { file, start, .. } = entry.key_span;
    let end = match &entry.value.data {
        Data::Null => entry.key_span.end,
        _ => entry.value.span.end.max(entry.key_span.end),
    };
    match &entry.value.aside {
        Some(aside) => {
            let at = Span { file, start, end: aside.span.end };
            lacking(field, "comment", at).with("meant", quoted(&aside.value))
        }
        None => lacking(field, "empty", Span { file, start, end }),
    }
}

/// `text` as YAML between quotes.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}

fn items(value: &Value) -> &[Value] {
    match &value.data {
        Data::List(items) => items,
        _ => std::slice::from_ref(value),
    }
}

fn number(value: &Value) -> Option<f64> {
    match value.data {
        #[expect(clippy::cast_precision_loss, reason = "bounds that authors type are far below 2^53")]
        Data::Integer(number) => Some(number as f64),
        Data::Float(number) => Some(number),
        _ => None,
    }
}

fn scalar(value: &Value, report: &mut Report) -> Option<String> {
    match &value.data {
        Data::Text(text) => Some(text.trim().to_owned()),
        Data::Integer(number) => Some(value.typed.clone().unwrap_or_else(|| number.to_string())),
        Data::Float(number) => Some(value.typed.clone().unwrap_or_else(|| number.to_string())),
        Data::Bool(truth) => Some(truth.to_string()),
        Data::Null => None,
        Data::List(_) | Data::Map(_) => {
            report.add(Diagnostic::error("P0108", value.span).with("expected", "text"));
            None
        }
    }
}

/// The day that `written` most likely means: written day first, without zeros, or past the end of its month.
fn day_meant(written: &str) -> Option<Date> {
    let numbers: Vec<i16> = written.split(['/', '-', '.', ' ']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day] if *year > 31 => (*year, *month, *day),
        [day, month, year] if *year > 31 => (*year, *month, *day),
        _ => return None,
    };
    let date = |month: i16, day: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let last = || date(month, 1).filter(|_| (29..=31).contains(&day)).map(Date::last_of_month);
    date(month, day).or_else(|| date(day, month)).or_else(last)
}

/// The value that `text` names; `several` tells whether a list of them may stand there.
fn chosen<V: Vocabulary>(text: &Spanned<String>, several: bool, report: &mut Report) -> Option<V> {
    let value = V::from_written(&text.value);
    if value.is_none() {
        let ids = || V::ALL.iter().map(|value| value.id());
        let list = || in_brackets(&text.value, |part| V::from_written(part).is_some());
        let close = several.then(list).flatten().or_else(|| nearest(&text.value, ids()).map(str::to_owned));
        report.add(
            Diagnostic::error("P0112", text.span)
                .with("state", if text.value.is_empty() { "empty" } else { "unknown" })
                .with("value", &text.value)
                .with_near(close.as_deref())
                .with("values", ids().collect::<Vec<_>>().join(", ")),
        );
    }
    value
}

/// `written` as the list that was meant by it, when it is several values that `is_known`, between commas alone.
pub fn in_brackets(written: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let parts: Vec<&str> = written.split(',').map(str::trim).collect();
    (parts.len() > 1 && parts.iter().all(|part| is_known(part))).then(|| format!("[{}]", parts.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::day_meant;

    #[test]
    fn days_are_understood_as_people_write_them() {
        let meant = |written| day_meant(written).map(|day| day.to_string());
        assert_eq!(meant("23/11/2026").as_deref(), Some("2026-11-23"));
        assert_eq!(meant("2026-1-5").as_deref(), Some("2026-01-05"));
        assert_eq!(meant("2026-23-11").as_deref(), Some("2026-11-23"));
        assert_eq!(meant("2026-02-30").as_deref(), Some("2026-02-28"));
        assert_eq!(meant("2026-02-99"), None);
        assert_eq!(meant("demain"), None);
    }
}
