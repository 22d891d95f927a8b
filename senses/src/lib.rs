//! What sees: from a file to what stands in it. It runs in a process of its own, `catat-media`, which a hostile file may take
//! along, and which alone links what is written in other languages. It has never heard of money.

pub mod limits;
pub mod ocr;
pub mod picture;
pub mod readers;
pub mod serve;
