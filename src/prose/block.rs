//! Kinds of blocks. A large guide holds a million of them: what takes much room is behind a `Box`.

use super::{Anchor, Image, Inline, RawHtml};
use crate::diagnostic::Span;

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
    Code(Box<Code>),
    Table(Box<Table>),
    Figure(Box<Figure>),
    ThematicBreak,
    KeyFigure(Box<KeyFigure>),
    /// A rule of the house, to be followed.
    Rule(Box<Aside>),
    Example(Box<Aside>),
    Takeaway(Box<Aside>),
    Quotation(Box<Quotation>),
    Question(Box<Question>),
    Admonition(AdmonitionKind, Box<Aside>),
    Restricted(Box<Restricted>),
    RawHtml(Box<RawHtml>),
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
pub struct Code {
    pub language: Option<String>,
    pub text: String,
    pub at: Span,
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

/// An image alone in its paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub image: Image,
    pub caption: Vec<Inline>,
}

/// A figure worth remembering: "22 %", what it says, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    pub value: String,
    pub label: Vec<Block>,
    pub source: Vec<Inline>,
    pub anchor: Anchor,
    pub at: Span,
}

/// Blocks set apart from the text, under a title of their own if they have one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    pub title: Vec<Inline>,
    pub body: Vec<Block>,
    /// Only rules and takeaways can be linked to.
    pub anchor: Option<Anchor>,
    pub at: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    pub author: Vec<Inline>,
    pub body: Vec<Block>,
    pub source: Vec<Inline>,
    pub anchor: Anchor,
    pub at: Span,
}

/// Blocks seen only by these audiences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restricted {
    pub audiences: Vec<String>,
    pub body: Vec<Block>,
    pub at: Span,
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A guide of 10,000 sheets holds a million blocks and inlines, and keeps all of them in memory.
    #[test]
    fn what_a_tree_is_made_of_stays_small() {
        assert!(size_of::<Block>() <= 56, "{}", size_of::<Block>());
        assert!(size_of::<Inline>() <= 32, "{}", size_of::<Inline>());
    }
}
