//! What people may want to be reminded of.

use chrono::{NaiveDate, NaiveTime};

use super::DebtSide;

/// What is wanted of reminders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReminderWish {
    /// "ingatkan aku tagih Andi tanggal 5", "ingetin nabung laptop tiap tanggal 1".
    Set {
        /// What of, in the person's words; empty where that is not said.
        about: String,
        /// Which way the debt goes that the words may be about, where they say so.
        side: Option<DebtSide>,
        /// When; `None` where that is not said.
        time: Option<ReminderTime>,
    },
    /// "pengingat apa aja": those that stand.
    Show,
    /// "jangan ingetin soal Andi lagi".
    Stop {
        /// What of, in the person's words; `None` where that is not said.
        about: Option<String>,
        /// "semua": every one of them.
        all: bool,
    },
}

/// When somebody is to be reminded, by their own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReminderTime {
    /// The first day; today at the earliest, unless a day was named that is past.
    pub day: NaiveDate,
    /// The hour; nine in the morning where none is said.
    pub hour: NaiveTime,
    /// How it comes again; `None`: once.
    pub repeats: Option<Repeats>,
}

/// How a reminder comes again, counted from its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// Each day.
    Daily,
    /// Each week, on the weekday of the first day.
    Weekly,
    /// Each month, on the day of this number, or on the last day of a shorter month.
    Monthly(u8),
    /// Each year, on the first day's date.
    Yearly,
}
