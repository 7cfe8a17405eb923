//! What stands in a tag after its name, in HTML, JSX, Liquid and Hugo's shortcodes: `style="info" open src={x}`.

/// The values of a tag, in their order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    pub named: Vec<(String, String)>,
    /// Those without a name.
    pub bare: Vec<String>,
}

impl Attributes {
    /// What stands in a tag after its name.
    pub fn read(text: &str) -> Self {
        let mut found = Attributes::default();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (word, after) = word(rest);
            rest = match after.strip_prefix('=') {
                Some(after) if !word.is_empty() => {
                    let (value, after) = self::word(after);
                    found.named.push((word.to_owned(), value.to_owned()));
                    after
                }
                Some(after) => after,
                None => {
                    found.bare.push(word.to_owned());
                    after
                }
            };
            rest = rest.trim_start();
        }
        found
    }

    /// The value of `name`, unless it is empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        let value = self.named.iter().find(|(own, _)| own == name).map(|(_, value)| value.trim());
        value.filter(|value| !value.is_empty())
    }
}

/// The first value of `text`, its quotes or braces taken off, and what follows it.
fn word(text: &str) -> (&str, &str) {
    let cut = |length: usize, closing: usize| {
        let word = text.get(length..closing).unwrap_or_default();
        (word, text.get(closing + length..).unwrap_or_default())
    };
    match text.chars().next() {
        Some(quote @ ('"' | '\'' | '`')) => match text.get(1..).and_then(|rest| rest.find(quote)) {
            Some(length) => cut(1, length + 1),
            None => (text.get(1..).unwrap_or_default(), ""),
        },
        Some('{') => match closing_brace(text) {
            Some(end) => {
                let (inner, after) = cut(1, end);
                (inner.trim().trim_matches(['"', '\'', '`']), after)
            }
            None => (text.get(1..).unwrap_or_default(), ""),
        },
        _ => {
            let end = text.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(text.len());
            text.split_at_checked(end).unwrap_or((text, ""))
        }
    }
}

/// Where the brace that opens `text` closes.
fn closing_brace(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open += 1,
            '}' if open == 1 => return Some(at),
            '}' => open -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_however_they_are_written() {
        let found = Attributes::read("a=\"b c\" d='e' f=g h i={{ j: 1 }} k={\"l\"} \"m n\" = o=");
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let named =
            [pair("a", "b c"), pair("d", "e"), pair("f", "g"), pair("i", "{ j: 1 }"), pair("k", "l"), pair("o", "")];
        assert_eq!(found.named, named);
        assert_eq!(found.bare, ["h", "m n"]);
        assert_eq!(found.get("d"), Some("e"));
        for broken in ["\"", "a=\"", "{", "a={", "=", "==", "é='", "\u{a0}"] {
            let _ = Attributes::read(broken);
        }
    }
}
