//! A reference figure, `{{id}}`, that `reperes.yaml` does not give.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::guide::sheet::Matter;
use crate::prose::Block;

pub const RULE: Rule = Rule { code: "P0327", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, inventory) in context.sheets() {
        if !matches!(sheet.matter, Matter::Clause(_)) {
            for (name, at) in &inventory.variables {
                report.add(finding(context, name, *at));
            }
        }
        for block in &inventory.blocks {
            if let Block::KeyFigure(figure) = block
                && figure.value.contains('[')
                && let Some(name) = named_on_first_line(context, figure.at)
                && context.guide.directory.fact(name).is_none()
            {
                report.add(finding(context, name, figure.at));
            }
        }
    }
}

fn finding(context: &Context, name: &str, at: Span) -> Diagnostic {
    let facts = context.guide.facts.iter().map(|fact| fact.id.value.as_str());
    Diagnostic::error(RULE.code, context.within(at, name))
        .with("state", if name.is_empty() { "empty" } else { "unknown" })
        .with("name", name)
        .with_nearest(name, facts)
}

/// The value of a key figure is kept as text: what it was made from can only be seen in the source.
fn named_on_first_line<'g>(context: &Context<'g>, at: Span) -> Option<&'g str> {
    let line = context.guide.sources.excerpt(at).lines().next()?;
    let (_, after) = line.split_once("{{")?;
    Some(after.split_once("}}")?.0.trim())
}
