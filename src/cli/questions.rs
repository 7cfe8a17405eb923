//! What `new` asks for where it was not told: at a terminal alone, since a program could not answer.

use std::collections::BTreeMap;
use std::io::{IsTerminal, stdin};
use std::path::PathBuf;

use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use dialoguer::{Input, Select};

use crate::error::Error;
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::locale::Locale;
use crate::source::decode::own_fields;
use crate::source::fields::{Field, Shape};
use crate::source::schema;

/// What a new sheet is to be.
#[derive(Debug)]
pub struct Answers {
    pub kind: Kind,
    pub title: String,
    /// The values of some keys, by the names of their fields.
    pub values: BTreeMap<&'static str, &'static str>,
}

/// Whether somebody is there to answer.
pub fn can_ask() -> bool {
    stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks for what is missing; `None` when the person thinks better of it.
///
/// # Errors
///
/// The terminal cannot be read.
pub fn ask(kind: Option<Kind>, title: Option<&str>, colour: bool, locale: &Locale) -> Result<Option<Answers>, Error> {
    let theme: Box<dyn Theme> = if colour { Box::new(ColorfulTheme::default()) } else { Box::new(SimpleTheme) };
    let theme = theme.as_ref();
    let kind = match kind {
        Some(kind) => kind,
        None => {
            let kinds: Vec<String> =
                Kind::ALL.iter().map(|kind| locale.text(&format!("ask-kind-{}", kind.id()))).collect();
            let Some(chosen) = choose(theme, &locale.text("ask-kind"), &kinds)? else { return Ok(None) };
            Kind::ALL.get(chosen).copied().unwrap_or(Kind::Page)
        }
    };
    let title = match title {
        Some(title) => title.to_owned(),
        None => Input::with_theme(theme).with_prompt(locale.text("ask-title")).interact_text().map_err(terminal)?,
    };
    let mut values = BTreeMap::new();
    for field in asked(kind) {
        let (Shape::Choice(choices) | Shape::Choices(choices)) = field.shape else { continue };
        let mut names: Vec<&'static str> = choices().into_iter().map(|(french, _)| french).collect();
        if !field.required {
            names.insert(0, "");
        }
        let none = locale.text("ask-none");
        let shown: Vec<String> =
            names.iter().map(|name| if name.is_empty() { none.clone() } else { (*name).to_owned() }).collect();
        let prompt = locale.text(&format!("field-{}", field.name.replace('_', "-")));
        let Some(chosen) = choose(theme, &prompt, &shown)? else { return Ok(None) };
        if let Some(name) = names.get(chosen).filter(|name| !name.is_empty()) {
            values.insert(field.name, *name);
        }
    }
    Ok(Some(Answers { kind, title, values }))
}

/// The fields that are asked for: what a sheet of that kind must choose, and where in a purchase it belongs.
fn asked(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let has_stages = matches!(kind, Kind::Chapter | Kind::CaseStudy);
    schema::HEAD.iter().chain(own_fields(kind)).filter(move |field| {
        (field.required && matches!(field.shape, Shape::Choice(_))) || (has_stages && field.name == "stages")
    })
}

fn choose(theme: &dyn Theme, prompt: &str, items: &[String]) -> Result<Option<usize>, Error> {
    Select::with_theme(theme).with_prompt(prompt).items(items).default(0).interact_opt().map_err(terminal)
}

fn terminal(error: dialoguer::Error) -> Error {
    let dialoguer::Error::IO(error) = error;
    Error::Read(PathBuf::from("stdin"), error)
}
