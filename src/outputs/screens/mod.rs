//! The output `screens`: a loop of slides for lifts and lobbies, that plays unattended and for ever.
//!
//! ```text
//! edition ──► collect ──► order ──► view ──► index.html
//!             what fits   which     what the
//!             on a wall   follows   templates
//!                         which     receive
//! ```
//!
//! One page holds every slide, in both formats: `portrait.css` applies where the screen stands upright. The script only
//! turns the pages; without it, style sheets do.

mod collect;
mod order;
mod slide;
mod text;
mod value;
mod view;

use std::collections::BTreeSet;
use std::fmt::Write;

use super::pages::{Links, Pages};
use super::{BuildInfo, Files, Rendered};
use crate::error::Error;
use crate::guide::Edition;
use crate::prose::SheetId;
use crate::theme::Theme;
use slide::{Field, Message, Size, Slide};

/// The most slides of a loop that sets no limit: about ten minutes.
const MAX_SLIDES: usize = 60;

/// How long a slide stays where no script can count its words, in seconds.
const SECONDS_WITHOUT_SCRIPT: usize = 14;

/// The sheets that slides of the loop are taken from.
pub fn shows(edition: &Edition, build: &BuildInfo) -> BTreeSet<SheetId> {
    arranged(edition, build).0.iter().filter_map(|slide| slide.sheet).collect()
}

/// The slides of the loop in their order, and how many texts are not among them.
fn arranged(edition: &Edition, build: &BuildInfo) -> (Vec<Slide>, usize) {
    let found = collect::collect(edition, &Pages::new(edition, build, Links::None), build.locale);
    let room = edition.config().max_slides.unwrap_or(MAX_SLIDES);
    // The cover opens every loop, and is the whole of one that has nothing else to say.
    (order::arrange(cover(edition), &found.slides, room.saturating_sub(1)), found.left_out)
}

/// Renders the loop of the edition. [`Rendered::pages`] counts its slides.
///
/// # Errors
///
/// A template of the theme that cannot be filled.
pub fn render(edition: &Edition, theme: &Theme, build: &BuildInfo) -> Result<Rendered<'static>, Error> {
    let (slides, left_out) = arranged(edition, build);
    let style = style(theme, slides.len())?;
    let portrait = theme.text("screens/portrait.css")?.to_owned();
    let script = theme.text("screens/screens.js")?.to_owned();
    let mut view = view::loop_view(edition, &slides, left_out, build.locale);
    view.version = version(&[&serde_json::to_string(&view).unwrap_or_default(), &style, &portrait, &script]);
    let page = theme.render("screens/index.html", &view)?;

    let mut files = Files::new();
    let texts = [("index.html", page), ("screens.css", style), ("portrait.css", portrait), ("screens.js", script)];
    for (path, text) in texts {
        let _ = files.insert_text(path, text);
    }
    for (path, bytes) in theme.files_in("shared/fonts/") {
        if let Some(name) = path.strip_prefix("shared/")
            && (path.ends_with(".woff2") || path.ends_with(".txt"))
        {
            let _ = files.insert(name, bytes);
        }
    }
    Ok(Rendered { files, pages: slides.len(), ..Rendered::default() })
}

/// The slide that names the guide.
fn cover(edition: &Edition) -> Slide {
    let config = edition.config();
    let title = edition.title().to_owned();
    let size = Size::of(&title, [32, 60, 100]);
    let words = crate::text::word_count(&title) + 6;
    let message = Message::Cover {
        title,
        subtitle: config.subtitle.clone(),
        organisation: config.organisation.clone(),
        address: edition
            .base_url()
            .map(|url| url.trim_start_matches("https://").trim_start_matches("http://").to_owned()),
    };
    Slide { message, field: Field::Sheet, sheet: None, stages: Vec::new(), key: String::new(), size, words }
}

/// The style sheet: the theme's tokens, those of the lobby in units of the screen, then the rules.
fn style(theme: &Theme, slides: usize) -> Result<String, Error> {
    let mut css = theme.tokens.css();
    let lobby: String = [["size", "lobby"], ["layout", "lobby"]]
        .iter()
        .map(|path| theme.tokens.scaled_css(path, "lobby", "var(--u)"))
        .collect();
    let _ = writeln!(css, ":root{{{lobby}}}");
    css.push_str(theme.text("screens/screens.css")?);
    css.push_str(&turning(slides));
    Ok(css)
}

/// The rules that turn the pages where scripts do not run: each slide is seen for its share of one long animation.
fn turning(slides: usize) -> String {
    if slides < 2 {
        return String::new();
    }
    let whole = slides * SECONDS_WITHOUT_SCRIPT;
    let share = 100.0 / f64::from(u32::try_from(slides).unwrap_or(u32::MAX));
    let mut css = format!(
        "@keyframes turn{{0%{{visibility:visible}}{share:.4}%,100%{{visibility:hidden}}}}\n\
         @media (scripting:none){{.slide{{animation-duration:{whole}s}}\n"
    );
    for slide in 1..=slides {
        let delay = (slide - 1) * SECONDS_WITHOUT_SCRIPT;
        let _ = writeln!(css, ".slide:nth-of-type({slide}){{animation-delay:{delay}s}}");
    }
    css.push_str("}\n");
    css
}

/// A short name for what these texts say.
fn version(texts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for text in texts {
        hasher.update(text.as_bytes());
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::edition::Moment;
    use crate::guide::vocabulary::Language;
    use crate::images::Album;
    use crate::locale::Locale;
    use crate::source::folder::{Content, File, Folder, History};

    const CONFIG: &str = "[guide]\ntitle = \"Guide d’essai\"\n[editions.interne]\naudiences = [\"interne\", \"elus\"]\noutputs = [\"screens\"]\n";

    /// The page of the loop made of one chapter, and how many slides it has.
    fn page(settings: &str, chapter: &str) -> (String, usize) {
        let text = format!("---\ntitre: Un chapitre\netapes: [besoin]\n---\n\n{chapter}");
        let file = File { path: "chapitres/a.md".to_owned(), content: Content::text(text.into_bytes()) };
        let folder = Folder {
            config: format!("{CONFIG}{settings}"),
            files: vec![file],
            history: History::None.into(),
            ..Folder::default()
        };
        let (guide, _) = crate::guide::assemble(folder, &crate::outputs::names());
        let moment = Moment { day: jiff::civil::date(2026, 11, 23), drafts: false };
        let edition = Edition::new(&guide, guide.config.editions.first().unwrap(), moment);
        let locale = Locale::new(Language::French);
        let theme = Theme::new(std::collections::BTreeMap::new()).unwrap();
        let build =
            BuildInfo { timestamp: 0, locale: &locale, outputs: &["screens"], index: None, album: &Album::default() };
        let rendered = render(&edition, &theme, &build).unwrap();
        let page = String::from_utf8(rendered.files.get("index.html").unwrap().to_vec()).unwrap();
        (page, rendered.pages)
    }

    #[test]
    fn a_loop_is_never_empty() {
        let (page, slides) = page("", "Rien à montrer.");
        assert_eq!(slides, 1);
        assert!(page.contains("data-kind=\"cover\"") && page.contains("Guide d’essai"), "{page}");
    }

    #[test]
    fn a_text_is_shown_escaped_without_links_and_at_its_stage() {
        let (page, slides) = page("", "> [!REGLE]\n> Un [lien](https://exemple.org) & un `<mot>`.\n");
        assert_eq!(slides, 2);
        assert!(page.contains("Un lien &amp; un <code>&lt;mot&gt;</code>."), "{page}");
        assert!(!page.contains("exemple.org"));
        assert!(page.contains("aria-label=\"Étape 2 sur 12\u{a0}: besoin\""), "{page}");
    }

    #[test]
    fn what_is_too_long_or_restricted_is_left_out() {
        let long = "mot ".repeat(27);
        let (page, slides) =
            page("", &format!("> [!REGLE]\n> {long}\n\n> [!PUBLIC: elus]\n> > [!REGLE]\n> > Pour les élus.\n"));
        assert_eq!(slides, 1);
        assert!(page.contains("Un texte trop long pour un écran"), "{page}");
        assert!(!page.contains("Pour les élus"));
    }

    #[test]
    fn the_settings_cap_the_loop() {
        let rules: String = (1..9).map(|rule| format!("> [!REGLE]\n> Règle numéro {rule}.\n\n")).collect();
        let (_, slides) = page("[outputs.screens]\nmax_slides = 4\n", &rules);
        assert_eq!(slides, 4);
    }
}
