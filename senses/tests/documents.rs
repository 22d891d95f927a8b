//! Documents: what they say by themselves is taken, what they show is read, and bad ones are refused at once.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use ledger::messages::perceived::Reader;
use media::wire::RefusalKind;
use rstest::rstest;
use senses::readers::Readers;
use tempfile::TempDir;

use crate::{
    codes,
    pages::{LINES, READ, amounts},
    support::{self, drawing, papers},
};

/// What is refused is refused within this time.
const AT_ONCE: Duration = Duration::from_millis(100);
const BILL: &[&str] =
    &["TOKO MEKAR JAYA ABADI", "Beras 5 kg  Rp 78.500", "Kopi susu  Rp 20.000", "TOTAL  Rp 98.500"];

fn kept(bytes: Vec<u8>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("document");
    std::fs::write(&file, bytes).expect("written");
    (folder, file)
}

/// Readers without any model: what brings its text along needs none.
fn readers() -> Readers {
    Readers::new(PathBuf::from("/nowhere"), 1)
}

#[test]
fn what_a_document_says_by_itself_is_taken_with_its_columns() {
    let (_folder, file) = kept(papers::written(&[BILL, &["HALAMAN 2  Terima kasih"]]));
    let pages = readers().pages(&file, Reader::Paddle).expect("read");
    assert_eq!(pages.iter().map(|page| page.reader).collect::<Vec<_>>(), [Reader::Text; 2]);
    assert_eq!(pages[0].text(), BILL.join("\n"));
    assert_eq!(pages[1].text(), "HALAMAN 2  Terima kasih");
    assert_eq!(pages[0].size, (420, 300));
}

#[test]
fn ten_pages_are_read_at_most() {
    let (_folder, file) = kept(papers::written(&[BILL; 14]));
    assert_eq!(readers().pages(&file, Reader::Paddle).expect("read").len(), 10);
}

#[test]
fn a_document_of_pictures_is_read_as_pictures_and_so_are_the_codes_in_it() {
    let Some(models) = support::models() else { return };
    let mut readers = Readers::new(models, 1);
    let (_folder, file) = kept(papers::scanned(&drawing::page(&LINES)));
    let pages = readers.pages(&file, Reader::Paddle).expect("read");
    let [page] = &pages[..] else { panic!("{pages:?}") };
    assert_eq!((page.reader, amounts(page)), (Reader::Paddle, READ.map(str::to_owned).to_vec()));
    let (_folder, file) = kept(papers::scanned(&codes::drawn("a code", 8)));
    assert_eq!(readers.pages(&file, Reader::Paddle).expect("read")[0].codes, ["a code"]);
}

#[rstest]
#[case::locked(papers::locked(), RefusalKind::Locked)]
#[case::head_alone(b"%PDF-1.7\n".to_vec(), RefusalKind::Broken)]
#[case::no_page(papers::written(&[]), RefusalKind::Empty)]
#[case::noise([b"%PDF-1.7\n".to_vec(), (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect()].concat(), RefusalKind::Broken)]
#[case::too_many_bytes([b"%PDF-1.7\n".to_vec(), vec![b' '; 16 * 1024 * 1024]].concat(), RefusalKind::TooLarge)]
fn bad_documents_are_refused_at_once(#[case] bytes: Vec<u8>, #[case] why: RefusalKind) {
    let (_folder, file) = kept(bytes);
    let started = Instant::now();
    let refused = readers().pages(&file, Reader::Paddle).expect_err("it is refused");
    let took = started.elapsed();
    assert_eq!(refused.kind, why, "{refused}");
    assert!(took <= AT_ONCE, "{took:?}");
}

#[test]
fn a_document_that_breaks_off_is_read_as_far_as_it_goes_or_refused() {
    let whole = papers::written(&[BILL]);
    for length in (0..whole.len()).step_by(40) {
        let (_folder, file) = kept(whole[..length].to_vec());
        if let Ok(pages) = readers().pages(&file, Reader::Paddle) {
            assert!(pages.iter().all(|page| page.text().len() <= BILL.join("\n").len()), "{length}");
        }
    }
}
