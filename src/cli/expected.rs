//! Values of the command line that must have a form of their own, and what is said where they have not.

use jiff::civil::Date;

use crate::config::is_site;
use crate::diagnostic::nearest;
use crate::guide::vocabulary::{Kind, Stage, Vocabulary};
use crate::import::{TOOLS, Tool};

/// What was expected in the place of a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    /// The form, or all the values there are.
    pub values: String,
    /// The value that was most likely meant, or nothing.
    pub nearest: String,
}

impl std::fmt::Display for Expected {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(&self.values)
    }
}

impl std::error::Error for Expected {}

impl Expected {
    /// One of `values`.
    fn of(written: &str, values: impl Iterator<Item = &'static str> + Clone) -> Self {
        Expected {
            values: values.clone().collect::<Vec<_>>().join(", "),
            nearest: nearest(written, values).unwrap_or_default().to_owned(),
        }
    }

    fn form(form: &str) -> Self {
        Expected { values: form.to_owned(), ..Expected::default() }
    }
}

pub fn kind(written: &str) -> Result<Kind, Expected> {
    one_of(written)
}

/// The kind of a sheet that stands for itself, not for a folder.
pub fn sheet_kind(written: &str) -> Result<Kind, Expected> {
    let ids = || Kind::ALL.iter().filter(|kind| **kind != Kind::Section).map(|kind| kind.id());
    Kind::from_written(written).filter(|kind| *kind != Kind::Section).ok_or_else(|| Expected::of(written, ids()))
}

/// A tool whose folders can be imported.
pub fn tool(written: &str) -> Result<Tool, Expected> {
    let found = TOOLS.iter().find(|(name, _)| name.eq_ignore_ascii_case(written)).map(|(_, tool)| *tool);
    found.ok_or_else(|| Expected::of(written, TOOLS.iter().map(|(name, _)| *name)))
}

pub fn stage(written: &str) -> Result<Stage, Expected> {
    one_of(written)
}

pub fn day(written: &str) -> Result<Date, Expected> {
    written.parse().map_err(|_| Expected::form("YYYY-MM-DD"))
}

/// The address that a guide is published at.
pub fn site(written: &str) -> Result<String, Expected> {
    if is_site(written) { Ok(written.to_owned()) } else { Err(Expected::form("https://…")) }
}

/// At least one word.
pub fn words(written: &str) -> Result<String, Expected> {
    if written.trim().is_empty() { Err(Expected::default()) } else { Ok(written.to_owned()) }
}

fn one_of<V: Vocabulary>(written: &str) -> Result<V, Expected> {
    V::from_written(written).ok_or_else(|| Expected::of(written, V::ALL.iter().map(|value| value.id())))
}
