//! What sees and hears: from a file to what stands or is said in it. It runs in a process of its own, `catat-media`, which a
//! hostile file may take along, and which alone links what is written in other languages. It has never heard of money.

pub mod codes;
pub mod document;
pub mod hearing;
pub mod limits;
pub mod listener;
pub mod ocr;
pub mod picture;
pub mod readers;
pub mod serve;
pub mod sound;
