//! What sees, from outside.

mod pages;
mod photos;
mod pictures;
mod program;
mod support;
