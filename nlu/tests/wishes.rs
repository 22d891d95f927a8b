//! What people want of accounts and debts, as JSON tells it, and where the accounts are the person's own.

use ledger::Currency;
use nlu::frame::{AccountWish, Edit, Frame, Meaning, Saving};
use nlu::{Context, eval, understand};
use serde_json::json;

fn frame(text: &str) -> Frame {
    understand(text, &eval::context())
}

/// The frame of somebody who has these accounts.
fn frame_with(accounts: &[&str], text: &str) -> Frame {
    let accounts: Vec<String> = accounts.iter().map(|name| (*name).to_owned()).collect();
    understand(text, &Context { accounts: &accounts, ..Context::bare(eval::now(), Currency::IDR) })
}

#[test]
fn wishes_are_told_in_json() {
    let account = |text: &str| frame(text).to_json(None)["account_wish"].clone();
    let debt = |text: &str| frame(text).to_json(None)["debt_wish"].clone();
    assert_eq!(
        account("buat rekening Jago saldo 500rb"),
        json!({
            "open": "Jago", "kind": "bank", "balance": 500_000, "currency": "IDR", "statement_day": null, "due_day": null
        })
    );
    assert_eq!(
        account("saldo bca per 1 november 3jt"),
        json!({ "set": "BCA", "balance": 3_000_000, "currency": "IDR", "day": "2026-11-01" })
    );
    assert_eq!(
        account("kartu kredit tutup buku tanggal 5 jatuh tempo tanggal 20"),
        json!({ "set_days": "Kartu Kredit", "statement_day": 5, "due_day": 20 })
    );
    assert_eq!(account("tutup rekening jago"), json!({ "close": "Jago" }));
    assert_eq!(account("default bayar pakai gopay"), json!({ "default": "GoPay" }));
    assert_eq!(debt("utangku ke Sari berapa"), json!({ "show": "sari", "side": "owed" }));
    assert_eq!(
        debt("Andi udah lunasin utangnya"),
        json!({ "settle": "andi", "side": "claim", "account": null })
    );
    assert_eq!(
        debt("cicilan hp 12x 350rb mulai tanggal 3"),
        json!({ "plan": "hp", "amount": 350_000, "currency": "IDR", "count": 12, "first_day": "2026-12-03" })
    );
    assert_eq!(debt("daftar cicilan"), json!({ "show_plans": null }));
    let json = frame("kopi 20k").to_json(None);
    assert!(json.get("account_wish").is_none() && json.get("debt_wish").is_none(), "{json}");
}

#[test]
fn several_balances_are_several_meanings() {
    let frame = frame("saldo awal: tunai 250rb, bca 3jt, kartu kredit 1,1jt");
    let told = frame.meanings.iter().map(|meaning| match meaning {
        Meaning::Account(AccountWish::Set { name, balance, .. }) => (name.clone(), balance.to_decimal()),
        other => panic!("{other:?}"),
    });
    let told: Vec<(String, String)> = told.collect();
    let wanted = [("Tunai", "250000"), ("BCA", "3000000"), ("Kartu Kredit", "-1100000")];
    assert_eq!(told, wanted.map(|(name, balance)| (name.to_owned(), balance.to_owned())));
    let json = frame.to_json(None);
    assert_eq!(json["account_wish"]["set"], "Tunai");
    assert_eq!(json["also"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["also"][1]["account_wish"]["balance"], -1_100_000);
}

#[test]
fn accounts_of_ones_own_are_known_by_their_names() {
    let own = ["Dompet kantor", "Kartu kredit BNI"];
    let set = |text: &str| frame_with(&own, text).to_json(None)["account_wish"]["set"].clone();
    assert_eq!(set("saldo dompet kantor 180rb"), "Dompet kantor");
    assert_eq!(set("tagihan kartu kredit bni sekarang 900rb"), "Kartu kredit BNI");
    let days = frame_with(&own, "kartu kredit bni jatuh tempo tanggal 12").to_json(None);
    assert_eq!(days["account_wish"]["set_days"], "Kartu kredit BNI");
    let spent = frame_with(&own, "belanja 200rb pakai kartu kredit bni");
    assert_eq!(spent.entries()[0].account.as_deref(), Some("Kartu kredit BNI"));
}

#[test]
fn savings_name_the_account_at_their_other_end() {
    let account = |text: &str| match frame(text).meaning() {
        Meaning::Saving(Saving::Move { account, .. }) => account.clone(),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(account("nabung 100rb dari bca buat laptop").as_deref(), Some("BCA"));
    assert_eq!(account("tarik 300rb dari tabungan laptop ke gopay").as_deref(), Some("GoPay"));
    assert_eq!(account("nabung 100rb buat laptop"), None);
}

#[test]
fn who_a_debt_is_with_is_put_right() {
    for (text, wanted) in [
        ("bukan Andi, Anton", "anton"),
        ("maksudnya ke Sari", "sari"),
        ("salah, harusnya bu Rini", "bu rini"),
        ("bukan Budi tapi mas Joko yang pinjam", "mas joko"),
    ] {
        let frame = frame(text);
        let Meaning::Edit(Edit { party, amount: None, category: None, .. }) = frame.meaning() else {
            panic!("{text}: {frame:?}")
        };
        assert_eq!(party.as_deref(), Some(wanted), "{text}");
        let remarks = nlu::remarks(text, &eval::context());
        let said = remarks.iter().rev().find_map(|remark| remark.party.as_deref());
        assert_eq!(said, Some(wanted), "{text}: {remarks:?}");
    }
    let plain = nlu::remarks("eh bukan kopi, teh", &eval::context());
    assert!(plain.iter().all(|remark| remark.party.is_none()), "{plain:?}");
}

#[test]
fn parts_are_spoken_of_by_their_words() {
    for (text, speaks) in [
        ("bayar cicilan hp", true),
        ("angsuran motor ke-3", true),
        ("phone installment", true),
        ("beli casing hp", false),
        ("bayar kartu kredit", false),
        ("", false),
    ] {
        assert_eq!(nlu::speaks_of_parts(text), speaks, "{text}");
    }
}

#[test]
fn what_comes_again_is_told_in_json() {
    let wish = |text: &str| frame(text).to_json(None)["recurring_wish"].clone();
    assert_eq!(
        wish("catat otomatis netflix 54rb tiap tanggal 5 sampai juni 2027"),
        json!({
            "open": "netflix", "amount": 54_000, "currency": "IDR", "direction": "expense", "to_account": null,
            "rule": { "every": 1, "unit": "month", "on": "anchor", "anchor": "2026-12-05" },
            "mode": "book", "ends_on": "2027-06-30"
        })
    );
    assert_eq!(wish("jeda netflix sampai maret"), json!({ "pause": "netflix", "until": "2027-03-01" }));
    assert_eq!(wish("netflix tanya dulu"), json!({ "set_mode": "netflix", "mode": "ask" }));
    assert_eq!(
        wish("netflix jadi 65rb mulai sekarang"),
        json!({ "change": "netflix", "amount": 65_000, "currency": "IDR", "from": "2026-11-20" })
    );
    assert_eq!(
        wish("kos pindah ke tanggal 5 mulai januari"),
        json!({ "move": "kos", "pace": null, "day": { "number": 5 }, "from": "2027-01-01" })
    );
    assert_eq!(wish("langganan apa aja"), json!({ "list": null }));
}

#[test]
fn the_span_that_an_amount_is_said_of_is_told() {
    use nlu::frame::Granularity;
    for (text, span) in [
        ("netflix bulan ini 60rb", Some(Granularity::Month)),
        ("les minggu ini 200rb", Some(Granularity::Week)),
        ("kali ini netflix 60rb", Some(Granularity::Custom)),
        ("netflix 60rb this month", Some(Granularity::Month)),
        ("netflix bulan lalu 60rb", None),
        ("netflix 60rb", None),
    ] {
        assert_eq!(nlu::turn(text), span, "{text}");
    }
}
