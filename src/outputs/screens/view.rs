//! What the templates receive.

use serde::Serialize;

use super::slide::{Field, Message, Size, Slide};
use crate::guide::Edition;
use crate::guide::vocabulary::{Stage, Vocabulary};
use crate::locale::Locale;
use crate::text::shorten;

/// The longest title of a sheet below its text, in characters.
const ORIGIN: usize = 60;

/// The whole loop.
#[derive(Debug, Serialize)]
pub struct LoopView {
    pub language: &'static str,
    pub title: String,
    /// Changes whenever anything in the loop does, so that a screen knows when to load it again.
    pub version: String,
    pub slides: Vec<SlideView>,
    pub words: Words,
}

/// The words around the slides.
#[derive(Debug, Serialize)]
pub struct Words {
    pub carousel: String,
    pub slide: String,
    pub previous: String,
    pub next: String,
    pub pause: String,
    pub play: String,
    pub paused: String,
    pub fullscreen: String,
    pub help: String,
    pub close: String,
    pub controls: String,
    pub keys: Vec<Key>,
    pub addresses: String,
    pub parameters: Vec<Key>,
    pub left_out: String,
    pub clause_of_the_week: String,
}

/// A key or a parameter, and what it does.
#[derive(Debug, Serialize)]
pub struct Key {
    pub key: String,
    pub does: String,
}

/// One slide in its place.
#[derive(Debug, Serialize)]
pub struct SlideView {
    /// From 1; also its id, so that `#3` opens slide 3.
    pub number: usize,
    pub position: String,
    pub seconds: usize,
    pub field: Field,
    pub size: Size,
    pub label: String,
    pub message: Message,
    pub origin: Option<Origin>,
    pub thread: Thread,
    /// The language of the sheet, where it is not the guide's.
    pub language: Option<&'static str>,
}

/// Where a text comes from: the mark of a kind and the title of a sheet.
#[derive(Debug, Serialize)]
pub struct Origin {
    pub mark: &'static str,
    pub title: String,
}

/// The line with its twelve marks.
#[derive(Debug, Serialize)]
pub struct Thread {
    pub marks: Vec<Mark>,
    /// Said in words, for those who do not see it.
    pub alternative: String,
    pub name: Option<String>,
    /// "Étape 5, rédaction".
    pub sentence: Option<String>,
}

/// One stage on the line.
#[derive(Debug, Serialize)]
pub struct Mark {
    pub number: usize,
    /// `past`, `here` or `ahead`.
    pub place: &'static str,
    pub concerned: bool,
}

/// The view of `slides` in their order, of which `left_out` could not be shown.
pub fn loop_view(edition: &Edition, slides: &[Slide], left_out: usize, locale: &Locale) -> LoopView {
    let count = slides.len();
    LoopView {
        language: edition.config().language.id(),
        title: edition.title().to_owned(),
        version: String::new(),
        slides: slides
            .iter()
            .enumerate()
            .map(|(index, slide)| slide_view(edition, slide, index + 1, count, locale))
            .collect(),
        words: words(count, left_out, locale),
    }
}

fn slide_view(edition: &Edition, slide: &Slide, number: usize, count: usize, locale: &Locale) -> SlideView {
    let sheet = slide.sheet.and_then(|id| edition.sheet(id));
    let numbers = [("number", number.to_string()), ("count", count.to_string())];
    let own = edition.config().language;
    SlideView {
        number,
        position: locale.format("screens-position", &numbers),
        seconds: slide.seconds(),
        field: slide.field,
        size: slide.size,
        label: locale.text(&format!("screens-{}", slide.message.kind())),
        message: slide.message.clone(),
        origin: sheet
            .map(|sheet| Origin { mark: Field::of(sheet.kind()).mark(), title: shorten(&sheet.head.title, ORIGIN) }),
        thread: thread(edition, &slide.stages, locale),
        language: sheet.map(|sheet| sheet.head.language).filter(|language| *language != own).map(Vocabulary::id),
    }
}

fn thread(edition: &Edition, stages: &[Stage], locale: &Locale) -> Thread {
    let here = stages.first().copied();
    let reached = here.map_or(0, Stage::number);
    let marks = Stage::ALL.iter().map(|stage| Mark {
        number: stage.number(),
        place: match stage.number().cmp(&reached) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "ahead",
        },
        concerned: stages.contains(stage),
    });
    let name = here.map(|stage| edition.stage_text(stage).title);
    let sentence = |key: &str| {
        let name = within_a_sentence(name.as_ref()?);
        Some(locale.format(key, &[("number", reached.to_string()), ("name", name)]))
    };
    Thread {
        marks: marks.collect(),
        alternative: sentence("screens-stage-alternative").unwrap_or_else(|| locale.text("screens-no-stage")),
        sentence: sentence("screens-stage"),
        name,
    }
}

/// `name` with a small first letter, unless it is an acronym.
fn within_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

fn words(count: usize, left_out: usize, locale: &Locale) -> Words {
    let text = |name: &str| locale.text(&format!("screens-{name}"));
    let keys = ["next", "previous", "pause", "fullscreen", "help"]
        .map(|name| Key { key: text(&format!("key-{name}")), does: text(&format!("key-{name}.does")) });
    let parameters = [("#3", "slide"), ("?format=9x16", "format"), ("?seconds=10", "seconds")]
        .map(|(key, name)| Key { key: key.to_owned(), does: text(&format!("parameter-{name}")) });
    let numbers = [("count", count.to_string()), ("left", left_out.to_string())];
    Words {
        carousel: text("carousel"),
        slide: text("slide"),
        previous: text("previous"),
        next: text("next"),
        pause: text("pause"),
        play: text("play"),
        paused: text("paused"),
        fullscreen: text("fullscreen"),
        help: text("help"),
        close: text("close"),
        controls: text("controls"),
        keys: keys.into(),
        addresses: text("addresses"),
        parameters: parameters.into(),
        left_out: locale.format("screens-left-out", &numbers),
        clause_of_the_week: text("clause-of-the-week"),
    }
}
