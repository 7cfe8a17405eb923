//! From front matter to typed heads. Prose is parsed later, when every sheet's id is known.

use crate::diagnostic::{Diagnostic, FileId, Report, Span, Spanned};
use crate::guide::sheet::{
    CaseStudy, Chapter, Course, Essential, Fact, Head, INTERNAL, LegalBasis, Outcome, Quotation, ReportingCodes,
    SearchHint, StageText, Term, Variable, Welcome,
};
use crate::guide::vocabulary::{Ambition, ClauseStage, Document, Kind, Language, Vocabulary};
use crate::source::address;
use crate::source::fields::{Field, Fields};
use crate::source::front_matter::Split;
use crate::source::schema;
use crate::source::value::Value;

/// A sheet whose front matter is typed and whose Markdown is still text.
#[derive(Debug)]
pub struct Draft {
    pub head: Head,
    pub matter: DraftMatter,
    /// The bytes of the Markdown body.
    pub body: std::ops::Range<usize>,
}

/// What each kind adds, its prose still text.
#[derive(Debug)]
pub enum DraftMatter {
    Section,
    Page,
    Chapter(Chapter),
    CaseStudy(CaseStudy),
    Clause(Box<DraftClause>),
    Course(Course),
    Term(Term),
    Quotation(Quotation),
}

/// A clause whose prose is still text.
#[derive(Debug)]
pub struct DraftClause {
    pub stage: ClauseStage,
    pub document: Document,
    pub categories: Vec<crate::guide::vocabulary::Category>,
    pub dimensions: Vec<crate::guide::vocabulary::Dimension>,
    pub wordings: Vec<DraftWording>,
    pub variables: Vec<Variable>,
    pub verification: Option<Spanned<String>>,
    pub evidence: Vec<String>,
    pub caution: Option<Spanned<String>>,
    pub penalty: Option<Spanned<String>>,
    pub legal_basis: Vec<LegalBasis>,
    pub impact: Option<i64>,
    pub ease: Option<i64>,
    pub codes: ReportingCodes,
}

#[derive(Debug)]
pub struct DraftWording {
    pub ambition: Spanned<Ambition>,
    pub summary: String,
    pub text: Spanned<String>,
    pub counter_example: bool,
}

/// Types the front matter of the sheet at `path` (within the content folder).
pub fn decode(file: FileId, path: &str, split: &Split, language: Language, report: &mut Report) -> Draft {
    let value = split.front_matter.as_ref();
    let kind = kind_of(path, value);
    let own = own_fields(kind);
    let fields = Fields::of(value, &[schema::HEAD, own], split.at, report);
    // An unknown `kind` is said once, here; the folder's kind stands in for it.
    let _: Option<Kind> = fields.choice("kind", report);
    let mut head = decode_head(file, path, kind, &fields, language, report);
    let matter = decode_matter(kind, &fields, report);
    if let DraftMatter::Clause(clause) = &matter {
        let stage = clause.stage.stage();
        if !head.stages.contains(&stage) && head.stages.is_empty() {
            head.stages.push(stage);
        }
    }
    Draft { head, matter, body: split.body.clone() }
}

/// The fields that the kind adds to those of every sheet.
pub fn own_fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Section | Kind::Page => &[],
        Kind::Chapter => schema::CHAPTER,
        Kind::CaseStudy => schema::CASE_STUDY,
        Kind::Clause => schema::CLAUSE,
        Kind::Course => schema::COURSE,
        Kind::Term => schema::TERM,
        Kind::Quotation => schema::QUOTATION,
    }
}

/// The folders whose name gives the kind.
pub const FOLDERS: &[(&str, Kind)] = &[
    ("chapitres", Kind::Chapter),
    ("cas", Kind::CaseStudy),
    ("clauses", Kind::Clause),
    ("parcours", Kind::Course),
    ("glossaire", Kind::Term),
    ("citations", Kind::Quotation),
];

fn kind_of(path: &str, value: Option<&Value>) -> Kind {
    use crate::source::value::Data;
    if let Some(Data::Map(entries)) = value.map(|value| &value.data)
        && let Some(entry) = entries.iter().find(|entry| matches!(entry.key.as_str(), "kind" | "genre"))
        && let Data::Text(written) = &entry.value.data
        && let Some(kind) = Kind::from_written(written)
    {
        return kind;
    }
    if path.rsplit('/').next() == Some("_index.md") {
        return Kind::Section;
    }
    let folder = path.split('/').next().unwrap_or_default();
    FOLDERS.iter().find(|(name, _)| *name == folder).map_or(Kind::Page, |(_, kind)| *kind)
}

fn decode_head(file: FileId, path: &str, kind: Kind, fields: &Fields, language: Language, report: &mut Report) -> Head {
    let stem = address::stem(path);
    address::check_folders(path, fields.at(), report);
    let id = name(fields, "id", report).unwrap_or_else(|| address::default_id(path));
    let slug = name(fields, "slug", report);
    let named_by_file = slug.is_none() && kind != Kind::Section;
    let slug = slug.unwrap_or_else(|| crate::text::slug(stem));
    let aliases = fields
        .texts("aliases", report)
        .into_iter()
        .filter_map(|alias| address::alias(&alias, report).map(|value| Spanned { value, span: alias.span }))
        .collect();
    let mut audiences = fields.texts("audience", report);
    for audience in &mut audiences {
        audience.value = crate::text::slug(&audience.value);
    }
    if audiences.is_empty() {
        audiences.push(Spanned { value: INTERNAL.to_owned(), span: fields.at() });
    }
    let search = fields.map("search", schema::SEARCH, report);
    Head {
        file,
        path: path.to_owned(),
        address: address::of(path, &slug, kind == Kind::Section),
        aliases,
        title: fields.text("title", report).unwrap_or_else(|| id.clone()),
        id,
        description: fields.text("description", report).unwrap_or_default(),
        published: fields.date("date", report),
        updated: fields.date("updated", report),
        publish_date: fields.date("publish_date", report),
        expiry_date: fields.date("expiry_date", report),
        draft: fields.flag("draft", report).unwrap_or(false),
        weight: fields.integer("weight", -schema::MAX_ORDER, schema::MAX_ORDER, report).unwrap_or(0),
        audiences,
        topics: fields.texts("topics", report).into_iter().map(|topic| topic.value).collect(),
        principles: fields.choices("principles", report),
        stages: fields.choices("stages", report),
        related: fields.texts("related", report),
        owner: fields.text("owner", report),
        review_by: fields.date("review_by", report),
        search: SearchHint {
            words: search.as_ref().map(|search| search.texts("words", report)).unwrap_or_default(),
            #[expect(clippy::cast_possible_truncation, reason = "a boost is a small number")]
            boost: search.as_ref().and_then(|search| search.number("boost", schema::BOOST, report)).unwrap_or(1.0)
                as f32,
            exclude: search.as_ref().and_then(|search| search.flag("exclude", report)).unwrap_or(false),
        },
        language: fields.choice("lang", report).unwrap_or(language),
        at: fields.at(),
        named_by_file,
        unread: false,
    }
}

/// A name that the author chose. An empty one is told, and stands for none.
fn name(fields: &Fields, field: &str, report: &mut Report) -> Option<String> {
    let name = fields.spanned_text(field, report)?;
    address::check_name(&name, report);
    Some(name.value).filter(|name| !name.is_empty())
}

fn decode_matter(kind: Kind, fields: &Fields, report: &mut Report) -> DraftMatter {
    match kind {
        Kind::Section => DraftMatter::Section,
        Kind::Page => DraftMatter::Page,
        Kind::Chapter => DraftMatter::Chapter(Chapter {
            dimensions: fields.choices("dimensions", report),
            this_week: fields.text("this_week", report),
            legal_basis: legal_basis(fields, report),
        }),
        Kind::CaseStudy => DraftMatter::CaseStudy(CaseStudy {
            buyer: fields.text("buyer", report),
            year: fields.integer("year", 1900, 2200, report),
            amount: fields.text("amount", report),
            categories: fields.choices("category", report),
            results: fields
                .maps("results", schema::RESULT, report)
                .iter()
                .map(|result| Outcome {
                    value: result.text("value", report).unwrap_or_default(),
                    unit: result.text("unit", report),
                    label: result.text("label", report).unwrap_or_default(),
                })
                .collect(),
            clauses: fields.texts("clauses", report),
            contact: fields.text("contact", report),
        }),
        Kind::Clause => DraftMatter::Clause(Box::new(clause(fields, report))),
        Kind::Course => DraftMatter::Course(Course {
            duration: fields.integer("duration", 1, 10_000, report),
            mastery: fields.integer("mastery", 1, 100, report).unwrap_or(80),
            reading: fields.texts("reading", report),
        }),
        Kind::Term => DraftMatter::Term(Term {
            acronym: fields.text("acronym", report),
            forms: fields.texts("forms", report).into_iter().map(|form| form.value).collect(),
        }),
        Kind::Quotation => DraftMatter::Quotation(Quotation {
            author: fields.text("author", report),
            source: fields.text("source", report),
            year: fields.integer("year", -5000, 2200, report),
        }),
    }
}

fn clause(fields: &Fields, report: &mut Report) -> DraftClause {
    if fields.is_empty_list("ambition") {
        report.add(Diagnostic::error("P0332", fields.span("ambition")));
    }
    let wordings = fields
        .maps("ambition", schema::WORDING, report)
        .iter()
        .filter_map(|wording| {
            let level: Option<Spanned<Ambition>> = wording.spanned_choice("level", report);
            let summary = wording.text("summary", report).unwrap_or_default();
            let text = wording.spanned_text("text", report)?;
            let counter_example = wording.flag("counter_example", report).unwrap_or(false);
            Some(DraftWording { ambition: level?, summary, text, counter_example })
        })
        .collect();
    let variables = fields
        .maps("variables", schema::VARIABLE, report)
        .iter()
        .filter_map(|variable| {
            Some(Variable {
                name: variable.spanned_text("name", report)?,
                label: variable.text("label", report).unwrap_or_default(),
                unit: variable.text("unit", report),
                default: variable.text("default", report).unwrap_or_default(),
                range: variable.range("range", report),
            })
        })
        .collect();
    let codes = fields.map("ecodes", schema::CODES, report);
    let coded = |name: &str, report: &mut Report| -> Vec<String> {
        codes.as_ref().map_or_else(Vec::new, |codes| codes.texts(name, report).into_iter().map(|c| c.value).collect())
    };
    DraftClause {
        // A missing or unknown stage or document is an error already said; the guide is not built then.
        stage: fields.choice("stage", report).unwrap_or(ClauseStage::Performance),
        document: fields.choice("document", report).unwrap_or(Document::Ccap),
        categories: fields.choices("category", report),
        dimensions: fields.choices("dimension", report),
        wordings,
        variables,
        verification: fields.spanned_text("verification", report),
        evidence: fields.texts("evidence", report).into_iter().map(|proof| proof.value).collect(),
        caution: fields.spanned_text("caution", report),
        penalty: fields.spanned_text("penalty", report),
        legal_basis: legal_basis(fields, report),
        impact: fields.integer("impact", 1, 5, report),
        ease: fields.integer("ease", 1, 5, report),
        codes: ReportingCodes { decp: coded("decp", report), eforms: coded("eforms", report) },
    }
}

fn legal_basis(fields: &Fields, report: &mut Report) -> Vec<LegalBasis> {
    fields
        .maps("legal_basis", schema::LEGAL_BASIS, report)
        .iter()
        .map(|basis| LegalBasis {
            text: basis.text("text", report).unwrap_or_default(),
            article: basis.text("article", report),
            url: basis.text("url", report),
            checked: basis.date("checked", report),
            to_confirm: basis.flag("to_confirm", report).unwrap_or(false),
            at: basis.at(),
        })
        .collect()
}

/// Reads `reperes.yaml`.
pub fn decode_facts(file: FileId, value: Option<&Value>, report: &mut Report) -> Vec<Fact> {
    let fields = Fields::of(value, &[schema::FACTS], Span::start_of(file), report);
    let _ = fields.date("checked", report);
    fields
        .maps("facts", schema::FACT, report)
        .iter()
        .filter_map(|fact| {
            Some(Fact {
                id: fact.spanned_text("id", report)?,
                value: fact.text("value", report).unwrap_or_default(),
                label: fact.text("label", report).unwrap_or_default(),
                source: fact.text("source", report),
                url: fact.text("url", report),
                to_confirm: fact.flag("to_confirm", report).unwrap_or(false),
            })
        })
        .collect()
}

/// Reads `etapes.yaml`.
pub fn decode_stage_texts(file: FileId, value: Option<&Value>, report: &mut Report) -> Vec<StageText> {
    let fields = Fields::of(value, &[schema::STAGE_TEXTS], Span::start_of(file), report);
    fields
        .maps("stages", schema::STAGE_TEXT, report)
        .iter()
        .filter_map(|text| {
            Some(StageText {
                stage: text.choice("id", report)?,
                title: text.text("title", report).unwrap_or_default(),
                question: text.text("question", report).unwrap_or_default(),
            })
        })
        .collect()
}

/// Reads `publics.yaml`.
pub fn decode_welcomes(file: FileId, value: Option<&Value>, report: &mut Report) -> Vec<Welcome> {
    let fields = Fields::of(value, &[schema::WELCOMES], Span::start_of(file), report);
    if fields.is_empty_list("audiences") {
        report.add(Diagnostic::warning("P0369", fields.span("audiences")).with("audience", ""));
    }
    fields
        .maps("audiences", schema::WELCOME, report)
        .iter()
        .filter_map(|welcome| {
            let mut audience = welcome.spanned_text("id", report)?;
            audience.value = crate::text::slug(&audience.value);
            let title = welcome.text("title", report).unwrap_or_default();
            let sentence = welcome.text("sentence", report).unwrap_or_default();
            if welcome.is_empty_list("essentials") {
                let at = welcome.span("essentials");
                report.add(Diagnostic::warning("P0369", at).with("audience", &audience.value));
            }
            let essentials = welcome.maps("essentials", schema::ESSENTIAL, report);
            let essentials = essentials.iter().filter_map(|fields| essential(fields, report));
            Some(Welcome { audience, title, sentence, essentials: essentials.collect() })
        })
        .collect()
}

fn essential(fields: &Fields, report: &mut Report) -> Option<Essential> {
    let sheet = fields.spanned_text("sheet", report)?;
    let why = fields.text("why", report).filter(|why| !why.is_empty());
    // A key that is not known may be the one that is missing.
    if why.is_none() && !fields.has_unknown {
        report.add(Diagnostic::warning("P0370", sheet.span).with("id", &sheet.value));
    }
    Some(Essential { sheet, why })
}

/// A diagnostic for a front matter that is missing altogether.
pub fn missing_front_matter(file: FileId) -> Diagnostic {
    Diagnostic::error("P0100", Span::start_of(file))
}
