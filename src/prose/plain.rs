//! Tree → plain text: for search, descriptions, alternative texts and narration. Never holds markup.

use super::raw_html;
use super::{Block, Inline, Prose};

/// The text of `prose`, a line a block; what audiences may not see must have been removed before.
pub fn plain_text(prose: &Prose) -> String {
    let mut text = String::new();
    for block in &prose.blocks {
        write_block(block, &mut text);
    }
    for footnote in &prose.footnotes {
        for block in &footnote.body {
            write_block(block, &mut text);
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// The text of one block, on one line.
pub fn block_text(block: &Block) -> String {
    let mut text = String::new();
    write_block(block, &mut text);
    text.split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text of several blocks, a line a block.
pub fn blocks_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        write_block(block, &mut text);
    }
    text.truncate(text.trim_end().len());
    text
}

/// The text of `inlines`, on one line.
pub fn inline_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    write_inlines(inlines, &mut text);
    text
}

fn write_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        write_block(block, text);
    }
}

fn write_line(inlines: &[Inline], text: &mut String) {
    if !inlines.is_empty() {
        write_inlines(inlines, text);
        text.push('\n');
    }
}

fn write_block(block: &Block, text: &mut String) {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => write_line(content, text),
        Block::List { items, .. } => items.iter().for_each(|item| write_blocks(&item.blocks, text)),
        Block::Definitions(definitions) => {
            for definition in definitions {
                write_line(&definition.term, text);
                definition.meanings.iter().for_each(|meaning| write_blocks(meaning, text));
            }
        }
        Block::Quote(body) => write_blocks(body, text),
        Block::Restricted(restricted) => write_blocks(&restricted.body, text),
        Block::Code(code) => {
            text.push_str(&code.text);
            if !code.text.ends_with('\n') {
                text.push('\n');
            }
        }
        Block::Table(table) => {
            for row in std::iter::once(&table.head).chain(&table.rows) {
                for (index, cell) in row.iter().enumerate() {
                    if index > 0 {
                        text.push_str(", ");
                    }
                    write_inlines(cell, text);
                }
                text.push('\n');
            }
        }
        Block::Figure(figure) => {
            text.push_str(&figure.image.alt);
            text.push('\n');
            write_line(&figure.caption, text);
        }
        Block::RawHtml(raw) => {
            if let Some(html) = &raw.html {
                text.push_str(&raw_html::words(html));
                text.push('\n');
            }
        }
        Block::ThematicBreak => {}
        Block::KeyFigure(figure) => {
            text.push_str(&figure.value);
            text.push('\n');
            write_blocks(&figure.label, text);
            write_line(&figure.source, text);
        }
        Block::Rule(aside) | Block::Example(aside) | Block::Takeaway(aside) | Block::Admonition(_, aside) => {
            write_line(&aside.title, text);
            write_blocks(&aside.body, text);
        }
        Block::Quotation(quotation) => {
            write_blocks(&quotation.body, text);
            write_line(&quotation.author, text);
            write_line(&quotation.source, text);
        }
        Block::Question(question) => {
            write_line(&question.wording, text);
            for option in &question.options {
                write_line(&option.content, text);
            }
            write_blocks(&question.explanation, text);
        }
    }
}

fn write_inlines(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) | Inline::Term { text: words, .. } => text.push_str(words),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content) => write_inlines(content, text),
            Inline::Link(link) => write_inlines(&link.content, text),
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Variable(variable) => {
                text.push('[');
                text.push_str(&variable.name);
                text.push(']');
            }
            Inline::FootnoteCall(_) | Inline::RawHtml(_) => {}
            Inline::SoftBreak | Inline::LineBreak => text.push(' '),
        }
    }
}
