//! Tree → Markdown, as authors write it: for machines that read copies of the sheets. Parsed again, it says the same.
//!
//! Signs that Markdown would take for its own are escaped with `\` (`CommonMark` 0.31, section 2.4). Raw HTML that pages
//! show as text stands as text; what was let through is written as it is.

use std::collections::HashSet;
use std::fmt::Write;

use super::html::Page;
use super::{
    AdmonitionKind, Alignment, Aside, Block, Code, Definition, Figure, Image, Inline, Item, KeyFigure, Link, Prose,
    Question, Quotation, SheetId, Table,
};

/// The whole of `prose`, its footnotes at the end. `page` tells where links lead and what stands for variables.
pub fn markdown(prose: &Prose, page: &dyn Page) -> String {
    let mut writer = Writer { page, explained: HashSet::new() };
    let mut text = writer.blocks(&prose.blocks);
    for (index, footnote) in prose.footnotes.iter().enumerate() {
        let body = writer.blocks(&footnote.body);
        apart(&mut text, &hung(&format!("[^{}]: ", index + 1), "    ", &body));
    }
    text
}

/// One line of text.
pub fn line(inlines: &[Inline], page: &dyn Page) -> String {
    Writer { page, explained: HashSet::new() }.line(inlines)
}

/// `text`, so that Markdown takes none of its signs for its own.
pub fn escaped(text: &str) -> String {
    guarded(&escaped_within(text))
}

struct Writer<'p> {
    page: &'p dyn Page,
    /// The glossary entries already linked.
    explained: HashSet<SheetId>,
}

impl Writer<'_> {
    /// Blocks with an empty line between them.
    fn blocks(&mut self, blocks: &[Block]) -> String {
        let mut text = String::new();
        // Two lists side by side would be one, did they not use different signs: whether the last block is a list, and
        // one of the other signs.
        let mut last: Option<bool> = None;
        for block in blocks {
            let written = match block {
                Block::List { start, items } => {
                    let other_signs = last == Some(false);
                    last = Some(other_signs);
                    self.list(*start, items, other_signs)
                }
                block => {
                    last = None;
                    self.block(block)
                }
            };
            apart(&mut text, &written);
        }
        text
    }

    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Paragraph(content) => self.paragraph(content),
            Block::Heading { level, content, .. } => {
                // Braces at the end of a heading would be its attributes.
                let line = self.line(content).replace('{', "\\{");
                format!("{} {line}", "#".repeat(usize::from((*level).clamp(2, 6))))
            }
            Block::List { start, items } => self.list(*start, items, false),
            Block::Definitions(definitions) => self.definitions(definitions),
            Block::Quote(body) => quoted(&self.blocks(body)),
            Block::Code(code) => fenced(code),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::ThematicBreak => "---".to_owned(),
            Block::KeyFigure(figure) => self.key_figure(figure),
            Block::Rule(aside) => self.aside("REGLE", aside),
            Block::Example(aside) => self.aside("EXEMPLE", aside),
            Block::Takeaway(aside) => self.aside("A-RETENIR", aside),
            Block::Quotation(quotation) => self.quotation(quotation),
            Block::Question(question) => self.question(question),
            Block::Admonition(kind, aside) => self.aside(admonition(*kind), aside),
            Block::Restricted(restricted) => {
                let body = self.blocks(&restricted.body);
                marked(&format!("PUBLIC: {}", restricted.audiences.join(", ")), "", &body)
            }
            Block::RawHtml(raw) => match &raw.html {
                Some(html) => html.trim_end().to_owned(),
                None => escaped(raw.text.trim()),
            },
        }
    }

    fn paragraph(&mut self, content: &[Inline]) -> String {
        let text = self.inlines(content);
        text.lines().map(|line| guarded(line.trim_start_matches(' '))).collect::<Vec<_>>().join("\n")
    }

    /// Inlines on one line.
    fn line(&mut self, content: &[Inline]) -> String {
        guarded(self.inlines(content).replace("\\\n", " ").replace('\n', " ").trim_matches(' '))
    }

    fn list(&mut self, start: Option<u64>, items: &[Item], other_signs: bool) -> String {
        let mut lines: Vec<String> = Vec::new();
        let mut loose = false;
        for (number, item) in (start.unwrap_or(0)..).zip(items) {
            let marker = match (start, other_signs) {
                (Some(_), false) => format!("{number}. "),
                (Some(_), true) => format!("{number}) "),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            let task = match item.task {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let body = match item.blocks.as_slice() {
                // A paragraph with a list below it, as most items are.
                [Block::Paragraph(content), rest @ ..]
                    if rest.iter().all(|block| matches!(block, Block::List { .. })) =>
                {
                    let mut body = self.paragraph(content);
                    for block in rest {
                        body.push('\n');
                        body.push_str(&self.block(block));
                    }
                    body
                }
                blocks => {
                    loose = true;
                    self.blocks(blocks)
                }
            };
            lines.push(hung(&format!("{marker}{task}"), &" ".repeat(marker.len()), &body));
        }
        lines.join(if loose { "\n\n" } else { "\n" })
    }

    fn definitions(&mut self, definitions: &[Definition]) -> String {
        let mut text = String::new();
        for definition in definitions {
            let mut entry = self.line(&definition.term);
            for meaning in &definition.meanings {
                let body = self.blocks(meaning);
                entry.push('\n');
                entry.push_str(&hung(": ", "  ", &body));
            }
            apart(&mut text, &entry);
        }
        text
    }

    fn table(&mut self, table: &Table) -> String {
        let rule = table.head.iter().enumerate().map(|(index, _)| match table.alignments.get(index) {
            Some(Alignment::Left) => ":---",
            Some(Alignment::Center) => ":---:",
            Some(Alignment::Right) => "---:",
            Some(Alignment::None) | None => "---",
        });
        let rule: Vec<String> = rule.map(str::to_owned).collect();
        let mut rows = vec![self.row(&table.head), row(&rule)];
        rows.extend(table.rows.iter().map(|cells| self.row(cells)));
        rows.join("\n")
    }

    fn row(&mut self, cells: &[Vec<Inline>]) -> String {
        let cells: Vec<String> = cells.iter().map(|cell| self.line(cell).replace('|', "\\|")).collect();
        row(&cells)
    }

    fn figure(&mut self, figure: &Figure) -> String {
        let image = self.image(&figure.image);
        match figure.caption.as_slice() {
            [] => image,
            caption => format!("{image}\n{}", around("*", &self.inlines(caption).replace('\n', " "))),
        }
    }

    fn key_figure(&mut self, figure: &KeyFigure) -> String {
        let mut body = self.blocks(&figure.label);
        self.add_source(&figure.source, &mut body);
        marked("CHIFFRE", &escaped_within(&figure.value), &body)
    }

    fn aside(&mut self, marker: &str, aside: &Aside) -> String {
        let title = self.inlines(&aside.title).replace('\n', " ");
        let body = self.blocks(&aside.body);
        marked(marker, &title, &body)
    }

    fn quotation(&mut self, quotation: &Quotation) -> String {
        let author = self.inlines(&quotation.author).replace('\n', " ");
        let mut body = self.blocks(&quotation.body);
        self.add_source(&quotation.source, &mut body);
        marked("CITATION", &author, &body)
    }

    /// A source is the last paragraph of its block, and says so.
    fn add_source(&mut self, source: &[Inline], body: &mut String) {
        if !source.is_empty() {
            let source = self.inlines(source).replace('\n', " ");
            apart(body, &format!("Source : {source}"));
        }
    }

    fn question(&mut self, question: &Question) -> String {
        let wording = self.inlines(&question.wording).replace('\n', " ");
        let options = question.options.iter().map(|option| {
            let answer = self.line(&option.content);
            format!("- [{}] {answer}", if option.right { 'x' } else { ' ' })
        });
        let mut body = options.collect::<Vec<_>>().join("\n");
        let explanation = self.blocks(&question.explanation);
        apart(&mut body, &explanation);
        marked("QUESTION", &wording, &body)
    }

    fn inlines(&mut self, inlines: &[Inline]) -> String {
        inlines.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) => escaped_within(text),
            Inline::Emphasis(content) => around("*", &self.inlines(content)),
            Inline::Strong(content) => around("**", &self.inlines(content)),
            Inline::Strikethrough(content) => around("~~", &self.inlines(content)),
            // Markdown has none; French typography makes it anew where it belongs.
            Inline::Superscript(content) => self.inlines(content),
            Inline::Code(text) => code(text),
            Inline::Link(link) => self.link(link),
            Inline::Image(image) => self.image(image),
            Inline::FootnoteCall(index) => format!("[^{}]", index + 1),
            Inline::Term { entry, text } => self.term(*entry, text),
            Inline::Variable(variable) => match self.page.variable(&variable.name) {
                Some(value) => escaped_within(&value),
                None => format!("{{{{{}}}}}", variable.name),
            },
            Inline::SoftBreak => "\n".to_owned(),
            Inline::LineBreak => "\\\n".to_owned(),
            Inline::RawHtml(raw) => match &raw.html {
                Some(html) => html.clone(),
                None => escaped_within(&raw.text),
            },
        }
    }

    fn link(&mut self, link: &Link) -> String {
        let words = self.inlines(&link.content);
        match self.page.href(&link.target) {
            Some(href) => linked(&words, &href),
            None => words,
        }
    }

    fn term(&mut self, entry: SheetId, text: &str) -> String {
        let words = escaped_within(text);
        match self.page.term(entry).filter(|_| self.explained.insert(entry)) {
            Some((href, _)) => linked(&words, &href),
            None => words,
        }
    }

    fn image(&self, image: &Image) -> String {
        let words = escaped_within(&image.alt);
        match self.page.picture(&image.target) {
            Some(picture) => format!("!{}", linked(&words, &picture.src)),
            None => words,
        }
    }
}

fn admonition(kind: AdmonitionKind) -> &'static str {
    match kind {
        AdmonitionKind::Note => "NOTE",
        AdmonitionKind::Tip => "ASTUCE",
        AdmonitionKind::Important => "IMPORTANT",
        AdmonitionKind::Warning => "ATTENTION",
        AdmonitionKind::Caution => "DANGER",
    }
}

/// Adds `block` to `text`, an empty line between them.
fn apart(text: &mut String, block: &str) {
    if !text.is_empty() && !block.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(block);
}

/// `body` behind `marker`, its other lines below its first.
fn hung(marker: &str, indent: &str, body: &str) -> String {
    let mut text = marker.to_owned();
    for (number, line) in body.lines().enumerate() {
        if number > 0 {
            text.push('\n');
            text.push_str(if line.is_empty() { "" } else { indent });
        }
        text.push_str(line);
    }
    text.truncate(text.trim_end_matches(' ').len());
    text
}

fn quoted(body: &str) -> String {
    let lines = body.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    lines.collect::<Vec<_>>().join("\n")
}

/// A block of the kind that `marker` announces.
fn marked(marker: &str, title: &str, body: &str) -> String {
    let mut text = format!("[!{marker}] {title}");
    text.truncate(text.trim_end_matches(' ').len());
    apart(&mut text, body);
    quoted(&text)
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// `text` between `signs`, which must touch words: spaces at its ends stand outside.
fn around(signs: &str, text: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start().len();
    let (before, after) = (text.get(..start), text.get(start + inner.len()..));
    format!("{}{signs}{inner}{signs}{}", before.unwrap_or_default(), after.unwrap_or_default())
}

/// `words`, which are Markdown, as a link to `href`.
fn linked(words: &str, href: &str) -> String {
    if href.contains(['(', ')', ' ']) { format!("[{words}](<{href}>)") } else { format!("[{words}]({href})") }
}

/// The longest run of backticks in `text`.
fn longest_ticks(text: &str) -> usize {
    text.split(|sign| sign != '`').map(str::len).max().unwrap_or_default()
}

/// `text` as code within a line: shown as it is, whatever signs it has.
pub fn code(text: &str) -> String {
    let ticks = "`".repeat(longest_ticks(text) + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{ticks}{space}{text}{space}{ticks}")
}

fn fenced(code: &Code) -> String {
    let fence = "`".repeat((longest_ticks(&code.text) + 1).max(3));
    let mut text = format!("{fence}{}\n{}", code.language.as_deref().unwrap_or_default(), code.text);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let _ = write!(text, "{fence}");
    text
}

/// `text`, the signs escaped that mean something within a line.
fn escaped_within(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let means = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' => true,
            '&' => rest.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#'),
            // A link may follow.
            '!' => rest.peek().is_none_or(|next| *next == '['),
            _ => false,
        };
        if means {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// `line`, the signs escaped that mean something where a line begins.
fn guarded(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    let at = if numbered { digits } else { 0 };
    let means = numbered || line.starts_with(['#', '>', '+', '-', '=', ':', '|']);
    match line.split_at_checked(at) {
        Some((before, after)) if means => format!("{before}\\{after}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_where_they_mean_something() {
        assert_eq!(escaped("1. a_b *c* [d] <e> &amp; & f"), "1\\. a\\_b \\*c\\* \\[d\\] \\<e> \\&amp; & f");
        assert_eq!(escaped("- un"), "\\- un");
        assert_eq!(escaped("L’eau : 3 %"), "L’eau : 3 %");
        assert_eq!(code("{{< a >}}"), "`{{< a >}}`");
        assert_eq!(code("a `b` c"), "``a `b` c``");
        assert_eq!(code("`a`"), "`` `a` ``");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(around("**", "\u{a0}mot "), "\u{a0}**mot** ");
        assert_eq!(linked("a", "b(c)"), "[a](<b(c)>)");
    }

    #[test]
    fn blocks_stand_apart() {
        assert_eq!(
            marked("CHIFFRE", "22 %", "de quoi\n\nSource : X"),
            "> [!CHIFFRE] 22 %\n>\n> de quoi\n>\n> Source : X"
        );
        assert_eq!(hung("- ", "  ", "a\n\nb"), "- a\n\n  b");
    }
}
