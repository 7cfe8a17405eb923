//! A question that offers the same answer twice.

use std::collections::HashMap;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Block, inline_text};
use crate::text::fold;

pub const RULE: Rule = Rule { code: "P0359", check };

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            let Block::Question(question) = block else { continue };
            let places = context.answers(question.at);
            let place = |index: usize| {
                let all = places.len() == question.options.len();
                places.get(index).filter(|_| all).map_or(question.at, |(at, _)| *at)
            };
            let mut seen: HashMap<String, usize> = HashMap::new();
            for (index, option) in question.options.iter().enumerate() {
                let words = inline_text(&option.content);
                let first = *seen.entry(fold(words.trim())).or_insert(index);
                if first != index {
                    report.add(
                        Diagnostic::error(RULE.code, place(index)).with("answer", words.trim()).and_at(place(first)),
                    );
                }
            }
        }
    }
}
