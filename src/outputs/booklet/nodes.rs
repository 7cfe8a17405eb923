//! What the theme's Typst functions read: the tree of a sheet with every link, picture and blank resolved.
//!
//! Nothing here is Typst source. It is written as JSON and read back as data, so no word of an author is ever code.

use serde::Serialize;

use super::letters::Text;

/// A name that a link leads to: the stable id of a sheet, or of a place within it.
pub type Label = String;

/// The sign that stands beside a page number, after the kind of what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    Chapter,
    Case,
    Clause,
    /// Everything that has no sign of its own.
    None,
}

/// A run of words and what they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Inline {
    Text(Text),
    Span(Span),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Span {
    Emphasis {
        body: Vec<Inline>,
    },
    Strong {
        body: Vec<Inline>,
    },
    Strike {
        body: Vec<Inline>,
    },
    Superscript {
        body: Vec<Inline>,
    },
    Code {
        text: Text,
    },
    /// Within the booklet: the words, then the page.
    Link {
        to: Label,
        mark: Mark,
        body: Vec<Inline>,
    },
    Url {
        to: String,
        body: Vec<Inline>,
    },
    Image {
        file: String,
        alt: Text,
    },
    /// A footnote where it is first called, and again later without its body.
    Note {
        label: Label,
        body: Option<Vec<Block>>,
    },
    /// The first use of a word that the glossary explains.
    Term {
        to: Label,
        text: Text,
    },
    /// A blank with its usual value.
    Variable {
        text: Text,
    },
    Break,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    Paragraph {
        body: Vec<Inline>,
    },
    /// `level` counts from the booklet's own: parts 1, sheets 2, what is in a sheet from 3 on, none left out.
    Heading {
        level: u8,
        label: Option<Label>,
        body: Vec<Inline>,
    },
    /// `start` is the number of the first item, where items have numbers.
    List {
        start: Option<u64>,
        items: Vec<Item>,
    },
    Definitions {
        items: Vec<Definition>,
    },
    Quote {
        body: Vec<Block>,
    },
    Code {
        text: Text,
    },
    Table(Table),
    Figure {
        file: String,
        alt: Text,
        caption: Vec<Inline>,
    },
    Rule,
    KeyFigure {
        label: Option<Label>,
        value: Text,
        unit: Text,
        body: Vec<Block>,
        source: Vec<Inline>,
    },
    /// A block with a name and perhaps a title: `role` says which gesture is made for it.
    /// `short` is true where it is best kept on one page.
    Aside {
        role: Role,
        label: Option<Label>,
        word: Text,
        title: Vec<Inline>,
        body: Vec<Block>,
        short: bool,
    },
    Quotation {
        label: Option<Label>,
        author: Vec<Inline>,
        source: Vec<Inline>,
        body: Vec<Block>,
    },
    Question(Question),
    /// Meant for some audiences only, which `word` names. `short` is true where it is best kept on one page.
    Restricted {
        word: Text,
        body: Vec<Block>,
        short: bool,
    },
}

/// The gesture of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Rule,
    Example,
    Takeaway,
    Note,
    Tip,
    Important,
    Warning,
    Danger,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Whether the task is done, in a list of tasks.
    pub task: Option<bool>,
    pub body: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Definition {
    pub term: Vec<Inline>,
    pub meanings: Vec<Vec<Block>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The share of the width that each column asks for.
    pub widths: Vec<usize>,
    /// `left`, `center` or `right`, a column each.
    pub alignments: Vec<&'static str>,
    pub head: Vec<Vec<Inline>>,
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A question as the reader meets it; its answer is at the back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    pub number: usize,
    /// Where the answer is.
    pub answer: Label,
    pub label: Label,
    /// Where links to it lead.
    pub anchor: Option<Label>,
    pub wording: Vec<Inline>,
    pub multiple: bool,
    pub options: Vec<Vec<Inline>>,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub number: usize,
    pub label: Label,
    /// Where the question is.
    pub question: Label,
    pub wording: Vec<Inline>,
    pub right: Vec<Vec<Inline>>,
    pub explanation: Vec<Block>,
    /// Whether it is best kept on one page.
    pub short: bool,
}
