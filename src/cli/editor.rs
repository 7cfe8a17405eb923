//! What makes VS Code complete and check a guide: snippets for the keys of front matter and for blocks, schemas for the
//! files of data, a task whose findings are shown where they are. All of it is made of the tables that decode sheets.
//!
//! Red Hat's YAML extension reads files of YAML alone, not the front matter of Markdown
//! (<https://github.com/redhat-developer/vscode-yaml/issues/207>): snippets complete it, and the task checks it. Neither
//! needs an extension.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::scaffold::about;
use super::schema::table_schema;
use crate::guide::vocabulary::{Kind, Language, Vocabulary};
use crate::locale::{AUDIENCES, Locale};
use crate::prose::semantic;
use crate::source::decode::own_fields;
use crate::source::fields::{Field, Shape};
use crate::source::schema;

/// The files of data, by their name, with the fields they hold.
const DATA: &[(&str, &[Field])] = &[
    ("carte", schema::MAP),
    ("etapes", schema::STAGE_TEXTS),
    ("publics", schema::WELCOMES),
    ("reperes", schema::FACTS),
];

/// The files that are ours alone, by path: made anew whenever the tool changes.
pub fn made(locale: &Locale) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (name, fields) in DATA {
        files.insert(format!(".vscode/schemas/{name}.json"), printed(&table_schema(fields, locale)));
    }
    files.insert(".vscode/schemas/polymorphe.json".to_owned(), printed(&table_schema(schema::CONFIG, locale)));
    files.insert(".vscode/polymorphe.code-snippets".to_owned(), printed(&snippets(locale)));
    files
}

/// The files that people may change: written once.
pub fn given(locale: &Locale) -> BTreeMap<String, String> {
    let named = |name: &str, value: &Value| (format!(".vscode/{name}.json"), printed(value));
    BTreeMap::from([
        named("extensions", &json!({ "recommendations": ["redhat.vscode-yaml", "tombi-toml.tombi"] })),
        named("settings", &settings()),
        named("tasks", &tasks(locale)),
    ])
}

fn printed(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn settings() -> Value {
    let schemas: Map<String, Value> = DATA
        .iter()
        .map(|(name, _)| (format!("./.vscode/schemas/{name}.json"), json!(format!("content/{name}.yaml"))))
        .collect();
    json!({
        "[markdown]": {
            "editor.quickSuggestions": { "other": "on", "comments": "off", "strings": "on" },
            "editor.suggest.showWords": false,
            "editor.snippetSuggestions": "top",
            "editor.wordWrap": "on",
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "redhat.telemetry.enabled": false,
        "yaml.schemaStore.enable": false,
        "yaml.schemas": schemas,
    })
}

/// A task that reads the guide over. Its findings stand on two lines: what is wrong, then where.
fn tasks(locale: &Locale) -> Value {
    let matcher = |severity: &str, words: &str| {
        json!({
            "owner": format!("polymorphe-{severity}"),
            "source": "polymorphe",
            "severity": severity,
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": [
                { "regexp": format!("^(?:{words})\\[(P\\d{{4}})\\]\\s*:\\s*(.*)$"), "code": 1, "message": 2 },
                { "regexp": "^\\s*-->\\s+(.+):(\\d+):(\\d+)$", "file": 1, "line": 2, "column": 3 },
            ],
        })
    };
    json!({
        "version": "2.0.0",
        "tasks": [
            {
                "label": "polymorphe check",
                "detail": locale.text("editor-check"),
                "type": "process",
                "command": "polymorphe",
                "args": ["check", "--color", "never"],
                "group": { "kind": "build", "isDefault": true },
                "presentation": { "reveal": "silent", "clear": true },
                "problemMatcher": [matcher("error", "erreur|error"), matcher("warning", "avertissement|warning")],
            },
            {
                "label": "polymorphe serve",
                "detail": locale.text("editor-serve"),
                "type": "process",
                "command": "polymorphe",
                "args": ["serve", "--open"],
                "isBackground": true,
                "problemMatcher": [],
            },
        ],
    })
}

/// Snippets: a whole front matter for each kind of sheet, each key with its values, each block.
fn snippets(locale: &Locale) -> Value {
    let language = locale.language();
    let mut all = Map::new();
    let mut add = |scope: &str, prefix: &str, body: String, about: &str| {
        let body: Vec<&str> = body.lines().collect();
        let told = json!({ "scope": scope, "prefix": prefix, "body": body, "description": about });
        all.insert(format!("{scope} {prefix}"), told);
    };
    for kind in Kind::ALL {
        let fields = || schema::HEAD.iter().chain(own_fields(*kind));
        let given =
            fields().filter(|field| field.required || matches!(field.name, "description" | "audience" | "date"));
        let mut body = String::from("---\n");
        let mut stop = 0;
        for field in given.filter(|field| field.name != "kind") {
            let _ = writeln!(body, "{}", line(field, language, &mut stop));
        }
        body.push_str("---\n\n$0");
        let name = if language == Language::French { kind.id() } else { kind.english() };
        let prefix = format!("{}-{name}", locale.text("editor-sheet"));
        add("markdown", &prefix, body, kind.label());
    }
    // Front matter is YAML within Markdown.
    let mut seen = Vec::new();
    for field in schema::HEAD.iter().chain(Kind::ALL.iter().flat_map(|kind| own_fields(*kind))) {
        let name = name_of(field, language);
        if !seen.contains(&name) {
            seen.push(name);
            add("yaml", name, line(field, language, &mut 0), &about(field, locale));
        }
    }
    for (french, english) in semantic::NAMES {
        let name = if language == Language::French { french } else { english };
        add("markdown", name, block(name, english, locale), &locale.text("editor-block"));
    }
    Value::Object(all)
}

fn name_of(field: &Field, language: Language) -> &'static str {
    if language == Language::French { field.french_name() } else { field.name }
}

/// A key with the places where its value is typed; `stop` counts them.
fn line(field: &Field, language: Language, stop: &mut usize) -> String {
    let name = name_of(field, language);
    match &field.shape {
        _ if field.name == "audience" => format!("{name}: [{}]", choice(AUDIENCES.iter().copied(), stop)),
        Shape::Map(fields) => format!("{name}:{}", nested(fields, language, stop, "  ", "  ")),
        Shape::Maps(fields) => format!("{name}:{}", nested(fields, language, stop, "  - ", "    ")),
        shape => format!("{name}: {}", value(shape, language, stop)),
    }
}

fn nested(fields: &[Field], language: Language, stop: &mut usize, first: &str, next: &str) -> String {
    let mut text = String::new();
    for (index, field) in fields.iter().enumerate() {
        let margin = if index == 0 { first } else { next };
        let _ = write!(text, "\n{margin}{}", line(field, language, stop).replace('\n', &format!("\n{next}")));
    }
    text
}

fn value(shape: &Shape, language: Language, stop: &mut usize) -> String {
    let names = |values: &fn() -> Vec<(&'static str, &'static str)>| {
        values().into_iter().map(move |(french, english)| if language == Language::French { french } else { english })
    };
    match shape {
        Shape::Choice(values) => choice(names(values), stop),
        Shape::Choices(values) => format!("[{}]", choice(names(values), stop)),
        Shape::Flag => choice(["true", "false"].into_iter(), stop),
        Shape::Date => place(stop, "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"),
        Shape::Texts => format!("[{}]", place(stop, "")),
        Shape::Range => format!("[{}, {}]", place(stop, "1"), place(stop, "10")),
        Shape::Integer(low, _) => place(stop, &low.max(&1).to_string()),
        Shape::Number(..) => place(stop, "1.0"),
        Shape::Prose => format!("|\n  {}", place(stop, "")),
        _ => format!("\"{}\"", place(stop, "")),
    }
}

/// A place to type in, and what stands there at first.
fn place(stop: &mut usize, first: &str) -> String {
    *stop += 1;
    format!("${{{stop}:{first}}}")
}

/// A place to choose at.
fn choice<'n>(names: impl Iterator<Item = &'n str>, stop: &mut usize) -> String {
    *stop += 1;
    format!("${{{stop}|{}|}}", names.collect::<Vec<_>>().join(","))
}

/// A block, with the places where one types.
fn block(name: &str, english: &str, locale: &Locale) -> String {
    let marker = name.to_uppercase();
    match english {
        "key-figure" => {
            let source = locale.text("editor-source");
            format!("> [!{marker}] ${{1:22 %}}\n> ${{2}}\n>\n> {source} ${{3}}\n\n$0")
        }
        "quotation" => format!("> [!{marker}] ${{1}}\n> ${{2}}\n\n$0"),
        "question" => format!("> [!{marker}] ${{1}}\n> - [x] ${{2}}\n> - [ ] ${{3}}\n>\n> ${{4}}\n\n$0"),
        "audience" => format!("> [!{marker}: {}]\n> ${{2}}\n\n$0", choice(AUDIENCES.iter().copied(), &mut 0)),
        _ => format!("> [!{marker}]\n> ${{1}}\n\n$0"),
    }
}
