//! What the author of an unknown key most likely meant: a slip of the keyboard, or the habit of another tool.

use super::fields::Field;
use crate::diagnostic::nearest;

/// Keys of other tools, folded and with `_`, and ours of the same meaning, the first of a sheet's fields that it has.
const HABITS: &[(&[&str], &[&str])] = &[
    (&["tags", "tag", "keywords", "mots_cles", "mot_cle", "etiquettes"], &["topics"]),
    (&["categories", "categorie"], &["category", "topics"]),
    (&["summary", "abstract", "chapeau", "sommaire"], &["description"]),
    (&["author", "authors", "auteur", "auteurs"], &["author", "owner"]),
    (&["lastmod", "modified", "last_modified", "modifie_le"], &["updated"]),
    (&["publishdate", "published"], &["publish_date"]),
    (&["expirydate", "expires"], &["expiry_date"]),
    (&["url", "permalink"], &["slug"]),
    (&["language", "locale"], &["lang"]),
    (&["type", "layout"], &["kind"]),
];

/// The field that `key` was most likely meant for.
pub fn meant<'f>(key: &str, known: &(impl Iterator<Item = &'f Field> + Clone)) -> Option<&'f Field> {
    let ours = HABITS.iter().find(|(theirs, _)| theirs.contains(&key)).map_or(&[][..], |(_, ours)| *ours);
    let by_habit = ours.iter().find_map(|name| known.clone().find(|field| field.name == *name));
    by_habit.or_else(|| {
        let names = known.clone().map(Field::french_name).chain(known.clone().map(|field| field.name));
        let near = nearest(key, names)?;
        known.clone().find(|field| field.is_named(near))
    })
}

/// The spelling of `field` that goes with the author's other keys, in French unless most of them are in English.
pub fn spelling(field: &Field, english: bool) -> &'static str {
    if english { field.name } else { field.french_name() }
}

/// Whether most of these fields, each with the key that was written, are written in English only.
pub fn are_english<'f>(written: impl Iterator<Item = (&'f Field, String)>) -> bool {
    let balance: i32 = written
        .filter(|(field, _)| field.french_name() != field.name)
        .map(|(field, key)| if key == field.name { 1 } else { -1 })
        .sum();
    balance > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::schema;

    #[test]
    fn slips_and_habits_lead_to_our_own_keys() {
        for (key, french, english) in [
            ("tags", "themes", "topics"),
            ("categories", "themes", "topics"),
            ("summary", "resume", "description"),
            ("author", "responsable", "owner"),
            ("lastmod", "mise_a_jour", "updated"),
            ("titl", "titre", "title"),
            ("descripton", "resume", "description"),
        ] {
            let field = meant(key, &schema::HEAD.iter()).expect(key);
            assert_eq!((spelling(field, false), spelling(field, true)), (french, english), "{key}");
        }
        let clause = || schema::HEAD.iter().chain(schema::CLAUSE);
        assert_eq!(meant("categories", &clause()).map(Field::french_name), Some("famille"));
        assert_eq!(meant("exclu", &schema::SEARCH.iter()).map(Field::french_name), Some("exclure"));
        assert!(meant("xyzzy", &schema::HEAD.iter()).is_none());
    }
}
