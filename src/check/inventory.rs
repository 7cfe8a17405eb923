//! What the texts of one sheet hold that rules ask about, found in a single walk.

use crate::diagnostic::Span;
use crate::guide::sheet::Sheet;
use crate::prose::{Block, Image, Inline, Target, inlines, visit_blocks};

/// What the texts of one sheet hold, in reading order: its body first, then the fields that hold prose.
#[derive(Debug, Default)]
pub struct Inventory<'g> {
    pub links: Vec<Link<'g>>,
    pub images: Vec<&'g Image>,
    /// The names between double braces that are no reference figure.
    pub variables: Vec<(&'g str, Span)>,
    pub html: Vec<(&'g str, Span)>,
    /// Every block that is more than running text.
    pub blocks: Vec<&'g Block>,
    /// Sorted.
    anchors: Vec<&'g str>,
}

/// A link with its words.
#[derive(Debug, Clone, Copy)]
pub struct Link<'g> {
    pub target: &'g Target,
    pub content: &'g [Inline],
    pub at: Span,
}

impl<'g> Inventory<'g> {
    pub fn of(sheet: &'g Sheet) -> Self {
        let mut inventory = Inventory::default();
        for prose in sheet.proses() {
            visit_blocks(prose, &mut |block| inventory.block(block));
        }
        visit_blocks(&sheet.body, &mut |block| inventory.anchors.extend(block.anchor().map(|anchor| &**anchor)));
        inventory.anchors.extend(sheet.field_anchors());
        inventory.anchors.sort_unstable();
        inventory
    }

    /// Whether a link may lead to `anchor` in this sheet.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.anchors.binary_search(&anchor).is_ok()
    }

    /// The places in this sheet that a link may lead to.
    pub fn anchors(&self) -> impl Iterator<Item = &'g str> {
        self.anchors.iter().copied()
    }

    /// Every use of an asset or a wish for one: links and images alike.
    pub fn targets(&self) -> impl Iterator<Item = (&'g Target, Span)> {
        let links = self.links.iter().map(|link| (link.target, link.at));
        links.chain(self.images.iter().map(|image| (&image.target, image.at)))
    }

    fn block(&mut self, block: &'g Block) {
        block.each_run(&mut |run| inlines(run, &mut |inline| self.inline(inline)));
        match block {
            Block::Figure { image, .. } => self.images.push(image),
            Block::RawHtml { text, html: None, at } => self.html.push((text, *at)),
            Block::Paragraph(_)
            | Block::List { .. }
            | Block::Definitions(_)
            | Block::Quote(_)
            | Block::RawHtml { .. }
            | Block::ThematicBreak => {}
            Block::Heading { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::KeyFigure { .. }
            | Block::Rule { .. }
            | Block::Example { .. }
            | Block::Takeaway { .. }
            | Block::Quotation { .. }
            | Block::Question(_)
            | Block::Admonition { .. }
            | Block::Restricted { .. } => self.blocks.push(block),
        }
    }

    fn inline(&mut self, inline: &'g Inline) {
        match inline {
            Inline::Link { target, content, at } => self.links.push(Link { target, content, at: *at }),
            Inline::Image(image) => self.images.push(image),
            Inline::Variable { name, at } => self.variables.push((name, *at)),
            Inline::RawHtml { text, html: None, at } => self.html.push((text, *at)),
            _ => {}
        }
    }
}
