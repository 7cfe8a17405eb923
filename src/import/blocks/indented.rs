//! MkDocs's blocks, which hold what is indented below them: `!!! note "Title"`, `??? note`, `=== "Tab"`.

use super::{Blocks, Step};
use crate::import::passage::Line;

/// How deep the inside of a block is indented.
const INDENT: usize = 4;

/// The head of a block.
enum Head<'t> {
    Hint { kind: &'t str, title: &'t str },
    Tab(&'t str),
}

impl Blocks<'_, '_> {
    pub(super) fn indented(&mut self, lines: &[Line], at: usize, depth: usize) -> Option<Step> {
        let opening = lines.get(at)?;
        let text = opening.text.trim();
        if text.starts_with("--8<--") || text.starts_with("-8<-") {
            return Some(Step { taken: 1, lines: self.kept(opening), is_block: true });
        }
        let head = head(text)?;
        let margin = columns(&opening.text) + INDENT;
        let held = |line: &&Line| line.is_blank() || columns(&line.text) >= margin;
        let inner: Vec<Line> = lines.iter().skip(at + 1).take_while(held).cloned().collect();
        let last = inner.iter().rposition(|line| !line.is_blank()).map_or(0, |last| last + 1);
        let inner = inner.into_iter().take(last).map(|line| Line {
            text: if line.is_blank() {
                String::new()
            } else {
                opening.margin().to_owned() + dedented(&line.text, margin)
            },
            at: line.at,
        });
        let inner = self.lines(inner.collect(), depth + 1);
        let lines = match head {
            Head::Hint { kind, title } => self.hint(opening, kind, title, inner),
            Head::Tab(title) => {
                self.notes.add("P0707", opening.at.clone(), &[("text", text)]);
                Blocks::titled(opening, title, inner)
            }
        };
        Some(Step::block(last + 1, lines))
    }
}

fn head(text: &str) -> Option<Head<'_>> {
    if let Some(rest) = text.strip_prefix("===") {
        let title = rest.trim_start_matches(['!', '+']).trim();
        return Some(Head::Tab(title.strip_prefix('"')?.strip_suffix('"')?));
    }
    let rest = text.strip_prefix("!!!").or_else(|| text.strip_prefix("???+")).or_else(|| text.strip_prefix("???"))?;
    let rest = rest.trim();
    let (names, title) = match rest.split_once('"') {
        Some((names, title)) => (names, title.strip_suffix('"')?),
        None => (rest, ""),
    };
    // After the kind may stand how it is placed: `inline end`.
    let is_name = |name: &str| name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let kind = names.split_whitespace().next().filter(|_| names.split_whitespace().all(is_name))?;
    Some(Head::Hint { kind, title })
}

/// How far `text` is indented; a tab goes on to the next stop.
fn columns(text: &str) -> usize {
    let mut columns = 0;
    for sign in text.chars() {
        match sign {
            ' ' => columns += 1,
            '\t' => columns += INDENT - columns % INDENT,
            _ => break,
        }
    }
    columns
}

/// `text` without its first `margin` columns of white space.
fn dedented(text: &str, margin: usize) -> &str {
    let mut rest = text;
    let mut done = 0;
    while done < margin {
        match rest.chars().next() {
            Some(' ') => done += 1,
            Some('\t') => done += INDENT - done % INDENT,
            _ => break,
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    rest
}
