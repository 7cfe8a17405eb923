//! What may be typed. The words of the help are in `locales/`, by the names used here.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::expected::{day, kind, sheet_kind, site, stage, tool, words};
use crate::guide::vocabulary::{Kind, Stage};
use crate::import::Tool;
use crate::locale::Locale;
use crate::serve::log;

#[derive(Debug, Parser)]
#[command(name = "polymorphe", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub verb: Verb,
    #[command(flatten)]
    pub shared: Shared,
}

/// Flags of every verb.
#[derive(Debug, Args)]
pub struct Shared {
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    #[arg(long, global = true, value_name = "fr|en", value_parser = ["fr", "en"])]
    pub lang: Option<String>,
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(long, short, global = true)]
    pub verbose: bool,
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto)]
    pub color: Colour,
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AccessLog {
    Common,
    Json,
}

impl Logging {
    /// What is noted, if anything.
    pub fn wanted(&self) -> Option<log::Wanted> {
        let form = match self.access_log? {
            AccessLog::Common => log::Form::Common,
            AccessLog::Json => log::Form::Json,
        };
        Some(log::Wanted { form, addresses: self.log_addresses })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Human,
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    Init(Init),
    New(New),
    Import(Import),
    Build(Build),
    Check(Check),
    Serve(Serve),
    Search(Search),
    Clean(Clean),
    Completions(Completions),
    Schema(Schema),
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    #[arg(long)]
    pub empty: bool,
}

#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "KIND", value_parser = kind)]
    pub kind: Option<Kind>,
    #[arg(value_name = "TITLE", value_parser = words)]
    pub title: Option<String>,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    #[arg(long, value_name = "TOOL", value_parser = tool)]
    pub from: Option<Tool>,
    #[arg(long, value_name = "KIND", value_parser = sheet_kind, default_value = "chapitre")]
    pub kind: Kind,
    #[arg(long)]
    pub dry_run: bool,
}

/// What decides how a guide is built.
#[derive(Debug, Args)]
pub struct Making {
    #[arg(long, value_name = "NAME")]
    pub edition: Vec<String>,
    #[arg(long)]
    pub drafts: bool,
    #[arg(long, value_name = "DIR")]
    pub out_dir: Option<PathBuf>,
    #[arg(long, value_name = "URL", value_parser = site)]
    pub base_url: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub at: Option<Date>,
}

#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    pub making: Making,
    #[arg(long, value_name = "NAME")]
    pub output: Vec<String>,
    #[arg(long)]
    pub strict: bool,
    /// Tells how long each part took, for `cargo xtask bench`.
    #[arg(long, hide = true)]
    pub timings: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(long, value_name = "CODE")]
    pub explain: Option<String>,
    #[arg(long)]
    pub drafts: bool,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub at: Option<Date>,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub making: Making,
    #[arg(long, default_value_t = 4000)]
    pub port: u16,
    #[arg(long, default_value = "127.0.0.1")]
    pub interface: String,
    #[arg(long)]
    pub open: bool,
    #[arg(long)]
    pub no_watch: bool,
    #[arg(long)]
    pub no_build: bool,
    #[arg(long, value_name = "NAME")]
    pub host_name: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub search_log: Option<PathBuf>,
    #[command(flatten)]
    pub logging: Logging,
}

/// What is noted of answers.
#[derive(Debug, Args)]
pub struct Logging {
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub access_log: Option<AccessLog>,
    #[arg(long, requires = "access_log")]
    pub log_addresses: bool,
}

#[derive(Debug, Args)]
pub struct Search {
    #[arg(value_name = "QUERY", value_parser = words)]
    pub query: String,
    #[arg(long, value_name = "NAME")]
    pub edition: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub out_dir: Option<PathBuf>,
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub kind: Option<Kind>,
    #[arg(long, value_name = "STAGE", value_parser = stage)]
    pub stage: Option<Stage>,
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
}

#[derive(Debug, Args)]
pub struct Clean {
    #[arg(long, value_name = "DIR")]
    pub out_dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_name = "KIND", value_parser = kind)]
    pub kind: Option<Kind>,
    #[arg(long, conflicts_with = "kind")]
    pub vscode: bool,
}

/// The command line, its help in the language of `locale`.
pub fn command(locale: &Locale) -> Command {
    let mut command = Arguments::command();
    // Global flags and `--help` only take their final place once the command is built.
    command.build();
    let command = localised(command, "cli", locale);
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    verbs.into_iter().fold(command, |command, verb| {
        command.mut_subcommand(&verb, |inner| localised(inner, &format!("cli-{verb}"), locale))
    })
}

fn localised(command: Command, key: &str, locale: &Locale) -> Command {
    let names: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let heading = locale.text("cli-heading-options");
    let positional = locale.text("cli-heading-arguments");
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", locale.text("cli-heading-usage"));
    let command = names.into_iter().fold(command, |command, name| {
        let own = format!("{key}-{}", name.replace('_', "-"));
        let shared = format!("cli-flag-{}", name.replace('_', "-"));
        let help = if locale.has(&own) { locale.text(&own) } else { locale.text(&shared) };
        command.mut_arg(&name, |argument| {
            let heading = if argument.is_positional() { positional.clone() } else { heading.clone() };
            argument.help(help).help_heading(heading).hide_possible_values(true).hide_default_value(true)
        })
    });
    command.about(locale.text(key)).subcommand_help_heading(locale.text("cli-heading-verbs")).help_template(template)
}
