//! Who there is, and what they say. Everything said is data: its words for the bot, its meaning for the judge.

#[path = "../undo_model/names.rs"]
mod names;

use crate::{
    chance::Chance,
    plan::{Event, Registration},
};

use names::{capitalised, letters};

/// Somebody who writes to the bot.
#[derive(Debug)]
pub struct Person {
    pub phone: String,
    pub lid: String,
    /// Whether they write in the group, and nowhere else.
    pub in_group: bool,
    /// Whether the bot takes them for two people until a message of theirs bears both addresses.
    pub is_two: bool,
}

/// The group's chat.
pub const GROUP: &str = "120363000000000001@g.us";

/// The way a message goes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Http,
    /// A session of the channel that sends by itself.
    Whatsapp(usize),
}

/// Which addresses a message bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addresses {
    Phone,
    Lid,
    Both,
}

/// Something that somebody says.
#[derive(Debug, Clone)]
pub struct Utterance {
    pub who: usize,
    /// Which of their messages it is.
    pub nth: usize,
    pub door: Door,
    pub addresses: Addresses,
    pub said: Said,
}

/// What is said. Amounts are thousands of rupiah.
#[derive(Debug, Clone)]
pub enum Said {
    /// Things of these names, and what they cost.
    Spend(Vec<(String, i64)>),
    Earn(String, i64),
    /// Money back for a thing of this name.
    Refund(String, i64),
    /// Opens the goal.
    Open,
    Deposit(i64),
    Withdraw(i64),
    /// Makes a category of this name.
    Category(String),
    Undo,
    Restore,
    /// The message says this from now on.
    Edit {
        of: usize,
        says: Vec<(String, i64)>,
    },
    /// The message is deleted for everyone.
    Delete {
        of: usize,
    },
    /// Quotes a message of one thing, and says what it cost.
    Correct {
        of: usize,
        amount: i64,
    },
    /// Puts a cross to the bot's reply to the message.
    Reject {
        of: usize,
    },
    /// A vote in a poll that nobody ever sees.
    Vote,
    /// People's days begin by this one of `ZONES`.
    Zone(usize),
    Report,
    Thanks,
    /// Something whose price is left out: the bot asks for it, and nobody answers.
    Half,
    Export,
    /// Asks to be forgotten; the code that comes back is typed.
    Erase,
    Code(String),
}

/// Indonesia's zones as people say them, and their hours from UTC.
pub const ZONES: [(&str, i32); 3] = [("WIB", 7), ("WITA", 8), ("WIT", 9)];
/// The one goal that everybody saves for.
pub const GOAL: &str = "motor";

impl Said {
    /// Which of the same person's messages it is about.
    pub fn subject(&self) -> Option<usize> {
        match self {
            Self::Edit { of, .. } | Self::Delete { of } | Self::Correct { of, .. } | Self::Reject { of } => {
                Some(*of)
            }
            _ => None,
        }
    }

    /// The words, where it has any.
    pub fn words(&self) -> Option<String> {
        let listed = |things: &[(String, i64)]| {
            let each: Vec<String> =
                things.iter().map(|(name, amount)| format!("{name} {amount}rb")).collect();
            each.join(", ")
        };
        Some(match self {
            Self::Spend(things) | Self::Edit { says: things, .. } => listed(things),
            Self::Earn(name, amount) | Self::Refund(name, amount) => format!("{name} {amount}rb"),
            Self::Open => format!("buat tabungan {GOAL} 15jt"),
            Self::Deposit(amount) => format!("setor {GOAL} {amount}rb"),
            Self::Withdraw(amount) => format!("tarik {GOAL} {amount}rb"),
            Self::Category(name) => format!("kategori tambah {name}"),
            Self::Undo => "batal".to_owned(),
            Self::Restore => "kembalikan".to_owned(),
            Self::Correct { amount, .. } => format!("harusnya {amount}rb"),
            Self::Zone(zone) => format!("zona waktu {}", ZONES[*zone].0),
            Self::Report => "laporan hari ini".to_owned(),
            Self::Thanks => "makasih".to_owned(),
            Self::Half => "beli bensin".to_owned(),
            Self::Export => "ekspor data saya".to_owned(),
            Self::Erase => "hapus semua data saya".to_owned(),
            Self::Code(code) => code.clone(),
            Self::Delete { .. } | Self::Reject { .. } | Self::Vote => return None,
        })
    }
}

/// One to three people; now and then two of them sit in a group.
pub fn people(chance: &mut Chance, registration: Registration) -> Vec<Person> {
    let has_group = registration == Registration::Open && chance.one_in(5);
    let count = if has_group { 2 + chance.below(2) } else { 1 + chance.below(3) };
    let person = |who: usize| {
        let in_group = has_group && who < 2;
        Person {
            phone: format!("62812000000{who:02}"),
            lid: format!("1000000000000{who:02}"),
            in_group,
            is_two: !in_group && chance.one_in(5),
        }
    };
    (0..count).map(person).collect()
}

/// Everything that is said in a day.
pub fn conversation(chance: &mut Chance, people: &[Person], sessions: usize, day: u64) -> Vec<(u64, Event)> {
    let mut events = Vec::new();
    for (who, person) in people.iter().enumerate() {
        let script = if person.is_two { &[][..] } else { script(chance) };
        // Whoever is taken for two may be known for one while both of them are still being answered.
        let is_hasty = person.is_two && chance.one_in(2);
        let door = chance.below(sessions);
        let mut speaker = Speaker { who, person, is_hasty, door, script, said: Vec::new() };
        let mut at = chance.from(0..day / 2);
        let count = script.len() + 1 + chance.below(8) + if is_hasty { 4 } else { 0 };
        for nth in 0..count {
            let is_last = nth + 1 == count;
            let utterance = speaker.speak(chance, sessions, is_last);
            events.push((at, Event::Say(utterance)));
            // Most write on while the answer is still to come.
            at += match chance.from(0..6) {
                _ if is_hasty => chance.from(0..30),
                0..2 => chance.from(0..4_000),
                2 => chance.from(0..20),
                _ => chance.from(0..300),
            };
        }
    }
    events
}

/// Somebody while their day is made up.
struct Speaker<'a> {
    who: usize,
    person: &'a Person,
    /// Whether they say everything within a moment.
    is_hasty: bool,
    /// The session that they mostly write to.
    door: usize,
    /// What they say first.
    script: &'static [Cue],
    said: Vec<(Door, Said)>,
}

/// A cue of a script: something about the day's first message, or whatever comes next.
#[derive(Debug, Clone, Copy)]
enum Cue {
    Spend,
    Correct,
    Edit,
    Delete,
    Undo,
    Restore,
    Open,
    Deposit,
    Withdraw,
}

/// Now and then what people say hangs together, in ways that chance alone would hardly find: what is taken back, or brought
/// back, has been changed since, or is gone.
fn script(chance: &mut Chance) -> &'static [Cue] {
    use Cue::{Correct, Delete, Deposit, Edit, Open, Restore, Spend, Undo, Withdraw};
    const SCRIPTS: [&[Cue]; 7] = [
        &[Spend, Correct, Undo, Correct, Restore],
        &[Spend, Edit, Undo, Correct, Restore, Undo],
        &[Spend, Delete, Undo, Edit, Restore],
        &[Spend, Correct, Edit, Undo, Undo, Restore],
        &[Open, Deposit, Withdraw, Withdraw, Withdraw, Undo],
        &[Open, Deposit, Undo, Withdraw, Restore, Withdraw],
        &[Open, Deposit, Withdraw, Undo, Withdraw, Restore],
    ];
    if chance.one_in(6) { chance.pick(&SCRIPTS) } else { &[] }
}

impl Speaker<'_> {
    fn speak(&mut self, chance: &mut Chance, sessions: usize, is_last: bool) -> Utterance {
        let nth = self.said.len();
        let said = self.said(chance, nth, is_last);
        // Whoever is hasty is known for one in the end.
        let is_of_channel = matches!(said, Said::Vote) || self.person.in_group || (self.is_hasty && is_last);
        let door = match said.subject() {
            // Only where a message stands can anything be said about it.
            Some(of) => self.said[of].0,
            None => match chance.from(0..10) {
                // What a script says is about something that stands in a chat.
                _ if nth < self.script.len() => Door::Whatsapp(self.door),
                0..4 if !is_of_channel => Door::Http,
                4..6 if !self.person.in_group => Door::Whatsapp(chance.below(sessions)),
                _ => Door::Whatsapp(self.door),
            },
        };
        let addresses = match door {
            Door::Http => Addresses::Phone,
            Door::Whatsapp(_) if self.person.is_two && !is_last && (self.is_hasty || !chance.one_in(3)) => {
                Addresses::Lid
            }
            Door::Whatsapp(_) => Addresses::Both,
        };
        self.said.push((door, said.clone()));
        Utterance { who: self.who, nth, door, addresses, said }
    }

    fn said(&self, chance: &mut Chance, nth: usize, is_last: bool) -> Said {
        // Whoever is two people has two books at first, and takes nothing back in either.
        if self.person.is_two {
            return match chance.from(0..6) {
                0..2 => Said::Thanks,
                2 => Said::Half,
                _ => self.spend(chance, nth),
            };
        }
        if let Some(cue) = self.script.get(nth) {
            return self.follow(chance, *cue, nth);
        }
        if is_last && !self.person.in_group && chance.one_in(12) {
            return Said::Erase;
        }
        let opened = self.said.iter().any(|(_, said)| matches!(said, Said::Open));
        match chance.from(0..44) {
            10 => Said::Earn(format!("terima gaji {}", self.name(nth, 0)), amount(chance)),
            11 => Said::Refund(format!("refund sepatu {}", self.name(nth, 0)), amount(chance)),
            12..15 if !opened => Said::Open,
            12..15 => Said::Deposit(amount(chance)),
            15 | 42..44 if opened => Said::Withdraw(amount(chance)),
            16 => Said::Category(capitalised(&self.name(nth, 0))),
            17..21 => Said::Undo,
            21..23 => Said::Restore,
            23..31 => self.about(chance).unwrap_or_else(|| self.spend(chance, nth)),
            31 => Said::Vote,
            32..34 => Said::Zone(chance.below(ZONES.len())),
            34..36 => Said::Report,
            36..39 => Said::Thanks,
            39..42 => Said::Export,
            _ => self.spend(chance, nth),
        }
    }

    /// Says what the script has next.
    fn follow(&self, chance: &mut Chance, cue: Cue, nth: usize) -> Said {
        let (of, amount) = (0, amount(chance));
        match cue {
            Cue::Spend => Said::Spend(vec![(format!("kopi {}", self.name(nth, 0)), amount)]),
            Cue::Correct => Said::Correct { of, amount },
            Cue::Edit => Said::Edit { of, says: vec![(format!("kopi {}", self.name(of, 0)), amount)] },
            Cue::Delete => Said::Delete { of },
            Cue::Undo => Said::Undo,
            Cue::Restore => Said::Restore,
            Cue::Open => Said::Open,
            Cue::Deposit => Said::Deposit(amount),
            // Most of what was put in last, or a little more.
            Cue::Withdraw => {
                Said::Withdraw(self.deposited() * i64::try_from(chance.from(5..12)).expect("few") / 10)
            }
        }
    }

    /// What they put into the goal last.
    fn deposited(&self) -> i64 {
        let deposits = self.said.iter().rev().filter_map(|(_, said)| match said {
            Said::Deposit(amount) => Some(*amount),
            _ => None,
        });
        deposits.take(1).sum()
    }

    fn spend(&self, chance: &mut Chance, nth: usize) -> Said {
        let count = if chance.one_in(4) { 2 } else { 1 };
        let thing = |part| (format!("{} {}", ["kopi", "bensin"][part], self.name(nth, part)), amount(chance));
        Said::Spend((0..count).map(thing).collect())
    }

    /// Something about an earlier message of theirs that booked.
    fn about(&self, chance: &mut Chance) -> Option<Said> {
        let said = self.said.iter().enumerate();
        let spent: Vec<(usize, &Vec<(String, i64)>)> = said
            .filter_map(|(nth, said)| match said {
                (Door::Whatsapp(_), Said::Spend(things)) => Some((nth, things)),
                _ => None,
            })
            .collect();
        let (of, things) = *spent.get(chance.below(spent.len().max(1)))?;
        Some(match chance.from(0..4) {
            0 => Said::Delete { of },
            1 if things.len() == 1 => Said::Correct { of, amount: amount(chance) },
            2 => Said::Reject { of },
            _ => Said::Edit {
                of,
                says: things.iter().map(|(name, _)| (name.clone(), amount(chance))).collect(),
            },
        })
    }

    /// A name that no other row of anybody has.
    fn name(&self, nth: usize, part: usize) -> String {
        letters(1 + part + 10 * (nth + 100 * self.who))
    }
}

/// Few different ones, so that balances are met and missed.
fn amount(chance: &mut Chance) -> i64 {
    10 * i64::try_from(chance.from(1..60)).expect("a small number")
}
