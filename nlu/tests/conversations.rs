//! How what was booked is held against what is right: entries, goals, balances and debts, and what is asked beside them.

use ledger::{Currency, Direction, Money};
use nlu::eval::conversation::{BookedEntry, Books, Played, Verdict, read};

fn rupiah(units: i64) -> Money {
    Money::from_units(units, Currency::IDR).expect("an amount")
}

fn entry(direction: Direction, units: i64, [from, to]: [&str; 2]) -> BookedEntry {
    let named = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
    BookedEntry {
        direction,
        money: rupiah(units),
        category: (direction != Direction::Transfer).then(|| "Makan".to_owned()),
        day: "2026-11-20".to_owned(),
        account: named(from),
        to_account: named(to),
    }
}

/// What becomes of a conversation of two turns that ends like this.
fn verdict(right: &str, played: &Played) -> Verdict {
    let line = serde_json::json!({ "id": "t", "turns": ["a", "b"], "right": right }).to_string();
    read(&line).unwrap_or_else(|mistake| panic!("{right}: {mistake}"))[0].judge(played)
}

/// Lunch, two balances and three debts stand at the end; nothing stood before.
fn played(is_open: bool) -> Played {
    let after = Books {
        entries: vec![entry(Direction::Expense, 50_000, ["BCA", ""])],
        balances: vec![("BCA".to_owned(), rupiah(2_950_000)), ("Kartu Kredit".to_owned(), rupiah(-400_000))],
        owes: vec![("Andi".to_owned(), rupiah(75_000)), ("Bu Lastri".to_owned(), rupiah(-72_000))],
        ..Books::default()
    };
    let reply = if is_open { "Benar?" } else { "Tercatat." };
    Played { after, is_open, reply: reply.to_owned(), ..Played::default() }
}

#[test]
fn balances_and_debts_are_held_against_the_books() {
    for right in [
        "bal BCA=2950000",
        "exp 50000 #Makan & bal bca=2950000 & bal kartu kredit=-400000",
        "exp 50000 & owes andi=75000 & owes bu lastri=-72000 & owes nobody=0",
        "owes Andi=75000",
        "reply:tercatat & owes Andi=75000",
        "bal BCA=1 || owes andi=75000",
        "exp 50000 #Biaya & Pajak/Makan & bal BCA=2950000",
    ] {
        assert_eq!(verdict(right, &played(false)), Verdict::Right, "{right}");
    }
    let wrong = Verdict::Wrong { by_category_alone: false };
    for right in
        ["bal BCA=3000000", "exp 50000 & owes andi=0", "owes bu lastri=72000", "none & bal BCA=2950000"]
    {
        assert_eq!(verdict(right, &played(false)), wrong, "{right}");
    }
    // What nobody said is missed, and not wrong.
    assert_eq!(verdict("bal OVO=10000", &played(false)), Verdict::Missed);
    assert_eq!(verdict("exp 50000 & bal BCA=2950000USD", &played(false)), Verdict::Missed);
}

#[test]
fn a_question_may_stand_beside_what_is_booked() {
    assert_eq!(verdict("ask & exp 50000", &played(true)), Verdict::Right);
    assert_eq!(verdict("ask & exp 50000 & bal BCA=2950000", &played(true)), Verdict::Right);
    assert_eq!(verdict("ask & exp 50000", &played(false)), Verdict::Missed);
    assert_eq!(verdict("ask & exp 60000", &played(true)), Verdict::Wrong { by_category_alone: false });
    // With no entries named, those of the turns before stand, and no more.
    assert_ne!(verdict("ask & owes andi=75000", &played(true)), Verdict::Right);
    let before = played(true).after;
    assert_eq!(verdict("ask & owes andi=75000", &Played { before, ..played(true) }), Verdict::Right);
    assert_eq!(verdict("owes andi=75000", &Played { is_open: true, ..played(true) }), Verdict::Asked);
}

/// "Saldo bca sekarang 3jt": the row that puts it right is no entry of the person's.
#[test]
fn a_row_that_puts_a_named_balance_right_is_passed_over() {
    let mut played = played(false);
    played.after.entries.push(entry(Direction::Transfer, 100_000, ["Penyesuaian", "BCA"]));
    assert_eq!(verdict("exp 50000 & bal BCA=2950000", &played), Verdict::Right);
    assert_eq!(verdict("exp 50000", &played), Verdict::Wrong { by_category_alone: false });
    assert_eq!(
        verdict("exp 50000 & bal Kartu Kredit=-400000", &played),
        Verdict::Wrong { by_category_alone: false }
    );
    assert_eq!(
        verdict("tra 100000 <Penyesuaian >BCA & exp 50000 & bal BCA=2950000", &played),
        Verdict::Right
    );
}

#[test]
fn what_cannot_be_read_is_refused() {
    for right in ["bal BCA", "owes Andi=viel", "bal BCA=1 & go 5"] {
        let line = serde_json::json!({ "id": "t", "turns": ["a"], "right": right }).to_string();
        assert!(read(&line).is_err(), "{right}");
    }
}
