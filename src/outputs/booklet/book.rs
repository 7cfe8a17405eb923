//! The booklet as a whole, from its cover to its colophon.

use std::collections::BTreeMap;

use typst::text::Font;

use super::fonts;
use super::letters::{Letters, Text};
use super::nodes::{Label, Mark};
use super::places::{Picture, Places};
use super::sheets::Maker;
use super::view::{AnswerGroup, Booklet, Entry, Fact, Glossary, Opening, Part, Quotation, Stage};
use super::write::{Desk, Writer};
use crate::diagnostic::Report;
use crate::guide::Edition;
use crate::guide::sheet::{Matter, Sheet};
use crate::guide::vocabulary::{Kind, Stage as Step, Vocabulary};
use crate::locale::Locale;
use crate::prose::SheetId;
use crate::text::fold;

/// The parts of the booklet, in order: the kind of their sheets, their mark, and the words that name them.
const PARTS: &[(Kind, Mark, &str, &str)] = &[
    (Kind::Page, Mark::None, "part-pages", "booklet-pages"),
    (Kind::Chapter, Mark::Chapter, "part-chapters", "booklet-chapters"),
    (Kind::CaseStudy, Mark::Case, "part-cases", "booklet-cases"),
    (Kind::Clause, Mark::Clause, "part-clauses", "booklet-clauses"),
];

/// The words of the booklet itself: a name in the theme's Typst files, which is `booklet-` and the name in `locales/`.
const WORDS: &[&str] = &[
    "page",
    "contents",
    "continued",
    "stages",
    "stages-hint",
    "chapter",
    "case",
    "clause",
    "glossary",
    "answers",
    "answers-hint",
    "answer",
    "question",
    "several-answers",
    "source",
    "this-week",
    "related",
    "legal",
    "to-validate",
    "settings",
    "verification",
    "evidence",
    "caution",
    "penalty",
    "why",
    "codes",
    "used-in",
    "clauses-used",
    "contact",
    "colophon",
    "task-done",
    "task-open",
];

/// What a booklet is printed from.
#[derive(Debug)]
pub struct Manuscript {
    pub booklet: Booklet,
    pub pictures: Vec<Picture>,
    /// Letters and pictures that cannot be printed.
    pub report: Report,
}

/// Gathers everything the booklet of `edition` says. `fonts` are the theme's; `day` is the day of the build.
pub fn manuscript(edition: &Edition, locale: &Locale, fonts: &[Font], day: jiff::civil::Date) -> Manuscript {
    let sections: Vec<Option<(SheetId, &Sheet)>> = parts_and_glossary().map(|kind| section(edition, kind)).collect();
    let openings: Vec<SheetId> = sections.iter().flatten().map(|(id, _)| *id).collect();
    let places = Places::new(edition, &openings);
    let words = locale.block_words();
    let desk = Desk {
        places: &places,
        words: &words,
        letters: Letters::new(fonts, edition.settings().at),
        report: Report::new(),
        answers: Vec::new(),
    };
    let mut composer = Composer { desk, edition, locale };
    let booklet = composer.booklet(&sections, fonts, day);
    let Desk { letters, mut report, .. } = composer.desk;
    report.extend(letters.report());
    Manuscript { booklet, pictures: places.pictures().cloned().collect(), report }
}

fn parts_and_glossary() -> impl Iterator<Item = Kind> {
    PARTS.iter().map(|(kind, ..)| *kind).chain([Kind::Term])
}

/// The section that the sheets of this kind are in.
fn section<'e>(edition: &'e Edition, kind: Kind) -> Option<(SheetId, &'e Sheet)> {
    edition.of_kind(kind).find_map(|(_, sheet)| edition.section_of(sheet))
}

struct Composer<'c, 'e> {
    desk: Desk<'e>,
    edition: &'e Edition<'e>,
    locale: &'c Locale,
}

type Section<'e> = Option<(SheetId, &'e Sheet)>;

impl<'e> Composer<'_, 'e> {
    fn booklet(&mut self, sections: &[Section<'e>], fonts: &[Font], day: jiff::civil::Date) -> Booklet {
        let config = self.edition.config();
        let parts = PARTS.iter().zip(sections).filter_map(|(part, section)| self.part(part, *section)).collect();
        let glossary = self.glossary(sections.last().copied().flatten());
        let quotations = self.quotations();
        self.desk.letters.at(self.edition.settings().at);
        let locale = self.locale;
        Booklet {
            title: self.text(self.edition.title()),
            subtitle: self.text(config.subtitle.as_deref().unwrap_or_default()),
            edition: self.text(&self.edition_name()),
            organisation: self.text(config.organisation.as_deref().unwrap_or_default()),
            date: self.text(&locale.date(day)),
            language: config.language.id(),
            words: self.words(),
            code_family: fonts::CODE_FAMILY,
            opening: self.front(),
            stages: self.stages(),
            parts,
            quotations,
            quotations_title: self.quotations_title(),
            glossary,
            answers: self.answers(),
            colophon: self.colophon(fonts, day),
        }
    }

    /// "Édition interne"; one that is named after the only audience it has is called as this audience is: "Édition élus".
    fn edition_name(&self) -> String {
        let name = self.edition.name();
        let name = match self.edition.settings().audiences.as_slice() {
            [audience] if audience == name => self.locale.audience(name).to_lowercase(),
            _ => name.to_owned(),
        };
        self.locale.format("booklet-edition", &[("name", name)])
    }

    fn text(&mut self, words: &str) -> Text {
        self.desk.letters.text(words)
    }

    fn word(&mut self, key: &str) -> Text {
        let words = self.locale.text(key);
        self.text(&words)
    }

    fn words(&mut self) -> BTreeMap<&'static str, Text> {
        WORDS.iter().map(|name| (*name, self.word(&format!("booklet-{name}")))).collect()
    }

    /// What a section says, or only a word where there is no section.
    fn opening(&mut self, section: Section<'e>, word: &str) -> Opening {
        let Some((id, sheet)) = section else {
            return Opening { title: self.word(word), ..Opening::default() };
        };
        self.desk.letters.at(sheet.head.at);
        Opening {
            title: self.text(&sheet.head.title),
            lead: self.text(&sheet.head.description),
            body: Writer::new(&mut self.desk, id, &sheet.head.id, &[]).flat_prose(&sheet.body, ""),
        }
    }

    /// What the guide says of itself: the section at the root of the content folder.
    fn front(&mut self) -> Opening {
        let root = self.edition.of_kind(Kind::Section).find(|(_, sheet)| sheet.head.address == "index");
        match root {
            Some(root) => self.opening(Some(root), ""),
            None => Opening::default(),
        }
    }

    fn part(&mut self, part: &(Kind, Mark, &str, &str), section: Section<'e>) -> Option<Part> {
        let (kind, mark, name, word) = *part;
        let edition = self.edition;
        let opening = self.opening(section, word);
        let mut maker = Maker { desk: &mut self.desk, edition, locale: self.locale };
        let sheets: Vec<_> = edition.of_kind(kind).map(|(id, sheet)| maker.sheet(id, sheet)).collect();
        let word = self.word(word);
        (!sheets.is_empty()).then(|| Part { label: label(section, name), mark, word, opening, sheets })
    }

    fn stages(&mut self) -> Vec<Stage> {
        Step::ALL.iter().map(|step| self.stage(*step)).collect()
    }

    fn stage(&mut self, step: Step) -> Stage {
        let words = self.edition.stage_text(step);
        let opens = |sheet: &Sheet| matches!(sheet.kind(), Kind::Chapter | Kind::Page);
        let begins =
            self.edition.sheets().filter(|(_, sheet)| opens(sheet) && sheet.head.stages.first() == Some(&step));
        Stage {
            number: step.number(),
            title: self.text(&words.title),
            question: self.text(&words.question),
            sheets: begins.map(|(_, sheet)| sheet.head.id.clone()).collect(),
        }
    }

    fn quotations(&mut self) -> Vec<Quotation> {
        self.edition.of_kind(Kind::Quotation).map(|(id, sheet)| self.quotation(id, sheet)).collect()
    }

    fn quotation(&mut self, id: SheetId, sheet: &'e Sheet) -> Quotation {
        self.desk.letters.at(sheet.head.at);
        let (author, source) = match &sheet.matter {
            Matter::Quotation(quotation) => (quotation.author.as_deref(), quotation.source.as_deref()),
            _ => (None, None),
        };
        Quotation {
            label: sheet.head.id.clone(),
            author: self.text(author.unwrap_or_default()),
            source: self.text(source.unwrap_or_default()),
            body: Writer::new(&mut self.desk, id, &sheet.head.id, &[]).flat_prose(&sheet.body, ""),
        }
    }

    fn quotations_title(&mut self) -> Text {
        match section(self.edition, Kind::Quotation) {
            Some((_, sheet)) => self.text(&sheet.head.title),
            None => self.word("booklet-quotations"),
        }
    }

    fn glossary(&mut self, section: Section<'e>) -> Option<Glossary> {
        let opening = self.opening(section, "booklet-glossary");
        let mut terms: Vec<_> = self.edition.of_kind(Kind::Term).collect();
        terms.sort_by_cached_key(|(_, sheet)| (fold(&sheet.head.title), sheet.head.id.clone()));
        let entries: Vec<Entry> = terms.into_iter().map(|(id, sheet)| self.entry(id, sheet)).collect();
        (!entries.is_empty()).then(|| Glossary { label: label(section, "glossary"), opening, entries })
    }

    fn entry(&mut self, id: SheetId, sheet: &'e Sheet) -> Entry {
        self.desk.letters.at(sheet.head.at);
        let acronym = match &sheet.matter {
            Matter::Term(term) => term.acronym.as_deref().unwrap_or_default(),
            _ => "",
        };
        let initial = fold(&sheet.head.title).chars().next().unwrap_or(' ').to_uppercase().to_string();
        Entry {
            label: sheet.head.id.clone(),
            initial: self.text(&initial),
            term: self.text(&sheet.head.title),
            acronym: self.text(acronym),
            body: Writer::new(&mut self.desk, id, &sheet.head.id, &[]).flat_prose(&sheet.body, ""),
        }
    }

    /// The answers, gathered by the sheet that asked.
    fn answers(&mut self) -> Vec<AnswerGroup> {
        let mut groups: Vec<(SheetId, AnswerGroup)> = Vec::new();
        for (id, answer) in std::mem::take(&mut self.desk.answers) {
            match groups.last_mut() {
                Some((last, group)) if *last == id => group.answers.push(answer),
                _ => {
                    let Some(sheet) = self.edition.sheet(id) else { continue };
                    let title = self.text(&sheet.head.title);
                    groups.push((id, AnswerGroup { sheet: sheet.head.id.clone(), title, answers: vec![answer] }));
                }
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    fn colophon(&mut self, fonts: &[Font], day: jiff::civil::Date) -> Vec<Fact> {
        let config = self.edition.config();
        let edition = self.edition_name();
        let licence = self.locale.text("booklet-colophon-fonts-licence");
        let credits = fonts::credits(fonts).into_iter().map(|(families, copyright)| match copyright.as_str() {
            "" => families.join(", "),
            copyright => format!("{} ({copyright})", families.join(", ")),
        });
        let credits = format!("{}, {licence}", credits.collect::<Vec<_>>().join(", "));
        let facts = [
            ("organisation", config.organisation.clone()),
            ("edition", Some(edition)),
            ("date", Some(self.locale.date(day))),
            ("address", self.edition.base_url().map(str::to_owned)),
            ("contact", config.contact.clone()),
            ("licence", config.licence.clone()),
            ("fonts", Some(credits)),
        ];
        facts
            .into_iter()
            .filter_map(|(name, value)| {
                Some(Fact { label: self.word(&format!("booklet-colophon-{name}")), value: self.text(&value?) })
            })
            .collect()
    }
}

fn label(section: Section, name: &str) -> Label {
    section.map_or_else(|| name.to_owned(), |(_, sheet)| sheet.head.id.clone())
}
