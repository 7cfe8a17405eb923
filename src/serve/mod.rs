//! HTTP over the files of a build.

use crate::{build::Request, error::Error, locale::Locale};
#[derive(Debug)]
pub struct Options { pub request: Request, pub interface: String, pub port: u16, pub open: bool, pub watch: bool }
pub fn serve(_o: Options, _l: &Locale, _t: &dyn Fn(&str)) -> Result<(), Error> { Ok(()) }
