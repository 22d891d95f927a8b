//! What sees and hears, from outside.

mod codes;
mod documents;
mod pages;
mod photos;
mod pictures;
mod program;
mod sounds;
mod speech;
mod support;
