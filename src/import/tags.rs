//! Tags in the middle of a text: `{{< ref "page.md" >}}`, `{% embed %}`, `{{ variable }}`, `{: .class }`. Those that say
//! where something is become Markdown; the others are shown as they are, since double braces mean something to us too.

use super::Notes;
use super::attributes::Attributes;
use super::detect::Tool;
use super::markup::code_ranges;
use super::passage::{Edit, Passage};
use crate::prose::markdown::code;

/// A tag goes on over no more bytes than this.
const LONGEST: usize = 2_000;

/// What a figure says that has a place in Markdown.
const FIGURE: &[&str] = &["src", "alt", "title", "caption", "attr", "link"];

/// Opens the tags of `passage`.
pub fn open(tool: Tool, passage: &mut Passage, notes: &mut Notes) {
    let text = passage.text.as_str();
    let code = code_ranges(text);
    let mut edits = Vec::new();
    let mut passed = 0;
    let mut done = 0;
    for (at, sign) in text.match_indices(['{', '<']) {
        while code.get(passed).is_some_and(|range| range.end <= at) {
            passed += 1;
        }
        if at < done || code.get(passed).is_some_and(|range| range.contains(&at)) {
            continue;
        }
        let found = if sign == "<" { anchor(tool, passage, at) } else { tag(tool, passage, at, notes) };
        if let Some(edit) = found {
            done = edit.range.end;
            edits.push(edit);
        }
    }
    passage.replace(edits);
}

/// The tag at `at`, opened.
fn tag(tool: Tool, passage: &Passage, at: usize, notes: &mut Notes) -> Option<Edit> {
    let rest = passage.text.get(at..)?;
    for (opening, closing) in [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")] {
        let Some(inner) = rest.strip_prefix(opening) else { continue };
        let window = inner.split("\n\n").next().unwrap_or_default();
        let Some(length) = window.find(closing).filter(|length| *length < LONGEST) else { continue };
        let end = at + opening.len() + length + closing.len();
        let whole = passage.text.get(at..end)?;
        let inner = inner.get(..length)?.trim();
        let is_shortcode = tool == Tool::Hugo && opening.len() == 3;
        let shown = if is_shortcode { shortcode(inner, whole, passage, at, notes) } else { None };
        let text = shown.unwrap_or_else(|| {
            notes.add("P0704", passage.at(at), &[("text", whole)]);
            code(whole)
        });
        return Some(Edit { range: at..end, text });
    }
    remark(tool, passage, at).or_else(|| attribute_list(tool, passage, at, notes))
}

/// A remark as MDX writes it, `{/* words */}`; in a heading, one with a hash gives its id.
fn remark(tool: Tool, passage: &Passage, at: usize) -> Option<Edit> {
    let inner = passage.text.get(at..)?.strip_prefix("{/*").filter(|_| tool == Tool::Docusaurus)?;
    let length = inner.split("\n\n").next()?.find("*/}").filter(|length| *length < LONGEST)?;
    let words = inner.get(..length)?.trim();
    let is_heading = passage.line(at).trim_start().starts_with('#');
    let text = match words.strip_prefix('#').filter(|id| is_heading && !id.contains(char::is_whitespace)) {
        Some(id) => format!("{{#{id}}}"),
        None => format!("<!-- {} -->", words.replace("--", "- -")),
    };
    Some(Edit { range: at..at + "{/*".len() + length + "*/}".len(), text })
}

/// What one of Hugo's own shortcodes is in Markdown.
fn shortcode(inner: &str, whole: &str, passage: &Passage, at: usize, notes: &mut Notes) -> Option<String> {
    let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let (name, rest) = inner.split_at_checked(end)?;
    let said = Attributes::read(rest);
    match name {
        "ref" | "relref" => {
            let path = said.get("path").or_else(|| said.bare.first().map(String::as_str))?;
            Some(path.replace(' ', "%20"))
        }
        "figure" => {
            let source = said.get("src")?;
            if source.contains(['<', '>', '\n', '(', ')']) {
                return None;
            }
            if said.named.iter().any(|(name, _)| !FIGURE.contains(&name.as_str())) {
                notes.add("P0709", passage.at(at), &[("text", whole)]);
            }
            let image = format!("![{}](<{source}>)", said.get("alt").unwrap_or_default());
            let image = said.get("link").map_or_else(|| image.clone(), |link| format!("[{image}](<{link}>)"));
            let words: Vec<&str> = ["title", "caption", "attr"].iter().filter_map(|name| said.get(name)).collect();
            if words.is_empty() {
                return Some(image);
            }
            let line = passage.line(at);
            let margin = line.get(..line.len() - line.trim_start().len()).unwrap_or_default();
            let gap = if line.trim() == whole { format!("\n{margin}") } else { " ".to_owned() };
            Some(format!("{image}{gap}*{}*", words.join(" – ")))
        }
        _ => None,
    }
}

/// A list of attributes, `{: .class #id width=300 }`: an id stays on its heading, how things look is for our theme.
fn attribute_list(tool: Tool, passage: &Passage, at: usize, notes: &mut Notes) -> Option<Edit> {
    let rest = passage.text.get(at..)?;
    let (colon, inner) = match rest.strip_prefix("{:") {
        Some(inner) => (true, inner),
        None => (false, rest.strip_prefix('{')?),
    };
    let length = inner.split('\n').next()?.find('}').filter(|length| *length < LONGEST)?;
    let said = Attributes::read(inner.get(..length)?);
    let is_name = |word: &String| word.len() > 1 && word.starts_with(['.', '#']);
    let is_list = said.bare.iter().all(is_name) && (!said.bare.is_empty() || !said.named.is_empty());
    let line = passage.line(at);
    let is_heading = line.trim_start_matches(['>', ' ']).starts_with('#');
    let id = said.bare.iter().find_map(|word| word.strip_prefix('#'));
    // Ours already: `## Words {#id}`.
    let is_ours = is_heading && !colon && said.bare.len() == 1 && id.is_some();
    if !is_list || is_ours || !(colon || tool == Tool::Mkdocs) {
        return None;
    }
    let end = at + rest.len() - inner.len() + length + 1;
    let whole = passage.text.get(at..end)?;
    let kept = id.filter(|_| is_heading).map(|id| format!("{{#{id}}}")).unwrap_or_default();
    if kept.is_empty() || said.bare.len() + said.named.len() > 1 {
        notes.add("P0709", passage.at(at), &[("text", whole)]);
    }
    Some(Edit { range: at..end, text: kept })
}

/// The place that GitBook puts into a heading, `<a href="#words" id="words"></a>`, as we write it.
fn anchor(tool: Tool, passage: &Passage, at: usize) -> Option<Edit> {
    if tool != Tool::Gitbook || !passage.line(at).trim_start().starts_with('#') {
        return None;
    }
    let rest = passage.text.get(at..)?.strip_prefix("<a ")?;
    let (inner, _) = rest.split_once("></a>").filter(|(inner, _)| !inner.contains(['\n', '>']))?;
    let id = Attributes::read(inner).get("id").map(str::to_owned)?;
    let length = "<a ".len() + inner.len() + "></a>".len();
    Some(Edit { range: at..at + length, text: format!("{{#{id}}}") })
}
