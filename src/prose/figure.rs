//! The value of a key figure, taken apart so that its number can be set large.

/// The number that `value` begins with, and the words that follow it: `6 minutes` is 6, then minutes. A sign stays
/// with its number (`22 %`); what is no number and its unit stays whole (`21 août 2026`, `1er`, `deux tiers`).
pub fn number_and_unit(value: &str) -> (&str, Option<&str>) {
    let number = value.find(|c: char| !(c.is_ascii_digit() || c == ',' || c.is_whitespace())).unwrap_or(value.len());
    let (number, rest) = value.split_at_checked(number).unwrap_or((value, ""));
    let words = rest.starts_with(char::is_alphabetic) && !rest.contains(|c: char| c.is_ascii_digit());
    let apart = number.ends_with(char::is_whitespace) && number.starts_with(|c: char| c.is_ascii_digit());
    if words && apart { (number.trim_end(), Some(rest)) } else { (value, None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_apart_from_its_unit() {
        let cases = [
            ("6\u{a0}minutes", ("6", Some("minutes"))),
            ("50 millions d’euros HT par an", ("50", Some("millions d’euros HT par an"))),
            ("1\u{202f}240 heures", ("1\u{202f}240", Some("heures"))),
            ("22\u{a0}%", ("22\u{a0}%", None)),
            ("216\u{202f}000\u{a0}€ HT", ("216\u{202f}000\u{a0}€ HT", None)),
            ("21 août 2026", ("21 août 2026", None)),
            ("1er", ("1er", None)),
            ("deux tiers", ("deux tiers", None)),
            ("17", ("17", None)),
            ("", ("", None)),
        ];
        for (value, parts) in cases {
            assert_eq!(number_and_unit(value), parts, "{value}");
        }
    }
}
