//! Quotations: each in large, alone on its page, and all together on their section's.

use serde::Serialize;

use super::context::Site;
use super::sheet::{self, SheetView};
use super::views::Frame;
use crate::guide::sheet::{Matter, Quotation, Sheet};
use crate::outputs::pages::up;
use crate::prose::SheetId;
use crate::prose::html::html;

/// The page of one quotation.
#[derive(Debug, Serialize)]
pub struct QuotationView {
    frame: Frame,
    sheet: SheetView,
    quotation: Quoted,
}

/// What was said, by whom and where.
#[derive(Debug, Serialize)]
pub struct Quoted {
    title: String,
    href: String,
    /// As HTML.
    text: String,
    author: Option<String>,
    /// The source, with its year where it does not tell it.
    source: Option<String>,
}

pub fn view(site: &Site, id: SheetId, sheet: &Sheet, quotation: &Quotation) -> QuotationView {
    let quotation = quoted(site, &sheet.head.address, sheet, quotation);
    QuotationView { frame: site.sheet_frame(sheet), sheet: sheet::view(site, id, sheet), quotation }
}

/// The quotations of `sheets`, for the page at `address`.
pub fn all(site: &Site, address: &str, sheets: &[SheetId]) -> Vec<Quoted> {
    let quotation = |id: &SheetId| {
        let sheet = site.edition.sheet(*id)?;
        match &sheet.matter {
            Matter::Quotation(quotation) => Some(quoted(site, address, sheet, quotation)),
            _ => None,
        }
    };
    sheets.iter().filter_map(quotation).collect()
}

fn quoted(site: &Site, address: &str, sheet: &Sheet, quotation: &Quotation) -> Quoted {
    let year = quotation.year.map(|year| year.to_string());
    let source = match (quotation.source.clone(), year) {
        (Some(source), Some(year)) if !source.contains(&year) => Some(format!("{source}, {year}")),
        (Some(source), _) => Some(source),
        (None, year) => year,
    };
    Quoted {
        title: sheet.head.title.clone(),
        href: site.link(&up(address), sheet).href,
        text: html(&sheet.body, &site.page(address), &format!("{}-", sheet.head.id)),
        author: quotation.author.clone(),
        source,
    }
}
