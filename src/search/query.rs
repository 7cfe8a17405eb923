//! What is searched for, and how it is read: words, acronyms with their meanings, phrases between quotes.

use super::analysis::{Role, is_reference, pieces};
use super::french::{is_article, is_asking, is_stop_word};
use super::glossary::Acronym;
use super::operators;
use super::schema::FACETS;
use super::words::{is_apostrophe, words};

/// What is read of a query, in bytes: nobody types more, and a longer one costs no more time.
const READ: usize = 400;

/// How many words of a query count.
const WORDS: usize = 12;

/// The marks that phrases stand between.
pub const QUOTES: [char; 6] = ['"', '«', '»', '“', '”', '„'];

/// What is searched for, and among which sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub text: String,
    /// Only sheets of this kind; and so on. Values are those of the site's addresses, however they are written.
    pub kind: Option<String>,
    pub stage: Option<String>,
    pub category: Option<String>,
    pub dimension: Option<String>,
    pub audience: Option<String>,
    pub topic: Option<String>,
    /// How many sheets are wanted at most.
    pub limit: usize,
    /// How many of them are passed over.
    pub offset: usize,
    /// Whether the sheets are counted by kind, stage and so on.
    pub facets: bool,
}

impl Query {
    /// The facets that a query can be narrowed by, by the names of the parameters.
    pub const FACETS: [&str; 6] = FACETS;

    /// What the query asks of the facet `name`, if anything.
    pub fn facet(&self, name: &str) -> Option<&str> {
        let facet = match name {
            "kind" => &self.kind,
            "stage" => &self.stage,
            "category" => &self.category,
            "dimension" => &self.dimension,
            "audience" => &self.audience,
            "topic" => &self.topic,
            _ => return None,
        };
        facet.as_deref()
    }

    /// Whether it asks something of a facet, by itself or with a sign.
    pub fn is_narrowed(&self) -> bool {
        let (taken, _) = operators::taken(self);
        FACETS.iter().any(|name| taken.facet(name).is_some())
    }

    /// The same query, from its first answer on, with `value` asked of the facet `name`.
    #[must_use]
    pub fn narrowed(&self, name: &str, value: Option<&str>) -> Query {
        let mut query = Query { offset: 0, ..self.clone() };
        let facet = match name {
            "kind" => &mut query.kind,
            "stage" => &mut query.stage,
            "category" => &mut query.category,
            "dimension" => &mut query.dimension,
            "audience" => &mut query.audience,
            "topic" => &mut query.topic,
            _ => return query,
        };
        *facet = value.map(str::to_owned);
        query
    }
}

/// A word that is searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// In lower case, without accents.
    pub word: String,
    /// The compounds it is a part of, written as one word.
    pub joined: Vec<String>,
    pub stems: Vec<String>,
    /// Whether it may be the start of a longer word: somebody is still typing it.
    pub prefix: bool,
    /// Whether only the very word will do: it stands between quotes.
    pub verbatim: bool,
}

/// What a sheet must speak of, in one of several ways; each way is words that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// How the query says it, then what the glossary knows to mean the same.
    pub ways: Vec<Vec<Wanted>>,
}

/// Words that stand in this order, each with its distance from the first.
pub type Phrase = Vec<(usize, String)>;

/// A query, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    pub units: Vec<Unit>,
    /// Phrases between quotes: they must be there as they are.
    pub phrases: Vec<Phrase>,
}

/// Reads `text`, with the acronyms of the guide.
pub fn read(text: &str, known: &[Known]) -> Reading {
    let mut end = text.len().min(READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or_default();
    let typing = text.chars().next_back().is_some_and(|last| last.is_alphanumeric() || is_apostrophe(last));
    let mut wanted = Vec::new();
    let mut reading = Reading::default();
    for (index, part) in text.split(QUOTES).enumerate() {
        // Without its closing mark, a quotation is not one.
        let quoted = index % 2 == 1 && text.matches(QUOTES).count() > index;
        let (found, phrase) = read_words(part, quoted);
        if quoted && phrase.len() > 1 {
            reading.phrases.push(phrase);
        }
        wanted.extend(found);
    }
    wanted.truncate(WORDS);
    if let Some(last) = wanted.last_mut() {
        last.prefix = typing && !last.verbatim;
    }
    let only = wanted.len() == 1;
    wanted.retain(|wanted| !is_stop_word(&wanted.word) || only);
    leave_out_asking(&mut wanted);
    join_neighbours(&mut wanted);
    reading.units = units(&wanted, known);
    reading
}

/// The words of `text`, and the same as a phrase.
fn read_words(text: &str, verbatim: bool) -> (Vec<Wanted>, Phrase) {
    let mut wanted = Vec::new();
    let mut phrase = Phrase::new();
    let mut from = 0;
    for word in words(text) {
        let (pieces, length) = pieces(word.text);
        let of_role = |role: Role| pieces.iter().filter(move |piece| piece.role == role);
        let joined: Vec<String> = of_role(Role::Joined).map(|piece| piece.word.clone()).collect();
        for piece in pieces.iter().filter(|piece| matches!(piece.role, Role::Part | Role::Empty)) {
            if piece.role == Role::Part {
                phrase.push((from + piece.position, piece.word.clone()));
            }
            let stems = if verbatim { Vec::new() } else { piece.stems.clone() };
            wanted.push(Wanted { word: piece.word.clone(), joined: joined.clone(), stems, prefix: false, verbatim });
        }
        from += length;
    }
    (wanted, phrase)
}

/// Leaves out the words that are there to ask, and the `article` before a reference of law, which sheets write in
/// several ways; unless there are no others.
fn leave_out_asking(wanted: &mut Vec<Wanted>) {
    let mut saying = Vec::new();
    let mut before = None;
    let mut rest = wanted.iter().peekable();
    while let Some(wanted) = rest.next() {
        let names_law = is_article(&wanted.word) && rest.peek().is_some_and(|next| is_reference(&next.word));
        if wanted.verbatim || !(is_asking(&wanted.word, before) || names_law) {
            saying.push(wanted.clone());
        }
        before = Some(wanted.word.as_str());
    }
    if !saying.is_empty() {
        *wanted = saying;
    }
}

/// Two words side by side may be one compound: `éco conception`.
fn join_neighbours(wanted: &mut [Wanted]) {
    for index in 1..wanted.len() {
        if let Some([left, right]) = wanted.get_mut(index - 1..=index) {
            let joined = format!("{}{}", left.word, right.word);
            for word in [left, right].into_iter().filter(|word| !word.verbatim && word.word.len() > 1) {
                if !word.joined.contains(&joined) {
                    word.joined.push(joined.clone());
                }
            }
        }
    }
}

/// An entry of the glossary, ready to be compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    acronym: Vec<Wanted>,
    meanings: Vec<Vec<Wanted>>,
}

/// Reads the glossary's acronyms, once for all queries.
pub fn known(acronyms: &[Acronym]) -> Vec<Known> {
    let entry = |entry: &Acronym| Known {
        acronym: meant(&entry.acronym),
        meanings: entry.meanings.iter().map(|meaning| meant(meaning)).filter(|words| !words.is_empty()).collect(),
    };
    acronyms.iter().map(entry).filter(|entry| !entry.acronym.is_empty()).collect()
}

/// Groups the words that an acronym stands for, and gives acronyms and meanings each other's words.
fn units(wanted: &[Wanted], known: &[Known]) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut rest = wanted;
    while !rest.is_empty() {
        let (length, others) = same_meaning(rest, known);
        let (said, left) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        units.push(Unit { ways: [vec![said.to_vec()], others].concat() });
        rest = left;
    }
    units
}

/// How many of the first words of `said` go together, and what else says the same.
fn same_meaning(said: &[Wanted], known: &[Known]) -> (usize, Vec<Vec<Wanted>>) {
    let spelled_out = known.iter().filter_map(|entry| {
        let meanings = entry.meanings.iter().filter(|meaning| meaning.len() > 1 && starts(said, meaning));
        meanings.map(Vec::len).max().map(|length| (length, vec![entry.acronym.clone()]))
    });
    if let Some(found) = spelled_out.max_by_key(|(length, _)| *length) {
        return found;
    }
    match known.iter().find(|entry| starts(said, &entry.acronym)) {
        Some(entry) => (entry.acronym.len(), entry.meanings.clone()),
        None => (1, Vec::new()),
    }
}

/// The words of a glossary entry that say something.
fn meant(text: &str) -> Vec<Wanted> {
    let (mut wanted, _) = read_words(text, false);
    wanted.retain(|wanted| !is_stop_word(&wanted.word));
    wanted
}

/// Whether `said` starts with the words of `meaning`, inflected as may be.
fn starts(said: &[Wanted], meaning: &[Wanted]) -> bool {
    let same = |a: &Wanted, b: &Wanted| a.word == b.word || a.stems.iter().any(|stem| b.stems.contains(stem));
    !meaning.is_empty()
        && meaning.len() <= said.len()
        && said.iter().zip(meaning).all(|(said, meant)| !said.verbatim && same(said, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spaser() -> Vec<Known> {
        let meanings = vec!["Schéma de promotion des achats responsables".to_owned()];
        known(&[Acronym { acronym: "SPASER".to_owned(), meanings }])
    }

    fn said(text: &str) -> Vec<Vec<String>> {
        let words = |unit: &Unit| unit.ways[0].iter().map(|wanted| wanted.word.clone()).collect();
        read(text, &spaser()).units.iter().map(words).collect()
    }

    #[test]
    fn empty_words_are_left_out_unless_alone() {
        assert_eq!(said("les clauses de l’insertion"), [["clauses"], ["insertion"]]);
        assert_eq!(said("pour"), [["pour"]]);
        assert!(said("((((").is_empty());
        assert!(said("pour les").is_empty());
    }

    #[test]
    fn words_that_ask_are_left_out_unless_alone() {
        assert_eq!(said("que veut dire allotissement"), [["allotissement"]]);
        assert_eq!(said("combien de pages"), [["pages"]]);
        assert_eq!(said("dire le besoin"), [["dire"], ["besoin"]]);
        assert_eq!(said("article L. 2112-2"), said("L2112-2"));
        assert_eq!(said("art. R. 2151-8"), said("R2151-8"));
        assert_eq!(said("article premier"), [["article"], ["premier"]]);
        assert_eq!(said("combien"), [["combien"]]);
        assert_eq!(said("\"combien\" de pages"), [["combien"], ["pages"]]);
    }

    #[test]
    fn acronyms_and_meanings_bring_each_other() {
        let reading = read("le spaser ", &spaser());
        assert_eq!(reading.units[0].ways.len(), 2);
        assert_eq!(reading.units[0].ways[1].len(), 4);
        assert_eq!(
            said("schémas de promotion des achats responsables"),
            [["schemas", "promotion", "achats", "responsables"]]
        );
    }

    #[test]
    fn quotes_make_phrases() {
        let reading = read("« mise en concurrence » lots", &[]);
        assert_eq!(reading.phrases, [vec![(0, "mise".to_owned()), (2, "concurrence".to_owned())]]);
        assert!(read("\"mise en concurrence", &[]).phrases.is_empty());
    }

    #[test]
    fn only_the_last_word_is_being_typed() {
        let prefixes = |text: &str| read(text, &[]).units.iter().map(|unit| unit.ways[0][0].prefix).collect::<Vec<_>>();
        assert_eq!(prefixes("achats migrati"), [false, true]);
        assert_eq!(prefixes("achats migrations "), [false, false]);
    }

    #[test]
    fn long_queries_are_cut() {
        assert!(read(&"é".repeat(1_000_000), &[]).units.len() <= WORDS);
        assert!(read(&"mot ".repeat(250_000), &[]).units.len() <= WORDS);
    }
}
