//! Which file an address names: with or without `.html`, a folder by its `index.html`.

use percent_encoding::percent_decode_str;

/// What an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// The file of this path.
    File(String),
    /// A folder that was asked for without its `/`.
    Folder,
    Nothing,
}

/// The names of an address, decoded once; `None` if one of them could lead elsewhere.
pub fn safe_parts(address: &str) -> Option<Vec<String>> {
    let decoded = percent_decode_str(address).decode_utf8().ok()?;
    let inner = decoded.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    let safe = |part: &String| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(['\\', '\0', ':'])
            && !part.contains(char::is_control)
    };
    parts.iter().all(safe).then_some(parts)
}

/// What `path` names where `holds` tells which files there are; with `folder`, the address ended with `/`. The root is
/// the empty path.
pub fn named(path: &str, folder: bool, holds: impl Fn(&str) -> bool) -> Named {
    let index = if path.is_empty() { "index.html".to_owned() } else { format!("{path}/index.html") };
    if folder {
        return if holds(&index) { Named::File(index) } else { Named::Nothing };
    }
    match [path.to_owned(), format!("{path}.html")].into_iter().find(|path| holds(path)) {
        Some(path) => Named::File(path),
        None if holds(&index) => Named::Folder,
        None => Named::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lead_elsewhere_are_none() {
        for address in
            ["/../a", "/%2e%2e/a", "/a/..%2fb", "/..%5ca", "//a", "/a//b", "/a%00", "/.polymorphe", "/c:/a", ""]
        {
            assert_eq!(safe_parts(address), None, "{address}");
        }
        assert_eq!(safe_parts("/interne/site/"), Some(vec!["interne".to_owned(), "site".to_owned()]));
        assert_eq!(safe_parts("/%252e%252e"), Some(vec!["%2e%2e".to_owned()]), "decoded once: an ordinary name");
    }

    #[test]
    fn a_page_is_named_with_and_without_its_extension() {
        let files = ["index.html", "carte.html", "carte/agent.html", "clauses/index.html", "a.css"];
        let named = |path: &str, folder: bool| named(path, folder, |path| files.contains(&path));
        let file = |path: &str| Named::File(path.to_owned());
        assert_eq!(named("carte", false), file("carte.html"), "a folder of the same name is no hindrance");
        assert_eq!(named("carte.html", false), file("carte.html"));
        assert_eq!(named("a.css", false), file("a.css"));
        assert_eq!(named("clauses", false), Named::Folder);
        assert_eq!(named("clauses", true), file("clauses/index.html"));
        assert_eq!(named("", true), file("index.html"));
        assert_eq!((named("carte", true), named("rien", false)), (Named::Nothing, Named::Nothing));
    }
}
