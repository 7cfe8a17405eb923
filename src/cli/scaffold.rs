//! What `init` and `new` write.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::Date;
use rust_embed::RustEmbed;

use super::editor;
use super::questions::Answers;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::guide::{Guide, ORDER_STEP, order_after};
use crate::locale::Locale;
use crate::source::address::{self, default_id, stem, unsafe_part};
use crate::source::decode::{FOLDERS, own_fields};
use crate::source::fields::{Field, Shape};
use crate::source::schema;
use crate::text::slug;

/// The starter guide.
#[derive(RustEmbed)]
#[folder = "content/"]
struct Starter;

const SETTINGS: &str = include_str!("../../polymorphe.toml");
const PUBLIC_README: &str = include_str!("../../public/README.md");
const IGNORED: &str = "/public/*\n!/public/README.md\n/.public.*\n";
const EMPTY_SETTINGS: &str = include_str!("empty/polymorphe.toml");
const EMPTY_HOME: &str = include_str!("empty/_index.md");
const EMPTY_CHAPTER: &str = include_str!("empty/premier-chapitre.md");

/// The files of a new guide, by path: a copy of the starter guide, or the least that builds.
pub fn guide(empty: bool, locale: &Locale) -> BTreeMap<String, Cow<'static, [u8]>> {
    let text = |text: &'static str| Cow::Borrowed(text.as_bytes());
    let mut files = BTreeMap::from([
        (".gitignore".to_owned(), text(IGNORED)),
        ("public/README.md".to_owned(), text(PUBLIC_README)),
    ]);
    let own = editor::made(locale).into_iter().chain(editor::given(locale));
    files.extend(own.map(|(path, text)| (path, Cow::Owned(text.into_bytes()))));
    if empty {
        files.insert("polymorphe.toml".to_owned(), text(EMPTY_SETTINGS));
        files.insert("content/_index.md".to_owned(), text(EMPTY_HOME));
        files.insert("content/chapitres/premier-chapitre.md".to_owned(), text(EMPTY_CHAPTER));
        return files;
    }
    files.insert("polymorphe.toml".to_owned(), text(SETTINGS));
    for path in Starter::iter() {
        if let Some(file) = Starter::get(&path) {
            files.insert(format!("content/{path}"), file.data);
        }
    }
    files
}

/// The path within the content folder, and the text, of a new sheet of `guide`: every key it may have, explained.
pub fn sheet(wanted: &Answers, guide: &Guide, day: Date, locale: &Locale) -> (String, String) {
    let Answers { kind, title, values } = wanted;
    let kind = *kind;
    let path = path(kind, title, guide);
    let title: String = title.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let order = next_order(kind, guide);
    let mut text = String::from("---\n");
    for field in schema::HEAD.iter().chain(own_fields(kind)).filter(|field| field.name != "kind") {
        let _ = writeln!(text, "# {}", about(field, locale));
        let answer = values.get(field.name);
        let value = match (field.name, answer) {
            (_, Some(answer)) => answered(field, answer),
            ("title", _) => format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\"")),
            ("date", _) => day.to_string(),
            ("weight", _) => order.unwrap_or(ORDER_STEP).to_string(),
            _ => sample(&field.shape).into_owned(),
        };
        let given = field.required
            || answer.is_some()
            || matches!(field.name, "date" | "description")
            || (field.name == "weight" && order.is_some());
        let hidden = if given { "" } else { "# " };
        for (index, line) in format!("{}: {value}", field.french_name()).lines().enumerate() {
            let hidden = if index > 0 && !given { "# " } else { hidden };
            let _ = writeln!(text, "{hidden}{line}");
        }
    }
    let body = if kind == Kind::Course { "scaffold-course" } else { "scaffold-body" };
    let _ = write!(text, "---\n\n{}\n", locale.text(body));
    (path, text)
}

/// A chosen value, as YAML.
fn answered(field: &Field, answer: &str) -> String {
    if matches!(field.shape, Shape::Choices(_)) { format!("[{answer}]") } else { answer.to_owned() }
}

/// The order that puts a new sheet after all others of its kind, where they have one. A chapter always takes one: their
/// order is that of the book.
fn next_order(kind: Kind, guide: &Guide) -> Option<i64> {
    let last = guide.last_order(kind);
    (last > 0 || kind == Kind::Chapter).then(|| order_after(last))
}

/// The path of a new sheet. Its name comes from its title, unless no disk can carry it or another sheet has it.
fn path(kind: Kind, title: &str, guide: &Guide) -> String {
    let whole = slug(title);
    let short = cut(&whole);
    let prefixed = [kind.id(), short].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("-");
    let numbered = (2..).map(|number| format!("{prefixed}-{number}"));
    let names = [short.to_owned(), prefixed.clone()].into_iter().chain(numbered);
    let mut paths = names.filter(|name| is_name(name)).map(|name| in_folder(kind, &name));
    // The same title again is the same sheet: writing it then says that it exists.
    let is_same = |sheet: &&Sheet| !whole.is_empty() && sheet.kind() == kind && slug(&sheet.head.title) == whole;
    if let Some(same) = guide.sheets().find(is_same) {
        return same.head.path.clone();
    }
    paths.find(|path| is_free(path, kind, guide)).unwrap_or_else(|| in_folder(kind, &whole))
}

fn in_folder(kind: Kind, name: &str) -> String {
    let folder = FOLDERS.iter().find(|(_, of)| *of == kind).map(|(folder, _)| *folder);
    match (folder, kind) {
        (_, Kind::Section) => format!("{name}/_index.md"),
        (Some(folder), _) => format!("{folder}/{name}.md"),
        (None, _) => format!("{name}.md"),
    }
}

fn is_name(name: &str) -> bool {
    unsafe_part(name).is_none() && name != "index"
}

/// Whether no sheet of `guide` has the id or the address that a sheet at `path` would have.
fn is_free(path: &str, kind: Kind, guide: &Guide) -> bool {
    let id = default_id(path);
    let address = address::of(path, &slug(stem(path)), kind == Kind::Section);
    !guide.sheets().any(|sheet| sheet.head.id == id || sheet.head.address == address)
}

/// As much of a slug as a file's name can well hold, cut between words.
fn cut(slug: &str) -> &str {
    const LONGEST: usize = 60;
    let Some(start) = slug.get(..LONGEST) else { return slug };
    start.rsplit_once('-').map_or(start, |(words, _)| words)
}

/// What a field is for, on one line.
pub fn about(field: &Field, locale: &Locale) -> String {
    let about = locale.text(&format!("field-{}", field.name.replace('_', "-")));
    match field.shape {
        Shape::Choice(values) | Shape::Choices(values) => {
            let ids: Vec<&str> = values().into_iter().map(|(french, _)| french).collect();
            format!("{about} ({})", ids.join(", "))
        }
        _ => about,
    }
}

/// A value of that shape, as YAML.
fn sample(shape: &Shape) -> Cow<'static, str> {
    match shape {
        Shape::Text | Shape::Scalar => "\"\"".into(),
        Shape::Prose => "|\n  …".into(),
        Shape::Date => "2030-01-31".into(),
        Shape::Flag => "false".into(),
        Shape::Integer(low, _) => low.max(&1).to_string().into(),
        Shape::Number(..) => "1.0".into(),
        Shape::Texts => "[]".into(),
        Shape::Range => "[1, 10]".into(),
        Shape::Choice(values) => values().first().map_or("", |(french, _)| french).into(),
        Shape::Choices(values) => format!("[{}]", values().first().map_or("", |(french, _)| french)).into(),
        Shape::Map(fields) | Shape::Named(fields) => nested(fields, "  ", "  ").into(),
        Shape::Maps(fields) => nested(fields, "  - ", "    ").into(),
    }
}

fn nested(fields: &[Field], first: &str, next: &str) -> String {
    let mut text = String::new();
    for (index, field) in fields.iter().enumerate() {
        let indent = if index == 0 { first } else { next };
        let value = sample(&field.shape).replace('\n', &format!("\n{next}"));
        let _ = write!(text, "\n{indent}{}: {value}", field.french_name());
    }
    text
}
