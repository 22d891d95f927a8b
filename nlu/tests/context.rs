//! What is known of the person changes what is understood: names of categories, goals and accounts.

use chrono::TimeZone;
use ledger::{Currency, Direction};
use nlu::frame::{Frame, Intent, Meaning};
use nlu::{Context, NamedCategory, understand};

fn frame(text: &str) -> Frame {
    let now = chrono_tz::Asia::Jakarta
        .with_ymd_and_hms(2026, 11, 20, 10, 0, 0)
        .earliest()
        .expect("a valid instant");
    let named = |key: &str, name: &str, keywords: &[&str]| NamedCategory {
        key: key.to_owned(),
        name: name.to_owned(),
        direction: Direction::Expense,
        keywords: keywords.iter().map(|&word| word.to_owned()).collect(),
    };
    let categories =
        [named("makan", "Kuliner", &[]), named("kucing", "Si Meong", &["whiskas", "vaksin kucing"])];
    let (accounts, goals) = (["Kas Toko".to_owned()], ["Laptop Baru".to_owned()]);
    understand(
        text,
        &Context {
            now,
            currency: Currency::IDR,
            months: ledger::values::month::Months::calendar(),
            accounts: &accounts,
            goals: &goals,
            categories: &categories,
            gone: &[],
            lessons: &[],
            rules: &[],
            parties: &[],
        },
    )
}

fn category(text: &str) -> String {
    frame(text).entries()[0].category.clone().expect("a category").name
}

#[test]
fn names_in_effect_replace_the_defaults() {
    assert_eq!(category("bakso 15rb"), "Kuliner");
    assert_eq!(category("beli whiskas 60rb"), "Si Meong");
    assert_eq!(category("vaksin kucing 150rb"), "Si Meong");
    let frame = frame("ganti si meong");
    let Meaning::Edit(edit) = frame.meaning() else { panic!("no edit") };
    assert_eq!(edit.category.as_ref().expect("a category").key, "kucing");
}

#[test]
fn own_accounts_and_goals_are_known() {
    assert_eq!(frame("beli kopi 20rb dari kas toko").entries()[0].account.as_deref(), Some("Kas Toko"));
    let deposit = frame("setor laptop baru 500k");
    assert_eq!(
        (deposit.intent(), deposit.known().goal.as_deref()),
        (Intent::DepositSaving, Some("Laptop Baru"))
    );
}

/// "Yoga" is a class elsewhere, "Bulan" a month: with whom there were debts is known by name.
#[test]
fn whoever_there_were_debts_with_is_known_by_name() {
    let parties = ["Yoga", "Bulan", "Andi Futsal"].map(str::to_owned);
    let context = Context { parties: &parties, ..nlu::eval::context() };
    for (text, account, to_account, party) in [
        ("Yoga balikin 20rb", Some("Piutang"), None, "yoga"),
        ("bulan bayar 60rb", Some("Piutang"), None, "bulan"),
        ("udah kubayar ke Yoga 15rb", None, Some("Utang"), "yoga"),
        ("andi futsal balikin 50rb ke bca", Some("Piutang"), Some("BCA"), "andi futsal"),
    ] {
        let frame = understand(text, &context);
        let [entry] = frame.entries() else { panic!("{text}: {frame:?}") };
        let moved = (entry.account.as_deref(), entry.to_account.as_deref(), entry.note.as_deref());
        assert_eq!(moved, (account, to_account, Some(party)), "{text}");
        assert!(!entry.ambiguous, "{text}");
    }
    let class = understand("yoga kelas pagi 75rb", &context);
    assert_eq!(class.entries()[0].direction, Direction::Expense);
}

/// What leaves in one currency arrives in another, and where it goes to is asked if nobody says.
#[test]
fn money_is_changed_into_another_currency() {
    let changed = frame("tukar 3,8jt dari tunai jadi 300 sgd masuk dompet sgd");
    let entry = &changed.entries()[0];
    assert_eq!(entry.received.map(ledger::Money::to_decimal).as_deref(), Some("300"));
    assert_eq!(changed.to_json(None)["entries"][0]["received_currency"], "SGD");
    assert!(frame("tukar 500rb jadi 140 ringgit").entries()[0].ambiguous);
}

#[test]
fn numbers_in_json_are_exact() {
    let json = frame("langganan canva 12.99 usd").to_json(None);
    assert_eq!(json["amount"].to_string(), "12.99");
    assert_eq!(json["entries"][0]["currency"], "USD");
    assert_eq!(json["confidence"].to_string(), "0.97");
}
