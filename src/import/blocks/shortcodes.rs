//! Hugo's shortcodes that stand on lines of their own and hold text: hints of the themes people use, code, tabs.

use super::{Blocks, Step, closing};
use crate::import::attributes::Attributes;
use crate::import::kinds;
use crate::import::markup::fence;
use crate::import::passage::Line;

/// The names that themes give to a hint, its kind told by a value.
const HINTS: &[&str] = &["hint", "notice", "alert", "callout", "admonition"];

/// Shortcodes that only lay out what is in them.
const LAYOUT: &[&str] = &["tabs", "tab", "columns", "column", "steps", "expand", "details", "tabpane"];

impl Blocks<'_, '_> {
    pub(super) fn shortcode(&mut self, lines: &[Line], at: usize, depth: usize) -> Option<Step> {
        let opening = lines.get(at)?;
        let (name, rest) = tag(opening.text.trim())?;
        let is_hint = HINTS.contains(&name) || (kinds::marker(name, self.language).is_some() && name != "details");
        let is_layout = LAYOUT.contains(&name);
        if !is_hint && !is_layout && name != "highlight" {
            return None;
        }
        let end = format!("/{name}");
        let is = |text: &str, wanted: &str| tag(text).is_some_and(|(name, _)| name == wanted);
        // One that nothing closes is no block: it is shown as it is.
        let close = closing(lines, at + 1, |text| is(text, name), |text| is(text, &end))?;
        let said = Attributes::read(rest);
        let inner = lines.get(at + 1..close).unwrap_or_default().to_vec();
        let taken = close + 1 - at;
        let named = ["title", "name", "label", "tabName", "header"].iter().find_map(|name| said.get(name));
        let lines = if name == "highlight" {
            highlighted(opening, said.bare.first().map(String::as_str).unwrap_or_default(), inner)
        } else {
            let inner = self.lines(inner, depth + 1);
            if is_layout {
                self.notes.add("P0707", opening.at.clone(), &[("text", opening.text.trim())]);
                let title = named.or_else(|| said.bare.first().map(String::as_str)).unwrap_or_default();
                Blocks::titled(opening, title, inner)
            } else {
                let told = ["type", "style", "color", "context"].iter().find_map(|name| said.get(name));
                let own = if HINTS.contains(&name) { None } else { Some(name) };
                let kind = own.or(told).or_else(|| said.bare.first().map(String::as_str)).unwrap_or("note");
                let title = named.or_else(|| said.bare.get(1).map(String::as_str)).unwrap_or_default();
                self.hint(opening, kind, title, inner)
            }
        };
        Some(Step::block(taken, lines))
    }
}

/// Code between fences that none of its lines can close.
fn highlighted(opening: &Line, language: &str, inner: Vec<Line>) -> Vec<Line> {
    let longest = inner.iter().filter_map(|line| fence(&line.text)).map(|(_, count)| count).max().unwrap_or(2);
    let signs = "`".repeat(longest.max(2) + 1);
    let mut lines = vec![Line::new(format!("{}{signs}{language}", opening.margin()), &opening.at)];
    lines.extend(inner);
    lines.push(Line::new(format!("{}{signs}", opening.margin()), &opening.at));
    lines
}

/// The name of the shortcode that `text` is, `/` before it where it closes one, and what follows its name.
fn tag(text: &str) -> Option<(&str, &str)> {
    let inner = match text.strip_prefix("{{<") {
        Some(inner) => inner.strip_suffix(">}}")?,
        None => text.strip_prefix("{{%")?.strip_suffix("%}}")?,
    };
    let inner = inner.trim();
    let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(end)?;
    if inner.contains("}}") || name.is_empty() {
        return None;
    }
    Some((name, rest))
}
