//! Pictures that came together: which of them are one paper.

mod typed;

use ledger::messages::perceived::{Page, Reader};
use nlu::receipt::{Paper, put_together, read};

use typed::{context, page};

/// The upper part of a long receipt: the shop and goods, and no total.
const HEAD: &str =
    "TOKO MAJU\nJL MERDEKA 12\n15-11-2026 10:00\nSABUN MANDI  1  5.000  5.000\nSAMPO HITAM  2  6.000  12.000";
/// The lower part of it.
const TAIL: &str =
    "ODOL MINT  1  7.000  7.000\nTISU WAJAH  1  8.000  8.000\nTOTAL  32.000\nTUNAI  50.000\nKEMBALI  18.000";
/// The end of it, without goods.
const END: &str = "TOTAL  17.000\nTUNAI  20.000\nKEMBALI  3.000";
/// Another's, which is whole.
const WHOLE: &str = "ALFAMART\n18-10-26 09:10\nBERAS RAMOS 5KG  1  69.000  69.000\nTELUR AYAM 1KG  1  28.000  28.000\n\
    TOTAL  97.000\nTUNAI  100.000\nKEMBALI  3.000";

fn together(pictures: &[Vec<Page>]) -> Vec<Paper> {
    let context = context();
    let pictures = pictures.iter().map(|pages| (pages.as_slice(), read(pages, &context)));
    put_together(pictures.collect(), &context)
}

/// Which pictures each paper has, with its total and how many goods.
fn papers(texts: &[&str]) -> Vec<(Vec<usize>, Option<i64>, usize)> {
    let pictures: Vec<Vec<Page>> = texts.iter().map(|text| vec![page(text)]).collect();
    let told = together(&pictures).into_iter().map(|paper| {
        let total = paper.receipt.total.map(|total| total.minor() / 100);
        (paper.pictures, total, paper.receipt.goods.len())
    });
    told.collect()
}

#[test]
fn a_receipt_over_two_pictures_is_one_where_the_goods_of_both_come_to_its_total() {
    assert_eq!(papers(&[HEAD, TAIL]), [(vec![0, 1], Some(32_000), 4)]);
    assert_eq!(papers(&[TAIL, HEAD]), [(vec![1, 0], Some(32_000), 4)], "in whichever order they came");
    assert_eq!(papers(&[HEAD, END]), [(vec![0, 1], Some(17_000), 2)], "the end may have no goods");
    assert_eq!(papers(&[WHOLE, HEAD, TAIL]), [(vec![0], Some(97_000), 2), (vec![1, 2], Some(32_000), 4)]);
}

#[test]
fn what_nothing_proves_to_be_one_is_two() {
    let other_sum = TAIL.replace("32.000", "33.000").replace("18.000", "17.000");
    let other_shop = format!("INDOMARET\n{END}");
    let other_day = format!("16-11-2026 10:00\n{END}");
    for (texts, totals) in [
        (vec![HEAD, &other_sum], vec![None, Some(33_000)]),
        (vec![HEAD, &other_shop], vec![None, Some(17_000)]),
        (vec![HEAD, &other_day], vec![None, Some(17_000)]),
        (vec![HEAD, WHOLE], vec![None, Some(97_000)]),
        (vec![HEAD, HEAD, TAIL], vec![None, None, Some(32_000)]),
        (vec![HEAD], vec![None]),
        (vec![], vec![]),
    ] {
        let told: Vec<Option<i64>> = papers(&texts).into_iter().map(|(_, total, _)| total).collect();
        assert_eq!(told, totals, "{texts:?}");
    }
}

#[test]
fn a_reader_that_saw_one_of_the_two_is_not_asked_about_both() {
    let head = vec![page(HEAD), Page { reader: Reader::Tesseract, ..page(HEAD) }];
    let found = together(&[head, vec![page(TAIL)]]);
    let [paper] = &found[..] else { panic!("one paper: {found:?}") };
    assert_eq!(paper.pictures, [0, 1]);
    assert!(paper.receipt.is_sure);
    assert_eq!(paper.receipt.merchant.as_deref(), Some("Toko Maju"));
}
