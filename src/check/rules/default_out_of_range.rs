//! A blank whose proposed value is outside its own range.

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::{Matter, Variable};

pub const RULE: Rule = Rule { code: "P0330", check };

fn check(context: &Context, report: &mut Report) {
    for sheet in context.guide.sheets() {
        let Matter::Clause(clause) = &sheet.matter else { continue };
        for Variable { name, default, range, .. } in &clause.variables {
            let Some((low, high)) = range else { continue };
            if number(default).is_some_and(|value| !(*low..=*high).contains(&value)) {
                report.add(
                    Diagnostic::error(RULE.code, name.span)
                        .with("name", &name.value)
                        .with("value", default)
                        .with("low", low.to_string())
                        .with("high", high.to_string()),
                );
            }
        }
    }
}

/// The number that `text` writes, in French or in English; `None` when it is none.
fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(number("1\u{202f}500,5"), Some(1500.5));
        assert_eq!(number("à compléter"), None);
    }
}
