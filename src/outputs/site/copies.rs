//! A copy of each sheet in Markdown beside its page, for machines that read, and `llms.txt`, which leads to them
//! (<https://llmstxt.org>). They are written from what the edition holds, never from the authors' files.

use std::collections::HashSet;
use std::fmt::Write;
use std::sync::Arc;

use super::context::Site;
use super::sheet::{categories, dimensions, laws, legal_basis};
use super::shell::typeset;
use crate::guide::sheet::{CaseStudy, Clause, Matter, Quotation, Sheet, Term, Variable};
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::outputs::Waiting;
use crate::outputs::pages::{Links, Pages, SheetPage, number, up, value_with_unit, variables};
use crate::prose::markdown::{escaped, markdown};
use crate::prose::{Prose, SheetId};

/// The kinds in the order in which `llms.txt` tells of them.
const ORDER: &[Kind] = &[
    Kind::Section,
    Kind::Page,
    Kind::Chapter,
    Kind::CaseStudy,
    Kind::Clause,
    Kind::Course,
    Kind::Term,
    Kind::Quotation,
];

/// The copy's address from the page at `address`: `heures-insertion.md`.
pub fn beside(address: &str) -> String {
    format!("{}.md", address.rsplit('/').next().unwrap_or(address))
}

/// The copies of all sheets, each made as it is written.
pub fn waiting<'g>(site: &Arc<Site<'g>>) -> Vec<Waiting<'g>> {
    let pages = Arc::new(Pages::new(site.edition, site.build, Links::Copies));
    let copy = |(_, sheet): (SheetId, &'g Sheet)| {
        let (site, pages) = (Arc::clone(site), Arc::clone(&pages));
        Waiting {
            path: format!("{}.md", sheet.head.address),
            make: Box::new(move || Ok(copy(&site, &pages, sheet).into_bytes())),
        }
    };
    site.edition.sheets().map(copy).collect()
}

/// `llms.txt`: what the guide is, and every copy by its kind.
pub fn index(site: &Site) -> String {
    let config = site.edition.config();
    let mut text = format!("# {}\n", escaped(&typeset(site.edition.title(), site.edition)));
    if let Some(subtitle) = &config.subtitle {
        let _ = write!(text, "\n> {}\n", escaped(&typeset(subtitle, site.edition)));
    }
    let _ = write!(text, "\n{}\n", site.words.text("copies-lead"));
    let base = site.edition.base_url().map(|base| format!("{base}/")).unwrap_or_default();
    for kind in ORDER {
        let mut links = String::new();
        for (_, sheet) in site.edition.of_kind(*kind) {
            let (title, address) = (escaped(&sheet.head.title), &sheet.head.address);
            let _ = write!(links, "- [{title}]({base}{address}.md)");
            match site.description(sheet).as_str() {
                "" => links.push('\n'),
                description => {
                    let _ = writeln!(links, "\u{a0}: {}", escaped(description));
                }
            }
        }
        if !links.is_empty() {
            let _ = write!(text, "\n## {}\n\n{links}", site.words.kinds(*kind));
        }
    }
    text
}

/// The copy of `sheet`.
fn copy(site: &Site, pages: &Pages, sheet: &Sheet) -> String {
    let head = &sheet.head;
    let page = pages.at(&head.address);
    let page = page.with_variables(variables(&sheet.matter));
    let mut copy = Writing { site, page: &page, text: front_matter(site, sheet) };
    let _ = writeln!(copy.text, "\n# {}", escaped(&head.title));
    copy.paragraph(&escaped(&head.description));
    match &sheet.matter {
        Matter::Clause(clause) => copy.clause(sheet, clause),
        Matter::CaseStudy(case) => copy.case(sheet, case),
        Matter::Term(term) => copy.term(sheet, term),
        Matter::Quotation(quotation) => copy.quotation(sheet, quotation),
        Matter::Chapter(chapter) => {
            copy.facts(sheet);
            copy.prose(&sheet.body);
            if let Some(step) = &chapter.this_week {
                copy.heading("this-week");
                copy.paragraph(&escaped(step));
            }
        }
        Matter::Section | Matter::Page | Matter::Course(_) => {
            copy.facts(sheet);
            copy.prose(&sheet.body);
        }
    }
    copy.laws(sheet);
    copy.related(sheet);
    copy.text
}

/// What the copy is of, in YAML. A text in JSON is one in YAML 1.2 too.
fn front_matter(site: &Site, sheet: &Sheet) -> String {
    let head = &sheet.head;
    let page = format!("{}.html", head.address);
    let url = match site.edition.base_url() {
        Some(base) => format!("{base}/{page}"),
        None => page.rsplit('/').next().unwrap_or_default().to_owned(),
    };
    let description = site.description(sheet);
    let fields = [
        ("title", head.title.as_str()),
        ("description", description.as_str()),
        ("kind", sheet.kind().id()),
        ("url", url.as_str()),
    ];
    let written = fields.map(|(name, value)| {
        let value = serde_json::to_string(value).unwrap_or_default();
        format!("{name}: {value}\n")
    });
    format!("---\n{}---\n", written.concat())
}

/// A copy being written.
struct Writing<'c, 'p, 'e, 'g> {
    site: &'c Site<'g>,
    page: &'c SheetPage<'p, 'e, 'g>,
    text: String,
}

impl Writing<'_, '_, '_, '_> {
    /// Adds some Markdown, if there is any.
    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.text, "\n{text}");
        }
    }

    fn prose(&mut self, prose: &Prose) {
        self.paragraph(&markdown(prose, self.page));
    }

    /// A heading that says the words `key`.
    fn heading(&mut self, key: &str) {
        self.paragraph(&format!("## {}", self.site.words.text(key)));
    }

    /// A heading with the field of its name, where there is one.
    fn field(&mut self, key: &str, prose: Option<&Prose>) {
        if let Some(prose) = prose {
            self.heading(key);
            self.prose(prose);
        }
    }

    /// `- Label : value` for each value that is there.
    fn list(&mut self, lines: impl IntoIterator<Item = (String, String)>) {
        let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
        let lines = lines.map(|(label, value)| format!("- {label}\u{a0}: {}", escaped(&value)));
        self.paragraph(&lines.collect::<Vec<_>>().join("\n"));
    }

    fn label(&self, key: &str, value: impl Into<Option<String>>) -> (String, String) {
        (self.site.words.text(key), value.into().unwrap_or_default())
    }

    /// What the sheet is sorted by.
    fn facts(&mut self, sheet: &Sheet) {
        let lines = self.sorted_by(sheet);
        self.list(lines);
    }

    fn sorted_by(&self, sheet: &Sheet) -> Vec<(String, String)> {
        let stages = sheet.head.stages.iter().map(|stage| self.site.edition.stage_text(*stage).title);
        vec![
            self.label("stages", stages.collect::<Vec<_>>().join(", ")),
            self.label("category", labels(categories(&sheet.matter))),
            self.label("dimension", labels(dimensions(&sheet.matter))),
            self.label("principles", labels(&sheet.head.principles)),
        ]
    }

    fn clause(&mut self, sheet: &Sheet, clause: &Clause) {
        let score = |score: Option<i64>| score.map(|score| format!("{score}/5"));
        let mut lines = vec![self.label("document", clause.document.label().to_owned())];
        lines.extend(self.sorted_by(sheet));
        lines.push(self.label("impact", score(clause.impact)));
        lines.push(self.label("ease", score(clause.ease)));
        lines.push(self.label("decp", clause.codes.decp.join(", ")));
        lines.push(self.label("eforms", clause.codes.eforms.join(", ")));
        self.list(lines);
        self.heading("wordings");
        for wording in &clause.wordings {
            self.paragraph(&format!("### {}", wording.ambition.value.label()));
            self.paragraph(&escaped(&wording.summary));
            self.prose(&wording.text);
        }
        if !clause.variables.is_empty() {
            self.heading("values");
            let lines: Vec<_> = clause.variables.iter().map(|variable| self.variable(variable)).collect();
            self.list(lines);
        }
        self.prose(&sheet.body);
        self.field("verification", clause.verification.as_ref());
        if !clause.evidence.is_empty() {
            self.heading("evidence");
            let evidence: Vec<String> = clause.evidence.iter().map(|one| format!("- {}", escaped(one))).collect();
            self.paragraph(&evidence.join("\n"));
        }
        self.field("caution", clause.caution.as_ref());
        self.field("penalty", clause.penalty.as_ref());
    }

    fn variable(&self, variable: &Variable) -> (String, String) {
        let mut value = value_with_unit(variable);
        if let Some((lowest, highest)) = variable.range {
            let words = [("lowest", number(lowest)), ("highest", number(highest))];
            let _ = write!(value, " ({})", self.site.words.format("range", &words));
        }
        (escaped(&variable.label), value)
    }

    fn case(&mut self, sheet: &Sheet, case: &CaseStudy) {
        let mut lines = vec![
            self.label("buyer", case.buyer.clone()),
            self.label("year", case.year.map(|year| year.to_string())),
            self.label("amount", case.amount.clone()),
            self.label("contact", case.contact.clone()),
        ];
        lines.extend(self.sorted_by(sheet));
        self.list(lines);
        if !case.results.is_empty() {
            self.heading("results");
            let results = case.results.iter().map(|result| {
                let unit = result.unit.as_ref().map(|unit| format!("\u{a0}{unit}")).unwrap_or_default();
                (format!("**{}**", escaped(&format!("{}{unit}", result.value))), result.label.clone())
            });
            self.list(results.collect::<Vec<_>>());
        }
        self.prose(&sheet.body);
    }

    fn term(&mut self, sheet: &Sheet, term: &Term) {
        self.prose(&sheet.body);
        let forms = self.label("forms", term.acronym.iter().chain(&term.forms).cloned().collect::<Vec<_>>().join(", "));
        self.list([forms]);
    }

    fn quotation(&mut self, sheet: &Sheet, quotation: &Quotation) {
        let said = markdown(&sheet.body, self.page);
        let said: Vec<String> = said.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect();
        self.paragraph(&said.join("\n"));
        let year = quotation.year.map(|year| year.to_string());
        let by = [quotation.author.clone(), quotation.source.clone(), year];
        self.paragraph(&escaped(&by.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    }

    /// The legal basis, each text with the day it was checked.
    fn laws(&mut self, sheet: &Sheet) {
        let laws = laws(self.site, legal_basis(&sheet.matter));
        if laws.is_empty() {
            return;
        }
        self.heading("legal-basis");
        let lines = laws.into_iter().map(|law| {
            let text = escaped(&law.text);
            let text = law.url.map_or_else(|| text.clone(), |url| format!("[{text}](<{url}>)"));
            format!("- {text}. {}", law.checked.unwrap_or_else(|| self.site.words.text("to-confirm")))
        });
        let lines: Vec<String> = lines.collect();
        self.paragraph(&lines.join("\n"));
    }

    /// The sheets that go with it, a case's clauses among them.
    fn related(&mut self, sheet: &Sheet) {
        let clauses = match &sheet.matter {
            Matter::CaseStudy(case) => case.clauses.as_slice(),
            _ => &[],
        };
        let clauses = clauses.iter().filter_map(|clause| self.site.edition.by_id(&clause.value));
        let mut related: Vec<(SheetId, &Sheet)> = clauses.chain(self.site.edition.related(sheet)).collect();
        let mut known = HashSet::new();
        related.retain(|(id, _)| known.insert(*id));
        if related.is_empty() {
            return;
        }
        self.heading("copies-related");
        let up = up(&sheet.head.address);
        let link = |(_, sheet): &(SheetId, &Sheet)| {
            format!("- [{}]({up}{}.md)", escaped(&sheet.head.title), sheet.head.address)
        };
        self.paragraph(&related.iter().map(link).collect::<Vec<_>>().join("\n"));
    }
}

fn labels<V: Vocabulary>(values: &[V]) -> String {
    values.iter().map(|value| value.label()).collect::<Vec<_>>().join(", ")
}
