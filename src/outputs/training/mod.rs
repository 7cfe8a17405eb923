//! The output `training`.

use super::{BuildInfo, Rendered};
use crate::error::Error;
use crate::guide::Edition;
use crate::theme::Theme;

/// Renders the edition.
///
/// # Errors
///
/// A template of the theme that cannot be filled.
pub fn render(_edition: &Edition, _theme: &Theme, _build: &BuildInfo) -> Result<Rendered, Error> {
    Ok(Rendered::default())
}
