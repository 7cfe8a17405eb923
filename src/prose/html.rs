//! Tree → HTML. Everything that comes from an author is escaped here, in one place.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use super::highlight::highlight;
use super::{
    AdmonitionKind, Alignment, Aside, Block, Image, Inline, Item, KeyFigure, Link, Prose, Question, Quotation, SheetId,
    Table, Target, number_and_unit,
};

/// What a page knows that the tree does not: where things are, and what to call them.
pub trait Page {
    /// The address of `target`, relative to the page; `None` keeps the words without the link.
    fn href(&self, target: &Target) -> Option<String>;

    /// An image as the page shows it.
    fn picture(&self, target: &Target) -> Option<Shown>;

    /// The address of a glossary entry, and its definition in a sentence.
    fn term(&self, entry: SheetId) -> Option<(String, String)>;

    /// What stands in the place of a variable; `None` shows its name.
    fn variable(&self, name: &str) -> Option<String>;

    /// The words people read on blocks.
    fn words(&self) -> &Words;
}

/// An image as a page shows it: its address and its size in pixels where known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub src: String,
    pub size: Option<(u32, u32)>,
    /// The same as WebP: addresses and their widths in pixels, the narrowest first.
    pub webp: Vec<(String, u32)>,
}

/// How wide a picture is on a page, for browsers to choose its file by: as wide as the column of text, or the screen.
const SIZES: &str = "(min-width: 720px) 640px, 100vw";

/// The words people read on blocks, in the guide's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub rule: String,
    pub example: String,
    pub takeaway: String,
    pub question: String,
    pub several_answers: String,
    pub show_answer: String,
    pub right_answer: String,
    pub source: String,
    pub footnotes: String,
    pub back_to_text: String,
    pub task_done: String,
    pub task_open: String,
    pub note: String,
    pub tip: String,
    pub important: String,
    pub warning: String,
    pub caution: String,
    pub restricted_to: String,
    /// The names that readers give the audiences.
    pub audiences: BTreeMap<String, String>,
}

impl Words {
    /// The names of `audiences`, as a list in words.
    pub fn audiences<'a>(&self, audiences: impl Iterator<Item = &'a str>) -> String {
        let name = |name: &str| self.audiences.get(name).cloned().unwrap_or_else(|| crate::text::worded(name));
        audiences.map(name).collect::<Vec<_>>().join(", ")
    }

    /// The word above an admonition.
    pub fn admonition(&self, kind: AdmonitionKind) -> &str {
        match kind {
            AdmonitionKind::Note => &self.note,
            AdmonitionKind::Tip => &self.tip,
            AdmonitionKind::Important => &self.important,
            AdmonitionKind::Warning => &self.warning,
            AdmonitionKind::Caution => &self.caution,
        }
    }
}

/// The whole of `prose`, its footnotes at the end. `prefix` keeps ids apart where a page holds several texts.
pub fn html(prose: &Prose, page: &dyn Page, prefix: &str) -> String {
    let mut writer =
        Writer { page, prefix, out: String::new(), explained: HashSet::new(), lead: 0, first: prefix.is_empty() };
    writer.blocks(&prose.blocks);
    writer.footnotes(prose);
    writer.out
}

/// Some blocks, without footnotes.
pub fn blocks_html(blocks: &[Block], page: &dyn Page, prefix: &str) -> String {
    let mut writer = Writer { page, prefix, out: String::new(), explained: HashSet::new(), lead: 0, first: false };
    writer.blocks(blocks);
    writer.out
}

/// One line of text.
pub fn inline_html(inlines: &[Inline], page: &dyn Page) -> String {
    let mut writer = Writer { page, prefix: "", out: String::new(), explained: HashSet::new(), lead: 0, first: false };
    writer.inlines(inlines);
    writer.out
}

/// Writes `text` to `out` so that it is text, in content and in quoted attributes alike.
pub fn escape(text: &str, out: &mut String) {
    let mut kept = 0;
    for (index, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(text.get(kept..index).unwrap_or_default());
        out.push_str(entity);
        kept = index + 1;
    }
    out.push_str(text.get(kept..).unwrap_or_default());
}

/// `text`, escaped.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

struct Writer<'a> {
    page: &'a dyn Page,
    prefix: &'a str,
    out: String,
    /// The glossary entries already linked on this page.
    explained: HashSet<SheetId>,
    /// Above zero inside headings, labels and links, where nothing else may be linked.
    lead: usize,
    /// Whether the next picture is the first of a page's main text.
    first: bool,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    fn raw(&mut self, html: &str) {
        self.out.push_str(html);
    }

    fn element(&mut self, open: &str, content: &[Inline], close: &str) {
        self.raw(open);
        self.inlines(content);
        self.raw(close);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(content) => self.element("<p>", content, "</p>\n"),
            Block::Heading { level, anchor, content, .. } => self.heading(*level, anchor, content),
            Block::List { start, items } => self.list(*start, items),
            Block::Definitions(definitions) => {
                self.raw("<dl>\n");
                for definition in definitions {
                    self.element("<dt>", &definition.term, "</dt>\n");
                    for meaning in &definition.meanings {
                        self.raw("<dd>");
                        self.tight(meaning);
                        self.raw("</dd>\n");
                    }
                }
                self.raw("</dl>\n");
            }
            Block::Quote(body) => self.wrapped("<blockquote>\n", body, "</blockquote>\n"),
            Block::Code(code) => {
                // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
                self.raw("<pre tabindex=\"0\"><code>");
                let coloured = highlight(&code.text, code.language.as_deref());
                self.raw(&coloured);
                self.raw("</code></pre>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.raw("<figure>");
                self.image(&figure.image);
                if !figure.caption.is_empty() {
                    self.element("<figcaption>", &figure.caption, "</figcaption>");
                }
                self.raw("</figure>\n");
            }
            Block::ThematicBreak => self.raw("<hr>\n"),
            Block::KeyFigure(figure) => self.key_figure(figure),
            Block::Rule(aside) => self.aside("rule", &self.page.words().rule, aside),
            Block::Example(aside) => self.aside("example", &self.page.words().example, aside),
            Block::Takeaway(aside) => self.aside("takeaway", &self.page.words().takeaway, aside),
            Block::Quotation(quotation) => self.quotation(quotation),
            Block::Question(question) => self.question(question),
            Block::Admonition(kind, aside) => {
                let class = match kind {
                    AdmonitionKind::Note => "note",
                    AdmonitionKind::Tip => "tip",
                    AdmonitionKind::Important => "important",
                    AdmonitionKind::Warning => "caution",
                    AdmonitionKind::Caution => "danger",
                };
                self.aside(class, self.page.words().admonition(*kind), aside);
            }
            Block::Restricted(restricted) => {
                let words = self.page.words();
                let names = words.audiences(restricted.audiences.iter().map(String::as_str));
                let label = format!("{} {names}", words.restricted_to);
                self.raw("<div class=\"restricted\" data-audiences=\"");
                self.text(&label);
                self.raw("\">\n");
                self.blocks(&restricted.body);
                self.raw("</div>\n");
            }
            Block::RawHtml(raw) => match &raw.html {
                Some(html) => {
                    self.raw(html.trim_end());
                    self.raw("\n");
                }
                // Shown as the text it is: what a reader sees is what the author typed.
                None => {
                    self.raw("<p class=\"raw\">");
                    self.text(raw.text.trim());
                    self.raw("</p>\n");
                }
            },
        }
    }

    fn wrapped(&mut self, open: &str, body: &[Block], close: &str) {
        self.raw(open);
        self.blocks(body);
        self.raw(close);
    }

    /// A lone paragraph without its `<p>`, as lists and definitions show it.
    fn tight(&mut self, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph(content)] => self.inlines(content),
            [Block::Paragraph(content), rest @ ..] if rest.iter().all(|block| matches!(block, Block::List { .. })) => {
                self.inlines(content);
                self.raw("\n");
                self.blocks(rest);
            }
            _ => self.blocks(blocks),
        }
    }

    fn heading(&mut self, level: u8, anchor: &str, content: &[Inline]) {
        let level = level.clamp(2, 6);
        let _ = write!(self.out, "<h{level} id=\"{}{}\">", self.prefix, escaped(anchor));
        self.lead += 1;
        self.inlines(content);
        self.lead -= 1;
        let _ = writeln!(self.out, "</h{level}>");
    }

    fn list(&mut self, start: Option<u64>, items: &[Item]) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        let tasks = items.iter().any(|item| item.task.is_some());
        let _ = write!(self.out, "<{tag}");
        if let Some(first) = start.filter(|first| *first != 1) {
            let _ = write!(self.out, " start=\"{first}\"");
        }
        self.raw(if tasks { " class=\"tasks\">\n" } else { ">\n" });
        for item in items {
            self.raw("<li>");
            if let Some(done) = item.task {
                let page = self.page;
                let words = page.words();
                let (class, word) = if done { ("task done", &words.task_done) } else { ("task", &words.task_open) };
                // The box is drawn by the style sheet; the word is there for those who do not see it.
                let _ =
                    write!(self.out, "<span class=\"{class}\" role=\"img\" aria-label=\"{}\"></span> ", escaped(word));
            }
            self.tight(&item.blocks);
            self.raw("</li>\n");
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn table(&mut self, table: &Table) {
        self.raw("<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>");
        let align = |index: usize| match table.alignments.get(index) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        for (index, cell) in table.head.iter().enumerate() {
            if cell.is_empty() {
                self.raw("<td></td>");
            } else {
                let open = format!("<th scope=\"col\"{}>", align(index));
                self.element(&open, cell, "</th>");
            }
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>");
            for (index, cell) in row.iter().enumerate() {
                let open = format!("<td{}>", align(index));
                self.element(&open, cell, "</td>");
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody></table></div>\n");
    }

    /// A block with a label, an optional title and a body.
    fn aside(&mut self, class: &str, label: &str, aside: &Aside) {
        let _ = write!(self.out, "<div class=\"block {class}\"");
        if let Some(anchor) = &aside.anchor {
            let _ = write!(self.out, " id=\"{}{}\"", self.prefix, escaped(anchor));
        }
        self.raw("><p class=\"label\">");
        self.text(label);
        self.raw("</p>\n");
        if !aside.title.is_empty() {
            self.element("<p class=\"title\">", &aside.title, "</p>\n");
        }
        self.blocks(&aside.body);
        self.raw("</div>\n");
    }

    fn key_figure(&mut self, figure: &KeyFigure) {
        // The longer the value, the smaller it is set.
        let (number, unit) = number_and_unit(&figure.value);
        let size = match number.chars().count() {
            0..=3 => "short",
            4..=8 => "medium",
            _ => "long",
        };
        let anchor = escaped(&figure.anchor);
        let _ = write!(self.out, "<div class=\"block key-figure {size}\" id=\"{}{anchor}\">", self.prefix);
        self.raw("<p class=\"value\"><span>");
        self.text(number);
        self.raw("</span>");
        if let Some(unit) = unit {
            self.raw(" <span class=\"unit\">");
            self.text(unit);
            self.raw("</span>");
        }
        self.raw("</p>\n<div class=\"says\">");
        self.blocks(&figure.label);
        if !figure.source.is_empty() {
            self.raw("<p class=\"source\">");
            let page = self.page;
            self.text(&page.words().source);
            self.raw("\u{a0}: ");
            self.inlines(&figure.source);
            self.raw("</p>\n");
        }
        self.raw("</div></div>\n");
    }

    fn quotation(&mut self, quotation: &Quotation) {
        let Quotation { author, body, source, anchor, .. } = quotation;
        let _ = writeln!(
            self.out,
            "<figure class=\"block quotation\" id=\"{}{}\"><blockquote>",
            self.prefix,
            escaped(anchor)
        );
        self.blocks(body);
        self.raw("</blockquote>");
        if !author.is_empty() || !source.is_empty() {
            self.raw("<figcaption>");
            self.inlines(author);
            if !author.is_empty() && !source.is_empty() {
                self.raw(", ");
            }
            self.inlines(source);
            self.raw("</figcaption>");
        }
        self.raw("</figure>\n");
    }

    /// A self-check: the reader chooses, then opens the answer. It needs no script.
    fn question(&mut self, question: &Question) {
        let page = self.page;
        let words = page.words();
        let (kind, hint) =
            if question.is_multiple() { ("checkbox", Some(&words.several_answers)) } else { ("radio", None) };
        let id = format!("{}{}", self.prefix, escaped(&question.anchor));
        let _ = writeln!(
            self.out,
            "<div class=\"block question\" id=\"{id}\"><p class=\"label\">{}</p>",
            escaped(&words.question)
        );
        self.raw("<fieldset><legend>");
        self.lead += 1;
        self.inlines(&question.wording);
        self.raw("</legend>\n");
        if let Some(hint) = hint {
            let _ = writeln!(self.out, "<p class=\"hint\">{}</p>", escaped(hint));
        }
        for option in &question.options {
            let right = if option.right { " data-right" } else { "" };
            let _ = write!(self.out, "<label{right}><input type=\"{kind}\" name=\"{id}\"> <span>");
            self.inlines(&option.content);
            self.raw("</span></label>\n");
        }
        self.lead -= 1;
        let _ = write!(self.out, "</fieldset>\n<details><summary>{}</summary>\n", escaped(&words.show_answer));
        for option in question.options.iter().filter(|option| option.right) {
            let _ = write!(self.out, "<p class=\"right\"><b>{}\u{a0}:</b> ", escaped(&words.right_answer));
            self.inlines(&option.content);
            self.raw("</p>\n");
        }
        self.blocks(&question.explanation);
        self.raw("</details></div>\n");
    }

    fn footnotes(&mut self, prose: &Prose) {
        if prose.footnotes.is_empty() {
            return;
        }
        let page = self.page;
        let words = page.words();
        let _ = writeln!(self.out, "<section class=\"footnotes\" aria-label=\"{}\"><ol>", escaped(&words.footnotes));
        for (index, footnote) in prose.footnotes.iter().enumerate() {
            let number = index + 1;
            let _ = write!(self.out, "<li id=\"{}note-{number}\">", self.prefix);
            self.blocks(&footnote.body);
            let _ = writeln!(
                self.out,
                "<a class=\"back\" href=\"#{}appel-{number}\" aria-label=\"{} {number}\"></a></li>",
                self.prefix,
                escaped(&words.back_to_text)
            );
        }
        self.raw("</ol></section>\n");
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Emphasis(content) => self.element("<em>", content, "</em>"),
            Inline::Strong(content) => self.element("<strong>", content, "</strong>"),
            Inline::Strikethrough(content) => self.element("<s>", content, "</s>"),
            Inline::Superscript(content) => self.element("<sup>", content, "</sup>"),
            Inline::Code(text) => {
                self.raw("<code>");
                self.text(text);
                self.raw("</code>");
            }
            Inline::Link(link) => self.link(link),
            Inline::Image(image) => self.image(image),
            Inline::FootnoteCall(index) => {
                let number = index + 1;
                let prefix = self.prefix;
                let _ = write!(
                    self.out,
                    "<sup class=\"call\" id=\"{prefix}appel-{number}\"><a href=\"#{prefix}note-{number}\">{number}</a></sup>"
                );
            }
            Inline::Term { entry, text } => self.term(*entry, text),
            Inline::Variable(variable) => {
                let name = &variable.name;
                let value = self.page.variable(name).unwrap_or_else(|| name.clone());
                let _ = write!(
                    self.out,
                    "<span class=\"variable\" data-variable=\"{}\">{}</span>",
                    escaped(name),
                    escaped(&value)
                );
            }
            Inline::SoftBreak => self.raw("\n"),
            Inline::LineBreak => self.raw("<br>\n"),
            Inline::RawHtml(raw) => match &raw.html {
                Some(html) => self.raw(html),
                None => self.text(&raw.text),
            },
        }
    }

    fn link(&mut self, link: &Link) {
        let Link { target, content, .. } = link;
        let Some(href) = self.page.href(target).filter(|_| self.lead == 0) else { return self.inlines(content) };
        let _ = write!(self.out, "<a href=\"{}\"", escaped(&href));
        if matches!(target, Target::External(_)) {
            self.raw(" class=\"external\" rel=\"noreferrer\"");
        }
        self.raw(">");
        self.lead += 1;
        self.inlines(content);
        self.lead -= 1;
        self.raw("</a>");
    }

    fn term(&mut self, entry: SheetId, text: &str) {
        match self.page.term(entry).filter(|_| self.lead == 0 && !self.explained.contains(&entry)) {
            Some((href, definition)) => {
                self.explained.insert(entry);
                let _ = write!(
                    self.out,
                    "<a class=\"term\" href=\"{}\" title=\"{}\">",
                    escaped(&href),
                    escaped(&definition)
                );
                self.text(text);
                self.raw("</a>");
            }
            None => self.text(text),
        }
    }

    fn image(&mut self, image: &Image) {
        let Some(picture) = self.page.picture(&image.target) else {
            self.text(&image.alt);
            return;
        };
        if !picture.webp.is_empty() {
            let files: Vec<String> =
                picture.webp.iter().map(|(src, width)| format!("{} {width}w", escaped(src))).collect();
            let files = files.join(", ");
            let _ = write!(self.out, "<picture><source type=\"image/webp\" srcset=\"{files}\" sizes=\"{SIZES}\">");
        }
        let _ = write!(self.out, "<img src=\"{}\" alt=\"{}\"", escaped(&picture.src), escaped(&image.alt));
        if let Some((width, height)) = picture.size {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        // The first picture of a text is likely to be seen at once; the others wait until they are.
        let loading = if std::mem::take(&mut self.first) { "eager" } else { "lazy" };
        let _ = write!(self.out, " loading=\"{loading}\" decoding=\"async\">");
        if !picture.webp.is_empty() {
            self.raw("</picture>");
        }
    }
}
