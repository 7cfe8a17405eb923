//! Guides made to measure: the same sheets every time, in prose that looks like French.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The words of a text, the frequent ones first, as in any language.
pub const WORDS: &str = "de la le et les des en un du une que est pour qui dans par plus au sur ne se ce il sont avec son \
    achat marché clause besoin acheteur service entreprise durable offre critère exécution titulaire candidat région \
    environnement insertion lot délai livrable preuve cahier charges prestation fourniture travaux analyse groupe \
    chaque toute avant après pendant sans contre entre depuis selon lorsque ainsi donc mais alors encore jamais toujours \
    préparer rédiger vérifier attribuer notifier suivre payer discuter comparer mesurer réduire réparer partager \
    équipe réunion facture bilan calendrier budget économie qualité méthode résultat exemple question réponse pratique \
    premier dernière simple utile local social public privé juridique technique numérique accessible sobre possible \
    l’énergie d’usage l’accord qu’elle s’engage n’oublie aujourd’hui quelqu’un œuvre cœur déjà voilà même où à être été";

/// How many rarer words there are.
const RARER: u32 = 14_000;

/// Sheets of about this many words are written.
const LENGTH: usize = 600;

/// A generator of numbers that always gives the same ones (SplitMix64, Steele et al. 2014).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `end`, small ones more often.
    fn small(&mut self, end: usize) -> usize {
        self.under(end).min(self.under(end))
    }

    pub fn under(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or(0)
    }
}

/// `cargo xtask guide COUNT DIR`.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let [count, folder] = arguments else { return Err("cargo xtask guide COUNT DIR".to_owned()) };
    let count = count.parse().map_err(|_| format!("“{count}” is not a number of sheets"))?;
    write(Path::new(folder), count, &["site", "booklet"])
}

/// Writes a guide of `count` sheets, made for `outputs`, into `root`, which must not exist.
pub fn write(root: &Path, count: usize, outputs: &[&str]) -> Result<(), String> {
    let problem = |error: std::io::Error| format!("{}: {error}", root.display());
    fs::create_dir_all(root.join("content/chapitres")).map_err(problem)?;
    fs::write(
        root.join("polymorphe.toml"),
        format!(
            "[guide]\ntitle = \"Guide d’essai\"\n\n[editions.interne]\naudiences = [\"interne\"]\noutputs = {outputs:?}\n"
        ),
    )
    .map_err(problem)?;
    for folder in 0..count.div_ceil(100) {
        fs::create_dir_all(root.join(format!("content/chapitres/{folder:03}"))).map_err(problem)?;
    }
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    for number in 0..count {
        let path = root.join("content").join(path(number));
        fs::write(path, sheet(number, count, &words)).map_err(problem)?;
    }
    Ok(())
}

fn path(number: usize) -> String {
    format!("chapitres/{:03}/fiche-{number:05}.md", number / 100)
}

fn sheet(number: usize, count: usize, words: &[&str]) -> String {
    let mut chance = Chance(number as u64);
    let mut text = String::new();
    let title = sentence(&mut chance, words, 6);
    let summary = sentence(&mut chance, words, 18);
    let title = title.trim_end_matches('.');
    let _ = write!(
        text,
        "---\ntitre: \"{number} {title}\"\nresume: \"{summary}\"\ndate: 2026-{:02}-{:02}\nordre: {number}\n\
         themes: [theme-{}, theme-{}]\netapes: [besoin]\ngenre: chapitre\ncette_semaine: Relire une fiche.\n---\n\n",
        number % 12 + 1,
        number % 28 + 1,
        number % 40,
        number % 17,
    );
    for section in 0..5 {
        let _ = write!(text, "## {}\n\n", sentence(&mut chance, words, 4).trim_end_matches('.'));
        for _ in 0..3 {
            let length = LENGTH / 19;
            let _ = write!(text, "{}\n\n", paragraph(&mut chance, words, length));
        }
        extra(section, number, count, &mut chance, words, &mut text);
    }
    if number.is_multiple_of(10) {
        text.push_str(
            "```python\ndef total(lignes):\n    return sum(prix * nombre for prix, nombre in lignes)\n```\n\n",
        );
    }
    text.push_str("[^1]: Une note de bas de page, courte.\n");
    text
}

/// What each section brings besides its paragraphs: a list, a table, a footnote, links, a key figure.
fn extra(section: usize, number: usize, count: usize, chance: &mut Chance, words: &[&str], text: &mut String) {
    match section {
        0 => {
            for _ in 0..4 {
                let _ = writeln!(text, "- {}", sentence(chance, words, 7));
            }
        }
        1 => {
            text.push_str("| Étape | Durée | Coût |\n|---|---:|---|\n");
            for row in 1..5 {
                let _ = writeln!(text, "| {} | {row} jours | {} € |", sentence(chance, words, 2), chance.under(90_000));
            }
        }
        2 => {
            let _ = writeln!(text, "Une **affirmation** qui demande *sa source*[^1], et `un mot de code`.");
        }
        3 => {
            for _ in 0..3 {
                let target = chance.under(count);
                let _ = writeln!(text, "Voir aussi [la fiche {target}](../../{}).", path(target));
            }
        }
        _ => {
            let said = sentence(chance, words, 8);
            let _ = writeln!(text, "> [!CHIFFRE] {} %\n> {said}\n>\n> Source : une enquête d’essai", number % 100);
        }
    }
    text.push('\n');
}

fn paragraph(chance: &mut Chance, words: &[&str], length: usize) -> String {
    let mut text = String::new();
    let mut left = length;
    while left > 0 {
        let next = (6 + chance.under(12)).min(left);
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&sentence(chance, words, next));
        left -= next;
    }
    text
}

/// The rarer words, each made of two: the one of rank 1 is the most frequent of them.
pub fn rarer(rank: usize, words: &[&str]) -> String {
    let word = |place: usize| words.get(place % words.len()).copied().unwrap_or_default();
    format!("{}{}", word(rank), word(rank / words.len() + rank))
}

/// A rank among the rarer words, those of 1 to 10 as often as those of 10 to 100, and so on: Zipf's law.
pub fn rank(chance: &mut Chance) -> usize {
    let share = (chance.next() >> 11) as f64 / (1_u64 << 53) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number from 1 to RARER")]
    let rank = (share * f64::from(RARER).ln()).exp() as usize;
    rank
}

/// A sentence of `length` words. One word in eight is one of the rarer.
fn sentence(chance: &mut Chance, words: &[&str], length: usize) -> String {
    let mut text = String::new();
    for place in 0..length {
        let word = words.get(chance.small(words.len())).copied().unwrap_or_default();
        if place == 0 {
            let mut letters = word.chars();
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            text.push_str(letters.as_str());
            continue;
        }
        text.push(' ');
        if chance.under(8) == 0 {
            text.push_str(&rarer(rank(chance), words));
        } else {
            text.push_str(word);
        }
    }
    text.push('.');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_always_the_same_and_about_600_words_long() {
        let words: Vec<&str> = WORDS.split_whitespace().collect();
        let text = sheet(10, 100, &words);
        assert_eq!(text, sheet(10, 100, &words));
        let length = text.split_whitespace().count();
        assert!((550..750).contains(&length), "{length} words");
    }
}
