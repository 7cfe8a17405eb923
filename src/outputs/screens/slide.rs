//! One slide: what it shows, on which field, for how long.

use serde::Serialize;

use super::value::Value;
use crate::guide::vocabulary::{Kind as SheetKind, Stage};
use crate::prose::SheetId;

/// The most words of each kind of text. Longer ones are not shown: the author cuts them, nothing is ever shrunk.
pub mod limits {
    pub const FIGURE: usize = 14;
    pub const QUOTATION: usize = 22;
    pub const STATEMENT: usize = 26;
    pub const TITLE: usize = 14;
    /// Letters a word, for texts whose words are few but long.
    pub const LETTERS: usize = 8;
}

/// A slide, before it has a place in the loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slide {
    pub message: Message,
    pub field: Field,
    /// The sheet it comes from; `None` for the cover.
    pub sheet: Option<SheetId>,
    /// The stages of the purchase it concerns, the main one first.
    pub stages: Vec<Stage>,
    /// What it says, folded: two slides that share it say the same.
    pub key: String,
    pub size: Size,
    /// How many words one reads.
    pub words: usize,
}

impl Slide {
    /// How long it stays, in seconds: the time to notice it, then two and a half words a second; 7 to 20.
    pub fn seconds(&self) -> usize {
        (4 + self.words * 2 / 5).clamp(7, 20)
    }
}

/// What a slide shows. Texts named `text` are HTML, the others plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Message {
    Cover { title: String, subtitle: Option<String>, organisation: Option<String>, address: Option<String> },
    Figure { value: Value, text: String, source: Option<String> },
    Rule { title: Option<String>, text: String },
    Takeaway { title: Option<String>, text: String },
    Quotation { text: String, author: Option<String>, source: Option<String> },
    Week { text: String },
    Case { title: String, value: Value, result: String, context: Option<String> },
    Clause { title: String, text: String, level: &'static str, strokes: usize, reference: String },
}

impl Message {
    /// Its name, as templates and styles know it.
    pub fn kind(&self) -> &'static str {
        match self {
            Message::Cover { .. } => "cover",
            Message::Figure { .. } => "figure",
            Message::Rule { .. } => "rule",
            Message::Takeaway { .. } => "takeaway",
            Message::Quotation { .. } => "quotation",
            Message::Week { .. } => "week",
            Message::Case { .. } => "case",
            Message::Clause { .. } => "clause",
        }
    }
}

/// The flat, bright ground of a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    Figure,
    Chapter,
    Case,
    Clause,
    Sheet,
}

impl Field {
    /// The field of what a sheet of this kind says.
    pub fn of(kind: SheetKind) -> Self {
        match kind {
            SheetKind::CaseStudy | SheetKind::Quotation => Field::Case,
            SheetKind::Clause => Field::Clause,
            SheetKind::Section | SheetKind::Page | SheetKind::Chapter | SheetKind::Course | SheetKind::Term => {
                Field::Chapter
            }
        }
    }

    /// The mark of the kind of sheet that the field belongs to.
    pub fn mark(self) -> &'static str {
        match self {
            Field::Case => "disc",
            Field::Clause => "caret",
            Field::Figure | Field::Chapter | Field::Sheet => "square",
        }
    }
}

/// Which of the four sizes of its kind a text takes: a short one is set larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    Huge,
    Large,
    Medium,
    Small,
}

impl Size {
    /// The size of `text`: the first one that `most` letters of it fill, or else the smallest.
    pub fn of(text: &str, most: [usize; 3]) -> Self {
        let letters = text.chars().count();
        let sizes = [Size::Huge, Size::Large, Size::Medium];
        most.into_iter().zip(sizes).find(|(most, _)| letters <= *most).map_or(Size::Small, |(_, size)| size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_stays_as_long_as_it_takes_to_read() {
        let mut slide = Slide {
            message: Message::Week { text: String::new() },
            field: Field::Sheet,
            sheet: None,
            stages: Vec::new(),
            key: String::new(),
            size: Size::Large,
            words: 3,
        };
        for (words, seconds) in [(0, 7), (10, 8), (26, 14), (100, 20)] {
            slide.words = words;
            assert_eq!(slide.seconds(), seconds);
        }
    }
}
