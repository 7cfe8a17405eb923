//! The only door to the file system: reading a guide, publishing what was made of it.
#![expect(clippy::disallowed_methods, reason = "this is the door: nothing else opens a file")]

mod foreign;
mod history;
mod manifest;
mod place;
mod publish;
mod read;

pub use foreign::{read_foreign, write_all_new};
pub use publish::{Lock, Marker, Publication, clean, lock, marker, published_at};
pub use read::{
    Disk, find_root, own_fingerprint, read_files, read_guide, read_settings, read_theme, read_themes, write_anew,
    write_new,
};
