//! "Tanggal berapa sekarang?": which day it is, and nothing else.

use crate::frame::{Frame, Meaning};
use crate::pieces::message::Message;
use crate::readers::phrase::{fits, spoken};

const ASKED: &[&str] = &[
    "tanggal|tgl|hari berapa|apa sekarang?",
    "tanggal|tgl|hari berapa|apa hari ini",
    "sekarang tanggal|tgl|hari berapa|apa",
    "hari ini tanggal|tgl|hari berapa|apa",
    "what date|day is it today?",
];

pub(crate) fn read(message: &Message<'_>) -> Option<Frame> {
    let words = spoken(message);
    let is_asked = ASKED.iter().any(|pattern| fits(pattern, &words).is_some());
    is_asked.then(|| message.frame(Meaning::Today))
}
