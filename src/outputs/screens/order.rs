//! Which slides the loop plays, and in which order.

use std::collections::HashMap;

use super::slide::{Field, Slide};
use crate::guide::vocabulary::Stage;
use crate::prose::SheetId;

/// The twelve stages, then the slides that belong to none.
const PLACES: usize = 13;

/// Opens with `first`, then chooses at most `room` of `slides` and mixes them: the loop walks along the purchase, a
/// slide a stage, stage after stage, and neither the kind nor the field is the same twice in a row where that can be
/// helped. The same slides always give the same order.
pub fn arrange(first: Slide, slides: &[Slide], room: usize) -> Vec<Slide> {
    let mut history = History::new(slides);
    history.note(&first);
    let mut left: Vec<(usize, &Slide)> = slides.iter().enumerate().collect();
    let mut chosen = vec![first];
    while chosen.len() <= room {
        let best = left.iter().enumerate().min_by_key(|(_, (rank, slide))| history.cost(slide, *rank));
        let Some((place, (_, slide))) = best else { break };
        history.note(slide);
        chosen.push(Slide::clone(slide));
        left.swap_remove(place);
    }
    chosen
}

/// What has been shown so far.
#[derive(Debug, Default)]
struct History {
    available: HashMap<&'static str, usize>,
    kinds: HashMap<&'static str, usize>,
    places: [usize; PLACES],
    sheets: HashMap<SheetId, usize>,
    keys: HashMap<String, usize>,
    last: Option<(&'static str, Field, usize)>,
}

/// What speaks against a slide as the next one, gravest first.
type Cost = (usize, bool, bool, usize, usize, usize, usize, usize);

impl History {
    fn new(slides: &[Slide]) -> Self {
        let mut history = History::default();
        for slide in slides {
            *history.available.entry(slide.message.kind()).or_default() += 1;
        }
        history
    }

    /// Saying it again; the same kind, the same field again; a stage that was shown more than others; a long way along
    /// the line; a kind that is ahead of the others; a sheet that was shown; and at last the reading order.
    fn cost(&self, slide: &Slide, rank: usize) -> Cost {
        let kind = slide.message.kind();
        let place = place_of(slide.stages.first().copied());
        let from = self.last.map_or(PLACES - 1, |(_, _, place)| place);
        let share =
            self.kinds.get(kind).copied().unwrap_or(0) * 1000 / self.available.get(kind).copied().unwrap_or(1).max(1);
        (
            self.keys.get(&slide.key).copied().unwrap_or(0),
            self.last.is_some_and(|(last, _, _)| last == kind),
            self.last.is_some_and(|(_, last, _)| last == slide.field),
            self.places.get(place).copied().unwrap_or(0),
            (place + 2 * PLACES - from - 1) % PLACES,
            share,
            slide.sheet.and_then(|sheet| self.sheets.get(&sheet)).copied().unwrap_or(0),
            rank,
        )
    }

    fn note(&mut self, slide: &Slide) {
        let kind = slide.message.kind();
        let place = place_of(slide.stages.first().copied());
        *self.kinds.entry(kind).or_default() += 1;
        *self.keys.entry(slide.key.clone()).or_default() += 1;
        if let Some(sheet) = slide.sheet {
            *self.sheets.entry(sheet).or_default() += 1;
        }
        if let Some(count) = self.places.get_mut(place) {
            *count += 1;
        }
        self.last = Some((kind, slide.field, place));
    }
}

fn place_of(stage: Option<Stage>) -> usize {
    stage.map_or(PLACES - 1, |stage| stage.number() - 1)
}

#[cfg(test)]
mod tests {
    use super::super::slide::{Message, Size};
    use super::*;
    use crate::guide::vocabulary::Vocabulary;

    fn slide(index: usize) -> Slide {
        let text = index.to_string();
        let (message, field) = match index % 3 {
            0 => (Message::Week { text: text.clone() }, Field::Sheet),
            1 => (Message::Quotation { text: text.clone(), author: None, source: None }, Field::Case),
            _ => (Message::Rule { title: None, text: text.clone() }, Field::Chapter),
        };
        let stages = Stage::ALL.get(index / 3 % 12).copied().into_iter().collect();
        Slide {
            message,
            field,
            sheet: Some(SheetId(u32::try_from(index).unwrap())),
            stages,
            key: text,
            size: Size::Large,
            words: 9,
        }
    }

    fn cover() -> Slide {
        let message = Message::Cover { title: String::new(), subtitle: None, organisation: None, address: None };
        Slide { message, field: Field::Figure, stages: Vec::new(), key: "cover".to_owned(), sheet: None, ..slide(0) }
    }

    #[test]
    fn kinds_alternate_and_stages_follow_one_another() {
        let slides: Vec<Slide> = (0..36).map(slide).collect();
        let loops = arrange(cover(), &slides, 24);
        assert_eq!(loops.len(), 25);
        assert!(loops.windows(2).all(|pair| pair[0].message.kind() != pair[1].message.kind()));
        let stages: Vec<usize> = loops[1..].iter().map(|slide| slide.stages[0].number()).collect();
        assert_eq!(stages, (0..24).map(|index| index % 12 + 1).collect::<Vec<_>>());
        assert_eq!(loops, arrange(cover(), &slides, 24));
    }

    #[test]
    fn a_repetition_comes_last() {
        let mut slides: Vec<Slide> = (0..4).map(slide).collect();
        slides[1].key = slides[0].key.clone();
        let order = arrange(cover(), &slides, 4);
        assert_eq!(order.last().map(|slide| slide.sheet), Some(Some(SheetId(1))));
    }
}
