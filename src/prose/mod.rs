//! Prose: what a sheet says, as a tree. Markdown becomes this tree once; every output writes it in its own way.
//!
//! Both enums are matched exhaustively wherever they are written, so that a new kind of block makes the compiler
//! list every writer to extend.

pub mod anchor;
mod directory;
mod figure;
mod glossary;
pub mod highlight;
pub mod html;
mod outline;
mod parse;
mod plain;
pub mod raw_html;
pub mod semantic;
mod slips;
pub mod typography;
mod walk;

pub use anchor::Anchor;
pub use directory::{Directory, Lookup, is_external, resolved};
pub use figure::number_and_unit;
pub use glossary::Glossary;
pub use outline::{Outline, OutlineEntry};
pub use parse::{Origin, parse};
pub use plain::{block_text, blocks_text, inline_text, plain_text};
pub use walk::{Keep, inlines, remove_uncalled_footnotes, retain_blocks, visit_blocks, visit_inlines};

use crate::diagnostic::Span;

/// Where a sheet stands in its guide's list of sheets. Only meaningful within that guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SheetId(pub u32);

/// Where an asset (an image, a document to hand out) stands in its guide's list of assets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssetId(pub u32);

/// The whole text of a sheet, or of one of its Markdown fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    pub blocks: Vec<Block>,
    /// In the order of their first call; a call gives the index.
    pub footnotes: Vec<Footnote>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    pub label: String,
    pub body: Vec<Block>,
    pub at: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    Heading {
        level: u8,
        anchor: Anchor,
        content: Vec<Inline>,
        at: Span,
    },
    List {
        start: Option<u64>,
        items: Vec<Item>,
    },
    /// Terms with their definitions.
    Definitions(Vec<Definition>),
    Quote(Vec<Block>),
    Code {
        language: Option<String>,
        text: String,
        at: Span,
    },
    Table(Table),
    /// An image alone in its paragraph.
    Figure {
        image: Image,
        caption: Vec<Inline>,
    },
    ThematicBreak,
    /// A figure worth remembering: "22 %", what it says, and where it comes from.
    KeyFigure {
        value: String,
        label: Vec<Block>,
        source: Vec<Inline>,
        anchor: Anchor,
        at: Span,
    },
    /// A rule of the house, to be followed.
    Rule {
        title: Vec<Inline>,
        body: Vec<Block>,
        anchor: Anchor,
        at: Span,
    },
    Example {
        title: Vec<Inline>,
        body: Vec<Block>,
        at: Span,
    },
    Takeaway {
        title: Vec<Inline>,
        body: Vec<Block>,
        anchor: Anchor,
        at: Span,
    },
    Quotation {
        author: Vec<Inline>,
        body: Vec<Block>,
        source: Vec<Inline>,
        anchor: Anchor,
        at: Span,
    },
    Question(Question),
    Admonition {
        kind: AdmonitionKind,
        title: Vec<Inline>,
        body: Vec<Block>,
        at: Span,
    },
    /// Seen only by these audiences.
    Restricted {
        audiences: Vec<String>,
        body: Vec<Block>,
        at: Span,
    },
    /// Raw HTML: shown as the text it is, unless the guide lets it through.
    RawHtml {
        text: String,
        /// What pages show of it, where it is let through.
        html: Option<String>,
        at: Span,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// `Some` in a task list: whether the task is done.
    pub task: Option<bool>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    pub term: Vec<Inline>,
    pub meanings: Vec<Vec<Block>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub alignments: Vec<Alignment>,
    pub head: Vec<Vec<Inline>>,
    pub rows: Vec<Vec<Vec<Inline>>>,
    pub at: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    None,
    Left,
    Center,
    Right,
}

/// A question with its answers: one right answer makes a single choice, several a multiple one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub anchor: Anchor,
    pub wording: Vec<Inline>,
    pub options: Vec<Choice>,
    pub explanation: Vec<Block>,
    pub at: Span,
}

impl Question {
    /// Whether more than one answer is right.
    pub fn is_multiple(&self) -> bool {
        self.options.iter().filter(|option| option.right).count() > 1
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub right: bool,
    pub content: Vec<Inline>,
}

/// The alerts of GitHub, in the order of their gravity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AdmonitionKind {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strikethrough(Vec<Inline>),
    Superscript(Vec<Inline>),
    Code(String),
    Link {
        target: Target,
        content: Vec<Inline>,
        at: Span,
    },
    Image(Image),
    /// The index in [`Prose::footnotes`].
    FootnoteCall(usize),
    /// Words that the glossary explains. Writers link the first one of a sheet.
    Term {
        entry: SheetId,
        text: String,
    },
    /// A blank of a clause's wording, by the name of its variable: `{{heures}}`.
    Variable {
        name: String,
        at: Span,
    },
    SoftBreak,
    LineBreak,
    /// Raw HTML: shown as the text it is, unless the guide lets it through.
    RawHtml {
        text: String,
        /// What pages show of it, where it is let through.
        html: Option<String>,
        at: Span,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub target: Target,
    pub alt: String,
    pub at: Span,
}

/// Where a link leads. Each output turns it into an address of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Sheet(SheetId, Option<Anchor>),
    /// A place in the same sheet.
    Here(Anchor),
    Asset(AssetId),
    /// `https:`, `http:`, `mailto:` or `tel:`.
    External(String),
    /// Nothing of this name is in the guide; check says so, and writers keep the words without the link.
    Missing(String),
    /// An address of a kind that no output may hold, such as `javascript:`.
    Unsafe(String),
}
