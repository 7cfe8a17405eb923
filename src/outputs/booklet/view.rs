//! The booklet as the theme's Typst files receive it: one typed view, written as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::letters::Text;
use super::nodes::{Answer, Block, Label, Mark};

#[derive(Debug, Serialize)]
pub struct Booklet {
    pub title: Text,
    pub subtitle: Text,
    /// "Édition interne".
    pub edition: Text,
    pub organisation: Text,
    /// The day of the build, as people write it.
    pub date: Text,
    /// `fr` or `en`.
    pub language: &'static str,
    /// The words of the booklet itself, by name.
    pub words: BTreeMap<&'static str, Text>,
    /// The family of code.
    pub code_family: &'static str,
    /// What the guide says of itself on its first page.
    pub opening: Opening,
    /// The twelve stages, in order.
    pub stages: Vec<Stage>,
    pub parts: Vec<Part>,
    /// Placed on pages that would stay white, what is left of them at the back.
    pub quotations: Vec<Quotation>,
    pub quotations_title: Text,
    pub glossary: Option<Glossary>,
    pub answers: Vec<AnswerGroup>,
    pub colophon: Vec<Fact>,
}

/// What stands at the head of a part or of the whole.
#[derive(Debug, Default, Serialize)]
pub struct Opening {
    pub title: Text,
    pub lead: Text,
    pub body: Vec<Block>,
}

#[derive(Debug, Serialize)]
pub struct Stage {
    pub number: usize,
    pub title: Text,
    pub question: Text,
    /// The chapters and pages whose first stage it is.
    pub sheets: Vec<Label>,
}

/// All sheets of a kind.
#[derive(Debug, Serialize)]
pub struct Part {
    pub label: Label,
    pub mark: Mark,
    /// "Chapitres": what its sheets are.
    pub word: Text,
    pub opening: Opening,
    pub sheets: Vec<Sheet>,
}

#[derive(Debug, Serialize)]
pub struct Sheet {
    pub label: Label,
    pub number: usize,
    pub title: Text,
    pub lead: Text,
    /// The stages in words.
    pub stage: Text,
    /// The numbers of the stages it concerns, the main one first.
    pub stages: Vec<usize>,
    pub dimensions: Vec<Dimension>,
    pub body: Vec<Block>,
    pub related: Vec<Reference>,
    #[serde(flatten)]
    pub matter: Matter,
}

/// What each kind of sheet adds.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Matter {
    Page,
    Chapter { this_week: Text, legal: Vec<Legal> },
    Case { facts: Vec<Fact>, results: Vec<Figure>, clauses: Vec<Reference>, contact: Text },
    Clause(Box<Clause>),
}

#[derive(Debug, Serialize)]
pub struct Clause {
    /// The document it is pasted into: "CCAP".
    pub document: Text,
    /// What it is bought with: "Services, Travaux".
    pub categories: Text,
    pub wordings: Vec<Wording>,
    pub settings: Vec<Setting>,
    pub verification: Vec<Block>,
    pub evidence: Vec<Text>,
    pub caution: Vec<Block>,
    pub penalty: Vec<Block>,
    pub legal: Vec<Legal>,
    pub scales: Vec<Scale>,
    pub codes: Vec<Fact>,
    pub cases: Vec<Reference>,
}

#[derive(Debug, Serialize)]
pub struct Wording {
    /// How many of the three strokes are thick.
    pub strokes: usize,
    pub level: Text,
    pub summary: Text,
    /// Whether each of its paragraphs is best kept on one page.
    pub short: bool,
    pub body: Vec<Block>,
}

/// A blank of the wordings.
#[derive(Debug, Serialize)]
pub struct Setting {
    pub label: Text,
    /// The usual value, with its unit.
    pub value: Text,
    /// "de 150 à 3 000", or nothing.
    pub range: Text,
}

#[derive(Debug, Serialize)]
pub struct Legal {
    pub text: Text,
    pub url: Option<String>,
    /// When it was read, or that it is to be confirmed.
    pub state: Text,
    pub to_confirm: bool,
}

/// A value from 1 to 5.
#[derive(Debug, Serialize)]
pub struct Scale {
    pub label: Text,
    pub value: i64,
    /// The same in words.
    pub words: Text,
}

#[derive(Debug, Serialize)]
pub struct Dimension {
    pub id: &'static str,
    pub label: Text,
}

/// A figure: what is set huge, what it counts, what it says.
#[derive(Debug, Serialize)]
pub struct Figure {
    pub value: Text,
    pub unit: Text,
    pub label: Text,
}

#[derive(Debug, Serialize)]
pub struct Fact {
    pub label: Text,
    pub value: Text,
}

/// Another sheet of the booklet.
#[derive(Debug, Serialize)]
pub struct Reference {
    pub to: Label,
    pub mark: Mark,
    /// "Cas vécu".
    pub word: Text,
    pub title: Text,
}

#[derive(Debug, Serialize)]
pub struct Quotation {
    pub label: Label,
    pub body: Vec<Block>,
    pub author: Text,
    pub source: Text,
}

#[derive(Debug, Serialize)]
pub struct Glossary {
    pub label: Label,
    pub opening: Opening,
    pub entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
pub struct Entry {
    pub label: Label,
    /// The letter it is filed under.
    pub initial: Text,
    pub term: Text,
    pub acronym: Text,
    pub body: Vec<Block>,
}

/// The answers to the questions of one sheet.
#[derive(Debug, Serialize)]
pub struct AnswerGroup {
    pub sheet: Label,
    pub title: Text,
    pub answers: Vec<Answer>,
}
