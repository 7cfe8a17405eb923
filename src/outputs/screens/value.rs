//! The value of a key figure, taken apart so that its number can be huge.

use serde::Serialize;

use crate::text::fold;

/// The longest value that a slide shows, in characters.
const LONGEST: usize = 26;

/// A value such as "22 %", "6 minutes" or "216 000 € HT".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Value {
    /// What is set huge.
    pub number: String,
    /// A sign that stands smaller beside the number: "%".
    pub sign: Option<String>,
    /// The words that follow the number, which then begin the sentence beside it: "minutes".
    pub unit: Option<String>,
    /// How wide it is: `one`, `two`, `three` (beside its words), `row`, `long`, `longest` (above them).
    pub width: &'static str,
}

/// Takes `written` apart; `None` if it is too long for a slide.
pub fn value(written: &str) -> Option<Value> {
    let written = written.trim();
    let (number, rest) = split(written);
    let digits = number.chars().count();
    let words = rest.chars().next().is_some_and(char::is_alphabetic) && !rest.chars().any(char::is_numeric);
    let sign = !rest.is_empty() && rest.chars().count() == 1 && !words;
    let (number, sign, unit) = match (digits, rest) {
        (1..=3, "") => (number, None, None),
        (1..=3, rest) if sign => (number, Some(rest.to_owned()), None),
        (1..=3, rest) if words => (number, None, Some(rest.to_owned())),
        _ => (written, None, None),
    };
    let width = match number.chars().count() + usize::from(sign.is_some()) {
        0 => return None,
        1 => "one",
        2 => "two",
        3 | 4 if sign.is_some() || number.chars().count() == 3 => "three",
        3..=7 => "row",
        8..=13 => "long",
        14..=LONGEST => "longest",
        _ => return None,
    };
    Some(Value { number: number.to_owned(), sign, unit, width })
}

/// What two ways to write the same value have in common.
pub fn key(written: &str) -> String {
    fold(written).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The digits at the beginning of `written`, with their decimal comma, and what follows them.
fn split(written: &str) -> (&str, &str) {
    let end = written
        .char_indices()
        .find(|(_, character)| !(character.is_ascii_digit() || *character == ','))
        .map_or(written.len(), |(index, _)| index);
    let (number, rest) = written.split_at(end);
    match rest.chars().next() {
        // "1er" and "2e" are one word.
        Some(first) if first.is_alphabetic() => (written, ""),
        _ => (number, rest.trim_start()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_out_from_its_unit() {
        let cases = [
            ("7", "7", None, None, "one"),
            ("22 %", "22", Some("%"), None, "three"),
            ("6 minutes", "6", None, Some("minutes"), "one"),
            ("45\u{a0}minutes", "45", None, Some("minutes"), "two"),
            ("50 millions d’euros HT", "50", None, Some("millions d’euros HT"), "two"),
            ("2002", "2002", None, None, "row"),
            ("21 août 2026", "21 août 2026", None, None, "long"),
            ("216\u{202f}000\u{a0}€ HT", "216\u{202f}000\u{a0}€ HT", None, None, "long"),
            ("1er", "1er", None, None, "three"),
        ];
        for (written, number, sign, unit, width) in cases {
            let value = value(written).unwrap();
            let found = (value.number.as_str(), value.sign.as_deref(), value.unit.as_deref(), value.width);
            assert_eq!(found, (number, sign, unit, width), "{written}");
        }
        assert_eq!(value("une valeur bien trop longue pour un mur"), None);
        assert_eq!(value("  "), None);
    }
}
