//! Findings as people read them, with an excerpt and the way out, and as programs do.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use serde::Serialize;

use super::{Diagnostic, FileId, Severity, Sources, Span};
use crate::locale::Locale;

/// The longest line of help, in characters.
const HELP_WIDTH: usize = 92;

/// Lines longer than this, in bytes, are cut around the place at fault.
const MAX_LINE: usize = 4_000;

/// A finding as `--format json` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub code: &'static str,
    pub severity: Severity,
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The line as it is written, or what is around the place if it is long.
    pub excerpt: String,
    pub message: String,
    pub help: String,
}

/// The longest excerpt, in characters.
const EXCERPT: usize = 140;

/// What is around the character `column` of the line `line` of `text`, both from 1.
fn excerpt(text: &str, line: usize, column: usize) -> String {
    let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let skipped = column.saturating_sub(EXCERPT / 2);
    let cut = if line.chars().count() > EXCERPT { skipped } else { 0 };
    line.chars().skip(cut).take(EXCERPT).filter(|letter| !letter.is_control()).collect::<String>().trim().to_owned()
}

/// Every finding with its place and its words, in the order given.
pub fn render_json(diagnostics: &[Diagnostic], sources: &Sources, locale: &Locale) -> Vec<Finding> {
    let mut lines = Lines::new(sources);
    diagnostics
        .iter()
        .map(|found| {
            let (line, column) = lines.place(found.span);
            let text = sources.get(found.span.file).map(|source| source.text.as_str()).unwrap_or_default();
            Finding {
                excerpt: excerpt(text, line, column),
                code: found.code,
                severity: found.severity,
                file: sources.get(found.span.file).map(|source| source.path.clone()).unwrap_or_default(),
                line,
                column,
                message: locale.message(found),
                help: locale.help(found),
            }
        })
        .collect()
}

/// Every finding as a person reads it on a terminal: what is wrong, where, the lines at fault, how to mend them. A
/// blank line follows each.
pub fn render_human(diagnostics: &[Diagnostic], sources: &Sources, locale: &Locale, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let help = Level::HELP.with_name(locale.text("diagnostic-help"));
    let mut lines = Lines::new(sources);
    let mut out = String::new();
    for found in diagnostics {
        let (level, key) = match found.severity {
            Severity::Error => (Level::ERROR, "diagnostic-error"),
            Severity::Warning => (Level::WARNING, "diagnostic-warning"),
        };
        let name = locale.format(key, &[("code", found.code.to_owned())]);
        let mut group = Group::with_title(level.with_name(name).primary_title(locale.message(found)));
        for excerpt in excerpts(found, &mut lines) {
            group = excerpt.show(group, &locale.related(found));
        }
        let wrapped = wrap(&locale.help(found), HELP_WIDTH);
        if !wrapped.is_empty() {
            group = group.element(help.clone().message(normalize_untrusted_str(&wrapped)));
        }
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

/// Lines of one file with the places marked in them.
struct Excerpt<'s> {
    path: &'s str,
    text: &'s str,
    /// The number of the first of these lines, from 1.
    first_line: usize,
    /// Bytes of `text`, each with whether it is the place at fault.
    marks: Vec<(Range<usize>, bool)>,
}

impl<'s> Excerpt<'s> {
    /// Adds the excerpt to `group`; `related` stands beside the places that only have a part in it.
    fn show<'g>(self, group: Group<'g>, related: &str) -> Group<'g>
    where
        's: 'g,
    {
        if self.text.is_empty() {
            return group.element(Origin::path(self.path));
        }
        let marks = self.marks.into_iter().map(|(range, at_fault)| {
            if at_fault {
                AnnotationKind::Primary.span(range)
            } else {
                AnnotationKind::Context.span(range).label(related.to_owned())
            }
        });
        group.element(Snippet::source(self.text).line_start(self.first_line).path(self.path).annotations(marks))
    }
}

/// The place of a finding and its related ones, a file each, the finding's own first.
fn excerpts<'s>(found: &Diagnostic, lines: &mut Lines<'s>) -> Vec<Excerpt<'s>> {
    let mut by_file: BTreeMap<FileId, Vec<(Span, bool)>> = BTreeMap::new();
    by_file.entry(found.span.file).or_default().push((found.span, true));
    for span in found.related.iter().filter(|span| **span != found.span) {
        by_file.entry(span.file).or_default().push((*span, false));
    }
    let own = by_file.remove(&found.span.file).unwrap_or_default();
    std::iter::once((found.span.file, own))
        .chain(by_file)
        .filter_map(|(file, spans)| lines.excerpt(file, &spans))
        .collect()
}

/// The lines of the sources, each file cut only once.
struct Lines<'s> {
    sources: &'s Sources,
    /// The byte at which each line of a file starts.
    starts: HashMap<FileId, Vec<usize>>,
}

impl<'s> Lines<'s> {
    fn new(sources: &'s Sources) -> Self {
        Lines { sources, starts: HashMap::new() }
    }

    fn text(&self, file: FileId) -> &'s str {
        self.sources.get(file).map(|source| source.text.as_str()).unwrap_or_default()
    }

    /// The line, from 0, that the byte `offset` of `file` is on, and where it starts.
    fn line_at(&mut self, file: FileId, offset: usize) -> (usize, usize) {
        let text = self.text(file);
        let starts = self.starts.entry(file).or_insert_with(|| {
            std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect()
        });
        let line = starts.partition_point(|start| *start <= offset).saturating_sub(1);
        (line, starts.get(line).copied().unwrap_or_default())
    }

    /// Line and column of the start of `span`, both from 1.
    fn place(&mut self, span: Span) -> (usize, usize) {
        let text = self.text(span.file);
        let offset = floor(text, span.range().start);
        let (line, start) = self.line_at(span.file, offset);
        (line + 1, text.get(start..offset).unwrap_or_default().chars().count() + 1)
    }

    /// The lines from the first to the last of `spans`, each marked on its first line only: what follows would draw
    /// the eye away from where to look.
    fn excerpt(&mut self, file: FileId, spans: &[(Span, bool)]) -> Option<Excerpt<'s>> {
        let path = self.sources.get(file)?.path.as_str();
        let text = self.text(file);
        let mut marks = Vec::with_capacity(spans.len());
        let mut shown: Option<(usize, usize, usize)> = None;
        for (span, at_fault) in spans {
            let start = floor(text, span.range().start);
            let (line, line_start) = self.line_at(file, start);
            let line_end =
                text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |newline| start + newline);
            let wanted = floor(text, span.range().end).clamp(start, line_end);
            let end = start + text.get(start..wanted).unwrap_or_default().trim_end().len();
            marks.push((start..end, *at_fault));
            let known = shown.unwrap_or((line, line_start, line_end));
            shown = Some(if line < known.0 {
                (line, line_start, known.2)
            } else {
                (known.0, known.1, line_end.max(known.2))
            });
        }
        let (line, mut from, mut to) = shown?;
        if to - from > MAX_LINE
            && let Some((mark, _)) = marks.iter().find(|(_, at_fault)| *at_fault).cloned()
        {
            // One line as long as a book: the place and a little around it are shown instead.
            marks.retain(|(range, _)| *range == mark);
            from = floor(text, from.max(mark.start.saturating_sub(MAX_LINE / 2)));
            to = floor(text, to.min(mark.start + MAX_LINE / 2));
        }
        for (range, _) in &mut marks {
            *range = range.start - from..range.end.min(to) - from;
        }
        Some(Excerpt { path, text: text.get(from..to)?, first_line: line + 1, marks })
    }
}

/// The nearest boundary between two characters at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Whether `next` stays on the line of `unit`: a sign that French sets apart from its word, or the rest of some code.
fn stays(unit: &str, next: &str) -> bool {
    let in_code = unit.matches('`').count() % 2 == 1;
    in_code || unit.ends_with('«') || matches!(next, "»" | "»." | ":" | ";" | "?" | "!")
}

/// `text` in lines of at most `width` characters, unless a word is longer.
fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let mut used = 0;
        let mut words = line.split(' ').peekable();
        while let Some(word) = words.next() {
            let mut unit = word.to_owned();
            while let Some(next) = words.next_if(|next| stays(&unit, next)) {
                unit.push(' ');
                unit.push_str(next);
            }
            let length = unit.chars().count();
            if used > 0 && used + 1 + length > width {
                out.push('\n');
                used = 0;
            } else if used > 0 {
                out.push(' ');
                used += 1;
            }
            out.push_str(&unit);
            used += length;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;
    use crate::guide::vocabulary::Language;

    fn sources(text: &str) -> (Sources, FileId) {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "content/a.md".to_owned(), text: text.to_owned() });
        (sources, file)
    }

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let (sources, file) = sources("é\nçà `x`\n");
        let found = Diagnostic::error("P0105", Span::new(file, 8..11)).with("key", "x").with("nearest", "");
        let json = render_json(&[found], &sources, &Locale::new(Language::French));
        assert_eq!(json.first().map(|found| (found.line, found.column)), Some((2, 4)));
        assert_eq!(json.first().map(|found| found.excerpt.as_str()), Some("çà `x`"));
    }

    #[test]
    fn of_a_long_line_what_is_around_the_place_is_told() {
        let line = format!("{}ici{}", "é".repeat(500), "à".repeat(500));
        assert!(excerpt(&line, 1, 501).contains("ici"));
        assert!(excerpt(&line, 1, 501).chars().count() <= EXCERPT);
        assert_eq!((excerpt("", 1, 1), excerpt("a\nb", 9, 1)), (String::new(), String::new()));
    }

    #[test]
    fn any_span_of_any_text_can_be_shown() {
        let locale = Locale::new(Language::French);
        for text in ["", "a", "\n", "é\u{202e}\tà\n\n", &"x".repeat(20_000), "🦀🦀"] {
            let (sources, file) = sources(text);
            for range in [0..0, 0..1, 1..3, 2..2, 0..50, 9_000..9_002, 90_000..90_001] {
                let span = Span::new(file, range);
                let found = Diagnostic::error("P0105", span).and_at(Span::start_of(file));
                let shown = render_human(&[found], &sources, &locale, false);
                assert!(shown.contains("content/a.md") && shown.len() < 9_000, "{shown}");
            }
        }
    }

    #[test]
    fn help_is_wrapped_without_orphan_signs() {
        assert_eq!(wrap("vouliez-vous dire « titre » ?", 12), "vouliez-vous\ndire\n« titre » ?");
        assert_eq!(wrap("une ligne `a b c d e f`", 12), "une ligne\n`a b c d e f`");
        assert_eq!(wrap("a\nb", 12), "a\nb");
    }
}
