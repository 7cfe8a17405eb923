//! Every code has its words, in both languages, and no words are left without their code.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_bundle::FluentResource;
use polymorphe::guide::vocabulary::Language;
use polymorphe::locale::Locale;

/// The codes that the sources raise.
pub fn in_sources() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |text| {
        // Tests inside the sources may name codes that nobody raises.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        codes.extend(code.split('"').filter(|word| is_code(word)).map(str::to_owned));
    });
    codes
}

fn visit(folder: &Path, read: &mut impl FnMut(&str)) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            visit(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read(&std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

fn is_code(word: &str) -> bool {
    word.len() == 5 && word.strip_prefix('P').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn words(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}/diagnostics.ftl"));
    std::fs::read_to_string(path).expect("the words")
}

#[test]
fn every_code_has_its_words_in_both_languages() {
    for language in [Language::French, Language::English] {
        let locale = Locale::new(language);
        for code in in_sources() {
            for key in [code.clone(), format!("{code}.help"), format!("{code}.explain")] {
                assert!(locale.has(&key), "{language:?}: {key} is missing");
            }
        }
    }
}

#[test]
fn all_words_can_be_read_and_belong_to_a_code() {
    let codes = in_sources();
    for language in ["fr", "en"] {
        let text = words(language);
        if let Err((_, errors)) = FluentResource::try_new(text.clone()) {
            panic!("{language}: {errors:?}");
        }
        let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).filter(|key| is_code(key));
        let mut seen = BTreeSet::new();
        for key in keys {
            assert!(codes.contains(key), "{language}: nothing raises {key}");
            assert!(seen.insert(key.to_owned()), "{language}: {key} is there twice");
        }
        let listed: Vec<&str> = text.lines().filter_map(|line| line.get(..5).filter(|key| is_code(key))).collect();
        assert!(listed.is_sorted(), "{language}: the codes are not in order");
    }
}

#[test]
fn no_sentence_blames_or_shouts() {
    for (language, words_to_avoid) in [
        ("fr", ["erreur de votre part", "vous avez oublié", "invalide", "interdit !", "incorrect", "!!"]),
        ("en", ["your fault", "you forgot", "invalid", "illegal", "wrong!", "!!"]),
    ] {
        let text = words(language).to_lowercase();
        for word in words_to_avoid {
            assert!(!text.contains(word), "{language}: « {word} »");
        }
    }
}
