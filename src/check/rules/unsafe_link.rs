//! An address of a kind that no output may hold, such as `javascript:`.

use super::external_image::is_elsewhere;
use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, FileId, Report, Span};
use crate::guide::sheet::Matter;
use crate::prose::{Target, is_external};

pub const RULE: Rule = Rule { code: "P0306", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.sheets() {
        for link in &inventory.links {
            if let Target::Unsafe(written) = &link.target {
                report.add(finding(context, link.at, written, "link"));
            }
        }
        for image in &inventory.images {
            if let Target::Unsafe(written) = &image.target
                && !is_elsewhere(written)
            {
                report.add(finding(context, image.at, written, "image"));
            }
        }
        let bases = match &sheet.matter {
            Matter::Chapter(chapter) => chapter.legal_basis.as_slice(),
            Matter::Clause(clause) => clause.legal_basis.as_slice(),
            _ => &[],
        };
        for basis in bases {
            report_unsafe(context, basis.url.as_ref(), basis.at, report);
        }
    }
    for fact in &context.guide.facts {
        report_unsafe(context, fact.url.as_ref(), fact.id.span, report);
    }
    let config = &context.guide.config;
    for url in [config.repository.as_ref(), config.edit_url.as_ref()] {
        report_unsafe(context, url, Span::start_of(FileId(0)), report);
    }
}

/// Says whether the `url` that is given after `at` may not be published.
fn report_unsafe(context: &Context, url: Option<&String>, at: Span, report: &mut Report) {
    if let Some(url) = url.filter(|url| !is_external(url)) {
        report.add(
            Diagnostic::error(RULE.code, context.after(at, url)).with("target", url.trim()).with("what", "address"),
        );
    }
}

fn finding(context: &Context, at: Span, written: &str, what: &str) -> Diagnostic {
    let what = if what == "link" && is_on_disk(written) { "document" } else { what };
    Diagnostic::error(RULE.code, context.within(at, written)).with("target", written.trim()).with("what", what)
}

/// Whether `written` is a file of the author's own machine: `C:\…`, `file:///…`.
fn is_on_disk(written: &str) -> bool {
    let written = written.trim().to_ascii_lowercase();
    written.starts_with("file:") || written.split_once(':').is_some_and(|(drive, _)| drive.len() == 1)
}
