//! GitBook's blocks: `{% hint style="info" %}` … `{% endhint %}`.

use super::{Blocks, Step, closing};
use crate::import::attributes::Attributes;
use crate::import::passage::Line;

/// Blocks that only lay out what is in them.
const LAYOUT: &[&str] = &["tabs", "stepper", "step", "columns", "column", "updates"];

impl Blocks<'_, '_> {
    pub(super) fn liquid(&mut self, lines: &[Line], at: usize, depth: usize) -> Option<Step> {
        let opening = lines.get(at)?;
        let (name, rest) = tag(opening.text.trim())?;
        let said = Attributes::read(rest);
        if matches!(name, "embed" | "file" | "content-ref") {
            return Some(self.reference(lines, at, name, &said));
        }
        let is_layout = LAYOUT.contains(&name);
        if !is_layout && !matches!(name, "hint" | "tab" | "code" | "update") {
            return Some(Step { taken: 1, lines: self.kept(opening), is_block: false });
        }
        let end = format!("end{name}");
        let is = |text: &str, wanted: &str| tag(text).is_some_and(|(name, _)| name == wanted);
        let close = closing(lines, at + 1, |text| is(text, name), |text| is(text, &end));
        if close.is_none() {
            self.notes.add("P0706", opening.at.clone(), &[("text", opening.text.trim())]);
        }
        let inner = lines.get(at + 1..close.unwrap_or(lines.len())).unwrap_or_default().to_vec();
        let taken = inner.len() + 1 + usize::from(close.is_some());
        let inner = self.lines(inner, depth + 1);
        let title = said.get("title").unwrap_or_default();
        let lines = match name {
            "hint" => self.hint(opening, said.get("style").unwrap_or("info"), title, inner),
            "tab" | "code" => Blocks::titled(opening, title, inner),
            _ => {
                self.notes.add("P0707", opening.at.clone(), &[("text", opening.text.trim())]);
                Blocks::titled(opening, title, inner)
            }
        };
        Some(Step::block(taken, lines))
    }

    /// A link to an address, a file or a page; between both tags may stand its words.
    fn reference(&mut self, lines: &[Line], at: usize, name: &str, said: &Attributes) -> Step {
        let end = format!("end{name}");
        let ends = |line: &Line| tag(line.text.trim()).is_some_and(|(other, _)| other == end || other == name);
        let next = lines.iter().skip(at + 1).position(ends).map(|place| at + 1 + place);
        let close = next.filter(|next| lines.get(*next).is_some_and(|line| !line.text.contains(&format!(" {name} "))));
        let inner = close.and_then(|close| lines.get(at + 1..close)).unwrap_or_default();
        let taken = close.map_or(1, |close| close + 1 - at);
        let Some(opening) = lines.get(at) else { return Step::block(1, Vec::new()) };
        let Some(url) = said.get("url").or_else(|| said.get("src")) else {
            let mut kept = self.kept(opening);
            kept.extend(lines.iter().skip(at + 1).take(taken - 1).cloned());
            return Step::block(taken, kept);
        };
        let words: Vec<Line> = super::trimmed(inner.to_vec());
        // The words of a reference to a page are a link already.
        if words.iter().any(|line| line.text.contains("](")) {
            return Step::block(taken, words);
        }
        let name = url.rsplit('/').next().filter(|_| name == "file").unwrap_or(url);
        let joined = words.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        let shown = if joined.is_empty() { name } else { &joined };
        let link = format!("{}[{shown}](<{url}>)", opening.margin());
        Step::block(taken, vec![Line::new(link, &opening.at)])
    }
}

/// The name of the tag that `text` is, and what follows its name.
fn tag(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix("{%")?.strip_suffix("%}")?.trim_matches('-').trim();
    let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(end)?;
    (!name.is_empty() && !inner.contains("%}")).then_some((name, rest))
}
