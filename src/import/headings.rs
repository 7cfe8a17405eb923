//! The headings of a page, as its tool named them in links and as we do.

use std::collections::HashMap;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::page::Page;
use crate::prose::anchor::OF_PAGES;
use crate::text::{fold, slug};

/// A heading of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub level: u8,
    /// The bytes of the passage that it takes.
    pub range: std::ops::Range<usize>,
    /// It says the title again, which our pages show by themselves.
    pub is_title: bool,
    /// It stands within a quote or a list.
    is_nested: bool,
    /// The anchors under which its tool knows it.
    names: Vec<String>,
    /// Our anchor; empty for the top of the page.
    anchor: String,
}

/// The headings of `page`, in their order.
pub fn of(page: &Page) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut ours: HashMap<String, usize> = OF_PAGES.iter().map(|anchor| ((*anchor).to_owned(), 1)).collect();
    let mut theirs: HashMap<String, usize> = HashMap::new();
    let mut open: Option<(HeadingLevel, Option<String>, String, std::ops::Range<usize>)> = None;
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(&page.body.text, crate::prose::options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                open = Some((level, id.map(|id| id.to_string()), String::new(), range));
            }
            Event::Text(piece) | Event::Code(piece) => {
                if let Some((_, _, words, _)) = &mut open {
                    words.push_str(&piece);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some((_, _, words, _)) = &mut open {
                    words.push(' ');
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let Some((level, id, words, range)) = open.take() else { continue };
                let raw = page.body.text.get(range.clone()).unwrap_or_default();
                let is_title = headings.is_empty()
                    && depth == 0
                    && !raw.contains(['<', '['])
                    && level == HeadingLevel::H1
                    && fold(words.trim()) == fold(&page.title);
                let mut names = names(&words, &mut theirs);
                names.extend(id.clone());
                let anchor = if is_title { String::new() } else { own(&id.unwrap_or(words), &mut ours) };
                let is_nested = depth > 0;
                headings.push(Heading { level: level as u8, range, is_title, is_nested, names, anchor });
            }
            Event::Start(tag) if open.is_none() && !matches!(tag, Tag::Paragraph) => depth += 1,
            Event::End(tag) if open.is_none() && tag != TagEnd::Paragraph => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    headings
}

/// The level that each of `headings` has with us: the first below the title is the second, and none is skipped.
pub fn levels(headings: &[Heading]) -> Vec<u8> {
    // The headings that hold the one at hand: the level they had, the level they have.
    let mut above: Vec<(u8, u8)> = Vec::new();
    let mut levels = Vec::with_capacity(headings.len());
    for heading in headings {
        if heading.is_title || heading.is_nested {
            levels.push(heading.level.max(2));
            continue;
        }
        while above.last().is_some_and(|(had, _)| *had >= heading.level) {
            above.pop();
        }
        let level = above.last().map_or(2, |(_, has)| (has + 1).min(6));
        above.push((heading.level, level));
        levels.push(level);
    }
    levels
}

/// The anchor of ours for the heading that `anchor` leads to.
pub fn anchor<'h>(headings: &'h [Heading], anchor: &str) -> Option<&'h str> {
    let exact = headings.iter().find(|heading| heading.names.iter().any(|name| name == anchor));
    let near = || headings.iter().find(|heading| !anchor.is_empty() && heading.anchor == slug(anchor));
    exact.or_else(near).map(|heading| heading.anchor.as_str())
}

/// The names under which tools know a heading: as GitHub makes them, and as Python's Markdown does.
fn names(words: &str, seen: &mut HashMap<String, usize>) -> Vec<String> {
    let lower = words.trim().to_lowercase();
    let github: String = lower
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect();
    let python: String =
        fold(&lower).chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect();
    let python = python.split([' ', '-']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let before = seen.entry(github.clone()).and_modify(|count| *count += 1).or_insert(0);
    match *before {
        0 => vec![github, python],
        count => vec![format!("{github}-{count}"), format!("{python}_{count}")],
    }
}

/// Our anchor for `words`, as `prose::parse` makes it.
fn own(words: &str, seen: &mut HashMap<String, usize>) -> String {
    let base = slug(words);
    let base = if base.is_empty() { "section".to_owned() } else { base };
    let count = seen.entry(base.clone()).or_insert(0);
    *count += 1;
    if *count == 1 {
        return base;
    }
    let numbered = format!("{base}-{count}");
    seen.entry(numbered.clone()).or_insert(1);
    numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_start_at_the_second_and_skip_none() {
        let heading = |level| Heading {
            level,
            range: 0..0,
            is_title: false,
            is_nested: false,
            names: Vec::new(),
            anchor: String::new(),
        };
        for (had, has) in [
            (vec![2, 3, 2], vec![2, 3, 2]),
            (vec![1, 2, 1], vec![2, 3, 2]),
            (vec![3, 3, 2, 4], vec![2, 2, 2, 3]),
            (vec![2, 4, 4, 3, 1], vec![2, 3, 3, 3, 2]),
            (vec![1, 2, 3, 4, 5, 6], vec![2, 3, 4, 5, 6, 6]),
        ] {
            let headings: Vec<Heading> = had.iter().copied().map(heading).collect();
            assert_eq!(levels(&headings), has, "{had:?}");
        }
    }
}
