//! Counting what test runners report.

/// Tests that passed and tests that did not. A test that was skipped did not.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// Adds what a line of `cargo test` or of `node --test --test-reporter=spec` counts.
    pub fn read(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            for part in counts.split([';', '.']) {
                match part.trim().split_once(' ') {
                    Some((count, "passed")) => self.passed += number(count),
                    Some((count, "failed" | "ignored")) => self.failed += number(count),
                    _ => {}
                }
            }
        } else if let Some((what, count)) = line.strip_prefix("ℹ ").and_then(|line| line.split_once(' ')) {
            match what {
                "pass" => self.passed += number(count),
                "fail" | "cancelled" | "skipped" | "todo" => self.failed += number(count),
                _ => {}
            }
        }
    }

    /// Counts a runner that ended badly without telling of a failed test.
    pub fn ended(&mut self, well: bool, before: Tally) {
        if self.passed == before.passed || (!well && self.failed == before.failed) {
            self.failed += 1;
        }
    }
}

fn number(text: &str) -> usize {
    text.trim().parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn what_is_skipped_counts_as_failed() {
        let cargo = "test result: ok. 12 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(tally(&[cargo]), Tally { passed: 12, failed: 3 });
        let node =
            ["ℹ tests 6", "ℹ pass 3", "ℹ fail 1", "ℹ cancelled 0", "ℹ skipped 1", "ℹ todo 1", "ℹ duration_ms 61.5"];
        assert_eq!(tally(&node), Tally { passed: 3, failed: 3 });
    }

    #[test]
    fn a_runner_that_ends_badly_or_runs_nothing_is_a_failure() {
        let mut crashed = Tally { passed: 3, failed: 0 };
        crashed.ended(false, Tally::default());
        assert_eq!(crashed.failed, 1);
        let mut empty = Tally::default();
        empty.ended(true, Tally::default());
        assert_eq!(empty.failed, 1);
    }
}
