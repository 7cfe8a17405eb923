//! What a rule may look at: the guide, the day, and what each sheet's texts hold, looked through only once.

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use super::Inventory;
use super::answers::answers;
use crate::diagnostic::{FileId, Span, nearest};
use crate::guide::Guide;
use crate::guide::edition::Moment;
use crate::guide::sheet::{Head, Sheet};
use crate::prose::{SheetId, resolved};
use crate::source::address::default_id;
use crate::source::decode::own_fields;
use crate::source::fields::{Field, in_brackets};
use crate::source::schema;
use crate::text::{fold, slug};

#[derive(Debug)]
pub struct Context<'g> {
    pub guide: &'g Guide,
    pub moment: Moment,
    /// In the order of the guide's sheets.
    inventories: Vec<Inventory<'g>>,
    /// By address, the first sheet there and how many there are.
    addresses: HashMap<&'g str, (SheetId, usize)>,
}

impl<'g> Context<'g> {
    pub fn new(guide: &'g Guide, moment: Moment) -> Self {
        let mut addresses = HashMap::with_capacity(guide.sheets.len());
        for (place, sheet) in guide.ids() {
            addresses.entry(sheet.head.address.as_str()).or_insert((place, 0)).1 += 1;
        }
        Context {
            guide,
            moment,
            inventories: guide.sheets.par_iter().map(|sheet| Inventory::of(sheet)).collect(),
            addresses,
        }
    }

    /// Every sheet with what its texts hold.
    pub fn sheets(&self) -> impl Iterator<Item = (&'g Sheet, &Inventory<'g>)> {
        self.guide.sheets().zip(&self.inventories)
    }

    /// The sheets whose authors think them complete: a draft may still lack what is only good to have. A sheet whose
    /// front matter could not be read seems to lack everything.
    pub fn finished(&self) -> impl Iterator<Item = (&'g Sheet, &Inventory<'g>)> {
        self.sheets().filter(|(sheet, _)| (self.moment.drafts || !sheet.head.draft) && !sheet.head.unread)
    }

    pub fn inventory(&self, id: SheetId) -> Option<&Inventory<'g>> {
        self.inventories.get(id.0 as usize)
    }

    /// The first sheet at `address`.
    pub fn first_at(&self, address: &str) -> Option<SheetId> {
        self.addresses.get(address).map(|(first, _)| *first)
    }

    /// Whether another sheet has the address of the sheet `id`.
    pub fn shares_address(&self, id: SheetId) -> bool {
        let address = self.guide.sheet(id).map(|sheet| sheet.head.address.as_str()).unwrap_or_default();
        self.addresses.get(address).is_some_and(|(_, count)| *count > 1)
    }

    /// Whether `written`, a link or an image of the sheet at `from`, names a file that was not read, which was said.
    pub fn is_refused(&self, from: &str, written: &str) -> bool {
        let written = written.split('#').next().unwrap_or_default();
        let path = resolved(from, written);
        self.guide.refused.iter().any(|refused| Some(refused) == path.as_ref() || default_id(refused) == written)
    }

    /// Whether a sheet has the id that `sheet` names, or may have it: what the file of that name holds is not known.
    pub fn is_known(&self, sheet: &Sheet, id: &str) -> bool {
        self.guide.directory.sheet(id).is_some() || self.is_refused(&sheet.head.path, id)
    }

    /// What was meant by `written` in a list of ids of the file at `from`: several of them between brackets, the id of
    /// the sheet at that path, or the nearest one.
    pub fn near_ids(&self, from: &str, written: &str) -> Option<String> {
        let list = in_brackets(written, |part| self.guide.directory.sheet(part).is_some());
        let near = || self.id_at(from, written).or_else(|| nearest(written, self.ids()));
        list.or_else(|| near().map(str::to_owned))
    }

    /// The id of the sheet whose path is `written` where an id is wanted: from the file at `from`, or from the content
    /// folder or the one above it, with or without its ending.
    pub fn id_at(&self, from: &str, written: &str) -> Option<&'g str> {
        let whole = written.trim_start_matches("content/");
        let paths = [resolved("", whole), resolved(from, written)].into_iter().flatten();
        let mut paths = paths.filter(|path| path.contains('/') || path.ends_with(".md"));
        let at = |path: String| {
            let is_there = |sheet: &&Sheet| sheet.head.path.trim_end_matches(".md") == path.trim_end_matches(".md");
            self.guide.sheets().find(is_there)
        };
        paths.find_map(at).map(|sheet| sheet.head.id.as_str())
    }

    /// Every sheet's id.
    pub fn ids(&self) -> impl Iterator<Item = &'g str> {
        self.guide.sheets().map(|sheet| sheet.head.id.as_str())
    }

    /// The part of `span` where `words` are written, as a link's address, a variable's name or otherwise; all of it
    /// if they are not found there.
    pub fn within(&self, span: Span, words: &str) -> Span {
        let text = self.guide.sources.excerpt(span);
        let found = ["](", "[["].into_iter().find_map(|sign| {
            text.match_indices(sign)
                .map(|(at, _)| at + sign.len())
                .find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(words)))
        });
        match found.or_else(|| in_braces(text, words)).or_else(|| text.find(words)) {
            Some(at) if !words.is_empty() => {
                let start = span.range().start + at;
                Span::new(span.file, start..start + words.len())
            }
            _ => span,
        }
    }

    /// Where the marker that opens the block at `span`, `[!PUBLIC: a, b]`, names what becomes the slug `name`; the
    /// block's first line if it does not.
    pub fn name_in_marker(&self, span: Span, name: &str) -> Span {
        let line = self.guide.sources.excerpt(span).lines().next().unwrap_or_default();
        let mut start = line.find(':').map_or(0, |colon| colon + 1);
        for part in line.get(start..).unwrap_or_default().split([',', ']']) {
            if slug(part) == name {
                let blank = part.len() - part.trim_start().len();
                let at = span.range().start + start + blank;
                return Span::new(span.file, at..at + part.trim().len());
            }
            start += part.len() + 1;
        }
        span
    }

    /// The answers of the question at `at`, each with whether its box is one.
    pub fn answers(&self, at: Span) -> Vec<(Span, bool)> {
        let place =
            |range: Range<usize>| Span::new(at.file, at.range().start + range.start..at.range().start + range.end);
        let found = answers(self.guide.sources.excerpt(at)).into_iter();
        found.map(|answer| (place(answer.at), answer.is_boxed)).collect()
    }

    /// Whether every answer of the question at `at` has a box: of one that lacks it, nothing else can be told.
    pub fn answers_are_boxed(&self, at: Span) -> bool {
        self.answers(at).iter().all(|(_, is_boxed)| *is_boxed)
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
        let mut offset = head.at.range().start;
        for (index, line) in text.get(offset..)?.split_inclusive('\n').enumerate() {
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

/// Where `text` has `name` between double braces: this very name, not one that starts with it.
fn in_braces(text: &str, name: &str) -> Option<usize> {
    text.match_indices("{{").find_map(|(at, sign)| {
        let inside = text.get(at + sign.len()..)?.split_once("}}")?.0;
        let blank = inside.len() - inside.trim_start().len();
        (inside.trim() == name).then_some(at + sign.len() + blank)
    })
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
