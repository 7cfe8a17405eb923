//! The SCORM 1.2 package: the module in an archive, with the manifest that a learning platform reads.

use std::io::{Cursor, Write};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::error::Error;
use crate::outputs::Files;
use crate::outputs::pages::encoded;
use crate::text::shorten;
use crate::theme::Theme;

/// The folder of the theme that holds the schemas of SCORM 1.2.
const SCHEMAS: &str = "training/scorm12/";

/// The longest title that the manifest's schema allows, in characters.
const TITLE: usize = 200;

/// What the manifest says of a course.
#[derive(Debug, Serialize)]
pub struct ManifestView {
    /// Letters, digits and hyphens.
    pub id: String,
    pub title: String,
    /// The score from which the course is passed, 0 to 100; none for a course that asks nothing.
    pub mastery: Option<i64>,
    /// The addresses of the package's files, the manifest aside.
    pub files: Vec<String>,
}

/// The archive: the files of the module, the manifest and its schemas. The same files and the same `timestamp`
/// (seconds since 1970) give the same bytes.
///
/// # Errors
///
/// A manifest template that cannot be filled, or more than an archive can hold.
pub fn package(
    module: &Files,
    id: &str,
    title: &str,
    mastery: Option<i64>,
    theme: &Theme,
    timestamp: i64,
) -> Result<Vec<u8>, Error> {
    let mut files = module.clone();
    for (path, bytes) in theme.files_in(SCHEMAS) {
        if let Some(name) = path.strip_prefix(SCHEMAS).filter(|name| name.ends_with(".xsd")) {
            let _ = files.insert(name, bytes.to_vec());
        }
    }
    let view = ManifestView {
        id: id.to_owned(),
        title: shorten(title, TITLE - 1),
        mastery,
        files: files.iter().map(|(path, _)| encoded(path)).collect(),
    };
    let manifest = theme.render("training/imsmanifest.xml", &view)?;
    let _ = files.insert_text("imsmanifest.xml", manifest);
    archive(&files, timestamp).map_err(|error| Error::Write("module-scorm12.zip".into(), std::io::Error::other(error)))
}

fn archive(files: &Files, timestamp: i64) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .system(System::Unix)
        .unix_permissions(0o644)
        .last_modified_time(moment(timestamp))
        .large_file(false);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files.iter() {
        // Pictures and fonts are compressed already.
        let is_text = [".html", ".css", ".js", ".xml", ".xsd", ".txt", ".svg"].iter().any(|end| path.ends_with(end));
        let method = if is_text { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        zip.start_file(path, options.compression_method(method))?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// `timestamp` as an archive writes it: from 1980 on, every other second, in universal time.
fn moment(timestamp: i64) -> DateTime {
    let date = || {
        let at = TimeZone::UTC.to_datetime(Timestamp::from_second(timestamp).ok()?);
        let year = u16::try_from(at.year()).ok()?;
        let [month, day, hour, minute, second] = [at.month(), at.day(), at.hour(), at.minute(), at.second()]
            .map(|part| u8::try_from(part).unwrap_or_default());
        DateTime::from_date_and_time(year, month, day, hour, minute, second).ok()
    };
    date().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_before_archives_existed_are_their_first_one() {
        assert_eq!(moment(0), DateTime::default());
        let at = moment(1_795_000_000);
        assert_eq!((at.year(), at.month(), at.day()), (2026, 11, 18));
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let mut files = Files::new();
        assert!(files.insert_text("index.html", "<!doctype html>".to_owned()));
        assert!(files.insert("images/a.png", vec![1, 2, 3]));
        let first = archive(&files, 1_795_000_000).unwrap();
        assert_eq!(first, archive(&files, 1_795_000_000).unwrap());
        assert_ne!(first, archive(&files, 1_795_000_100).unwrap());
    }
}
