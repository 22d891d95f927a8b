//! The rooms of those who look after the bot: for nobody else, and what is done there.

use serde_json::json;

use super::{BUDI, SARI, page, whole};
use crate::door::house::House;

const ROOMS: [&str; 5] = ["/admin", "/admin/people", "/admin/work", "/admin/audit", "/admin/log"];

async fn house() -> House {
    House::new(&[("CATAT_REGISTRATION", "confirm"), ("CATAT_ADMINS", BUDI)]).await
}

#[tokio::test]
async fn for_whoever_does_not_look_after_the_bot_there_are_no_such_pages() {
    let house = house().await;
    let (budi, sari) = (house.person(BUDI, "halo").await, house.person(SARI, "beli rahasia 77rb").await);
    let (mut admin, mut other) = (house.browser_of(&budi).await, house.browser_of(&sari).await);
    for (language, said) in [("id", "bahasa indonesia"), ("en", "bahasa inggris")] {
        house.server.say(BUDI, said);
        for room in ROOMS {
            let text = page(&mut admin, room);
            assert!(text.contains(&format!("<html lang=\"{language}\">")), "{room}: {text}");
            // Nothing of what anybody wrote.
            assert!(!text.contains("rahasia") && !text.contains("77.000"), "{room}: {text}");
            let shown = other.get(room);
            whole(room, &shown);
            assert_eq!(shown.status, 404, "{room}");
            assert_eq!(house.browser().get(room).status, 303, "{room}");
        }
    }
    assert!(page(&mut admin, "/settings").contains("href=\"/admin\""));
    assert!(!page(&mut other, "/settings").contains("/admin"));
    for act in ["people/1/approve", "people/1/block", "work/requeue"] {
        assert_eq!(other.post(&format!("/admin/{act}"), &[("id", "all")]).status, 404, "{act}");
    }
}

#[tokio::test]
async fn people_are_let_in_and_turned_away() {
    let house = house().await;
    let (budi, sari) = (house.person(BUDI, "halo").await, house.person(SARI, "beli kopi 20k").await);
    let me = format!("/api/v1/users/me?phone={SARI}");
    let version = house.server.get(&me).1["version"].as_i64();
    let (status, renamed) = house.server.patch(&me, version, &json!({ "name": "<img src=x>" }));
    assert_eq!(status, 200, "{renamed}");
    let mut admin = house.browser_of(&budi).await;
    let text = page(&mut admin, "/admin/people");
    assert!(text.contains(SARI) && text.contains("&#60;img") && !text.contains("<img"), "{text}");
    let standing = || house.server.get(&me).1["status"].clone();
    let act = |act: &str| format!("/admin/people/{}/{act}", sari.id);
    // A browser that somebody left open decides about nobody.
    let mut open = super::settings::left_open(&house, &budi).await;
    for which in ["approve", "block"] {
        let answer = open.post(&act(which), &[]);
        assert!(answer.status == 422 && answer.text.contains("sepuluh menit"), "{which}: {}", answer.text);
        assert_eq!(standing(), "pending", "{which}");
    }
    let answer = admin.post(&act("approve"), &[]);
    assert_eq!(answer.header("location"), "/admin/people?done=approved", "{}", answer.text);
    assert_eq!(standing(), "active");
    assert!(page(&mut admin, "/admin/people?status=active").contains(SARI));
    assert_eq!(admin.post(&act("block"), &[]).header("location"), "/admin/people?done=blocked");
    assert_eq!(standing(), "blocked");
    for log in ["Diizinkan masuk", "Ditolak"] {
        assert!(page(&mut admin, "/admin/log").contains(log), "{log}");
    }
    let kept = admin.post(&format!("/admin/people/{}/block", budi.id), &[]);
    assert!(kept.status == 409 && kept.text.contains("role=\"alert\""), "{}", kept.text);
    for path in ["/admin/people/999999999/approve", "/admin/people/x/block"] {
        assert_eq!(admin.post(path, &[]).status, 404, "{path}");
    }
    for query in ["status=%3Cimg%3E", "done=x", "status=pending&after=7"] {
        assert!(!page(&mut admin, &format!("/admin/people?{query}")).contains("<img"), "{query}");
    }
}

#[tokio::test]
async fn what_was_given_up_is_put_back_by_its_id_or_as_a_whole() {
    let house = house().await;
    let budi = house.person(BUDI, "halo").await;
    let mut admin = house.browser_of(&budi).await;
    assert!(page(&mut admin, "/admin/work").contains("Tidak ada pesan atau pekerjaan yang menyerah."));
    let none = admin.post("/admin/work/requeue", &[("id", "999999999")]);
    assert!(none.status == 409 && none.text.contains("role=\"alert\""), "{}", none.text);
    for id in ["", "x", "-1", "0"] {
        assert_eq!(admin.post("/admin/work/requeue", &[("id", id)]).status, 404, "{id}");
    }
    let all = admin.post("/admin/work/requeue", &[("id", "all")]);
    assert_eq!(all.header("location"), "/admin/work?done=requeued", "{}", all.text);
}
