//! The accessibility statement.

use super::context::Site;
use super::shell::{contact, typeset};
use super::stages::Concern;
use super::statements::{Part, StatementView, part};
use super::views::Link;
use crate::config::audit::Audit;
use crate::error::Error;
use crate::guide::vocabulary::{Conformity, Vocabulary};

/// The statement: the state, what the tests found, what is out of reach, how that is known, whom to write to, where to
/// complain. Nothing but "non conforme" may be said of a site that nobody has audited.
/// Source: article 47 of law 2005-102 and its decree 2019-768, RGAA 4.1.2.
///
/// # Errors
///
/// The template cannot be filled.
pub fn render(site: &Site) -> Result<String, Error> {
    let words = &site.words;
    let config = site.edition.config();
    let audit = config.audit.as_ref();
    let owner = config.organisation.as_deref().unwrap_or_else(|| site.edition.title());
    let state = [("state", case(audit).to_owned()), ("owner", typeset(owner, site.edition))];
    let parts = vec![
        part(site, "accessibility-state", vec![words.format("accessibility-state-text", &state)]),
        part(site, "accessibility-results", vec![results(site, audit)]),
        gaps(site, audit),
        part(
            site,
            "accessibility-known",
            vec![words.text("accessibility-known-text"), words.text("accessibility-known-more")],
        ),
        part(site, "accessibility-made", vec![made(site, audit)]),
        reply(site),
        Part {
            links: vec![Link {
                href: "https://www.defenseurdesdroits.fr/".to_owned(),
                text: words.text("accessibility-appeal-link"),
            }],
            ..part(site, "accessibility-appeal", vec![words.text("accessibility-appeal-text")])
        },
    ];
    let lead = words.format("accessibility-lead", &state);
    let view = StatementView {
        frame: site.frame("accessibilite", &words.text("accessibility-title"), &lead, "statement", Concern::default()),
        title: config.conformity().label().to_owned(),
        lead,
        parts,
    };
    site.fill("site/statement.html", "accessibilite", None, &view)
}

/// The case of the sentences that speak of `audit`.
fn case(audit: Option<&Audit>) -> &'static str {
    match audit.map(|audit| audit.state) {
        None => "unknown",
        Some(Conformity::No) => "no",
        Some(Conformity::Partial) => "partial",
        Some(Conformity::Whole) => "whole",
    }
}

fn results(site: &Site, audit: Option<&Audit>) -> String {
    let Some(audit) = audit else { return site.words.text("accessibility-results-unknown") };
    let found = [
        ("date", site.words.date(audit.day.value)),
        ("auditor", typeset(&audit.auditor, site.edition)),
        ("rate", site.words.decimal(audit.rate)),
    ];
    site.words.format("accessibility-results-text", &found)
}

fn gaps(site: &Site, audit: Option<&Audit>) -> Part {
    let key = match audit {
        None => "accessibility-gaps-unknown",
        Some(audit) if !audit.gaps.is_empty() => "accessibility-gaps-text",
        Some(Audit { state: Conformity::Whole, .. }) => "accessibility-gaps-none",
        Some(_) => "accessibility-gaps-untold",
    };
    let gaps = audit.map_or(&[][..], |audit| &audit.gaps);
    Part {
        items: gaps.iter().map(|gap| typeset(gap, site.edition)).collect(),
        ..part(site, "accessibility-gaps", vec![site.words.text(key)])
    }
}

fn made(site: &Site, audit: Option<&Audit>) -> String {
    let today = ("date", site.words.date(site.edition.moment().day));
    match audit {
        None => site.words.format("accessibility-made-text", &[today]),
        Some(audit) => {
            site.words.format("accessibility-made-audited", &[("audited", site.words.date(audit.day.value)), today])
        }
    }
}

/// Whom to write to.
fn reply(site: &Site) -> Part {
    let mut reply = part(site, "accessibility-contact", vec![site.words.text("accessibility-contact-text")]);
    match site.edition.config().contact.as_deref().map(contact) {
        Some(Ok(href)) => reply.links.push(Link { href, text: site.words.text("write-to-us") }),
        Some(Err(sentence)) => reply.paragraphs.push(typeset(sentence, site.edition)),
        None => {}
    }
    reply
}
