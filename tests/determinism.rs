//! The same guide gives the same bytes, whatever order its files come in, however many threads there are, whatever
//! the place and the time.

use std::collections::BTreeMap;

use polymorphe::outputs::chosen;
use rayon::ThreadPoolBuilder;

use crate::fixture::{SMALL, edition, folder, guide, render};
use crate::on_disk::{OnDisk, files};

/// Every file of every output of both editions, by its path.
fn everything(shuffled: bool) -> BTreeMap<String, Vec<u8>> {
    let mut folder = folder(SMALL);
    if shuffled {
        folder.files.reverse();
        let middle = folder.files.len() / 3;
        folder.files.rotate_left(middle);
    }
    let guide = guide(folder);
    let mut all = BTreeMap::new();
    for name in ["interne", "externe"] {
        let edition = edition(&guide, name);
        for output in chosen(&edition.settings().outputs) {
            let (files, _) = render(&edition, output.name);
            assert!(!files.is_empty(), "{name} {}", output.name);
            all.extend(files.iter().map(|(path, bytes)| (format!("{name}/{}/{path}", output.folder), bytes.to_vec())));
        }
    }
    all
}

#[test]
fn neither_the_order_of_files_nor_the_threads_matter() {
    let with = |threads: usize, shuffled: bool| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| everything(shuffled))
    };
    let first = with(1, false);
    assert_same(&first, &with(1, true));
    assert_same(&first, &with(7, false));
}

#[test]
fn neither_the_place_nor_the_language_of_the_machine_matter() {
    let build = |variables: &[(&str, &str)]| {
        let guide = OnDisk::new(SMALL);
        let mut command = guide.command(&["build"]);
        let run =
            crate::on_disk::finish(command.env("SOURCE_DATE_EPOCH", "1795435200").envs(variables.iter().copied()));
        assert_eq!(run.code, Some(0), "{}{}", run.out, run.err);
        files(&guide.out())
    };
    let here = build(&[("TZ", "UTC"), ("LC_ALL", "C")]);
    let there = [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr"), ("RAYON_NUM_THREADS", "3")];
    assert_same(&here, &build(&there));
}

fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differ: Vec<&String> =
        one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "differ: {differ:?}");
}
