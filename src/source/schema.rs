//! The tables of fields: what authors may write in front matter, in `polymorphe.toml` and in the data files.
//! Decoding, the JSON Schema for editors and the templates of `new` all read these tables.

use super::fields::{Field, Shape, values};
use crate::guide::vocabulary::{
    Ambition, Category, ClauseStage, Conformity, Dimension, Document, Kind, Language, Principle, RawHtml, Stage,
    WithheldLinks,
};
use Shape::{Choice, Choices, Date, Flag, Integer, Map, Maps, Named, Number, Prose, Range, Scalar, Text, Texts};

/// The farthest that a sheet can be put down, or up, among its neighbours.
pub const MAX_ORDER: i64 = 1_000_000;

/// The least and the most that a sheet's score is multiplied by.
pub const BOOST: (f64, f64) = (0.1, 10.0);

/// Fields of every sheet.
pub const HEAD: &[Field] = &[
    Field::new("kind", "genre", Choice(values::<Kind>)),
    Field::new("title", "titre", Text).required(),
    Field::new("description", "resume", Text),
    Field::new("date", "", Date),
    Field::new("updated", "mise_a_jour", Date),
    Field::new("publish_date", "publier_le", Date),
    Field::new("expiry_date", "expire_le", Date),
    Field::new("draft", "brouillon", Flag),
    Field::new("weight", "ordre", Integer(-MAX_ORDER, MAX_ORDER)),
    Field::new("slug", "adresse", Text),
    Field::new("aliases", "anciennes_adresses", Texts),
    Field::new("id", "", Text),
    Field::new("audience", "public", Texts),
    Field::new("topics", "themes", Texts),
    Field::new("principles", "principes", Choices(values::<Principle>)),
    Field::new("stages", "etapes", Choices(values::<Stage>)),
    Field::new("search", "recherche", Map(SEARCH)),
    Field::new("owner", "responsable", Text),
    Field::new("review_by", "a_revoir_le", Date),
    Field::new("related", "lies", Texts),
    Field::new("lang", "langue", Text),
];

pub const SEARCH: &[Field] = &[
    Field::new("words", "mots", Texts),
    Field::new("boost", "", Number(BOOST.0, BOOST.1)),
    Field::new("exclude", "exclure", Flag),
];

pub const CHAPTER: &[Field] = &[
    Field::new("dimensions", "", Choices(values::<Dimension>)),
    Field::new("this_week", "cette_semaine", Text),
    Field::new("legal_basis", "fondement", Maps(LEGAL_BASIS)),
];

pub const CASE_STUDY: &[Field] = &[
    Field::new("buyer", "acheteur", Text),
    Field::new("year", "annee", Integer(1900, 2200)),
    Field::new("amount", "montant", Scalar),
    Field::new("category", "famille", Choices(values::<Category>)),
    Field::new("results", "resultats", Maps(RESULT)),
    Field::new("clauses", "", Texts),
    Field::new("contact", "", Text),
];

pub const RESULT: &[Field] = &[
    Field::new("value", "valeur", Scalar).required(),
    Field::new("unit", "unite", Text),
    Field::new("label", "libelle", Text).required(),
];

pub const CLAUSE: &[Field] = &[
    Field::new("stage", "etape", Choice(values::<ClauseStage>)).required(),
    Field::new("document", "piece", Choice(values::<Document>)).required(),
    Field::new("category", "famille", Choices(values::<Category>)),
    Field::new("dimension", "", Choices(values::<Dimension>)),
    Field::new("ambition", "", Maps(WORDING)).required(),
    Field::new("variables", "", Maps(VARIABLE)),
    Field::new("verification", "", Prose),
    Field::new("evidence", "preuves", Texts),
    Field::new("caution", "vigilance", Prose),
    Field::new("penalty", "penalite", Prose),
    Field::new("legal_basis", "fondement", Maps(LEGAL_BASIS)),
    Field::new("impact", "", Integer(1, 5)),
    Field::new("ease", "facilite", Integer(1, 5)),
    Field::new("ecodes", "codes", Map(CODES)),
];

pub const WORDING: &[Field] = &[
    Field::new("level", "niveau", Choice(values::<Ambition>)).required(),
    Field::new("summary", "resume", Text),
    Field::new("text", "texte", Prose).required(),
    Field::new("counter_example", "contre_exemple", Flag),
];

pub const VARIABLE: &[Field] = &[
    Field::new("name", "nom", Text).required(),
    Field::new("label", "libelle", Text).required(),
    Field::new("unit", "unite", Text),
    Field::new("default", "defaut", Scalar).required(),
    Field::new("range", "plage", Range),
];

pub const LEGAL_BASIS: &[Field] = &[
    Field::new("text", "texte", Text).required(),
    Field::new("article", "", Text),
    Field::new("url", "", Text),
    Field::new("checked", "verifie", Date),
    Field::new("to_confirm", "a_confirmer", Flag),
];

pub const CODES: &[Field] = &[Field::new("decp", "", Texts), Field::new("eforms", "", Texts)];

pub const COURSE: &[Field] = &[
    Field::new("duration", "duree", Integer(1, 10_000)),
    Field::new("mastery", "reussite", Integer(1, 100)),
    Field::new("reading", "lectures", Texts),
];

pub const TERM: &[Field] = &[Field::new("acronym", "sigle", Text), Field::new("forms", "formes", Texts)];

pub const QUOTATION: &[Field] = &[
    Field::new("author", "auteur", Text),
    Field::new("source", "", Text),
    Field::new("year", "annee", Integer(-5000, 2200)),
];

/// `reperes.yaml`: the dated reference figures.
pub const FACTS: &[Field] =
    &[Field::new("checked", "verifie_le", Date).required(), Field::new("facts", "reperes", Maps(FACT)).required()];

pub const FACT: &[Field] = &[
    Field::new("id", "", Text).required(),
    Field::new("value", "valeur", Scalar).required(),
    Field::new("label", "libelle", Text).required(),
    Field::new("source", "", Text),
    Field::new("url", "", Text),
    Field::new("to_confirm", "a_confirmer", Flag),
];

/// `etapes.yaml`: the words for the twelve stages.
pub const STAGE_TEXTS: &[Field] = &[Field::new("stages", "etapes", Maps(STAGE_TEXT)).required()];

pub const STAGE_TEXT: &[Field] = &[
    Field::new("id", "", Choice(values::<Stage>)).required(),
    Field::new("title", "titre", Text).required(),
    Field::new("question", "", Text).required(),
];

/// `publics.yaml`: where each audience begins.
pub const WELCOMES: &[Field] = &[Field::new("audiences", "publics", Maps(WELCOME)).required()];

pub const WELCOME: &[Field] = &[
    Field::new("id", "", Text).required(),
    Field::new("title", "titre", Text).required(),
    Field::new("sentence", "phrase", Text),
    Field::new("essentials", "essentiels", Maps(ESSENTIAL)).required(),
];

pub const ESSENTIAL: &[Field] = &[Field::new("sheet", "fiche", Text).required(), Field::new("why", "pourquoi", Text)];

/// `carte.yaml`: the map of a purchase.
pub const MAP: &[Field] = &[
    Field::new("audience", "public", Texts),
    Field::new("actors", "acteurs", Maps(ACTOR)).required(),
    Field::new("stages", "etapes", Maps(MAP_STAGE)).required(),
];

pub const ACTOR: &[Field] = &[
    Field::new("id", "", Text).required(),
    Field::new("name", "nom", Text).required(),
    Field::new("about", "phrase", Text).required(),
];

pub const MAP_STAGE: &[Field] = &[
    Field::new("id", "", Choice(values::<Stage>)).required(),
    Field::new("lead", "mene", Map(LEAD)).required(),
    Field::new("others", "avec", Maps(ROLE)),
    Field::new("decisions", "", Maps(REMARK)),
    Field::new("documents", "", Maps(REMARK)),
    Field::new("delays", "delais", Maps(REMARK)),
];

pub const LEAD: &[Field] =
    &[Field::new("actor", "acteur", Text).required(), Field::new("does", "fait", Text).required()];

pub const ROLE: &[Field] = &[
    Field::new("actor", "acteur", Text).required(),
    Field::new("does", "fait", Text).required(),
    Field::new("audience", "public", Texts),
];

pub const REMARK: &[Field] = &[Field::new("text", "texte", Text).required(), Field::new("audience", "public", Texts)];

/// The fields of the mapping that stands under `key` in front matter, if one does.
pub fn under(key: &str) -> Option<&'static [Field]> {
    HEAD.iter().chain(CLAUSE).filter(|field| field.is_named(key)).find_map(|field| match field.shape {
        Map(fields) => Some(fields),
        _ => None,
    })
}

/// `polymorphe.toml`.
pub const CONFIG: &[Field] = &[
    Field::new("guide", "", Map(GUIDE)).required(),
    Field::new("theme", "", Map(THEME)),
    Field::new("editions", "", Named(EDITION)).required(),
    Field::new("outputs", "", Map(OUTPUTS)),
    Field::new("search", "", Map(SEARCH_SETTINGS)),
    Field::new("serve", "", Map(SERVE)),
    Field::new("accessibility", "", Map(ACCESSIBILITY)),
];

pub const GUIDE: &[Field] = &[
    Field::new("title", "", Text).required(),
    Field::new("subtitle", "", Text),
    Field::new("language", "", Choice(values::<Language>)),
    Field::new("organisation", "", Text),
    Field::new("contact", "", Text),
    Field::new("base_url", "", Text),
    Field::new("repository", "", Text),
    Field::new("edit_url", "", Text),
    Field::new("licence", "", Text),
    Field::new("raw_html", "", Choice(values::<RawHtml>)),
    Field::new("max_file_size", "", Integer(1, 1_000_000_000)),
];

pub const THEME: &[Field] = &[Field::new("name", "", Text)];

pub const EDITION: &[Field] = &[
    Field::new("title", "", Text),
    Field::new("audiences", "", Texts).required(),
    Field::new("outputs", "", Texts).required(),
    Field::new("base_url", "", Text),
    Field::new("withheld_links", "", Choice(values::<WithheldLinks>)),
];

pub const OUTPUTS: &[Field] = &[
    Field::new("site", "", Map(SITE)),
    Field::new("screens", "", Map(SCREENS)),
    Field::new("booklet", "", Map(BOOKLET)),
    Field::new("training", "", Map(TRAINING)),
];

pub const SITE: &[Field] = &[Field::new("precompress", "", Flag)];
pub const SCREENS: &[Field] = &[Field::new("max_slides", "", Integer(1, 1000))];
pub const BOOKLET: &[Field] = &[];
pub const TRAINING: &[Field] = &[];
pub const SEARCH_SETTINGS: &[Field] = &[];
pub const SERVE: &[Field] = &[Field::new("hosts", "", Texts)];

/// What an audit found. All of it is needed together: see `config::audit`.
pub const ACCESSIBILITY: &[Field] = &[
    Field::new("state", "", Choice(values::<Conformity>)).required(),
    Field::new("audited", "", Date),
    Field::new("rate", "", Number(0.0, 100.0)),
    Field::new("auditor", "", Text),
    Field::new("gaps", "", Texts),
];
