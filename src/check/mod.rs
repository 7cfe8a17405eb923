//! The rules: what an author may get wrong that only the whole guide shows. One rule a file, all in [`RULES`].

mod rules;

use crate::diagnostic::Report;
use crate::guide::edition::Moment;
use crate::guide::{Edition, Guide};

/// A rule over the whole guide.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever.
    pub code: &'static str,
    pub check: fn(&Context, &mut Report),
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Context<'g> {
    pub guide: &'g Guide,
    pub moment: Moment,
}

/// Every rule over the whole guide, by code.
pub use rules::RULES;

/// Applies every rule to the guide.
pub fn check(guide: &Guide, moment: Moment) -> Report {
    let context = Context { guide, moment };
    let mut report = Report::new();
    for rule in RULES {
        (rule.check)(&context, &mut report);
    }
    report
}

/// Applies the rules that need one audience's view.
pub fn check_edition(edition: &Edition) -> Report {
    let mut report = Report::new();
    rules::withheld_link::check(edition, &mut report);
    report
}
