//! What rows turn out to be, as tables: the relation of a row to an entry and to another row, and which is taken where several may be
//! meant.

use chrono::NaiveDate;

use super::{
    likeness::{By, Claim, EntryKind, Likeness, Relation, RowKind, legs, to_entry},
    meeting::{Entry, Met, Row, meet},
    words::Told,
};
use crate::values::direction::Direction;

const BCA: i64 = 1;
const MANDIRI: i64 = 2;

const PERHAPS: Option<Likeness> = Some((Relation::Perhaps, By::Day));
const PERHAPS_BY_WORDS: Option<Likeness> = Some((Relation::Perhaps, By::Words));
const BY_CHANCE: Option<Likeness> = Some((Relation::Chance, By::Words));

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of).expect("a day")
}

fn month() -> (NaiveDate, NaiveDate) {
    (day(1), day(30))
}

/// Whether words speak of a transfer, and whether they name somebody else.
fn told(is_transfer: bool, names_others: bool) -> Told {
    Told { is_transfer, names_others, ..Told::default() }
}

fn row_kind(account_id: i64, goes_out: bool) -> RowKind {
    let format = "csv".to_owned();
    RowKind { account_id, goes_out, format, covered: month(), to_account_id: None, told: Told::default() }
}

fn row(id: i64, of: u32, kind: &RowKind) -> Row {
    Row { id, day: day(of), kind: kind.clone(), apart_from: None }
}

fn entry_kind(direction: Direction, account_id: Option<i64>) -> EntryKind {
    EntryKind { direction, account_id, to_account_id: None, told: Told::default(), claims: Vec::new() }
}

fn entry(id: i64, of: u32, kind: &EntryKind) -> Entry {
    Entry { id, day: day(of), kind: kind.clone() }
}

fn claim(account_id: i64, format: &str) -> Claim {
    Claim { account_id, format: format.to_owned(), covered: month(), behind: 0, is_here: false }
}

fn likeness(row: &RowKind, of: u32, entry: &EntryKind, at: u32) -> Option<Likeness> {
    to_entry((row, day(of)), (entry, day(at)))
}

#[test]
fn what_was_told_is_offered_where_account_and_way_fit() {
    let out = row_kind(BCA, true);
    for (direction, account_id, wanted) in [
        (Direction::Expense, None, PERHAPS),
        (Direction::Expense, Some(BCA), PERHAPS),
        (Direction::Expense, Some(MANDIRI), None),
        (Direction::Income, None, None),
        (Direction::Income, Some(BCA), None),
        (Direction::Transfer, None, PERHAPS),
        (Direction::Transfer, Some(BCA), PERHAPS),
        (Direction::Transfer, Some(MANDIRI), None),
    ] {
        let entry = entry_kind(direction, account_id);
        assert_eq!(likeness(&out, 10, &entry, 10), wanted, "{entry:?}");
    }
    // What came in at the other end of a transfer that somebody told of.
    let to = EntryKind { to_account_id: Some(BCA), ..entry_kind(Direction::Transfer, Some(MANDIRI)) };
    assert_eq!(likeness(&row_kind(BCA, false), 10, &to, 10), PERHAPS);
    let elsewhere = RowKind { to_account_id: Some(3), ..row_kind(BCA, false) };
    assert_eq!(likeness(&elsewhere, 10, &to, 10), None, "the file says where it came from");
}

#[test]
fn another_format_has_a_row_only_on_the_days_that_it_covers() {
    let same = Some((Relation::Same, By::Day));
    let until_tenth = Claim { covered: (day(1), day(10)), ..claim(BCA, "ofx") };
    let here = Claim { is_here: true, ..claim(BCA, "csv") };
    for (claims, of, at, wanted) in [
        (vec![claim(BCA, "ofx")], 11, 10, same),
        (vec![Claim { is_here: true, ..claim(BCA, "ofx") }], 10, 10, None),
        (vec![until_tenth.clone()], 10, 9, same),
        (vec![until_tenth], 11, 10, PERHAPS),
        // Of this very format it is another row, unless its words were mended.
        (vec![here], 10, 10, None),
        (vec![claim(BCA, "csv")], 10, 10, PERHAPS),
        (vec![claim(BCA, "csv")], 11, 10, None),
        (vec![claim(BCA, "ofx"), claim(BCA, "csv")], 11, 10, None),
    ] {
        let entry = EntryKind { claims, ..entry_kind(Direction::Expense, Some(BCA)) };
        assert_eq!(likeness(&row_kind(BCA, true), of, &entry, at), wanted, "{entry:?}");
    }
}

#[test]
fn a_leg_is_joined_unasked_only_where_something_says_so_and_nobody_else_is_named() {
    let by_words = Some((Relation::Leg, By::Words));
    let came_in = |told: Told| EntryKind {
        told,
        claims: vec![claim(MANDIRI, "csv")],
        ..entry_kind(Direction::Income, Some(MANDIRI))
    };
    let names_bca = Told { accounts: vec![BCA], ..Told::default() };
    let named = |told: Told| Told { names_person: true, ..told };
    let marked = |told: Told| Told { references: vec!["20261110bmri".to_owned()], ..told };
    for (of_row, of_entry, wanted) in [
        (told(false, false), told(false, false), None),
        (told(true, false), names_bca.clone(), by_words),
        (told(true, true), names_bca.clone(), PERHAPS_BY_WORDS),
        (told(true, false), named(told(true, false)), by_words),
        (told(true, false), named(told(false, false)), PERHAPS_BY_WORDS),
        (told(true, false), named(told(true, true)), PERHAPS_BY_WORDS),
        (marked(told(true, true)), marked(told(true, true)), by_words),
        // Of one amount and day are many.
        (told(true, false), told(true, false), BY_CHANCE),
        (told(true, false), told(false, false), BY_CHANCE),
        (told(true, true), told(true, true), BY_CHANCE),
        (told(true, false), told(true, true), BY_CHANCE),
    ] {
        let out = RowKind { told: of_row, ..row_kind(BCA, true) };
        assert_eq!(likeness(&out, 10, &came_in(of_entry.clone()), 12), wanted, "{out:?} {of_entry:?}");
        let to = RowKind { told: of_entry, ..row_kind(MANDIRI, false) };
        assert_eq!(legs(&out, &to), wanted, "{out:?} {to:?}");
    }
    let said = RowKind { to_account_id: Some(MANDIRI), ..row_kind(BCA, true) };
    assert_eq!(likeness(&said, 10, &came_in(Told::default()), 10), Some((Relation::Leg, By::Said)));
    assert_eq!(legs(&said, &row_kind(MANDIRI, false)), Some((Relation::Leg, By::Said)));
    assert_eq!(legs(&said, &row_kind(3, false)), None);
    // Nobody's own words become something else unasked.
    let told_of = EntryKind { claims: Vec::new(), ..came_in(named(told(true, false))) };
    let out = RowKind { told: told(true, false), ..row_kind(BCA, true) };
    assert_eq!(likeness(&out, 10, &told_of, 10), PERHAPS_BY_WORDS);
    // Both ends of one transfer, and no third.
    let whole = EntryKind {
        direction: Direction::Transfer,
        account_id: Some(BCA),
        to_account_id: Some(MANDIRI),
        ..came_in(Told::default())
    };
    assert_eq!(likeness(&out, 10, &whole, 12), by_words);
    assert_eq!(likeness(&row_kind(BCA, true), 10, &whole, 12), PERHAPS, "an equal purchase");
    let third = RowKind { account_id: 3, ..out };
    assert_eq!(likeness(&third, 10, &whole, 12), None);
}

#[test]
fn the_surest_is_taken_first_then_the_nearest_and_each_once() {
    let perhaps = |row_id, entry_id| Met::Entry { row_id, entry_id, relation: Relation::Perhaps };
    let (out, kopi) = (row_kind(BCA, true), entry_kind(Direction::Expense, None));
    let rows = [row(10, 9, &out), row(11, 10, &out)];
    assert_eq!(meet(&rows, &[entry(1, 10, &kopi)]), [perhaps(11, 1)]);
    assert_eq!(meet(&rows, &[entry(1, 10, &kopi), entry(2, 12, &kopi)]), [perhaps(11, 1), perhaps(10, 2)]);
    assert_eq!(meet(&rows, &[entry(1, 13, &kopi)]), [perhaps(11, 1)]);
    assert_eq!(meet(&rows, &[entry(1, 14, &kopi)]), []);
    let apart = [Row { apart_from: Some(1), ..row(11, 10, &out) }];
    assert_eq!(meet(&apart, &[entry(1, 10, &kopi)]), [], "somebody said so");
    // The leg of a transfer goes before a purchase that is equal and came first.
    let leg = RowKind { told: told(true, false), ..out.clone() };
    let whole = EntryKind {
        to_account_id: Some(MANDIRI),
        claims: vec![claim(MANDIRI, "csv")],
        ..entry_kind(Direction::Transfer, Some(BCA))
    };
    let rows = [row(10, 10, &out), row(11, 10, &leg)];
    let joined = Met::Entry { row_id: 11, entry_id: 1, relation: Relation::Leg };
    assert_eq!(meet(&rows, &[entry(1, 10, &whole)]), [joined]);
    // Of a transfer of which one end was not said that end is one row, whatever its account.
    let unsaid = EntryKind { to_account_id: Some(MANDIRI), ..entry_kind(Direction::Transfer, None) };
    let rows = [row(10, 10, &out), row(11, 10, &row_kind(3, true)), row(12, 10, &row_kind(MANDIRI, false))];
    assert_eq!(meet(&rows, &[entry(1, 10, &unsaid)]), [perhaps(10, 1), perhaps(12, 1)]);
}

#[test]
fn rows_of_one_import_are_paired_once_each() {
    let from = RowKind { told: told(true, false), ..row_kind(BCA, true) };
    let of_bca = Told { accounts: vec![BCA], ..told(true, false) };
    let to = RowKind { told: of_bca, ..row_kind(MANDIRI, false) };
    let pair = |from, to| Met::Legs { from: (from, BCA), to: (to, MANDIRI) };
    let rows = [row(10, 10, &from), row(20, 12, &to), row(21, 11, &to)];
    assert_eq!(meet(&rows, &[]), [pair(10, 21)]);
    let strangers = RowKind { told: told(true, true), ..to };
    let rows = [row(10, 10, &from), row(20, 12, &strangers)];
    assert_eq!(meet(&rows, &[]), [Met::PerhapsLegs { from: 10, to: 20, relation: Relation::Chance }]);
    let by_chance = [row(10, 10, &row_kind(BCA, true)), row(20, 10, &row_kind(MANDIRI, false))];
    assert_eq!(meet(&by_chance, &[]), []);
}

#[test]
fn two_formats_in_one_import_are_one() {
    let csv = row_kind(BCA, true);
    let ofx = RowKind { format: "ofx".to_owned(), covered: (day(11), day(20)), ..csv.clone() };
    let twin = |row_id, of| Met::Twin { row_id, of };
    let rows = [row(1, 10, &csv), row(2, 12, &csv), row(10, 11, &ofx), row(11, 12, &ofx), row(12, 20, &ofx)];
    assert_eq!(meet(&rows, &[]), [twin(11, 2)], "the other was over before this one began");
    // Either way both are what the first is.
    let kopi = entry_kind(Direction::Expense, None);
    let offered = Met::Entry { row_id: 2, entry_id: 7, relation: Relation::Perhaps };
    let rows = [row(2, 12, &csv), row(11, 13, &ofx)];
    assert_eq!(meet(&rows, &[entry(7, 12, &kopi)]), [twin(11, 2), offered]);
}

#[test]
fn thousands_of_equal_rows_are_met_in_no_time() {
    const MANY: i64 = 6_000;
    let (out, kopi) = (row_kind(BCA, true), entry_kind(Direction::Expense, None));
    let of = |nth: i64| 1 + u32::try_from(nth % 20).expect("a day");
    let rows: Vec<Row> = (0..MANY).map(|nth| row(nth, of(nth), &out)).collect();
    let entries: Vec<Entry> = (0..MANY).map(|nth| entry(MANY + nth, of(nth), &kopi)).collect();
    let met = meet(&rows, &entries);
    assert_eq!(met.len(), rows.len());
    let is_nearest =
        |met: &Met| matches!(met, Met::Entry { row_id, entry_id, .. } if *entry_id == row_id + MANY);
    assert!(met.iter().all(is_nearest));
}
