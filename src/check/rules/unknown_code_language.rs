//! A block of code in a language that is not coloured.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::{Block, highlight};

pub const RULE: Rule = Rule { code: "P0325", check };

/// Names that mean plain text, and the commonest languages, which need not be looked up.
const COMMON: &[&str] =
    &["text", "texte", "txt", "plain", "console", "markdown", "md", "yaml", "html", "json", "xml", "css", "sql"];

fn check(context: &Context, report: &mut Report) {
    for (_, inventory) in context.sheets() {
        for block in &inventory.blocks {
            if let Block::Code(code) = block
                && let Some(language) = &code.language
                && !COMMON.contains(&language.as_str())
                && !highlight::knows(language)
            {
                let names = COMMON.iter().copied().chain(highlight::languages());
                report.add(
                    Diagnostic::warning(RULE.code, context.within(code.at, language))
                        .with("language", crate::text::shorten(language, 40))
                        .with_nearest(language, names),
                );
            }
        }
    }
}
