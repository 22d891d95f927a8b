//! Who comes to a route and may not: by what lets nobody in, and by what lets in, but not so far.

use chrono::TimeDelta;
use ledger::{
    access::{
        api_key::{self, Scope},
        bearer, login,
    },
    people::user::UserStatus,
};
use serde_json::json;

use super::{
    scene::{Caller, Scene},
    table::{Row, Who},
};
use crate::{
    door::house::now,
    support::{books::person, program::TOKEN},
};

const BLOCKED: &str = "6281200000006";
const ALL: [Scope; 3] = Scope::ALL;

/// Whoever is let in nowhere but where anybody is.
pub async fn shut_out(scene: &Scene) -> Vec<Caller> {
    let mut callers = vec![Caller::sending("nobody", Vec::new())];
    callers.extend(ended(scene).await);
    callers.extend(blocked(scene).await);
    callers.extend(misplaced(scene).await);
    callers
}

/// By what let Budi in once.
async fn ended(scene: &Scene) -> Vec<Caller> {
    let budi = &scene.budi;
    let (revoked_id, revoked) = scene.key(budi, &ALL).await;
    scene.write(|batch| api_key::revoke(batch, budi.id, revoked_id, now())).await;
    let (out_id, out) = scene.session(budi, "Kanari lama", now()).await;
    scene.write(|batch| login::end(batch, budi.id, out_id)).await;
    let (_, idle) = scene.session(budi, "Kanari diam", now() - login::IDLE - TimeDelta::minutes(1)).await;
    let expired = scene.write(|batch| bearer::open(batch, budi.id, now() - bearer::ACCESS)).await;
    let left = scene.write(|batch| bearer::open(batch, budi.id, now())).await;
    let family = bearer::family_of(&scene.database, &left.refresh.hash()).await.expect("read").expect("one");
    scene.write(|batch| bearer::end_family(batch, family.family)).await;
    vec![
        Caller::bearing("a revoked key", &revoked),
        Caller::browsing("a browser that logged out", &out),
        Caller::browsing("a browser that slept for a week", &idle),
        Caller::bearing("an access token of a quarter of an hour ago", expired.access.text()),
        Caller::bearing("a token of a login that ended", left.access.text()),
    ]
}

/// By what let somebody in who is blocked since.
async fn blocked(scene: &Scene) -> Vec<Caller> {
    let blocked = person(&scene.database, BLOCKED, UserStatus::Active).await;
    let (_, browser) = scene.session(&blocked, "Peramban uji", now()).await;
    let (_, key) = scene.key(&blocked, &ALL).await;
    let tokens = scene.write(|batch| bearer::open(batch, blocked.id, now())).await;
    let (status, answer) = scene.house.post(&format!("/api/v1/users/{}/block", blocked.id), &json!({}));
    assert_eq!((status, &answer["status"]), (200, &json!("blocked")), "{answer}");
    vec![
        Caller::browsing("the browser of somebody blocked", &browser),
        Caller::bearing("the key of somebody blocked", &key),
        Caller::bearing("the token of somebody blocked", tokens.access.text()),
    ]
}

/// By what lets Budi in, changed by a letter, or where it does not belong.
async fn misplaced(scene: &Scene) -> Vec<Caller> {
    let budi = &scene.budi;
    let (_, key) = scene.key(budi, &ALL).await;
    let (_, browser) = scene.session(budi, "Kanari peramban", now()).await;
    let tokens = scene.write(|batch| bearer::open(batch, budi.id, now())).await;
    // Another would end the one that is to be spent.
    let link = scene.places["/login/"].clone();
    let access = tokens.access.text();
    let twice = vec![("cookie", format!("catat={browser}; catat={browser}"))];
    let basic = vec![("authorization", format!("Basic {key}"))];
    vec![
        Caller::bearing("a key with another letter", &altered(&key)),
        Caller::bearing("an access token with another letter", &altered(access)),
        Caller::bearing("the operator's token with another letter", &altered(TOKEN)),
        Caller::browsing("a cookie with another letter", &altered(&browser)),
        Caller::bearing("a refresh token", tokens.refresh.text()),
        Caller::bearing("a cookie in the header", &browser),
        Caller::bearing("a link in the header", &link),
        Caller::browsing("a link in the cookie", &link),
        Caller::browsing("a key in the cookie", &key),
        Caller::browsing("an access token in the cookie", access),
        Caller::browsing("the operator's token in the cookie", TOKEN),
        Caller::sending("a cookie that is there twice", twice),
        Caller::sending("a key of another scheme", basic),
    ]
}

fn altered(secret: &str) -> String {
    let (rest, last) = secret.split_at(secret.len() - 1);
    format!("{rest}{}", if last == "A" { "B" } else { "A" })
}

/// Somebody who is known, and the rows that are not for them.
pub type Limited = (Caller, fn(&Row) -> bool);

/// Whoever is let in, but not so far.
pub async fn limited(scene: &Scene) -> Vec<Limited> {
    let (budi, admin) = (&scene.budi, &scene.admin.person);
    let (_, nothing) = scene.key(budi, &[]).await;
    let (_, looks_after) = scene.key(budi, &[Scope::Admin]).await;
    let (_, reads) = scene.key(budi, &[Scope::Read]).await;
    let (_, all) = scene.key(budi, &ALL).await;
    let (_, of_admin) = scene.key(admin, &[Scope::Read, Scope::Write]).await;
    let (_, all_of_admin) = scene.key(admin, &ALL).await;
    let long_ago = now() - login::FRESH - TimeDelta::minutes(1);
    let tokens = scene.write(|batch| bearer::open(batch, budi.id, now())).await;
    let old = scene.write(|batch| bearer::open(batch, budi.id, long_ago)).await;
    let (_, left_open) = scene.session(budi, "Kanari terbuka", long_ago).await;
    let limited: [Limited; 9] = [
        (Caller::bearing("a key without a scope", &nothing), is_closed),
        (Caller::bearing("a key to look after others", &looks_after), is_closed),
        (Caller::bearing("a key that reads", &reads), |row| is_closed(row) && row.who != Who::Read),
        (Caller::bearing("a key of every scope", &all), is_for_no_key),
        (Caller::bearing("a program that logged in", tokens.access.text()), |row| {
            matches!(row.who, Who::Admin | Who::Operator)
        }),
        (Caller::bearing("a program that logged in a while ago", old.access.text()), is_for_few),
        (Caller::browsing("a browser that was left open", &left_open), |row| {
            row.takes_cookies() && is_for_few(row)
        }),
        (Caller::bearing("an admin's key that writes", &of_admin), |row| {
            matches!(row.who, Who::Admin | Who::Operator)
        }),
        (Caller::bearing("an admin's key of every scope", &all_of_admin), |row| row.who == Who::Operator),
    ];
    limited.into()
}

fn is_closed(row: &Row) -> bool {
    !matches!(row.who, Who::Anybody | Who::Page)
}

fn is_for_no_key(row: &Row) -> bool {
    row.who == Who::Login || is_for_few(row)
}

fn is_for_few(row: &Row) -> bool {
    matches!(row.who, Who::Fresh | Who::Admin | Who::Operator)
}
