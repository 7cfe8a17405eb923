//! What readers looked for and did not find, for the authors: words, a day and a count. Nothing of who asked is kept,
//! and no time finer than a day.
//!
//! The file has a line a query, its fields parted by tabs: the day, how often it was asked in vain, the words.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::error::Error;

/// The longest query that is kept, in characters.
const LONGEST: usize = 100;

/// The shortest that counts, in letters and digits.
const SHORTEST: usize = 3;

/// So many digits may be a telephone number.
const CALLED: u32 = 9;

/// Different queries that are kept for one day.
const A_DAY: usize = 1_000;

/// Days that are kept.
const DAYS: usize = 366;

/// How long a query must stand before it counts: somebody who is still typing asks for its beginnings too.
const TYPING: Duration = Duration::from_secs(4);

/// How often the file is written, at most.
pub const PAUSE: Duration = Duration::from_secs(5);

/// What was looked for in vain, counted.
#[derive(Debug)]
pub struct Misses {
    path: PathBuf,
    counts: Mutex<Counts>,
}

type Days = BTreeMap<Date, BTreeMap<String, u64>>;

#[derive(Debug, Default)]
struct Counts {
    days: Days,
    /// Queries that somebody may still be typing.
    fresh: Vec<(Instant, Date, String)>,
    /// Whether the file does not yet tell all of `days`.
    changed: bool,
}

impl Misses {
    /// Goes on with the file at `path`, or begins it.
    ///
    /// # Errors
    ///
    /// It cannot be read or written.
    pub fn open(path: PathBuf) -> Result<Self, Error> {
        let days = match fs::read_to_string(&path) {
            Ok(text) => read(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Days::new(),
            Err(error) => return Err(Error::Read(path, error)),
        };
        let misses = Misses { path, counts: Mutex::new(Counts { days, changed: true, ..Counts::default() }) };
        misses.write(false)?;
        Ok(misses)
    }

    /// Notes that `text` was looked for, and whether it was `found`.
    pub fn asked(&self, text: &str, found: bool) {
        self.asked_at(Instant::now(), jiff::ZonedDateTime::now().date(), text, found);
    }

    fn asked_at(&self, now: Instant, day: Date, text: &str, found: bool) {
        if tells_of_somebody(text) {
            return;
        }
        let words = normalised(text);
        if words.chars().filter(|character| character.is_alphanumeric()).count() < SHORTEST {
            return;
        }
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.settle(now);
        // A beginning of these words, or more than what is left of them, was being typed.
        counts
            .fresh
            .retain(|(_, _, typed)| *typed == words || !(words.starts_with(typed) || typed.starts_with(&words)));
        if !found && counts.fresh.len() < A_DAY {
            counts.fresh.push((now, day, words));
        }
    }

    /// Writes the file anew, if there is something new to tell; with what may still be being typed if this is the `end`.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn write(&self, end: bool) -> Result<(), Error> {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        counts.settle(if end { now + TYPING } else { now });
        if !counts.changed {
            return Ok(());
        }
        replace(&self.path, &written(&counts.days)).map_err(|error| Error::Write(self.path.clone(), error))?;
        counts.changed = false;
        Ok(())
    }
}

impl Counts {
    /// Counts what nobody has been typing since.
    fn settle(&mut self, now: Instant) {
        let (settled, fresh): (Vec<_>, Vec<_>) =
            self.fresh.drain(..).partition(|(asked, ..)| now.duration_since(*asked) >= TYPING);
        self.fresh = fresh;
        for (_, day, words) in settled {
            let known = self.days.entry(day).or_default();
            if known.len() < A_DAY || known.contains_key(&words) {
                *known.entry(words).or_default() += 1;
                self.changed = true;
            }
        }
        while self.days.len() > DAYS {
            self.days.pop_first();
        }
    }
}

/// Whether `text` may name a person: it has an address to write to, or as many digits in a row as one to call.
fn tells_of_somebody(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|character| {
        match character {
            '0'..='9' => digits += 1,
            ' ' | '.' | '-' | '\u{a0}' | '\u{202f}' => {}
            _ => digits = 0,
        }
        character == '@' || digits >= CALLED
    })
}

/// The words of `text` alone, in lower case, with one space between them.
fn normalised(text: &str) -> String {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '-' | '\'' | '’');
    let kept: String = text.chars().map(|character| if is_part(character) { character } else { ' ' }).collect();
    let words = kept.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(LONGEST).collect::<String>().trim_end().to_owned()
}

/// The days that the file `text` tells of; what it does not tell rightly is left out.
fn read(text: &str) -> Days {
    let mut days = Days::new();
    for line in text.lines() {
        let mut fields = line.splitn(3, '\t');
        let (day, count, words) = (fields.next(), fields.next(), fields.next());
        let day = day.and_then(|day| day.parse::<Date>().ok());
        let count = count.and_then(|count| count.parse::<u64>().ok());
        if let (Some(day), Some(count), Some(words)) = (day, count, words) {
            days.entry(day).or_default().insert(words.to_owned(), count);
        }
    }
    days
}

/// The file: the last day first, and what was asked for most often first.
fn written(days: &Days) -> String {
    let mut text = String::new();
    for (day, queries) in days.iter().rev() {
        let mut queries: Vec<_> = queries.iter().collect();
        queries.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        for (words, count) in queries {
            let _ = writeln!(text, "{day}\t{count}\t{words}");
        }
    }
    text
}

/// Puts `text` in the place of the file at `path`, at once.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".tmp");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = jiff::civil::date(2026, 11, 23);

    fn told(asked: &[(u64, &str, bool)]) -> String {
        let start = Instant::now();
        let misses = Misses { path: PathBuf::new(), counts: Mutex::default() };
        for (second, text, found) in asked {
            misses.asked_at(start + Duration::from_secs(*second), DAY, text, *found);
        }
        let mut counts = misses.counts.into_inner().expect("counts");
        counts.settle(start + Duration::from_secs(1_000));
        written(&counts.days)
    }

    #[test]
    fn words_alone_are_counted() {
        assert_eq!(
            told(&[(0, "  Panneaux\tSOLAIRES ! ", false), (10, "panneaux solaires", false), (20, "ab", false)]),
            "2026-11-23\t2\tpanneaux solaires\n"
        );
        assert_eq!(told(&[(0, &"é".repeat(500), false)]).trim_end().chars().count(), "2026-11-23\t1\t".len() + LONGEST);
        assert_eq!(told(&[(0, "insertion", true)]), "");
    }

    #[test]
    fn what_is_being_typed_is_not_counted() {
        assert_eq!(told(&[(0, "panno", false), (1, "panneau", false)]).lines().count(), 2, "no beginning of it");
        assert_eq!(told(&[(0, "sola", false), (1, "solai", false), (2, "solaire", false)]), "2026-11-23\t1\tsolaire\n");
        assert_eq!(told(&[(0, "inserti", false), (1, "insertion", true)]), "");
    }

    #[test]
    fn a_day_is_bounded_and_a_file_is_read_as_it_was_written() {
        let many: Vec<String> = (0..3_000).map(|number| format!("mot{number:05}")).collect();
        let asked: Vec<(u64, &str, bool)> =
            many.iter().zip(0..).map(|(text, at)| (at * 5, text.as_str(), false)).collect();
        let text = told(&asked);
        assert_eq!(text.lines().count(), A_DAY);
        assert_eq!(written(&read(&text)), text);
        assert!(read("rien\nde\tbon\tici\n").is_empty());
    }

    #[test]
    fn what_may_name_a_person_is_not_kept() {
        let asked = [(0, "agent@region.example", false), (10, "06 12 34 56 78", false), (20, "5 404 000 €", false)];
        assert_eq!(told(&asked), "2026-11-23\t1\t5 404 000\n");
    }
}
