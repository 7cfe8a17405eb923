//! What MDX brings into Markdown: imports, comments between braces, components.

use super::{Blocks, Step};
use crate::import::attributes::Attributes;
use crate::import::passage::Line;

/// A tag goes on over no more lines than this.
const LONGEST: usize = 40;

impl Blocks<'_, '_> {
    pub(super) fn jsx(&mut self, lines: &[Line], at: usize) -> Option<Step> {
        let line = lines.get(at)?;
        let text = line.text.trim();
        if is_script(&line.text) {
            return Some(self.script(lines, at));
        }
        if let Some(comment) = text.strip_prefix("{/*").and_then(|rest| rest.strip_suffix("*/}")) {
            let comment = format!("{}<!-- {} -->", line.margin(), comment.trim().replace("--", "- -"));
            return Some(Step { taken: 1, lines: vec![Line::new(comment, &line.at)], is_block: true });
        }
        let after = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
        if !after.starts_with(|first: char| first.is_ascii_uppercase()) {
            return None;
        }
        let taken = tag_length(lines, at)?;
        let whole: Vec<&str> = lines.iter().skip(at).take(taken).map(|line| line.text.trim()).collect();
        let whole = whole.join(" ");
        // Only a line that is one tag and nothing else is taken for one.
        if whole.matches('<').count() != 1 {
            return None;
        }
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(after.len());
        let name = after.get(..end).unwrap_or_default();
        let inner = whole.trim_start_matches(['<', '/']).trim_end_matches(['>', '/']);
        let said = Attributes::read(inner.get(name.len()..).unwrap_or_default());
        let replaced = match name {
            "Tabs" | "TabItem" => {
                let is_opening = !text.starts_with("</");
                if is_opening && name == "Tabs" {
                    self.notes.add("P0707", line.at.clone(), &[("text", text)]);
                }
                let title = said.get("label").or_else(|| said.get("value")).filter(|_| name == "TabItem" && is_opening);
                title.map(|title| Blocks::titled(line, title, Vec::new())).unwrap_or_default()
            }
            _ => {
                let one = Line { text: format!("{}{whole}", line.margin()), at: line.at.clone() };
                self.kept(&one)
            }
        };
        Some(Step::block(taken, replaced))
    }

    /// Imports and exports, up to a blank line: a remark that no reader sees.
    fn script(&mut self, lines: &[Line], at: usize) -> Step {
        let script: Vec<&Line> = lines.iter().skip(at).take_while(|line| !line.is_blank()).collect();
        let taken = script.len();
        let mut kept = Vec::new();
        for (index, line) in script.into_iter().enumerate() {
            let before = if index == 0 { "<!-- " } else { "" };
            let after = if index + 1 == taken { " -->" } else { "" };
            kept.push(Line::new(format!("{before}{}{after}", line.text.replace("--", "- -")), &line.at));
        }
        if let Some(first) = lines.get(at) {
            self.notes.add("P0708", first.at.clone(), &[("text", first.text.trim())]);
        }
        Step::block(taken, kept)
    }
}

/// Whether a line brings in or hands out a value of JavaScript.
fn is_script(line: &str) -> bool {
    let quoted = |text: &str| text.starts_with(['\'', '"']);
    if let Some(rest) = line.strip_prefix("import ") {
        return quoted(rest) || rest.split_once(" from ").is_some_and(|(_, from)| quoted(from.trim_start()));
    }
    line.strip_prefix("export ").is_some_and(|rest| {
        ["const ", "default ", "function ", "let ", "var ", "{"].iter().any(|word| rest.starts_with(word))
    })
}

/// Over how many lines the tag goes that starts at `at`.
fn tag_length(lines: &[Line], at: usize) -> Option<usize> {
    for (count, line) in lines.iter().skip(at).take(LONGEST).enumerate() {
        if line.is_blank() {
            return None;
        }
        if line.text.trim_end().ends_with('>') {
            return Some(count + 1);
        }
    }
    None
}
