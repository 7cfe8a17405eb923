//! One rule a file.

mod dead_link;
pub mod withheld_link;

use super::Rule;

/// Every rule over the whole guide, by code.
pub const RULES: &[Rule] = &[dead_link::RULE];
