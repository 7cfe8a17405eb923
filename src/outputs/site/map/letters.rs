//! How wide words are, so that lines of the drawing are broken while the site is made. SVG does not break lines.

/// The faces that the drawing is set in.
#[derive(Debug, Clone, Copy)]
pub enum Face {
    Title,
    Mark,
    Text,
}

/// The width of `text`, in thousandths of its size, never far below what the theme's fonts take.
fn width(text: &str, face: Face) -> usize {
    let mark: usize = text.chars().map(mark_width).sum();
    // In hundredths of the width in the face of marks.
    let share = match face {
        Face::Title => 80,
        Face::Mark => 100,
        Face::Text => 96,
    };
    mark * share / 100
}

/// The width of a letter in the face of marks, by classes of letters of like width.
fn mark_width(letter: char) -> usize {
    match letter {
        ' ' | '\u{a0}' => 240,
        '\u{202f}' => 160,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ';' | ':' | '!' | '\'' | '’' => 275,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' | '?' | '1' => 400,
        'm' | 'w' | 'M' | 'W' | 'œ' | 'Œ' | '…' | '@' => 935,
        letter if letter.is_uppercase() || letter.is_ascii_digit() => 690,
        _ => 595,
    }
}

/// `text` in lines of at most `room`, in the unit of `size`. A word that is longer has a line of its own.
pub fn lines(text: &str, face: Face, size: usize, room: usize) -> Vec<String> {
    let fits = |line: &str| width(line, face) * size <= room * 1000;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of `line`, in the unit of `size`.
pub fn length(line: &str, face: Face, size: usize) -> usize {
    width(line, face) * size / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_hold_them_all() {
        let text = "Peut-on répondre au besoin sans acheter ?";
        let broken = lines(text, Face::Mark, 15, 160);
        assert!(broken.len() > 1);
        assert_eq!(broken.join(" "), text);
        assert!(broken.iter().all(|line| length(line, Face::Mark, 15) <= 160));
        assert_eq!(lines("anticonstitutionnellement", Face::Text, 15, 20).len(), 1);
        assert!(lines("", Face::Text, 15, 20).is_empty());
    }
}
