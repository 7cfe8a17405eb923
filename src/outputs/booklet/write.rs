//! The tree → what the theme's Typst functions read. Every kind of block and inline is matched here.

use std::collections::HashSet;

use super::letters::{Letters, Text};
use super::nodes::{self, Answer, Label, Role};
use super::places::{Places, place};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Variable;
use crate::outputs::pages::value_with_unit;
use crate::prose::html::Words;
use crate::prose::raw_html;
use crate::prose::{
    AdmonitionKind, Alignment, Aside, Block, Figure, Footnote, Image, Inline, Item, KeyFigure, Link, Prose, Question,
    Quotation, RawHtml, Restricted, SheetId, Table, Target, block_text, blocks_text, inline_text,
};

/// The code of the finding "this picture cannot be printed".
pub const UNREADABLE_PICTURE: &str = "P0602";

/// Blocks nested deeper than this are opened out: an A5 page has no room for them.
const MAX_DEPTH: usize = 8;

/// A block of fewer bytes of text than this is kept on one page: it takes a third of it at most.
const SHORT: usize = 700;

/// The room that the page number after a link asks for, in characters.
const PAGE_NUMBER: usize = 8;

/// Footnotes called from within footnotes deeper than this are left out.
const MAX_NOTES: usize = 3;

/// What the writers of all sheets share.
#[derive(Debug)]
pub struct Desk<'e> {
    pub places: &'e Places,
    pub words: &'e Words,
    pub letters: Letters,
    pub report: Report,
    /// The answers to the questions met so far, each with its sheet.
    pub answers: Vec<(SheetId, Answer)>,
}

/// Writes the texts of one sheet.
#[derive(Debug)]
pub struct Writer<'d, 'e> {
    desk: &'d mut Desk<'e>,
    id: SheetId,
    label: Label,
    variables: &'d [Variable],
    /// The glossary entries already marked in this sheet.
    explained: HashSet<SheetId>,
    /// The footnotes of the text at hand, and what sets their names apart from those of the sheet's other texts.
    notes: &'d [Footnote],
    prefix: &'static str,
    called: HashSet<usize>,
    /// How deep in footnotes the text at hand is.
    in_notes: usize,
    /// The level of the last heading.
    level: u8,
    depth: usize,
    /// Above zero where headings are only strong words: they would break the order of headings.
    flat: usize,
    /// Above zero inside headings, labels and links, where nothing else may be linked.
    lead: usize,
}

impl<'d, 'e> Writer<'d, 'e> {
    pub fn new(desk: &'d mut Desk<'e>, id: SheetId, label: &str, variables: &'d [Variable]) -> Self {
        Writer {
            desk,
            id,
            label: label.to_owned(),
            variables,
            explained: HashSet::new(),
            notes: &[],
            prefix: "",
            called: HashSet::new(),
            in_notes: 0,
            level: 0,
            depth: 0,
            flat: 0,
            lead: 0,
        }
    }

    /// The blocks of `prose` under a heading of level `under`. `prefix` sets it apart from the sheet's body, whose
    /// prefix is empty and whose headings alone can be led to.
    pub fn prose(&mut self, prose: &'d Prose, prefix: &'static str, under: u8) -> Vec<nodes::Block> {
        self.notes = &prose.footnotes;
        self.prefix = prefix;
        self.called.clear();
        self.level = under;
        self.blocks(&prose.blocks)
    }

    /// The same, its headings as strong words.
    pub fn flat_prose(&mut self, prose: &'d Prose, prefix: &'static str) -> Vec<nodes::Block> {
        self.flat += 1;
        let blocks = self.prose(prose, prefix, 1);
        self.flat -= 1;
        blocks
    }

    /// Words of a field that is not prose.
    pub fn text(&mut self, words: &str) -> Text {
        self.desk.letters.text(words)
    }

    fn anchor(&self, anchor: &str) -> Option<Label> {
        (self.prefix.is_empty() && self.in_notes == 0).then(|| place(&self.label, anchor))
    }

    fn blocks(&mut self, blocks: &'d [Block]) -> Vec<nodes::Block> {
        let mut out = Vec::with_capacity(blocks.len());
        for block in blocks {
            self.block(block, &mut out);
        }
        out
    }

    /// The blocks inside another.
    fn inner(&mut self, blocks: &'d [Block]) -> Vec<nodes::Block> {
        self.depth += 1;
        let out = self.blocks(blocks);
        self.depth -= 1;
        out
    }

    fn block(&mut self, block: &'d Block, out: &mut Vec<nodes::Block>) {
        if self.depth > MAX_DEPTH && has_children(block) {
            return block.each_child(&mut |child| self.block(child, out));
        }
        let node = match block {
            Block::Paragraph(content) => nodes::Block::Paragraph { body: self.inlines(content) },
            Block::Heading { level, anchor, content, at } => {
                self.desk.letters.at(*at);
                self.heading(*level, anchor, content)
            }
            Block::List { start, items } => {
                nodes::Block::List { start: *start, items: items.iter().map(|item| self.item(item)).collect() }
            }
            Block::Definitions(definitions) => nodes::Block::Definitions {
                items: definitions
                    .iter()
                    .map(|definition| nodes::Definition {
                        term: self.inlines(&definition.term),
                        meanings: definition.meanings.iter().map(|meaning| self.inner(meaning)).collect(),
                    })
                    .collect(),
            },
            Block::Quote(body) => nodes::Block::Quote { body: self.inner(body) },
            Block::Code(code) => {
                self.desk.letters.at(code.at);
                nodes::Block::Code { text: self.desk.letters.code(code.text.trim_end_matches('\n')) }
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::ThematicBreak => nodes::Block::Rule,
            Block::KeyFigure(figure) => self.key_figure(figure),
            Block::Rule(aside) => self.aside(Role::Rule, aside),
            Block::Example(aside) => self.aside(Role::Example, aside),
            Block::Takeaway(aside) => self.aside(Role::Takeaway, aside),
            Block::Quotation(quotation) => self.quotation(quotation),
            Block::Question(question) => self.question(question),
            Block::Admonition(kind, aside) => self.aside(role(*kind), aside),
            Block::Restricted(restricted) => self.restricted(restricted),
            Block::RawHtml(raw) => self.raw_html(raw),
        };
        out.push(node);
    }

    /// A heading, one level at most below the last one: PDF/UA-1 allows no gap.
    fn heading(&mut self, level: u8, anchor: &str, content: &'d [Inline]) -> nodes::Block {
        self.lead += 1;
        let body = self.inlines(content);
        self.lead -= 1;
        if self.flat > 0 || self.in_notes > 0 || inline_text(content).trim().is_empty() {
            return nodes::Block::Paragraph { body: vec![nodes::Inline::Span(nodes::Span::Strong { body })] };
        }
        self.level = level.saturating_add(1).clamp(3, 6).min(self.level.saturating_add(1));
        nodes::Block::Heading { level: self.level, label: self.anchor(anchor), body }
    }

    fn item(&mut self, item: &'d Item) -> nodes::Item {
        nodes::Item { task: item.task, body: self.inner(&item.blocks) }
    }

    fn table(&mut self, table: &'d Table) -> nodes::Block {
        self.desk.letters.at(table.at);
        let columns = table.head.len().max(1);
        let row = |writer: &mut Self, cells: &'d [Vec<Inline>]| -> Vec<Vec<nodes::Inline>> {
            let mut row: Vec<_> = cells.iter().take(columns).map(|cell| writer.inlines(cell)).collect();
            row.resize_with(columns, Vec::new);
            row
        };
        let alignment = |column: usize| match table.alignments.get(column) {
            Some(Alignment::Center) => "center",
            Some(Alignment::Right) => "right",
            Some(Alignment::Left | Alignment::None) | None => "left",
        };
        nodes::Block::Table(nodes::Table {
            widths: (0..columns).map(|column| width(table, column)).collect(),
            alignments: (0..columns).map(alignment).collect(),
            head: row(self, &table.head),
            rows: table.rows.iter().map(|cells| row(self, cells)).collect(),
        })
    }

    fn figure(&mut self, figure: &'d Figure) -> nodes::Block {
        let alt = &figure.image.alt;
        match self.picture(&figure.image) {
            Some(file) => nodes::Block::Figure { file, alt: self.text(alt), caption: self.inlines(&figure.caption) },
            None => nodes::Block::Paragraph { body: vec![nodes::Inline::Text(self.text(alt))] },
        }
    }

    fn key_figure(&mut self, figure: &'d KeyFigure) -> nodes::Block {
        self.desk.letters.at(figure.at);
        let (value, unit) = value_and_unit(&figure.value);
        nodes::Block::KeyFigure {
            label: self.anchor(&figure.anchor),
            value: self.text(value),
            unit: self.text(unit),
            body: self.inner(&figure.label),
            source: self.inlines(&figure.source),
        }
    }

    fn aside(&mut self, role: Role, aside: &'d Aside) -> nodes::Block {
        self.desk.letters.at(aside.at);
        let words = self.desk.words;
        let word = match role {
            Role::Rule => &words.rule,
            Role::Example => &words.example,
            Role::Takeaway => &words.takeaway,
            Role::Note => &words.note,
            Role::Tip => &words.tip,
            Role::Important => &words.important,
            Role::Warning => &words.warning,
            Role::Danger => &words.caution,
        };
        let word = self.text(word);
        nodes::Block::Aside {
            role,
            label: aside.anchor.as_ref().and_then(|anchor| self.anchor(anchor)),
            word,
            title: self.inlines(&aside.title),
            body: self.inner(&aside.body),
            short: blocks_text(&aside.body).len() < SHORT,
        }
    }

    fn quotation(&mut self, quotation: &'d Quotation) -> nodes::Block {
        self.desk.letters.at(quotation.at);
        nodes::Block::Quotation {
            label: self.anchor(&quotation.anchor),
            body: self.inner(&quotation.body),
            author: self.inlines(&quotation.author),
            source: self.inlines(&quotation.source),
        }
    }

    /// The question stays where it is asked; its answer goes to the back.
    fn question(&mut self, question: &'d Question) -> nodes::Block {
        self.desk.letters.at(question.at);
        let number = self.desk.answers.len() + 1;
        let (label, answer) = (format!("question-{number}"), format!("answer-{number}"));
        let wording = self.inlines(&question.wording);
        let options: Vec<_> = question.options.iter().map(|option| self.inlines(&option.content)).collect();
        let right = question.options.iter().zip(&options).filter(|(option, _)| option.right);
        let right = right.map(|(_, content)| content.clone()).collect();
        // Taken before the explanation is written, which may hold a question of its own.
        let place = self.desk.answers.len();
        let entry = Answer {
            number,
            label: answer.clone(),
            question: label.clone(),
            wording: vec![nodes::Inline::Text(self.text(&inline_text(&question.wording)))],
            right,
            explanation: Vec::new(),
            short: blocks_text(&question.explanation).len() < SHORT,
        };
        self.desk.answers.push((self.id, entry));
        self.flat += 1;
        let explanation = self.inner(&question.explanation);
        self.flat -= 1;
        if let Some((_, entry)) = self.desk.answers.get_mut(place) {
            entry.explanation = explanation;
        }
        let anchor = self.anchor(&question.anchor);
        nodes::Block::Question(nodes::Question {
            number,
            answer,
            label,
            anchor,
            wording,
            multiple: question.is_multiple(),
            options,
        })
    }

    fn restricted(&mut self, restricted: &'d Restricted) -> nodes::Block {
        self.desk.letters.at(restricted.at);
        let names = self.desk.words.audiences(restricted.audiences.iter().map(String::as_str));
        let word = format!("{} {names}", self.desk.words.restricted_to);
        let short = blocks_text(&restricted.body).len() < SHORT;
        nodes::Block::Restricted { word: self.text(&word), body: self.inner(&restricted.body), short }
    }

    fn raw_html(&mut self, raw: &RawHtml) -> nodes::Block {
        self.desk.letters.at(raw.at);
        match &raw.html {
            Some(html) => {
                let text = self.text(&raw_html::words(html));
                nodes::Block::Paragraph { body: vec![nodes::Inline::Text(text)] }
            }
            // Shown as the text it is: what a reader sees is what the author typed.
            None => nodes::Block::Code { text: self.desk.letters.code(raw.text.trim()) },
        }
    }

    /// The file of a picture that can be printed.
    fn picture(&mut self, image: &Image) -> Option<String> {
        self.desk.letters.at(image.at);
        let places = self.desk.places;
        let file = places.picture(&image.target).map(|picture| picture.file.clone());
        if file.is_none() && matches!(image.target, Target::Asset(_)) {
            self.desk.report.add(Diagnostic::error(UNREADABLE_PICTURE, image.at));
        }
        file
    }

    fn inlines(&mut self, content: &'d [Inline]) -> Vec<nodes::Inline> {
        let mut out = Vec::with_capacity(content.len());
        self.depth += 1;
        for inline in content {
            self.inline(inline, &mut out);
        }
        self.depth -= 1;
        out
    }

    fn inline(&mut self, inline: &'d Inline, out: &mut Vec<nodes::Inline>) {
        let span = match inline {
            Inline::Text(words) => return self.words(words, out),
            Inline::SoftBreak => return self.words(" ", out),
            Inline::Emphasis(_)
            | Inline::Strong(_)
            | Inline::Strikethrough(_)
            | Inline::Superscript(_)
            | Inline::Link(_)
                if self.depth > 2 * MAX_DEPTH =>
            {
                return inline.content().iter().for_each(|inline| self.inline(inline, out));
            }
            Inline::Emphasis(body) => nodes::Span::Emphasis { body: self.inlines(body) },
            Inline::Strong(body) => nodes::Span::Strong { body: self.inlines(body) },
            Inline::Strikethrough(body) => nodes::Span::Strike { body: self.inlines(body) },
            Inline::Superscript(body) => nodes::Span::Superscript { body: self.inlines(body) },
            Inline::Code(text) => nodes::Span::Code { text: self.desk.letters.code(text) },
            Inline::Link(link) => return self.link(link, out),
            Inline::Image(image) => match self.picture(image) {
                Some(file) => nodes::Span::Image { file, alt: self.text(&image.alt) },
                None => return self.words(&image.alt, out),
            },
            Inline::FootnoteCall(index) => match self.note(*index) {
                Some(note) => note,
                None => return,
            },
            Inline::Term { entry, text } => {
                // Only in a sheet's body: what is to be copied stays bare.
                let place = self.desk.places.sheet(*entry).filter(|_| self.lead == 0 && self.prefix.is_empty());
                match place.filter(|_| self.explained.insert(*entry)) {
                    Some((to, _)) => nodes::Span::Term { to, text: self.text(text) },
                    None => return self.words(text, out),
                }
            }
            Inline::Variable(variable) => nodes::Span::Variable { text: self.variable(&variable.name) },
            Inline::LineBreak => nodes::Span::Break,
            Inline::RawHtml(raw) => match raw.html.as_deref() {
                Some("<br>") => nodes::Span::Break,
                Some(_) => return,
                None => return self.words(&raw.text, out),
            },
        };
        out.push(nodes::Inline::Span(span));
    }

    /// Adds words to the run before them, so that runs are as long as they can be.
    fn words(&mut self, words: &str, out: &mut Vec<nodes::Inline>) {
        let text = self.text(words);
        match out.last_mut() {
            Some(nodes::Inline::Text(run)) => run.push(&text),
            _ => out.push(nodes::Inline::Text(text)),
        }
    }

    fn link(&mut self, link: &'d Link, out: &mut Vec<nodes::Inline>) {
        self.desk.letters.at(link.at);
        let linked = self.lead == 0;
        self.lead += 1;
        let body = self.inlines(&link.content);
        self.lead -= 1;
        let span = match (&link.target, self.desk.places.target(self.id, &link.target)) {
            (_, Some((to, mark))) if linked => nodes::Span::Link { to, mark, body },
            (Target::External(url), _) if linked && !url.is_empty() => nodes::Span::Url { to: url.clone(), body },
            _ => return out.extend(body),
        };
        out.push(nodes::Inline::Span(span));
    }

    /// The call of a footnote, with its body the first time.
    fn note(&mut self, index: usize) -> Option<nodes::Span> {
        let notes = self.notes;
        let note = notes.get(index)?;
        if self.in_notes >= MAX_NOTES || self.lead > 0 {
            return None;
        }
        let label = place(&self.label, &format!("{}note-{}", self.prefix, index + 1));
        if !self.called.insert(index) {
            return Some(nodes::Span::Note { label, body: None });
        }
        self.desk.letters.at(note.at);
        self.in_notes += 1;
        let body = self.inner(&note.body);
        self.in_notes -= 1;
        Some(nodes::Span::Note { label, body: Some(body) })
    }

    /// The usual value of a blank, with its unit; its name where the sheet does not describe it.
    fn variable(&mut self, name: &str) -> Text {
        let found = self.variables.iter().find(|variable| variable.name.value == name);
        let words = found.map_or_else(|| name.to_owned(), value_with_unit);
        self.text(&words)
    }
}

/// Whether the block takes so little room that it is best kept on one page.
pub fn is_short(block: &Block) -> bool {
    block_text(block).len() < SHORT
}

fn has_children(block: &Block) -> bool {
    let mut found = false;
    block.each_child(&mut |_| found = true);
    found
}

fn role(kind: AdmonitionKind) -> Role {
    match kind {
        AdmonitionKind::Note => Role::Note,
        AdmonitionKind::Tip => Role::Tip,
        AdmonitionKind::Important => Role::Important,
        AdmonitionKind::Warning => Role::Warning,
        AdmonitionKind::Caution => Role::Danger,
    }
}

/// A key figure as what is set huge and what stands beside it: "6 minutes" is 6, then minutes; "22 %" and a date are
/// all huge.
fn value_and_unit(value: &str) -> (&str, &str) {
    if is_date(value) {
        return (value, "");
    }
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit() || "+-−–×,.%€".contains(c));
    let mut end = 0;
    for (start, word) in words(value) {
        if !number(word) {
            break;
        }
        end = start + word.len();
    }
    match value.split_at_checked(end) {
        Some((figure, unit)) if !figure.is_empty() => (figure, unit.trim()),
        _ => (value, ""),
    }
}

/// Whether the value is a day: its number, the name of its month, the four digits of its year.
fn is_date(value: &str) -> bool {
    let digits = |word: &str, most: usize| word.len() <= most && word.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = value.split_whitespace().collect();
    match parts.as_slice() {
        [day, month, year] => {
            digits(day, 2) && month.chars().all(char::is_alphabetic) && year.len() == 4 && digits(year, 4)
        }
        _ => false,
    }
}

/// The words of `text`, each with its offset.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace).scan(0, |offset, word| {
        let start = *offset;
        *offset += word.len();
        let gap = text.get(*offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        *offset += gap;
        Some((start, word))
    })
}

/// How much room the words of a column ask for, in characters: enough for a short one, never all for a long one.
fn width(table: &Table, column: usize) -> usize {
    let cells = std::iter::once(&table.head).chain(&table.rows).filter_map(|row| row.get(column));
    let room = |cell: &Vec<Inline>| {
        let to_sheet =
            |inline: &&Inline| matches!(inline, Inline::Link(link) if matches!(link.target, Target::Sheet(..)));
        let links = cell.iter().filter(to_sheet);
        inline_text(cell).chars().count() + PAGE_NUMBER * links.count()
    };
    cells.map(room).max().unwrap_or(0).clamp(8, 44)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_what_counts_and_what_it_counts() {
        let cases = [
            ("22\u{a0}%", ("22\u{a0}%", "")),
            ("6\u{a0}minutes", ("6", "minutes")),
            ("216\u{202f}000\u{a0}€", ("216\u{202f}000\u{a0}€", "")),
            ("2 sur 3", ("2", "sur 3")),
            ("21\u{a0}août\u{a0}2026", ("21\u{a0}août\u{a0}2026", "")),
            ("Zéro", ("Zéro", "")),
            ("", ("", "")),
        ];
        for (value, split) in cases {
            assert_eq!(value_and_unit(value), split, "{value}");
        }
    }
}
