//! The page of a clause: its wordings by ambition, the values to fill in, how it is checked.

use serde::Serialize;

use super::context::Site;
use super::lists::Facet;
use super::sheet::{self, SheetView, tags};
use super::views::{Frame, Tag};
use crate::guide::sheet::{Clause, Sheet, Variable};
use crate::guide::vocabulary::Vocabulary;
use crate::outputs::pages::{number, up, value};
use crate::prose::html::html;
use crate::prose::{Prose, SheetId};

#[derive(Debug, Serialize)]
pub struct ClauseView {
    frame: Frame,
    sheet: SheetView,
    document: Option<Tag>,
    wordings: Vec<WordingView>,
    variables: Vec<VariableView>,
    verification: Option<String>,
    evidence: Vec<String>,
    caution: Option<String>,
    penalty: Option<String>,
    /// Political impact and ease of putting in place, 1 to 5.
    impact: Option<i64>,
    ease: Option<i64>,
    decp: Vec<String>,
    eforms: Vec<String>,
}

/// One wording, as HTML.
#[derive(Debug, Serialize)]
struct WordingView {
    id: &'static str,
    title: String,
    /// Whether it is shown to be recognised, never to be copied.
    counter_example: bool,
    summary: String,
    /// How many of the three strokes are thick.
    strokes: usize,
    text: String,
}

/// A blank of the wordings.
#[derive(Debug, Serialize)]
struct VariableView {
    name: String,
    label: String,
    value: String,
    /// Whether the value is words rather than a number.
    phrase: bool,
    unit: Option<String>,
    /// `de 150 à 3 000`.
    range: Option<String>,
    lowest: Option<String>,
    highest: Option<String>,
}

pub fn view(site: &Site, id: SheetId, sheet: &Sheet, clause: &Clause) -> ClauseView {
    let up = up(&sheet.head.address);
    let page = site.page(&sheet.head.address);
    let page = page.with_variables(&clause.variables);
    let field = |prose: &Option<Prose>, prefix: &str| prose.as_ref().map(|prose| html(prose, &page, prefix));
    let wordings = clause.wordings.iter().map(|wording| {
        let ambition = wording.ambition.value;
        WordingView {
            id: ambition.id(),
            title: if wording.counter_example {
                site.words.text("counter-example")
            } else {
                ambition.label().to_owned()
            },
            counter_example: wording.counter_example,
            summary: wording.summary.clone(),
            strokes: ambition.strokes(),
            text: html(&wording.text, &page, &format!("{}-", ambition.id())),
        }
    });
    ClauseView {
        frame: site.sheet_frame(sheet),
        sheet: sheet::view(site, id, sheet),
        document: tags(Facet::Document, &[clause.document], &up).pop(),
        wordings: wordings.collect(),
        variables: clause.variables.iter().map(|variable| variable_view(site, variable)).collect(),
        verification: field(&clause.verification, "verification-"),
        evidence: clause.evidence.clone(),
        caution: field(&clause.caution, "vigilance-"),
        penalty: field(&clause.penalty, "penalite-"),
        impact: clause.impact,
        ease: clause.ease,
        decp: clause.codes.decp.clone(),
        eforms: clause.codes.eforms.clone(),
    }
}

fn variable_view(site: &Site, variable: &Variable) -> VariableView {
    let range = variable.range.map(|(lowest, highest)| {
        site.words.format("range", &[("lowest", number(lowest)), ("highest", number(highest))])
    });
    VariableView {
        name: variable.name.value.clone(),
        label: variable.label.clone(),
        value: value(variable),
        phrase: !variable.default.starts_with(|first: char| first.is_ascii_digit()),
        unit: variable.unit.clone(),
        range,
        lowest: variable.range.map(|(lowest, _)| lowest.to_string()),
        highest: variable.range.map(|(_, highest)| highest.to_string()),
    }
}
