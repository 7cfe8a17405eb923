//! The headings of a text, as a table of contents.

use super::{Anchor, Block, Prose, inline_text};

/// The headings in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline(pub Vec<OutlineEntry>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineEntry {
    pub level: u8,
    pub anchor: Anchor,
    pub title: String,
}

impl Outline {
    pub fn of(prose: &Prose) -> Self {
        let entry = |block: &Block| match block {
            Block::Heading { level, anchor, content, .. } => {
                Some(OutlineEntry { level: *level, anchor: anchor.clone(), title: inline_text(content) })
            }
            _ => None,
        };
        Outline(prose.blocks.iter().filter_map(entry).collect())
    }
}
