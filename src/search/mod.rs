//! Search: the schema, the French analysis, the index of an edition, and queries.

use crate::error::Error;
use crate::guide::Edition;
use crate::outputs::{BuildInfo, Rendered};
use crate::theme::Theme;

/// The index of the edition as files.
///
/// # Errors
///
/// The index cannot be made.
pub fn render(_edition: &Edition, _theme: &Theme, _build: &BuildInfo) -> Result<Rendered, Error> {
    Ok(Rendered::default())
}
