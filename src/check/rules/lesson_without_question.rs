//! A lesson that asks nothing.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report, Span};
use crate::guide::sheet::Matter;
use crate::prose::{Block, inline_text};

pub const RULE: Rule = Rule { code: "P0352", check };

fn check(context: &Context, report: &mut Report) {
    for (sheet, _) in context.finished() {
        if !matches!(sheet.matter, Matter::Course(_)) {
            continue;
        }
        let mut lesson: Option<(String, Span)> = None;
        for block in &sheet.body.blocks {
            if let Block::Heading { level: 2, content, at, .. } = block {
                say(lesson.replace((inline_text(content), *at)), report);
            } else if asks(block) {
                lesson = None;
            }
        }
        say(lesson, report);
    }
}

fn say(lesson: Option<(String, Span)>, report: &mut Report) {
    if let Some((title, at)) = lesson {
        report.add(Diagnostic::warning(RULE.code, at).with("title", title));
    }
}

fn asks(block: &Block) -> bool {
    let mut asked = matches!(block, Block::Question(_));
    block.each_child(&mut |child| asked = asked || asks(child));
    asked
}
