//! One folder of Markdown sheets, many shapes.
//!
//! ```text
//! disk ──► source ──► prose ──► guide ──► check ──► edition ──► outputs ──► Files ──► disk (atomic) │ serve
//!          text as    Markdown   typed     rules      what one    each is a    path →
//!          read, spans → tree    sheets,   over the   audience    pure         bytes
//!                                whole     whole      may see     function
//! ```
//!
//! [`build()`] walks that way once, from left to right.

pub mod build;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod disk;
pub mod error;
pub mod guide;
pub mod images;
pub mod import;
pub mod locale;
pub mod outputs;
pub mod prose;
pub mod search;
pub mod serve;
pub mod source;
pub mod text;
pub mod theme;

pub use build::{Outcome, Request, build};
