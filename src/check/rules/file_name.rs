//! A file whose name gives no readable address.

use crate::check::{Context, Rule};
use crate::diagnostic::{Report, Spanned};
use crate::source::address::{check_name, stem};

pub const RULE: Rule = Rule { code: "P0114", check };

fn check(context: &Context, report: &mut Report) {
    for (place, sheet) in context.guide.ids() {
        let head = &sheet.head;
        // Where the better name is taken, that is told: renaming the one file would lose the other.
        if head.named_by_file && !head.unread && !context.shares_address(place) {
            check_name(&Spanned { value: stem(&head.path).to_owned(), span: head.at }, report);
        }
    }
}
