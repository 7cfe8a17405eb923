//! Markdown → tree. Never fails: what cannot be understood stays in the tree as the text it is.

use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd, TextMergeWithOffset,
};

use super::anchor::OF_PAGES;
use super::directory::Lookup;
use super::raw_html;
use super::semantic::{self, Marker};
use super::slips::{Slip, slips, without_comments};
use super::{
    Alignment, Anchor, Aside, Block, Choice, Code, Definition, Figure, Footnote, Image, Inline, Item, KeyFigure, Link,
    Prose, Question, Quotation, RawHtml, Restricted, Table, Target, Variable, inline_text, typography,
};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::guide::vocabulary::Language;
use crate::text::slug;

/// Containers nested deeper than this are opened out: nobody reads them, and their depth could exhaust the stack.
const MAX_DEPTH: usize = 40;

/// Where a Markdown text stands in its file.
#[derive(Debug, Clone, Copy)]
pub enum Origin {
    /// The body of a sheet, from this byte of the file on.
    Body(usize),
    /// A field of the front matter: its indentation is gone, so everything in it is placed at the field.
    Field(Span),
}

/// What our Markdown holds beside CommonMark.
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS
}

/// Parses `markdown`, resolving links, facts and glossary terms with `lookup`. Unknown markers and exaggerated
/// nesting are said in `report`; everything else that may be wrong can be seen in the tree.
pub fn parse(markdown: &str, origin: Origin, lookup: &Lookup, report: &mut Report) -> Prose {
    let events = TextMergeWithOffset::new(Parser::new_ext(markdown, options()).into_offset_iter()).peekable();
    let mut reader = Reader {
        events,
        markdown,
        origin,
        lookup,
        report,
        anchors: OF_PAGES.iter().map(|anchor| ((*anchor).to_owned(), 1)).collect(),
        footnotes: HashMap::new(),
        calls: Vec::new(),
        undefined: HashSet::new(),
        marker_at: None,
        depth: 0,
    };
    let blocks = reader.blocks();
    let Reader { mut footnotes, calls, report, .. } = reader;
    let called = calls
        .into_iter()
        .map(|label| {
            let (body, at) = footnotes.remove(&label).unwrap_or_else(|| (Vec::new(), lookup.start()));
            Footnote { label, body, at }
        })
        .collect();
    for (label, (_, at)) in footnotes {
        report.add(Diagnostic::error("P0204", at).with("label", label));
    }
    Prose { blocks, footnotes: called }
}

type Events<'a> = Peekable<TextMergeWithOffset<'a, OffsetIter<'a>>>;

struct Reader<'a, 'r> {
    events: Events<'a>,
    markdown: &'a str,
    origin: Origin,
    lookup: &'a Lookup<'a>,
    report: &'r mut Report,
    /// How often each anchor was asked for.
    anchors: HashMap<String, usize>,
    footnotes: HashMap<String, (Vec<Block>, Span)>,
    /// Labels of footnotes in the order of their first call.
    calls: Vec<String>,
    /// Labels that were called and are not defined: each is said once.
    undefined: HashSet<String>,
    /// Where the last marker that opens a block stands.
    marker_at: Option<usize>,
    depth: usize,
}

impl<'a> Reader<'a, '_> {
    fn span(&self, range: Range<usize>) -> Span {
        match self.origin {
            Origin::Body(offset) => Span::new(self.lookup.file, range.start + offset..range.end + offset),
            Origin::Field(span) => span,
        }
    }

    /// An anchor made of `words`, unlike any other of this text.
    fn anchor(&mut self, words: &str) -> Anchor {
        let mut base = slug(words);
        if base.is_empty() {
            base.push_str("section");
        }
        let seen = self.anchors.entry(base.clone()).or_insert(0);
        *seen += 1;
        if *seen == 1 {
            return Arc::from(base);
        }
        let numbered = format!("{base}-{seen}");
        self.anchors.entry(numbered.clone()).or_insert(1);
        Arc::from(numbered)
    }

    /// Blocks up to the end of the container that was just entered.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_inline(tag) => {
                    let content = self.inlines();
                    push_paragraph(&mut blocks, self.finished(content));
                }
                Event::Start(_) => {
                    if let Some((Event::Start(tag), range)) = self.events.next() {
                        self.container(tag, range, &mut blocks);
                    }
                }
                Event::Rule => {
                    self.events.next();
                    blocks.push(Block::ThematicBreak);
                }
                Event::Html(_) => {
                    if let Some((Event::Html(text), range)) = self.events.next() {
                        self.push_html(&mut blocks, &text, self.span(range));
                    }
                }
                _ => {
                    let content = self.inlines();
                    push_paragraph(&mut blocks, self.finished(content));
                }
            }
        }
        // Most containers hold one block: without this, each would keep room for four.
        blocks.shrink_to_fit();
        blocks
    }

    /// The container that `tag` opens, its end included.
    fn container(&mut self, tag: Tag<'a>, range: Range<usize>, blocks: &mut Vec<Block>) {
        if self.depth >= MAX_DEPTH {
            return self.flatten(range, blocks);
        }
        self.depth += 1;
        let at = self.span(range.clone());
        match tag {
            Tag::Paragraph => {
                let content = self.inlines();
                push_paragraph(blocks, self.finished(content));
            }
            Tag::Heading { level, id, .. } => {
                let content = self.inlines();
                let content = self.finished(content);
                let anchor = match id {
                    Some(id) => self.anchor(&id),
                    None => self.anchor(&inline_text(&content)),
                };
                blocks.push(Block::Heading { level: level as u8, anchor, content, at });
            }
            Tag::BlockQuote(_) => self.quote(range, blocks),
            Tag::CodeBlock(kind) => blocks.push(self.code(&kind, at)),
            Tag::HtmlBlock => {
                let mut text = String::new();
                while let Some((Event::Html(piece) | Event::Text(piece), _)) =
                    self.events.next_if(|(event, _)| !matches!(event, Event::End(_)))
                {
                    text.push_str(&piece);
                }
                self.push_html(blocks, &text, at);
            }
            Tag::List(start) => {
                let items = self.items();
                blocks.push(Block::List { start, items });
            }
            Tag::DefinitionList => {
                let definitions = self.definitions();
                blocks.push(Block::Definitions(definitions));
            }
            Tag::FootnoteDefinition(label) => {
                let body = self.blocks();
                if let Some((_, first)) = self.footnotes.get(&*label) {
                    self.report.add(Diagnostic::error("P0205", at).with("label", &*label).and_at(*first));
                } else {
                    self.footnotes.insert(label.into_string(), (body, at));
                }
            }
            Tag::Table(alignments) => {
                let table = self.table(&alignments, at);
                blocks.push(Block::Table(Box::new(table)));
            }
            // No other container stands among blocks; should a later grammar bring one, its content is kept.
            _ => {
                let inner = self.blocks();
                blocks.extend(inner);
            }
        }
        self.depth -= 1;
        self.skip_to_end();
    }

    /// Leaves the container at hand: takes what is left in it, its end included.
    fn skip_to_end(&mut self) {
        let mut open = 0_usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) if open == 0 => return,
                Event::End(_) => open -= 1,
                _ => {}
            }
        }
    }

    /// The text of a container that is nested too deep, as one paragraph.
    fn flatten(&mut self, range: Range<usize>, blocks: &mut Vec<Block>) {
        self.report.add(Diagnostic::error("P0202", self.span(range)).with("depth", MAX_DEPTH.to_string()));
        let mut open = 0_usize;
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) if open == 0 => break,
                Event::End(_) => open -= 1,
                Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        push_paragraph(blocks, vec![Inline::Text(text)]);
    }

    fn code(&mut self, kind: &CodeBlockKind, at: Span) -> Block {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().filter(|name| !name.is_empty()),
            CodeBlockKind::Indented => None,
        };
        let mut text = String::new();
        while let Some((Event::Text(piece), _)) = self.events.next_if(|(event, _)| matches!(event, Event::Text(_))) {
            text.push_str(&piece);
        }
        text.shrink_to_fit();
        Block::Code(Box::new(Code { language: language.map(str::to_owned), text, at }))
    }

    fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) =
            self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::Item)))
        {
            let mut task = None;
            if let Some((Event::TaskListMarker(done), _)) =
                self.events.next_if(|(event, _)| matches!(event, Event::TaskListMarker(_)))
            {
                task = Some(done);
            }
            let mut blocks = self.blocks();
            if task.is_none() {
                task = loose_task(&mut blocks);
            }
            items.push(Item { task, blocks });
            self.events.next_if(|(event, _)| matches!(event, Event::End(TagEnd::Item)));
        }
        items.shrink_to_fit();
        items
    }

    fn definitions(&mut self) -> Vec<Definition> {
        let mut definitions: Vec<Definition> = Vec::new();
        while let Some((event, _)) = self.events.next_if(|(event, _)| matches!(event, Event::Start(_))) {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    let term = self.inlines();
                    let term = self.finished(term);
                    // Most terms have one meaning.
                    definitions.push(Definition { term, meanings: Vec::with_capacity(1) });
                }
                _ => {
                    let meaning = self.blocks();
                    if let Some(definition) = definitions.last_mut() {
                        definition.meanings.push(meaning);
                    }
                }
            }
            self.skip_to_end();
        }
        definitions.shrink_to_fit();
        definitions
    }

    fn table(&mut self, alignments: &[pulldown_cmark::Alignment], at: Span) -> Table {
        let mut head = Vec::new();
        let mut rows = Vec::new();
        while let Some((event, _)) = self.events.next_if(|(event, _)| matches!(event, Event::Start(_))) {
            let is_head = matches!(event, Event::Start(Tag::TableHead));
            let mut cells = Vec::new();
            while self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::TableCell))).is_some() {
                let content = self.inlines();
                cells.push(self.finished(content));
                self.skip_to_end();
            }
            cells.shrink_to_fit();
            if is_head {
                head = cells;
            } else {
                rows.push(cells);
            }
            self.skip_to_end();
        }
        rows.shrink_to_fit();
        let alignments = alignments
            .iter()
            .map(|alignment| match alignment {
                pulldown_cmark::Alignment::None => Alignment::None,
                pulldown_cmark::Alignment::Left => Alignment::Left,
                pulldown_cmark::Alignment::Center => Alignment::Center,
                pulldown_cmark::Alignment::Right => Alignment::Right,
            })
            .collect();
        Table { alignments, head, rows, at }
    }

    /// A quote, or the semantic block that its first line announces.
    fn quote(&mut self, range: Range<usize>, blocks: &mut Vec<Block>) {
        let first_line = self.markdown.get(range.clone()).unwrap_or_default().lines().next().unwrap_or_default();
        let written =
            first_line.trim_start_matches(['>', ' ']).strip_prefix("[!").and_then(|rest| rest.split_once(']'));
        let Some((name, _)) = written else {
            if matches!(blocks.last(), Some(Block::Restricted(_))) {
                let at = self.span(range.start..range.start + first_line.len());
                self.report.add(Diagnostic::error("P0208", at));
            }
            let body = self.blocks();
            blocks.push(Block::Quote(body));
            return;
        };
        self.marker_at = Some(range.start + first_line.len() - first_line.trim_start_matches(['>', ' ']).len());
        let at = self.span(range);
        let Some(marker) = semantic::marker(name) else {
            let close = semantic::meant(name).unwrap_or_default();
            self.report.add(Diagnostic::error("P0201", at).with("marker", name).with("nearest", close));
            let body = self.blocks();
            blocks.push(Block::Quote(body));
            return;
        };
        let title = self.marked_line(name);
        blocks.push(self.semantic(marker, title, at));
    }

    /// What follows the marker on its line; the rest of its paragraph stays ahead as the first of the blocks.
    fn marked_line(&mut self, name: &str) -> MarkedLine {
        let mut content = Vec::new();
        if self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::Paragraph))).is_some() {
            content = self.inlines();
            self.skip_to_end();
        }
        let split = content.iter().position(|inline| matches!(inline, Inline::SoftBreak | Inline::LineBreak));
        let mut rest = split.map_or_else(Vec::new, |at| content.split_off(at));
        if !rest.is_empty() {
            rest.remove(0);
        }
        strip_marker(&mut content, name.len() + "[!]".len());
        MarkedLine { title: self.finished(content), rest: self.finished(rest) }
    }

    fn semantic(&mut self, marker: Marker, line: MarkedLine, at: Span) -> Block {
        let MarkedLine { title, rest } = line;
        let mut body = Vec::new();
        push_paragraph(&mut body, rest);
        let following = self.blocks();
        body.extend(following);
        body.shrink_to_fit();
        match marker {
            Marker::KeyFigure => {
                let source = take_source(&mut body);
                let value = inline_text(&title);
                let label = body.first().map(super::block_text).unwrap_or_default();
                let anchor = self.anchor(&format!("chiffre {value} {}", crate::text::shorten(&label, 30)));
                Block::KeyFigure(Box::new(KeyFigure { value, label: body, source, anchor, at }))
            }
            Marker::Rule => {
                let anchor = Some(self.block_anchor("regle", &title, &body));
                Block::Rule(Box::new(Aside { title, body, anchor, at }))
            }
            Marker::Example => Block::Example(Box::new(Aside { title, body, anchor: None, at })),
            Marker::Takeaway => {
                let anchor = Some(self.block_anchor("a-retenir", &title, &body));
                Block::Takeaway(Box::new(Aside { title, body, anchor, at }))
            }
            Marker::Quotation => {
                let source = take_source(&mut body);
                let anchor = self.block_anchor("citation", &title, &body);
                Block::Quotation(Box::new(Quotation { author: title, body, source, anchor, at }))
            }
            Marker::Question => Block::Question(Box::new(self.question(title, body, at))),
            Marker::Admonition(kind) => Block::Admonition(kind, Box::new(Aside { title, body, anchor: None, at })),
            Marker::Restricted(audiences) => {
                push_title(&mut body, title);
                Block::Restricted(Box::new(Restricted { audiences, body, at }))
            }
        }
    }

    fn block_anchor(&mut self, kind: &str, title: &[Inline], body: &[Block]) -> Anchor {
        let words =
            if title.is_empty() { body.first().map(super::block_text).unwrap_or_default() } else { inline_text(title) };
        self.anchor(&format!("{kind} {}", crate::text::shorten(&words, 36)))
    }

    fn question(&mut self, mut wording: Vec<Inline>, body: Vec<Block>, at: Span) -> Question {
        let mut options = Vec::new();
        let mut explanation = Vec::new();
        for block in body {
            match block {
                Block::List { items, .. } if options.is_empty() && items.iter().any(|item| item.task.is_some()) => {
                    options = items.into_iter().map(choice).collect();
                }
                Block::Paragraph(more) if options.is_empty() => {
                    if !wording.is_empty() {
                        wording.push(Inline::Text(" ".to_owned()));
                    }
                    wording.extend(more);
                }
                other => explanation.push(other),
            }
        }
        wording.shrink_to_fit();
        explanation.shrink_to_fit();
        let anchor = self.anchor(&format!("question {}", crate::text::shorten(&inline_text(&wording), 36)));
        Question { anchor, wording, options, explanation, at }
    }

    /// Inlines up to the end of the block or inline container at hand, or to the next block.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, range)) = self.events.next_if(|(event, _)| stands_inline(event)) {
            let at = self.span(range.clone());
            match event {
                Event::Text(text) => {
                    self.slips(range.clone());
                    self.text(&text, range, &mut inlines);
                }
                Event::Code(text) => inlines.push(Inline::Code(text.into_string())),
                Event::InlineHtml(text) | Event::Html(text) => {
                    let text = without_comments(&text);
                    if !text.is_empty() {
                        inlines.push(Inline::RawHtml(Box::new(RawHtml { text, html: None, at })));
                    }
                }
                Event::FootnoteReference(label) => {
                    let known = self.calls.iter().position(|call| **call == *label);
                    inlines.push(Inline::FootnoteCall(known.unwrap_or(self.calls.len())));
                    if known.is_none() {
                        self.calls.push(label.into_string());
                    }
                }
                Event::SoftBreak => inlines.push(Inline::SoftBreak),
                Event::HardBreak => inlines.push(Inline::LineBreak),
                Event::Start(tag) => {
                    if self.depth >= MAX_DEPTH {
                        self.skip_to_end();
                        continue;
                    }
                    self.depth += 1;
                    let mut content = self.inlines();
                    content.shrink_to_fit();
                    self.depth -= 1;
                    self.skip_to_end();
                    inlines.push(self.inline_container(tag, content, at));
                }
                _ => {}
            }
        }
        inlines
    }

    fn inline_container(&self, tag: Tag<'a>, content: Vec<Inline>, at: Span) -> Inline {
        match tag {
            Tag::Emphasis => Inline::Emphasis(content),
            Tag::Strong => Inline::Strong(content),
            Tag::Strikethrough => Inline::Strikethrough(content),
            Tag::Image { dest_url, .. } => {
                let target = self.lookup.image(&dest_url);
                Inline::Image(Box::new(Image { target, alt: inline_text(&content), at }))
            }
            Tag::Link { link_type, dest_url, .. } => {
                Inline::Link(Box::new(self.link(link_type, &dest_url, content, at)))
            }
            _ => Inline::Emphasis(content),
        }
    }

    fn link(&self, link_type: LinkType, destination: &CowStr, content: Vec<Inline>, at: Span) -> Link {
        match link_type {
            LinkType::WikiLink { has_pothole } => {
                let target = self.lookup.wiki(destination);
                let content = match &target {
                    Target::Sheet(id, _) if !has_pothole => {
                        vec![Inline::Text(self.lookup.directory.title(*id).to_owned())]
                    }
                    _ => content,
                };
                Link { target, content, at }
            }
            LinkType::Email => Link { target: Target::External(format!("mailto:{destination}")), content, at },
            _ => Link { target: self.lookup.link(destination), content, at },
        }
    }

    /// Says what the author of the text at `range` most likely meant otherwise.
    fn slips(&mut self, range: Range<usize>) {
        let source = self.markdown.get(range.clone()).unwrap_or_default();
        for place in semantic::strays(source) {
            let place = range.start + place.start..range.start + place.end;
            if Some(place.start) != self.marker_at {
                let at = self.span(place.clone());
                let written = self.markdown.get(place).unwrap_or_default();
                self.report.add(Diagnostic::error("P0207", at).with("marker", written));
            }
        }
        let before = self.markdown.get(..range.start).unwrap_or_default().trim_end_matches([' ', '>']);
        let starts_line = before.is_empty() || before.ends_with('\n');
        for (slip, place) in slips(source, starts_line) {
            let at = self.span(range.start + place.start..range.start + place.end);
            match slip {
                Slip::UndefinedFootnote(label) => {
                    if self.undefined.insert(label.to_owned()) {
                        self.report.add(Diagnostic::error("P0203", at).with("label", label));
                    }
                }
                Slip::SpaceInLink(address) => {
                    self.report.add(Diagnostic::warning("P0206", at).with("address", address));
                }
                Slip::HeadingWithoutSpace(signs) => {
                    let heading = self.markdown.get(range.clone()).unwrap_or_default().trim_start_matches('#').trim();
                    let words = Diagnostic::warning("P0211", at).with("signs", signs).with("heading", heading);
                    self.report.add(words);
                }
                Slip::SpaceBeforeAddress => self.report.add(Diagnostic::warning("P0212", at)),
                Slip::Unclosed(opening) => {
                    let kind = if opening == "[[" { "brackets" } else { "braces" };
                    self.report.add(Diagnostic::warning("P0213", at).with("kind", kind));
                }
            }
        }
    }

    /// Text, its `{{names}}` opened: a reference figure becomes its value, any other name a variable.
    fn text(&self, text: &str, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let mut rest = text;
        let mut offset = range.start;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((name, tail)) = after.split_once("}}") else { break };
            push_text(inlines, before);
            let place = self.braces(offset..range.end);
            offset = place.end;
            let name = name.trim();
            match self.lookup.directory.fact(name).filter(|_| !self.lookup.declares(name)) {
                Some(value) => push_text(inlines, value),
                None => {
                    let variable = Variable { name: name.to_owned(), at: self.span(place) };
                    inlines.push(Inline::Variable(Box::new(variable)));
                }
            }
            rest = tail;
        }
        push_text(inlines, rest);
    }

    /// Where the first name between double braces is written in `range`; all of it if it is written otherwise.
    fn braces(&self, range: Range<usize>) -> Range<usize> {
        let source = self.markdown.get(range.clone()).unwrap_or_default();
        let opening = source.find("{{");
        let closing = opening.and_then(|at| source.get(at..)?.find("}}").map(|length| at + length + "}}".len()));
        match opening.zip(closing) {
            Some((opening, closing)) => range.start + opening..range.start + closing,
            None => range,
        }
    }

    /// Raw HTML, unless it was only a comment.
    fn push_html(&self, blocks: &mut Vec<Block>, html: &str, at: Span) {
        let text = without_comments(html);
        if !text.trim().is_empty() {
            let html = raw_html::block(&text, self.lookup.raw_html);
            blocks.push(Block::RawHtml(Box::new(RawHtml { text, html, at })));
        }
    }

    /// The content of one paragraph, heading or cell, its typography set and its glossary terms found.
    fn finished(&self, mut inlines: Vec<Inline>) -> Vec<Inline> {
        if self.lookup.language == Language::French {
            typography::french(&mut inlines);
        }
        raw_html::line(&mut inlines, self.lookup.raw_html);
        self.lookup.directory.mark_terms(&mut inlines, self.lookup.own_id);
        // Most paragraphs hold one run of text: without this, the tree of a large guide takes twice the memory.
        inlines.shrink_to_fit();
        inlines
    }
}

/// The line of a marker: the rest of that line, and the lines after it in the same paragraph.
struct MarkedLine {
    title: Vec<Inline>,
    rest: Vec<Inline>,
}

fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn stands_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => is_inline(tag),
        Event::End(_) | Event::Rule | Event::TaskListMarker(_) => false,
        _ => true,
    }
}

fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => inlines.push(Inline::Text(text.to_owned())),
    }
}

/// A paragraph, or the figure that an image alone makes.
fn push_paragraph(blocks: &mut Vec<Block>, mut content: Vec<Inline>) {
    if let [Inline::Image(_)] = content.as_slice()
        && let Some(Inline::Image(image)) = content.pop()
    {
        blocks.push(Block::Figure(Box::new(Figure { image: *image, caption: Vec::new() })));
        return;
    }
    if let [Inline::Image(_), Inline::SoftBreak, Inline::Emphasis(_)] = content.as_slice()
        && let (Some(Inline::Emphasis(caption)), _, Some(Inline::Image(image))) =
            (content.pop(), content.pop(), content.pop())
    {
        blocks.push(Block::Figure(Box::new(Figure { image: *image, caption })));
        return;
    }
    if !content.is_empty() {
        blocks.push(Block::Paragraph(content));
    }
}

/// A title that its block does not show apart opens the text.
fn push_title(body: &mut Vec<Block>, title: Vec<Inline>) {
    if !title.is_empty() {
        body.insert(0, Block::Paragraph(vec![Inline::Strong(title)]));
    }
}

/// Removes the first `length` bytes of text, the marker, and the space after it.
fn strip_marker(content: &mut Vec<Inline>, length: usize) {
    if let Some(Inline::Text(text)) = content.first_mut() {
        let rest = text.get(length..).unwrap_or_default().trim_start().to_owned();
        *text = rest;
        if text.is_empty() {
            content.remove(0);
        }
    } else if !content.is_empty() {
        content.remove(0);
    }
}

/// The last paragraph, when it starts with "Source :", without those words.
fn take_source(body: &mut Vec<Block>) -> Vec<Inline> {
    let Some(Block::Paragraph(content)) = body.last_mut() else { return Vec::new() };
    let Some(Inline::Text(text)) = content.first_mut() else { return Vec::new() };
    let Some(rest) = text.strip_prefix("Source") else { return Vec::new() };
    let Some(rest) = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).strip_prefix(':') else { return Vec::new() };
    *text = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).to_owned();
    match body.pop() {
        Some(Block::Paragraph(content)) => content,
        _ => Vec::new(),
    }
}

/// In a list with blank lines, the marker of a task stands inside the item's first paragraph.
fn loose_task(blocks: &mut [Block]) -> Option<bool> {
    let Some(Block::Paragraph(content)) = blocks.first_mut() else { return None };
    let Some(Inline::Text(text)) = content.first_mut() else { return None };
    let done = if text.starts_with("[x] ") || text.starts_with("[X] ") {
        true
    } else if text.starts_with("[ ] ") {
        false
    } else {
        return None;
    };
    *text = text.get(4..).unwrap_or_default().to_owned();
    Some(done)
}

fn choice(item: Item) -> Choice {
    let content = match item.blocks.into_iter().next() {
        Some(Block::Paragraph(content)) => content,
        Some(other) => vec![Inline::Text(super::block_text(&other))],
        None => Vec::new(),
    };
    Choice { right: item.task == Some(true), content }
}
