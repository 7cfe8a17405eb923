//! French typography, applied once, on the tree: never in code, addresses or ids, and never twice, since what an
//! author typed right stays as it is.
//!
//! Source of the rules: Lexique des règles typographiques en usage à l'Imprimerie nationale.

use super::Inline;

const NARROW: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// Units that stay with the number before them.
const UNITS: &[&str] = &[
    "%", "€", "k€", "M€", "°C", "h", "min", "s", "km", "m", "cm", "mm", "m²", "m³", "ha", "kg", "g", "t", "l", "L", "W", "kW",
    "kWh", "MWh", "GWh", "Ko", "Mo", "Go", "To", "ko", "dB", "px", "pt", "ans", "euros", "HT", "TTC",
];

/// Sets `inlines`, the content of one paragraph, heading or cell, in French.
pub fn french(inlines: &mut Vec<Inline>) {
    let mut before = None;
    set(inlines, &mut before);
}

fn set(inlines: &mut Vec<Inline>, before: &mut Option<char>) {
    let mut index = 0;
    while index < inlines.len() {
        let followed = inlines.get(index + 1).is_some_and(|next| !matches!(next, Inline::SoftBreak | Inline::LineBreak));
        let Some(inline) = inlines.get_mut(index) else { break };
        match inline {
            Inline::Text(text) => {
                let set = french_text(text, *before, followed);
                *before = set.chars().next_back().or(*before);
                let pieces = superscripts(set);
                let count = pieces.len();
                inlines.splice(index..=index, pieces);
                index += count;
                continue;
            }
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content)
            | Inline::Link { content, .. } => set(content, before),
            Inline::Term { text, .. } => *before = text.chars().next_back(),
            Inline::Code(_) | Inline::Image(_) | Inline::Variable { .. } | Inline::RawHtml { .. } => *before = Some('x'),
            Inline::SoftBreak | Inline::LineBreak => *before = None,
            Inline::FootnoteCall(_) => {}
        }
        index += 1;
    }
}

/// `text` set in French; `before` is the character it follows, `followed` tells whether something follows it.
/// Superscripts aside: see [`french`].
pub fn french_text(text: &str, before: Option<char>, followed: bool) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 16);
    let at = |index: usize| characters.get(index).copied();
    let mut index = 0;
    while let Some(character) = at(index) {
        let last = out.chars().next_back().or(before);
        let next = at(index + 1);
        match character {
            ' ' | NO_BREAK | NARROW => {
                if !space(&mut out, &characters, &mut index, before, followed) {
                    out.push(character);
                }
            }
            '\'' if last.is_some_and(char::is_alphabetic) && (followed || next.is_some_and(char::is_alphanumeric)) => {
                out.push('’');
            }
            '.' if next == Some('.') && at(index + 2) == Some('.') && at(index + 3) != Some('.') && last != Some('.') => {
                out.push('…');
                index += 2;
            }
            '"' => {
                let opens = last.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '\''));
                if opens && (next.is_some_and(|c| !c.is_whitespace()) || followed) {
                    out.push('«');
                    out.push(NARROW);
                } else if !opens {
                    push_narrow(&mut out, last);
                    out.push('»');
                } else {
                    out.push('"');
                }
            }
            '«' => {
                out.push('«');
                let mut skip = index + 1;
                while at(skip).is_some_and(is_space) {
                    skip += 1;
                }
                if at(skip).is_some() || followed {
                    out.push(NARROW);
                    index = skip - 1;
                }
            }
            '»' => {
                push_narrow(&mut out, last);
                out.push('»');
            }
            ';' | '!' | '?' => {
                let ends = next.is_none_or(|c| c.is_whitespace() || matches!(c, '!' | '?' | '»' | ')' | '…' | '.' | '"'));
                if ends && last.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '»' | '’')) && !in_address(&out) {
                    out.push(NARROW);
                }
                out.push(character);
            }
            ':' => {
                let ends = next.map_or(!followed, char::is_whitespace);
                if ends && last.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '»')) && !in_address(&out) {
                    out.push(NO_BREAK);
                }
                out.push(':');
            }
            '%' | '€' if last.is_some_and(|c| c.is_ascii_digit()) => {
                out.push(NO_BREAK);
                out.push(character);
            }
            '-' if last == Some(' ') && (next == Some(' ') || (next == Some('-') && at(index + 2) == Some(' '))) => {
                out.push('–');
                index += usize::from(next == Some('-'));
            }
            other => out.push(other),
        }
        index += 1;
    }
    out
}

/// Decides what the run of spaces at `index` becomes. Returns false to keep its first space as it was typed.
fn space(out: &mut String, characters: &[char], index: &mut usize, before: Option<char>, followed: bool) -> bool {
    let mut end = *index;
    while characters.get(end).copied().is_some_and(is_space) {
        end += 1;
    }
    let next = characters.get(end).copied();
    let last = out.chars().next_back().or(before);
    let after = characters.get(end + 1).copied();
    let replacement = match next {
        // After another space-taking sign, `? !` already holds together.
        Some('!' | '?' | ';') if last.is_some() => NARROW,
        Some(':') if last.is_some() && after.map_or(!followed, |c| c.is_whitespace()) => NO_BREAK,
        Some('»') => NARROW,
        Some(digit) if digit.is_ascii_digit() => {
            if joins_thousands(out, &characters[end.min(characters.len())..]) {
                NARROW
            } else if follows_reference(out) {
                NO_BREAK
            } else {
                return false;
            }
        }
        Some(_) if last.is_some_and(|c| c.is_ascii_digit()) && starts_with_unit(&characters[end.min(characters.len())..]) => {
            NO_BREAK
        }
        _ => return false,
    };
    out.push(replacement);
    *index = end - 1;
    true
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | NO_BREAK | NARROW)
}

fn push_narrow(out: &mut String, last: Option<char>) {
    match last {
        Some(NARROW) | None => {}
        Some(' ' | NO_BREAK) if out.ends_with([' ', NO_BREAK]) => {
            out.pop();
            out.push(NARROW);
        }
        Some(_) => out.push(NARROW),
    }
}

/// Whether the word being written is a web address, where signs are not punctuation.
fn in_address(out: &str) -> bool {
    let word = out.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.") || word.contains('@') || word.starts_with("mailto:")
}

/// Whether a space between what is written and `rest` separates thousands: one to three digits, then exactly three.
fn joins_thousands(out: &str, rest: &[char]) -> bool {
    let ahead = rest.iter().take_while(|c| c.is_ascii_digit()).count();
    let behind = out.chars().rev().take_while(char::is_ascii_digit).count();
    let boundary = out.chars().rev().nth(behind);
    ahead == 3 && (1..=3).contains(&behind) && boundary.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '-'))
}

/// Whether the word just written calls for its number: `L. 2112-2`, `p. 12`, `art. 5`, `n° 13`.
fn follows_reference(out: &str) -> bool {
    let word = out.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    matches!(word, "L." | "R." | "D." | "p." | "art." | "n°" | "N°" | "nᵒ" | "no")
}

fn starts_with_unit(rest: &[char]) -> bool {
    UNITS.iter().any(|unit| {
        let length = unit.chars().count();
        rest.len() >= length
            && unit.chars().zip(rest).all(|(a, b)| a == *b)
            && rest.get(length).is_none_or(|c| !c.is_alphanumeric())
    })
}

/// Cuts ordinals (`1er`, `2e`, `3ème`) and numbers (`n° 5`) out of `text`, so that their endings stand high.
fn superscripts(text: String) -> Vec<Inline> {
    let mut pieces = Vec::new();
    let mut kept = 0;
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if let Some((base_end, end, raised)) = ordinal_at(&text, index) {
            pieces.push(Inline::Text(text.get(kept..base_end).unwrap_or_default().to_owned()));
            pieces.push(Inline::Superscript(vec![Inline::Text(raised.to_owned())]));
            kept = end;
            index = end;
        } else {
            index += 1;
        }
    }
    if kept == 0 {
        return vec![Inline::Text(text)];
    }
    let rest = text.get(kept..).unwrap_or_default();
    if !rest.is_empty() {
        pieces.push(Inline::Text(rest.to_owned()));
    }
    pieces
}

/// An ordinal that starts at byte `index`: where its base ends, where it ends, and what is raised.
fn ordinal_at(text: &str, index: usize) -> Option<(usize, usize, &'static str)> {
    let rest = text.get(index..)?;
    let first = rest.chars().next()?;
    let starts_word = text.get(..index)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '.' && c != ',');
    if !starts_word {
        return None;
    }
    if first == 'n' {
        let after = rest.strip_prefix("n°").or_else(|| rest.strip_prefix("nᵒ"))?;
        let number = after.trim_start_matches(is_space);
        return number.starts_with(|c: char| c.is_ascii_digit()).then(|| (index + 1, index + rest.len() - after.len(), "o"));
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let roman = rest.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    let base = digits.max(roman);
    if base == 0 || base > 4 {
        return None;
    }
    let tail = rest.get(base..)?;
    let ends = |ending: &str| tail.strip_prefix(ending).is_some_and(|after| after.chars().next().is_none_or(|c| !c.is_alphanumeric()));
    let is_first = matches!(rest.get(..base), Some("1" | "I"));
    let (ending, raised) = if is_first {
        [("er", "er"), ("re", "re"), ("ère", "re")].into_iter().find(|(ending, _)| ends(ending))?
    } else {
        [("e", "e"), ("ème", "e"), ("es", "es")].into_iter().find(|(ending, _)| ends(ending))?
    };
    Some((index + base, index + base + ending.len(), raised))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set_text(text: &str) -> String {
        french_text(text, None, false)
    }

    #[test]
    fn signs_take_their_spaces() {
        assert_eq!(set_text("Quoi ? Ceci : oui !"), "Quoi\u{202f}? Ceci\u{a0}: oui\u{202f}!");
        assert_eq!(set_text("Quoi? Ceci: oui!"), "Quoi\u{202f}? Ceci\u{a0}: oui\u{202f}!");
        assert_eq!(set_text("« a » et \"b\""), "«\u{202f}a\u{202f}» et «\u{202f}b\u{202f}»");
        assert_eq!(set_text("Vraiment ?!"), "Vraiment\u{202f}?!");
    }

    #[test]
    fn numbers_stay_together() {
        assert_eq!(set_text("216 000 € HT, 22%"), "216\u{202f}000\u{a0}€ HT, 22\u{a0}%");
        assert_eq!(set_text("5 404 000 €"), "5\u{202f}404\u{202f}000\u{a0}€");
        assert_eq!(set_text("en 2012 dix agents"), "en 2012 dix agents");
        assert_eq!(set_text("art. L. 2112-2"), "art. L.\u{a0}2112-2");
    }

    #[test]
    fn times_and_addresses_are_left_alone() {
        assert_eq!(set_text("à 16:30"), "à 16:30");
        assert_eq!(set_text("https://a.fr/?q=1"), "https://a.fr/?q=1");
    }

    #[test]
    fn apostrophes_dots_and_dashes() {
        assert_eq!(set_text("l'achat... - enfin - vient"), "l’achat… – enfin – vient");
    }

    #[test]
    fn ordinals_stand_high() {
        let mut inlines = vec![Inline::Text("le 1er et le 2e, n° 13".to_owned())];
        french(&mut inlines);
        let raised = |text: &str| Inline::Superscript(vec![Inline::Text(text.to_owned())]);
        let text = |text: &str| Inline::Text(text.to_owned());
        let expected = vec![text("le 1"), raised("er"), text(" et le 2"), raised("e"), text(", n"), raised("o"), text("\u{a0}13")];
        assert_eq!(inlines, expected);
    }

    #[test]
    fn setting_twice_changes_nothing() {
        for text in ["Quoi ? « Ceci » : \"oui\" !", "216 000 €", "a ... b -- c", "l'« a »", "?! ;", "« "] {
            assert_eq!(set_text(&set_text(text)), set_text(text), "{text}");
        }
    }
}
