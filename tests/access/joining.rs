//! A number joins whoever registered on the pages by the code that they see there, once the bot has said whose it is.

use std::sync::Arc;

use ledger::{
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
    let login = login::find(&database, &cookie.hash(), now()).await.expect("read").expect("logged in");
    assert_eq!(
        (by_email.id, login.user_id),
        (one.id, one.id),
        "both names, and the browser, are one person's"
    );
    assert_eq!(one.phone.as_deref(), Some(PHONE));
    assert_eq!(password::hash_of(&database, one.id).await.expect("read").as_deref(), Some("$argon2id$x"));
    let events = event::list(&database, Some(one.id), None, 20).await.expect("read");
    assert_eq!(events.iter().filter(|event| event.kind == "joined").count(), 1);
    assert!(login_token::find(&database, &code.hash(), now()).await.expect("read").is_none(), "used up");
    assert_sound(&database).await;
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
    phone.running.stop().await;
}
