//! Source: files as read, cut into front matter and Markdown, the front matter decoded with its spans.

pub mod address;
pub mod decode;
pub mod decode_map;
pub mod fields;
pub mod folder;
pub mod front_matter;
mod keys;
pub mod schema;
pub mod value;
