//! The answers of a question as they were typed, a line each: what is no box to tick only shows there.

use std::ops::Range;

/// An answer's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The line without its marks of quote and list, in bytes of the block.
    pub at: Range<usize>,
    /// Whether its box is one: `[ ]` or `[x]`, then a space. `[]`, `[v]` and `[x]A` are shown as they stand.
    pub is_boxed: bool,
}

/// The answers of the question that `block` is the source of.
pub fn answers(block: &str) -> Vec<Answer> {
    let mut found = Vec::new();
    let mut offset = 0;
    for line in block.split_inclusive('\n') {
        let item = line.trim_start_matches([' ', '>']);
        let text = ["- ", "* ", "+ "].iter().find_map(|mark| item.strip_prefix(mark)).map(str::trim_start);
        if let Some(text) = text
            && let Some(is_boxed) = boxed(text)
        {
            let start = offset + line.len() - text.len();
            found.push(Answer { at: start..start + text.trim_end().len(), is_boxed });
        }
        offset += line.len();
    }
    found
}

/// Whether `text` starts with a box that can be ticked; `None` if it starts with nothing of the kind.
fn boxed(text: &str) -> Option<bool> {
    let (inside, after) = text.strip_prefix('[')?.split_once(']')?;
    let is_link = after.starts_with(['(', '[', ':']);
    if inside.trim().chars().count() > 1 || is_link {
        return None;
    }
    Some(matches!(inside, " " | "x" | "X") && (after.is_empty() || after.starts_with([' ', '\t', '\n'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_told_from_what_only_looks_like_them() {
        let block = "> [!QUESTION] Un ?\n> - [ ] A\n> - [x] B\n> - [] C\n> - [✓] D\n> - [x]E\n> - [1](f.md)\n> - F\n";
        let found: Vec<(&str, bool)> =
            answers(block).into_iter().map(|a| (block.get(a.at).unwrap_or_default(), a.is_boxed)).collect();
        let expected = [("[ ] A", true), ("[x] B", true), ("[] C", false), ("[✓] D", false), ("[x]E", false)];
        assert_eq!(found, expected);
    }
}
