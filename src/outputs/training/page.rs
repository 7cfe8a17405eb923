//! The module as a page that prose is written into.

use std::collections::{BTreeSet, HashMap};

use super::lessons::Lessons;
use crate::guide::edition::targets;
use crate::outputs::pages::{Pages, SheetPage};
use crate::prose::html::{Page, Shown, Words};
use crate::prose::{Anchor, AssetId, Block, Inline, Prose, SheetId, Target, visit_blocks, visit_inlines};

/// One course, all on one page.
#[derive(Debug, Clone)]
pub struct ModulePage<'p, 'e, 'g> {
    pages: &'p Pages<'e, 'g>,
    sheet: SheetPage<'p, 'e, 'g>,
    course: SheetId,
    ids: &'p HashMap<Anchor, String>,
    linking: Linking,
}

/// What a text may link to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Linking {
    /// Anything, and words to their meaning.
    All,
    /// Anything; words stay words.
    Sheets,
    /// Nothing: a link inside a label would answer the question when it is followed.
    Nothing,
}

impl<'p, 'e, 'g> ModulePage<'p, 'e, 'g> {
    /// The page of `course`, at the root of the output; `ids` are those of its anchors.
    pub fn new(pages: &'p Pages<'e, 'g>, course: SheetId, ids: &'p HashMap<Anchor, String>) -> Self {
        ModulePage { pages, sheet: pages.at("index"), course, ids, linking: Linking::All }
    }

    /// The same page, for the words on a button or in a label.
    pub fn for_labels(&self) -> Self {
        ModulePage { linking: Linking::Nothing, ..self.clone() }
    }

    /// The same page, for the definitions of words.
    pub fn for_definitions(&self) -> Self {
        ModulePage { linking: Linking::Sheets, ..self.clone() }
    }
}

impl Page for ModulePage<'_, '_, '_> {
    fn href(&self, target: &Target) -> Option<String> {
        match target {
            _ if self.linking == Linking::Nothing => None,
            Target::Here(anchor) => self.ids.get(anchor).map(|id| format!("#{id}")),
            Target::Sheet(id, Some(anchor)) if *id == self.course => self.href(&Target::Here(anchor.clone())),
            Target::Sheet(id, None) if *id == self.course => None,
            _ => self.sheet.href(target),
        }
    }

    fn picture(&self, target: &Target) -> Option<Shown> {
        self.sheet.picture(target)
    }

    /// The module carries the meaning of its words, so that it needs no other page.
    fn term(&self, entry: SheetId) -> Option<(String, String)> {
        if self.linking != Linking::All {
            return None;
        }
        let definition = self.pages.definition(entry)?;
        Some((format!("#{}", term_id(entry)), definition.to_owned()))
    }

    fn variable(&self, name: &str) -> Option<String> {
        self.sheet.variable(name)
    }

    fn words(&self) -> &Words {
        self.sheet.words()
    }
}

/// The id of the explanation of a word. Ids that are not an author's hold what no anchor holds, `.` or `_`.
pub fn term_id(entry: SheetId) -> String {
    format!("mot_{}", entry.0)
}

/// What stands before the ids of the blocks of a lesson (from 1; 0 is the introduction).
pub fn prefix(lesson: usize) -> String {
    format!("l{lesson}.")
}

/// The id that each anchor of the course has on the page: lessons and questions keep theirs, so that the address of
/// a step stays the same when lessons are added.
pub fn ids(course: &Lessons) -> HashMap<Anchor, String> {
    let mut ids = HashMap::new();
    for (index, text) in course.texts().enumerate() {
        visit_blocks(text, &mut |block| {
            if let Some(anchor) = block.anchor() {
                ids.insert(anchor.clone(), format!("{}{anchor}", prefix(index)));
            }
        });
    }
    for lesson in &course.lessons {
        let questions = lesson.questions.iter().map(|question| &question.anchor);
        ids.extend(lesson.anchor.iter().chain(questions).map(|anchor| (anchor.clone(), anchor.to_string())));
    }
    ids
}

/// The words of the course that the glossary explains, and the files it shows or links to.
pub fn used(course: &Lessons) -> (BTreeSet<SheetId>, BTreeSet<AssetId>) {
    let (mut terms, mut assets) = (BTreeSet::new(), BTreeSet::new());
    for text in course.texts() {
        gather(text, &mut terms, &mut assets);
    }
    for question in course.lessons.iter().flat_map(|lesson| &lesson.questions) {
        let asked = Prose { blocks: vec![Block::Question(Box::new(question.clone()))], footnotes: Vec::new() };
        gather(&asked, &mut terms, &mut assets);
    }
    (terms, assets)
}

/// Adds the terms and files that `text` names.
pub fn gather(text: &Prose, terms: &mut BTreeSet<SheetId>, assets: &mut BTreeSet<AssetId>) {
    visit_inlines(text, &mut |inline| {
        if let Inline::Term { entry, .. } = inline {
            terms.insert(*entry);
        }
    });
    targets(text, &mut |target| {
        if let Target::Asset(id) = target {
            assets.insert(*id);
        }
    });
}
