//! A person who writes and looks closely at every reply.

use std::time::{Duration, Instant};

use loopback::{Identity, Phone, Received};
use tokio::task::JoinSet;
use whatsapp_rust::Jid;

use crate::common::{Outcome, Stage};

/// So long a reply may take before it counts as lost.
const PATIENCE: Duration = Duration::from_mins(1);
/// Each message of a person names another amount, so that no reply can be taken for another; a year would be asked about.
const FIRST_AMOUNT: u64 = 10_000;

/// Somebody with a phone.
pub struct Person {
    phone: Phone,
    to: Jid,
    next_amount: u64,
}

/// What one message came to.
#[derive(Clone, Copy)]
pub struct Answered {
    /// When it was sent.
    pub sent: Instant,
    /// When its reply was there.
    pub received: Instant,
}

impl Answered {
    /// How long the reply took.
    pub fn took(self) -> Duration {
        self.received - self.sent
    }
}

impl Person {
    /// Connects people with these numbers, and lets each say a first message.
    pub async fn crowd(stage: &Stage, numbers: impl Iterator<Item = u32>) -> Outcome<Vec<Self>> {
        let mut people = Vec::new();
        for number in numbers {
            let phone = Phone::connect(&stage.server, Identity::numbered(number)).await?;
            people.push(Self { phone, to: stage.bot.by_phone(), next_amount: FIRST_AMOUNT });
        }
        Ok(people)
    }

    /// Says the first messages of all these people at once, which makes the bot know them.
    pub async fn introduce(people: Vec<Self>) -> Outcome<Vec<Self>> {
        let mut first = JoinSet::new();
        for mut person in people {
            first.spawn(async move {
                let amount = person.next_amount();
                let id = person.send(amount).await?;
                let welcome = person.phone.next_message(PATIENCE).await?;
                if !welcome.text.as_deref().is_some_and(|text| text.starts_with("Halo!")) {
                    return Err(format!("{:?} is no welcome", welcome.text).into());
                }
                person.hear(&id, amount).await?;
                Ok(person)
            });
        }
        first.join_all().await.into_iter().collect()
    }

    /// Sends one message and waits for its reply, which must be the next one that comes.
    pub async fn ask(&mut self) -> Outcome<Answered> {
        let amount = self.next_amount();
        let sent = Instant::now();
        let id = self.send(amount).await?;
        let received = self.hear(&id, amount).await?;
        Ok(Answered { sent, received })
    }

    /// Sends so many messages without waiting, and then waits for all replies, which must come in their order.
    /// Returns when the last message was out.
    pub async fn pour(&mut self, messages: usize) -> Outcome<Instant> {
        let mut asked = Vec::with_capacity(messages);
        for _ in 0..messages {
            let amount = self.next_amount();
            asked.push((self.send(amount).await?, amount));
        }
        let all_sent = Instant::now();
        for (id, amount) in asked {
            self.hear(&id, amount).await?;
        }
        Ok(all_sent)
    }

    /// Whether nothing came that was not asked for.
    pub fn check_silence(&self) -> Outcome {
        match self.phone.unread() {
            0 => Ok(()),
            more => Err(format!("{}: {more} replies too many", self.phone.identity().name).into()),
        }
    }

    fn next_amount(&mut self) -> u64 {
        self.next_amount += 1;
        self.next_amount
    }

    async fn send(&self, amount: u64) -> Outcome<String> {
        Ok(self.phone.send_text(&self.to, format!("beli kopi {amount}")).await?)
    }

    async fn hear(&self, id: &str, amount: u64) -> Outcome<Instant> {
        let reply = self.phone.next_message(PATIENCE).await?;
        let received = Instant::now();
        if is_right(&reply, id, amount) {
            return Ok(received);
        }
        let name = &self.phone.identity().name;
        Err(format!("{name} wrote of Rp{} and was told {:?}", dotted(amount), reply.text).into())
    }
}

fn is_right(reply: &Received, id: &str, amount: u64) -> bool {
    let names_amount =
        |text: &str| text.starts_with('✅') && text.contains(&format!("Rp{} ", dotted(amount)));
    reply.quoted.as_deref() == Some(id) && reply.text.as_deref().is_some_and(names_amount)
}

/// As amounts are written in Indonesian.
fn dotted(amount: u64) -> String {
    if amount < 1_000 {
        amount.to_string()
    } else {
        format!("{}.{:03}", dotted(amount / 1_000), amount % 1_000)
    }
}
