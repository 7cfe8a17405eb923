//! Dates from version control.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use jiff::civil::Date;

use crate::source::folder::History;

/// When each file under `content` was first and last committed. A clone without its whole history would give wrong
/// days, so it is told apart and gives none.
pub fn of(content: &Path) -> History {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(content).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let Some(shallow) = git(&["rev-parse", "--is-shallow-repository"]) else { return History::None };
    if shallow.trim() == "true" {
        return History::Shallow;
    }
    let log = git(&["log", "--format=%x01%cs", "--name-only", "--no-renames", "--relative", "-z", "--", "."]);
    log.map_or(History::None, |log| History::Known(days(&log)))
}

/// Reads what `git log` printed: `\x01` and a day for each commit, newest first, then its files, between `\0`.
fn days(log: &str) -> BTreeMap<String, (Date, Date)> {
    let mut days: BTreeMap<String, (Date, Date)> = BTreeMap::new();
    let mut day: Option<Date> = None;
    for entry in log.split(['\0', '\n']).filter(|entry| !entry.is_empty()) {
        if let Some(date) = entry.strip_prefix('\u{1}') {
            day = date.trim().parse().ok();
        } else if let Some(day) = day {
            days.entry(entry.to_owned()).and_modify(|(first, _)| *first = day).or_insert((day, day));
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_commit_give_the_days() {
        let log = "\u{1}2026-03-02\0\na.md\0b.md\0\u{1}2026-01-01\0\na.md\0";
        let days = days(log);
        let date = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(days.get("a.md"), Some(&(date("2026-01-01"), date("2026-03-02"))));
        assert_eq!(days.get("b.md"), Some(&(date("2026-03-02"), date("2026-03-02"))));
    }
}
