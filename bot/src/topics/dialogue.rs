//! Where a conversation stands: the open questions, newest first, each with what is already known.

mod asked_rule;
mod bill;
mod draft;
mod file;
mod join_offer;
mod limited;
mod listed;
mod offered;
mod page;
mod wish;

use std::slice;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use ledger::{Currency, values::recurrence::Recurrence};
use serde::{Deserialize, Serialize};

use crate::topics::reminder::promise::About;

pub use asked_rule::AskedRule;
pub use bill::Bill;
pub use draft::{Amount, Draft};
pub use file::{Asking, PendingFile, ShownImport};
pub use join_offer::JoinOffer;
pub use limited::{Limited, Side};
pub use listed::{ListedRow, RowState};
pub use offered::Offered;
pub use page::{Among, Numbered, Page, Query};
pub use wish::{EditWish, Wish};

/// A question that is not answered within this time is forgotten.
pub const PATIENCE: TimeDelta = TimeDelta::days(1);
/// More open questions than this nobody remembers; the oldest go.
const MOST_QUESTIONS: usize = 8;
/// Of files that are shown so many wait for their word beside them: a year's of two banks.
const MOST_FILES: usize = 24;

/// The state of a conversation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dialogue {
    /// Newest first.
    pub questions: Vec<OpenQuestion>,
    /// The days of the report that was just shown, first and last, where it counts other currencies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report_days: Option<(NaiveDate, NaiveDate)>,
    /// What was listed last, where there is more of it.
    pub page: Option<Page>,
    /// What was listed last, by its numbers, until something is booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbered: Option<Numbered>,
    /// When the changes of the book were listed by their numbers, where nothing else was since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes_shown_at: Option<DateTime<Utc>>,
    /// The person has said that "rb" and "jt" are rupiah in a book of another currency.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub counts_rupiah: bool,
    /// What was offered to be asked about every month, the last offer last: each is offered once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offered: Vec<Offered>,
    /// The code of which the bot said last whose it is: no other joins anybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub join_offer: Option<JoinOffer>,
    /// Questions that nobody answered in time, to be mentioned in the next reply.
    #[serde(skip)]
    pub expired: Vec<OpenQuestion>,
}

/// A question that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenQuestion {
    /// The message that caused it.
    pub message_id: i64,
    /// The reply that asks it; known once the reply is written.
    pub reply_id: Option<String>,
    /// The reply that said again what is asked, after an answer that did not fit.
    #[serde(default)]
    pub repeated_id: Option<String>,
    /// Whether this message's reply says it again.
    #[serde(skip)]
    pub is_repeated: bool,
    /// When it was asked, by the message's own now.
    pub asked_at: DateTime<Utc>,
    /// What is asked, and what is already known.
    pub ask: Ask,
}

/// What is asked, and what is already known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// "Ini pengeluaran kategori apa?": the amount is known.
    Category {
        /// What is known.
        draft: Draft,
    },
    /// "Berapa?": the thing is known.
    Amount {
        /// What is known.
        draft: Draft,
    },
    /// "Benar?": the rows that the message named stand pending.
    Confirm,
    /// "Targetnya berapa?": a goal that does not exist yet.
    Target {
        /// The goal's name.
        name: String,
        /// What is to be put into it once it exists.
        deposit: Option<Amount>,
        /// The account that this comes from, where one was named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<String>,
    },
    /// "Tetap buat?": a goal whose name is nearly that of another.
    NewGoal {
        /// Its name.
        name: String,
        /// What is aimed at.
        target: Option<Amount>,
        /// By which day.
        #[serde(default)]
        day: Option<NaiveDate>,
    },
    /// "Uangnya ke mana?": a goal with money in it is to be closed.
    CloseGoal {
        /// The goal's row.
        goal_id: i64,
    },
    /// "Ke tabungan yang mana?"
    Goal {
        /// Into the goal, or out of it.
        is_deposit: bool,
        /// How much.
        amount: Amount,
        /// The account at its other end, where one was named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<String>,
    },
    /// "Akun itu belum ada. Buat?": an account whose name nobody knows.
    NewAccount {
        /// Its name.
        name: String,
        /// What lies in it.
        balance: Option<Amount>,
    },
    /// "Sekarang isinya berapa?": an account of which nobody has said what lies in it.
    Balance {
        /// Its name.
        name: String,
    },
    /// "Yang mana?": a numbered list was shown; the number after the last means all.
    Which {
        /// The rows of the list, in its order.
        transactions: Vec<i64>,
        /// What is to be done with the row.
        wish: Wish,
    },
    /// "Rp35.000: ganti kopi tadi, atau catatan baru?"; without an amount, "Apa yang salah?".
    Amend {
        /// The rows that may be meant.
        transactions: Vec<i64>,
        /// The amount that may be theirs.
        amount: Option<Amount>,
        /// What is booked where a new entry is meant; what is missing of it is asked for then.
        drafts: Vec<Draft>,
    },
    /// "Kategori itu belum ada": the nearest were shown by number; the number after the last makes a new one.
    WhichCategory {
        /// The name that nobody knows.
        name: String,
        /// The keys of the nearest, in the list's order.
        nearest: Vec<String>,
        /// The rows that are to get it.
        transactions: Vec<i64>,
    },
    /// "Jauh dari yang kutahu. Benar?": what one unit of a currency was worth.
    Rate {
        /// The currency of one unit.
        base: Currency,
        /// The book's.
        quote: Currency,
        /// On which day.
        day: NaiveDate,
        /// How much, as decimal text.
        rate: String,
    },
    /// "Sudah diubah sejak itu. Tetap?"
    Reverse {
        /// The change that is to be taken back all the same.
        change_id: i64,
    },
    /// "Rp20.000, atau USD 20.000?": the entries as they may be meant, either way.
    Either {
        /// The one way.
        first: Vec<Draft>,
        /// The other.
        second: Vec<Draft>,
    },
    /// "Sudah dibayar?": what a code to pay by says.
    Paid {
        /// What is known; without an amount where the code says none.
        draft: Draft,
    },
    /// "Yang mana yang dicatat?": the rows of a list that a picture shows.
    Rows {
        /// The rows, in the order in which they were numbered.
        rows: Vec<ListedRow>,
    },
    /// "Sudah dibayar?": what comes again has fallen due.
    Due {
        /// The days, in the order in which they were shown.
        bills: Vec<Bill>,
    },
    /// "Mau dicatat tiap hari?": what may be a habit that somebody tells of.
    Recurring {
        /// What it would be.
        draft: Draft,
        /// By which rule.
        rule: Recurrence,
    },
    /// "Mau ditanyakan tiap bulan?": a bill that has come by itself, three months in a row.
    Offer {
        /// What it would be.
        draft: Draft,
        /// By which rule.
        rule: Recurrence,
        /// Nothing is made of a day before it.
        starts_on: NaiveDate,
    },
    /// "Sama dengan yang dari mutasi?": whether an entry is what a bank's file has brought.
    Known {
        /// The entry.
        draft: Draft,
        /// What the file has brought.
        entry_id: i64,
    },
    /// "Jadikan transfer?": what was put into a wallet, or went to a bank, before that was an account.
    Topups {
        /// What it is called.
        name: String,
        /// The entries.
        transactions: Vec<i64>,
    },
    /// Entries were shown before they are booked.
    Preview {
        /// The entries.
        drafts: Vec<Draft>,
    },
    /// "Sudah dicatat waktu beli?": whether the purchase of a plan stands on an account that its parts pay back.
    Purchase {
        /// The plan's name.
        plan: String,
    },
    /// "Kapan?": what the person wants to be reminded of is known.
    Reminder {
        /// What of, in their words.
        words: String,
        /// What in the books that is.
        about: About,
    },
    /// "Berkas ini akun yang mana?": something of a bank's file is left open.
    Statement {
        /// The file, and what is known of it.
        pending: Box<PendingFile>,
    },
    /// "Dibukukan?": what a bank's file would book was shown.
    Import {
        /// What was shown.
        shown: Box<ShownImport>,
    },
    /// "Simpan? Ubah juga yang lama?": a filing rule that was tried on the past, or offered.
    FilingRule {
        /// The rule.
        rule: AskedRule,
    },
    /// "Balas kode ini": everything of the person is to be erased.
    Erase {
        /// What has to be typed back.
        code: String,
    },
}

impl Ask {
    /// The entries that an answer may book.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        let rows: &[ListedRow] = if let Self::Rows { rows } = self { rows } else { &[] };
        let (drafts, others): (&[Draft], &[Draft]) = match self {
            Self::Category { draft }
            | Self::Amount { draft }
            | Self::Paid { draft }
            | Self::Known { draft, .. } => (slice::from_ref(draft), &[]),
            Self::Amend { drafts, .. } | Self::Preview { drafts } => (drafts, &[]),
            Self::Either { first, second } => (first, second),
            _ => (&[], &[]),
        };
        drafts.iter().chain(others).chain(rows.iter().map(|row| &row.draft))
    }
}

impl Dialogue {
    /// The state as it was stored. One that a newer version wrote, or an older, is forgotten rather than misread.
    pub fn read(stored: Option<serde_json::Value>, now: DateTime<Utc>) -> Self {
        let mut dialogue: Self =
            stored.map(|state| serde_json::from_value(state).unwrap_or_default()).unwrap_or_default();
        let is_open = |question: &OpenQuestion| now - question.asked_at <= PATIENCE;
        (dialogue.questions, dialogue.expired) = dialogue.questions.into_iter().partition(is_open);
        dialogue
    }

    /// Puts a new question before the others.
    pub fn ask(&mut self, message_id: i64, asked_at: DateTime<Utc>, ask: Ask) {
        let question =
            OpenQuestion { message_id, reply_id: None, repeated_id: None, is_repeated: false, asked_at, ask };
        self.questions.insert(0, question);
        let (mut files, mut others) = (0, 0);
        self.questions.retain(|open| {
            let is_file = matches!(open.ask, Ask::Import { .. } | Ask::Statement { .. });
            let (count, most) =
                if is_file { (&mut files, MOST_FILES) } else { (&mut others, MOST_QUESTIONS) };
            *count += 1;
            *count <= most
        });
    }

    /// The entries that answers to the open questions may book.
    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.questions.iter().flat_map(|open| open.ask.drafts())
    }

    /// Forgets the questions that a message caused.
    pub fn close_of(&mut self, message_id: i64) {
        self.questions.retain(|open| open.message_id != message_id);
    }

    /// Forgets that what a message named was to be confirmed.
    pub fn close_confirmation(&mut self, message_id: i64) {
        let is_it = |open: &OpenQuestion| open.message_id == message_id && matches!(open.ask, Ask::Confirm);
        self.questions.retain(|open| !is_it(open));
        self.expired.retain(|expired| !is_it(expired));
    }

    /// Whether a message caused a question that is still open.
    pub fn asks_about(&self, message_id: i64) -> bool {
        self.questions.iter().any(|open| open.message_id == message_id)
    }

    /// The question that a reply asks, or asks again.
    pub fn asked_by(&self, reply_id: &str) -> Option<&OpenQuestion> {
        let is_it = |id: &Option<String>| id.as_deref() == Some(reply_id);
        self.questions.iter().find(|question| is_it(&question.reply_id) || is_it(&question.repeated_id))
    }

    /// Notes that a question is said again.
    pub fn repeat(&mut self, message_id: i64) {
        for question in self.questions.iter_mut().filter(|open| open.message_id == message_id) {
            question.is_repeated = true;
        }
    }

    /// From here on numbers mean these entries.
    pub fn show_rows(&mut self, rows: Vec<i64>, at: DateTime<Utc>) {
        (self.numbered, self.changes_shown_at) = (Some(Numbered { rows, at }), None);
    }

    /// From here on numbers mean changes.
    pub fn show_changes(&mut self, at: DateTime<Utc>) {
        (self.numbered, self.changes_shown_at) = (None, Some(at));
    }

    /// From here on numbers mean what a message books.
    pub fn show_nothing(&mut self) {
        (self.numbered, self.changes_shown_at) = (None, None);
    }

    /// Forgets that something was said to be wrong: what has come between speaks of other things.
    pub fn close_complaints(&mut self) {
        self.questions.retain(|open| !matches!(open.ask, Ask::Amend { amount: None, .. }));
    }

    /// Forgets a question.
    pub fn close(&mut self, question: &OpenQuestion) {
        self.questions.retain(|open| open != question);
    }
}
