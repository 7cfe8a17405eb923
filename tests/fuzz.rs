//! Broken sheets, queries and addresses by the thousand: seeds and the starter guide's own sheets, cut, repeated, mixed
//! and salted.
//!
//! `cargo xtask fuzz` runs this for longer, or libFuzzer where it is installed.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[path = "../fuzz/target.rs"]
mod target;

/// How long to go on by default, in seconds.
const SECONDS: u64 = 4;

/// No sheet of this size may keep us waiting longer.
const LIMIT: Duration = Duration::from_secs(2);

/// What authors, and their enemies, type.
const SALT: &[&str] = &[
    "---\n",
    "+++\n",
    "> ",
    "> [!CHIFFRE] ",
    "> [!QUESTION] ?\n> - [x] a\n",
    "> [!PUBLIC: elus]\n",
    "{{",
    "}}",
    "[[",
    "]]",
    "](",
    "![",
    "[^a]",
    "[^a]: ",
    "- ",
    "1. ",
    "| a |\n|---|\n",
    "```",
    "`",
    "**",
    "_",
    "~~",
    "{#",
    "}",
    "<script>",
    "<!--",
    "&#x202e;",
    "\u{202e}",
    "\u{0}",
    "\u{a0}",
    "…",
    "«",
    "'",
    "\"",
    "e\u{301}",
    "𝒜",
    "\r\n",
    "\t",
    ": ",
    "&a *a ",
    "!!python/object ",
    "titre: ",
    "publier_le: 2026-02-30\n",
    "audience: [public",
    "javascript:",
    "data:",
    "../../",
    "/%2e%2e/",
    "/..%5c",
    "/%252e%252e/",
    "//",
    "%00",
    "/interne/site/",
    "L. 2112-2 ",
    "genre:clause ",
    "étape:",
    "-clause ",
    "((((",
    "://",
    "!!! note \"a\"\n    ",
    "=== \"a\"\n",
    ":::note\n",
    ":::\n",
    "{% hint style=\"info\" %}\n",
    "{% endhint %}\n",
    "{% embed url=\"a\" %}\n",
    "{{< figure src=\"a\" >}}",
    "{{< tabs >}}\n",
    "<Tabs>\n",
    "<figure><img src=\"a\">",
    "import a from 'b'\n",
    "{: .a }",
    "* [a](page.md)\n",
    "nav:\n  - a: page.md\n",
];

/// A first byte for each kind of sheet.
const KINDS: &[u8] = b"0123456";

/// A generator of numbers that always gives the same ones (SplitMix64).
struct Chance(u64);

impl Chance {
    fn under(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let number = (mixed ^ (mixed >> 31)) % end.max(1) as u64;
        usize::try_from(number).expect("a number under a usize")
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.under(256)).expect("a byte")
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.under(length + 1);
        start..(start + self.under(64)).min(length)
    }
}

#[test]
fn no_sheet_makes_us_panic_or_wait() {
    throw("sheet", &["fuzz/seeds", "content"], target::read);
}

#[test]
fn no_page_of_another_tool_makes_us_panic_or_wait() {
    throw("import", &["fuzz/seeds", "tests/import"], target::take_over);
}

#[test]
fn no_query_makes_us_panic_or_wait() {
    throw("query", &["fuzz/seeds", "content/glossaire"], target::ask);
}

#[test]
fn no_address_leads_out_of_the_folder() {
    throw("path", &["fuzz/seeds", "content/citations"], target::find);
}

/// Throws seeds from `folders`, then mutations of them, at `read`.
fn throw(name: &str, folders: &[&str], read: fn(&[u8])) {
    let seconds = std::env::var("FUZZ_SECONDS").map_or(SECONDS, |text| text.parse().expect("FUZZ_SECONDS is a number"));
    let seeds = seeds(folders);
    let started = Instant::now();
    let mut rounds = 0;
    // Whatever kills us, even a stack overflow, leaves its page here.
    let last = std::env::temp_dir().join(format!("polymorphe-fuzz-{name}-{}.md", std::process::id()));
    while started.elapsed() < Duration::from_secs(seconds) {
        let input = if rounds < seeds.len() { seeds[rounds].clone() } else { mutated(&seeds, rounds as u64) };
        fs::write(&last, &input).expect("a temporary file");
        let clock = Instant::now();
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| read(&input))) {
            eprintln!("round {rounds}: see {}", last.display());
            resume_unwind(panic);
        }
        assert!(clock.elapsed() < LIMIT, "round {rounds} took {:?}: see {}", clock.elapsed(), last.display());
        rounds += 1;
    }
    println!("{rounds} of {name}");
    fs::remove_file(last).expect("our own file");
}

/// The sheets in `folders`. The first of them holds seeds, whose first byte says what they are; the others get one.
fn seeds(folders: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    let mut own = 0;
    for (place, folder) in folders.iter().enumerate() {
        sheets(&root.join(folder), &mut paths);
        own = if place == 0 { paths.len() } else { own };
    }
    let read = |(place, path): (usize, &PathBuf)| {
        let bytes = fs::read(path).expect("a seed");
        if place < own { bytes } else { [&[KINDS[place % KINDS.len()]], bytes.as_slice()].concat() }
    };
    paths.iter().enumerate().map(read).collect()
}

fn sheets(folder: &Path, paths: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sheets(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "md" || extension == "mdx") {
            paths.push(path);
        }
    }
}

fn mutated(seeds: &[Vec<u8>], round: u64) -> Vec<u8> {
    let mut chance = Chance(round);
    let mut bytes = seeds[chance.under(seeds.len())].clone();
    for _ in 0..=chance.under(8) {
        let range = chance.range(bytes.len());
        match chance.under(7) {
            0 => drop(bytes.drain(range)),
            1 => {
                let copy = bytes[range.clone()].repeat(1 + chance.under(40));
                bytes.splice(range, copy);
            }
            2 => {
                let other = &seeds[chance.under(seeds.len())];
                let piece = other[chance.range(other.len())].to_vec();
                bytes.splice(range, piece);
            }
            3 => bytes.truncate(range.end),
            4 => {
                let place = chance.under(bytes.len().max(1));
                if let Some(byte) = bytes.get_mut(place) {
                    *byte = chance.byte();
                }
            }
            _ => {
                let salt = SALT[chance.under(SALT.len())].repeat(1 + chance.under(3) * chance.under(60));
                bytes.splice(range.start..range.start, salt.into_bytes());
            }
        }
    }
    bytes
}
