//! Cutting a course into lessons: the text of each, and its questions.

use crate::prose::{
    Anchor, Block, Inline, Keep, Prose, Question, remove_uncalled_footnotes, retain_blocks, visit_blocks,
};

/// A course as a learner goes through it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lessons {
    /// What stands before the first lesson.
    pub introduction: Prose,
    pub lessons: Vec<Lesson>,
}

/// A second-level section of a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// The anchor of its heading; none where a course asks or ends before its first heading.
    pub anchor: Option<Anchor>,
    pub title: Vec<Inline>,
    /// What there is to read, with the footnotes that the lesson and its explanations call.
    pub text: Prose,
    pub questions: Vec<Question>,
}

impl Lessons {
    /// Cuts the body of a course at its second-level headings. A course without one, or that asks a question before
    /// it, starts with a lesson of the course's own `title`.
    pub fn of(body: &Prose, title: &str) -> Self {
        let mut parts: Vec<(Option<Heading>, Vec<Block>)> = vec![(None, Vec::new())];
        for block in &body.blocks {
            match block {
                Block::Heading { level: 1 | 2, anchor, content, .. } => {
                    let heading = Heading { anchor: anchor.clone(), content: content.clone() };
                    parts.push((Some(heading), Vec::new()));
                }
                other => {
                    if let Some((_, blocks)) = parts.last_mut() {
                        blocks.push(other.clone());
                    }
                }
            }
        }
        let alone = parts.len() == 1;
        let mut course = Lessons::default();
        for (heading, blocks) in parts {
            let (text, questions) = told_apart(body, blocks);
            match heading {
                Some(Heading { anchor, content }) => {
                    course.lessons.push(Lesson { anchor: Some(anchor), title: content, text, questions });
                }
                None if questions.is_empty() && !alone => course.introduction = text,
                None if questions.is_empty() && text.blocks.is_empty() => {}
                None => {
                    let title = vec![Inline::Text(title.to_owned())];
                    course.lessons.push(Lesson { anchor: None, title, text, questions });
                }
            }
        }
        course
    }

    /// Every text of the course.
    pub fn texts(&self) -> impl Iterator<Item = &Prose> {
        std::iter::once(&self.introduction).chain(self.lessons.iter().map(|lesson| &lesson.text))
    }

    /// How many questions the course asks.
    pub fn questions(&self) -> usize {
        self.lessons.iter().map(|lesson| lesson.questions.len()).sum()
    }
}

struct Heading {
    anchor: Anchor,
    content: Vec<Inline>,
}

/// The text of `blocks` without its questions, and its questions without their text. A question that has no right
/// answer cannot be asked and is left out; check says so.
fn told_apart(body: &Prose, blocks: Vec<Block>) -> (Prose, Vec<Question>) {
    let mut text = Prose { blocks, footnotes: body.footnotes.clone() };
    remove_uncalled_footnotes(&mut text);
    let mut questions = Vec::new();
    visit_blocks(&text, &mut |block| {
        if let Block::Question(question) = block
            && question.options.iter().any(|option| option.right)
        {
            questions.push(Question::clone(question));
        }
    });
    let asks = |block: &Block| matches!(block, Block::Question(_));
    retain_blocks(&mut text.blocks, &|block| if asks(block) { Keep::Remove } else { Keep::Whole });
    // What held nothing but questions would be left as an empty frame.
    let empty = |block: &Block| matches!(block, Block::Restricted(restricted) if restricted.body.is_empty());
    retain_blocks(&mut text.blocks, &|block| if empty(block) { Keep::Remove } else { Keep::Whole });
    (text, questions)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::{FileId, Span};
    use crate::prose::{Choice, Restricted};

    const AT: Span = Span { file: FileId(0), start: 0, end: 0 };

    fn heading(level: u8, words: &str) -> Block {
        Block::Heading { level, anchor: Arc::from(words), content: vec![Inline::Text(words.to_owned())], at: AT }
    }

    fn paragraph(words: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(words.to_owned())])
    }

    fn question(right: bool) -> Block {
        let options = vec![Choice { right, content: Vec::new() }];
        let anchor = Arc::from("q");
        Block::Question(Box::new(Question { anchor, wording: vec![], options, explanation: vec![], at: AT }))
    }

    /// Each lesson as "title: blocks of text + questions".
    fn cut(blocks: Vec<Block>) -> (usize, Vec<String>) {
        let course = Lessons::of(&Prose { blocks, footnotes: Vec::new() }, "Parcours");
        let line = |lesson: &Lesson| {
            let title = crate::prose::inline_text(&lesson.title);
            format!("{title}: {} + {}", lesson.text.blocks.len(), lesson.questions.len())
        };
        (course.introduction.blocks.len(), course.lessons.iter().map(line).collect())
    }

    #[test]
    fn a_course_is_cut_at_its_second_level_headings() {
        let (introduction, lessons) = cut(vec![
            paragraph("Bienvenue"),
            heading(2, "Un"),
            paragraph("a"),
            heading(3, "Détail"),
            question(true),
            heading(2, "Deux"),
        ]);
        assert_eq!(introduction, 1);
        assert_eq!(lessons, ["Un: 2 + 1", "Deux: 0 + 0"]);
    }

    #[test]
    fn a_course_without_headings_is_one_lesson() {
        assert_eq!(cut(vec![paragraph("a"), question(true)]), (0, vec!["Parcours: 1 + 1".to_owned()]));
        assert_eq!(cut(Vec::new()), (0, Vec::new()));
        let early = cut(vec![question(true), heading(2, "Un")]);
        assert_eq!(early, (0, vec!["Parcours: 0 + 1".to_owned(), "Un: 0 + 0".to_owned()]));
    }

    #[test]
    fn questions_are_found_at_any_depth() {
        let body = vec![question(true), question(false)];
        let restricted = Restricted { audiences: vec!["interne".to_owned()], body, at: AT };
        assert_eq!(cut(vec![heading(2, "Un"), Block::Restricted(Box::new(restricted))]).1, ["Un: 0 + 1"]);
    }
}
