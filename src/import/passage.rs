//! Markdown on its way to becoming ours: every line remembers where in its file it was written, however much is changed
//! around it.

use std::ops::Range;

/// A line, without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// The bytes of its file that it was made of.
    pub at: Range<usize>,
}

impl Line {
    /// A line that stands for one of the file.
    pub fn new(text: impl Into<String>, at: &Range<usize>) -> Self {
        Line { text: text.into(), at: at.clone() }
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// How many of its first bytes are white space.
    pub fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t']).len()
    }

    /// Its white space at the beginning.
    pub fn margin(&self) -> &str {
        self.text.get(..self.indent()).unwrap_or_default()
    }
}

/// A change to a passage: `text` takes the place of the bytes `range`.
#[derive(Debug, Clone)]
pub struct Edit {
    pub range: Range<usize>,
    pub text: String,
}

/// A text with the place of each of its lines.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    pub text: String,
    places: Vec<Range<usize>>,
    /// Where each line starts.
    starts: Vec<usize>,
}

impl Passage {
    /// The bytes `range` of the file `text`.
    pub fn of(text: &str, range: Range<usize>) -> Self {
        let mut offset = range.start;
        let lines = text.get(range).unwrap_or_default().split_inclusive('\n').map(|line| {
            let bare = line.trim_end_matches('\n');
            let at = offset..offset + bare.len();
            offset += line.len();
            Line::new(bare, &at)
        });
        Passage::from_lines(lines)
    }

    pub fn from_lines(lines: impl IntoIterator<Item = Line>) -> Self {
        let mut passage = Passage::default();
        for line in lines {
            passage.starts.push(passage.text.len());
            passage.text.push_str(&line.text);
            passage.text.push('\n');
            passage.places.push(line.at);
        }
        passage
    }

    pub fn into_lines(self) -> Vec<Line> {
        let mut texts = self.text.split('\n');
        self.places.iter().map(|at| Line::new(texts.next().unwrap_or_default(), at)).collect()
    }

    /// Where the byte `offset` was written: the whole of its line.
    pub fn at(&self, offset: usize) -> Range<usize> {
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        self.places.get(line).cloned().unwrap_or_default()
    }

    /// The line that the byte `offset` stands in.
    pub fn line(&self, offset: usize) -> &str {
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        self.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }

    /// Makes the changes, which may not overlap: of two that do, the first is made.
    pub fn replace(&mut self, mut edits: Vec<Edit>) {
        if edits.is_empty() {
            return;
        }
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut lines = Lines::default();
        let mut done = 0;
        for edit in &edits {
            let kept = self.text.get(done..edit.range.start);
            let Some(kept) = kept.filter(|_| self.text.is_char_boundary(edit.range.end)) else { continue };
            self.copy(kept, done, &mut lines);
            let at = self.at(edit.range.start);
            edit.text.split_inclusive('\n').for_each(|piece| lines.push(piece, &at));
            done = edit.range.end;
        }
        self.copy(self.text.get(done..).unwrap_or_default(), done, &mut lines);
        *self = Passage::from_lines(lines.whole());
    }

    /// Adds `text`, which stands at `offset`, to `lines`.
    fn copy(&self, text: &str, offset: usize, lines: &mut Lines) {
        let mut offset = offset;
        for piece in text.split_inclusive('\n') {
            lines.push(piece, &self.at(offset));
            offset += piece.len();
        }
    }
}

/// Lines in the making.
#[derive(Debug, Default)]
struct Lines {
    done: Vec<Line>,
    open: Option<Line>,
}

impl Lines {
    /// Adds a piece of a line; one that ends with `\n` ends it.
    fn push(&mut self, piece: &str, at: &Range<usize>) {
        let line = self.open.get_or_insert_with(|| Line::new("", at));
        line.text.push_str(piece.trim_end_matches('\n'));
        if piece.ends_with('\n') {
            self.done.extend(self.open.take());
        }
    }

    fn whole(mut self) -> Vec<Line> {
        self.done.extend(self.open);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_remember_where_they_were_written() {
        let file = "---\na\nbb\n\nccc";
        let mut passage = Passage::of(file, 4..file.len());
        let edit = |range: Range<usize>, text: &str| Edit { range, text: text.to_owned() };
        passage.replace(vec![edit(2..4, "x\ny\nz"), edit(7..8, "")]);
        assert_eq!(passage.text, "a\nx\ny\nz\n\ncc\n");
        let written: Vec<&str> = passage.into_lines().iter().map(|line| file.get(line.at.clone()).unwrap()).collect();
        assert_eq!(written, ["a", "bb", "bb", "bb", "", "ccc"]);
    }
}
