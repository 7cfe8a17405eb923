//! The page of a chapter.

use serde::Serialize;

use super::context::Site;
use super::sheet::{self, SheetView};
use super::views::Frame;
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
    ChapterView {
        frame: site.sheet_frame(sheet),
        sheet: sheet::view(site, id, sheet),
        this_week: chapter.this_week.clone(),
    }
}
