//! The project's habits, as commands: `cargo xtask test`, `cargo xtask bench`, `cargo xtask relevance` …
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the habits read and write files, run programs and time them"
)]

mod bench;
mod client;
mod follow;
mod fuzz;
mod guide;
mod load;
mod measure;
mod peer;
mod scratch;
mod shell;
mod tally;
mod test;
mod tools;
mod weigh;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask test             installs what the tests need, then runs every one of them
cargo xtask bench [COUNT …]  builds guides of COUNT sheets (100 1000 10000) and tells where the time goes
cargo xtask follow [COUNT …] tells how long a save takes to be seen in a guide of COUNT sheets (1000), and elsewhere
cargo xtask guide COUNT DIR  writes the guide of COUNT sheets that the bench builds
cargo xtask weigh [COUNT …]  tells what a search moves in a browser, among COUNT sheets (1000 10000)
cargo xtask load [REQUESTS]  asks a server for pages and searches (100000) while the guide is published anew
cargo xtask relevance        tells how well the search answers the judged queries of tests/relevance
cargo xtask fuzz [SECONDS]   throws broken sheets at the reader (60 s)";

/// The test that measures prints what it finds.
const RELEVANCE: &[&str] = &["test", "--release", "--quiet", "--test", "all", "relevance::", "--", "--nocapture"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = arguments.split_first().map_or(("", [].as_slice()), |(verb, rest)| (verb.as_str(), rest));
    let done = match verb {
        "test" => test::run(),
        "bench" => bench::run(rest),
        "follow" => follow::run(rest),
        "guide" => guide::run(rest),
        "load" => load::run(rest),
        "weigh" => weigh::run(rest),
        "relevance" => shell::run(shell::cargo().args(RELEVANCE)),
        "fuzz" => fuzz::run(rest),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
