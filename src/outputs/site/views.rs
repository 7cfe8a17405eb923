//! The small views that the pages of the site are made of. A template shows them and computes nothing.

use serde::{Deserialize, Serialize};

use super::stages::Miniature;

/// Words and where they lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub href: String,
    pub text: String,
}

/// What every page says of itself.
#[derive(Debug, Serialize)]
pub struct Frame {
    /// The title of the window: the page's, then the guide's.
    pub title: String,
    pub description: String,
    /// The class of the body.
    pub class: &'static str,
    /// The style sheets that this kind of page needs besides the site's own.
    pub styles: &'static [&'static str],
    /// The script that this kind of page needs besides the site's own.
    pub script: Option<&'static str>,
    /// The same text in Markdown, from the page.
    pub copy: Option<String>,
    /// The line of the purchase, as HTML.
    pub thread: String,
    /// The way from the home page down to this one, itself left out.
    pub trail: Vec<Link>,
}

/// A sheet in a list.
#[derive(Debug, Serialize)]
pub struct Entry {
    pub mark: &'static str,
    pub kind: String,
    /// Its number among those of its kind.
    pub number: Option<usize>,
    #[serde(flatten)]
    pub link: Link,
    pub description: String,
    pub stages: Option<Miniature>,
    /// What lists can be narrowed by, as attributes.
    pub carried: String,
}

/// Sheets of one kind in a list.
#[derive(Debug, Serialize)]
pub struct Group {
    pub mark: &'static str,
    pub title: String,
    /// Each sheet as HTML, made once for all the lists it is in.
    pub entries: Vec<String>,
    /// Titles alone: for lists too long to say more.
    pub compact: bool,
}

/// A word about a sheet with where to read more: related sheets, the cases that used it …
#[derive(Debug, Serialize)]
pub struct Note {
    pub mark: &'static str,
    pub title: String,
    pub links: Vec<Link>,
    /// How many more there are, in words.
    pub more: Option<String>,
}

/// A legal text, and whether somebody has checked it.
#[derive(Debug, Serialize)]
pub struct Law {
    pub text: String,
    pub url: Option<String>,
    /// `Vérifié le …`; `None` while it is to be confirmed.
    pub checked: Option<String>,
}

/// A label and what it says.
#[derive(Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    /// Whether it asks for attention.
    pub alert: bool,
}

/// A value of one of the closed lists, with the page of its sheets.
#[derive(Debug, Clone, Serialize)]
pub struct Tag {
    /// The spelling authors use, also the class of its hatching.
    pub id: String,
    #[serde(flatten)]
    pub link: Link,
}
