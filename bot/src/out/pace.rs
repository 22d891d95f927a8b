//! Pace: how fast a number sends, so that it stays welcome. A chat takes a few messages at once and then one a second;
//! so does the number as a whole.

use std::{collections::HashMap, num::NonZeroU32, time::Duration};

use tokio::time::Instant;

/// How many messages at once, and how many a second after that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// At once.
    pub burst: NonZeroU32,
    /// And then a second.
    pub per_second: NonZeroU32,
}

/// How fast may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// As fast as it goes.
    Off,
    /// No faster than this.
    To(Rate),
}

impl Limit {
    /// Reads "10/1": ten at once, then one a second; or "off".
    pub fn parse(text: &str) -> Option<Self> {
        if text == "off" {
            return Some(Self::Off);
        }
        let (burst, per_second) = text.split_once('/')?;
        let (burst, per_second) = (burst.trim().parse().ok()?, per_second.trim().parse().ok()?);
        Some(Self::To(Rate { burst, per_second }))
    }

    fn rate(self) -> Option<Rate> {
        match self {
            Self::Off => None,
            Self::To(rate) => Some(rate),
        }
    }
}

impl Rate {
    fn interval(self) -> Duration {
        Duration::from_secs(1) / self.per_second.get()
    }
}

/// Chats that have been quiet are forgotten once so many are remembered.
const MOST_CHATS: usize = 4_096;

/// The pace of one number.
#[derive(Debug)]
pub struct Pace {
    chat: Option<Rate>,
    number: Option<Rate>,
    number_debt: Debt,
    chat_debts: HashMap<String, Debt>,
}

/// When the messages sent so far would have gone out at the steady rate.
#[derive(Debug, Clone, Copy, Default)]
struct Debt(Option<Instant>);

impl Debt {
    /// When the next message may go.
    fn ready_at(self, rate: Rate, now: Instant) -> Instant {
        let allowance = rate.interval() * (rate.burst.get() - 1);
        self.0.and_then(|paid_by| paid_by.checked_sub(allowance)).map_or(now, |ready| ready.max(now))
    }

    fn charge(&mut self, rate: Rate, now: Instant) {
        self.0 = Some(self.0.map_or(now, |paid_by| paid_by.max(now)) + rate.interval());
    }
}

impl Pace {
    /// With a limit for each chat, and one for all together.
    pub fn new(chat: Limit, number: Limit) -> Self {
        Self {
            chat: chat.rate(),
            number: number.rate(),
            number_debt: Debt::default(),
            chat_debts: HashMap::new(),
        }
    }

    /// Whether pauses are wanted at all.
    pub fn is_off(&self) -> bool {
        self.chat.is_none() && self.number.is_none()
    }

    /// Counts a message to `chat`, or says when it may go.
    pub fn admit(&mut self, chat: &str, now: Instant) -> Result<(), Instant> {
        let chat_debt = self.chat_debts.get(chat).copied().unwrap_or_default();
        let of_chat = self.chat.map_or(now, |rate| chat_debt.ready_at(rate, now));
        let of_number = self.number.map_or(now, |rate| self.number_debt.ready_at(rate, now));
        let ready_at = of_chat.max(of_number);
        if ready_at > now {
            return Err(ready_at);
        }
        if let Some(rate) = self.number {
            self.number_debt.charge(rate, now);
        }
        if let Some(rate) = self.chat {
            if self.chat_debts.len() >= MOST_CHATS {
                self.chat_debts.retain(|_, debt| debt.0.is_some_and(|paid_by| paid_by > now));
            }
            self.chat_debts.entry(chat.to_owned()).or_default().charge(rate, now);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(text: &str) -> Limit {
        Limit::parse(text).unwrap()
    }

    fn sent_in(pace: &mut Pace, chats: &[&str], seconds: u64) -> usize {
        let begin = Instant::now();
        let step = Duration::from_millis(50);
        let moments = (0..seconds * 20).map(|n| begin + step * u32::try_from(n).unwrap());
        moments.map(|now| chats.iter().filter(|chat| pace.admit(chat, now).is_ok()).count()).sum()
    }

    #[test]
    fn a_chat_takes_a_burst_and_then_one_a_second() {
        let mut pace = Pace::new(limit("10/1"), Limit::Off);
        assert_eq!(sent_in(&mut pace, &["budi"], 5), 10 + 4);
    }

    #[test]
    fn the_number_as_a_whole_has_a_pace_too() {
        let mut pace = Pace::new(limit("10/1"), limit("30/2"));
        let chats: Vec<String> = (0..20).map(|n| n.to_string()).collect();
        let chats: Vec<&str> = chats.iter().map(String::as_str).collect();
        assert_eq!(sent_in(&mut pace, &chats, 5), 30 + 2 * 5 - 1);
    }

    #[test]
    fn off_is_off_and_a_late_chat_is_told_when() {
        let mut pace = Pace::new(Limit::Off, limit("off"));
        assert!(pace.is_off());
        assert_eq!(sent_in(&mut pace, &["budi"], 2), 40);
        let mut pace = Pace::new(limit("1/2"), Limit::Off);
        let now = Instant::now();
        assert_eq!(pace.admit("budi", now), Ok(()));
        assert_eq!(pace.admit("budi", now), Err(now + Duration::from_millis(500)));
        assert_eq!(pace.admit("dewi", now), Ok(()), "others are not slowed");
    }

    #[test]
    fn rates_are_read() {
        for wrong in ["", "10", "0/1", "10/0", "a/b", "-1/2"] {
            assert_eq!(Limit::parse(wrong), None, "{wrong}");
        }
    }
}
