//! The JSON Schema of the front matter, for editors: <https://json-schema.org/draft/2020-12>.

use serde_json::{Map, Value, json};

use super::scaffold::about;
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::locale::Locale;
use crate::source::decode::own_fields;
use crate::source::fields::{Field, Shape};
use crate::source::schema::HEAD;

/// The schema of one kind of sheet, or of any of them.
pub fn json_schema(kind: Option<Kind>, locale: &Locale) -> Value {
    let mut schema = match kind {
        Some(kind) => object(&[HEAD, own_fields(kind)], locale),
        None => {
            let kinds = Kind::ALL.iter().map(|kind| {
                let mut schema = object(&[HEAD, own_fields(*kind)], locale);
                if let Some(map) = schema.as_object_mut() {
                    map.insert("title".to_owned(), json!(kind.label()));
                }
                schema
            });
            json!({ "anyOf": kinds.collect::<Vec<_>>() })
        }
    };
    if let Some(map) = schema.as_object_mut() {
        map.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    }
    schema
}

fn object(tables: &[&[Field]], locale: &Locale) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in tables.iter().copied().flatten() {
        let mut value = value(&field.shape, locale);
        if let Some(map) = value.as_object_mut() {
            map.insert("description".to_owned(), json!(about(field, locale)));
        }
        properties.insert(field.name.to_owned(), value.clone());
        if !field.french.is_empty() {
            properties.insert(field.french.to_owned(), value);
        }
        if field.required {
            let spellings = [field.name, field.french].into_iter().filter(|name| !name.is_empty());
            let either: Vec<Value> = spellings.map(|name| json!({ "required": [name] })).collect();
            required.push(json!({ "anyOf": either }));
        }
    }
    let mut object = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if let Some(map) = object.as_object_mut()
        && !required.is_empty()
    {
        map.insert("allOf".to_owned(), json!(required));
    }
    object
}

fn value(shape: &Shape, locale: &Locale) -> Value {
    let scalar = json!({ "type": ["string", "number", "boolean"] });
    let several = |item: Value| json!({ "anyOf": [item.clone(), { "type": "array", "items": item }] });
    let names = |values: fn() -> Vec<(&'static str, &'static str)>| -> Value {
        let mut names: Vec<&str> = values().into_iter().flat_map(|(french, english)| [french, english]).collect();
        names.dedup();
        json!({ "enum": names })
    };
    match shape {
        Shape::Text | Shape::Prose => json!({ "type": ["string", "number"] }),
        Shape::Scalar => scalar,
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Flag => json!({ "enum": [true, false, "oui", "non"] }),
        Shape::Integer(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Shape::Number(low, high) => json!({ "type": "number", "minimum": low, "maximum": high }),
        Shape::Texts => several(scalar),
        Shape::Range => json!({ "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2 }),
        Shape::Choice(values) => names(*values),
        Shape::Choices(values) => several(names(*values)),
        Shape::Map(fields) => object(&[fields], locale),
        Shape::Maps(fields) => several(object(&[fields], locale)),
        Shape::Named(fields) => json!({ "type": "object", "additionalProperties": object(&[fields], locale) }),
    }
}
