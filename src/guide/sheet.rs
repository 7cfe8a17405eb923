//! The sheets of a guide: what they share ([`Head`]) and what each kind adds ([`Matter`]).

use jiff::civil::Date;

use super::vocabulary::{
    Ambition, Category, ClauseStage, Dimension, Document, Kind, Language, Principle, Stage, Vocabulary,
};
use crate::diagnostic::{FileId, Span, Spanned};
use crate::prose::{Prose, SheetId, anchor};

/// One Markdown file, decoded.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub head: Head,
    pub body: Prose,
    pub matter: Matter,
}

impl Sheet {
    pub fn kind(&self) -> Kind {
        match &self.matter {
            Matter::Section => Kind::Section,
            Matter::Page => Kind::Page,
            Matter::Chapter(_) => Kind::Chapter,
            Matter::CaseStudy(_) => Kind::CaseStudy,
            Matter::Clause(_) => Kind::Clause,
            Matter::Course(_) => Kind::Course,
            Matter::Term(_) => Kind::Term,
            Matter::Quotation(_) => Kind::Quotation,
        }
    }

    /// Whether it is a clause that shows what not to write: nobody counts it among those to take up.
    pub fn is_counter_example(&self) -> bool {
        match &self.matter {
            Matter::Clause(clause) => clause.wordings.iter().any(|wording| wording.counter_example),
            _ => false,
        }
    }

    /// The places that the sheet's page has for what its front matter tells.
    pub fn field_anchors(&self) -> Vec<&'static str> {
        let fields = match &self.matter {
            Matter::Clause(clause) => vec![
                (anchor::VERIFICATION, clause.verification.is_some()),
                (anchor::EVIDENCE, !clause.evidence.is_empty()),
                (anchor::CAUTION, clause.caution.is_some()),
                (anchor::PENALTY, clause.penalty.is_some()),
                (anchor::LEGAL_BASIS, !clause.legal_basis.is_empty()),
            ],
            Matter::Chapter(chapter) => vec![
                (anchor::THIS_WEEK, chapter.this_week.is_some()),
                (anchor::LEGAL_BASIS, !chapter.legal_basis.is_empty()),
            ],
            _ => Vec::new(),
        };
        let wordings = match &self.matter {
            Matter::Clause(clause) => clause.wordings.as_slice(),
            _ => &[],
        };
        let wordings = wordings.iter().map(|wording| wording.ambition.value.id());
        wordings.chain(fields.into_iter().filter_map(|(anchor, there)| there.then_some(anchor))).collect()
    }

    /// Every Markdown text of the sheet, its body first, then the fields that hold prose, in reading order.
    pub fn proses(&self) -> Vec<&Prose> {
        let mut proses = vec![&self.body];
        if let Matter::Clause(clause) = &self.matter {
            proses.extend(clause.wordings.iter().map(|wording| &wording.text));
            proses.extend([&clause.verification, &clause.caution, &clause.penalty].into_iter().flatten());
        }
        proses
    }

    /// The same texts, to be changed.
    pub fn proses_mut(&mut self) -> Vec<&mut Prose> {
        let mut proses = vec![&mut self.body];
        if let Matter::Clause(clause) = &mut self.matter {
            proses.extend(clause.wordings.iter_mut().map(|wording| &mut wording.text));
            proses.extend([&mut clause.verification, &mut clause.caution, &mut clause.penalty].into_iter().flatten());
        }
        proses
    }
}

/// What all sheets share.
#[derive(Debug, Clone)]
pub struct Head {
    pub file: FileId,
    /// Path within the content folder, with `/`, as written on disk.
    pub path: String,
    /// Stable name: `id:` or the file's name. Unique in the guide.
    pub id: String,
    /// Address without extension, relative to the site: `clauses/heures-insertion`, `clauses/index`.
    pub address: String,
    /// Former addresses, in the same form.
    pub aliases: Vec<Spanned<String>>,
    pub title: String,
    pub description: String,
    pub published: Option<Date>,
    pub updated: Option<Date>,
    /// Appears from this day on.
    pub publish_date: Option<Date>,
    /// Disappears after this day.
    pub expiry_date: Option<Date>,
    pub draft: bool,
    pub weight: i64,
    /// Who may see it. Never empty: a sheet that says nothing is for [`INTERNAL`] only.
    pub audiences: Vec<Spanned<String>>,
    pub topics: Vec<String>,
    pub principles: Vec<Principle>,
    /// The stages of the purchase it concerns, the main one first.
    pub stages: Vec<Stage>,
    pub related: Vec<Spanned<String>>,
    pub owner: Option<String>,
    pub review_by: Option<Date>,
    pub search: SearchHint,
    /// Whose typography applies.
    pub language: Language,
    /// Where the front matter stands, for what it lacks.
    pub at: Span,
    /// The last part of its address comes from the file's name.
    pub named_by_file: bool,
    /// The front matter could not be read, which was said: what stands here is made up.
    pub unread: bool,
}

/// The audience of a sheet that names none: closed by default.
pub const INTERNAL: &str = "interne";

/// What an author asks of the search.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchHint {
    /// What people call what the sheet is about where it says it otherwise. Searched, never shown.
    pub words: Vec<Spanned<String>>,
    /// Multiplies the sheet's score; 1 changes nothing.
    pub boost: f32,
    pub exclude: bool,
}

#[derive(Debug, Clone)]
pub enum Matter {
    Section,
    Page,
    Chapter(Chapter),
    CaseStudy(CaseStudy),
    Clause(Box<Clause>),
    Course(Course),
    Term(Term),
    Quotation(Quotation),
}

#[derive(Debug, Clone)]
pub struct Chapter {
    pub dimensions: Vec<Dimension>,
    /// The one thing to do this week.
    pub this_week: Option<String>,
    pub legal_basis: Vec<LegalBasis>,
}

#[derive(Debug, Clone)]
pub struct CaseStudy {
    pub buyer: Option<String>,
    pub year: Option<i64>,
    pub amount: Option<String>,
    pub categories: Vec<Category>,
    pub results: Vec<Outcome>,
    /// Ids of the clauses that were used, or that this experience inspired.
    pub clauses: Vec<Spanned<String>>,
    pub contact: Option<String>,
}

/// A result of a case study, as a figure.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub value: String,
    pub unit: Option<String>,
    pub label: String,
}

#[derive(Debug, Clone)]
pub struct Clause {
    pub stage: ClauseStage,
    pub document: Document,
    pub categories: Vec<Category>,
    pub dimensions: Vec<Dimension>,
    /// One to three wordings of the same clause, from the least to the most ambitious.
    pub wordings: Vec<Wording>,
    pub variables: Vec<Variable>,
    pub verification: Option<Prose>,
    pub evidence: Vec<String>,
    pub caution: Option<Prose>,
    pub penalty: Option<Prose>,
    pub legal_basis: Vec<LegalBasis>,
    /// Political impact, 1 to 5.
    pub impact: Option<i64>,
    /// Ease of putting in place, 1 to 5.
    pub ease: Option<i64>,
    pub codes: ReportingCodes,
}

impl Clause {
    /// The wordings that may be copied, from the least to the most ambitious.
    pub fn to_copy(&self) -> impl DoubleEndedIterator<Item = &Wording> {
        self.wordings.iter().filter(|wording| !wording.counter_example)
    }
}

#[derive(Debug, Clone)]
pub struct Wording {
    pub ambition: Spanned<Ambition>,
    pub summary: String,
    pub text: Prose,
    /// Shown to be recognised, never to be copied.
    pub counter_example: bool,
}

/// A blank of a clause's wording, filled in by the buyer.
#[derive(Debug, Clone)]
pub struct Variable {
    pub name: Spanned<String>,
    pub label: String,
    pub unit: Option<String>,
    pub default: String,
    /// Lowest and highest sensible values.
    pub range: Option<(f64, f64)>,
}

/// A legal text that a sheet relies on.
#[derive(Debug, Clone)]
pub struct LegalBasis {
    pub text: String,
    pub article: Option<String>,
    pub url: Option<String>,
    /// The day somebody last read it; `None` while the legal department has yet to confirm.
    pub checked: Option<Date>,
    pub to_confirm: bool,
    pub at: Span,
}

/// The codes to tick when the contract's data are published.
#[derive(Debug, Clone, Default)]
pub struct ReportingCodes {
    pub decp: Vec<String>,
    pub eforms: Vec<String>,
}

/// A course for new starters. Its lessons are the second-level sections of its body.
#[derive(Debug, Clone)]
pub struct Course {
    /// Minutes for the whole course.
    pub duration: Option<i64>,
    /// Share of right answers asked for, in percent.
    pub mastery: i64,
    /// Ids of the sheets it relies on.
    pub reading: Vec<Spanned<String>>,
}

/// A glossary entry. Its definition is its body.
#[derive(Debug, Clone)]
pub struct Term {
    pub acronym: Option<String>,
    /// Other spellings under which the text uses it.
    pub forms: Vec<String>,
}

/// A quotation. Its words are its body.
#[derive(Debug, Clone)]
pub struct Quotation {
    pub author: Option<String>,
    pub source: Option<String>,
    pub year: Option<i64>,
}

/// A dated reference figure of `reperes.yaml`, used in prose as `{{id}}`.
#[derive(Debug, Clone)]
pub struct Fact {
    pub id: Spanned<String>,
    pub value: String,
    pub label: String,
    pub source: Option<String>,
    pub url: Option<String>,
    pub to_confirm: bool,
}

/// What `etapes.yaml` says of a stage.
#[derive(Debug, Clone)]
pub struct StageText {
    pub stage: Stage,
    pub title: String,
    pub question: String,
}

/// What `publics.yaml` says to an audience: who it is for, and where its people begin.
#[derive(Debug, Clone)]
pub struct Welcome {
    pub audience: Spanned<String>,
    /// As its people say it of themselves: `J’achète`.
    pub title: String,
    /// What the guide does for them.
    pub sentence: String,
    pub essentials: Vec<Essential>,
}

/// A sheet that an audience should read first.
#[derive(Debug, Clone)]
pub struct Essential {
    /// The sheet's id.
    pub sheet: Spanned<String>,
    /// Why, in a sentence; without it the sheet's own description stands there.
    pub why: Option<String>,
}

/// A file beside the sheets that outputs may copy: an image, a document to hand out.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path within the content folder, with `/`.
    pub path: String,
    pub bytes: std::sync::Arc<[u8]>,
}

impl Asset {
    /// Whether the file is a drawing, by its name.
    pub fn is_svg(&self) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("svg"))
    }
}

/// A link from a sheet to another, with where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    pub from: SheetId,
    pub to: SheetId,
    pub at: Span,
}
