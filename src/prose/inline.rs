//! Kinds of inlines: what a line of text is made of. What takes much room is behind a `Box`, as in blocks.

use super::{Anchor, AssetId, SheetId};
use crate::diagnostic::Span;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strikethrough(Vec<Inline>),
    Superscript(Vec<Inline>),
    Code(String),
    Link(Box<Link>),
    Image(Box<Image>),
    /// The index in [`Prose::footnotes`](super::Prose::footnotes).
    FootnoteCall(usize),
    /// Words that the glossary explains. Writers link the first one of a sheet.
    Term {
        entry: SheetId,
        text: String,
    },
    Variable(Box<Variable>),
    SoftBreak,
    LineBreak,
    RawHtml(Box<RawHtml>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub target: Target,
    pub content: Vec<Inline>,
    pub at: Span,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub target: Target,
    pub alt: String,
    pub at: Span,
}

/// A blank of a clause's wording, by the name of its variable: `{{heures}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    pub name: String,
    pub at: Span,
}

/// Raw HTML, in a line or as a block: shown as the text it is, unless the guide lets it through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawHtml {
    pub text: String,
    /// What pages show of it, where it is let through.
    pub html: Option<String>,
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
