//! The page of a chapter.

use serde::Serialize;

use super::context::Site;
use super::sheet::{self, SheetView};
use super::views::{Frame, Link};
use crate::guide::sheet::{Chapter, Sheet};
use crate::prose::SheetId;

#[derive(Debug, Serialize)]
pub struct ChapterView {
    frame: Frame,
    sheet: SheetView,
    /// The one thing to do this week.
    this_week: Option<String>,
}

pub fn view(site: &Site, id: SheetId, sheet: &Sheet, chapter: &Chapter) -> ChapterView {
    let mut view = sheet::view(site, id, sheet);
    if chapter.this_week.is_some() && !view.contents.is_empty() {
        view.contents.push(Link { href: "#cette-semaine".to_owned(), text: site.words.text("this-week") });
    }
    ChapterView { frame: site.sheet_frame(sheet), sheet: view, this_week: chapter.this_week.clone() }
}
