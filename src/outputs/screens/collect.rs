//! What an edition has to show on a wall: its figures, rules, takeaways, quotations, weekly deeds, cases and clauses.

use super::slide::{Field, Message, Size, Slide, limits};
use super::text::{filled, first_sentence, passage, words_only};
use super::value::{self, Value};
use crate::guide::Edition;
use crate::guide::sheet::{CaseStudy, Clause, Matter, Quotation, Sheet, Wording};
use crate::guide::vocabulary::{Stage, Vocabulary};
use crate::locale::Locale;
use crate::outputs::pages::Pages;
use crate::prose::html::{escaped, inline_html};
use crate::prose::{Aside, Block, Inline, KeyFigure, SheetId, inline_text};
use crate::text::{fold, shorten, word_count};

/// The longest source or author line, in characters.
const LINE: usize = 72;

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// In reading order.
    pub slides: Vec<Slide>,
    /// How many texts are not shown because they are too long, or hold what a wall cannot show.
    pub left_out: usize,
}

/// Everything that `edition` could show. What is restricted to some audiences within a sheet is not for a wall that
/// everybody walks past.
pub fn collect(edition: &Edition, pages: &Pages, locale: &Locale) -> Found {
    let mut found = Found::default();
    for (id, sheet) in edition.sheets() {
        let collector = Collector { id, sheet, pages, locale };
        collector.matter(edition, &mut found);
        collector.blocks(&sheet.body.blocks, &mut found);
    }
    found
}

struct Collector<'a, 'e, 'g> {
    id: SheetId,
    sheet: &'a Sheet,
    pages: &'a Pages<'e, 'g>,
    locale: &'a Locale,
}

impl Collector<'_, '_, '_> {
    fn matter(&self, edition: &Edition, found: &mut Found) {
        let slide = match &self.sheet.matter {
            Matter::Chapter(chapter) => match &chapter.this_week {
                Some(deed) => self.week(deed),
                None => return,
            },
            Matter::CaseStudy(case) => match self.result_of(case) {
                Some((value, result)) => self.case(case, value, &result),
                None => return,
            },
            Matter::Clause(clause) => self.clause(clause, edition.number_of(self.id).unwrap_or(0)),
            Matter::Quotation(quotation) => self.quotation_sheet(quotation),
            Matter::Section | Matter::Page | Matter::Course(_) | Matter::Term(_) => return,
        };
        found.add(slide);
    }

    fn blocks(&self, blocks: &[Block], found: &mut Found) {
        for block in blocks {
            match block {
                Block::KeyFigure(figure) => found.add(self.figure(figure)),
                Block::Rule(rule) => found.add(self.statement(rule, true)),
                Block::Takeaway(takeaway) => found.add(self.statement(takeaway, false)),
                Block::Quotation(quotation) => {
                    let line = |inlines: &[Inline]| Some(inline_text(&words_only(inlines)));
                    found.add(self.quotation(&quotation.body, line(&quotation.author), line(&quotation.source)));
                }
                Block::Restricted(_) => {}
                other => other.each_child(&mut |child| self.blocks(std::slice::from_ref(child), found)),
            }
        }
    }

    fn slide(&self, message: Message, field: Field, key: &str, size: Size, words: usize) -> Slide {
        Slide { message, field, sheet: Some(self.id), stages: self.stages(), key: fold(key), size, words }
    }

    fn stages(&self) -> Vec<Stage> {
        match (&self.sheet.matter, self.sheet.head.stages.as_slice()) {
            (Matter::Clause(clause), []) => vec![clause.stage.stage()],
            (_, stages) => stages.to_vec(),
        }
    }

    fn html(&self, run: &[Inline]) -> String {
        inline_html(run, &self.pages.at("index"))
    }

    fn figure(&self, figure: &KeyFigure) -> Option<Slide> {
        let written = &figure.value;
        let value = value::value(written)?;
        let label = passage(&figure.label)?;
        let said = inline_text(&label);
        let words = fitting(&said, limits::FIGURE)?;
        let first = said.split_whitespace().next().unwrap_or_default().trim_end_matches([',', '.']);
        let (key, whole, text) = match &value.unit {
            Some(unit) => {
                (value::key(written), format!("{unit} {said}"), format!("{} {}", escaped(unit), self.html(&label)))
            }
            None if value.number.chars().count() > 3 => (value::key(written), said.clone(), self.html(&label)),
            None => (value::key(&format!("{written} {first}")), said.clone(), self.html(&label)),
        };
        let source = line(&inline_text(&words_only(&figure.source)));
        let words = words + 2 + source.as_deref().map_or(0, word_count) / 2;
        let size = Size::of(&whole, beside(value.width));
        Some(self.slide(Message::Figure { value, text, source }, Field::Figure, &key, size, words))
    }

    fn statement(&self, aside: &Aside, rule: bool) -> Option<Slide> {
        let run = passage(&aside.body)?;
        let title = line(&inline_text(&words_only(&aside.title)));
        let said = inline_text(&run);
        let words = fitting(&format!("{} {said}", title.as_deref().unwrap_or_default()), limits::STATEMENT)?;
        let size = Size::of(&said, [50, 78, 140]);
        let text = self.html(&run);
        let field = Field::of(self.sheet.kind());
        let message = if rule { Message::Rule { title, text } } else { Message::Takeaway { title, text } };
        Some(self.slide(message, field, &said, size, words))
    }

    fn quotation(&self, body: &[Block], author: Option<String>, source: Option<String>) -> Option<Slide> {
        let run = passage(body)?;
        let said = inline_text(&run);
        let words = fitting(&said, limits::QUOTATION)?;
        let size = Size::of(&said, [46, 84, 112]);
        let [author, source] = [author, source].map(|words| words.as_deref().and_then(line));
        let words = words + [&author, &source].into_iter().flatten().map(|line| word_count(line)).sum::<usize>() / 2;
        let message = Message::Quotation { text: self.html(&run), author, source };
        Some(self.slide(message, Field::Case, &said, size, words))
    }

    fn quotation_sheet(&self, quotation: &Quotation) -> Option<Slide> {
        let first = self.sheet.body.blocks.get(..1)?;
        self.quotation(first, quotation.author.clone(), quotation.source.clone())
    }

    fn week(&self, deed: &str) -> Option<Slide> {
        let words = fitting(deed, limits::STATEMENT)?;
        let size = Size::of(deed, [40, 88, 140]);
        Some(self.slide(Message::Week { text: escaped(deed) }, Field::Sheet, deed, size, words))
    }

    /// The first result of a case, or else the first key figure of its text.
    fn result_of(&self, case: &CaseStudy) -> Option<(Option<Value>, String)> {
        if let Some(result) = case.results.first() {
            let value =
                value::value(&result.value).map(|value| Value { unit: value.unit.or(result.unit.clone()), ..value });
            return Some((value, result.label.clone()));
        }
        self.sheet.body.blocks.iter().find_map(|block| match block {
            Block::KeyFigure(figure) => Some((value::value(&figure.value), inline_text(&passage(&figure.label)?))),
            _ => None,
        })
    }

    fn case(&self, case: &CaseStudy, value: Option<Value>, result: &str) -> Option<Slide> {
        let value = value?;
        let title = self.sheet.head.title.clone();
        let words = fitting(&title, limits::TITLE)? + fitting(result, limits::FIGURE)? + 2;
        let year = case.year.map(|year| year.to_string());
        let context = [case.buyer.clone(), year].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let size = Size::of(&title, [20, 42, 58]);
        let key = title.clone();
        let message = Message::Case { title, value, result: result.to_owned(), context: line(&context) };
        Some(self.slide(message, Field::Case, &key, size, words))
    }

    /// The most ambitious wording that fits, whole or by its first sentence; never one that is not to be copied.
    fn clause(&self, clause: &Clause, number: usize) -> Option<Slide> {
        let whole = |wording: &Wording| passage(&wording.text.blocks).map(|run| (run, false));
        let opening = |wording: &Wording| {
            let sentence = first_sentence(&passage(wording.text.blocks.get(..1)?)?)?;
            Some((sentence, true))
        };
        let (wording, run, cut, said, words) = clause.to_copy().rev().find_map(|wording| {
            [whole(wording), opening(wording)].into_iter().flatten().find_map(|(run, cut)| {
                let said = filled(&run, &clause.variables);
                let words = fitting(&said, limits::STATEMENT)?;
                Some((wording, run, cut, said, words))
            })
        })?;
        let key = if cut { "screens-clause-extract" } else { "screens-clause-whole" };
        let document = clause.document.label().to_owned();
        let reference = self.locale.format(key, &[("number", number.to_string()), ("document", document)]);
        let level = wording.ambition.value;
        let page = self.pages.at("index");
        let message = Message::Clause {
            title: self.sheet.head.title.clone(),
            text: inline_html(&run, &page.with_variables(&clause.variables)),
            level: level.label(),
            strokes: level.strokes(),
            reference,
        };
        let size = Size::of(&said, [44, 104, 146]);
        Some(self.slide(message, Field::Clause, &said, size, words + 2))
    }
}

/// The most letters, size by size, beside or below a value of this width.
fn beside(width: &str) -> [usize; 3] {
    match width {
        "one" => [36, 76, 112],
        "two" => [28, 62, 100],
        "three" => [24, 52, 88],
        _ => [24, 58, 80],
    }
}

impl Found {
    fn add(&mut self, slide: Option<Slide>) {
        match slide {
            Some(slide) => self.slides.push(slide),
            None => self.left_out += 1,
        }
    }
}

/// How many words `text` has, if it is short enough for a slide of at most `limit` words.
fn fitting(text: &str, limit: usize) -> Option<usize> {
    let words = word_count(text);
    (words <= limit && text.chars().count() <= limit * limits::LETTERS).then_some(words)
}

/// A line of small type; `None` if there is nothing to say.
fn line(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| shorten(text.trim(), LINE))
}
