//! Each kind of sheet as the booklet shows it.

use super::letters::Text;
use super::nodes::Mark;
use super::view::{Clause, Dimension, Fact, Figure, Legal, Matter, Reference, Scale, Setting, Sheet, Wording};
use super::write::{Desk, Writer, is_short};
use crate::guide::vocabulary::{Dimension as Field, Stage, Vocabulary};
use crate::guide::{Edition, sheet};
use crate::locale::Locale;
use crate::outputs::pages::{number, value_with_unit};
use crate::prose::SheetId;

/// The level of a sheet's own heading: parts stand above it.
const SHEET: u8 = 2;

/// What a sheet is made with.
pub struct Maker<'m, 'e> {
    pub desk: &'m mut Desk<'e>,
    pub edition: &'e Edition<'e>,
    pub locale: &'m Locale,
}

impl<'e> Maker<'_, 'e> {
    /// The sheet, with what its kind adds.
    pub fn sheet(&mut self, id: SheetId, sheet: &'e sheet::Sheet) -> Sheet {
        self.desk.letters.at(sheet.head.at);
        let title = self.text(&sheet.head.title);
        let lead = self.text(&sheet.head.description);
        let related = self.edition.related(sheet);
        let mut related: Vec<Reference> =
            related.into_iter().filter_map(|(other, sheet)| self.reference(other, sheet)).collect();
        let matter = self.matter(id, sheet);
        if let Matter::Case { clauses, .. } = &matter {
            related.retain(|reference| !clauses.iter().any(|clause| clause.to == reference.to));
        }
        self.desk.letters.at(sheet.head.at);
        Sheet {
            label: sheet.head.id.clone(),
            number: self.edition.number_of(id).unwrap_or_default(),
            title,
            lead,
            stage: self.stages(&sheet.head.stages),
            stages: sheet.head.stages.iter().map(|stage| stage.number()).collect(),
            dimensions: self.dimensions(&sheet.matter),
            body: self.writer(id, sheet).prose(&sheet.body, "", body_level(sheet)),
            related,
            matter,
        }
    }

    fn text(&mut self, words: &str) -> Text {
        self.desk.letters.text(words)
    }

    fn some_text(&mut self, words: Option<&str>) -> Text {
        self.text(words.unwrap_or_default())
    }

    fn writer<'w>(&'w mut self, id: SheetId, sheet: &'w sheet::Sheet) -> Writer<'w, 'e> {
        let variables = match &sheet.matter {
            sheet::Matter::Clause(clause) => clause.variables.as_slice(),
            _ => &[],
        };
        Writer::new(self.desk, id, &sheet.head.id, variables)
    }

    /// "Étape 2, Besoin ; aussi 1 et 5": what the thread at the edge of the page shows, in words.
    fn stages(&mut self, stages: &[Stage]) -> Text {
        let Some((first, others)) = stages.split_first() else { return Text::default() };
        let number = ("number", first.number().to_string());
        let title = ("title", self.edition.stage_text(*first).title);
        let mut others: Vec<usize> = others.iter().map(|stage| stage.number()).collect();
        others.sort_unstable();
        let words = if others.is_empty() {
            self.locale.format("booklet-stage", &[number, title])
        } else if others.len() + 1 >= Stage::ALL.len() {
            self.locale.format("booklet-stages-all", &[number, title])
        } else {
            let others = others.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
            self.locale.format("booklet-stages-also", &[number, title, ("others", others)])
        };
        self.text(&words)
    }

    fn dimensions(&mut self, matter: &sheet::Matter) -> Vec<Dimension> {
        let fields: &[Field] = match matter {
            sheet::Matter::Chapter(chapter) => &chapter.dimensions,
            sheet::Matter::Clause(clause) => &clause.dimensions,
            _ => &[],
        };
        fields.iter().map(|field| Dimension { id: field.english(), label: self.text(field.label()) }).collect()
    }

    /// The way to another sheet, if it is in the booklet.
    fn reference(&mut self, id: SheetId, sheet: &sheet::Sheet) -> Option<Reference> {
        let (to, mark) = self.desk.places.sheet(id)?;
        let word = match mark {
            Mark::Chapter => self.locale.text("booklet-chapter"),
            Mark::Case => self.locale.text("booklet-case"),
            Mark::Clause => self.locale.text("booklet-clause"),
            Mark::None => String::new(),
        };
        Some(Reference { to, mark, word: self.text(&word), title: self.text(&sheet.head.title) })
    }

    fn matter(&mut self, id: SheetId, sheet: &'e sheet::Sheet) -> Matter {
        match &sheet.matter {
            sheet::Matter::Chapter(chapter) => Matter::Chapter {
                this_week: self.some_text(chapter.this_week.as_deref()),
                legal: self.legal(&chapter.legal_basis),
            },
            sheet::Matter::CaseStudy(case) => self.case(case),
            sheet::Matter::Clause(clause) => Matter::Clause(Box::new(self.clause(id, sheet, clause))),
            // What has no shape of its own is running text.
            sheet::Matter::Page
            | sheet::Matter::Section
            | sheet::Matter::Course(_)
            | sheet::Matter::Term(_)
            | sheet::Matter::Quotation(_) => Matter::Page,
        }
    }

    fn case(&mut self, case: &'e sheet::CaseStudy) -> Matter {
        let used = case.clauses.iter().filter_map(|clause| self.edition.by_id(&clause.value));
        let used: Vec<_> = used.collect();
        let facts = [
            ("booklet-buyer", case.buyer.clone()),
            ("booklet-year", case.year.map(|year| year.to_string())),
            ("booklet-amount", case.amount.clone()),
            ("booklet-categories", (!case.categories.is_empty()).then(|| labels(&case.categories))),
        ];
        Matter::Case {
            facts: facts.into_iter().filter_map(|(key, value)| Some(self.fact(key, &value?))).collect(),
            results: case.results.iter().map(|result| self.figure(result)).collect(),
            clauses: used.into_iter().filter_map(|(id, sheet)| self.reference(id, sheet)).collect(),
            contact: self.some_text(case.contact.as_deref()),
        }
    }

    fn figure(&mut self, result: &sheet::Outcome) -> Figure {
        Figure {
            value: self.text(&result.value),
            unit: self.some_text(result.unit.as_deref()),
            label: self.text(&result.label),
        }
    }

    fn clause(&mut self, id: SheetId, sheet: &'e sheet::Sheet, clause: &'e sheet::Clause) -> Clause {
        let wordings = clause.wordings.iter().enumerate().map(|(index, wording)| Wording {
            strokes: wording.ambition.value.strokes(),
            level: self.text(wording.ambition.value.label()),
            summary: self.text(&wording.summary),
            short: wording.text.blocks.iter().all(is_short),
            body: self.writer(id, sheet).flat_prose(&wording.text, WORDINGS.get(index).copied().unwrap_or("wording-")),
        });
        let wordings = wordings.collect();
        let field = |maker: &mut Self, prose: Option<&'e crate::prose::Prose>, prefix| {
            prose.map(|prose| maker.writer(id, sheet).flat_prose(prose, prefix)).unwrap_or_default()
        };
        let cases: Vec<_> = self.edition.cases_using(id).collect();
        let scales = [("booklet-impact", clause.impact), ("booklet-ease", clause.ease)];
        let codes = [("booklet-decp", &clause.codes.decp), ("booklet-eforms", &clause.codes.eforms)];
        Clause {
            document: self.text(clause.document.label()),
            categories: self.text(&labels(&clause.categories)),
            wordings,
            settings: clause.variables.iter().map(|variable| self.setting(variable)).collect(),
            verification: field(self, clause.verification.as_ref(), "verification-"),
            evidence: clause.evidence.iter().map(|proof| self.text(proof)).collect(),
            caution: field(self, clause.caution.as_ref(), "caution-"),
            penalty: field(self, clause.penalty.as_ref(), "penalty-"),
            legal: self.legal(&clause.legal_basis),
            scales: scales.into_iter().filter_map(|(key, value)| Some(self.scale(key, value?))).collect(),
            codes: codes
                .into_iter()
                .filter(|(_, codes)| !codes.is_empty())
                .map(|(key, codes)| self.fact(key, &codes.join(", ")))
                .collect(),
            cases: cases.into_iter().filter_map(|(id, sheet)| self.reference(id, sheet)).collect(),
        }
    }

    fn setting(&mut self, variable: &sheet::Variable) -> Setting {
        let range = variable.range.map_or_else(String::new, |(low, high)| {
            let words = [("low", number(low)), ("high", number(high))];
            self.locale.format("booklet-range", &words)
        });
        Setting {
            label: self.text(&variable.label),
            value: self.text(&value_with_unit(variable)),
            range: self.text(&range),
        }
    }

    fn scale(&mut self, key: &str, value: i64) -> Scale {
        let words = self.locale.format("booklet-scale", &[("value", value.to_string())]);
        Scale { label: self.text(&self.locale.text(key)), value, words: self.text(&words) }
    }

    fn fact(&mut self, key: &str, value: &str) -> Fact {
        Fact { label: self.text(&self.locale.text(key)), value: self.text(value) }
    }

    fn legal(&mut self, bases: &[sheet::LegalBasis]) -> Vec<Legal> {
        bases.iter().map(|basis| self.legal_basis(basis)).collect()
    }

    /// A legal text with the day it was read; one that nobody read is always to be confirmed.
    fn legal_basis(&mut self, basis: &sheet::LegalBasis) -> Legal {
        self.desk.letters.at(basis.at);
        let to_confirm = basis.to_confirm || basis.checked.is_none();
        let state = match basis.checked.filter(|_| !to_confirm) {
            Some(day) => self.locale.format("booklet-checked", &[("date", self.locale.date(day))]),
            None => self.locale.text("booklet-to-confirm"),
        };
        let text = match &basis.article {
            Some(article) => format!("{}, {article}", basis.text),
            None => basis.text.clone(),
        };
        Legal {
            text: self.text(&text),
            url: basis.url.clone().filter(|url| crate::prose::is_external(url)),
            state: self.text(&state),
            to_confirm,
        }
    }
}

/// What sets the footnotes of a clause's wordings apart.
const WORDINGS: &[&str] = &["base-", "advanced-", "exemplary-"];

/// In a clause, the body stands under a heading of its own.
fn body_level(sheet: &sheet::Sheet) -> u8 {
    match sheet.matter {
        sheet::Matter::Clause(_) => SHEET + 1,
        _ => SHEET,
    }
}

fn labels<V: Vocabulary>(values: &[V]) -> String {
    values.iter().map(|value| value.label()).collect::<Vec<_>>().join(", ")
}
