//! The guide as it stood at one moment, and what there is to say of it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use jiff::ZonedDateTime;

use crate::build::{self, Loaded, Request};
use crate::check;
use crate::diagnostic::{Finding, Report, render_json};
use crate::error::Error;
use crate::guide::sheet::Asset;
use crate::guide::{Edition, Guide};
use crate::images::{Album, Kept};
use crate::locale::Locale;
use crate::prose::AssetId;
use crate::theme::Theme;

/// The guide as it stood at one moment.
#[derive(Debug)]
pub struct Stand {
    pub guide: Guide,
    pub theme: Arc<Theme>,
    pub album: Album,
    fingerprint: blake3::Hash,
    pub findings: Vec<Finding>,
    pub has_errors: bool,
    /// When it was read, and how long that took, in milliseconds.
    pub at: ZonedDateTime,
    pub took: u64,
}

/// What changed from one moment to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Nothing,
    /// Nothing but the theme's style sheets.
    Styles,
    Guide,
}

impl Stand {
    /// Reads and checks the guide; what has not changed since `before` is taken over.
    ///
    /// # Errors
    ///
    /// What the machine cannot read, and a theme that is wrong.
    pub fn read(request: &Request, locale: &Locale, before: Option<&Stand>) -> Result<Self, Error> {
        let clock = Instant::now();
        let guide = before.map(|before| &before.guide);
        let Loaded { guide, mut report, theme, fingerprint } =
            build::load_after(&request.root, request.base_url.as_deref(), guide)?;
        let moment = request.moment();
        let (of_guide, (of_editions, album)) = rayon::join(
            || check::check(&guide, moment),
            || {
                let editions = editions(&guide, request);
                let mut report = Report::new();
                editions.iter().for_each(|edition| report.extend(check::check_edition(edition)));
                let (album, faults) = pictures(&editions, before);
                report.extend(check::pictures(&guide, &faults));
                (report, album)
            },
        );
        report.extend(of_guide);
        report.extend(of_editions);
        let has_errors = report.has_errors();
        let findings = render_json(&report.sorted(&guide.sources), &guide.sources, locale);
        let theme = Arc::new(theme);
        let (at, took) = (ZonedDateTime::now(), u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX));
        Ok(Stand { guide, theme, album, fingerprint, findings, has_errors, at, took })
    }

    /// What the audiences that `request` asks for see of it, in the order of the settings.
    pub fn editions(&self, request: &Request) -> Vec<Edition<'_>> {
        editions(&self.guide, request)
    }

    /// What changed from `before` to this.
    pub fn change(&self, before: &Stand) -> Change {
        if self.fingerprint != before.fingerprint {
            return Change::Guide;
        }
        let files: Vec<&str> = self.theme.differences(&before.theme).collect();
        match files.iter().all(|file| file.ends_with(".css")) {
            true if files.is_empty() => Change::Nothing,
            true => Change::Styles,
            false => Change::Guide,
        }
    }

    /// Whether what an index is made of may be taken over from `before`: the same editions, for the same audiences.
    pub fn has_editions_of(&self, before: &Stand) -> bool {
        self.guide.config.editions == before.guide.config.editions
    }
}

fn editions<'g>(guide: &'g Guide, request: &Request) -> Vec<Edition<'g>> {
    let asked = guide.config.editions.iter().filter(|config| request.asks_edition(&config.name));
    asked.map(|config| Edition::new(guide, config, request.moment())).collect()
}

fn pictures(editions: &[Edition], before: Option<&Stand>) -> (Album, Vec<(AssetId, crate::images::Fault)>) {
    let assets: BTreeMap<AssetId, &Asset> = editions.iter().flat_map(Edition::pictures).collect();
    match before.map(|before| &before.album) {
        None => Album::new(assets, &Kept::NOTHING),
        Some(album) => {
            let file = |name: &str| album.file(name).map(|bytes| bytes.to_vec());
            Album::new(assets, &Kept { records: album.records(), file: &file })
        }
    }
}
