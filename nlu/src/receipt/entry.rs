//! The entries that a receipt comes to: what was paid, and beside it what moving the money cost.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone};
use ledger::{Direction, Money};

use super::{Kind, Receipt, Standing, found};
use crate::{
    context::Context,
    frame::{Category, Entry, Frame, Meaning, Via},
    senses::category,
    words::lexicon::roles::notice::{CASH_ACCOUNT, FEE},
};

impl Receipt {
    /// The entries that it comes to, at its own day and hour; none where it has no total or was not paid. Of a code that is the
    /// entry that it would be. What moving the money cost stands behind what was paid, and both come to the total.
    pub fn entries(&self, context: &Context<'_>) -> Vec<Entry> {
        let (Some(total), Standing::Paid | Standing::Offered) = (self.total, self.standing) else {
            return Vec::new();
        };
        // Of a total that is asked about nobody knows what is left without the fee.
        let fee = self.fee.filter(|_| self.is_sure);
        let paid = fee.and_then(|fee| total.checked_add(fee.negated()).ok());
        let entry = self.entry(paid.unwrap_or(total), context);
        let beside = paid.and(fee).map(|fee| charged(&entry, fee, context));
        [Some(entry), beside].into_iter().flatten().collect()
    }

    fn entry(&self, amount: Money, context: &Context<'_>) -> Entry {
        let direction = match self.kind {
            Kind::Refund | Kind::Received => Direction::Income,
            Kind::Withdrawal => Direction::Transfer,
            _ if self.wallet.is_some() => Direction::Transfer,
            _ => Direction::Expense,
        };
        let thing = || self.goods.first().map(|goods| goods.name.clone());
        let description = self.merchant.clone().or_else(thing);
        let description = match self.kind {
            // As people write it: what came back is looked for by these words.
            Kind::Refund => description.map(|thing| format!("{} {thing}", self.kind.name())),
            _ => description,
        };
        Entry {
            received: None,
            direction,
            amount,
            description: description.unwrap_or_else(|| self.kind.name().to_owned()),
            merchant: self.merchant.clone(),
            category: self.category(direction, context),
            at: instant(self.day, self.time, context),
            account: None,
            to_account: match self.kind {
                Kind::Withdrawal => Some(CASH_ACCOUNT.to_owned()),
                _ => self.wallet.clone(),
            },
            confidence: self.confidence(),
            ambiguous: !self.is_sure,
            otherwise: None,
            note: None,
            span: written(self.merchant.as_deref().unwrap_or_else(|| self.kind.name()), amount),
        }
    }

    /// The frame of those entries.
    pub fn frame(&self, context: &Context<'_>) -> Frame {
        Frame {
            meanings: vec![Meaning::booking(self.entries(context))],
            confidence: self.confidence(),
            via: Via::Rules,
            now: context.now.fixed_offset(),
        }
    }

    /// By the person's own words and choices and the lexicon: of the shop first, then of its kind, then of what was bought.
    fn category(&self, direction: Direction, context: &Context<'_>) -> Option<Category> {
        let of_words = |text: &str| found(text, direction, context).map(|found| found.category);
        let of_shop = self.merchant.as_deref().and_then(of_words);
        let of_goods = || self.goods.iter().find_map(|goods| of_words(&goods.name.to_lowercase()));
        of_shop
            .or_else(|| self.kind.words().and_then(of_words))
            .or_else(of_goods)
            .or_else(|| category::other(direction, context))
    }
}

/// When it was: without an hour at noon, without a day now.
pub(super) fn instant(
    day: Option<NaiveDate>,
    time: Option<NaiveTime>,
    context: &Context<'_>,
) -> DateTime<FixedOffset> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("a time of day");
    let at = day.map(|day| day.and_time(time.unwrap_or(noon)));
    let at = at.and_then(|at| context.now.timezone().from_local_datetime(&at).earliest());
    at.unwrap_or(context.now).fixed_offset()
}

/// What moving the money of an entry cost: an expense from the same account at the same time, as a fee that somebody writes.
fn charged(of: &Entry, fee: Money, context: &Context<'_>) -> Entry {
    let direction = Direction::Expense;
    let category = found(FEE, direction, context).map(|found| found.category);
    Entry {
        received: None,
        direction,
        amount: fee,
        description: FEE.to_owned(),
        merchant: None,
        category: category.or_else(|| category::other(direction, context)),
        to_account: None,
        span: written(FEE, fee),
        ..of.clone()
    }
}

/// What somebody would have written instead.
pub(super) fn written(thing: &str, amount: Money) -> String {
    format!("{thing} {}", amount.minor() / amount.currency().minor_per_unit())
}
