//! A guide while it is being written: it is read anew at each change, on a thread of its own, and its pages are made as
//! they are asked for. Nothing is published.
//!
//! What did not change is taken over from the moment before: the trees of sheets, pictures, segments of the index. Pages
//! are not: to make one takes less than to know whether it changed.

mod pages;
mod shelf;
mod shop;
mod stand;
mod workshop;

use std::sync::mpsc::{Receiver, Sender, channel};

use tokio::sync::oneshot;

pub use pages::{file, landing};
pub use stand::{Change, Stand};
pub use workshop::work;

use crate::outputs::Bytes;

/// What is asked of the workshop.
#[derive(Debug)]
pub enum Order {
    /// The file at an address, by the names that it is made of; `folder` if it ends with `/`.
    File { names: Vec<String>, folder: bool, answer: oneshot::Sender<Answer> },
    /// The page at `/`.
    Landing { answer: oneshot::Sender<Answer> },
    /// Something may have changed on disk.
    Changed,
}

/// What is at an address.
#[derive(Debug)]
pub enum Answer {
    /// With the file of the sheet that it shows, within the guide.
    File { name: String, bytes: Bytes, source: Option<String> },
    /// A folder that was asked for without its `/`.
    Folder,
    /// An edition, which opens on its site.
    Edition,
    /// Nothing; with the page that its edition has for that.
    Missing(Option<Bytes>),
    /// What could not be made, and why.
    Failed(String),
}

/// The way to the thread that makes pages.
#[derive(Debug, Clone)]
pub struct Preview(Sender<Order>);

impl Preview {
    /// The way to a thread, and the end that is the thread's.
    pub fn new() -> (Self, Receiver<Order>) {
        let (sender, orders) = channel();
        (Preview(sender), orders)
    }

    /// Says that something may have changed on disk.
    pub fn changed(&self) {
        // Nobody is there once the server stops.
        let _ = self.0.send(Order::Changed);
    }

    /// What `order` gets; it is told whom to answer.
    async fn ask(&self, order: impl FnOnce(oneshot::Sender<Answer>) -> Order) -> Answer {
        let (answer, answered) = oneshot::channel();
        let _ = self.0.send(order(answer));
        answered.await.unwrap_or(Answer::Missing(None))
    }

    /// What is at the address made of `names`.
    pub async fn at(&self, names: Vec<String>, folder: bool) -> Answer {
        self.ask(|answer| Order::File { names, folder, answer }).await
    }

    /// The page at `/`.
    pub async fn landing(&self) -> Answer {
        self.ask(|answer| Order::Landing { answer }).await
    }
}
