//! Pages that were drawn here are read by both readers, whichever way they are held.

use std::{io::Cursor, path::PathBuf};

use image::{DynamicImage, ImageFormat, RgbImage, imageops};
use ledger::messages::perceived::{Page, Reader};
use senses::readers::Readers;
use tempfile::TempDir;

use crate::support::{self, drawing};

pub const LINES: [&str; 6] = [
    "     TOKO MEKAR",
    "BERAS 5 KG       78.500",
    "KOPI SUSU        20.000",
    "TOTAL            98.500",
    "TUNAI           100.000",
    "KEMBALI           1.500",
];

/// A page in a file of its own.
pub fn kept(page: RgbImage, format: ImageFormat) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(page).write_to(&mut bytes, format).expect("encoded");
    let file = folder.path().join("page");
    std::fs::write(&file, bytes.into_inner()).expect("written");
    (folder, file)
}

/// What stands in the lines that hold a number, blanks aside.
pub fn amounts(page: &Page) -> Vec<String> {
    let text = page.text();
    let lines = text.lines().filter(|line| line.chars().any(|letter| letter.is_ascii_digit()));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

pub const READ: [&str; 5] =
    ["BERAS 5 KG 78.500", "KOPI SUSU 20.000", "TOTAL 98.500", "TUNAI 100.000", "KEMBALI 1.500"];

#[test]
fn a_page_is_read_alike_whichever_way_it_is_held() {
    let Some(models) = support::models() else { return };
    let mut readers = Readers::new(models, 1);
    let page = drawing::page(&LINES);
    let size = page.dimensions();
    let held =
        [page.clone(), imageops::rotate90(&page), imageops::rotate180(&page), imageops::rotate270(&page)];
    for (quarters, page) in held.into_iter().enumerate() {
        let (_folder, file) = kept(page, ImageFormat::Png);
        for reader in [Reader::Paddle, Reader::Tesseract] {
            let read = readers.page(&file, reader).expect("read");
            let lines = amounts(&read);
            // Tesseract stumbles over some digits of this print.
            let is_read =
                if reader == Reader::Paddle { lines == READ } else { lines.contains(&READ[2].to_owned()) };
            assert!(is_read, "{reader:?}, {quarters} quarters: {lines:#?}");
            assert_eq!((read.reader, read.size), (reader, size), "{quarters} quarters");
            let cells = read.lines.iter().flat_map(|line| &line.cells);
            let are_on_it = cells.clone().all(|cell| cell.area[2] <= size.0 && cell.area[3] <= size.1);
            assert!(are_on_it && cells.clone().all(|cell| cell.confidence_percent >= 30), "{read:?}");
        }
    }
}

#[test]
fn a_camera_that_was_held_sideways_says_so() {
    let Some(models) = support::models() else { return };
    let mut readers = Readers::new(models, 1);
    let (_folder, file) = kept(imageops::rotate270(&drawing::page(&LINES)), ImageFormat::Jpeg);
    let jpeg = std::fs::read(&file).expect("read");
    std::fs::write(&file, support::held(&jpeg, 6)).expect("written");
    assert_eq!(amounts(&readers.page(&file, Reader::Paddle).expect("read")), READ);
}

#[test]
fn an_empty_page_says_nothing() {
    let Some(models) = support::models() else { return };
    let mut readers = Readers::new(models, 1);
    for size in [(1, 1), (3, 2_000), (400, 300)] {
        let (_folder, file) = kept(RgbImage::new(size.0, size.1), ImageFormat::Png);
        for reader in [Reader::Paddle, Reader::Tesseract] {
            let read = readers.page(&file, reader).expect("read");
            assert!(read.lines.is_empty(), "{size:?}: {read:?}");
        }
    }
}
