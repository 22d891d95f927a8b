//! Numbers as banks write them.

use super::*;

/// The minor units of rupiah with their sign, by this mark.
fn rupiah(text: &str, mark: Mark) -> Option<i64> {
    let figure = Figure::read(text)?;
    let minor = figure.money(mark, Currency::IDR).ok()?.minor();
    Some(if figure.is_negative() { -minor } else { minor })
}

#[test]
fn a_number_is_read_with_all_that_stands_about_it() {
    for (text, mark, minor) in [
        ("8.500.000,00", Mark::Comma, 850_000_000),
        ("+8.500.000,00", Mark::Comma, 850_000_000),
        ("Rp5.250.000", Mark::Comma, 525_000_000),
        ("(Rp84.000)", Mark::Comma, -8_400_000),
        ("-(Rp41.500)", Mark::Comma, 4_150_000),
        ("Rp -84.000", Mark::Comma, -8_400_000),
        ("-Rp 84.000", Mark::Comma, -8_400_000),
        ("Rp. 84.000,-", Mark::Comma, 8_400_000),
        ("Rp.84.000", Mark::Comma, 8_400_000),
        ("75.000-", Mark::Comma, -7_500_000),
        ("−75.000", Mark::Comma, -7_500_000),
        ("- 75.000", Mark::Comma, -7_500_000),
        ("2.500.000,00 CR", Mark::Comma, 250_000_000),
        ("3,528,964.00 CR", Mark::Point, 352_896_400),
        ("IDR 75,000.50 Dr.", Mark::Point, 7_500_050),
        ("1 234 567,8", Mark::Comma, 123_456_780),
        ("1'234.5", Mark::Point, 123_450),
        ("12,34,567.00", Mark::Point, 123_456_700),
        (".5", Mark::Point, 50),
        ("5,", Mark::Comma, 500),
        ("84000", Mark::Comma, 8_400_000),
        ("246.91", Mark::Point, 24_691),
    ] {
        assert_eq!(rupiah(text, mark), Some(minor), "{text}");
    }
}

#[test]
fn what_is_no_number_by_a_mark_is_refused() {
    for (text, mark) in [
        ("1.234,50", Mark::Point),
        ("1,234.50", Mark::Comma),
        ("12.5", Mark::Comma),
        ("0.500", Mark::Comma),
        ("1.2.3", Mark::Point),
        ("1.234.567", Mark::Point),
        ("1.234,567.89", Mark::Point),
        ("1.25.000", Mark::Comma),
    ] {
        assert!(Figure::read(text).is_some_and(|figure| !figure.fits(mark)), "{text}");
    }
    for text in ["", "-", "Rp", "KOPI 2", "8.5E+06", "12%", "(84", "((84))", "12/08/2026", "84CRDB", "1-2"] {
        assert_eq!(Figure::read(text), None, "{text}");
    }
}

#[test]
fn sides_and_currencies_stand_beside() {
    let read = |text| Figure::read(text).map(|figure| (figure.side, figure.currency)).unwrap();
    assert_eq!(read("75.000,00 DB"), (Some(Side::Out), None));
    assert_eq!(read("K 75.000"), (Some(Side::In), None));
    assert_eq!(read("US$ 12.50"), (None, Some(Currency::USD)));
    assert_eq!(read("12,50 €"), (None, Some(Currency::EUR)));
    assert_eq!(read("-SGD12.50cr"), (Some(Side::In), Currency::from_code("SGD")));
}

#[test]
fn bounds_are_kept() {
    let money = |text: &str, code: &str| {
        Figure::read(text).unwrap().money(Mark::Point, Currency::from_code(code).unwrap())
    };
    assert!(money("10000000000000", "IDR").is_ok());
    for (text, code) in
        [("10000000000000.01", "IDR"), ("1.234", "IDR"), ("0.5", "JPY"), (&*"9".repeat(40), "IDR")]
    {
        assert!(matches!(money(text, code), Err(Reason::BeyondBounds(_))), "{text}");
    }
    assert_eq!(money("100.00", "JPY").unwrap().minor(), 100);
    let rounded = |text| Figure::read(text).unwrap().rounded(Currency::IDR).unwrap().minor();
    assert_eq!(rounded("84000.1"), 8_400_010);
    assert_eq!(rounded("84000.099999999991"), 8_400_010);
    assert_eq!(rounded("0.125"), 12);
}
