//! The line of the purchase, with its twelve marks: in the margin of every page, and small in lists.

use std::collections::HashMap;
use std::fmt::Write;

use serde::Serialize;

use super::views::Link;
use super::words::Words;
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::sheet::Sheet;
use crate::guide::vocabulary::{Stage, Vocabulary};
use crate::theme::Theme;

/// The folder of the pages of stages.
pub const FOLDER: &str = "etapes";

/// The stages that a sheet concerns, the main one told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Concern {
    pub main: Option<Stage>,
    /// A bit a stage, the first stage the lowest.
    mask: u16,
}

impl Concern {
    pub fn of(sheet: &Sheet) -> Self {
        let stages = &sheet.head.stages;
        Concern { main: stages.first().copied(), mask: stages.iter().fold(0, |mask, stage| mask | bit(*stage)) }
    }

    /// Standing at one stage.
    pub fn at(stage: Stage) -> Self {
        Concern { main: Some(stage), mask: bit(stage) }
    }

    pub fn holds(self, stage: Stage) -> bool {
        self.mask & bit(stage) != 0
    }

    /// The numbers of its stages, in the order of the purchase.
    pub fn numbers(self) -> Vec<usize> {
        Stage::ALL.iter().filter(|stage| self.holds(**stage)).map(|stage| stage.number()).collect()
    }
}

fn bit(stage: Stage) -> u16 {
    1 << (stage as u16)
}

/// The line in miniature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Miniature {
    /// The discs, as the data of an SVG path in a box of 168 by 18.
    pub dots: String,
    /// The same in words: `Étapes 2, 5 et 11 sur douze`.
    pub label: String,
}

impl Miniature {
    /// The line of a sheet; `None` for one that concerns no stage.
    pub fn of(concern: Concern, words: &Words) -> Option<Self> {
        let numbers = concern.numbers();
        if numbers.is_empty() {
            return None;
        }
        let mut dots = String::new();
        for number in &numbers {
            let _ = write!(dots, "M{} 9h.01", number * 14 - 7);
        }
        let key = if numbers.len() == 1 { "one-stage" } else { "some-stages" };
        let label = words.format(key, &[("list", words.list(&numbers))]);
        Some(Miniature { dots, label })
    }
}

/// The line as pages show it in their margin, made once for every place and every set of stages.
#[derive(Debug, Default)]
pub struct Threads(HashMap<(usize, Concern), String>);

#[derive(Serialize)]
struct ThreadView<'a> {
    words: &'a std::collections::BTreeMap<String, String>,
    stages: Vec<ThreadStage>,
}

#[derive(Serialize)]
struct ThreadStage {
    number: usize,
    #[serde(flatten)]
    link: Link,
    /// `here`, `on`, or empty.
    state: &'static str,
    /// What the mark says, in words; empty for a stage that is not concerned.
    note: String,
}

impl Threads {
    /// The lines for every pair of depth (how many folders the page is in) and stages in `wanted`.
    ///
    /// # Errors
    ///
    /// The template cannot be filled.
    pub fn new(
        wanted: impl IntoIterator<Item = (usize, Concern)>,
        edition: &Edition,
        theme: &Theme,
        words: &Words,
    ) -> Result<Self, Error> {
        let titles: Vec<(Stage, String)> =
            Stage::ALL.iter().map(|stage| (*stage, edition.stage_text(*stage).title)).collect();
        let mut threads = HashMap::new();
        for (depth, concern) in wanted {
            if threads.contains_key(&(depth, concern)) {
                continue;
            }
            let stages = titles
                .iter()
                .map(|(stage, title)| {
                    let (state, note) = match concern.holds(*stage) {
                        true if concern.main == Some(*stage) => ("here", words.text("stage-here")),
                        true => ("on", words.text("stage-on")),
                        false => ("", String::new()),
                    };
                    let href = format!("{}{FOLDER}/{}.html", "../".repeat(depth), stage.id());
                    let link = Link { href, text: title.clone() };
                    ThreadStage { number: stage.number(), link, state, note }
                })
                .collect();
            let view = ThreadView { words: words.map(), stages };
            threads.insert((depth, concern), theme.render("site/thread.html", &view)?);
        }
        Ok(Threads(threads))
    }

    pub fn get(&self, depth: usize, concern: Concern) -> &str {
        self.0.get(&(depth, concern)).map(String::as_str).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::vocabulary::Language;
    use crate::locale::Locale;

    #[test]
    fn a_miniature_shows_and_says_its_stages() {
        let locale = Locale::new(Language::French);
        let words = Words::new(&locale);
        let concern = Concern { main: Some(Stage::Drafting), mask: bit(Stage::Drafting) | bit(Stage::Need) };
        let miniature =
            Miniature::of(concern, &words).unwrap_or(Miniature { dots: String::new(), label: String::new() });
        assert_eq!(miniature.dots, "M21 9h.01M63 9h.01");
        assert_eq!(miniature.label, "Étapes 2 et 5 sur douze");
        assert_eq!(Miniature::of(Concern::default(), &words), None);
    }
}
