//! How well real photographs of receipts are read: a measure, not a test. `CATAT_PHOTOS` is a folder of them, with a
//! `labels.json` beside or in it (`[{"file": …, "total": …}, …]`).

use std::{fs, path::Path, time::Instant};

use ledger::messages::perceived::{Page, Reader};
use senses::readers::Readers;
use serde_json::Value;

use crate::support;

#[test]
#[ignore = "it wants a folder of photographs"]
fn totals_stand_in_the_text() {
    let folder = support::setting("CATAT_PHOTOS").expect("CATAT_PHOTOS names a folder of photographs");
    let threads = support::setting("CATAT_THREADS").map_or(1, |text| text.parse().expect("a number"));
    let mut readers = Readers::new(support::models().expect("the models are there"), threads);
    for reader in [Reader::Paddle, Reader::Tesseract] {
        let (mut right, mut times) = (0, Vec::new());
        let labels = labels(Path::new(&folder));
        for (file, total) in &labels {
            let started = Instant::now();
            let page = readers.page(&Path::new(&folder).join(file), reader);
            times.push(started.elapsed());
            let is_right = page.as_ref().is_ok_and(|page| holds(page, total));
            right += usize::from(is_right);
            println!("{file}: {total} {is_right} {:?}", times[times.len() - 1]);
            if support::setting("CATAT_VERBOSE").is_some() {
                println!("{}\n", page.map_or_else(|error| error.to_string(), |page| page.text()));
            }
        }
        times.sort();
        let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
        println!("{reader:?}: {right} totals of {}, median {median:?}, longest {longest:?}", labels.len());
    }
}

/// Files and their totals.
fn labels(folder: &Path) -> Vec<(String, String)> {
    let place = ["labels.json", "../labels.json"].map(|name| folder.join(name));
    let place = place.into_iter().find(|place| place.is_file()).expect("labels");
    let labels: Vec<Value> = serde_json::from_slice(&fs::read(place).expect("labels")).expect("JSON");
    let of = |label: Value| Some((label["file"].as_str()?.to_owned(), label["total"].as_i64()?.to_string()));
    labels.into_iter().filter_map(of).filter(|(file, _)| folder.join(file).is_file()).collect()
}

/// Whether an amount stands on a page, however its thousands are parted.
fn holds(page: &Page, total: &str) -> bool {
    let text = page.text();
    let joined: Vec<char> = text.chars().filter(|letter| !matches!(letter, '.' | ',')).collect();
    let joined: String = joined.into_iter().collect();
    joined
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|number| number == total || number.strip_suffix("00").is_some_and(|whole| whole == total))
}
