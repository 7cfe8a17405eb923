//! A sheet as the documents of an index: its head, then one for each of its sections.

use crate::guide::sheet::{LegalBasis, Matter, Sheet};
use crate::guide::vocabulary::{Category, Dimension, Kind, Vocabulary};
use crate::guide::{Edition, edition};
use crate::locale::Locale;
use crate::outputs::pages::{encoded, value_with_unit, variables};
use crate::prose::anchor;
use crate::prose::{Block, Prose, block_text, inline_text};
use crate::text::slug;

/// A section of a sheet, as it is indexed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading; empty for the sheet itself.
    pub title: String,
    /// Whether that heading is one that every sheet of its kind has, so that it says little of what the section says.
    pub usual: bool,
    /// Where it is on the sheet's page; empty for the page as a whole.
    pub anchor: String,
    /// The headings within it.
    pub headings: Vec<String>,
    /// Its text, a line a block.
    pub text: String,
}

/// What the sections of one sheet share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets(pub Vec<(&'static str, String)>);

/// The facets of a sheet, each with its value as it stands in addresses.
pub fn facets(sheet: &Sheet, edition: &Edition) -> Facets {
    let mut facets = vec![("kind", sheet.kind().id().to_owned())];
    let mut add = |name: &'static str, values: Vec<&str>| {
        facets.extend(values.into_iter().map(|value| (name, value.to_owned())));
    };
    let mut stages = sheet.head.stages.clone();
    let (categories, dimensions): (&[Category], &[Dimension]) = match &sheet.matter {
        Matter::Clause(clause) => {
            stages.push(clause.stage.stage());
            (&clause.categories, &clause.dimensions)
        }
        Matter::CaseStudy(case) => (&case.categories, &[]),
        Matter::Chapter(chapter) => (&[], &chapter.dimensions),
        _ => (&[], &[]),
    };
    stages.sort_unstable();
    stages.dedup();
    add("stage", stages.into_iter().map(Vocabulary::id).collect());
    add("category", categories.iter().map(|value| value.id()).collect());
    add("dimension", dimensions.iter().map(|value| value.id()).collect());
    // Only the audiences that this edition serves: it does not name the others.
    let served = &edition.settings().audiences;
    add(
        "audience",
        edition::audiences(&sheet.head).filter(|name| served.iter().any(|served| served == name)).collect(),
    );
    facets.extend(sheet.head.topics.iter().map(|topic| ("topic", slug(topic))));
    Facets(facets)
}

/// Other names of the sheet, as good as its title.
pub fn names(sheet: &Sheet) -> Vec<&str> {
    match &sheet.matter {
        Matter::Term(term) => term.acronym.iter().chain(&term.forms).map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// What the sheet is about, in a few words that are not shown: its id, which is its name for those who work on it, its
/// topics, its main stage, its categories and dimensions.
pub fn about(sheet: &Sheet) -> String {
    let mut about = vec![sheet.head.id.as_str()];
    about.extend(sheet.head.topics.iter().map(String::as_str));
    about.extend(sheet.head.stages.first().map(|stage| stage.label()));
    about.extend(sheet.head.principles.iter().map(|principle| principle.label()));
    let (categories, dimensions): (&[Category], &[Dimension]) = match &sheet.matter {
        Matter::Clause(clause) => (&clause.categories, &clause.dimensions),
        Matter::CaseStudy(case) => (&case.categories, &[]),
        _ => (&[], &[]),
    };
    about.extend(categories.iter().map(|value| value.label()));
    about.extend(dimensions.iter().map(|value| value.label()));
    about.join(", ")
}

/// Every text that the sheet as a whole is found by without being shown.
pub fn unseen(sheet: &Sheet) -> Vec<String> {
    let named = names(sheet).into_iter().map(str::to_owned);
    let asked = sheet.head.search.words.iter().map(|word| word.value.clone());
    named.chain([about(sheet)]).chain(asked).collect()
}

/// What the sheet's score is multiplied by: as its author asks, and less for what only says what a word means, or
/// leads elsewhere, than for what one can act upon.
pub fn boost(sheet: &Sheet) -> f64 {
    let kind = match sheet.kind() {
        Kind::Term | Kind::Quotation | Kind::Section => 0.65,
        Kind::Page | Kind::Chapter | Kind::CaseStudy | Kind::Clause | Kind::Course => 1.0,
    };
    f64::from(sheet.head.search.boost) * kind
}

/// The address of a section, from the root of the site.
pub fn url(sheet: &Sheet, section: &Section) -> String {
    let page = format!("{}.html", encoded(&sheet.head.address));
    if section.anchor.is_empty() { page } else { format!("{page}#{}", encoded(&section.anchor)) }
}

/// The sheet itself, then its sections in reading order.
pub fn sections(sheet: &Sheet, locale: &Locale) -> Vec<Section> {
    let mut body = cut(&sheet.body).into_iter();
    let mut head = body.next().unwrap_or_default();
    head.text.insert_str(0, &head_text(sheet));
    let mut sections = vec![head];
    let mut add = |title: String, anchor: &str, text: String| {
        if !text.is_empty() {
            sections.push(Section { title, usual: true, anchor: anchor.to_owned(), headings: Vec::new(), text });
        }
    };
    if let Matter::Clause(clause) = &sheet.matter {
        let field = |prose: &Option<Prose>| prose.as_ref().map(text_of).unwrap_or_default();
        for wording in &clause.wordings {
            let ambition = wording.ambition.value;
            let title = locale.format("search-section-wording", &[("level", ambition.label().to_lowercase())]);
            add(title, ambition.id(), format!("{}\n{}", wording.summary, text_of(&wording.text)));
        }
        add(locale.text("search-section-verification"), anchor::VERIFICATION, field(&clause.verification));
        add(locale.text("search-section-evidence"), anchor::EVIDENCE, clause.evidence.join("\n"));
        add(locale.text("search-section-caution"), anchor::CAUTION, field(&clause.caution));
        add(locale.text("search-section-penalty"), anchor::PENALTY, field(&clause.penalty));
        add(locale.text("search-section-legal-basis"), anchor::LEGAL_BASIS, legal(&clause.legal_basis));
    }
    if let Matter::Chapter(chapter) = &sheet.matter {
        add(locale.text("search-section-this-week"), anchor::THIS_WEEK, chapter.this_week.clone().unwrap_or_default());
        add(locale.text("search-section-legal-basis"), anchor::LEGAL_BASIS, legal(&chapter.legal_basis));
    }
    sections.extend(body);
    for variable in variables(&sheet.matter) {
        let (blank, value) = (format!("[{}]", variable.name.value), value_with_unit(variable));
        for section in &mut sections {
            section.text = section.text.replace(&blank, &value);
        }
    }
    sections
}

/// Cuts `prose` at its second-level headings. The first section is what comes before the first of them.
fn cut(prose: &Prose) -> Vec<Section> {
    let mut done = Vec::new();
    let mut section = Section::default();
    let footnotes = prose.footnotes.iter().flat_map(|footnote| &footnote.body);
    for block in prose.blocks.iter().chain(footnotes) {
        match block {
            Block::Heading { level: ..=2, anchor, content, .. } => {
                let next = Section { title: inline_text(content), anchor: anchor.to_string(), ..Section::default() };
                done.push(std::mem::replace(&mut section, next));
            }
            Block::Heading { content, .. } => section.headings.push(inline_text(content)),
            other => write_block(other, &mut section.text),
        }
    }
    done.push(section);
    done
}

fn write_block(block: &Block, text: &mut String) {
    // A self-check is no place to learn from, and its answer is not given away in a list of results; code is no prose.
    if !matches!(block, Block::Question(_) | Block::Code(_)) {
        text.push_str(&block_text(block));
        text.push('\n');
    }
}

fn text_of(prose: &Prose) -> String {
    let mut text = String::new();
    prose.blocks.iter().for_each(|block| write_block(block, &mut text));
    text
}

fn legal(basis: &[LegalBasis]) -> String {
    let line = |basis: &LegalBasis| format!("{}, {}", basis.text, basis.article.as_deref().unwrap_or_default());
    basis.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What the front matter tells in words, beside the description: a line each.
fn head_text(sheet: &Sheet) -> String {
    let mut lines: Vec<String> = Vec::new();
    match &sheet.matter {
        Matter::CaseStudy(case) => {
            lines.extend(case.buyer.clone());
            lines.extend(case.results.iter().map(|result| {
                format!("{} {} {}", result.value, result.unit.as_deref().unwrap_or_default(), result.label)
            }));
        }
        Matter::Quotation(quotation) => {
            lines.extend([&quotation.author, &quotation.source].into_iter().flatten().cloned());
        }
        _ => {}
    }
    lines.push(String::new());
    lines.join("\n")
}
