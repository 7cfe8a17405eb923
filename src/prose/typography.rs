//! French typography, applied once, on the tree: never in code, addresses or ids, and never twice, since what an
//! author typed right stays as it is.
//!
//! Source of the rules: Lexique des règles typographiques en usage à l'Imprimerie nationale.

use std::borrow::Cow;

use super::Inline;

const NARROW: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// Units that stay with the number before them.
const UNITS: &[&str] = &[
    "%", "€", "k€", "M€", "°C", "h", "min", "s", "km", "m", "cm", "mm", "m²", "m³", "ha", "kg", "g", "t", "l", "L",
    "W", "kW", "kWh", "MWh", "GWh", "Ko", "Mo", "Go", "To", "ko", "dB", "px", "pt", "ans", "euros", "HT", "TTC",
];

/// Sets `inlines`, the content of one paragraph, heading or cell, in French.
pub fn french(inlines: &mut Vec<Inline>) {
    let mut before = None;
    set(inlines, &mut before);
}

fn set(inlines: &mut Vec<Inline>, before: &mut Option<char>) {
    let mut index = 0;
    while index < inlines.len() {
        let followed =
            inlines.get(index + 1).is_some_and(|next| !matches!(next, Inline::SoftBreak | Inline::LineBreak));
        let Some(inline) = inlines.get_mut(index) else { break };
        match inline {
            Inline::Text(text) => {
                let set = french_text(text, *before, followed);
                *before = set.chars().next_back().or(*before);
                if let Some(pieces) = superscripts(&set) {
                    let count = pieces.len();
                    inlines.splice(index..=index, pieces);
                    index += count;
                    continue;
                }
                if let Cow::Owned(set) = set {
                    // What stays in the tree has no room to spare, as `set` has.
                    *text = String::from(set.as_str());
                }
            }
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Strikethrough(content)
            | Inline::Superscript(content) => set(content, before),
            Inline::Link(link) => set(&mut link.content, before),
            Inline::Term { text, .. } => *before = text.chars().next_back(),
            Inline::Code(_) | Inline::Image(_) | Inline::Variable(_) | Inline::RawHtml(_) => {
                *before = Some('x');
            }
            Inline::SoftBreak | Inline::LineBreak => *before = None,
            Inline::FootnoteCall(_) => {}
        }
        index += 1;
    }
}

/// `text` set in French; `before` is the character it follows, `followed` tells whether something follows it.
/// Superscripts aside: see [`french`]. Borrowed where nothing changes.
pub fn french_text(text: &str, before: Option<char>, followed: bool) -> Cow<'_, str> {
    let mut setter = Setter { text, out: Cow::Borrowed(""), at: 0, before, followed };
    while let Some(offset) = setter.next_sign() {
        setter.keep_to(offset);
        setter.sign();
    }
    setter.keep_to(text.len());
    setter.out
}

/// A text being set: what is left of it starts at `at`.
struct Setter<'t> {
    text: &'t str,
    /// What is written; as long as nothing changed, the text up to `at`.
    out: Cow<'t, str>,
    at: usize,
    before: Option<char>,
    followed: bool,
}

impl<'t> Setter<'t> {
    /// The offset of the next character that may have to change.
    fn next_sign(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let byte = |index: usize| bytes.get(index).copied().unwrap_or_default();
        (self.at..bytes.len()).find(|index| match byte(*index) {
            b' ' => {
                let digit_before = index
                    .checked_sub(1)
                    .map_or(self.before.is_some_and(|c| c.is_ascii_digit()), |before| byte(before).is_ascii_digit());
                digit_before || matches!(byte(index + 1), b'!' | b'?' | b';' | b':' | b' ' | b'0'..=b'9' | 0xc2 | 0xe2)
            }
            b'.' => byte(index + 1) == b'.',
            b'\'' | b'"' | b';' | b'!' | b'?' | b':' | b'%' | b'-' | 0xc2 | 0xe2 => true,
            _ => false,
        })
    }

    /// Writes the text up to `offset` as it was typed.
    fn keep_to(&mut self, offset: usize) {
        match &mut self.out {
            Cow::Borrowed(kept) => *kept = self.text.get(..offset).unwrap_or_default(),
            Cow::Owned(out) => out.push_str(self.text.get(self.at..offset).unwrap_or_default()),
        }
        self.at = offset;
    }

    /// Writes the next `length` bytes of the text as they were typed.
    fn keep(&mut self, length: usize) {
        self.keep_to(self.at + length);
    }

    /// Writes `characters` in the place of the next `length` bytes of the text.
    fn put(&mut self, characters: &[char], length: usize) {
        let typed = self.rest().get(..length).unwrap_or_default();
        if typed.chars().eq(characters.iter().copied()) {
            self.keep(length);
        } else {
            self.changed().extend(characters);
            self.at += length;
        }
    }

    /// What is written, to be changed: from here on it is not what was typed.
    fn changed(&mut self) -> &mut String {
        if let Cow::Borrowed(kept) = self.out {
            let mut out = String::with_capacity(self.text.len() + 16);
            out.push_str(kept);
            self.out = Cow::Owned(out);
        }
        self.out.to_mut()
    }

    /// What is left, the character at hand included.
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The character written last, or the one before the text.
    fn last(&self) -> Option<char> {
        self.out.chars().next_back().or(self.before)
    }

    /// Sets the character at hand.
    fn sign(&mut self) {
        let rest = self.rest();
        let mut ahead = rest.chars();
        let Some(character) = ahead.next() else { return };
        let next = ahead.next();
        let last = self.last();
        match character {
            ' ' | NO_BREAK | NARROW => self.space(),
            '\'' if last.is_some_and(char::is_alphabetic)
                && (next.is_some_and(char::is_alphanumeric) || (next.is_none() && self.followed)) =>
            {
                self.put(&['’'], "'".len());
            }
            '.' if rest.starts_with("...") && !rest.starts_with("....") && last != Some('.') => {
                self.put(&['…'], "...".len());
            }
            '"' => self.quote(next),
            '«' => {
                self.keep(character.len_utf8());
                let inside = self.rest().trim_start_matches(is_space);
                let spaces = self.rest().len() - inside.len();
                let narrow: &[char] = if inside.is_empty() && !self.followed { &[] } else { &[NARROW] };
                self.put(narrow, spaces);
            }
            '»' => {
                self.narrow();
                self.keep(character.len_utf8());
            }
            ';' | '!' | '?' => {
                let ends =
                    next.is_none_or(|c| c.is_whitespace() || matches!(c, '!' | '?' | '»' | ')' | '…' | '.' | '"'));
                if ends && last.is_some_and(closes_word) && !in_address(&self.out) {
                    self.put(&[NARROW], 0);
                }
                self.keep(character.len_utf8());
            }
            ':' => {
                let ends = next.map_or(!self.followed, ends_sign);
                if ends && last.is_some_and(closes_word) && !in_address(&self.out) {
                    self.put(&[NO_BREAK], 0);
                }
                self.keep(character.len_utf8());
            }
            '%' | '€' if last.is_some_and(|c| c.is_ascii_digit()) => {
                self.put(&[NO_BREAK], 0);
                self.keep(character.len_utf8());
            }
            '-' if last == Some(' ') && (rest.starts_with("- ") || rest.starts_with("-- ")) => {
                self.put(&['–'], rest.len() - rest.trim_start_matches('-').len());
            }
            other => self.keep(other.len_utf8()),
        }
    }

    /// A straight quote: opens after a space or at the start, closes otherwise.
    fn quote(&mut self, next: Option<char>) {
        let length = '"'.len_utf8();
        let opens = self.last().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '\'' | ':'));
        if !opens {
            self.narrow();
            self.put(&['»'], length);
        } else if next.is_some_and(|c| !c.is_whitespace()) || (next.is_none() && self.followed) {
            self.put(&['«', NARROW], length);
        } else {
            self.keep(length);
        }
    }

    /// The narrow space before a closing quote, in the place of any space just written.
    fn narrow(&mut self) {
        if matches!(self.last(), Some(NARROW) | None) {
            return;
        }
        let out = self.changed();
        if out.ends_with([' ', NO_BREAK]) {
            out.pop();
        }
        out.push(NARROW);
    }

    /// The run of spaces at hand: one no-break space where the rules ask for it, else its first space as it was typed.
    fn space(&mut self) {
        let rest = self.rest();
        let after = rest.trim_start_matches(is_space);
        let mut ahead = after.chars();
        let next = ahead.next();
        let last = self.last();
        let replacement = match next {
            Some('!' | '?' | ';') if last.is_some() => Some(NARROW),
            Some(':') if last.is_some() && ahead.next().map_or(!self.followed, ends_sign) => Some(NO_BREAK),
            Some('»') => Some(NARROW),
            Some(digit) if digit.is_ascii_digit() && joins_thousands(&self.out, after) => Some(NARROW),
            Some(digit) if digit.is_ascii_digit() && follows_reference(&self.out) => Some(NO_BREAK),
            Some(_) if last.is_some_and(|c| c.is_ascii_digit()) && starts_with_unit(after) => Some(NO_BREAK),
            _ => None,
        };
        match replacement {
            Some(space) => self.put(&[space], rest.len() - after.len()),
            None => self.keep(rest.chars().next().map_or(0, char::len_utf8)),
        }
    }
}

/// Whether a sign may take its space after `character`.
fn closes_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, ')' | '»' | '’')
}

/// Whether a colon before `character` is a sign of its own: a closing quote brings its space with it.
fn ends_sign(character: char) -> bool {
    character.is_whitespace() || character == '»'
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | NO_BREAK | NARROW)
}

/// Whether the word being written is a web address, where signs are not punctuation.
fn in_address(out: &str) -> bool {
    let word = out.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.") || word.contains('@') || word.starts_with("mailto:")
}

/// Whether a space between what is written and `rest` separates thousands: one to three digits, then exactly three.
fn joins_thousands(out: &str, rest: &str) -> bool {
    let ahead = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = out.bytes().rev().take_while(u8::is_ascii_digit).count();
    let boundary = out.get(..out.len() - behind).and_then(|text| text.chars().next_back());
    ahead == 3
        && (1..=3).contains(&behind)
        && boundary.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '-'))
}

/// Whether the word just written calls for its number: `L. 2112-2`, `p. 12`, `art. 5`, `n° 13`.
fn follows_reference(out: &str) -> bool {
    let word = out.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    matches!(word, "L." | "R." | "D." | "p." | "art." | "n°" | "N°" | "nᵒ" | "no")
}

fn starts_with_unit(rest: &str) -> bool {
    UNITS.iter().any(|unit| {
        rest.strip_prefix(unit).is_some_and(|after| after.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// Cuts ordinals (`1er`, `2e`, `3ème`) and numbers (`n° 5`) out of `text`, so that their endings stand high; `None`
/// where there are none.
fn superscripts(text: &str) -> Option<Vec<Inline>> {
    let mut pieces = Vec::new();
    let mut kept = 0;
    let mut index = 0;
    let may_start = |byte: &u8| matches!(byte, b'0'..=b'9' | b'I' | b'V' | b'X' | b'n');
    while let Some(found) = text.as_bytes().get(index..).and_then(|rest| rest.iter().position(may_start)) {
        index += found;
        match ordinal_at(text, index) {
            Some((base_end, end, raised)) => {
                pieces.push(Inline::Text(text.get(kept..base_end).unwrap_or_default().to_owned()));
                pieces.push(Inline::Superscript(vec![Inline::Text(raised.to_owned())]));
                kept = end;
                index = end;
            }
            None => index += 1,
        }
    }
    let rest = text.get(kept..).unwrap_or_default();
    if !pieces.is_empty() && !rest.is_empty() {
        pieces.push(Inline::Text(rest.to_owned()));
    }
    (!pieces.is_empty()).then_some(pieces)
}

/// An ordinal that starts at byte `index`: where its base ends, where it ends, and what is raised.
fn ordinal_at(text: &str, index: usize) -> Option<(usize, usize, &'static str)> {
    let rest = text.get(index..)?;
    let first = rest.chars().next()?;
    if first == 'n' && !rest.starts_with("n°") && !rest.starts_with("nᵒ") {
        return None;
    }
    let starts_word =
        text.get(..index)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '.' && c != ',');
    if !starts_word {
        return None;
    }
    if first == 'n' {
        let after = rest.strip_prefix("n°").or_else(|| rest.strip_prefix("nᵒ"))?;
        let number = after.trim_start_matches(is_space);
        return number
            .starts_with(|c: char| c.is_ascii_digit())
            .then(|| (index + 1, index + rest.len() - after.len(), "o"));
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let roman = rest.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    let base = digits.max(roman);
    if base == 0 || base > 4 {
        return None;
    }
    let tail = rest.get(base..)?;
    let ends = |ending: &str| {
        tail.strip_prefix(ending).is_some_and(|after| after.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    };
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
        french_text(text, None, false).into_owned()
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
        let expected =
            vec![text("le 1"), raised("er"), text(" et le 2"), raised("e"), text(", n"), raised("o"), text("\u{a0}13")];
        assert_eq!(inlines, expected);
    }

    #[test]
    fn what_stands_right_is_not_copied() {
        for text in ["", "Rien à faire", "«\u{202f}L’un\u{202f}»\u{a0}: oui\u{202f}!", "216\u{202f}000\u{a0}€"] {
            assert!(matches!(french_text(text, None, false), Cow::Borrowed(same) if same == text), "{text}");
        }
        assert!(matches!(french_text("« ", None, false), Cow::Owned(set) if set == "«"));
    }

    #[test]
    fn setting_twice_changes_nothing() {
        for text in [
            "Quoi ? « Ceci » : \"oui\" !",
            "216 000 €",
            "a ... b -- c",
            "l'« a »",
            "?! ;",
            "« ",
            "a :\"",
            "a\":»",
            "il dit:\"oui\"",
        ] {
            assert_eq!(set_text(&set_text(text)), set_text(text), "{text}");
        }
    }
}
