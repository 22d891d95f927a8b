//! Files from without: what is read of them, by what a caller sees.

mod any;
mod common;
mod days;
mod delimited;
mod odd;
mod sheets;
mod signs;
