//! Which sheets answer a query, the best first, from what their sections are worth.

use std::collections::HashSet;

use super::matching::{Found, Said};
use super::sections::Sections;

/// A result points to the sheet as a whole unless a section is better by this factor.
const HEAD_START: f32 = 1.2;

/// How much of a sheet's score is what its sections have for each unit, each the best it can; the rest is what its best
/// section has by itself.
const APART: f32 = 0.2;

/// Where so many sheets speak of all that was asked for in a few words, the others are left out.
const ENOUGH: usize = 5;

/// Up to so many units are a few.
const FEW_UNITS: u32 = 3;

/// Of so many units, a sheet must speak of two in any case.
const TWO_OF: u32 = 5;

/// A sheet that answers, by its best section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    pub sheet: u32,
    /// The section to point to.
    pub section: u32,
    pub score: f32,
    /// The units of the query that its sections speak of together, a bit each.
    units: u32,
}

impl Answer {
    /// Sheets that were asked for by no word, in reading order: `section` is the head of each.
    pub fn listed(section: u32, sections: &Sections) -> Self {
        Answer { sheet: sections.sheet(section), section, score: 1.0, units: 0 }
    }
}

/// The sheets that answer, in reading order; with `holding`, only what those sections say counts.
pub fn answers(found: &Found, sections: &Sections, holding: Option<&HashSet<u32>>) -> Vec<Answer> {
    let mut shares = Shares::new(&found.units);
    let mut answers: Vec<Answer> = Vec::new();
    // What the best section of the sheet at hand has for each unit, and how much speaks for the one to point to.
    let mut bests = vec![0.0_f32; found.units.len()];
    let mut claim = 0.0;
    for section in (0..).take(sections.len()) {
        let (mut score, mut units) = (0.0, 0);
        for (index, unit) in found.units.iter().enumerate() {
            let worth = unit.scores.of(section);
            if worth > 0.0 {
                score += worth;
                units |= 1 << index;
            }
        }
        if units == 0 || holding.is_some_and(|holding| !holding.contains(&section)) {
            continue;
        }
        let sheet = sections.sheet(section);
        if answers.last().is_none_or(|last| last.sheet != sheet) {
            close(answers.last_mut(), &mut bests, &mut shares);
            claim = 0.0;
            answers.push(Answer { sheet, section, score: 0.0, units: 0 });
        }
        for (best, unit) in bests.iter_mut().zip(&found.units) {
            *best = best.max(unit.scores.of(section));
        }
        let Some(answer) = answers.last_mut() else { continue };
        let score = score * shares.of(units);
        answer.units |= units;
        answer.score = answer.score.max(score);
        let own = if sections.is_head(section) { score * HEAD_START } else { score };
        if own > claim {
            (answer.section, claim) = (section, own);
        }
    }
    close(answers.last_mut(), &mut bests, &mut shares);
    let least = least(&answers, shares.said);
    answers.retain(|answer| answer.units.count_ones() >= least);
    answers
}

/// Gives the sheet its score, once all its sections were seen: until then it has that of the best of them.
fn close(answer: Option<&mut Answer>, bests: &mut [f32], shares: &mut Shares) {
    if let Some(answer) = answer {
        let all: f32 = bests.iter().sum();
        answer.score = (all * APART + answer.score * (1.0 - APART)) * shares.of(answer.units);
    }
    bests.fill(0.0);
}

/// How many units a sheet must speak of, where `said` is how many any sheet speaks of.
fn least(answers: &[Answer], said: u32) -> u32 {
    let complete = answers.iter().filter(|answer| answer.units.count_ones() >= said).count();
    if complete >= ENOUGH && said <= FEW_UNITS {
        return said;
    }
    let most = answers.iter().map(|answer| answer.units.count_ones()).max().unwrap_or_default();
    (most * 2).div_ceil(TWO_OF)
}

/// Puts the best answers first, up to the place `end`; those beyond stay in no order. Equals keep reading order.
pub fn sort(answers: &mut [Answer], end: usize) {
    let order = |a: &Answer, b: &Answer| b.score.total_cmp(&a.score).then_with(|| a.sheet.cmp(&b.sheet));
    let first = if end < answers.len() { answers.select_nth_unstable_by(end, order).0 } else { answers };
    first.sort_unstable_by(order);
}

/// How much of what was asked for some of its units are, the rarer the more. What no sheet speaks of is not counted.
struct Shares {
    weights: Vec<f32>,
    whole: f32,
    /// How many units some sheet speaks of.
    said: u32,
    /// What was asked last: one sheet after the other speaks of the same.
    last: (u32, f32),
}

impl Shares {
    fn new(units: &[Said]) -> Self {
        let weights: Vec<f32> = units.iter().map(|unit| unit.weight).collect();
        let said = (0..).zip(&weights).filter(|(_, weight)| **weight > 0.0).count();
        Shares { whole: weights.iter().sum(), weights, said: u32::try_from(said).unwrap_or(u32::MAX), last: (0, 0.0) }
    }

    fn of(&mut self, units: u32) -> f32 {
        if self.last.0 != units {
            let held = self.weights.iter().enumerate().filter(|(bit, _)| units & (1 << bit) != 0);
            self.last = (units, held.map(|(_, weight)| weight).sum::<f32>() / self.whole);
        }
        self.last.1
    }
}
