//! What a query says with signs: `genre:clause`, `étape:exécution`, `-papier`. Between quotes, signs say nothing.

use super::query::{QUOTES, Query};
use crate::text::fold;

/// `query` with what its signs say of facets, unless it says that itself, its text without them, and the words that
/// must not be there.
pub fn taken(query: &Query) -> (Query, String) {
    let mut taken = Query { text: String::new(), ..query.clone() };
    let mut without = String::new();
    let mut quoted = false;
    for token in query.text.split_inclusive(char::is_whitespace) {
        let sign = if quoted || token.contains(QUOTES) { None } else { sign(token.trim()) };
        quoted ^= token.matches(QUOTES).count() % 2 == 1;
        match sign {
            None => taken.text.push_str(token),
            Some(Sign::Without(word)) => {
                without.push_str(word);
                // A word that is followed by something is not the start of a longer one.
                without.push(' ');
            }
            Some(Sign::Facet(facet, value)) => {
                facet(&mut taken).get_or_insert_with(|| value.to_owned());
            }
        }
    }
    (taken, without)
}

enum Sign<'t> {
    Without(&'t str),
    /// A facet, and what it must be.
    Facet(fn(&mut Query) -> &mut Option<String>, &'t str),
}

/// What `token` says, if it is a sign.
fn sign(token: &str) -> Option<Sign<'_>> {
    if let Some(word) = token.strip_prefix('-') {
        return word.starts_with(char::is_alphabetic).then_some(Sign::Without(word));
    }
    let (name, value) = token.split_once(':')?;
    let facet: fn(&mut Query) -> &mut Option<String> = match fold(name).as_str() {
        "kind" | "genre" => |query| &mut query.kind,
        "stage" | "etape" => |query| &mut query.stage,
        "category" | "categorie" | "famille" => |query| &mut query.category,
        "dimension" => |query| &mut query.dimension,
        "audience" | "public" => |query| &mut query.audience,
        "topic" | "theme" => |query| &mut query.topic,
        _ => return None,
    };
    (!value.is_empty()).then_some(Sign::Facet(facet, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Query, String) {
        taken(&Query { text: text.to_owned(), ..Query::default() })
    }

    #[test]
    fn signs_are_taken_out_of_the_text() {
        let (query, without) = read("genre:clause Étape:exécution insertion -heures  -formateur");
        assert_eq!((query.kind.as_deref(), query.stage.as_deref()), (Some("clause"), Some("exécution")));
        assert_eq!((query.text.trim(), without.as_str()), ("insertion", "heures formateur "));
    }

    #[test]
    fn what_is_no_sign_stays() {
        for text in
            ["à 16:30 précises", "https://exemple.fr", "-20 % d’emballages", "a - b", "genre:", "« genre:clause -b »"]
        {
            let (query, without) = read(text);
            assert_eq!((query.text.as_str(), without.as_str(), query.kind), (text, "", None));
        }
    }

    #[test]
    fn what_the_query_asks_for_itself_stands() {
        let query = Query { text: "kind:cas".to_owned(), kind: Some("clause".to_owned()), ..Query::default() };
        assert_eq!(taken(&query).0.kind.as_deref(), Some("clause"));
    }
}
