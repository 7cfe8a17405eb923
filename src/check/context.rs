//! What a rule may look at: the guide, the day, and what each sheet's texts hold, looked through only once.

use rayon::prelude::*;

use super::Inventory;
use crate::diagnostic::{FileId, Span};
use crate::guide::Guide;
use crate::guide::edition::Moment;
use crate::guide::sheet::{Head, Sheet};
use crate::prose::SheetId;
use crate::source::decode::own_fields;
use crate::source::fields::Field;
use crate::source::schema;
use crate::text::fold;

#[derive(Debug)]
pub struct Context<'g> {
    pub guide: &'g Guide,
    pub moment: Moment,
    /// In the order of the guide's sheets.
    inventories: Vec<Inventory<'g>>,
}

impl<'g> Context<'g> {
    pub fn new(guide: &'g Guide, moment: Moment) -> Self {
        Context { guide, moment, inventories: guide.sheets.par_iter().map(Inventory::of).collect() }
    }

    /// Every sheet with what its texts hold.
    pub fn sheets(&self) -> impl Iterator<Item = (&'g Sheet, &Inventory<'g>)> {
        self.guide.sheets.iter().zip(&self.inventories)
    }

    /// The sheets whose authors think them complete: a draft may still lack what is only good to have. A sheet whose
    /// front matter could not be read seems to lack everything.
    pub fn finished(&self) -> impl Iterator<Item = (&'g Sheet, &Inventory<'g>)> {
        self.sheets().filter(|(sheet, _)| (self.moment.drafts || !sheet.head.draft) && !sheet.head.unread)
    }

    pub fn inventory(&self, id: SheetId) -> Option<&Inventory<'g>> {
        self.inventories.get(id.0 as usize)
    }

    /// Every sheet's id.
    pub fn ids(&self) -> impl Iterator<Item = &'g str> {
        self.guide.sheets.iter().map(|sheet| sheet.head.id.as_str())
    }

    /// The part of `span` where `words` are written, as a link's address, a variable's name or otherwise; all of it
    /// if they are not found there.
    pub fn within(&self, span: Span, words: &str) -> Span {
        let text = self.guide.sources.excerpt(span);
        let found = ["](", "[[", "{{"].into_iter().find_map(|sign| {
            text.match_indices(sign)
                .map(|(at, _)| at + sign.len())
                .find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(words)))
        });
        match found.or_else(|| text.find(words)) {
            Some(at) if !words.is_empty() => {
                let start = span.range().start + at;
                Span::new(span.file, start..start + words.len())
            }
            _ => span,
        }
    }

    /// Where `words` are written for the first time from the start of `span` on; `span` if they are not.
    pub fn after(&self, span: Span, words: &str) -> Span {
        let rest = Span { end: u32::MAX, ..span };
        let length = self.guide.sources.get(span.file).map_or(0, |source| source.text.len());
        let rest = Span::new(rest.file, rest.range().start..length);
        let found = self.within(rest, words);
        if found == rest { span } else { found }
    }

    /// Where the front matter of `sheet` gives the value of the field `name` (in English); the front matter itself if
    /// it does not give it.
    pub fn field(&self, sheet: &Sheet, name: &str) -> Span {
        let fields = schema::HEAD.iter().chain(own_fields(sheet.kind()));
        let field = fields.into_iter().find(|field| field.name == name);
        field.and_then(|field| self.written(&sheet.head, field)).unwrap_or(sheet.head.at)
    }

    fn written(&self, head: &Head, field: &Field) -> Option<Span> {
        let text = self.guide.sources.get(head.file)?.text.as_str();
        let mut offset = 0;
        for (index, line) in text.split_inclusive('\n').enumerate() {
            if index > 0 && matches!(line.trim_end(), "---" | "+++") {
                return None;
            }
            if let Some((key, value)) = line.split_once([':', '='])
                && !key.starts_with([' ', '\t'])
                && names(field, key)
            {
                return Some(value_span(head.file, offset, line, key, value));
            }
            offset += line.len();
        }
        None
    }
}

fn names(field: &Field, key: &str) -> bool {
    let key = fold(key.trim().trim_matches(['"', '\''])).replace(['-', ' '], "_");
    key == field.name || key == field.french_name()
}

/// The value on the `line` at `offset`, or its key where the value stands on the lines below.
fn value_span(file: FileId, offset: usize, line: &str, key: &str, value: &str) -> Span {
    let written = value.trim();
    if written.is_empty() || written.starts_with(['|', '>']) {
        return Span::new(file, offset..offset + key.trim_end().len());
    }
    let start = offset + line.len() - value.trim_start().len();
    Span::new(file, start..start + written.len())
}
