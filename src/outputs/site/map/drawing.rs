//! The drawing of the map: the line of the purchase goes from hand to hand through twelve stages, in two bands of six.
//! Every length is in the unit of the drawing, 1440 across.

use std::fmt::Write;

use serde::Serialize;

use super::letters::{Face, length, lines};
use super::steps::Step;

/// Where the columns start, how far apart they are, how wide their text is.
const LEFT: usize = 262;
const COLUMN: usize = 190;
const TEXT: usize = 164;
/// How many stages a band has.
const BAND: usize = 6;
/// From one actor's lane to the next.
const LANE: usize = 34;
/// The radius of the disc of a stage.
const DISC: usize = 17;
/// Where the margin line comes down from the page's head.
const MARGIN: usize = 216;
/// How far the line runs out of the drawing, so that it leaves the window however wide that is.
const OUT: usize = 2400;

/// The drawing, ready for its template.
#[derive(Debug, Serialize)]
pub struct Drawing {
    pub height: usize,
    pub bands: Vec<Band>,
}

/// Six stages.
#[derive(Debug, Serialize)]
pub struct Band {
    /// The line of the purchase, and other strokes, each as the data of one path.
    pub thread: String,
    pub staff: String,
    pub stems: String,
    pub rings: String,
    pub notes: String,
    pub folds: String,
    pub leaves: String,
    pub spans: String,
    pub squares: String,
    pub carets: String,
    /// What is highlighted for the reader.
    pub felt: String,
    pub lanes: Vec<Lane>,
    pub labels: Vec<Label>,
    pub stages: Vec<Column>,
}

/// An actor's lane.
#[derive(Debug, Serialize)]
pub struct Lane {
    pub y: usize,
    pub name: String,
    /// Whether it is the reader's.
    pub own: bool,
}

/// What a row of text tells.
#[derive(Debug, Serialize)]
pub struct Label {
    pub y: usize,
    pub text: String,
}

/// One stage.
#[derive(Debug, Serialize)]
pub struct Column {
    pub told: String,
    pub href: String,
    pub number: usize,
    pub name: String,
    pub x: usize,
    pub name_y: usize,
    pub disc_x: usize,
    pub disc_y: usize,
    pub number_y: usize,
    /// Whether the reader has no part in it.
    pub away: bool,
    pub texts: Vec<Text>,
}

/// Some lines of text: the first, then the others.
#[derive(Debug, Serialize)]
pub struct Text {
    pub class: &'static str,
    pub href: Option<String>,
    pub x: usize,
    pub y: usize,
    pub first: String,
    pub lines: Vec<Label>,
}

impl Text {
    /// The text of `lines`; none if there is no line.
    fn new(class: &'static str, href: Option<String>, x: usize, lines: Vec<Label>) -> Option<Self> {
        let mut lines = lines.into_iter();
        let first = lines.next()?;
        Some(Text { class, href, x, y: first.y, first: first.text, lines: lines.collect() })
    }
}

/// The words beside the rows, in their order.
#[derive(Debug)]
pub struct RowWords {
    pub yours: String,
    pub decisions: String,
    pub documents: String,
    pub delays: String,
    pub guide: String,
}

/// The drawing of `steps` over the lanes of `actors`, in which the lane `own` is the reader's.
pub fn draw(steps: &[Step], actors: &[String], own: Option<usize>, words: &RowWords) -> Drawing {
    let mut top = 20;
    let mut bands = Vec::new();
    let mut before = None;
    for (index, chunk) in steps.chunks(BAND).enumerate() {
        let next = steps.get((index + 1) * BAND).map(|step| step.lead);
        let place = Place { top, before, next };
        let (band, bottom) = band(chunk, actors, own, words, &place);
        bands.push(band);
        before = chunk.last().map(|step| step.lead);
        top = bottom + 64;
    }
    Drawing { height: top.saturating_sub(34), bands }
}

/// Where a band starts, and the lanes that the line comes from and goes to.
struct Place {
    top: usize,
    before: Option<usize>,
    next: Option<usize>,
}

fn band(steps: &[Step], actors: &[String], own: Option<usize>, words: &RowWords, place: &Place) -> (Band, usize) {
    let name_y = place.top + 28;
    let staff_top = name_y + 44;
    let lane_y = |lane: usize| staff_top + lane * LANE;
    let mut band = Band {
        thread: thread(steps, place, lane_y),
        staff: String::new(),
        stems: String::new(),
        rings: String::new(),
        notes: String::new(),
        folds: String::new(),
        leaves: String::new(),
        spans: String::new(),
        squares: String::new(),
        carets: String::new(),
        felt: String::new(),
        lanes: Vec::new(),
        labels: Vec::new(),
        stages: Vec::new(),
    };
    for (lane, name) in actors.iter().enumerate() {
        let y = lane_y(lane);
        let _ = write!(band.staff, "M{MARGIN} {y}H1440");
        if own == Some(lane) {
            let _ = write!(band.felt, "M40 {}l1400 -3v30l-1396 2z", y - 13);
        }
        band.lanes.push(Lane { y: y + 5, name: name.clone(), own: own == Some(lane) });
    }
    let staff_bottom = lane_y(actors.len().saturating_sub(1));
    for (index, step) in steps.iter().enumerate() {
        let x = LEFT + index * COLUMN;
        let disc_x = x + DISC;
        let _ = write!(band.stems, "M{disc_x} {}V{}", name_y + 10, staff_bottom + 34);
        for lane in &step.others {
            let (left, y) = (disc_x - 7, lane_y(*lane));
            let _ = write!(band.rings, "M{left} {y}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0");
        }
        band.stages.push(Column {
            told: step.told.clone(),
            href: step.href.clone(),
            number: step.number,
            name: step.name.clone(),
            x,
            name_y,
            disc_x,
            disc_y: lane_y(step.lead),
            number_y: lane_y(step.lead) + 7,
            away: own.is_some() && step.yours.is_none(),
            texts: Vec::new(),
        });
    }
    let bottom = rows(&mut band, steps, words, staff_bottom + 34);
    (band, bottom)
}

/// The rows of text below the lanes, which start at `y`. Returns where they end.
fn rows(band: &mut Band, steps: &[Step], words: &RowWords, mut y: usize) -> usize {
    let yours: Vec<Vec<String>> = steps.iter().map(|step| step.yours.clone().into_iter().collect()).collect();
    if yours.iter().any(|texts| !texts.is_empty()) {
        y = row(band, &words.yours, y + 26, Style::YOURS, &yours) + 20;
    }
    let decisions: Vec<Vec<String>> = steps.iter().map(|step| step.decisions.clone()).collect();
    let (start, above) = (band.stages.iter().map(|stage| stage.texts.len()).collect::<Vec<_>>(), y);
    y = row(band, &words.decisions, y + 24, Style::DECISION, &decisions) + 8;
    notes(band, &start, above, y);
    let documents: Vec<Vec<String>> = steps.iter().map(|step| step.documents.clone()).collect();
    y = row(band, &words.documents, y + 44, Style::DOCUMENT, &documents) + 22;
    for (index, _) in steps.iter().enumerate().filter(|(_, step)| !step.delays.is_empty()) {
        let x = LEFT + index * COLUMN;
        let _ = write!(band.spans, "M{x} {}v10m0 -5h{TEXT}m0 -5v10", y - 5);
    }
    let delays: Vec<Vec<String>> = steps.iter().map(|step| step.delays.clone()).collect();
    y = row(band, &words.delays, y + 26, Style::DELAY, &delays) + 14;
    guide(band, steps, &words.guide, y + 20)
}

/// How the texts of a row are set.
#[derive(Clone, Copy)]
struct Style {
    class: &'static str,
    face: Face,
    size: usize,
    line: usize,
    /// How far the text stands from the left of its column.
    inset: usize,
}

impl Style {
    const YOURS: Style = Style { class: "yours", face: Face::Mark, size: 14, line: 21, inset: 0 };
    const DECISION: Style = Style { class: "decision", face: Face::Mark, size: 15, line: 20, inset: 12 };
    const DOCUMENT: Style = Style { class: "document", face: Face::Text, size: 15, line: 20, inset: 18 };
    const DELAY: Style = Style { class: "delay", face: Face::Text, size: 15, line: 20, inset: 0 };
    const CHAPTER: Style = Style { class: "chapter", face: Face::Title, size: 18, line: 20, inset: 18 };
    const CLAUSES: Style = Style { class: "clauses", face: Face::Mark, size: 14, line: 22, inset: 18 };
}

/// Sets `texts`, a list for each column, from the baseline `y` on. Returns the lowest baseline.
fn row(band: &mut Band, label: &str, y: usize, style: Style, texts: &[Vec<String>]) -> usize {
    band.labels.push(Label { y, text: label.to_owned() });
    let mut lowest = y;
    for (index, (column, texts)) in band.stages.iter_mut().zip(texts).enumerate() {
        let x = LEFT + index * COLUMN + style.inset;
        let mut baseline = y;
        let mut set = Vec::new();
        for text in texts {
            if style.class == "document" {
                let _ = write!(band.leaves, "M{} {}h6l4 4v9h-10z", x - style.inset, baseline - 12);
            }
            for line in lines(text, style.face, style.size, TEXT - style.inset.saturating_mul(2).min(TEXT)) {
                if style.class == "yours" {
                    let wide = length(&line, style.face, style.size) + 10;
                    let _ = write!(band.felt, "M{} {}l{wide} -1l1 21l-{} 1z", x - 5, baseline - 15, wide + 2);
                }
                set.push(Label { y: baseline, text: line });
                baseline += style.line;
            }
            baseline += 4;
        }
        lowest = lowest.max(baseline.saturating_sub(style.line + 4));
        column.texts.extend(Text::new(style.class, None, x, set));
    }
    lowest
}

/// The sticky notes of the decisions, between `top` and `bottom`, in the columns that have one more text than before.
fn notes(band: &mut Band, before: &[usize], top: usize, bottom: usize) {
    for (index, (stage, before)) in band.stages.iter().zip(before).enumerate() {
        if stage.texts.len() > *before {
            let (x, wide, high) = (LEFT + index * COLUMN, TEXT + 8, bottom - top + 14);
            let _ = write!(band.notes, "M{x} {top}h{wide}v{}l-18 18H{x}z", high - 18);
            let _ = write!(band.folds, "M{} {}v-18h18z", x + wide - 18, top + high);
        }
    }
}

/// The chapters and how many clauses there are, with their marks, from the baseline `y` on.
fn guide(band: &mut Band, steps: &[Step], label: &str, y: usize) -> usize {
    band.labels.push(Label { y, text: label.to_owned() });
    let mut lowest = y;
    for (index, (column, step)) in band.stages.iter_mut().zip(steps).enumerate() {
        let mut baseline = y;
        let chapters = step.drawn_chapters().iter().map(|link| (Style::CHAPTER, link));
        for (style, link) in chapters.chain(step.clauses_all.iter().map(|link| (Style::CLAUSES, link))) {
            let x = LEFT + index * COLUMN + style.inset;
            let left = x - style.inset;
            let _ = match style.class {
                "chapter" => write!(band.squares, "M{left} {}h12v12h-12z", baseline - 12),
                _ => write!(band.carets, "M{} {}l6.500 13-6.500-4-6.500 4z", left + 6, baseline - 12),
            };
            let mut set = Vec::new();
            for text in lines(&link.text, style.face, style.size, TEXT - style.inset) {
                set.push(Label { y: baseline, text });
                baseline += style.line;
            }
            baseline += 6;
            column.texts.extend(Text::new(style.class, Some(link.href.clone()), x, set));
        }
        lowest = lowest.max(baseline.saturating_sub(26));
    }
    lowest
}

/// The line of the purchase through the discs of `steps`.
fn thread(steps: &[Step], place: &Place, lane_y: impl Fn(usize) -> usize) -> String {
    let mut path = String::new();
    let Some(first) = steps.first() else { return path };
    let y = lane_y(first.lead);
    if place.before.is_none() {
        let _ = write!(path, "M{MARGIN} -{OUT}V{}Q{MARGIN} {y} {} {y}", y - 34, MARGIN + 34);
    } else {
        let _ = write!(path, "M-{OUT} {y}");
    }
    let mut here = y;
    for (index, step) in steps.iter().enumerate() {
        let (x, y) = (LEFT + index * COLUMN + DISC, lane_y(step.lead));
        if y == here {
            let _ = write!(path, "H{x}");
        } else {
            let start = x - COLUMN;
            let _ = write!(path, "H{}C{} {here} {} {y} {} {y}H{x}", start + 34, start + 104, x - 104, x - 34);
        }
        here = y;
    }
    let last = LEFT + (steps.len() - 1) * COLUMN + DISC;
    match place.next.map(&lane_y) {
        Some(y) if y != here => {
            let _ = write!(path, "H{}C{} {here} {} {y} {} {y}H{OUT}", last + 34, last + 104, last + 90, last + 160);
        }
        _ => {
            let _ = write!(path, "H{OUT}");
        }
    }
    path
}
