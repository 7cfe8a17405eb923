//! What earlier builds left: whether anything changed since, and what stays although it is not made again.

use std::collections::BTreeMap;
use std::time::Instant;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Outcome, Request, Row, folder_of, millis};
use crate::config::Config;
use crate::diagnostic::Sources;
use crate::disk::{self, Disk, Lock, Marker};
use crate::error::Error;
use crate::images::Records;
use crate::outputs;

/// What the marker keeps of a build, to be told again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Summary {
    pub rows: Vec<Row>,
    /// The fingerprint of the guide that each published folder was made from.
    pub made_from: BTreeMap<String, String>,
    pub next_change: Option<Date>,
    /// How its pictures were made.
    #[serde(default)]
    pub pictures: Records,
}

/// What the last build left.
#[derive(Debug, Default)]
pub struct Past {
    fingerprint: String,
    pub summary: Summary,
}

impl Past {
    /// Reads the marker in the published folder; nothing where there is none.
    pub fn of(lock: &Lock) -> Self {
        lock.marker().map_or_else(Past::default, Past::told)
    }

    /// What the marker tells.
    pub fn told(marker: Marker) -> Self {
        let summary = serde_json::from_value(marker.rows);
        summary.map_or_else(|_| Past::default(), |summary| Past { fingerprint: marker.fingerprint, summary })
    }

    /// The outcome of the last build, if one of this `fingerprint` would be the same.
    pub fn unchanged(&self, lock: &Lock, fingerprint: &str, started: Instant) -> Option<Outcome> {
        let holds = |row: &Row| lock.holds(&folder_of(row), row.files, row.bytes);
        let same = self.fingerprint == fingerprint && self.summary.rows.iter().all(holds);
        same.then(|| self.outcome(started))
    }

    /// The outcome of the last build, told again.
    pub fn outcome(&self, started: Instant) -> Outcome {
        Outcome {
            rows: self.summary.rows.clone(),
            diagnostics: Vec::new(),
            sources: Sources::default(),
            next_change: self.summary.next_change,
            stale: Vec::new(),
            unchanged: true,
            published: true,
            total_ms: millis(started.elapsed()),
        }
    }
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
