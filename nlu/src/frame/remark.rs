//! What a short message says of what was booked just before it, should it speak of that.

use chrono::NaiveDate;
use ledger::{Currency, Direction, Money};

/// One thing that is said of something that both sides have in mind. It is read beside the frame, which takes the message
/// by itself: whether it speaks of what was booked only the books can tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that words say or do not say")]
pub struct Remark {
    /// How plainly something is to be put right.
    pub mark: Mark,
    /// An amount is given to what is named: "sepatu ganti 325rb", "yang sarapan 15rb".
    pub puts_right: bool,
    /// Of which entry.
    pub which: Which,
    /// What names it was said before: "gajinya salah, harusnya 4,2jt".
    pub is_named_before: bool,
    /// The amount that is right.
    pub amount: Option<Money>,
    /// That amount is a guess, or one of several.
    pub is_guess: bool,
    /// It is the only one, and no unit stands with it: "salah, 958".
    pub is_bare: bool,
    /// It is what something came to, and what stands behind it tells why: "jadinya 475rb kena denda".
    pub is_result: bool,
    /// The deeds with money that it speaks of as known, by [`deeds_of`](crate::deeds_of): "dibayar 300rb doang".
    pub deeds: Vec<usize>,
    /// One of those deeds has something hung on to it: "lakunya".
    pub is_of_deed: bool,
    /// The time by which it picks an entry: "yang pagi tadi 452rb".
    pub picked: Option<Moment>,
    /// What was taken off on the way to that amount: "promo 10rb, jadi bayar 24rb".
    pub off: Option<Money>,
    /// The amount that is said to be wrong.
    pub denied: Option<Money>,
    /// The currency that is right: "eh ringgit, bukan sgd".
    pub currency: Option<Currency>,
    /// The day that is right.
    pub date: Option<NaiveDate>,
    /// The account that is right.
    pub account: Option<String>,
    /// The account that the money goes to: "ke ovo".
    pub to_account: Option<String>,
    /// The amount is that of one: "130rb per orang".
    pub is_each: bool,
    /// The amount is part of what was booked: "udah termasuk denda 15rb".
    pub is_part: bool,
    /// The way that the money went.
    pub direction: Option<Direction>,
    /// It was lent, borrowed or paid back.
    pub debt: Option<Debt>,
    /// Who it is with, should it be a debt: "bukan Andi, Anton", "maksudnya ke Sari".
    pub party: Option<String>,
    /// Take it out of the books.
    pub voids: bool,
    /// One of two that are alike: "hapus satu", "kekirim dua kali".
    pub is_one: bool,
    /// It cost nothing: "es tehnya gratis".
    pub is_free: bool,
    /// What was booked beside and is part of it: "itu sudah termasuk adminnya".
    pub included: Vec<Name>,
    /// What it was for, in their words: "itu buat ibu".
    pub purpose: Option<String>,
    /// So many of something, where the number alone is put right: "eh 15 orang".
    pub is_count: bool,
    /// It begins with consent: "iya 5rb".
    pub agrees: bool,
    /// "tadi 50rb": something of earlier, which may be new.
    pub is_earlier: bool,
    /// It buys something: "jadi beli roti 5rb".
    pub buys: bool,
}

/// How plainly a remark says that something is to be put right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Not at all.
    #[default]
    None,
    /// "eh", "ternyata", "jadi", "yang kopi": where it names what is booked.
    Said,
    /// "salah", "harusnya", "ralat": whatever it names.
    Wrong,
}

/// A time by which one of several is picked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Option<NaiveDate>,
    /// The words for the time of that day, as written.
    pub words: Vec<String>,
}

/// Which entry a remark means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Which {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// The one that has these words.
    Named(Vec<Name>),
    /// The one of this number in the list, from 1.
    Number(u32),
    /// The last of the list.
    Last,
    /// Both.
    Both,
    /// All of them.
    All,
}

/// A word that may name an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As written and as meant.
    pub forms: Vec<String>,
    /// Without what is hung on to it: "rotinya", "rotina", "rotine".
    pub hung: Vec<String>,
}

/// Money between people, seen from nowhere: with the way that the entry's money went it says whose debt it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Debt {
    /// Lent or borrowed.
    Made,
    /// Paid back.
    Repaid,
}

impl Name {
    /// Whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        self.is_plainly(word) || self.hung.iter().any(|form| form == word)
    }

    /// Whether it is this word with nothing hung on to it.
    pub fn is_plainly(&self, word: &str) -> bool {
        self.forms.iter().any(|form| form == word)
    }
}

impl Remark {
    /// Whether it says anything that could be done.
    pub fn says_something(&self) -> bool {
        self.sets_something()
            || self.is_free && self.which != Which::Unsaid
            || self.purpose.is_some()
            || !self.included.is_empty()
    }

    /// Whether it says what a field of an entry is, or takes one out.
    pub fn sets_something(&self) -> bool {
        self.amount.is_some()
            || self.denied.is_some()
            || self.to_account.is_some()
            || self.currency.is_some()
            || self.date.is_some()
            || self.account.is_some()
            || self.direction.is_some()
            || self.debt.is_some()
            || self.party.is_some()
            || self.voids
            || self.is_count
    }

    /// "310rb bukan 350rb": the right amount beside the wrong one.
    pub fn is_contrast(&self) -> bool {
        self.amount.is_some() && self.denied.is_some()
    }

    /// Whether it means an entry by the number that it was shown with, or all that were shown.
    pub fn points_at_list(&self) -> bool {
        matches!(self.which, Which::Number(_) | Which::All)
    }

    /// Whether a message that books may speak of what was booked before. "Bensin 50rb", a thing by its bare name with its
    /// amount and nothing else, is new whatever was booked.
    pub fn may_point_back(&self) -> bool {
        let is_bare =
            matches!(&self.which, Which::Named(names) if names.iter().all(|name| name.hung.is_empty()));
        let is_plain = self.mark == Mark::None && self.denied.is_none() && !self.voids;
        let is_of_another = self.is_part || self.is_each || self.is_count;
        self.says_something() && !(is_bare && self.amount.is_some() && is_plain && !is_of_another)
    }
}
