//! `[accessibility]`: what an audit found. Whoever declares more than "non conforme" says who found it, when, and how far.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Report};
use crate::guide::vocabulary::Conformity;
use crate::source::fields::Fields;

/// An audit of the site against the RGAA, version 4.1.2. Source: law 2005-102, article 47, and decree 2019-768.
#[derive(Debug, Clone)]
pub struct Audit {
    pub state: Conformity,
    /// The day it was carried out.
    pub day: Date,
    /// The share of the criteria that are met, in per cent.
    pub rate: i64,
    pub auditor: String,
    /// The contents that it found out of reach, a sentence each.
    pub gaps: Vec<String>,
}

/// What stands for an audit, beside its result.
const PROOF: &[&str] = &["audited", "rate", "auditor"];

/// Reads `[accessibility]`. `None` is a site that nobody has audited; so is one whose audit lacks something, after that
/// was said in `report`.
pub fn decode(settings: &Fields, report: &mut Report) -> Option<Audit> {
    let state = settings.choice("state", report)?;
    if state == Conformity::No && !PROOF.iter().any(|name| settings.has(name)) {
        return None;
    }
    settings.need(PROOF, report);
    let audit = Audit {
        state,
        day: settings.date("audited", report)?,
        rate: settings.integer("rate", 0, 100, report)?,
        auditor: settings.text("auditor", report).filter(|name| !name.is_empty())?,
        gaps: settings.texts("gaps", report).into_iter().map(|gap| gap.value).collect(),
    };
    if (audit.state == Conformity::Whole) != (audit.rate == 100) {
        report.add(Diagnostic::error("P0118", settings.span("rate")).with("rate", audit.rate.to_string()));
        return None;
    }
    Some(audit)
}
