//! Alerts as GitHub and Obsidian write them, `> [!info]- Title`: ours already, but for their names.

use super::{Blocks, Step};
use crate::import::kinds;
use crate::import::passage::Line;
use crate::prose::semantic;

impl Blocks<'_, '_> {
    /// The first line of an alert whose name is not ours.
    pub(super) fn alert(&mut self, lines: &[Line], at: usize) -> Option<Step> {
        let line = lines.get(at)?;
        let words = line.text.trim_start_matches(['>', ' ', '\t']);
        let quote = line.text.get(..line.text.len() - words.len()).filter(|quote| quote.contains('>'))?;
        let (name, rest) = words.strip_prefix("[!")?.split_once(']')?;
        // `[![words](picture)](page)` is a picture within a link.
        if !name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | ' ')) {
            return None;
        }
        // Each line of a quote that begins like this opens one only if it is the first.
        let opens =
            at.checked_sub(1).and_then(|before| lines.get(before)).is_none_or(|before| !before.text.contains('>'));
        if !opens || kinds::is_alert(name) {
            return None;
        }
        let ours = kinds::marker(name, self.language);
        if ours.is_none() && semantic::marker(name).is_some() {
            return None;
        }
        let marker = ours.unwrap_or_else(|| {
            self.notes.add("P0705", line.at.clone(), &[("kind", name)]);
            kinds::PLAIN
        });
        let title = rest.trim_start_matches(['-', '+']).trim();
        let space = if title.is_empty() { "" } else { " " };
        let text = format!("{quote}[!{marker}]{space}{title}");
        Some(Step { taken: 1, lines: vec![Line::new(text, &line.at)], is_block: false })
    }
}
