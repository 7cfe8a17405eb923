//! Every integration test, in one binary.
#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a test reads files, runs programs, and stops at the first thing that is not as it should be"
)]

mod asking;
mod booklet;
mod broken;
mod cli;
mod declaration;
mod determinism;
mod eco;
mod editions;
mod editor;
mod fixture;
mod fuzz;
mod hosting;
mod html;
mod images;
mod import;
mod links;
mod map;
mod markdown;
mod on_disk;
mod pipeline;
mod preview;
mod publishing;
mod relevance;
mod search;
mod serve;
mod tools;
mod training;
