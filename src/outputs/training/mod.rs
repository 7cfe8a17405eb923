//! The training module: every course of the edition as a page that teaches, asks and explains, alone in a browser or
//! inside a learning platform (SCORM 1.2).
//!
//! ```text
//! index.html            the first course      ID.html                  each other course
//! module-scorm12.zip    the same, packaged    module-ID-scorm12.zip
//! module.css icon.svg js/ fonts/ fichiers/    what they share
//! ```
//!
//! The page holds the whole course and reads without scripts; the scripts turn it into steps.

mod assets;
mod lessons;
mod package;
mod page;
mod view;
mod words;

use std::collections::BTreeSet;

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

/// Whether the edition has a course to make a module of.
pub fn has_course(edition: &Edition) -> bool {
    edition.of_kind(Kind::Course).next().is_some()
}

/// The courses of the edition, and what they have their learners read.
pub fn shows(edition: &Edition, _: &BuildInfo) -> BTreeSet<SheetId> {
    let courses = edition.of_kind(Kind::Course);
    let read = courses.flat_map(|(id, sheet)| {
        let reading = match &sheet.matter {
            Matter::Course(course) => course.reading.as_slice(),
            _ => &[],
        };
        let read = reading.iter().filter_map(|read| edition.by_id(&read.value)).map(|(id, _)| id);
        std::iter::once(id).chain(read).collect::<Vec<_>>()
    });
    read.collect()
}

/// Renders the edition's courses. Without a course there is no file. The pages counted are the lessons.
///
/// # Errors
///
/// A template of the theme that cannot be filled.
pub fn render(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Result<Rendered<'static>, Error> {
    let mut rendered = Rendered::default();
    let courses: Vec<SheetId> = edition.of_kind(Kind::Course).map(|(id, _)| id).collect();
    if courses.is_empty() {
        return Ok(rendered);
    }
    let alone = Pages::new(edition, build, links_alone(edition, build));
    let packaged = Pages::new(edition, build, links_packaged(edition));
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
        assets::add_of_course(&alone, &lessons, &mut rendered.files);

        let mut module = shared.clone();
        let page = theme.render(TEMPLATE, &view::module(&subject, &packaged, build.locale, Vec::new()))?;
        let _ = module.insert_text("index.html", page);
        assets::add_of_course(&packaged, &lessons, &mut module);
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

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::guide::assemble;
    use crate::guide::edition::Moment;
    use crate::guide::vocabulary::Language;
    use crate::images::Album;
    use crate::locale::Locale;
    use crate::outputs::{Files, names};
    use crate::source::folder::{Content, File, Folder, History};

    const CONFIG: &str = r#"
[guide]
title = "Guide"
base_url = "https://guide.test/g/"
[editions.interne]
audiences = ["interne", "public"]
outputs = ["training"]
[editions.externe]
audiences = ["public"]
outputs = ["training"]
"#;

    const FIRST: &str = "---
titre: Premiers pas
public: [public]
---
Bonjour, voir [la suite](suite.md).

## Une leçon

Un texte[^1] <script>alert(1)</script>.

> [!QUESTION] Vrai ?
> - [x] Oui </script>
> - [ ] Non
>
> Parce que.

> [!INTERNE]
> > [!QUESTION] Canari interne ?
> > - [x] Canari
> > - [ ] Autre

## Bilan

[^1]: Une note.
";

    fn files(edition: &str, sheets: &[(&str, &str)]) -> (Files, usize) {
        let file = |(path, text): &(&str, &str)| File {
            path: format!("parcours/{path}"),
            content: Content::text(text.as_bytes().to_vec()),
        };
        let folder = Folder {
            config: CONFIG.to_owned(),
            files: sheets.iter().map(file).collect(),
            history: History::None.into(),
            ..Folder::default()
        };
        let (guide, _) = assemble(folder, &names());
        let moment = Moment { day: jiff::civil::date(2026, 11, 23), drafts: false };
        let config = guide.config.edition(edition).expect("the edition");
        let theme = Theme::new(std::collections::BTreeMap::new()).expect("the theme");
        let locale = Locale::new(Language::French);
        let build = BuildInfo {
            timestamp: 1_795_000_000,
            locale: &locale,
            outputs: &["training"],
            index: None,
            album: &Album::default(),
        };
        let rendered = render(&Edition::new(&guide, config, moment), &theme, &build).expect("a module");
        (rendered.files, rendered.pages)
    }

    fn unzipped(archive: &[u8], path: &str) -> String {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(archive)).expect("an archive");
        let mut text = String::new();
        zip.by_name(path).expect(path).read_to_string(&mut text).expect("text");
        text
    }

    const SECOND: &str = "---\ntitre: Suite\npublic: [public]\nordre: 2\n---\nÀ lire.\n";

    #[test]
    fn no_course_makes_no_file() {
        let (files, pages) = files("interne", &[("_index.md", "---\ntitre: Parcours\n---\n")]);
        assert!(files.is_empty() && pages == 0);
    }

    #[test]
    fn each_course_has_a_page_and_a_package() {
        let (files, pages) = files("interne", &[("premiers.md", FIRST), ("suite.md", SECOND)]);
        assert_eq!(pages, 3);
        for path in ["index.html", "module-scorm12.zip", "suite.html", "module-suite-scorm12.zip", "icon.svg"] {
            assert!(files.get(path).is_some(), "{path}");
        }
        let manifest = unzipped(files.get("module-suite-scorm12.zip").expect("a package"), "imsmanifest.xml");
        assert!(manifest.contains("COURSE-suite") && !manifest.contains("masteryscore"), "{manifest}");
        let page = unzipped(files.get("module-scorm12.zip").expect("a package"), "index.html");
        assert!(page.contains("href=\"https://guide.test/g/parcours/suite.html\""), "{page}");
        assert!(!page.contains("<script>alert"), "raw HTML is text");
        assert_eq!(page.matches("</script>").count(), 6, "only the scripts of the module");
        assert!(page.contains("id=\"l1.note-1\""), "a lesson keeps its notes");
    }

    #[test]
    fn an_edition_holds_no_question_that_is_not_for_it() {
        let (inside, _) = files("interne", &[("premiers.md", FIRST)]);
        let (outside, _) = files("externe", &[("premiers.md", FIRST)]);
        let page = |files: &Files| String::from_utf8_lossy(files.get("index.html").expect("a page")).into_owned();
        assert!(page(&inside).contains("Canari"));
        let package = unzipped(outside.get("module-scorm12.zip").expect("a package"), "index.html");
        assert!(!page(&outside).contains("Canari") && !package.contains("Canari"));
    }

    #[test]
    fn the_same_guide_gives_the_same_bytes() {
        let sheets = [("premiers.md", FIRST), ("suite.md", SECOND)];
        assert!(files("interne", &sheets) == files("interne", &sheets));
    }
}
