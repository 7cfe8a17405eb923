//! `[accessibility]`: what an audit found. Whoever declares more than "non conforme" says who found it, when, and how far.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Report, Spanned};
use crate::guide::vocabulary::{Conformity, Vocabulary};
use crate::source::fields::Fields;

/// An audit of the site against the RGAA, version 4.1.2. Source: law 2005-102, article 47, and decree 2019-768.
#[derive(Debug, Clone)]
pub struct Audit {
    pub state: Conformity,
    /// The day it was carried out.
    pub day: Spanned<Date>,
    /// The share of the criteria that are met, in per cent.
    pub rate: f64,
    pub auditor: String,
    /// The contents that it found out of reach, a sentence each.
    pub gaps: Vec<String>,
}

/// What stands for an audit, beside its result.
const PROOF: &[&str] = &["audited", "rate", "auditor"];

/// The share from which on a site is partially compliant. Source: the model of the declaration, RGAA 4.1.2.
const PARTIAL: f64 = 50.0;

/// The state that an audit with this result concludes to.
fn concluded(rate: f64) -> Conformity {
    match rate {
        100.0.. => Conformity::Whole,
        PARTIAL.. => Conformity::Partial,
        _ => Conformity::No,
    }
}

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
        day: Spanned { value: settings.date("audited", report)?, span: settings.span("audited") },
        rate: settings.number("rate", (0.0, 100.0), report)?,
        auditor: settings.text("auditor", report).filter(|name| !name.is_empty())?,
        gaps: settings.texts("gaps", report).into_iter().map(|gap| gap.value).collect(),
    };
    let concluded = concluded(audit.rate);
    if audit.state != concluded {
        report.add(
            Diagnostic::error("P0118", settings.span("state"))
                .with("rate", audit.rate.to_string())
                .with("state", state.id())
                .with("meant", concluded.id())
                .and_at(settings.span("rate")),
        );
        return None;
    }
    match (state, audit.gaps.is_empty()) {
        (Conformity::Whole, false) => {
            report.add(Diagnostic::error("P0119", settings.span("gaps")).with("state", "whole"));
            return None;
        }
        (Conformity::Partial | Conformity::No, true) => {
            report.add(Diagnostic::warning("P0119", settings.span("state")).with("state", "untold"));
        }
        _ => {}
    }
    Some(audit)
}
