//! `polymorphe.toml`, typed.

pub mod audit;

use self::audit::Audit;
use crate::diagnostic::{Diagnostic, FileId, Report, Span, Spanned};
use crate::guide::vocabulary::{Conformity, Language, RawHtml, WithheldLinks};
use crate::source::fields::Fields;
use crate::source::schema;
use crate::source::value::{Fragment, read_toml};
use crate::text::slug;

/// The file's name, at the root of a guide.
pub const FILE_NAME: &str = "polymorphe.toml";

/// The whole of `polymorphe.toml`.
#[derive(Debug, Clone)]
pub struct Config {
    pub title: String,
    pub subtitle: Option<String>,
    pub language: Language,
    pub organisation: Option<String>,
    /// An address or a sentence: whom to ask.
    pub contact: Option<String>,
    pub base_url: Option<String>,
    pub repository: Option<String>,
    /// Where a sheet can be edited, with `{path}` for its path within the content folder.
    pub edit_url: Option<String>,
    pub licence: Option<String>,
    pub raw_html: RawHtml,
    /// The longest Markdown file that is read, in bytes.
    pub max_file_size: u64,
    pub theme: String,
    /// Where the theme is named; the beginning of the file if it is not.
    pub theme_at: Span,
    /// The audiences of all editions as they were typed, in the order of their names.
    pub audience_names: Vec<String>,
    pub editions: Vec<EditionConfig>,
    /// The most slides a loop plays; `None` leaves it to the theme.
    pub max_slides: Option<usize>,
    /// Whether the texts of the site lie there compressed too, for hosts that send them so.
    pub precompress: bool,
    /// The names that the server may be asked for under, besides those it has anyway.
    pub hosts: Vec<String>,
    /// What an audit of accessibility found; `None` while nobody has audited the site.
    pub audit: Option<Audit>,
}

/// One edition: which audiences it is for, and what is made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionConfig {
    /// The name of its folder and of `--edition`.
    pub name: String,
    pub title: Option<String>,
    pub audiences: Vec<String>,
    pub outputs: Vec<String>,
    pub base_url: Option<String>,
    /// What becomes of a link to what the edition withholds.
    pub withheld_links: WithheldLinks,
    pub at: Span,
}

impl Config {
    /// The theme of a guide that names none.
    pub const THEME: &str = "cahier";

    /// Longest Markdown file by default: 5 MB.
    pub const MAX_FILE_SIZE: u64 = 5_000_000;

    /// Every audience that some edition serves.
    pub fn audiences(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.editions.iter().flat_map(|edition| edition.audiences.iter().map(String::as_str)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What may be declared of the site's accessibility: nothing but "non conforme" until an audit says more.
    pub fn conformity(&self) -> Conformity {
        self.audit.as_ref().map_or(Conformity::No, |audit| audit.state)
    }

    pub fn edition(&self, name: &str) -> Option<&EditionConfig> {
        self.editions.iter().find(|edition| edition.name == name)
    }
}

/// Reads `polymorphe.toml`. `outputs` names the known outputs. What is wrong is said in `report`.
pub fn decode(file: FileId, text: &str, outputs: &[&str], report: &mut Report) -> Config {
    let value = read_toml(&Fragment::whole(file, text), report);
    let start = Span::start_of(file);
    if value.is_none() {
        return fallback(start);
    }
    let fields = Fields::of(value.as_ref(), &[schema::CONFIG], start, report);
    let absent = || Fields::of(None, &[], start, &mut Report::new());
    let guide = fields.map("guide", schema::GUIDE, report).unwrap_or_else(absent);
    let theme = fields.map("theme", schema::THEME, report).and_then(|theme| theme.spanned_text("name", report));
    let settings = fields.map("outputs", schema::OUTPUTS, report);
    let screens = settings.as_ref().and_then(|outputs| outputs.map("screens", schema::SCREENS, report));
    let site = settings.as_ref().and_then(|outputs| outputs.map("site", schema::SITE, report));
    for name in ["booklet", "training"] {
        if let Some(settings) = &settings {
            let _ = settings.map(name, &[], report);
        }
    }
    let _ = fields.map("search", schema::SEARCH_SETTINGS, report);
    let hosts = fields.map("serve", schema::SERVE, report).map(|serve| serve.texts("hosts", report));
    let accessibility = fields.map("accessibility", schema::ACCESSIBILITY, report);
    let mut audience_names = Vec::new();
    let mut editions: Vec<EditionConfig> = fields
        .named("editions", schema::EDITION, report)
        .into_iter()
        .map(|(name, fields)| edition(&name, &fields, outputs, &mut audience_names, report))
        .collect();
    audience_names.sort();
    audience_names.dedup_by_key(|name| slug(name));
    // The first one written is the one that is meant where none is named.
    editions.sort_by_key(|edition| edition.at.start);
    Config {
        title: guide.text("title", report).unwrap_or_default(),
        subtitle: guide.text("subtitle", report),
        language: guide.choice("language", report).unwrap_or(Language::French),
        organisation: guide.text("organisation", report),
        contact: guide.text("contact", report),
        base_url: base_url(&guide, report),
        repository: guide.text("repository", report),
        edit_url: guide.text("edit_url", report),
        licence: guide.text("licence", report),
        raw_html: guide.choice("raw_html", report).unwrap_or(RawHtml::Escape),
        max_file_size: guide
            .integer("max_file_size", 1, 1_000_000_000, report)
            .and_then(|size| u64::try_from(size).ok())
            .unwrap_or(Config::MAX_FILE_SIZE),
        theme_at: theme.as_ref().map_or(start, |theme| theme.span),
        theme: theme.map_or_else(|| Config::THEME.to_owned(), |theme| theme.value),
        audience_names,
        editions,
        max_slides: screens
            .and_then(|screens| screens.integer("max_slides", 1, 1000, report))
            .and_then(|count| usize::try_from(count).ok()),
        precompress: site.and_then(|site| site.flag("precompress", report)).unwrap_or(false),
        hosts: hosts.unwrap_or_default().into_iter().map(|host| host.value).collect(),
        audit: accessibility.and_then(|settings| audit::decode(&settings, report)),
    }
}

/// The address that the guide is published at, unless it is none.
fn base_url(fields: &Fields, report: &mut Report) -> Option<String> {
    let url = fields.spanned_text("base_url", report).filter(|url| !url.value.is_empty())?;
    if !is_site(&url.value) {
        report.add(Diagnostic::error("P0117", url.span).with("url", &url.value));
        return None;
    }
    Some(url.value)
}

/// Whether `url` is one that a guide can be published at: `http` or `https`, and the name of a host.
pub fn is_site(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)))
        .and_then(|scheme| url.get(scheme.len()..));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    host.is_some_and(|host| !host.is_empty()) && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn edition(
    name: &Spanned<String>,
    fields: &Fields,
    known: &[&str],
    names: &mut Vec<String>,
    report: &mut Report,
) -> EditionConfig {
    crate::source::address::check_name(name, report);
    let outputs = fields.texts("outputs", report);
    for output in &outputs {
        if !known.contains(&output.value.as_str()) {
            report.add(
                Diagnostic::error("P0112", output.span)
                    .with("state", if output.value.is_empty() { "empty" } else { "unknown" })
                    .with("value", &output.value)
                    .with_nearest(&output.value, known.iter().copied())
                    .with("values", known.join(", ")),
            );
        }
    }
    let audiences = fields.texts("audiences", report);
    names.extend(audiences.iter().map(|audience| audience.value.clone()));
    EditionConfig {
        name: name.value.clone(),
        title: fields.text("title", report),
        audiences: audiences.into_iter().map(|audience| slug(&audience.value)).collect(),
        outputs: outputs.into_iter().map(|output| output.value).collect(),
        base_url: base_url(fields, report),
        withheld_links: fields.choice("withheld_links", report).unwrap_or(WithheldLinks::Error),
        at: name.span,
    }
}

/// What stands in for a file that cannot be read, so that the sheets are checked all the same.
fn fallback(start: Span) -> Config {
    Config {
        title: String::new(),
        subtitle: None,
        language: Language::French,
        organisation: None,
        contact: None,
        base_url: None,
        repository: None,
        edit_url: None,
        licence: None,
        raw_html: RawHtml::Escape,
        max_file_size: Config::MAX_FILE_SIZE,
        theme: Config::THEME.to_owned(),
        theme_at: start,
        audience_names: Vec::new(),
        editions: Vec::new(),
        max_slides: None,
        precompress: false,
        hosts: Vec::new(),
        audit: None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_site;

    #[test]
    fn a_guide_is_published_at_a_site() {
        for url in ["https://exemple.fr", "http://localhost:8000/guide/", "HTTPS://Exemple.fr/a"] {
            assert!(is_site(url), "{url}");
        }
        for url in
            ["", "pas-une-url", "exemple.fr", "mailto:a@b.fr", "https://", "https:///a", "https://a b", "ftp://a"]
        {
            assert!(!is_site(url), "{url}");
        }
    }
}
