//! `theme.toml`: colours, type scale, spacing. One truth for CSS and Typst alike.

use std::fmt::Write;

use crate::error::Error;

/// The tokens of a theme, as the tables of `theme.toml`.
#[derive(Debug, Clone)]
pub struct Tokens(toml::Table);

impl Tokens {
    /// Reads the text of `theme.toml`.
    ///
    /// # Errors
    ///
    /// The text is not TOML.
    pub fn read(text: &str) -> Result<Self, Error> {
        text.parse()
            .map(Tokens)
            .map_err(|error: toml::de::Error| Error::Theme { path: "theme.toml".to_owned(), detail: error.to_string() })
    }

    /// Takes over every value that `own` tells.
    pub fn take(&mut self, own: Tokens) {
        merge(&mut self.0, own.0);
    }

    /// The tokens as JSON, for Typst and for scripts.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// The numbers of the table at `path` as CSS custom properties that grow with `unit`:
    /// `--lobby-title:calc(132*var(--u));--lobby-title-line:…` for the prefix `lobby`.
    pub fn scaled_css(&self, path: &[&str], prefix: &str, unit: &str) -> String {
        let mut table = &self.0;
        for name in path {
            match table.get(*name) {
                Some(toml::Value::Table(inner)) => table = inner,
                _ => return String::new(),
            }
        }
        let mut css = String::new();
        for (key, value) in table {
            let numbers = match value {
                toml::Value::Array(numbers) => numbers.as_slice(),
                other => std::slice::from_ref(other),
            };
            for (number, suffix) in numbers.iter().zip(["", "-line"]) {
                if let toml::Value::Integer(_) | toml::Value::Float(_) = number {
                    let _ = write!(css, "--{prefix}-{key}{suffix}:calc({number}*{unit});");
                }
            }
        }
        css
    }

    /// The tokens as CSS custom properties: `--color-ink` for both colour schemes, `--size-screen-body`,
    /// `--size-screen-body-line`, `--space-s3` … Numbers stay bare (`--space-s3: 15`) in `calc`-ready pixels: `15px`.
    pub fn css(&self) -> String {
        self.css_without(&[])
    }

    /// The same, without those whose name starts with one of `left_out`: `size-lobby`.
    pub fn css_without(&self, left_out: &[&str]) -> String {
        let mut light = String::new();
        let mut dark = String::new();
        for (table, value) in &self.0 {
            match (table.as_str(), value) {
                ("color", toml::Value::Table(schemes)) => {
                    for (scheme, colours) in schemes {
                        let (out, prefix) = match scheme.as_str() {
                            "light" => (&mut light, "color"),
                            "dark" => (&mut dark, "color"),
                            _ => (&mut light, "color-field"),
                        };
                        write_css(prefix, colours, left_out, out);
                    }
                }
                (name, value) => write_css(name, value, left_out, &mut light),
            }
        }
        format!(
            ":root{{color-scheme:light dark;{light}}}\n@media (prefers-color-scheme:dark){{:root:not([data-scheme=light]){{{dark}}}}}\n:root[data-scheme=dark]{{{dark}}}\n"
        )
    }
}

/// Writes one value as a custom property named by its path; a pair of numbers is a size and its line.
fn write_css(name: &str, value: &toml::Value, left_out: &[&str], out: &mut String) {
    if left_out.iter().any(|left_out| name.starts_with(left_out)) {
        return;
    }
    let pixels = |number: f64, out: &mut String, suffix: &str| {
        let unitless = name.ends_with("weight");
        let _ = write!(out, "--{name}{suffix}:{number}{};", if unitless { "" } else { "px" });
    };
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                write_css(&format!("{name}-{key}"), value, left_out, out);
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "pixels are small numbers")]
        toml::Value::Integer(number) => pixels(*number as f64, out, ""),
        toml::Value::Float(number) => pixels(*number, out, ""),
        toml::Value::Array(pair) => {
            for (value, suffix) in pair.iter().zip(["", "-line"]) {
                if let Some(number) = value.as_float().or_else(|| value.as_integer().map(|n| n as f64)) {
                    pixels(number, out, suffix);
                }
            }
        }
        toml::Value::String(text) => {
            let family = name.starts_with("font-");
            let _ = write!(out, "--{name}:{}{text}{};", if family { "\"" } else { "" }, if family { "\"" } else { "" });
        }
        toml::Value::Boolean(_) | toml::Value::Datetime(_) => {}
    }
}
/// Puts `own` over `base`, table by table.
fn merge(base: &mut toml::Table, own: toml::Table) {
    for (key, value) in own {
        match (base.get_mut(&key), value) {
            (Some(toml::Value::Table(base)), toml::Value::Table(own)) => merge(base, own),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_tells_only_what_differs() {
        let mut tokens = Tokens::read("[size]\nbody = 17\ntitle = 40\n[line]\nhair = 1").unwrap();
        tokens.take(Tokens::read("[size]\nbody = 18\n[own]\nx = 1").unwrap());
        assert_eq!(tokens.json(), r#"{"line":{"hair":1},"own":{"x":1},"size":{"body":18,"title":40}}"#);
    }
}
