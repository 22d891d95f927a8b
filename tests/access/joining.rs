//! A number joins whoever registered on the pages by the code that they see there, once the bot has said whose it is.

use std::sync::Arc;

use ledger::{
    access::bearer,
    messages::message::{Channel, NewMessage, Sender},
    values::clock::StandingClock,
};

use super::*;
use crate::support::{Running, assert_sound};

/// Somebody who registered with an address, and the code that their page shows.
async fn registered(database: &Database, email: &str) -> (Person, Secret) {
    let address = Address::email(email).expect("an address");
    let mut ids = database.ids(registration::IDS).await.expect("ids");
    let person = write(database, |batch| {
        registration::register(batch, &mut ids, (&address, "$argon2id$x"), (None, None), now())
    });
    let person = person.await.expect("registered");
    let code = write(database, |batch| login_token::issue(batch, person.id, Purpose::Join, now()));
    let code = code.await.expect("issued");
    (person, code)
}

struct Phone {
    running: Running,
    nth: u32,
}

impl Phone {
    async fn of(home: &Home, mode: &str) -> Self {
        let clock = Arc::new(StandingClock::at(now()));
        let running = home.engine(clock, &[("CATAT_REGISTRATION", mode)], "one").await;
        Self { running, nth: 0 }
    }

    fn database(&self) -> &Database {
        &self.running.engine.books.database
    }

    async fn says(&mut self, words: &str) -> String {
        self.nth += 1;
        let address = Address::phone(PHONE).expect("a number");
        let text = Some(words.to_owned());
        let new = NewMessage::words(Channel::Http, &address, format!("m{}", self.nth), text, now());
        self.running.replies(&(Sender::of(address), new)).await.join("\n")
    }

    async fn person(&self) -> Person {
        let address = Address::phone(PHONE).expect("a number");
        user::find(self.database(), &address).await.expect("read").expect("who wrote")
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_code_says_whose_it_is_and_joins_after_a_yes(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values("open", "confirm")] mode: &str,
    #[values(true, false)] wrote_before: bool,
) {
    let home = Home::new(kind).await;
    let mut phone = Phone::of(&home, mode).await;
    if wrote_before {
        phone.says("beli kopi 20k").await;
    }
    let database = phone.database().clone();
    let (sari, code) = registered(&database, "sari@contoh.id").await;
    let (_, cookie) = log_in(&database, &sari, now()).await;
    let offered = phone.says(code.text()).await;
    let wanted = format!("*ya {}*", code.text());
    assert!(offered.contains("s…@contoh.id") && offered.contains(&wanted), "{offered}");
    assert_ne!(phone.person().await.id, sari.id, "nothing is joined unasked");
    let done = phone.says(&format!("ya {}", code.text())).await;
    assert!(done.contains("tersambung dengan akun web s…@contoh.id"), "{done}");
    let one = phone.person().await;
    let by_email = user::by_email(&database, "sari@contoh.id").await.expect("read").expect("one");
    assert_eq!((by_email.id, one.phone.as_deref()), (one.id, Some(PHONE)), "both names are one person's");
    // Nobody has shown who came in there: be the phone's book empty, it will not stay so.
    assert!(login::find(&database, &cookie.hash(), now()).await.expect("read").is_none(), "out");
    assert_eq!(password::hash_of(&database, one.id).await.expect("read"), None);
    assert!(done.contains("*dashboard*"), "where a new one is set: {done}");
    let events = event::list(&database, Some(one.id), None, 20).await.expect("read");
    assert_eq!(events.iter().filter(|event| event.kind == "joined").count(), 1);
    assert!(login_token::find(&database, &code.hash(), now()).await.expect("read").is_none(), "used up");
    assert_sound(&database).await;
    phone.running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_joined_by_a_code_whose_owner_the_bot_has_not_named(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let mut phone = Phone::of(&home, "open").await;
    let database = phone.database().clone();
    phone.says("beli kopi 20k").await;
    let (sari, of_sari) = registered(&database, "sari@contoh.id").await;
    let (tono, of_tono) = registered(&database, "tono@contoh.id").await;
    // What somebody else told them to write, all at once; and with the offer of another's code open.
    for (code, shown) in [(&of_sari, "s…@contoh.id"), (&of_tono, "t…@contoh.id"), (&of_sari, "s…@contoh.id")]
    {
        let offered = phone.says(&format!("ya {}", code.text())).await;
        assert!(offered.contains(shown) && offered.contains("tidak bisa dipisah"), "{offered}");
    }
    let own = phone.person().await.id;
    for other in [sari.id, tono.id] {
        let other = user::by_id(&database, other).await.expect("read").expect("nobody is joined");
        assert!(other.id != own && other.phone.is_none());
    }
    let done = phone.says(&format!("ya {}", of_sari.text())).await;
    assert!(done.contains("tersambung dengan akun web s…@contoh.id"), "{done}");
    phone.running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_looks_after_the_bot_by_joining_whoever_does(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let home = Home::new(kind).await;
    let clock = Arc::new(StandingClock::at(now()));
    let settings = [("CATAT_REGISTRATION", "open"), ("CATAT_ADMINS", PHONE)];
    let mut phone = Phone { running: home.engine(clock, &settings, "one").await, nth: 0 };
    let database = phone.database().clone();
    let (sari, code) = registered(&database, "sari@contoh.id").await;
    let (_, cookie) = log_in(&database, &sari, now()).await;
    let tokens = write(&database, |batch| bearer::open(batch, sari.id, now())).await.expect("opened");
    let key_id = id(&database).await;
    let key = write(&database, |batch| api_key::add(batch, key_id, sari.id, "k", &Scope::ALL, now()));
    let (key, enter) = (key.await.expect("added"), link(&database, &sari, now()).await);
    phone.says(code.text()).await;
    let done = phone.says(&format!("ya {}", code.text())).await;
    assert!(done.contains("*dashboard*"), "{done}");
    let one = phone.person().await;
    assert_eq!(password::hash_of(&database, one.id).await.expect("read"), None);
    assert!(login::find(&database, &cookie.hash(), now()).await.expect("read").is_none());
    assert!(bearer::find_access(&database, &tokens.access.hash(), now()).await.expect("read").is_none());
    assert!(api_key::find(&database, &key.hash()).await.expect("read").is_none());
    assert!(login_token::find(&database, &enter.hash(), now()).await.expect("read").is_none());
    phone.running.stop().await;
}

/// Who is not confirmed for long is read no more, but for a code that is said to be one.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_for_long_is_joined_all_the_same(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let mut phone = Phone::of(&home, "confirm").await;
    let database = phone.database().clone();
    for nth in 0..31 {
        phone.says(&format!("beli kopi {}k", 20 + nth)).await;
    }
    let (_, code) = registered(&database, "sari@contoh.id").await;
    let unread = phone.says(code.text()).await;
    assert!(!unread.contains("contoh.id"), "{unread}");
    let offered = phone.says(&format!("kode {}", code.text())).await;
    assert!(offered.contains("s…@contoh.id"), "{offered}");
    let done = phone.says(&format!("ya {}", code.text())).await;
    assert!(done.contains("tersambung dengan akun web s…@contoh.id"), "{done}");
    phone.running.stop().await;
}

/// While somebody's code is open, everybody else's round amounts are booked as ever, and use up no tries.
#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn round_amounts_are_no_codes(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let mut phone = Phone::of(&home, "open").await;
    let database = phone.database().clone();
    phone.says("halo").await;
    let (_, code) = registered(&database, "sari@contoh.id").await;
    for amount in ["150000", "100000", "125500", "200000", "350000", "175000"] {
        let answer = phone.says(amount).await;
        assert!(!answer.contains("kode") && !answer.contains("Kode"), "{answer}");
    }
    let offered = phone.says(code.text()).await;
    assert!(offered.contains("s…@contoh.id"), "{offered}");
    phone.running.stop().await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn codes_cannot_be_guessed(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let home = Home::new(kind).await;
    let mut phone = Phone::of(&home, "open").await;
    let database = phone.database().clone();
    phone.says("halo").await;
    let (_, code) = registered(&database, "sari@contoh.id").await;
    let wrong = if code.text() == "111111" { "222222" } else { "111111" };
    for _ in 0..5 {
        assert!(phone.says(&format!("kode {wrong}")).await.contains("tidak cocok"));
    }
    let refused = phone.says(&format!("ya {}", code.text())).await;
    assert!(refused.contains("Terlalu banyak"), "{refused}");
    assert!(
        login_token::find(&database, &code.hash(), now()).await.expect("read").is_some(),
        "not even the right one"
    );
    // Alone, six digits are an amount to whoever may not try.
    let amount = phone.says(wrong).await;
    assert!(!amount.contains("Kode") && !amount.contains("kode"), "{amount}");
    // Nor has whoever is erased and writes again, by the same number, any new tries.
    let asked = phone.says("hapus semua data saya").await;
    let erase = asked.split('*').nth(1).expect("a code").to_owned();
    let erased = phone.person().await.id;
    phone.says(&erase).await;
    let refused = phone.says(&format!("ya {}", code.text())).await;
    assert!(refused.contains("Terlalu banyak") && phone.person().await.id != erased, "{refused}");
    phone.running.stop().await;
}
