//! The training module: every course of the edition as a page that teaches, asks and explains, alone in a browser or
//! inside a learning platform (SCORM 1.2).
//!
//! ```text
//! index.html            the first course      ID.html                  each other course
//! module-scorm12.zip    the same, packaged    module-ID-scorm12.zip
//! module.css js/ fonts/ fichiers/             what they share
//! ```
//!
//! The page holds the whole course and reads without scripts; the scripts turn it into steps.

mod assets;
mod lessons;
mod package;
mod page;
mod view;
mod words;

use super::pages::{Links, Pages};
use super::{BuildInfo, Rendered};
use crate::error::Error;
use crate::guide::Edition;
use crate::guide::sheet::Matter;
use crate::guide::vocabulary::Kind;
use crate::prose::SheetId;
use crate::text::slug;
use crate::theme::Theme;
use lessons::Lessons;
use view::{LinkView, Subject};

/// The template of a course.
const TEMPLATE: &str = "training/module.html";

/// Renders the edition's courses. Without a course there is no file. The pages counted are the lessons.
///
/// # Errors
///
/// A template of the theme that cannot be filled.
pub fn render(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Result<Rendered, Error> {
    let mut rendered = Rendered::default();
    let courses: Vec<SheetId> = edition.of_kind(Kind::Course).map(|(id, _)| id).collect();
    if courses.is_empty() {
        return Ok(rendered);
    }
    let alone = Pages::new(edition, build.locale.block_words(), links_alone(edition, build));
    let packaged = Pages::new(edition, build.locale.block_words(), links_packaged(edition));
    let shared = assets::of_theme(theme)?;
    rendered.files = shared.clone();
    for (index, id) in courses.iter().enumerate() {
        let Some(sheet) = edition.sheet(*id) else { continue };
        let Matter::Course(course) = &sheet.matter else { continue };
        let lessons = Lessons::of(&sheet.body, &sheet.head.title);
        let subject = Subject { id: *id, sheet, course, lessons: &lessons };
        rendered.pages += lessons.lessons.len();

        let others = other_courses(edition, &courses, *id);
        let page = theme.render(TEMPLATE, &view::module(&subject, &alone, build.locale, others))?;
        let _ = rendered.files.insert_text(page_name(index, &sheet.head.id), page);
        assets::add_of_course(edition, &lessons, &mut rendered.files);

        let mut module = shared.clone();
        let page = theme.render(TEMPLATE, &view::module(&subject, &packaged, build.locale, Vec::new()))?;
        let _ = module.insert_text("index.html", page);
        assets::add_of_course(edition, &lessons, &mut module);
        let mastery = (lessons.questions() > 0).then_some(course.mastery);
        let name = slug(&sheet.head.id);
        let archive = package::package(&module, &name, &sheet.head.title, mastery, theme, build.timestamp)?;
        let _ = rendered.files.insert(package_name(index, &name), archive);
    }
    Ok(rendered)
}

/// The address of a course's page within this output: the first course is the one that opens. `None` for a sheet
/// that is not a course of this edition.
pub fn address_of(edition: &Edition, course: SheetId) -> Option<String> {
    let index = edition.of_kind(Kind::Course).position(|(id, _)| id == course)?;
    edition.sheet(course).map(|sheet| page_name(index, &sheet.head.id))
}

/// A module that stands beside the site leads to it; else to where the guide is published.
fn links_alone(edition: &Edition, build: &BuildInfo) -> Links {
    if build.outputs.contains(&"site") { Links::Site("../site/".to_owned()) } else { links_packaged(edition) }
}

/// A package is copied to a platform: only whole addresses reach the guide from there.
fn links_packaged(edition: &Edition) -> Links {
    edition.base_url().map_or(Links::None, |url| Links::Site(format!("{url}/")))
}

fn other_courses(edition: &Edition, courses: &[SheetId], this: SheetId) -> Vec<LinkView> {
    let link = |id: &SheetId| {
        let title = edition.sheet(*id)?.head.title.clone();
        Some(LinkView { title, href: address_of(edition, *id) })
    };
    courses.iter().filter(|id| **id != this).filter_map(link).collect()
}

fn page_name(index: usize, id: &str) -> String {
    match slug(id).as_str() {
        _ if index == 0 => "index.html".to_owned(),
        // The first course has that name.
        "index" => "parcours-index.html".to_owned(),
        name => format!("{name}.html"),
    }
}

fn package_name(index: usize, id: &str) -> String {
    if index == 0 { "module-scorm12.zip".to_owned() } else { format!("module-{id}-scorm12.zip") }
}
