//! Prose: what a sheet says, as a tree. Markdown becomes this tree once; every output writes it in its own way.
//!
//! Both enums are matched exhaustively wherever they are written, so that a new kind of block makes the compiler
//! list every writer to extend.

pub mod anchor;
mod block;
mod directory;
mod figure;
mod glossary;
pub mod highlight;
pub mod html;
mod inline;
pub mod markdown;
mod outline;
mod parse;
mod plain;
pub mod raw_html;
pub mod semantic;
mod slips;
pub mod typography;
mod walk;

pub use anchor::Anchor;
pub use block::{
    AdmonitionKind, Alignment, Aside, Block, Choice, Code, Definition, Figure, Item, KeyFigure, Question, Quotation,
    Restricted, Table,
};
pub use directory::{Directory, Lookup, is_external, resolved};
pub use figure::number_and_unit;
pub use glossary::Glossary;
pub use inline::{Image, Inline, Link, RawHtml, Target, Variable};
pub use outline::{Outline, OutlineEntry};
pub use parse::{Origin, options, parse};
pub use plain::{block_text, blocks_text, inline_text, plain_text};
pub use walk::{
    Keep, change_links, change_restricted, inlines, remove_uncalled_footnotes, retain_blocks, visit_blocks,
    visit_inlines,
};

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
