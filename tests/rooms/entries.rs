//! One entry: changed, taken out and brought back, and read from its words where nobody names its category.

use rstest::rstest;
use serde_json::{Value, json};

use super::{BUDI, SARI, assert_hidden, assert_refused, booked, patch, path, server};
use crate::support::{Kind, assert_sound, program::Server};

const ROOM: &str = "transactions";

fn items(server: &Server, query: &str) -> Vec<Value> {
    let (status, page) = server.get(&format!("/transactions?phone={BUDI}{query}"));
    assert_eq!(status, 200, "{page}");
    page["items"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn what_is_odd_in_a_patch_is_refused_by_its_name() {
    let (_home, server) = server(Kind::Sqlite).await;
    let row = booked(&server, json!({ "amount": 20_000, "description": "kopi", "account": "GoPay" }));
    assert_hidden(&server, ROOM, &row);
    for (fields, word) in [
        (json!({ "amount": 0 }), "amount"),
        (json!({ "amount": -5 }), "amount"),
        (json!({ "amount": 1e30 }), "amount"),
        (json!({ "amount": null }), "amount"),
        (json!({ "amount": "20k" }), "amount"),
        (json!({ "currency": "USD" }), "amount"),
        (json!({ "amount": 5, "currency": "XXZ" }), "currency"),
        (json!({ "category": "Entah" }), "category"),
        (json!({ "category": "Gaji" }), "category"),
        (json!({ "category": null }), "category"),
        (json!({ "category": "a\0b" }), "NUL"),
        (json!({ "direction": "transfer" }), "direction"),
        (json!({ "direction": "sideways" }), "direction"),
        (json!({ "to_account": "BCA" }), "to_account"),
        (json!({ "account": "x".repeat(61) }), "account"),
        (json!({ "description": "x".repeat(1_001) }), "description"),
        (json!({ "note": "a\0b" }), "NUL"),
        (json!({ "datetime": "today" }), "datetime"),
        (json!({ "datetime": "-0001-01-01T00:00:00Z" }), "datetime"),
        (json!({ "datetime": "9999-12-31T23:00:00Z" }), "datetime"),
        (json!({ "datetime": "2026-02-30T00:00:00Z" }), "datetime"),
        (json!({ "status": "deleted" }), "status"),
        (json!({ "phone": SARI }), "phone"),
        (json!({ "id": 5 }), "id"),
        (json!([]), "object"),
    ] {
        assert_refused(patch(&server, ROOM, &row, &fields), 422, word);
    }
    assert_eq!(server.get(&path(ROOM, &row)), (200, row), "it stands as it was");
}

#[rstest]
#[tokio::test]
async fn an_entry_is_changed_over_http_and_set_back_by_chat(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (home, server) = server(kind).await;
    let row = booked(&server, json!({ "amount": 20_000, "description": "kopi", "category": "Makan" }));
    let fields = json!({
        "amount": 25_000.5, "category": "hiburan", "account": "GoPay", "description": " kopi\nsusu ",
        "merchant": "Toko", "note": "berdua", "datetime": "2026-10-02T08:00:00+07:00",
    });
    let (status, changed) = patch(&server, ROOM, &row, &fields);
    assert_eq!(status, 200, "{changed}");
    for (field, wanted) in [
        ("id", &row["id"]),
        ("amount", &json!(25_000.5)),
        ("category", &json!("Hiburan")),
        ("account", &json!("GoPay")),
        ("description", &json!("kopi susu")),
        ("merchant", &json!("Toko")),
        ("note", &json!("berdua")),
        ("datetime", &json!("2026-10-02T08:00:00+07:00")),
        ("status", &json!("confirmed")),
        ("predicted", &json!(false)),
    ] {
        assert_eq!(&changed[field], wanted, "{field} of {changed}");
    }
    let (status, same) = patch(&server, ROOM, &changed, &json!({}));
    assert_eq!((status, &same), (200, &changed), "what changes nothing is no change");
    let (status, stale) = patch(&server, ROOM, &row, &json!({ "amount": 1 }));
    assert_eq!((status, &stale["code"]), (412, &json!("outdated")), "{stale}");
    let (status, bare) = patch(&server, ROOM, &changed, &json!({ "account": null, "note": null }));
    assert_eq!((status, &bare["account"], &bare["note"]), (200, &Value::Null, &Value::Null), "{bare}");
    for _ in 0..2 {
        server.say(BUDI, "batal");
    }
    let (_, mut back) = server.get(&path(ROOM, &row));
    back["version"] = row["version"].clone();
    assert_eq!(back, row);
    assert_sound(&home.database().await).await;
}

#[rstest]
#[tokio::test]
async fn a_transfer_names_its_accounts_and_stays_one(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (_home, server) = server(kind).await;
    let moved = json!({ "direction": "transfer", "amount": 50_000, "account": "BCA", "to_account": "GoPay" });
    let row = booked(&server, moved);
    for (fields, word) in [
        (json!({ "category": "Makan" }), "category"),
        (json!({ "account": null }), "account"),
        (json!({ "to_account": null }), "to_account"),
        (json!({ "to_account": "bca" }), "to_account"),
        (json!({ "account": "gopay" }), "to_account"),
        (json!({ "direction": "expense" }), "direction"),
    ] {
        assert_refused(patch(&server, ROOM, &row, &fields), 422, word);
    }
    let (status, turned) = patch(&server, ROOM, &row, &json!({ "account": "GoPay", "to_account": "OVO" }));
    assert_eq!((status, &turned["account"], &turned["to_account"]), (200, &json!("GoPay"), &json!("OVO")));
    assert_eq!(turned["category"], Value::Null);
}

#[tokio::test]
async fn debts_are_told_in_messages_and_stay_where_somebody_owes_them() {
    let (_home, server) = server(Kind::Sqlite).await;
    for (fields, word) in [
        (json!({ "amount": 70_000, "account": "Piutang" }), "account"),
        (json!({ "amount": 70_000, "account": " utang " }), "account"),
        (
            json!({ "amount": 5, "direction": "transfer", "account": "BCA", "to_account": "penyesuaian" }),
            "to_account",
        ),
    ] {
        let mut body = fields;
        body["phone"] = BUDI.into();
        assert_refused(server.post("/transactions", &body), 422, word);
    }
    let coffee = booked(&server, json!({ "amount": 20_000, "description": "kopi", "account": "GoPay" }));
    assert_refused(patch(&server, ROOM, &coffee, &json!({ "account": "Piutang" })), 422, "account");
    server.say(BUDI, "pinjamin andi 100rb dari gopay");
    let debts = server.get(&format!("/debts?phone={BUDI}"));
    let rows = items(&server, "");
    let lent = rows.iter().find(|row| row["to_account"] == "Piutang").expect("the debt");
    assert_refused(patch(&server, ROOM, lent, &json!({ "to_account": "BCA" })), 409, "debt");
    assert_refused(patch(&server, ROOM, lent, &json!({ "account": "Utang" })), 422, "account");
    assert_eq!(server.get(&format!("/debts?phone={BUDI}")), debts, "it is owed as before");
    let fields = json!({ "account": "BCA", "to_account": "piutang", "note": "sampai Jumat" });
    let (status, changed) = patch(&server, ROOM, lent, &fields);
    assert_eq!(
        (status, &changed["account"], &changed["to_account"]),
        (200, &json!("BCA"), &json!("Piutang"))
    );
}

#[rstest]
#[tokio::test]
async fn an_entry_is_taken_out_and_brought_back(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    let row = booked(&server, json!({ "amount": 20_000, "description": "kopi" }));
    let restore = format!("/api/v1/transactions/{}/restore?phone={BUDI}", row["id"]);
    assert_eq!(server.post(&restore, &json!({})), (200, row.clone()), "nothing to bring back");
    let (status, gone) = server.delete(&path(ROOM, &row));
    assert_eq!((status, &gone["status"]), (200, &json!("deleted")), "{gone}");
    assert_eq!(server.delete(&path(ROOM, &row)), (200, gone.clone()), "once more changes nothing");
    assert!(items(&server, "").is_empty());
    assert_eq!(items(&server, "&status=deleted").len(), 1);
    assert_refused(patch(&server, ROOM, &gone, &json!({ "amount": 5 })), 409, "deleted");
    let (status, back) = server.post(&restore, &json!({}));
    assert_eq!((status, &back["status"]), (200, &json!("confirmed")), "{back}");
    let theirs = format!("/api/v1/transactions/{}/restore?phone={SARI}", row["id"]);
    assert_eq!(server.post(&theirs, &json!({})).0, 404);
    // By chat both ways, too.
    server.delete(&path(ROOM, &row));
    server.say(BUDI, "kembalikan");
    assert_eq!(server.get(&path(ROOM, &row)).1["status"], "confirmed");
    server.say(BUDI, "kopi 15rb, teh 5rb");
    server.say(BUDI, "batal");
    let two = items(&server, "&status=deleted");
    assert_eq!(two.len(), 2, "{two:?}");
    let one = format!("/api/v1/transactions/{}/restore?phone={BUDI}", two[0]["id"]);
    assert_eq!(server.post(&one, &json!({})).1["status"], "confirmed");
    assert_eq!(items(&server, "&status=deleted").len(), 1, "the other one stays out");
    assert_sound(&home.database().await).await;
}

#[rstest]
#[tokio::test]
async fn a_category_that_nobody_named_is_predicted_until_somebody_agrees(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let (_home, server) = server(kind).await;
    for (fields, category, predicted) in [
        (json!({ "amount": 50_000, "description": "beli pulsa" }), "Pulsa & Data", true),
        (json!({ "amount": 5_000_000, "description": "gaji", "direction": "income" }), "Gaji", true),
        (json!({ "amount": 7_000, "description": "zxqw" }), "Lainnya", true),
        (json!({ "amount": 50_000, "description": "beli pulsa", "category": "Makan" }), "Makan", false),
        (json!({ "amount": 50_000 }), "Lainnya", false),
    ] {
        let row = booked(&server, fields);
        assert_eq!((&row["category"], &row["predicted"]), (&json!(category), &json!(predicted)), "{row}");
    }
    let guessed = items(&server, "&predicted=true");
    assert_eq!(guessed.len(), 3, "{guessed:?}");
    assert_eq!(items(&server, "&predicted=false").len(), 2);
    let unknown = guessed.iter().find(|row| row["description"] == "zxqw").expect("the row");
    let (status, agreed) = patch(&server, ROOM, unknown, &json!({ "category": "Hiburan" }));
    assert_eq!((status, &agreed["predicted"]), (200, &json!(false)), "{agreed}");
    assert_eq!(items(&server, "&predicted=true").len(), 2);
    let next = booked(&server, json!({ "amount": 8_000, "description": "zxqw" }));
    assert_eq!(next["category"], "Hiburan", "what was chosen is remembered: {next}");
    let pulsa = guessed.iter().find(|row| row["category"] == "Pulsa & Data").expect("the row");
    let (_, agreed) = patch(&server, ROOM, pulsa, &json!({ "category": "Pulsa & Data" }));
    assert_eq!(agreed["predicted"], json!(false), "naming the one that stands agrees to it: {agreed}");
    assert_refused(server.get(&format!("/transactions?phone={BUDI}&predicted=perhaps")), 422, "predicted");
}

/// What it gives back of was looked for by its amount: a change that would leave that behind is none.
#[tokio::test]
async fn a_refund_gives_back_no_more_by_a_change() {
    let (_home, server) = server(Kind::Sqlite).await;
    server.say(BUDI, "beli sepatu 450rb");
    server.say(BUDI, "refund sepatu 50rb");
    let refund = &items(&server, "")[0];
    assert_eq!((&refund["direction"], &refund["amount"]), (&json!("income"), &json!(50_000)), "{refund}");
    for fields in [
        json!({ "amount": 51_000 }),
        json!({ "amount": 50_000, "currency": "USD" }),
        json!({ "direction": "expense" }),
    ] {
        assert_refused(patch(&server, ROOM, refund, &fields), 409, "gives back");
    }
    let (status, less) =
        patch(&server, ROOM, refund, &json!({ "amount": 40_000, "note": "dipotong ongkir" }));
    assert_eq!((status, &less["amount"]), (200, &json!(40_000)), "{less}");
    assert_refused(patch(&server, ROOM, &less, &json!({ "amount": 50_000 })), 409, "gives back");
}

#[tokio::test]
async fn absurd_cursors_are_refused() {
    let (_home, server) = server(Kind::Sqlite).await;
    for cursor in ["x", ".", "1", "99999999999999999999.1", "9223372036854775807.1", "-9000000000000000000.1"]
    {
        let path = format!("/transactions?phone={BUDI}&cursor={cursor}");
        assert_refused(server.get(&path), 422, "cursor");
    }
}

#[rstest]
#[tokio::test]
async fn a_debt_is_a_transfer_with_somebody(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let (home, server) = server(kind).await;
    let lent = |fields: Value| {
        let mut entry =
            json!({ "direction": "transfer", "amount": 100_000, "account": "BCA", "to_account": "Piutang" });
        entry.as_object_mut().expect("an object").extend(fields.as_object().expect("an object").clone());
        server.post(&format!("/transactions?phone={BUDI}"), &entry)
    };
    let (status, row) = lent(json!({ "party": "Andi" }));
    assert_eq!((status, &row["note"]), (201, &json!("Andi")), "{row}");
    let (status, row) =
        lent(json!({ "amount": 30_000, "account": "Piutang", "to_account": "BCA", "party": "andi" }));
    assert_eq!(status, 201, "{row}");
    let (_, all) = server.get(&format!("/api/v1/debts?phone={BUDI}"));
    let [andi] = &all["items"].as_array().expect("a list")[..] else { panic!("{all}") };
    assert_eq!((&andi["name"], &andi["left"]), (&json!("Andi"), &json!(70_000)), "{all}");
    for (fields, word) in [
        (json!({}), "debts"),
        (json!({ "party": "x".repeat(61) }), "party"),
        (json!({ "party": "Andi", "to_account": "Mandiri" }), "party"),
        (json!({ "party": "Andi", "account": "Utang" }), "party"),
        (json!({ "party": "Andi", "direction": "expense", "to_account": null }), "party"),
    ] {
        assert_refused(lent(fields), 422, word);
    }
    let (status, answer) =
        server.post(&format!("/transactions?phone={BUDI}"), &json!({ "phone": SARI, "amount": 5_000 }));
    assert_refused((status, answer), 422, "somebody else");
    assert_sound(&home.database().await).await;
}
