//! Which sheets answer a query, the best first, from what their sections are worth.

use std::collections::HashSet;

use super::matching::Found;
use super::sections::Sections;
use super::terms::Scores;

/// A result points to the sheet as a whole unless a section is better by this factor.
const HEAD_START: f32 = 1.2;

/// How much of a sheet's score is what its sections have for each unit, each the best it can; the rest is what its best
/// section has by itself.
const APART: f32 = 0.2;

/// A sheet that has more than this share of the best score is never left out.
const STRONG: f32 = 0.3;

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
    pub fn listed(sheet: u32, section: u32) -> Self {
        Answer { sheet, section, score: 1.0, units: 0 }
    }
}

/// The sheets that answer, in reading order; with `holding`, only what those sections say counts.
pub fn answers(found: &Found, sections: &Sections, holding: Option<&HashSet<u32>>) -> Vec<Answer> {
    let shares = Shares::new(&found.weights);
    let spoken = sections.in_order(found.worths.iter().flat_map(|scores| scores.touched.iter().copied()));
    let sheets = spoken.chunk_by(|one, next| sections.are_together(*one, *next));
    let mut tally = Tally { sections, shares: &shares, holding, bests: vec![0.0; found.weights.len()] };
    let mut answers: Vec<Answer> = sheets.filter_map(|spoken| tally.answer(spoken, &found.worths)).collect();
    let least = least(&answers, shares.said);
    let best = answers.iter().map(|answer| answer.score).fold(0.0, f32::max);
    answers.retain(|answer| answer.units.count_ones() >= least || answer.score > best * STRONG);
    answers
}

/// What is made of the sections of a sheet.
struct Tally<'f> {
    sections: &'f Sections,
    shares: &'f Shares,
    holding: Option<&'f HashSet<u32>>,
    /// The best that a section has for each unit: room that sheets take turns at.
    bests: Vec<f32>,
}

impl Tally<'_> {
    /// What those sections of one sheet that speak of something that was asked for, `spoken`, make together; `None` if
    /// none of them counts.
    fn answer(&mut self, spoken: &[u32], worths: &[Scores]) -> Option<Answer> {
        let head = self.sections.head(*spoken.first()?);
        let sheet = self.sections.sheet(head);
        self.bests.fill(0.0);
        let (mut best, mut together) = (0.0_f32, 0);
        let (mut pointed, mut claim) = (head, 0.0);
        for section in spoken.iter().copied() {
            let (mut score, mut units) = (0.0, 0);
            for (index, (worths, best)) in worths.iter().zip(&mut self.bests).enumerate() {
                let worth = worths.of(section);
                score += worth;
                units |= u32::from(worth > 0.0) << index;
                *best = if worth > *best { worth } else { *best };
            }
            if self.holding.is_some_and(|holding| !holding.contains(&section)) {
                continue;
            }
            score *= self.shares.of(units);
            together |= units;
            best = best.max(score);
            let own = if section == head { score * HEAD_START } else { score };
            if own > claim {
                (pointed, claim) = (section, own);
            }
        }
        let all: f32 = self.bests.iter().sum();
        let score = (all * APART + best * (1.0 - APART)) * self.shares.of(together);
        (together != 0).then_some(Answer { sheet, section: pointed, score, units: together })
    }
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
    /// By the units, a bit each.
    of: Vec<f32>,
    /// How many units some sheet speaks of.
    said: u32,
}

impl Shares {
    fn new(weights: &[f32]) -> Self {
        let whole: f32 = weights.iter().sum();
        let mut of = vec![0.0];
        for weight in weights {
            let with: Vec<f32> = of.iter().map(|share| share + weight / whole).collect();
            of.extend(with);
        }
        let said = weights.iter().filter(|weight| **weight > 0.0).count();
        Shares { of, said: u32::try_from(said).unwrap_or(u32::MAX) }
    }

    fn of(&self, units: u32) -> f32 {
        self.of.get(units as usize).copied().unwrap_or_default()
    }
}
