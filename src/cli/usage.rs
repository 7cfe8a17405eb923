//! Tells what was typed wrongly, in the language of the person who typed it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::expected::Expected;
use super::{exit, stream};
use crate::locale::Locale;

/// Prints the help that was asked for, or what is wrong; returns the exit code.
pub fn tell(error: &clap::Error, locale: &Locale) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        stream::out(error.to_string().trim_end());
        return exit::CLEAN;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        stream::tell(error.to_string().trim_end());
        return exit::USAGE;
    }
    let word = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-verb",
        ErrorKind::UnknownArgument => "usage-flag",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    let expected = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<Expected>());
    let expected = expected.cloned().unwrap_or_default();
    let argument = [word(ContextKind::InvalidSubcommand), word(ContextKind::InvalidArg)].concat();
    let nearest = [
        word(ContextKind::SuggestedSubcommand),
        word(ContextKind::SuggestedArg),
        word(ContextKind::SuggestedValue),
        expected.nearest,
    ];
    let value = word(ContextKind::InvalidValue);
    let words = [
        ("argument", argument),
        ("state", if value.is_empty() { "empty" } else { "unknown" }.to_owned()),
        ("value", value),
        ("nearest", nearest.into_iter().find(|word| !word.is_empty()).unwrap_or_default()),
        ("values", word(ContextKind::ValidValue) + &expected.values),
        ("other", word(ContextKind::PriorArg)),
    ];
    stream::tell(locale.format(key, &words));
    stream::tell(locale.text("usage-help"));
    exit::USAGE
}
