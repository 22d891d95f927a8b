//! New entries.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};

use super::{EntryStatus, Source, Transaction};
use crate::{
    history::change::{Author, Change},
    values::{direction::Direction, money::Money, reason::Reason},
};

/// An entry to be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTransaction {
    /// Which way the money goes.
    pub direction: Direction,
    /// How much; above nought.
    pub money: Money,
    /// `None` for transfers.
    pub category_id: Option<i64>,
    /// Where the money comes from (for income: where it goes).
    pub account_id: Option<i64>,
    /// Where a transfer goes.
    pub to_account_id: Option<i64>,
    /// What arrives of a transfer, where that is another currency.
    pub to_money: Option<Money>,
    /// Who a debt is with.
    pub party_id: Option<i64>,
    /// The plan that it pays a part of.
    pub plan_id: Option<i64>,
    /// The expense that it gives money back of, where that is known.
    pub refund_of: Option<i64>,
    /// The thing in the person's words.
    pub description: Option<String>,
    /// The shop or payee.
    pub merchant: Option<String>,
    /// What else was said.
    pub note: Option<String>,
    /// When it happened; the person's zone makes it a day.
    pub at: DateTime<Utc>,
    /// Which door it came by.
    pub source: Source,
    /// The words it was read from.
    pub raw_text: Option<String>,
    /// How sure the reading is, in per cent.
    pub confidence_percent: Option<u8>,
    /// Why it has its category, where that is known.
    pub category_reason: Option<Reason>,
    /// Whether it counts at once.
    pub status: EntryStatus,
    /// Pending with a question of its own.
    pub asked: bool,
    /// The message that first named it, where that is not the one whose change this is.
    pub named_by: Option<i64>,
    /// The receipt that it was read from.
    pub receipt_id: Option<i64>,
}

impl NewTransaction {
    /// So much at a moment, by this door: it counts at once, and nothing else is known of it.
    pub fn of(direction: Direction, money: Money, at: DateTime<Utc>, source: Source) -> Self {
        Self {
            direction,
            money,
            category_id: None,
            account_id: None,
            to_account_id: None,
            to_money: None,
            party_id: None,
            plan_id: None,
            refund_of: None,
            description: None,
            merchant: None,
            note: None,
            at,
            source,
            raw_text: None,
            confidence_percent: None,
            category_reason: None,
            status: EntryStatus::Confirmed,
            asked: false,
            named_by: None,
            receipt_id: None,
        }
    }
}

/// Books a new entry.
pub fn book(change: &mut Change<'_>, id: i64, new: NewTransaction) -> Transaction {
    let row = of_new(change.author(), id, new);
    change.insert(&row);
    row
}

/// Books what came again, once: stale where an entry of this reference was ever booked, be it taken back since.
pub fn book_once(change: &mut Change<'_>, id: i64, new: NewTransaction, reference: String) -> Transaction {
    let row = of_new(change.author(), id, NewTransaction { source: Source::Recurring, ..new });
    let row = Transaction { external_reference: Some(reference), ..row };
    change.insert(&row);
    row
}

/// Books what stands in a bank's file: on its day, whatever the clock says there, and under the bank's own name for it.
pub fn book_imported(
    change: &mut Change<'_>,
    id: i64,
    new: NewTransaction,
    (day, reference): (NaiveDate, Option<String>),
) -> Transaction {
    let row = of_new(change.author(), id, NewTransaction { source: Source::Import, ..new });
    let row = Transaction { tx_date: day, external_reference: reference, ..row };
    change.insert(&row);
    row
}

fn of_new(author: Author<'_>, id: i64, new: NewTransaction) -> Transaction {
    let row = Transaction {
        id,
        book_id: author.person.book.get(),
        user_id: author.person.id,
        direction: new.direction,
        amount: new.money.minor(),
        currency: new.money.currency(),
        category_id: new.category_id,
        account_id: new.account_id,
        to_account_id: new.to_account_id,
        to_amount: new.to_money.map(Money::minor),
        to_currency: new.to_money.map(Money::currency),
        party_id: new.party_id,
        plan_id: new.plan_id,
        refund_of: new.refund_of,
        description: new.description,
        merchant: new.merchant,
        note: new.note,
        tx_datetime: new.at.trunc_subsecs(6),
        tx_date: author.person.zone.day(new.at),
        source: new.source,
        raw_text: new.raw_text,
        ai_confidence: new.confidence_percent.map(i64::from),
        category_reason: new.category_reason,
        status: new.status,
        asked: new.asked,
        message_id: new.named_by.or(author.message_id),
        receipt_id: new.receipt_id,
        external_reference: None,
        version: 1,
        created_at: author.now,
        updated_at: author.now,
    };
    row.between_two()
}
