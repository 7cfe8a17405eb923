//! Ways through the tree, so that nobody else has to know every kind of block.

use super::{Anchor, Block, Inline, Link, Prose, Question, Quotation, Restricted};

impl Block {
    /// Calls `visit` for each block directly inside this one.
    pub fn each_child<'p>(&'p self, visit: &mut dyn FnMut(&'p Block)) {
        match self {
            Block::List { items, .. } => items.iter().flat_map(|item| &item.blocks).for_each(visit),
            Block::Definitions(definitions) => {
                definitions.iter().flat_map(|definition| definition.meanings.iter().flatten()).for_each(visit);
            }
            Block::Quote(body) => body.iter().for_each(visit),
            Block::KeyFigure(figure) => figure.label.iter().for_each(visit),
            Block::Rule(aside) | Block::Example(aside) | Block::Takeaway(aside) | Block::Admonition(_, aside) => {
                aside.body.iter().for_each(visit);
            }
            Block::Quotation(quotation) => quotation.body.iter().for_each(visit),
            Block::Question(question) => question.explanation.iter().for_each(visit),
            Block::Restricted(restricted) => restricted.body.iter().for_each(visit),
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Code(_)
            | Block::Table(_)
            | Block::Figure(_)
            | Block::ThematicBreak
            | Block::RawHtml(_) => {}
        }
    }

    /// The name under which links lead to this block, if they can.
    pub fn anchor(&self) -> Option<&Anchor> {
        match self {
            Block::Heading { anchor, .. } => Some(anchor),
            Block::KeyFigure(figure) => Some(&figure.anchor),
            Block::Rule(aside) | Block::Example(aside) | Block::Takeaway(aside) | Block::Admonition(_, aside) => {
                aside.anchor.as_ref()
            }
            Block::Quotation(quotation) => Some(&quotation.anchor),
            Block::Question(question) => Some(&question.anchor),
            Block::Paragraph(_)
            | Block::List { .. }
            | Block::Definitions(_)
            | Block::Quote(_)
            | Block::Code(_)
            | Block::Table(_)
            | Block::Figure(_)
            | Block::ThematicBreak
            | Block::Restricted(_)
            | Block::RawHtml(_) => None,
        }
    }

    /// The lists of blocks directly inside this one, to be changed.
    fn bodies_mut(&mut self) -> Vec<&mut Vec<Block>> {
        match self {
            Block::List { items, .. } => items.iter_mut().map(|item| &mut item.blocks).collect(),
            Block::Definitions(definitions) => {
                definitions.iter_mut().flat_map(|definition| definition.meanings.iter_mut()).collect()
            }
            Block::Quote(body) => vec![body],
            Block::KeyFigure(figure) => vec![&mut figure.label],
            Block::Rule(aside) | Block::Example(aside) | Block::Takeaway(aside) | Block::Admonition(_, aside) => {
                vec![&mut aside.body]
            }
            Block::Quotation(quotation) => vec![&mut quotation.body],
            Block::Question(question) => vec![&mut question.explanation],
            Block::Restricted(restricted) => vec![&mut restricted.body],
            Block::Paragraph(_)
            | Block::Heading { .. }
            | Block::Code(_)
            | Block::Table(_)
            | Block::Figure(_)
            | Block::ThematicBreak
            | Block::RawHtml(_) => Vec::new(),
        }
    }

    /// Calls `visit` for each run of inlines directly in this block.
    pub fn each_run<'p>(&'p self, visit: &mut dyn FnMut(&'p [Inline])) {
        match self {
            Block::Paragraph(content) | Block::Heading { content, .. } => visit(content),
            Block::Definitions(definitions) => definitions.iter().for_each(|definition| visit(&definition.term)),
            Block::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| visit(cell)),
            Block::Figure(figure) => visit(&figure.caption),
            Block::KeyFigure(figure) => visit(&figure.source),
            Block::Rule(aside) | Block::Example(aside) | Block::Takeaway(aside) | Block::Admonition(_, aside) => {
                visit(&aside.title);
            }
            Block::Quotation(quotation) => {
                visit(&quotation.author);
                visit(&quotation.source);
            }
            Block::Question(question) => {
                visit(&question.wording);
                question.options.iter().for_each(|option| visit(&option.content));
            }
            Block::List { .. }
            | Block::Quote(_)
            | Block::Code(_)
            | Block::ThematicBreak
            | Block::Restricted(_)
            | Block::RawHtml(_) => {}
        }
    }

    /// The runs of inlines directly in this block, to be changed.
    fn runs_mut(&mut self) -> Vec<&mut Vec<Inline>> {
        match self {
            Block::Paragraph(content) | Block::Heading { content, .. } => vec![content],
            Block::Definitions(definitions) => definitions.iter_mut().map(|definition| &mut definition.term).collect(),
            Block::Table(table) => table.head.iter_mut().chain(table.rows.iter_mut().flatten()).collect(),
            Block::Figure(figure) => vec![&mut figure.caption],
            Block::KeyFigure(figure) => vec![&mut figure.source],
            Block::Rule(aside) | Block::Example(aside) | Block::Takeaway(aside) | Block::Admonition(_, aside) => {
                vec![&mut aside.title]
            }
            Block::Quotation(quotation) => {
                let Quotation { author, source, .. } = &mut **quotation;
                vec![author, source]
            }
            Block::Question(question) => {
                let Question { wording, options, .. } = &mut **question;
                std::iter::once(wording).chain(options.iter_mut().map(|option| &mut option.content)).collect()
            }
            Block::List { .. }
            | Block::Quote(_)
            | Block::Code(_)
            | Block::ThematicBreak
            | Block::Restricted(_)
            | Block::RawHtml(_) => Vec::new(),
        }
    }
}

impl Inline {
    /// What stands within this inline.
    pub fn content(&self) -> &[Inline] {
        match self {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content) => content,
            Inline::Link(link) => &link.content,
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Image(_)
            | Inline::FootnoteCall(_)
            | Inline::Term { .. }
            | Inline::Variable(_)
            | Inline::SoftBreak
            | Inline::LineBreak
            | Inline::RawHtml(_) => &[],
        }
    }

    /// The same, to be changed.
    pub fn content_mut(&mut self) -> &mut [Inline] {
        match self {
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content) => content,
            Inline::Link(link) => &mut link.content,
            _ => &mut [],
        }
    }
}

/// Calls `visit` for every block of `prose`, footnotes included, each before what it holds.
pub fn visit_blocks<'p>(prose: &'p Prose, visit: &mut impl FnMut(&'p Block)) {
    let footnotes = prose.footnotes.iter().flat_map(|footnote| &footnote.body);
    for block in prose.blocks.iter().chain(footnotes) {
        descend(block, visit);
    }
}

fn descend<'p>(block: &'p Block, visit: &mut impl FnMut(&'p Block)) {
    visit(block);
    block.each_child(&mut |child| descend(child, visit));
}

/// Calls `visit` for every inline of `prose`, in reading order.
pub fn visit_inlines<'p>(prose: &'p Prose, visit: &mut impl FnMut(&'p Inline)) {
    visit_blocks(prose, &mut |block| {
        block.each_run(&mut |run| inlines(run, visit));
    });
}

/// Calls `visit` for every inline of `run` and what it holds.
pub fn inlines<'p>(run: &'p [Inline], visit: &mut impl FnMut(&'p Inline)) {
    for inline in run {
        visit(inline);
        inlines(inline.content(), visit);
    }
}

/// Calls `change` for every link of `prose`.
pub fn change_links(prose: &mut Prose, change: &mut impl FnMut(&mut Link)) {
    let bodies = prose.footnotes.iter_mut().map(|footnote| &mut footnote.body);
    for blocks in std::iter::once(&mut prose.blocks).chain(bodies) {
        change_links_in(blocks, change);
    }
}

fn change_links_in(blocks: &mut [Block], change: &mut impl FnMut(&mut Link)) {
    for block in blocks {
        for run in block.runs_mut() {
            change_links_of(run, change);
        }
        for body in block.bodies_mut() {
            change_links_in(body, change);
        }
    }
}

fn change_links_of(run: &mut [Inline], change: &mut impl FnMut(&mut Link)) {
    for inline in run {
        if let Inline::Link(link) = inline {
            change(link);
        }
        change_links_of(inline.content_mut(), change);
    }
}

/// Calls `change` for every restricted block among `blocks`, at any depth.
pub fn change_restricted(blocks: &mut [Block], change: &impl Fn(&mut Restricted)) {
    for block in blocks {
        if let Block::Restricted(restricted) = block {
            change(restricted);
        }
        block.bodies_mut().into_iter().for_each(|body| change_restricted(body, change));
    }
}

/// Keeps the blocks, at any depth, that `keep` wants, and opens out those it wants opened.
pub fn retain_blocks(blocks: &mut Vec<Block>, keep: &impl Fn(&Block) -> Keep) {
    let mut index = 0;
    while index < blocks.len() {
        match blocks.get(index).map(keep) {
            Some(Keep::Remove) => {
                blocks.remove(index);
            }
            Some(Keep::Open) => {
                let inner = match blocks.remove(index) {
                    Block::Restricted(restricted) => restricted.body,
                    Block::Quote(body) => body,
                    other => vec![other],
                };
                blocks.splice(index..index, inner);
            }
            Some(Keep::Whole) => {
                if let Some(block) = blocks.get_mut(index) {
                    block.bodies_mut().into_iter().for_each(|body| retain_blocks(body, keep));
                }
                index += 1;
            }
            None => break,
        }
    }
}

/// What becomes of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    Whole,
    /// Its content takes its place.
    Open,
    Remove,
}

/// Removes the footnotes that no call leads to any more, and numbers the others anew.
pub fn remove_uncalled_footnotes(prose: &mut Prose) {
    loop {
        let mut called = vec![false; prose.footnotes.len()];
        visit_inlines(prose, &mut |inline| {
            if let Inline::FootnoteCall(index) = inline
                && let Some(called) = called.get_mut(*index)
            {
                *called = true;
            }
        });
        if called.iter().all(|called| *called) {
            return;
        }
        let mut kept = 0;
        let numbers: Vec<usize> = called
            .iter()
            .map(|called| {
                kept += usize::from(*called);
                kept.saturating_sub(1)
            })
            .collect();
        let mut flags = called.iter();
        prose.footnotes.retain(|_| flags.next().copied().unwrap_or(false));
        let bodies = prose.footnotes.iter_mut().map(|footnote| &mut footnote.body);
        for blocks in std::iter::once(&mut prose.blocks).chain(bodies) {
            renumber_blocks(blocks, &numbers);
        }
    }
}

fn renumber_blocks(blocks: &mut [Block], numbers: &[usize]) {
    for block in blocks {
        for run in block.runs_mut() {
            renumber(run, numbers);
        }
        for body in block.bodies_mut() {
            renumber_blocks(body, numbers);
        }
    }
}

fn renumber(run: &mut [Inline], numbers: &[usize]) {
    for inline in run {
        if let Inline::FootnoteCall(index) = inline {
            *index = numbers.get(*index).copied().unwrap_or(*index);
        }
        renumber(inline.content_mut(), numbers);
    }
}
