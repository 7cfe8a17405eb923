//! Which parts of a Markdown text are code.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The bytes of `text` that are code or comments, in their order: nothing in them is anything else.
pub fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(text, crate::prose::options()).into_offset_iter() {
        let is_code = match &event {
            Event::Code(_) | Event::End(TagEnd::CodeBlock) | Event::Start(Tag::CodeBlock(_)) => true,
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                text.get(range.clone()).is_some_and(|html| html.trim_start().starts_with("<!--"))
            }
            _ => false,
        };
        if is_code {
            ranges.push(range);
        }
    }
    ranges.sort_by_key(|range| (range.start, range.end));
    ranges
}

/// What a fence of code is made of: its sign and how often it stands there. A quote or an item may stand before it.
pub fn fence(line: &str) -> Option<(char, usize)> {
    let text = line.trim_start_matches(['>', ' ', '\t']);
    let item = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = match item.strip_prefix(['-', '*', '+', '.', ')']) {
        Some(rest) if rest.starts_with([' ', '\t']) => rest.trim_start_matches([' ', '\t']),
        _ => text,
    };
    let sign = text.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let count = text.chars().take_while(|other| *other == sign).count();
    let info = text.get(count..).unwrap_or_default();
    (count >= 3 && !(sign == '`' && info.contains('`'))).then_some((sign, count))
}

/// Follows fences of code from line to line.
#[derive(Debug, Default)]
pub struct Fences {
    open: Option<(char, usize)>,
}

impl Fences {
    /// Whether `line`, the next one, is code or a fence of it.
    pub fn holds(&mut self, line: &str) -> bool {
        let here = fence(line);
        match self.open {
            None => {
                self.open = here;
                here.is_some()
            }
            Some((sign, count)) => {
                let bare = line.trim_matches(['>', ' ', '\t']).chars().all(|other| other == sign);
                if bare && here.is_some_and(|(_, length)| length >= count) {
                    self.open = None;
                }
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_are_followed() {
        let lines = ["a", "- ```rust", "  b", "  ````", "c", "> ~~~", "> ```", "> ~~~", "d", "```a`b"];
        let mut fences = Fences::default();
        let code: Vec<bool> = lines.iter().map(|line| fences.holds(line)).collect();
        assert_eq!(code, [false, true, true, true, false, true, true, true, false, false]);
    }
}
