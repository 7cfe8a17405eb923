//! What earlier builds left: whether anything changed since, and what stays although it is not made again.

use std::collections::BTreeMap;
use std::time::Instant;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Outcome, Request, Row, folder_of, millis};
use crate::config::Config;
use crate::diagnostic::Sources;
use crate::disk::{self, Disk, Lock};
use crate::error::Error;
use crate::outputs;

/// What the marker keeps of a build, to be told again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Summary {
    pub rows: Vec<Row>,
    /// The fingerprint of the guide that each published folder was made from.
    pub made_from: BTreeMap<String, String>,
    pub next_change: Option<Date>,
}

impl Summary {
    /// What the last build left, or nothing.
    pub fn of(lock: &Lock) -> Self {
        let marker = lock.marker().and_then(|marker| serde_json::from_value(marker.rows).ok());
        marker.unwrap_or_default()
    }
}

/// The outcome of the last build, if this one would be the same.
pub fn unchanged(lock: &Lock, fingerprint: &str, started: Instant) -> Option<Outcome> {
    let marker = lock.marker().filter(|marker| marker.fingerprint == fingerprint)?;
    let summary: Summary = serde_json::from_value(marker.rows).ok()?;
    let whole = summary.rows.iter().all(|row| lock.holds(&folder_of(row), row.files, row.bytes));
    whole.then(|| Outcome {
        rows: summary.rows,
        diagnostics: Vec::new(),
        sources: Sources::default(),
        next_change: summary.next_change,
        stale: Vec::new(),
        unchanged: true,
        published: true,
        total_ms: millis(started.elapsed()),
    })
}

/// A fingerprint of everything that the build depends on.
///
/// # Errors
///
/// A file of the theme that the machine cannot read.
pub fn fingerprint(read: &Disk, request: &Request) -> Result<String, Error> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(read.fingerprint.as_bytes());
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    hasher.update(disk::own_fingerprint().as_bytes());
    let asked =
        (&request.editions, &request.outputs, request.drafts, request.day, request.timestamp, &request.base_url);
    hasher.update(format!("{asked:?}{}", request.strict).as_bytes());
    for (path, bytes) in disk::read_themes(&request.root)? {
        hasher.update(path.as_bytes());
        hasher.update(blake3::hash(&bytes).as_bytes());
    }
    Ok(hasher.finalize().to_hex().to_string())
}

/// Whether a published folder still belongs to the guide although this build was not asked for it.
pub fn keeps(folder: &str, config: &Config, request: &Request) -> bool {
    let Some((name, output)) = folder.split_once('/') else { return false };
    let Some(edition) = config.edition(name) else { return false };
    let known = outputs::chosen(&edition.outputs).iter().any(|known| known.folder == output);
    known && !(request.asks_edition(name) && request.asks_output(output))
}
