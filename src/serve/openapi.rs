//! What the search answers to programs, written down (`OpenAPI` 3.1, <https://spec.openapis.org/oas/v3.1.1>). Machine
//! documents are in English.

use axum::Json;
use serde_json::{Value, json};

use super::api::{LIMIT, MAX_QUERY};

/// `GET /api/openapi.json`.
pub async fn document() -> Json<Value> {
    Json(written())
}

/// The parameters of a search, with what each says.
const PARAMETERS: &[(&str, &str)] = &[
    ("q", "Words, phrases between quotes, and signs: `genre:clause`, `étape:exécution`, `-papier`."),
    ("edition", "The edition that is searched; the first of the settings by default."),
    ("kind", "Only sheets of this kind: `chapitre`, `cas`, `clause`, `parcours`, `terme`, `citation`, `page`."),
    ("stage", "Only sheets of this stage of the purchase, by its name or its number, 1 to 12."),
    ("category", "Only sheets of this purchasing category."),
    ("dimension", "Only sheets of this dimension: `environnement`, `social`, `economie`, `gouvernance`."),
    ("audience", "Only sheets for this audience."),
    ("topic", "Only sheets of this topic."),
    ("limit", "How many sheets are answered at most, up to 100."),
    ("offset", "How many sheets are passed over."),
    ("facets", "`1`: the sheets found are counted by kind, stage and so on."),
];

/// The parameters of suggestions.
const SUGGESTED: &[(&str, &str)] = &[
    ("q", "What has been typed so far."),
    ("edition", "The edition that is searched; the first of the settings by default."),
    ("format", "`opensearch`: four lists, as OpenSearch Suggestions 1.1 has them."),
];

fn written() -> Value {
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "polymorphe search",
            "description": "The search of the served guide. Nothing but reading; no key, no cookie.",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "MIT OR Apache-2.0" }
        },
        "servers": [{ "url": "/" }],
        "paths": {
            "/api/search": { "get": {
                "operationId": "search",
                "summary": "The sheets that answer a query, the best first, each with the section that answers best",
                "parameters": parameters(PARAMETERS),
                "responses": responses(&json!({ "application/json": { "schema": reference("Results") } }))
            } },
            "/api/suggest": { "get": {
                "operationId": "suggest",
                "summary": "Titles for somebody who is typing",
                "parameters": parameters(SUGGESTED),
                "responses": responses(&json!({
                    "application/json": { "schema": reference("Suggestions") },
                    "application/x-suggestions+json": { "schema": reference("OpenSearchSuggestions") }
                }))
            } }
        },
        "components": { "schemas": schemas() }
    })
}

fn parameters(told: &[(&str, &str)]) -> Vec<Value> {
    let parameter = |(name, description): &(&str, &str)| {
        let schema = match *name {
            "q" => json!({ "type": "string", "default": "", "maxLength": MAX_QUERY }),
            "limit" => json!({ "type": "integer", "minimum": 0, "maximum": 100, "default": LIMIT }),
            "offset" => json!({ "type": "integer", "minimum": 0, "default": 0 }),
            "facets" => json!({ "type": "integer", "enum": [0, 1], "default": 0 }),
            "format" => json!({ "type": "string", "enum": ["opensearch"] }),
            _ => json!({ "type": "string" }),
        };
        json!({ "name": name, "in": "query", "required": false, "description": description, "schema": schema })
    };
    told.iter().map(parameter).collect()
}

fn responses(found: &Value) -> Value {
    let error = |description: &str| json!({ "description": description, "content": { "application/json": { "schema": reference("Error") } } });
    json!({
        "200": { "description": "What was found, which may be nothing", "content": found },
        "400": error("The query is longer than 1,000 bytes, a number was expected, or a parameter is given twice"),
        "404": error("There is no such edition"),
        "503": error("The index of this edition cannot be read; its pages can")
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

fn schemas() -> Value {
    let strings = list(&json!({ "type": "string" }));
    json!({
        "Results": { "type": "object", "required": ["total", "hits"], "properties": {
            "total": { "type": "integer", "minimum": 0, "description": "How many sheets answer" },
            "hits": list(&reference("Hit")),
            "correction": text("The query as it was probably meant, where a word of it is in no sheet"),
            "unclear": list(&reference("Unclear")),
            "facets": list(&reference("Facet"))
        } },
        "Unclear": {
            "type": "object",
            "description": "What of the query keeps it from finding anything, whatever the sheets say",
            "required": ["what"],
            "properties": {
                "what": {
                    "type": "string",
                    "enum": ["words", "without", "value"],
                    "description": "Its words say nothing, it only leaves out, or a facet has no such value"
                },
                "facet": text("The parameter that has no such value"),
                "value": text("The value as it was written")
            }
        },
        "Suggestions": { "type": "object", "required": ["hits"], "properties": { "hits": list(&reference("Hit")) } },
        "OpenSearchSuggestions": {
            "type": "array",
            "description": "What was typed, titles, sections, addresses",
            "prefixItems": [{ "type": "string" }, strings, strings, strings],
            "minItems": 4,
            "maxItems": 4
        },
        "Hit": {
            "type": "object",
            "required": ["id", "kind", "title", "section", "url", "score", "snippet"],
            "properties": {
                "id": text("The sheet's stable name"),
                "kind": text("What kind of sheet it is, as the parameter `kind` names it"),
                "title": text("The sheet's title"),
                "section": text("The heading of the section that answers best; empty for the sheet as a whole"),
                "url": text("From the root of the site, with the section's anchor"),
                "score": { "type": "number", "description": "Only good for comparing hits of one answer" },
                "snippet": text("HTML: escaped text, each word found in `<mark>`")
            }
        },
        "Facet": { "type": "object", "required": ["name", "values"], "properties": {
            "name": text("The parameter that narrows by it"),
            "values": list(&reference("FacetValue"))
        } },
        "FacetValue": { "type": "object", "required": ["value", "count"], "properties": {
            "value": text("What the parameter must be"),
            "count": { "type": "integer", "minimum": 0, "description": "How many of the sheets found have it" }
        } },
        "Error": { "type": "object", "required": ["error"], "properties": {
            "error": text("What is wrong, in the language of the server")
        } }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt;

    use serde::de::value::Error;
    use serde::de::{Deserializer, Error as _, Visitor};
    use serde::{Deserialize, forward_to_deserialize_any};

    use super::super::api::Asked;
    use super::*;

    /// Tells the names of the fields that a struct asks for, as an error.
    struct Probe;

    impl<'de> Deserializer<'de> for Probe {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(Error::custom("not a struct"))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Error> {
            Err(Error::custom(fields.join(" ")))
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }

    fn known() -> Result<Asked, impl fmt::Display> {
        Asked::deserialize(Probe)
    }

    #[test]
    fn every_parameter_that_is_read_is_told() {
        let fields = known().map_or_else(|told| told.to_string(), |_| String::new());
        let read: BTreeSet<&str> = fields.split(' ').collect();
        let told: BTreeSet<&str> = PARAMETERS.iter().chain(SUGGESTED).map(|(name, _)| *name).collect();
        assert_eq!(told, read);
    }

    #[test]
    fn every_reference_leads_to_a_schema() {
        let document = written();
        let text = document.to_string();
        for part in text.split("\"#/").skip(1) {
            let pointer = format!("/{}", part.split('"').next().expect("a pointer"));
            assert!(document.pointer(&pointer).is_some(), "{pointer}");
        }
    }
}
