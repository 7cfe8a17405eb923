//! The rules: what an author may get wrong that only the whole guide shows. One rule a file, all in [`RULES`] and
//! [`EDITION_RULES`]; their sentences are in `locales/*/diagnostics.ftl`, under their code.

mod answers;
mod context;
mod inventory;
mod nearby;
mod rules;

use rayon::prelude::*;

pub use context::Context;
pub use inventory::Inventory;
pub use rules::{EDITION_RULES, RULES};

use crate::diagnostic::Report;
use crate::guide::edition::Moment;
use crate::guide::{Edition, Guide};
use crate::images::Fault;
use crate::prose::{AssetId, Target};

/// A rule over the whole guide.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever.
    pub code: &'static str,
    pub check: fn(&Context, &mut Report),
}

/// A rule over what one audience may see.
#[derive(Debug)]
pub struct EditionRule {
    /// Stable for ever.
    pub code: &'static str,
    pub check: fn(&Edition, &mut Report),
}

/// Applies every rule to the guide.
pub fn check(guide: &Guide, moment: Moment) -> Report {
    let context = Context::new(guide, moment);
    let apply = |rule: &Rule| {
        let mut found = Report::new();
        (rule.check)(&context, &mut found);
        found
    };
    let mut report = Report::new();
    for found in RULES.par_iter().map(apply).collect::<Vec<_>>() {
        report.extend(found);
    }
    report
}

/// Tells of the pictures whose pixels turned out not to be readable, wherever they are shown.
pub fn pictures(guide: &Guide, faults: &[(AssetId, Fault)]) -> Report {
    let mut report = Report::new();
    if faults.is_empty() {
        return report;
    }
    for image in guide.sheets().flat_map(|sheet| Inventory::of(sheet).images) {
        let fault = faults.iter().find(|(id, _)| image.target == Target::Asset(*id));
        if let Some((asset, fault)) = fault.and_then(|(id, fault)| Some((guide.asset(*id)?, fault))) {
            report.add(rules::image_unreadable::diagnostic(asset, image.at, *fault));
        }
    }
    report
}

/// Applies the rules that need one audience's view.
pub fn check_edition(edition: &Edition) -> Report {
    let mut report = Report::new();
    for rule in EDITION_RULES {
        (rule.check)(edition, &mut report);
    }
    report
}
