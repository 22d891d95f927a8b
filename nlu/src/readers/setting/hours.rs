//! Times of day as settings name them: "jam 9 malam", "20.30", "jam setengah 7 pagi", "10pm".

use chrono::{NaiveTime, Timelike};

use crate::values::date;
use crate::words::lexicon::roles::calendar;
use crate::words::token::Token;

/// A time of day, and what said which half of the day it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hour {
    pub(crate) time: NaiveTime,
    /// "pagi", "malam" or the like was said, or the hour leaves no doubt.
    pub(crate) is_sure: bool,
    /// It is in the morning, and that was said.
    pub(crate) is_morning: bool,
}

impl Hour {
    /// "tiap malam jam 9": in the second half of the day, unless the other is sure.
    pub(crate) fn late(self) -> NaiveTime {
        let is_early = !self.is_sure && (1..=11).contains(&self.time.hour());
        self.time.with_hour(self.time.hour() + if is_early { 12 } else { 0 }).unwrap_or(self.time)
    }
}

/// All times that some tokens name; bare numbers too where `bare`.
pub(super) fn all(tokens: &[Token], bare: bool) -> Vec<Hour> {
    let mut hours = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((length, hour)) = read(&tokens[at..], bare) else {
            at += 1;
            continue;
        };
        hours.push(hour);
        at += length;
    }
    hours
}

/// The time that begins here, and how many tokens it takes.
pub(crate) fn read(tokens: &[Token], bare: bool) -> Option<(usize, Hour)> {
    let face = date::face(tokens)?;
    let part = tokens.get(face.length).and_then(part_of_day);
    if !(bare || face.named || face.has_minutes || face.has_colon || part.is_some()) {
        return None;
    }
    let hour = part.map_or(face.hour, |part| part.of(face.hour));
    let hour = if hour == 24 && face.minute == 0 { 0 } else { hour };
    let time = NaiveTime::from_hms_opt(hour, face.minute, 0)?;
    let is_sure = part.is_some() || face.hour > 12 || face.hour == 0 || face.has_minutes || face.has_colon;
    let is_morning = matches!(part, Some(Part::Morning));
    Some((face.length + usize::from(part.is_some()), Hour { time, is_sure, is_morning }))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Morning,
    Noon,
    Afternoon,
    Night,
}

impl Part {
    /// The hour of 24 that an hour of this part is.
    fn of(self, hour: u32) -> u32 {
        match (self, hour) {
            (Self::Morning | Self::Night, 12) => 0,
            (Self::Noon, 1..=5) | (Self::Afternoon, 1..=11) | (Self::Night, 6..=11) => hour + 12,
            _ => hour,
        }
    }
}

fn part_of_day(token: &Token) -> Option<Part> {
    match (token.word.as_str(), token.lower.as_str()) {
        (_, "am") => Some(Part::Morning),
        (part, _) if calendar::MORNING.contains(&part) => Some(Part::Morning),
        ("siang", _) => Some(Part::Noon),
        ("sore" | "petang", _) | (_, "pm") => Some(Part::Afternoon),
        ("malam", _) => Some(Part::Night),
        _ => None,
    }
}
