//! Verbs and flags, printing, progress. Together with `disk` and `serve`, one of the three rooms that do input and
//! output.
#![expect(clippy::disallowed_methods, reason = "this is where the tool meets its terminal, clock and environment")]

mod arguments;
mod commands;
mod editor;
mod expected;
mod print;
mod questions;
mod scaffold;
mod schema;
mod stream;
mod usage;

use std::ffi::OsString;

use arguments::{Arguments, Verb};
use clap::FromArgMatches;
use print::Terminal;

use crate::guide::vocabulary::{Language, Vocabulary};
use crate::locale::Locale;

/// Exit codes: 0 clean, 1 the content is at fault, 2 the machine is, 64 the command line is.
pub mod exit {
    pub const CLEAN: u8 = 0;
    pub const CONTENT: u8 = 1;
    pub const USAGE: u8 = 64;
}

/// Runs the command line `arguments`, the program's name first, and returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let locale = Locale::new(wanted_language(&arguments));
    let command = arguments::command(&locale);
    let parsed =
        command.clone().try_get_matches_from(&arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return usage::tell(&error, &locale),
    };
    let terminal = Terminal::new(&arguments.shared, &locale);
    let done = match &arguments.verb {
        Verb::Init(init) => commands::init(init, &terminal),
        Verb::New(new) => commands::new(new, &arguments.shared, &terminal),
        Verb::Import(import) => commands::import(import, &arguments.shared, &terminal),
        Verb::Build(build) => commands::build(build, &arguments.shared, &terminal),
        Verb::Check(check) => commands::check(check, &arguments.shared, &terminal),
        Verb::Serve(serve) => commands::serve(serve, &arguments.shared, &terminal),
        Verb::Search(search) => commands::search(search, &arguments.shared, &terminal),
        Verb::Clean(clean) => commands::clean(clean, &arguments.shared, &terminal),
        Verb::Completions(completions) => {
            let mut script = Vec::new();
            clap_complete::generate(completions.shell, &mut command.clone(), "polymorphe", &mut script);
            stream::out(String::from_utf8_lossy(&script).trim_end());
            Ok(exit::CLEAN)
        }
        Verb::Schema(schema) if schema.vscode => commands::vscode(&arguments.shared, &terminal),
        Verb::Schema(schema) => {
            terminal.data(&schema::json_schema(schema.kind, &locale));
            Ok(exit::CLEAN)
        }
    };
    done.unwrap_or_else(|error| {
        terminal.error(&error);
        error.exit_code()
    })
}

/// The language that `--lang` asks for, read ahead so that even the help is in it; French otherwise.
fn wanted_language(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang=") {
            Some(value) => value.to_owned(),
            None if word == "--lang" => words.next().unwrap_or_default().into_owned(),
            None => continue,
        };
        return Language::from_written(&value).unwrap_or(Language::French);
    }
    Language::French
}
