//! What the template of the module is given: every text ready, nothing left to compute.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::lessons::{Lesson, Lessons};
use super::page::{self, ModulePage};
use super::words;
use crate::guide::sheet::{Course, Sheet};
use crate::guide::vocabulary::Vocabulary;
use crate::locale::Locale;
use crate::outputs::pages::{Links, Pages};
use crate::prose::html::{blocks_html, html, inline_html};
use crate::prose::{Question, SheetId, inline_text, plain_text};
use crate::text::word_count;

/// The letters by which SCORM names the choices of a question; one with more choices loses those past the last.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";

/// How fast a newcomer reads, in words a minute.
const WORDS_A_MINUTE: usize = 180;

/// The whole module.
#[derive(Debug, Serialize)]
pub struct ModuleView {
    /// The language of the words around the course.
    pub language: &'static str,
    /// The language of the course, where it is another one.
    pub course_language: Option<&'static str>,
    pub guide: String,
    /// The address of the guide's own home page, where there is one to go to.
    pub site: Option<String>,
    /// The name of the section that the course is in.
    pub kicker: String,
    pub title: String,
    /// `short`, `medium` or `long`: how large the title may be set.
    pub size: &'static str,
    pub description: String,
    /// How many lessons there are, in words.
    pub count: String,
    pub facts: Vec<String>,
    pub introduction: String,
    pub lessons: Vec<LessonView>,
    /// The sheets that the course relies on.
    pub reading: Vec<LinkView>,
    /// The other courses of the edition.
    pub others: Vec<LinkView>,
    /// The words that the glossary explains.
    pub terms: Vec<TermView>,
    pub words: BTreeMap<String, String>,
    /// What the scripts are told, as JSON that may stand in HTML.
    pub data: String,
}

/// A lesson: its text, then its questions.
#[derive(Debug, Serialize)]
pub struct LessonView {
    pub id: String,
    /// Four letters or digits by which the learner's progress names it.
    pub key: String,
    /// Its title as plain text.
    pub name: String,
    pub title: String,
    pub size: &'static str,
    pub kicker: String,
    /// How long it takes to read, and how many questions follow.
    pub effort: String,
    pub text: String,
    pub questions: Vec<QuestionView>,
}

/// A question with its choices.
#[derive(Debug, Serialize)]
pub struct QuestionView {
    pub id: String,
    /// Four letters or digits by which the learner's progress names it. It changes with the wording and the choices,
    /// so that an answer is never taken for that to another question.
    pub key: String,
    /// The name that reports of the platform show: letters, digits, `-` and `_`.
    pub interaction: String,
    pub multiple: bool,
    pub kicker: String,
    pub wording: String,
    pub size: &'static str,
    pub options: Vec<OptionView>,
    /// The right choices, for those who read without scripts.
    pub answers: Vec<String>,
    pub explanation: String,
}

#[derive(Debug, Serialize)]
pub struct OptionView {
    pub letter: char,
    pub right: bool,
    pub text: String,
}

/// A title that is a link where there is somewhere to go.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    pub title: String,
    pub href: Option<String>,
}

/// A word with its meaning.
#[derive(Debug, Serialize)]
pub struct TermView {
    pub id: String,
    pub title: String,
    pub text: String,
    pub href: Option<String>,
}

#[derive(Debug, Serialize)]
struct Data {
    /// The name under which a browser keeps the learner's progress.
    store: String,
    /// The share of right answers asked for, in percent.
    mastery: i64,
    words: BTreeMap<&'static str, String>,
}

/// A course, cut into lessons and ready to be shown.
#[derive(Debug)]
pub struct Subject<'a> {
    pub id: SheetId,
    pub sheet: &'a Sheet,
    pub course: &'a Course,
    pub lessons: &'a Lessons,
}

/// The view of a course. `pages` says where its links lead, `others` are the other courses.
pub fn module(subject: &Subject, pages: &Pages, locale: &Locale, others: Vec<LinkView>) -> ModuleView {
    let Subject { id, sheet, course, lessons } = *subject;
    let edition = pages.edition();
    let ids = page::ids(lessons);
    let page = ModulePage::new(pages, id, &ids);
    let language = locale.language().id();
    let own = sheet.head.language.id();
    let mut keys = Keys::default();
    let reading = course.reading.iter().filter_map(|id| edition.by_id(&id.value));
    let reading = reading.map(|(id, sheet)| LinkView { title: sheet.head.title.clone(), href: pages.address_of(id) });
    let data = Data {
        store: format!("polymorphe/{}/{}", edition.name(), sheet.head.id),
        mastery: course.mastery,
        words: words::in_script(locale),
    };
    let count = locale.format("training-lessons", &[("count", lessons.lessons.len().to_string())]);
    ModuleView {
        language,
        course_language: (own != language).then_some(own),
        guide: edition.title().to_owned(),
        site: match pages.links() {
            Links::Site(site) => Some(format!("{site}index.html")),
            Links::Own | Links::Copies | Links::None => None,
        },
        kicker: edition.section_of(sheet).map_or_else(String::new, |(_, section)| section.head.title.clone()),
        title: sheet.head.title.clone(),
        size: size(&sheet.head.title, 24, 60),
        description: sheet.head.description.clone(),
        facts: facts(&count, course, lessons, locale),
        count,
        introduction: html(&lessons.introduction, &page, &page::prefix(0)),
        lessons: (1..).zip(&lessons.lessons).map(|(n, part)| lesson(n, part, &page, locale, &mut keys)).collect(),
        reading: reading.collect(),
        others,
        terms: terms(pages, lessons, &page),
        words: words::on_page(locale),
        data: json_in_html(&data),
    }
}

fn facts(count: &str, course: &Course, lessons: &Lessons, locale: &Locale) -> Vec<String> {
    let questions = lessons.questions();
    let mut facts = vec![count.to_owned()];
    if questions > 0 {
        facts.push(locale.format("training-questions", &[("count", questions.to_string())]));
    }
    if let Some(minutes) = course.duration {
        facts.push(locale.format("training-duration", &[("minutes", minutes.to_string())]));
    }
    if questions > 0 {
        facts.push(locale.format("training-mastery", &[("score", course.mastery.to_string())]));
    }
    facts
}

fn lesson(number: usize, lesson: &Lesson, page: &ModulePage, locale: &Locale, keys: &mut Keys) -> LessonView {
    let name = inline_text(&lesson.title);
    let prefix = page::prefix(number);
    let id = lesson.anchor.as_ref().map_or_else(|| format!("_lecon-{number}"), ToString::to_string);
    let questions = (1..).zip(&lesson.questions);
    LessonView {
        key: keys.of(&id),
        title: inline_html(&lesson.title, &page.for_labels()),
        size: size(&name, 40, 90),
        kicker: locale.format("training-lesson-short", &[("lesson", number.to_string())]),
        effort: effort(lesson, locale),
        text: html(&lesson.text, page, &prefix),
        questions: questions.map(|(number, asked)| question(number, asked, page, &prefix, locale, keys)).collect(),
        name,
        id,
    }
}

fn effort(lesson: &Lesson, locale: &Locale) -> String {
    let minutes = word_count(&plain_text(&lesson.text)).div_ceil(WORDS_A_MINUTE).max(1);
    let reading = locale.format("training-reading-time", &[("minutes", minutes.to_string())]);
    let words = [("reading", reading), ("questions", lesson.questions.len().to_string())];
    locale.format("training-reading-then", &words)
}

fn question(
    number: usize,
    question: &Question,
    page: &ModulePage,
    prefix: &str,
    locale: &Locale,
    keys: &mut Keys,
) -> QuestionView {
    let label = page.for_labels();
    let wording = inline_text(&question.wording);
    let choices = question.options.iter().map(|option| format!("{}{}", inline_text(&option.content), option.right));
    let multiple = question.is_multiple();
    let kicker = if multiple { "training-multiple" } else { "training-single" };
    let right = question.options.iter().filter(|option| option.right);
    QuestionView {
        id: question.anchor.to_string(),
        key: keys.of(&std::iter::once(wording.clone()).chain(choices).collect::<Vec<_>>().join("\n")),
        interaction: question.anchor.chars().take(200).collect(),
        multiple,
        kicker: locale.format(kicker, &[("question", number.to_string())]),
        size: size(&wording, 70, 140),
        wording: inline_html(&question.wording, &label),
        options: (LETTERS.chars().zip(&question.options))
            .map(|(letter, option)| OptionView {
                letter,
                right: option.right,
                text: inline_html(&option.content, &label),
            })
            .collect(),
        answers: right.map(|option| inline_html(&option.content, &label)).collect(),
        explanation: blocks_html(&question.explanation, page, prefix),
    }
}

/// The words of the course that the glossary explains, in the order of the alphabet.
fn terms(pages: &Pages, lessons: &Lessons, page: &ModulePage) -> Vec<TermView> {
    let edition = pages.edition();
    let (used, _) = page::used(lessons);
    let mut terms: Vec<_> = used.into_iter().filter_map(|id| edition.sheet(id).map(|sheet| (id, sheet))).collect();
    terms.sort_by_cached_key(|(_, sheet)| crate::text::fold(&sheet.head.title));
    let view = |(id, sheet): (SheetId, &Sheet)| TermView {
        id: page::term_id(id),
        title: sheet.head.title.clone(),
        text: html(&sheet.body, &page.for_definitions(), &format!("{}.", page::term_id(id))),
        href: pages.address_of(id),
    };
    terms.into_iter().map(view).collect()
}

/// How large `text` may be set: in full up to `short` characters, small past `medium`.
fn size(text: &str, short: usize, medium: usize) -> &'static str {
    match text.chars().count() {
        count if count <= short => "short",
        count if count <= medium => "medium",
        _ => "long",
    }
}

/// `data` as JSON that closes no element, whatever an author wrote.
fn json_in_html(data: &impl Serialize) -> String {
    let json = serde_json::to_string(data).unwrap_or_default();
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Short names for lessons and questions, unlike one another, made of what they say.
#[derive(Debug, Default)]
struct Keys(BTreeSet<String>);

impl Keys {
    fn of(&mut self, text: &str) -> String {
        let hash = blake3::hash(text.as_bytes());
        let mut number = hash.as_bytes().first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        loop {
            let key = letters(number);
            if self.0.insert(key.clone()) {
                return key;
            }
            number = number.wrapping_add(1);
        }
    }
}

/// Four letters or digits for `number`.
fn letters(number: u64) -> String {
    let base = LETTERS.len() as u64;
    let digit = |place: u32| {
        let index = number / base.pow(place) % base;
        usize::try_from(index).ok().and_then(|index| LETTERS.chars().nth(index)).unwrap_or('a')
    };
    (0..4).map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_short_and_unlike_one_another() {
        let mut keys = Keys::default();
        let first = keys.of("Une question");
        let again = keys.of("Une question");
        assert_ne!(first, again);
        for key in [&first, &again] {
            assert!(key.len() == 4 && key.chars().all(|letter| LETTERS.contains(letter)), "{key}");
        }
        assert_eq!(Keys::default().of("Une question"), first);
    }

    #[test]
    fn data_never_closes_their_script() {
        assert_eq!(json_in_html(&"</script><!--&"), "\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
    }
}
