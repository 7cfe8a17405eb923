//! Themes: templates, tokens and assets, built in or from the user's own `themes/` folder, file by file.

mod tokens;

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use tera::Tera;

pub use tokens::Tokens;

use crate::error::Error;

/// The themes that are built in.
#[derive(RustEmbed)]
#[folder = "themes/"]
struct BuiltIn;

/// The theme that stands under every other: what a theme of the user's own does not bring comes from here.
const BASE: &str = "cahier";

/// The file of a theme's tokens. A theme of the user's own tells only those that differ.
const TOKENS: &str = "theme.toml";

/// What many pages of an output share, prepared once: templates call it `site`.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Shared(tera::Value);

impl Default for Shared {
    /// Nothing.
    fn default() -> Self {
        Shared(tera::Value::none())
    }
}

impl<'de> Deserialize<'de> for Shared {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let view = serde_json::Value::deserialize(deserializer)?;
        tera::Value::try_from_serializable(&view).map(Shared).map_err(D::Error::custom)
    }
}

impl Shared {
    /// `view`, one typed struct, as templates will see it.
    ///
    /// # Errors
    ///
    /// It holds something that no template can show.
    pub fn new(view: &impl Serialize) -> Result<Self, Error> {
        let error = |error: tera::Error| Error::Theme { path: "site".to_owned(), detail: chain(&error) };
        tera::Value::try_from_serializable(view).map(Shared).map_err(error)
    }
}

/// A theme, ready to be used.
pub struct Theme {
    files: BTreeMap<String, Cow<'static, [u8]>>,
    pub tokens: Tokens,
    tera: Tera,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.debug_struct("Theme").field("files", &self.files.len()).finish_non_exhaustive()
    }
}

impl Theme {
    /// The built-in theme with `own` files, by their path within the theme, in the place of its own.
    ///
    /// # Errors
    ///
    /// A template or `theme.toml` that cannot be read, named by its path.
    pub fn new(own: BTreeMap<String, Vec<u8>>) -> Result<Self, Error> {
        let mut files = BTreeMap::new();
        for path in BuiltIn::iter() {
            if let Some(name) = path.strip_prefix(BASE).and_then(|rest| rest.strip_prefix('/'))
                && let Some(file) = BuiltIn::get(&path)
            {
                files.insert(name.to_owned(), file.data);
            }
        }
        let mut tokens = Tokens::read(text(&files, TOKENS)?)?;
        let has_tokens = own.contains_key(TOKENS);
        files.extend(own.into_iter().map(|(path, bytes)| (path, Cow::Owned(bytes))));
        if has_tokens {
            tokens.take(Tokens::read(text(&files, TOKENS)?)?);
        }
        let mut tera = Tera::default();
        tera.autoescape_on(vec![".html", ".xml"]);
        let mut templates = Vec::new();
        for path in files.keys().filter(|path| path.ends_with(".html") || path.ends_with(".xml")) {
            templates.push((path.clone(), text(&files, path)?.to_owned()));
        }
        tera.add_raw_templates(templates)
            .map_err(|error| Error::Theme { path: "templates".to_owned(), detail: chain(&error) })?;
        Ok(Theme { files, tokens, tera })
    }

    /// Whether a theme of this name is built in.
    pub fn is_built_in(name: &str) -> bool {
        name == BASE
    }

    /// The bytes of a file of the theme.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Cow::as_ref)
    }

    /// The text of a file of the theme.
    ///
    /// # Errors
    ///
    /// The file is missing or is not UTF-8.
    pub fn text(&self, path: &str) -> Result<&str, Error> {
        text(&self.files, path)
    }

    /// The paths of the files that are not the same in `other`.
    pub fn differences<'t>(&'t self, other: &'t Theme) -> impl Iterator<Item = &'t str> {
        let changed = self.files.iter().filter(|(path, bytes)| other.files.get(*path) != Some(*bytes));
        let gone = other.files.iter().filter(|(path, _)| !self.files.contains_key(*path));
        changed.chain(gone).map(|(path, _)| path.as_str())
    }

    /// The files whose path starts with `folder`, by their whole path.
    pub fn files_in<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = (&'t str, &'t [u8])> {
        self.files
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }

    /// The template at `path` filled with `view`, one typed struct.
    ///
    /// # Errors
    ///
    /// What is wrong in the template, named by its path.
    pub fn render(&self, path: &str, view: &impl Serialize) -> Result<String, Error> {
        self.fill(path, tera::Context::new(), view)
    }

    /// The template at `path` filled with `view`, and with what its pages share as `site`.
    ///
    /// # Errors
    ///
    /// What is wrong in the template, named by its path.
    pub fn render_with(&self, path: &str, shared: &Shared, view: &impl Serialize) -> Result<String, Error> {
        let mut context = tera::Context::new();
        context.insert_value("site", shared.0.clone());
        self.fill(path, context, view)
    }

    fn fill(&self, path: &str, mut context: tera::Context, view: &impl Serialize) -> Result<String, Error> {
        let error = |error: tera::Error| Error::Theme { path: path.to_owned(), detail: chain(&error) };
        context.insert_value("view", tera::Value::try_from_serializable(view).map_err(error)?);
        self.tera.render(path, &context).map_err(error)
    }
}

fn text<'f>(files: &'f BTreeMap<String, Cow<'static, [u8]>>, path: &str) -> Result<&'f str, Error> {
    let error = |detail: String| Error::Theme { path: path.to_owned(), detail };
    let bytes = files.get(path).ok_or_else(|| error("missing".to_owned()))?;
    std::str::from_utf8(bytes).map_err(|problem| error(problem.to_string()))
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
