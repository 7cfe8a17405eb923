//! Pictures, from what an author laid beside a sheet to what a page loads: decoded, turned upright, made no larger than
//! the page needs, encoded anew. Nothing but pixels gets through: where a picture was taken, by whom, with what, stays
//! behind. Bytes in, bytes out; nothing here knows of editions or pages.

mod album;
mod clean;
mod decode;
mod encode;
mod resize;

pub use album::{Album, Kept, Picture, Records, Variant, faults, mark};
pub use clean::{clean, fault, is_picture};
pub use decode::{Fault, MOST_PIXELS};
