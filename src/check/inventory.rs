//! What the texts of one sheet hold that rules ask about, found in a single walk.

use crate::diagnostic::Span;
use crate::guide::sheet::Sheet;
use crate::prose::{Block, Image, Inline, Link, RawHtml, Target, inlines, visit_blocks};

/// What the texts of one sheet hold, in reading order: its body first, then the fields that hold prose.
#[derive(Debug, Default)]
pub struct Inventory<'g> {
    pub links: Vec<&'g Link>,
    pub images: Vec<&'g Image>,
    /// The names between double braces that are no reference figure.
    pub variables: Vec<(&'g str, Span)>,
    /// Raw HTML that is not let through.
    pub html: Vec<(&'g str, Span)>,
    /// Every block that is more than running text.
    pub blocks: Vec<&'g Block>,
    /// Sorted.
    anchors: Vec<&'g str>,
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
        let links = self.links.iter().map(|link| (&link.target, link.at));
        links.chain(self.images.iter().map(|image| (&image.target, image.at)))
    }

    fn block(&mut self, block: &'g Block) {
        block.each_run(&mut |run| inlines(run, &mut |inline| self.inline(inline)));
        match block {
            Block::Figure(figure) => self.images.push(&figure.image),
            Block::RawHtml(raw) => self.raw_html(raw),
            Block::Paragraph(_)
            | Block::List { .. }
            | Block::Definitions(_)
            | Block::Quote(_)
            | Block::ThematicBreak => {}
            Block::Heading { .. }
            | Block::Code(_)
            | Block::Table(_)
            | Block::KeyFigure(_)
            | Block::Rule(_)
            | Block::Example(_)
            | Block::Takeaway(_)
            | Block::Quotation(_)
            | Block::Question(_)
            | Block::Admonition(..)
            | Block::Restricted(_) => self.blocks.push(block),
        }
    }

    fn inline(&mut self, inline: &'g Inline) {
        match inline {
            Inline::Link(link) => self.links.push(link),
            Inline::Image(image) => self.images.push(image),
            Inline::Variable(variable) => self.variables.push((&variable.name, variable.at)),
            Inline::RawHtml(raw) => self.raw_html(raw),
            _ => {}
        }
    }

    fn raw_html(&mut self, raw: &'g RawHtml) {
        if raw.html.is_none() {
            self.html.push((&raw.text, raw.at));
        }
    }
}
