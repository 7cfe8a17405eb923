//! Arguments in, exit code out.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A guide is a tree of many small texts, made and read on all cores: the system's allocator would take a fifth of a
/// build. This one is C, for want of a Rust one that is kept up; version 2 gives back memory sooner than version 3.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(polymorphe::cli::run(std::env::args_os()))
}
