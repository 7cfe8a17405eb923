//! The names that tools give to their hint blocks, and our markers for them.

use crate::guide::vocabulary::Language;

/// Our markers, in French and in English, and the names they stand for elsewhere.
const KINDS: &[(&str, &str, &[&str])] = &[
    (
        "NOTE",
        "NOTE",
        &["note", "info", "todo", "secondary", "default", "question", "help", "faq", "seealso", "details"],
    ),
    ("ASTUCE", "TIP", &["tip", "hint", "success", "check", "done", "primary"]),
    ("IMPORTANT", "IMPORTANT", &["important"]),
    ("ATTENTION", "WARNING", &["warning", "caution", "attention", "failure", "fail", "missing", "bug"]),
    ("DANGER", "CAUTION", &["danger", "error"]),
    ("EXEMPLE", "EXAMPLE", &["example"]),
    ("A-RETENIR", "TAKEAWAY", &["abstract", "summary", "tldr"]),
    ("CITATION", "QUOTATION", &["quote", "cite"]),
];

/// GitHub's names, which mean with us what they mean there.
const ALERTS: &[&str] = &["note", "tip", "important", "warning", "caution"];

/// Our marker for a hint block of that name, if it is known.
pub fn marker(name: &str, language: Language) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let (french, english, _) = KINDS.iter().find(|(_, _, names)| names.contains(&name.as_str()))?;
    Some(if language == Language::French { french } else { english })
}

/// Whether an alert of that name is one of GitHub's own.
pub fn is_alert(name: &str) -> bool {
    ALERTS.contains(&name.to_lowercase().as_str())
}

/// The marker of a block that nothing better is known of.
pub const PLAIN: &str = "NOTE";
