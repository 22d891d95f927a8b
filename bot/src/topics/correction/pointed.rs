//! What a remark means that names nothing: one of two alike, what is part of something, the entry of a time or of a deed, and what
//! the last entry was for.

use ledger::{Direction, book::transaction::Transaction};
use nlu::{
    deeds_of,
    frame::{Frame, Mark, Remark, Which},
};

use crate::topics::{
    booking::decide::same_words,
    correction::recent::{Recent, hits},
    deciding::Deciding,
    dialogue::EditWish,
};

/// What a remark comes to.
pub(super) enum Meant<'a> {
    /// It puts these right.
    Entries(Vec<&'a Transaction>),
    /// One of these, or all of them.
    OneOf(Vec<&'a Transaction>),
    /// It may put these right, or be a new entry.
    Perhaps(Vec<&'a Transaction>),
    /// It puts right the one of this number, which is gone.
    Gone(usize),
    /// It takes these out of the books.
    Voided(Vec<&'a Transaction>),
}

impl Meant<'_> {
    /// The entries that it puts right or takes away.
    pub(super) fn ids(&self) -> impl Iterator<Item = i64> {
        let rows = match self {
            Self::Entries(rows) | Self::Voided(rows) => &**rows,
            _ => &[],
        };
        rows.iter().map(|row| row.id)
    }
}

impl Deciding<'_> {
    /// Whether a number without a unit can mean but one thing of these: as many thousands as before, or so many of what has a price.
    pub(super) fn is_clear(&self, remark: &Remark, rows: &[&Transaction]) -> bool {
        let is_counted = remark.is_bare && self.facts.recounted.is_some() && remark.mark < Mark::Wrong;
        is_counted || rows.iter().all(|row| completes(remark, row))
    }

    /// "itu buat ibu": what the last entry was for files it, where nothing did.
    pub(super) fn sort_by_purpose(&mut self) -> bool {
        let facts = self.facts;
        let (Some(entry), Some(row)) = (&facts.carried.purpose, facts.recent.unsorted()) else {
            return false;
        };
        let Some(category) = entry.category.as_ref() else { return false };
        let wish = EditWish { category: Some(category.key.clone()), ..EditWish::default() };
        self.apply(row, &wish);
        true
    }
}

/// "hapus satu", "kekirim dua kali": the later of two that are alike, else one of the last.
pub(super) fn one_of_alike(recent: &Recent) -> Option<Meant<'_>> {
    let rows = recent.last_two();
    if let [last, before] = rows[..]
        && are_alike(last, before)
    {
        return Some(Meant::Voided(vec![last]));
    }
    let rows = recent.last();
    (rows.len() > 1 && recent.is_just_now()).then_some(Meant::OneOf(rows))
}

fn are_alike(one: &Transaction, other: &Transaction) -> bool {
    one.direction == other.direction
        && one.money() == other.money()
        && one.tx_date == other.tx_date
        && same_words(one.description.as_deref(), other.description.as_deref().unwrap_or_default())
}

/// "itu sudah termasuk adminnya": of the entries of just now the one that is no entry of its own.
pub(super) fn part_of_last<'r>(recent: &'r Recent, remark: &Remark) -> Option<Meant<'r>> {
    let rows = recent.listed();
    let largest = rows.iter().map(|row| row.money().minor()).max()?;
    let rows = recent.last().into_iter();
    let is_part = |row: &&Transaction| hits(&remark.included, row) > 0 && row.money().minor() < largest;
    let parts: Vec<&Transaction> = rows.filter(is_part).collect();
    (parts.len() == 1 && recent.is_just_now()).then_some(Meant::Voided(parts))
}

/// "yang pagi tadi 452rb bukan 425": the entry of that amount, else of that time of day, else of that day; where none is there, it
/// is asked.
pub(super) fn of_moment<'r>(recent: &'r Recent, remark: &Remark) -> Option<Meant<'r>> {
    let moment =
        remark.picked.as_ref().filter(|_| remark.which == Which::Unsaid && remark.amount.is_some())?;
    let rows = recent.near();
    if rows.is_empty() {
        return None;
    }
    let of_amount = |row: &Transaction| remark.denied == Some(row.money());
    let of_time = |row: &Transaction| {
        let said = row.raw_text().unwrap_or_default().to_lowercase();
        said.split(|letter: char| !letter.is_alphanumeric())
            .any(|word| moment.words.iter().any(|time| time == word))
    };
    let of_day = |row: &Transaction| moment.day == Some(row.tx_date);
    let fits: [&dyn Fn(&Transaction) -> bool; 3] = [&of_amount, &of_time, &of_day];
    let found = fits.iter().find_map(|fits| {
        let found: Vec<&Transaction> = rows.iter().copied().filter(|row| fits(row)).collect();
        (!found.is_empty()).then_some(found)
    });
    Some(match found {
        Some(found) if remark.is_guess && remark.denied.is_none() => Meant::Perhaps(found),
        Some(found) if found.len() == 1 => Meant::Entries(found),
        Some(found) => Meant::OneOf(found),
        None => Meant::Perhaps(recent.last()),
    })
}

/// Those of the rows whose own words tell the deed that the remark speaks of, where some do.
pub(super) fn of_deed<'r>(remark: &Remark, rows: Vec<&'r Transaction>) -> Vec<&'r Transaction> {
    let tells = |row: &&Transaction| {
        let told = deeds_of(row.description.as_deref().unwrap_or_default());
        remark.deeds.iter().any(|deed| told.contains(deed))
    };
    let told: Vec<&Transaction> = rows.iter().copied().filter(tells).collect();
    if told.is_empty() { rows } else { told }
}

/// Whether a deed may be that of what was booked: "dikasih 50rb" behind a purchase is none of it.
pub(super) fn fits_deed(remark: &Remark, rows: &[&Transaction], frame: &Frame) -> bool {
    if remark.deeds.is_empty() || remark.is_of_deed || remark.amount.is_none() {
        return true;
    }
    let is_of_another_way = |row: &&Transaction| {
        let moves = row.direction == Direction::Transfer;
        frame
            .entries()
            .iter()
            .any(|entry| !moves && entry.direction != Direction::Transfer && entry.direction != row.direction)
    };
    remark.mark > Mark::None && !remark.is_earlier && !rows.iter().any(is_of_another_way)
}

/// "salah, 958" of 985rb: as many figures as stand there, without their thousands.
fn completes(remark: &Remark, row: &Transaction) -> bool {
    let Some(amount) = remark.amount.filter(|_| remark.is_bare && remark.mark == Mark::Wrong) else {
        return false;
    };
    let before = row.money();
    let thousand = before.currency().minor_per_unit().saturating_mul(1000);
    amount.currency() == before.currency()
        && before.minor() % thousand == 0
        && amount.minor().checked_ilog10() == before.minor().checked_ilog10()
}

/// Whether it says nothing but the day of entries that were told together: it is that of all of them.
pub(super) fn says_when(remark: &Remark, rows: &[&Transaction]) -> bool {
    let Some(first) = rows.first() else { return false };
    let says_more = remark.amount.is_some()
        || remark.denied.is_some()
        || remark.account.is_some()
        || remark.to_account.is_some()
        || remark.direction.is_some()
        || remark.debt.is_some()
        || remark.party.is_some()
        || remark.currency.is_some();
    let are_together = rows.iter().all(|row| {
        row.message_id.is_some() && row.message_id == first.message_id && row.tx_date == first.tx_date
    });
    remark.date.is_some() && !says_more && are_together
}
