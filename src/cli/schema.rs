//! The JSON Schema of front matter, of files of data and of settings, for editors. Draft 7 is what all of them read:
//! <https://json-schema.org/draft-07>.

use serde_json::{Map, Value, json};

use super::scaffold::about;
use crate::guide::vocabulary::{Kind, Vocabulary};
use crate::locale::Locale;
use crate::source::decode::own_fields;
use crate::source::fields::{Field, Shape};
use crate::source::schema::HEAD;

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema of one kind of sheet, or of any of them.
pub fn json_schema(kind: Option<Kind>, locale: &Locale) -> Value {
    let mut definitions = Map::new();
    let schema = match kind {
        Some(kind) => object(&[HEAD, own_fields(kind)], "", &mut definitions, locale),
        None => {
            let kinds = Kind::ALL.iter().map(|kind| {
                let path = format!("{}.", kind.english());
                let mut schema = object(&[HEAD, own_fields(*kind)], &path, &mut definitions, locale);
                if let Some(map) = schema.as_object_mut() {
                    map.insert("title".to_owned(), json!(kind.label()));
                }
                schema
            });
            json!({ "anyOf": kinds.collect::<Vec<_>>() })
        }
    };
    whole(schema, definitions)
}

/// The schema of a file whose keys are those of `table`.
pub fn table_schema(table: &[Field], locale: &Locale) -> Value {
    let mut definitions = Map::new();
    let schema = object(&[table], "", &mut definitions, locale);
    whole(schema, definitions)
}

fn whole(mut schema: Value, definitions: Map<String, Value>) -> Value {
    if let Some(map) = schema.as_object_mut() {
        map.insert("$schema".to_owned(), json!(DRAFT));
        if !definitions.is_empty() {
            map.insert("definitions".to_owned(), Value::Object(definitions));
        }
    }
    schema
}

/// A mapping. What its keys hold is in `definitions`, by the path to it, since each key has two spellings.
fn object(tables: &[&[Field]], path: &str, definitions: &mut Map<String, Value>, locale: &Locale) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in tables.iter().copied().flatten() {
        let path = format!("{path}{}", field.name);
        let mut value = value(&field.shape, &path, definitions, locale);
        // The keys within keys have no sentence of their own.
        let told = about(field, locale);
        if let Some(map) = value.as_object_mut()
            && !told.starts_with("field-")
        {
            map.insert("description".to_owned(), json!(told));
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

/// Where the mapping at `path` is defined.
fn defined(fields: &[Field], path: &str, definitions: &mut Map<String, Value>, locale: &Locale) -> Value {
    let inner = object(&[fields], &format!("{path}."), definitions, locale);
    definitions.insert(path.to_owned(), inner);
    json!({ "$ref": format!("#/definitions/{path}") })
}

fn value(shape: &Shape, path: &str, definitions: &mut Map<String, Value>, locale: &Locale) -> Value {
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
        // Beside a reference nothing else is read: it stands within.
        Shape::Map(fields) => json!({ "allOf": [defined(fields, path, definitions, locale)] }),
        Shape::Maps(fields) => several(defined(fields, path, definitions, locale)),
        Shape::Named(fields) => {
            json!({ "type": "object", "additionalProperties": defined(fields, path, definitions, locale) })
        }
    }
}
