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
        Block::Quote(body) | Block::Restricted { body, .. } => write_blocks(body, text),
        Block::Code { text: code, .. } => {
            text.push_str(code);
            if !code.ends_with('\n') {
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
        Block::Figure { image, caption } => {
            text.push_str(&image.alt);
            text.push('\n');
            write_line(caption, text);
        }
        Block::RawHtml { html: Some(html), .. } => {
            text.push_str(&raw_html::words(html));
            text.push('\n');
        }
        Block::ThematicBreak | Block::RawHtml { html: None, .. } => {}
        Block::KeyFigure { value, label, source, .. } => {
            text.push_str(value);
            text.push('\n');
            write_blocks(label, text);
            write_line(source, text);
        }
        Block::Rule { title, body, .. }
        | Block::Example { title, body, .. }
        | Block::Takeaway { title, body, .. }
        | Block::Admonition { title, body, .. } => {
            write_line(title, text);
            write_blocks(body, text);
        }
        Block::Quotation { author, body, source, .. } => {
            write_blocks(body, text);
            write_line(author, text);
            write_line(source, text);
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
            | Inline::Superscript(content)
            | Inline::Link { content, .. } => write_inlines(content, text),
            Inline::Image(image) => text.push_str(&image.alt),
            Inline::Variable { name, .. } => {
                text.push('[');
                text.push_str(name);
                text.push(']');
            }
            Inline::FootnoteCall(_) | Inline::RawHtml { .. } => {}
            Inline::SoftBreak | Inline::LineBreak => text.push(' '),
        }
    }
}
