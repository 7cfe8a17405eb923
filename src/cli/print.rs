//! What the tool prints: findings, tables, progress.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;

use super::arguments::{Colour, Format, Shared};
use super::stream;
use crate::build::{Outcome, Row};
use crate::diagnostic::{Diagnostic, Severity, Sources, render_human, render_json};
use crate::error::Error;
use crate::locale::Locale;

/// The person's terminal, and how much they want to be told.
#[derive(Debug)]
pub struct Terminal<'l> {
    pub locale: &'l Locale,
    pub format: Format,
    quiet: bool,
    verbose: bool,
    colour: bool,
}

impl<'l> Terminal<'l> {
    pub fn new(shared: &Shared, locale: &'l Locale) -> Self {
        let colour = match shared.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => {
                std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) && std::io::stderr().is_terminal()
            }
        };
        Terminal { locale, format: shared.format, quiet: shared.quiet, verbose: shared.verbose, colour }
    }

    /// Prints what was asked for: it goes to standard output, for other programs to read.
    pub fn data(&self, json: &serde_json::Value) {
        stream::out(serde_json::to_string_pretty(json).unwrap_or_default());
    }

    /// Prints a line for the person, unless they want silence or JSON.
    pub fn say(&self, line: &str) {
        if !self.quiet && self.format == Format::Human {
            stream::out(line);
        }
    }

    /// Prints a line for those who want to know more.
    pub fn detail(&self, line: &str) {
        if self.verbose && self.format == Format::Human {
            stream::out(line);
        }
    }

    /// Whether what is shown may have colours.
    pub fn colour(&self) -> bool {
        self.colour
    }

    pub fn error(&self, error: &Error) {
        stream::tell(self.locale.error(error));
    }

    /// Prints findings with their excerpts, then counts them.
    pub fn findings(&self, diagnostics: &[Diagnostic], sources: &Sources) {
        if diagnostics.is_empty() || self.format == Format::Json {
            return;
        }
        let told = render_human(diagnostics, sources, self.locale, self.colour);
        stream::tell(format_args!("{}\n", told.trim_end()));
        let count = |severity| diagnostics.iter().filter(|found| found.severity == severity).count().to_string();
        let counts = [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))];
        stream::tell(self.locale.format("cli-counts", &counts));
    }

    /// Prints a table of what was made.
    pub fn outcome(&self, outcome: &Outcome) {
        if self.quiet {
            return;
        }
        let heads =
            ["edition", "output", "pages", "size", "time"].map(|name| self.locale.text(&format!("table-{name}")));
        let rows: Vec<[String; 5]> = outcome.rows.iter().map(|row| self.cells(row, outcome.unchanged)).collect();
        let widths: Vec<usize> = (0..heads.len())
            .map(|column| {
                let cells = rows.iter().chain([&heads]).filter_map(|row| row.get(column));
                cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
            })
            .collect();
        for row in [&heads].into_iter().chain(&rows) {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
                if column < 2 { format!("{cell}{padding}") } else { format!("{padding}{cell}") }
            });
            stream::out(cells.collect::<Vec<_>>().join("   ").trim_end());
        }
        let key = if outcome.unchanged { "cli-unchanged" } else { "cli-built" };
        stream::out(self.locale.format(key, &[("time", self.locale.duration(outcome.total_ms))]));
        if !outcome.stale.is_empty() {
            stream::tell(self.locale.format("cli-stale", &[("folders", outcome.stale.join(", "))]));
        }
        self.next_change(outcome.next_change);
    }

    /// Prints when the guide next changes by itself.
    pub fn next_change(&self, day: Option<Date>) {
        if let Some(day) = day {
            self.say(&self.locale.format("cli-next-change", &[("day", day.to_string())]));
        }
    }

    fn cells(&self, row: &Row, unchanged: bool) -> [String; 5] {
        let output = self.locale.text(&format!("output-{}", row.output));
        let time = if unchanged { "–".to_owned() } else { self.locale.duration(row.ms) };
        [row.edition.clone(), output, row.pages.to_string(), self.locale.size(row.bytes), time]
    }

    /// A bar that turns while something is made; nothing where nobody watches.
    pub fn progress(&self) -> ProgressBar {
        if self.quiet || self.format == Format::Json || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let style =
            ProgressStyle::with_template("{spinner} {msg}").unwrap_or_else(|_| ProgressStyle::default_spinner());
        let bar = ProgressBar::new_spinner().with_style(style);
        bar.enable_steady_tick(std::time::Duration::from_millis(80));
        bar
    }
}

/// The outcome of a build as `--format json` prints it.
pub fn build_json(outcome: &Outcome, locale: &Locale) -> serde_json::Value {
    serde_json::json!({
        "outputs": outcome.rows,
        "diagnostics": render_json(&outcome.diagnostics, &outcome.sources, locale),
        "next_change": outcome.next_change.map(|day| day.to_string()),
        "total_ms": outcome.total_ms,
    })
}
