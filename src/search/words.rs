//! Cuts a text into words as a reader of French tenders sees them: `l’éco-conception`, `L. 2112-2` and `216 000` are
//! one word each.

use unicode_normalization::char::is_combining_mark;

/// A word as it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    /// Its first byte in the text.
    pub start: usize,
    pub text: &'t str,
}

/// The words of a text, in reading order.
#[derive(Debug, Clone)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
}

/// The words of `text`.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        let rest = self.text.get(self.at..)?;
        let start = self.at + rest.find(is_core)?;
        let run = self.run(start);
        let end =
            self.reference(start, run).or_else(|| self.initials(start, run)).unwrap_or_else(|| self.number(start, run));
        self.at = end;
        Some(Word { start, text: self.text.get(start..end)? })
    }
}

impl<'t> Words<'t> {
    fn from(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    fn between(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Where the letters and digits that start at `start` end, with the apostrophes and hyphens between them.
    fn run(&self, start: usize) -> usize {
        let mut end = start;
        let mut at = start;
        loop {
            at += self.from(at).bytes().take_while(u8::is_ascii_alphanumeric).count();
            if at > end {
                end = at;
            }
            let mut rest = self.from(at).chars();
            match rest.next() {
                Some(character) if is_core(character) => {
                    at += character.len_utf8();
                    end = at;
                }
                Some(joiner) if is_joiner(joiner) && at == end && rest.next().is_some_and(is_core) => {
                    at += joiner.len_utf8();
                }
                _ => return end,
            }
        }
    }

    /// The end of a legal reference whose letter is the word from `start` to `end`: `L. 2112-2`, `R2151-8`, `D 3`.
    fn reference(&self, start: usize, end: usize) -> Option<usize> {
        let letter = self.between(start, end);
        if !matches!(letter, "L" | "R" | "D" | "A" | "l" | "r" | "d" | "a") {
            return None;
        }
        let rest = self.from(end);
        let (dotted, after) = rest.strip_prefix('.').map_or((false, rest), |after| (true, after));
        let number = after.trim_start_matches(is_space);
        let spaces = after.len() - number.len();
        if spaces > 6 || !number.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let from = self.text.len() - number.len();
        let to = self.run(from);
        let number = self.between(from, to);
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let rank = self.rank(number, to);
        let certain = dotted || number.contains('-') || rank.is_some() || matches!(letter, "L" | "R" | "D");
        (plain && certain).then_some(rank.unwrap_or(to))
    }

    /// The end of the rank within its chapter that a space parts from the `number` of a reference, which ends at `to`:
    /// `L 2112 2`. Only articles of four digits, those of the code of public procurement, are read so.
    fn rank(&self, number: &str, to: usize) -> Option<usize> {
        let space = self.from(to).chars().next().filter(|space| is_space(*space))?;
        let from = to + space.len_utf8();
        let end = self.run(from);
        let is_rank = matches!(self.between(from, end).as_bytes(), [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9']);
        (number.len() == 4 && is_rank).then_some(end)
    }

    /// The end of initials with dots that start with the letter from `start` to `end`: `S.P.A.S.E.R.`
    fn initials(&self, start: usize, end: usize) -> Option<usize> {
        let is_initial =
            |from: usize, to: usize| matches!(self.between(from, to).as_bytes(), [byte] if byte.is_ascii_uppercase());
        let mut last = end;
        while is_initial(start, end) && self.from(last).starts_with('.') && is_initial(last + 1, self.run(last + 1)) {
            last += 2;
        }
        (last > end).then_some(last)
    }

    /// The end of a number cut into thousands that starts with the digits from `start` to `end`: `216 000`.
    fn number(&self, start: usize, end: usize) -> usize {
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let head = self.between(start, end);
        let mut last = end;
        while head.len() <= 3 && is_digits(head) {
            let Some(space) = self.from(last).chars().next().filter(|space| is_space(*space)) else { break };
            let from = last + space.len_utf8();
            let to = self.run(from);
            if to - from != 3 || !is_digits(self.between(from, to)) {
                break;
            }
            last = to;
        }
        last
    }
}

/// Letters, digits, the marks that go with them, and what may stand unseen between them.
fn is_core(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    character.is_alphanumeric() || is_ignorable(character) || is_combining_mark(character)
}

/// What is in a word without being seen: soft hyphens and joiners.
pub fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Apostrophes and hyphens, in all their shapes.
pub fn is_joiner(character: char) -> bool {
    is_apostrophe(character) || is_hyphen(character)
}

pub fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

pub fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

/// The spaces that stand within a number or a reference.
fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_keep_their_apostrophes_and_hyphens() {
        assert_eq!(cut("« L’éco-conception, qu'est-ce ? »"), ["L’éco-conception", "qu'est-ce"]);
        assert_eq!(cut("- un -- deux 'trois'"), ["un", "deux", "trois"]);
        assert_eq!(cut("e\u{301}te\u{301}"), ["e\u{301}te\u{301}"]);
        assert_eq!(cut("((((\u{0}%%"), Vec::<&str>::new());
    }

    #[test]
    fn legal_references_are_one_word() {
        assert_eq!(
            cut("articles L. 2112-2, R.2151-8 et L\u{a0}3"),
            ["articles", "L. 2112-2", "R.2151-8", "et", "L\u{a0}3"]
        );
        assert_eq!(cut("il y a 3 ans"), ["il", "y", "a", "3", "ans"]);
        assert_eq!(cut("l 2112 2, R. 2152 7 et L. 2113-12"), ["l 2112 2", "R. 2152 7", "et", "L. 2113-12"]);
        assert_eq!(cut("a 2012 et 3"), ["a", "2012", "et", "3"]);
        assert_eq!(cut("l 2112-2"), ["l 2112-2"]);
    }

    #[test]
    fn numbers_and_initials_are_one_word() {
        assert_eq!(cut("216\u{202f}000 € et 5 404 000"), ["216\u{202f}000", "et", "5 404 000"]);
        assert_eq!(cut("en 2026 100 fiches"), ["en", "2026", "100", "fiches"]);
        assert_eq!(cut("le S.P.A.S.E.R. suit. A suivre"), ["le", "S.P.A.S.E.R", "suit", "A", "suivre"]);
    }

    #[test]
    fn every_word_says_where_it_stands() {
        let text = "Été : l’œuvre";
        for word in words(text) {
            assert_eq!(text.get(word.start..word.start + word.text.len()), Some(word.text));
        }
    }
}
