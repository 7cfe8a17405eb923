//! The page of a course: what it is, its lessons, and the way into the training module.

use serde::Serialize;

use super::context::Site;
use super::sheet::{self, SheetView};
use super::views::{Fact, Frame, Link};
use crate::guide::sheet::{Course, Sheet};
use crate::outputs::OUTPUTS;
use crate::outputs::pages::up;
use crate::prose::html::blocks_html;
use crate::prose::{Block, Outline, OutlineEntry, SheetId};

#[derive(Debug, Serialize)]
pub struct CourseView {
    frame: Frame,
    sheet: SheetView,
    /// Where the module opens; `None` where the edition has none and the whole text is on the page.
    module: Option<String>,
    lessons: Vec<Lesson>,
    practical: Vec<Fact>,
    reading: Vec<Link>,
}

/// A lesson, with where it opens in the module.
#[derive(Debug, Serialize)]
struct Lesson {
    id: String,
    href: String,
    text: String,
}

pub fn view(site: &Site, id: SheetId, sheet: &Sheet, course: &Course) -> CourseView {
    let up = up(&sheet.head.address);
    let output = OUTPUTS.iter().find(|output| output.name == "training");
    let made = output.filter(|output| site.build.outputs.contains(&output.name));
    let page = crate::outputs::training::address_of(site.edition, id);
    let module = made.zip(page).map(|(output, page)| format!("{up}../{}/{page}", output.folder));
    let mut shown = sheet::view(site, id, sheet);
    let lesson = |entry: &OutlineEntry| Lesson {
        id: entry.anchor.to_string(),
        href: format!("{}#{}", module.as_deref().unwrap_or_default(), entry.anchor),
        text: entry.title.clone(),
    };
    let outline = Outline::of(&sheet.body);
    let lessons = outline.0.iter().filter(|entry| entry.level <= 2).map(lesson).collect();
    if module.is_some() {
        let opening = sheet.body.blocks.iter().take_while(|block| !matches!(block, Block::Heading { .. })).count();
        let opening = sheet.body.blocks.get(..opening).unwrap_or_default();
        shown.body = blocks_html(opening, &site.page(&sheet.head.address), "");
        shown.contents.clear();
        shown.reading = None;
    }
    let mut practical = Vec::new();
    let mut tell = |key: &str, value: String| practical.push(Fact { label: site.words.text(key), value, alert: false });
    if let Some(minutes) = course.duration {
        tell("duration", site.words.count("minutes", usize::try_from(minutes).unwrap_or_default()));
    }
    tell("mastery", format!("{}\u{202f}%", course.mastery));
    let reading = course.reading.iter().filter_map(|id| site.edition.by_id(&id.value));
    CourseView {
        frame: site.sheet_frame(sheet),
        sheet: shown,
        module,
        lessons,
        practical,
        reading: reading.map(|(_, sheet)| site.link(&up, sheet)).collect(),
    }
}
