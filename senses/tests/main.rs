//! What sees and hears, from outside.

mod pages;
mod photos;
mod pictures;
mod program;
mod sounds;
mod speech;
mod support;
