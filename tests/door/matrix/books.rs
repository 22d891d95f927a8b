//! Budi's books, in which every text says what nobody else's do.

use std::time::Duration;

use ledger::{
    access::{
        api_key::Scope,
        event::{self, EventKind, NewEvent},
        login_token::{self, Purpose},
    },
    messages::{
        ai_audit::{self, Reading},
        lane,
        message::MessageKind,
    },
    people::user::{self, Address},
};
use serde_json::{Value, json};

use super::scene::{Caller, Scene, holds};
use crate::{
    door::house::now,
    handed_in::house::BUDI,
    support::{PATIENCE, until},
};

/// What is told to nobody else: the word that his texts hold, and the sum of his entries.
pub const HIS: [&str; 2] = ["kanari", "7373737"];
const SUM: i64 = 7_373_737;
/// Where his word stands.
const HOLDING: [(&str, &str); 23] = [
    ("users", "name"),
    ("identities", "address"),
    ("accounts", "name"),
    ("categories", "name"),
    ("categories", "keywords"),
    ("transactions", "description"),
    ("transactions", "merchant"),
    ("transactions", "note"),
    ("savings_accounts", "name"),
    ("parties", "name"),
    ("recurring", "name"),
    ("filing_rules", "condition"),
    ("change_items", "after"),
    ("wa_messages", "wa_body"),
    ("wa_messages", "perceived"),
    ("ai_audit", "raw_input"),
    ("ai_audit", "raw_output"),
    ("jobs", "payload"),
    ("import_rows", "text"),
    ("logins", "agent"),
    ("api_keys", "name"),
    ("access_events", "agent"),
    ("access_events", "address"),
];

/// Fills them, and notes what stands in the places of paths.
pub async fn fill(scene: &mut Scene) {
    let (key_id, key) = scene.key(&scene.budi, &[Scope::Read, Scope::Write]).await;
    scene.places.insert("/settings/keys/", key_id.to_string());
    let key = Caller::bearing("Budi, filling his books", &key);
    by_hand(scene).await;
    said(scene, &key);
    filed(scene, &key);
    kept(scene, &key);
    booked(scene, &key);
    handed_in(scene, &key).await;
    // The last of all, so that nothing stands on it.
    asked(
        scene,
        &key,
        ("POST", "/api/v1/transactions"),
        &json!({ "amount": SUM, "description": "Kanari batal" }),
    );
    let changes = asked(scene, &key, ("GET", "/api/v1/changes?limit=1"), &Value::Null);
    let number = changes["items"][0]["number"].to_string();
    scene.places.insert("/changes/", number.clone());
    scene.places.insert("/api/v1/changes/", number);
    // What is done by itself is done before anybody else comes.
    until("all of his that is due is done", PATIENCE, async || {
        lane::depth(&scene.database).await.expect("read") == 0 && !scene.is_busy().await
    })
    .await;
    let dump = scene.dump().await;
    for (table, column) in HOLDING {
        assert!(holds(&dump, table, column, HIS[0]), "nothing of his in {table}.{column}");
    }
}

/// Asks as Budi, and is served.
fn asked(scene: &Scene, key: &Caller, request: (&str, &str), body: &Value) -> Value {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    served(scene, key, request, &body)
}

fn served(scene: &Scene, key: &Caller, request: (&str, &str), body: &str) -> Value {
    let answer = scene.ask(key, request, body);
    assert!(answer.status < 300, "{request:?} {body}: {} {}", answer.status, answer.text);
    answer.json()
}

/// Makes a row of a room; answers its id.
fn made(scene: &Scene, key: &Caller, room: &str, body: &Value) -> String {
    asked(scene, key, ("POST", &format!("/api/v1/{room}")), body)["id"].to_string()
}

/// What no route writes: how he came in, and what was read long ago.
async fn by_hand(scene: &mut Scene) {
    let id = scene.budi.id;
    let email = Address::email("kanari@contoh.id").expect("an address");
    let (event_id, reading_id) = (scene.id().await, scene.id().await);
    let link = scene.write(|batch| {
        user::add_address(batch, id, &email, now());
        let noted = NewEvent {
            user_id: Some(id),
            kind: EventKind::LoggedIn,
            address: Some("kanari.contoh.id"),
            agent: Some("Kanari agen"),
            details: &[("by", "kanari")],
        };
        event::record(batch, event_id, &noted, now());
        let source = (Some(id), MessageKind::Image, "kanari-struk.jpg");
        ai_audit::begin_reading(batch, reading_id, source, now());
        let reading = Reading {
            model: "letters".to_owned(),
            output: json!({ "merchant": "Kanari toko" }).to_string(),
            success: true,
            latency: Duration::from_secs(1),
        };
        ai_audit::end_reading(batch, reading_id, &reading);
        login_token::issue(batch, id, Purpose::Enter, now()).text().to_owned()
    });
    let link = link.await;
    let (login, _) = scene.session(&scene.budi, "Kanari peramban", now()).await;
    let (page, _) = scene.session(&scene.budi, "Kanari telepon", now()).await;
    scene.places.extend([
        ("/login/", link),
        ("/api/v1/logins/", login.to_string()),
        ("/logins/", page.to_string()),
        ("/media/", reading_id.to_string()),
        ("/api/v1/media/", reading_id.to_string()),
    ]);
}

fn said(scene: &Scene, key: &Caller) {
    let name = json!({ "name": "Kanari Santoso" });
    asked(scene, key, ("PATCH", "/api/v1/users/me"), &name);
    let message = json!({ "from_number": BUDI, "message_type": "text", "text": "beli kanari 73rb" });
    let (status, answer) = scene.house.post("/wa/incoming", &message);
    assert!(status < 300, "{answer}");
}

fn filed(scene: &mut Scene, key: &Caller) {
    let category =
        made(scene, key, "categories", &json!({ "name": "Kanari kategori", "keywords": ["kanarikata"] }));
    let shelf = made(scene, key, "categories", &json!({ "name": "Kanari rak", "keywords": ["kanarirak"] }));
    let then = json!({ "category": "Kanari kategori" });
    let rule = made(scene, key, "rules", &json!({ "when": { "words": ["kanariaturan"] }, "then": then }));
    let budget = json!({ "category": "Kanari kategori", "period": "month", "amount": 100 * SUM });
    let budget = made(scene, key, "budgets", &budget);
    scene.places.extend([
        ("category", category),
        ("/api/v1/categories/", shelf.clone()),
        ("/settings/categories/", shelf),
        ("/api/v1/rules/", rule.clone()),
        ("/settings/rules/", rule),
        ("/budgets/", budget.clone()),
        ("/api/v1/budgets/", budget),
    ]);
}

fn kept(scene: &mut Scene, key: &Caller) {
    // He pays from this one, and nothing lies in the other.
    made(scene, key, "accounts", &json!({ "name": "Kanari dompet", "kind": "cash" }));
    let account = made(scene, key, "accounts", &json!({ "name": "Kanari rekening", "kind": "bank" }));
    let goal = json!({ "name": "Kanari tabungan", "target_amount": SUM });
    let goal = made(scene, key, "savings/accounts", &goal);
    made(scene, key, "savings/accounts", &json!({ "name": "umroh", "target_amount": SUM }));
    let party = made(scene, key, "parties", &json!({ "name": "Kanari Andi" }));
    let debt = made(scene, key, "debts", &json!({ "name": "Kanari Beni" }));
    let again = json!({
        "name": "Kanari kos", "amount": SUM, "unit": "month", "mode": "ask", "starts_on": "2037-06-01",
    });
    let again = made(scene, key, "recurring", &again);
    scene.places.extend([
        ("/accounts/", account.clone()),
        ("/api/v1/accounts/", account),
        ("/savings/", goal.clone()),
        ("/api/v1/savings/accounts/", goal),
        ("/api/v1/parties/", party),
        ("/debts/", debt.clone()),
        ("/api/v1/debts/", debt),
        ("/recurring/", again.clone()),
        ("/api/v1/recurring/", again),
    ]);
}

fn booked(scene: &mut Scene, key: &Caller) {
    let entry = json!({
        "amount": SUM, "description": "Kanari keterangan", "category": "Kanari kategori", "account": "Kanari dompet",
    });
    let entry = made(scene, key, "transactions", &entry);
    let more = json!({ "merchant": "Kanari toko", "note": "Kanari catatan" });
    asked(scene, key, ("PATCH", &format!("/api/v1/transactions/{entry}")), &more);
    let expense = made(scene, key, "expenses", &json!({ "amount": SUM, "description": "Kanari makan" }));
    scene.places.extend([
        ("/transactions/", entry.clone()),
        ("/api/v1/transactions/", entry),
        ("/api/v1/expenses/", expense),
    ]);
}

/// Files: one that is kept, one that is booked, and a bank's.
async fn handed_in(scene: &mut Scene, key: &Caller) {
    let media = served(scene, key, ("POST", "/api/v1/media"), "@kanari.pdf")["media_url"].clone();
    let media = media.as_str().and_then(|url| url.strip_prefix("media:")).expect("a name").to_owned();
    let receipt = served(scene, key, ("POST", "/api/v1/receipts"), "@kanari.pdf")["id"].to_string();
    let import = served(scene, key, ("POST", "/api/v1/imports"), "@kanari.csv account=KanariBank");
    let import = import["id"].to_string();
    for (path, open) in
        [(format!("receipts/{receipt}"), "pending_ocr"), (format!("imports/{import}"), "reading")]
    {
        let path = format!("/api/v1/{path}");
        until("the file is read", PATIENCE, async || {
            asked(scene, key, ("GET", &path), &Value::Null)["status"] != open
        })
        .await;
    }
    let ready = asked(scene, key, ("GET", &format!("/api/v1/imports/{import}")), &Value::Null);
    assert_eq!(ready["status"], "ready", "{ready}");
    scene.places.extend([
        ("media", media.clone()),
        ("/media/file/", media),
        ("/chat/", receipt.clone()),
        ("/receipts/", receipt.clone()),
        ("/api/v1/receipts/", receipt),
        ("/import/", import.clone()),
        ("/api/v1/imports/", import),
    ]);
}
