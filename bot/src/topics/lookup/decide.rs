//! Looking things up: the newest entries, the largest, those that hold some words, page by page.

use chrono::NaiveDate;
use ledger::{
    Money,
    book::transaction::{EntryStatus, Transaction},
    values::period::Period,
};

use crate::{
    out::say::{Line, Say, line},
    topics::{
        deciding::{Deciding, capitalised},
        dialogue::{Among, Page, Query, Side},
        lookup::facts::Lookup,
    },
};

/// Of a list so many entries are remembered by their numbers.
const MOST_NUMBERED: usize = 100;
/// Stands for an entry of which the number means nothing any more: no row has this id.
const NO_ROW: i64 = 0;

impl Deciding<'_> {
    pub(crate) fn show_lookup(&mut self) {
        let Some(lookup) = &self.facts.lookup else { return self.say(line("lookup-no-more")) };
        let shown = lookup.page.shown + i64::try_from(lookup.found.rows.len()).unwrap_or(0);
        let is_more = shown < lookup.found.count && !matches!(lookup.page.query, Query::Check { .. });
        self.dialogue.page = is_more.then(|| Page { shown, ..lookup.page.clone() });
        self.number(lookup);
        let left_out = left_out(lookup);
        if lookup.found.rows.is_empty() {
            let nothing = nothing_found(&lookup.page.query, self.today());
            return self.say(Say::Lines([nothing].into_iter().chain(left_out).collect()));
        }
        let mut lines = vec![self.lookup_head(lookup)];
        lines.extend(
            lookup
                .found
                .rows
                .iter()
                .zip(lookup.page.shown + 1..)
                .map(|(row, nth)| self.lookup_item(&lookup.page.query, row, nth)),
        );
        lines.extend(left_out);
        if is_more {
            lines.push(line("lookup-more").number("left", lookup.found.count - shown));
        }
        self.say(Say::Lines(lines));
    }

    /// Lets numbers mean what is shown; pages behind the first go on counting.
    fn number(&mut self, lookup: &Lookup) {
        let before = self.dialogue.numbered.take().map(|numbered| numbered.rows).unwrap_or_default();
        let shown = usize::try_from(lookup.page.shown).unwrap_or(0);
        // Where something else was listed between two pages, the numbers of the first are gone.
        let before = if before.len() == shown.min(MOST_NUMBERED) { before } else { vec![NO_ROW; shown] };
        let rows = before.into_iter().chain(lookup.found.rows.iter().map(|row| row.id)).take(MOST_NUMBERED);
        self.dialogue.show_rows(rows.collect(), self.facts.message.sent_at);
    }

    fn lookup_head(&self, lookup: &Lookup) -> Line {
        let sums = lookup.found.sums.iter().map(|(direction, sum)| {
            line(match direction {
                ledger::Direction::Income => "lookup-sum-income",
                ledger::Direction::Expense => "lookup-sum-expense",
                ledger::Direction::Transfer => "lookup-sum-transfer",
            })
            .money("sum", *sum)
        });
        match &lookup.page.query {
            Query::Latest => line("lookup-latest"),
            Query::Search { words } => line("lookup-search")
                .text("words", words)
                .number("count", lookup.found.count)
                .number("summed", i64::from(!lookup.found.sums.is_empty()))
                .lines("sums", sums.collect()),
            Query::Check { words } => line("lookup-checked").text("words", capitalised(words)),
            Query::Days { limit: Some(limit), from, to, .. } => line("lookup-within")
                .text(
                    "side",
                    match limit.side {
                        Side::Above => "above",
                        Side::AtLeast => "at-least",
                        Side::Below => "below",
                        Side::AtMost => "at-most",
                        Side::Exactly => "exactly",
                    },
                )
                .money("amount", limit.amount.into())
                .days("days", Period::inclusive(*from, *to))
                .number("summed", i64::from(!lookup.found.sums.is_empty()))
                .number("count", lookup.found.count)
                .lines("sums", sums.collect()),
            Query::Days { account: Some(account), from, to, .. } => line("lookup-account")
                .text("account", account)
                .days("days", Period::inclusive(*from, *to))
                .number("summed", i64::from(!lookup.found.sums.is_empty()))
                .number("count", lookup.found.count)
                .lines("sums", sums.collect()),
            Query::Smallest(among) => self.among(
                among,
                ["lookup-smallest-income", "lookup-smallest-expense", "lookup-smallest-transfer"],
            ),
            Query::Days { from, to, .. } => line("lookup-days")
                .day("from", *from)
                .day("to", *to)
                .number("days", (*to - *from).num_days())
                .number("count", lookup.found.count)
                .lines("sums", sums.collect()),
            Query::Largest(among) => self
                .among(among, ["lookup-largest-income", "lookup-largest-expense", "lookup-largest-transfer"]),
        }
    }

    /// Of which entries the largest or smallest are listed: a key each of what comes in, goes out, and moves.
    fn among(&self, among: &Among, [income, expense, transfer]: [&'static str; 3]) -> Line {
        let categories = &self.facts.names.categories;
        let category = among
            .category
            .as_deref()
            .map(|key| categories.by_key(key).map_or_else(|| key.to_owned(), |known| known.name.to_string()));
        let (named, of) = match (category, &among.words) {
            (Some(category), _) => (1, category),
            (None, Some(words)) => (2, words.clone()),
            (None, None) => (0, String::new()),
        };
        line(match among.direction {
            ledger::Direction::Income => income,
            ledger::Direction::Expense => expense,
            ledger::Direction::Transfer => transfer,
        })
        .number("named", named)
        .text("of", of)
        .number("by", i64::from(among.account.is_some()))
        .text("account", among.account.as_deref().unwrap_or_default())
        .day("from", among.from)
        .day("to", among.to)
    }

    fn lookup_item(&self, query: &Query, row: &Transaction, nth: i64) -> Line {
        let money = row.money();
        let counted = if self.facts.is_refund(row) { -money.minor() } else { money.minor() };
        // Where all are of one account, it stands above them.
        let told = if query.account().is_some() { None } else { self.facts.account_told(row) };
        self.about("lookup-item", row)
            .of_account(told, row.direction)
            .money("amount", Money::from_sum(counted, money.currency()))
            .number("nth", nth)
            .day("day", row.tx_date)
            .number("pending", i64::from(row.status == EntryStatus::Pending))
    }

    /// "Lagi" where nothing was listed.
    pub(crate) fn show_more(&mut self) {
        match self.dialogue.page {
            Some(_) => self.show_lookup(),
            None => self.say(line("lookup-no-more")),
        }
    }
}

/// What the list passes over, said once.
fn left_out(lookup: &Lookup) -> Option<Line> {
    let entries = lookup.found.left_out.iter().map(|(currency, count)| {
        line("lookup-left-out-item").number("count", *count).text("currency", currency.code())
    });
    let entries: Vec<Line> = entries.collect();
    let is_said = lookup.page.shown == 0 && !entries.is_empty();
    is_said.then(|| line("lookup-left-out").lines("entries", entries))
}

fn nothing_found(query: &Query, today: NaiveDate) -> Line {
    match query {
        Query::Days { category: None, account: None, limit: None, direction, from, to } if from == to => {
            let way = match direction {
                Some(ledger::Direction::Income) => "income",
                Some(ledger::Direction::Expense) => "expense",
                Some(ledger::Direction::Transfer) | None => "any",
            };
            line("lookup-empty-day")
                .text("way", way)
                .number("today", i64::from(*from == today))
                .day("day", *from)
        }
        Query::Search { words } => line("lookup-none").text("words", words),
        Query::Check { words } => line("lookup-unchecked").text("words", capitalised(words)),
        Query::Latest | Query::Days { .. } | Query::Largest(_) | Query::Smallest(_) => line("lookup-empty"),
    }
}
