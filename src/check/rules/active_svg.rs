//! A drawing (SVG) that does more than draw: it runs something, or asks another site for something.

use roxmltree::{Document, Node};

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::Target;

pub const RULE: Rule = Rule { code: "P0361", check };

/// Elements of a drawing that run, or that bring in another document (SVG 2, sections 15 and 12.4).
const RUNNING: &[&str] = &["script", "foreignObject", "iframe", "handler", "listener"];

fn check(context: &Context, report: &mut Report) {
    let targets = context.sheets().flat_map(|(_, inventory)| inventory.targets());
    for (target, at) in targets {
        let Target::Asset(id) = target else { continue };
        let Some(asset) = context.guide.asset(*id).filter(|asset| asset.is_svg()) else { continue };
        let Ok(text) = std::str::from_utf8(&asset.bytes) else { continue };
        let Ok(document) = Document::parse(text) else { continue };
        if let Some(found) = document.descendants().find_map(more_than_drawing) {
            report.add(Diagnostic::error(RULE.code, at).with("path", asset.path.as_str()).with("found", found));
        }
    }
}

/// What in `node` is more than drawing, as its author would find it in the file.
fn more_than_drawing(node: Node) -> Option<String> {
    let name = node.tag_name().name();
    if RUNNING.contains(&name) {
        return Some(format!("<{name}>"));
    }
    let style = (name == "style").then(|| node.text()).flatten().and_then(calls_elsewhere);
    let attribute = node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value().trim());
        let lower = value.to_ascii_lowercase();
        let leads = name == "href" && node.tag_name().name() != "a";
        let runs = name.starts_with("on") || (name == "href" && lower.starts_with("javascript:"));
        let own = value.is_empty() || value.starts_with('#') || lower.starts_with("data:image/");
        if runs || (leads && !own) { Some(format!("{name}=\"{value}\"")) } else { calls_elsewhere(value) }
    });
    style.or(attribute)
}

/// The first `url(…)` or `@import` of a style that leaves the drawing.
fn calls_elsewhere(style: &str) -> Option<String> {
    if style.contains("@import") {
        return Some("@import".to_owned());
    }
    let mut addresses = style.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let own = |address: &str| {
        let address = address.trim().trim_matches(['"', '\'']);
        address.starts_with('#') || address.to_ascii_lowercase().starts_with("data:")
    };
    addresses.find(|address| !own(address)).map(|address| format!("url({address})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_only_draw() {
        let found = |inner: &str| {
            let text = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{inner}</svg>"
            );
            Document::parse(&text).unwrap().descendants().find_map(more_than_drawing)
        };
        for innocent in [
            "<path d='M0 0' style='fill:url(#a)'/>",
            "<use href='#a'/>",
            "<image href='data:image/png;base64,AA'/>",
            "<style>.a{fill:red}</style>",
            "<a href='https://exemple.fr'><text>b</text></a>",
        ] {
            assert_eq!(found(innocent), None, "{innocent}");
        }
        for (hostile, told) in [
            ("<script>alert(1)</script>", "<script>"),
            ("<path onload='x()'/>", "onload=\"x()\""),
            ("<image href='https://exemple.fr/x.png'/>", "href=\"https://exemple.fr/x.png\""),
            ("<use xlink:href='autre.svg#a'/>", "href=\"autre.svg#a\""),
            ("<a href='javascript:x()'/>", "href=\"javascript:x()\""),
            ("<style>@import 'x';</style>", "@import"),
            ("<path fill='url(https://exemple.fr/a)'/>", "url(https://exemple.fr/a)"),
        ] {
            assert_eq!(found(hostile).as_deref(), Some(told), "{hostile}");
        }
    }
}
