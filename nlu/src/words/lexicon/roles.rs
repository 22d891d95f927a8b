//! Small sets of words by what they do in a sentence, in canonical spelling.

pub(crate) mod account;
mod account_balance;
pub(crate) mod account_wish;
pub(crate) mod actor;
pub(crate) mod arithmetic;
pub(crate) mod asking;
pub(crate) mod balance;
pub(crate) mod beyond;
pub(crate) mod booking;
pub(crate) mod budget;
pub(crate) mod calendar;
pub(crate) mod category;
pub(crate) mod command;
mod counts;
pub(crate) mod debt;
mod debt_settled;
pub(crate) mod debt_wish;
pub(crate) mod deed;
pub(crate) mod direction;
pub(crate) mod edit;
pub(crate) mod exchange;
pub(crate) mod file;
pub(crate) mod filing_rule;
pub(crate) mod goods;
pub(crate) mod hearsay;
pub(crate) mod help;
pub(crate) mod income;
pub(crate) mod lookup;
pub(crate) mod modality;
pub(crate) mod money;
pub(crate) mod mood;
mod names;
pub(crate) mod notice;
mod people;
pub(crate) mod phrase;
pub(crate) mod picking;
pub(crate) mod piece;
pub(crate) mod preview;
pub(crate) mod rate;
pub(crate) mod receipt;
pub(crate) mod recurring;
pub(crate) mod remark;
pub(crate) mod reminder;
pub(crate) mod report;
pub(crate) mod saving;
pub(crate) mod setting;
pub(crate) mod several;
mod shared;
pub(crate) mod split;
pub(crate) mod statement;
pub(crate) mod whose;
pub(crate) mod why;

use crate::words::list::List;

pub(crate) use counts::{CODES, COUNTERS, IDENTIFIERS, MEASURES, NUMBER_WORDS, NUMBERED};
pub(crate) use names::NAMES;
pub(crate) use people::{HOUSEHOLD, KIN, OTHERS, PAYERS};
pub(crate) use shared::{
    ARRIVING, BORROWING, BUYING, CALLED_OFF, CASH, FILLING, FLOWS, FUNDS, JUST, LAST, LAST_OR_THIS,
    ONLY_OR_TOO, OWED, OWN_SHOPS, TAKINGS, THOUSANDS, TIMES_OF_DAY, TOTALS, WEEK, WHAT,
};

/// Whom the person has had debts with: no word by itself, it is told by the book.
pub(crate) const PARTY: Role = Role::new(6, &List::of(&[]));
/// The further words of such a name.
pub(crate) const OF_PARTY: Role = Role::new(7, &List::of(&[]));

/// The roles of words that stand for somebody in particular.
pub(crate) const SOMEBODY: [Role; 5] = [KIN, HOUSEHOLD, OTHERS, NAMES, PAYERS];

/// A set of words that is asked for so often that every token knows at once whether it belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Role {
    bit: u8,
    words: &'static List,
}

impl Role {
    const fn new(place: u8, words: &'static List) -> Self {
        Self { bit: 1 << place, words }
    }

    /// The bit that stands for it.
    pub(crate) fn bit(self) -> u8 {
        self.bit
    }

    /// Its words.
    pub(crate) fn words(self) -> &'static List {
        self.words
    }
}

/// The roles.
pub(super) const ROLES: [Role; 6] = [KIN, HOUSEHOLD, OTHERS, PAYERS, NAMES, FILLERS];

/// Words that carry no meaning for the books.
pub(crate) const FILLERS: Role = Role::new(
    5,
    &List::of(&[
        "aja",
        "saja",
        "dong",
        "nih",
        "deh",
        "sih",
        "ya",
        "yah",
        "yaa",
        "kok",
        "lho",
        "loh",
        "kan",
        "tuh",
        "gitu",
        "gini",
        "min",
        "bot",
        "tolong",
        "catat",
        "oke",
        "ok",
        "okay",
        "jadi",
        "barusan",
        "tadi",
        "habis",
        "doang",
        "saya",
        "itu",
        "ini",
        "eh",
        "oh",
        "hai",
        "halo",
        "kak",
        "gan",
        "sis",
        "bro",
        "pengeluaran",
        "pemasukan",
        "sudah",
        "lagi",
        "banget",
        "bgt",
        "untuk",
        "yang",
        "di",
        "dan",
        "sama",
        "dengan",
        "seharga",
        "harga",
        "total",
        "sebesar",
        "senilai",
        "rp",
        "idr",
        "nya",
        "tapi",
        "juga",
        "cuma",
        "terus",
        "nah",
        "duh",
        "wah",
        "haha",
        "hehe",
        "wkwk",
        "wkwkwk",
        "hari-ini",
        "tersebut",
        "adalah",
        "sebanyak",
        "kira",
        "sakitar",
        "sekali",
        "biasa",
        "biasanya",
        "rupiah",
        "perak",
        "uang",
        "pada",
        "gess",
        "guys",
        "cuy",
        "mah",
        "atuh",
        "euy",
        "lur",
        "rek",
        "cak",
        "ke",
        "berhasil",
        "sukses",
        "bersama",
        "mas",
        "pagi",
        "siang",
        "sore",
        "malam",
        "kena",
        "the",
        "a",
        "of",
        "it",
        "sang",
        "ku",
        "tak",
        "alhamdulillah",
        "langsung",
        "akhirnya",
        "lumayan",
        "seharian",
        "ternyata",
        "sempat",
        "we",
        "mon",
        "maaf",
        "assalamualaikum",
        "pokoknya",
        "intinya",
        "lagian",
        "emang",
        "memang",
        "bismillah",
        "hmm",
        "wes",
        "lah",
        "ding",
        "deng",
        "kah",
        "toh",
        "tho",
        "ji",
        "mi",
        "pun",
        "was",
        "is",
    ]),
);

/// Words that part one booking from the next.
pub(crate) const SEPARATORS: &List =
    &List::of(&["dan", "sama", "terus", "plus", "lalu", "ditambah", "trus", "sekalian", "kemudian"]);

/// Of these, those that join one thing to another, and no deed to one before it.
pub(crate) const GOING_ON: &List = &List::of(&["dan", "sama", "plus", "ditambah", "lan", "karo", "jeung"]);

/// Words by which the person takes back what was said just before.
pub(crate) const CORRECTIONS: &List = &List::of(&[
    "eh",
    "ralat",
    "koreksi",
    "salah",
    "maksudnya",
    "harusnya",
    "sori",
    "sorry",
    "maaf",
    "ehh",
    "typo",
    "ups",
    "oops",
]);

/// Things that cost a few hundred rupiah.
pub(crate) const CHEAP: &List = &List::of(&[
    "permen", "fotokopi", "print", "kerupuk", "gorengan", "parkir", "toilet", "wc", "plastik", "kresek",
    "kuaci", "cireng", "cilok", "pengamen", "wafer", "ngeprint", "jilid",
]);

/// Things that cost a milliard.
pub(crate) const DEAR: &List = &List::of(&[
    "rumah",
    "tanah",
    "apartemen",
    "ruko",
    "villa",
    "saham",
    "proyek",
    "omzet",
    "omset",
    "warisan",
    "gedung",
    "pabrik",
    "kebun",
    "sawah",
    "hotel",
]);

/// Which of the sets hold a word that needs no correction.
pub(super) const ALL: &[&List] =
    &[COUNTERS, MEASURES, NUMBERED, IDENTIFIERS, SEPARATORS, CORRECTIONS, CHEAP, DEAR];
