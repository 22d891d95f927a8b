//! What was booked just before a message, and which of it a remark means.

use chrono::{DateTime, TimeDelta, Utc};
use ledger::{
    Direction,
    book::{
        category::catch_all,
        rows,
        saving::Movement,
        transaction::{self, EntryStatus, Touched, Transaction},
    },
    db::{Database, DatabaseError},
    messages::inbox::Message,
    people::user::Person,
};
use nlu::frame::{Name, Remark};

use crate::topics::dialogue::Dialogue;

/// Words without a quote reach back so far.
const REACH: TimeDelta = TimeDelta::minutes(10);
/// Words of so many letters are meant with one of them mistyped too.
const LONG: usize = 5;

/// Whether words may point from the one message to the other without a quote.
pub(crate) fn is_near(at: DateTime<Utc>, before: DateTime<Utc>) -> bool {
    (at - before).abs() <= REACH
}

/// What was booked just before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recent {
    /// The entries that the last messages were about, the newest message first; those that are gone among them.
    touched: Vec<Touched>,
    /// The entries that were listed by numbers a short while ago, where words name one; `None` of one that is gone.
    pub shown: Vec<Option<Transaction>>,
    /// The movement of savings that was booked last, where no entry was booked since.
    pub movement: Option<Movement>,
    /// When this message was sent.
    at: Option<DateTime<Utc>>,
}

impl Recent {
    pub(crate) async fn read(
        database: &Database,
        person: &Person,
        message: &Message,
        (dialogue, remarks): (&Dialogue, &[Remark]),
    ) -> Result<Self, DatabaseError> {
        let touched = transaction::touched_before(database, person, message).await?;
        let last = rows::last(database, person).await?;
        let is_moved = last.transactions.is_empty();
        let movement = last.movements.into_iter().next().filter(|_| is_moved);
        let at = message.sent_at;
        let shown = dialogue.numbered.as_ref().filter(|shown| is_near(at, shown.at));
        let shown = match shown.filter(|_| remarks.iter().any(Remark::points_at_list)) {
            Some(shown) => {
                let rows = transaction::by_ids(database, person, &shown.rows).await?;
                let row = |id: &i64| rows.iter().find(|row| row.id == *id && stands(row)).cloned();
                shown.rows.iter().map(row).collect()
            }
            None => Vec::new(),
        };
        Ok(Self { touched, shown, movement, at: Some(at) })
    }

    fn is_near(&self, touched: &Touched) -> bool {
        self.at.is_some_and(|at| is_near(at, touched.sent_at))
    }

    /// The entries in effect that the last message about entries booked or changed, in the order of its list.
    pub(crate) fn last(&self) -> Vec<&Transaction> {
        self.list().into_iter().filter(|row| stands(row)).collect()
    }

    /// The latest entries in effect, the newest first.
    pub(crate) fn standing(&self) -> Vec<&Transaction> {
        self.distinct(|_| true)
    }

    /// Whether the one entry of just now costs less than was booked, as the sums tell: "ada promo 10rb jadi cuma bayar 24rb",
    /// of 34rb.
    pub(crate) fn is_reduced_by(&self, remark: &Remark) -> bool {
        let last = self.last();
        let ([row], Some(after), Some(off)) = (&last[..], remark.amount, remark.off) else { return false };
        let before = row.money();
        let is_one_currency = before.currency() == after.currency() && before.currency() == off.currency();
        let adds_up = after.minor().checked_add(off.minor()) == Some(before.minor());
        is_one_currency && adds_up && self.is_just_now()
    }

    /// The same, those that are gone among them: what a number of the list counts.
    pub(crate) fn list(&self) -> Vec<&Transaction> {
        // What the last message changed may be one of a longer list.
        let Some(first) = self.touched.iter().find(|touched| stands(&touched.transaction)) else {
            return Vec::new();
        };
        self.touched
            .iter()
            .filter(|touched| touched.seq == first.seq)
            .map(|touched| &touched.transaction)
            .collect()
    }

    /// The entries that were listed together with the last one: those of the message that named it.
    pub(crate) fn listed(&self) -> Vec<&Transaction> {
        let Some(named_by) = self.list().first().and_then(|row| row.message_id) else { return Vec::new() };
        let mut rows: Vec<&Transaction> = self
            .touched
            .iter()
            .map(|touched| &touched.transaction)
            .filter(|row| row.message_id == Some(named_by))
            .collect();
        rows.sort_by_key(|row| row.id);
        rows.dedup_by_key(|row| row.id);
        rows
    }

    /// The list that a number counts: that of the last message, or, where it named one alone, the entries of the messages just
    /// before, where there are so many.
    pub(crate) fn numbered(&self, number: u32) -> Vec<&Transaction> {
        let listed = self.listed();
        let mut rows = self.distinct(|touched| self.is_near(touched));
        if listed.len() > 1 || usize::try_from(number).ok() != Some(rows.len()) {
            return listed;
        }
        rows.sort_by_key(|row| row.id);
        rows
    }

    /// Whether what was booked or changed last is in the books still.
    pub(crate) fn stands(&self) -> bool {
        self.touched.first().is_some_and(|touched| stands(&touched.transaction))
    }

    /// The two entries in effect that were booked or changed last.
    pub(crate) fn last_two(&self) -> Vec<&Transaction> {
        let mut rows = self.near();
        rows.truncate(2);
        rows
    }

    /// The entries in effect of the messages just before, those that were booked or changed last first.
    pub(crate) fn near(&self) -> Vec<&Transaction> {
        self.distinct(|touched| self.is_near(touched))
    }

    /// Of the entries of just now the one that nothing has filed.
    pub(crate) fn unsorted(&self) -> Option<&Transaction> {
        let is_unsorted = |row: &&Transaction| {
            row.direction != Direction::Transfer && row.category_id == Some(catch_all(row.direction).id)
        };
        let mut rows = self.last().into_iter().filter(is_unsorted);
        let (row, None) = (rows.next()?, rows.next()) else { return None };
        self.is_just_now().then_some(row)
    }

    /// What the last entries were read from, where it is one message.
    pub(crate) fn text(&self) -> Option<&str> {
        let rows = self.last();
        let first = rows.first()?;
        rows.iter().all(|row| row.message_id == first.message_id).then(|| first.raw_text()).flatten()
    }

    /// Whether the last message about entries was sent a short while ago.
    pub(crate) fn is_just_now(&self) -> bool {
        self.touched
            .iter()
            .find(|touched| stands(&touched.transaction))
            .is_some_and(|touched| self.is_near(touched))
    }

    /// The entries in effect that these words name best, of those within reach or beyond it.
    pub(crate) fn named(&self, names: &[Name], within_reach: bool) -> Vec<&Transaction> {
        let rows = self.distinct(|touched| self.is_near(touched) == within_reach);
        let best = rows.iter().map(|row| hits(names, row)).max().unwrap_or(0);
        let is_hung = rows.iter().any(|row| is_hung(names, row));
        if best * 2 < names.len() && !is_hung || best == 0 {
            return Vec::new();
        }
        rows.into_iter().filter(|row| hits(names, row) == best).collect()
    }

    fn distinct(&self, wanted: impl Fn(&Touched) -> bool) -> Vec<&Transaction> {
        let mut rows: Vec<&Transaction> = Vec::new();
        for touched in self.touched.iter().filter(|touched| stands(&touched.transaction) && wanted(touched)) {
            if rows.iter().all(|row| row.id != touched.transaction.id) {
                rows.push(&touched.transaction);
            }
        }
        rows
    }
}

fn stands(row: &Transaction) -> bool {
    row.status != EntryStatus::Deleted
}

/// How many of the names stand in an entry's own words.
pub(crate) fn hits(names: &[Name], row: &Transaction) -> usize {
    let words = words_of(row);
    names.iter().filter(|name| words.iter().any(|word| names_word(name, word))).count()
}

/// Whether one of the names stands there with something hung on to it: "rotinya".
pub(crate) fn is_hung(names: &[Name], row: &Transaction) -> bool {
    let words = words_of(row);
    names.iter().any(|name| words.iter().any(|word| name.is(word) && !name.is_plainly(word)))
}

fn names_word(name: &Name, word: &str) -> bool {
    let is_mistyped = |form: &String| {
        word.chars().count() >= LONG && form.chars().count() >= LONG && strsim::osa_distance(form, word) == 1
    };
    name.is(word) || name.forms.iter().chain(&name.hung).any(is_mistyped)
}

/// The words of an entry, each as it stands and without what is hung on to it.
fn words_of(row: &Transaction) -> Vec<String> {
    let texts = [row.description.as_deref(), row.merchant.as_deref()];
    let words =
        texts.into_iter().flatten().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let bare: Vec<String> =
        words.iter().filter_map(|word| word.strip_suffix("nya")).map(str::to_owned).collect();
    // "topupnya" of "top up".
    let joined: Vec<String> = words.windows(2).map(|pair| format!("{}{}", pair[0], pair[1])).collect();
    words.extend(bare);
    words.extend(joined);
    words
}
