//! Programs that are not ours, called to judge what we made.

use std::path::Path;
use std::process::{Command, Output};

/// What `program` prints on standard output when called with `arguments`. Fails in plain words if it is not
/// installed, or if it ends badly.
pub fn run(program: &str, arguments: &[&str]) -> String {
    let output = output(program, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {}\n{said}{complained}", output.status);
    said
}

/// The same, whatever the exit code.
pub fn output(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).output();
    output.unwrap_or_else(|error| panic!("{program} cannot be run ({error}): `cargo xtask test` installs it"))
}

/// `path` as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}
