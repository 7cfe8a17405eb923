//! Docusaurus's blocks: `:::note Title` … `:::`.

use super::{Blocks, Step, closing};
use crate::import::passage::Line;

impl Blocks<'_, '_> {
    pub(super) fn colons(&mut self, lines: &[Line], at: usize, depth: usize) -> Option<Step> {
        let opening = lines.get(at)?;
        let (colons, kind, title) = opens(opening.text.trim())?;
        let count = |text: &str| opens(text).is_some_and(|(other, ..)| other == colons);
        let close = closing(lines, at + 1, count, |text| text.len() == colons && text.chars().all(|sign| sign == ':'));
        if close.is_none() {
            self.notes.add("P0706", opening.at.clone(), &[("text", opening.text.trim())]);
        }
        let inner = lines.get(at + 1..close.unwrap_or(lines.len())).unwrap_or_default().to_vec();
        let taken = inner.len() + 1 + usize::from(close.is_some());
        let inner = self.lines(inner, depth + 1);
        Some(Step::block(taken, self.hint(opening, kind, title, inner)))
    }
}

/// How many colons open the block, its kind and its title: `:::note Title`, `:::note[Title]`.
fn opens(text: &str) -> Option<(usize, &str, &str)> {
    let rest = text.trim_start_matches(':');
    let colons = text.len() - rest.len();
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
    let (kind, title) = rest.split_at_checked(end)?;
    let title = title.trim();
    let title = title.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(title);
    (colons >= 3 && !kind.is_empty()).then_some((colons, kind, title))
}
