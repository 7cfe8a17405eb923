//! Every integration test, in one binary.

mod booklet;
mod broken;
mod cli;
mod determinism;
mod editions;
mod fixture;
mod fuzz;
mod html;
mod links;
mod on_disk;
mod pipeline;
mod publishing;
mod tools;
mod training;
