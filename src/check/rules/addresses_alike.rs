//! Two addresses, or two files, that differ by case or by the way their accents are made: many disks take them for
//! one.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::check::{Context, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::guide::sheet::Sheet;
use crate::prose::{AssetId, Target};

pub const RULE: Rule = Rule { code: "P0315", check };

fn check(context: &Context, report: &mut Report) {
    let mut taken: HashMap<String, &Sheet> = HashMap::with_capacity(context.guide.sheets.len());
    for sheet in context.guide.sheets() {
        let first = *taken.entry(alike(&sheet.head.address)).or_insert(sheet);
        if first.head.address != sheet.head.address {
            report.add(
                Diagnostic::error(RULE.code, context.field(sheet, "slug"))
                    .with("name", &sheet.head.address)
                    .with("other", &first.head.address)
                    .and_at(context.field(first, "slug")),
            );
        }
    }
    check_assets(context, report);
}

/// Only files that some sheet uses are published.
fn check_assets(context: &Context, report: &mut Report) {
    let mut files: HashMap<String, AssetId> = HashMap::new();
    let mut used: Vec<_> = context.sheets().flat_map(|(_, inventory)| inventory.targets()).collect();
    used.sort_by_key(|(_, at)| *at);
    for (target, at) in used {
        let Target::Asset(id) = target else { continue };
        let Some(asset) = context.guide.asset(*id) else { continue };
        let first = *files.entry(alike(&asset.path)).or_insert(*id);
        if let Some(first) = context.guide.asset(first).filter(|_| first != *id) {
            report.add(Diagnostic::error(RULE.code, at).with("name", &asset.path).with("other", &first.path));
        }
    }
}

fn alike(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}
