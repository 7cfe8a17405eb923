//! Places within a sheet: those that its text makes, and those that its page has of its own.

use std::sync::Arc;

/// The id of a heading or block within its sheet: ASCII, readable, unique there.
pub type Anchor = Arc<str>;

// Where a page shows what a sheet's front matter tells.
pub const VERIFICATION: &str = "verification";
pub const EVIDENCE: &str = "preuves";
pub const CAUTION: &str = "vigilance";
pub const PENALTY: &str = "penalite";
pub const LEGAL_BASIS: &str = "fondement";
pub const THIS_WEEK: &str = "cette-semaine";

/// The ids that pages use for parts of their own: a heading of the same name gets another.
pub const OF_PAGES: &[&str] = &[
    VERIFICATION,
    EVIDENCE,
    CAUTION,
    PENALTY,
    LEGAL_BASIS,
    THIS_WEEK,
    "base",
    "avance",
    "exemplaire",
    "contenu",
    "menu",
    "sommaire",
];
