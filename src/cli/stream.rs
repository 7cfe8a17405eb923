//! Standard output and standard error. A reader that left early (`polymorphe check | head`) is no fault: what it would
//! have read is dropped, where `println!` would panic.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};

/// Writes a line for other programs to read.
pub fn out(line: impl Display) {
    let _ = writeln!(stdout().lock(), "{line}");
}

/// Writes a line for the person at the terminal.
pub fn tell(line: impl Display) {
    let _ = writeln!(stderr().lock(), "{line}");
}
