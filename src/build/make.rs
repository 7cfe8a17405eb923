//! What is made: planned by edition and output, rendered, written to the tree that is being prepared.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::{Request, Row, folder_of, millis};
use crate::diagnostic::Report;
use crate::disk::Publication;
use crate::error::Error;
use crate::guide::edition::Moment;
use crate::guide::{Edition, Guide};
use crate::images::Album;
use crate::locale::Locale;
use crate::outputs::{self, BuildInfo, Output};
use crate::search::{self, Index};
use crate::theme::Theme;

/// An edition, with the outputs that are made of it.
pub type Planned<'g> = (Edition<'g>, Vec<&'static Output>);

/// Which outputs of which editions are made.
///
/// # Errors
///
/// The request names an edition or an output that there is not.
pub fn plan<'g>(guide: &'g Guide, request: &Request, moment: Moment) -> Result<Vec<Planned<'g>>, Error> {
    for name in &request.editions {
        if guide.config.edition(name).is_none() {
            let names = guide.config.editions.iter().map(|edition| edition.name.as_str());
            return Err(Error::unknown("edition", name, names));
        }
    }
    for name in &request.outputs {
        if !outputs::names().contains(&name.as_str()) {
            return Err(Error::unknown("output", name, outputs::names()));
        }
    }
    let chosen: Vec<_> = guide.config.editions.iter().filter(|edition| request.asks_edition(&edition.name)).collect();
    let planned = chosen.into_par_iter().map(|config| {
        let edition = Edition::new(guide, config, moment);
        let mut outputs = outputs::of(&edition);
        outputs.retain(|output| request.asks_output(output.folder));
        (edition, outputs)
    });
    Ok(planned.collect())
}

/// What was made of one output of one edition, once its files are written.
#[derive(Debug)]
pub struct Made {
    pub row: Row,
    /// What its author has to know of it.
    pub report: Report,
    pub stage: &'static str,
    /// How long it took to make and to write.
    pub took: Duration,
}

/// The index of each edition that needs one, by the edition's name.
type Indices<'g> = BTreeMap<&'g str, Index>;

/// Makes everything that is planned, on all cores, and hands each output to `publication` as soon as it is made: its
/// files then need not wait for the others in memory.
///
/// # Errors
///
/// The theme is wrong, or the machine cannot write.
pub fn make(
    plan: &[Planned],
    theme: &Theme,
    request: &Request,
    locale: &Locale,
    album: &Album,
    publication: &Publication,
    told: &(dyn Fn(&str) + Sync),
) -> Result<Vec<Made>, Error> {
    let mut tasks: Vec<(&Edition, &'static Output)> =
        plan.iter().flat_map(|(edition, outputs)| outputs.iter().map(move |output| (edition, *output))).collect();
    // The longest first, so that the others run beside it.
    tasks.sort_by_key(|(_, output)| outputs::OUTPUTS.iter().position(|other| other.name == output.name));
    let (searched, others): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|(_, output)| output.searched);
    let run = |tasks: Vec<(&Edition, &'static Output)>, indices: &Indices| {
        let made = tasks.into_par_iter().with_max_len(1).map(|(edition, output)| {
            let clock = Instant::now();
            let names: Vec<&'static str> = outputs::of(edition).iter().map(|output| output.name).collect();
            let index = indices.get(edition.name());
            let info = BuildInfo { timestamp: request.timestamp, locale, outputs: &names, index, album };
            let rendered = (output.render)(edition, theme, &info)?;
            told(&format!("{} / {}", edition.name(), output.name));
            let mut row = Row {
                edition: edition.name().to_owned(),
                output: output.name.to_owned(),
                pages: rendered.pages,
                files: 0,
                bytes: 0,
                ms: 0,
            };
            if !rendered.report.has_errors() {
                (row.files, row.bytes) = publication.write(&folder_of(&row), &rendered)?;
            }
            let took = clock.elapsed();
            row.ms = millis(took);
            Ok(Made { row, report: rendered.report, stage: output.name, took })
        });
        made.collect::<Result<Vec<Made>, Error>>()
    };
    let without = Indices::new();
    let (made, indices) = rayon::join(|| run(others, &without), || indices(&searched, locale));
    let mut made = made?;
    made.extend(run(searched, &indices?)?);
    let order = |row: &Row| {
        let edition = plan.iter().position(|(edition, _)| edition.name() == row.edition);
        (edition, ["site", "search", "screens", "booklet", "training"].iter().position(|name| *name == row.output))
    };
    made.sort_by_key(|made| order(&made.row));
    Ok(made)
}

/// The indices that `tasks` are made from.
fn indices<'g>(tasks: &[(&'g Edition, &'static Output)], locale: &Locale) -> Result<Indices<'g>, Error> {
    let mut editions: Vec<&Edition> = tasks.iter().map(|(edition, _)| *edition).collect();
    editions.dedup_by_key(|edition| edition.name());
    editions.into_par_iter().map(|edition| Ok((edition.name(), search::index(edition, locale)?))).collect()
}
