//! Reads `carte.yaml`.

use super::address;
use super::fields::Fields;
use super::schema;
use super::value::Value;
use crate::diagnostic::{FileId, Report, Span, Spanned};
use crate::guide::map::{Actor, MapStage, ProcessMap, Remark, Role};
use crate::guide::sheet::INTERNAL;
use crate::text::slug;

/// The map that `value` holds. What lacks its most needed words is left out, which was said.
pub fn decode_map(file: FileId, value: Option<&Value>, report: &mut Report) -> Vec<ProcessMap> {
    let at = Span::start_of(file);
    let fields = Fields::of(value, &[schema::MAP], at, report);
    let mut audiences = audiences(&fields, report);
    if audiences.is_empty() {
        audiences.push(Spanned { value: INTERNAL.to_owned(), span: at });
    }
    let actors = fields.maps("actors", schema::ACTOR, report);
    let actors = actors.iter().filter_map(|one| actor(one, report)).collect();
    let stages = fields.maps("stages", schema::MAP_STAGE, report);
    let stages = stages.iter().filter_map(|one| stage(one, report)).collect();
    vec![ProcessMap { audiences, actors, stages }]
}

fn actor(fields: &Fields, report: &mut Report) -> Option<Actor> {
    let id = fields.spanned_text("id", report)?;
    address::check_name(&id, report);
    let name = fields.text("name", report).unwrap_or_else(|| id.value.clone());
    Some(Actor { id, name, about: fields.text("about", report).unwrap_or_default() })
}

fn stage(fields: &Fields, report: &mut Report) -> Option<MapStage> {
    let stage = fields.spanned_choice("id", report);
    let lead = fields.map("lead", schema::LEAD, report).and_then(|lead| role(&lead, Vec::new(), report));
    let others = fields.maps("others", schema::ROLE, report);
    let others = others.iter().filter_map(|other| role(other, audiences(other, report), report)).collect();
    let mut remarks = |name: &str| remarks(fields, name, report);
    let (decisions, documents, delays) = (remarks("decisions"), remarks("documents"), remarks("delays"));
    Some(MapStage { stage: stage?, lead: lead?, others, decisions, documents, delays })
}

fn role(fields: &Fields, audiences: Vec<Spanned<String>>, report: &mut Report) -> Option<Role> {
    let actor = fields.spanned_text("actor", report)?;
    Some(Role { actor, does: fields.text("does", report).unwrap_or_default(), audiences })
}

fn remarks(fields: &Fields, name: &str, report: &mut Report) -> Vec<Remark> {
    let remark = |remark: &Fields, report: &mut Report| {
        Some(Remark { text: remark.text("text", report)?, audiences: audiences(remark, report) })
    };
    fields.maps(name, schema::REMARK, report).iter().filter_map(|one| remark(one, report)).collect()
}

fn audiences(fields: &Fields, report: &mut Report) -> Vec<Spanned<String>> {
    let written = fields.texts("audience", report).into_iter();
    written.map(|audience| Spanned { value: slug(&audience.value), span: audience.span }).collect()
}
