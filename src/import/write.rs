//! A sheet of ours as text.

use std::fmt::Write;

use super::key;
use super::page::Page;
use crate::guide::vocabulary::{Kind, Language, Vocabulary};
use crate::source::decode::FOLDERS;

/// The sheet that `page` becomes, with `body` for its text.
pub fn sheet(page: &Page, weight: i64, body: &str, kind: Kind, language: Language) -> String {
    let mut text = String::from("---\n");
    let mut line = |name: &'static str, value: String| {
        let _ = writeln!(text, "{}: {value}", key(name, language));
    };
    let head = &page.head;
    line("title", quoted(&page.title));
    if let Some(description) = &head.description {
        line("description", quoted(description));
    }
    // A folder that gives another kind than the one asked for does not decide.
    if kind == Kind::Page && FOLDERS.iter().any(|(folder, _)| page.target.starts_with(&format!("{folder}/"))) {
        line("kind", kind.id().to_owned());
    }
    head.days.iter().for_each(|(name, day)| line(name, day.to_string()));
    if head.draft {
        line("draft", "true".to_owned());
    }
    line("weight", weight.to_string());
    line("id", page.id.clone());
    if !head.aliases.is_empty() {
        line("aliases", list(&head.aliases));
    }
    if !head.topics.is_empty() {
        line("topics", list(&head.topics));
    }
    if !head.words.is_empty() {
        let words = if language == Language::French { "mots" } else { "words" };
        line("search", format!("{{{words}: {}}}", list(&head.words)));
    }
    for remark in &head.remarks {
        let _ = writeln!(text, "# {}", super::page::one_line(remark));
    }
    text.push_str("---\n");
    let body = body.trim_matches('\n');
    if !body.is_empty() {
        let _ = write!(text, "\n{body}\n");
    }
    text
}

/// The sheet of a folder that only has a title.
pub fn section(title: &str, language: Language) -> String {
    format!("---\n{}: {}\n---\n", key("title", language), quoted(&super::page::one_line(title)))
}

/// `text` between quotes, on one line, as YAML reads it.
fn quoted(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    serde_json::to_string(text.trim()).unwrap_or_default()
}

fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
}
