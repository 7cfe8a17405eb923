//! Blocks that tools write in ways of their own, line by line: hints, tabs, components. Code is left alone.

mod alerts;
mod colons;
mod indented;
mod jsx;
mod liquid;
mod shortcodes;

use super::detect::Tool;
use super::markup::Fences;
use super::passage::{Line, Passage};
use super::{Notes, kinds};
use crate::guide::vocabulary::Language;
use crate::prose::markdown::code;

/// Blocks nested deeper than this stay as they are.
const MAX_DEPTH: usize = 20;

/// What is needed to convert the blocks of one page.
#[derive(Debug)]
pub struct Blocks<'a, 'r> {
    pub tool: Tool,
    pub language: Language,
    /// The page may hold JavaScript.
    pub is_mdx: bool,
    pub notes: &'a mut Notes<'r>,
}

/// Lines that take the place of some others.
#[derive(Debug)]
struct Step {
    /// How many lines they replace.
    taken: usize,
    lines: Vec<Line>,
    /// Whether blank lines belong around them.
    is_block: bool,
}

impl Step {
    fn block(taken: usize, lines: Vec<Line>) -> Self {
        Step { taken, lines, is_block: true }
    }
}

impl Blocks<'_, '_> {
    /// `passage` with its blocks in our form.
    pub fn convert(&mut self, passage: Passage) -> Passage {
        let lines = self.lines(passage.into_lines(), 0);
        Passage::from_lines(lines)
    }

    fn lines(&mut self, lines: Vec<Line>, depth: usize) -> Vec<Line> {
        if depth >= MAX_DEPTH {
            return lines;
        }
        let mut done: Vec<Line> = Vec::with_capacity(lines.len());
        let mut fences = Fences::default();
        // A block has just been written: what follows it must not be drawn into it.
        let mut after_block = false;
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            if !fences.holds(&line.text)
                && let Some(step) = self.step(&lines, at, depth)
            {
                let has_room = done.last().is_none_or(Line::is_blank);
                if let Some(first) = step.lines.first().filter(|_| step.is_block && !has_room) {
                    let blank = Line::new("", &first.at);
                    done.push(blank);
                }
                after_block = step.is_block;
                done.extend(step.lines);
                at += step.taken.max(1);
                continue;
            }
            if after_block && !line.is_blank() && done.last().is_some_and(|last| !last.is_blank()) {
                done.push(Line::new("", &line.at));
            }
            after_block = false;
            done.push(line.clone());
            at += 1;
        }
        done
    }

    /// What takes the place of the line at `at`, and maybe of some after it.
    fn step(&mut self, lines: &[Line], at: usize, depth: usize) -> Option<Step> {
        if lines.get(at)?.is_blank() {
            return None;
        }
        if let Some(step) = self.alert(lines, at) {
            return Some(step);
        }
        let step = match self.tool {
            Tool::Gitbook => self.liquid(lines, at, depth),
            Tool::Hugo => self.shortcode(lines, at, depth),
            Tool::Docusaurus => self.colons(lines, at, depth),
            Tool::Mkdocs => self.indented(lines, at, depth),
            Tool::Markdown => None,
        };
        step.or_else(|| if self.is_mdx || self.tool == Tool::Docusaurus { self.jsx(lines, at) } else { None })
    }

    /// A block of ours: a quote that starts with a marker. `kind` is the name that the tool gives to it; `inner` stands
    /// as deep as `opening`.
    fn hint(&mut self, opening: &Line, kind: &str, title: &str, inner: Vec<Line>) -> Vec<Line> {
        let inner = trimmed(inner);
        let title = title.trim();
        if inner.is_empty() && title.is_empty() {
            self.notes.add("P0704", opening.at.clone(), &[("text", opening.text.trim())]);
            return vec![Line::new(format!("{}{}", opening.margin(), code(opening.text.trim())), &opening.at)];
        }
        let marker = kinds::marker(kind, self.language).unwrap_or_else(|| {
            self.notes.add("P0705", opening.at.clone(), &[("kind", kind)]);
            kinds::PLAIN
        });
        let margin = opening.margin();
        // A block with a title alone would be empty.
        let (title, inner) = if inner.is_empty() { ("", vec![Line::new(title, &opening.at)]) } else { (title, inner) };
        let space = if title.is_empty() { "" } else { " " };
        let mut quote = vec![Line::new(format!("{margin}> [!{marker}]{space}{title}"), &opening.at)];
        quote.extend(inner.into_iter().map(|line| {
            let bare = line.text.strip_prefix(margin).unwrap_or_else(|| line.text.trim_start());
            let space = if bare.trim().is_empty() { "" } else { " " };
            Line { text: format!("{margin}>{space}{}", bare.trim_end_matches('\n')), at: line.at }
        }));
        quote
    }

    /// A title in bold, then what it is over.
    fn titled(opening: &Line, title: &str, inner: Vec<Line>) -> Vec<Line> {
        let mut lines = Vec::new();
        if !title.trim().is_empty() {
            lines.push(Line::new(format!("{}**{}**", opening.margin(), title.trim()), &opening.at));
            lines.push(Line::new("", &opening.at));
        }
        lines.extend(trimmed(inner));
        lines
    }

    /// A line that has no equivalent, shown as it is, and told.
    fn kept(&mut self, line: &Line) -> Vec<Line> {
        self.notes.add("P0704", line.at.clone(), &[("text", line.text.trim())]);
        vec![Line::new(format!("{}{}", line.margin(), code(line.text.trim())), &line.at)]
    }
}

/// `lines` without the blank ones at both ends.
fn trimmed(mut lines: Vec<Line>) -> Vec<Line> {
    let start = lines.iter().position(|line| !line.is_blank()).unwrap_or(lines.len());
    lines.drain(..start);
    let end = lines.iter().rposition(|line| !line.is_blank()).map_or(0, |last| last + 1);
    lines.truncate(end);
    lines
}

/// The first line from `from` on that closes what was opened before it. `opens` tells one more block of the same kind,
/// `closes` its end; lines of code are passed over.
fn closing(lines: &[Line], from: usize, opens: impl Fn(&str) -> bool, closes: impl Fn(&str) -> bool) -> Option<usize> {
    let mut fences = Fences::default();
    let mut open = 0_usize;
    for (at, line) in lines.iter().enumerate().skip(from) {
        if fences.holds(&line.text) {
            continue;
        }
        let text = line.text.trim();
        if closes(text) {
            if open == 0 {
                return Some(at);
            }
            open -= 1;
        } else if opens(text) {
            open += 1;
        }
    }
    None
}
