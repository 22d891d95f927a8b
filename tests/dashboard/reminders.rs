//! What somebody is reminded of: shown, and ended by nobody else.

use ledger::{
    db::Batch,
    jobs::{self, JobKind, NewJob},
};
use serde_json::json;

use super::{SARI, house, page};
use crate::door::house::now;

const MARKUP: &str = "<img src=x onerror=alert(1)>";

#[tokio::test]
async fn a_reminder_is_shown_and_ended_by_its_person() {
    let (house, budi) = house().await;
    let sari = house.person(SARI, "halo").await;
    let mut browser = house.browser_of(&budi).await;
    assert!(page(&mut browser, "/settings/reminders").contains("card empty"));
    let id = house.database.ids(1).await.expect("ids").take();
    let mut batch = Batch::default();
    let promised = NewJob {
        id,
        kind: JobKind::Reminder,
        key: format!("reminder:{}:nabung", budi.id),
        user_id: Some(budi.id),
        book_id: None,
        payload: json!({
            "words": MARKUP, "about": { "kind": "words" }, "day": "2037-01-01", "hour": "09:00:00", "repeats": "daily",
        }),
        due_at: "2037-01-01T02:00:00Z".parse().expect("a moment"),
    };
    jobs::enqueue(&mut batch, promised, now());
    house.database.write(batch).await.expect("written");
    let text = page(&mut browser, "/settings/reminders");
    for shown in ["&#60;img", "Berulang", "1 Jan 2037 09:00"] {
        assert!(text.contains(shown) && !text.contains("<img"), "{shown}: {text}");
    }
    let number = id.to_string();
    let mut theirs = house.browser_of(&sari).await;
    assert!(page(&mut theirs, "/settings/reminders").contains("card empty"));
    for job in [&*number, "x", ""] {
        let answer = theirs.post("/settings/reminders/end", &[("job", job)]);
        assert_eq!(answer.status, 404, "{job}: {}", answer.text);
    }
    let ended = browser.post("/settings/reminders/end", &[("job", &number)]);
    assert_eq!((ended.status, ended.header("location")), (303, "/settings/reminders?done=forgotten"));
    let told = page(&mut browser, "/settings/reminders?done=forgotten");
    // It stands among no changes: the chat sets another.
    assert!(told.contains("role=\"status\"") && told.contains("card empty"), "{told}");
    assert!(!told.contains("Batalkan lewat Riwayat"), "{told}");
    assert_eq!(browser.post("/settings/reminders/end", &[("job", &number)]).status, 404);
}
