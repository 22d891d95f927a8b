//! "Pisah per kategori": goods of a receipt that belong to another category than its entry become entries of their own.

use ledger::{
    Direction, Money, Reason,
    book::{kept_receipt::KeptReceipt, receipt_item::ReceiptItem, transaction::Transaction},
};

use super::{
    part::{base, part},
    show::named_and_dated,
    write::{Apart, SplitReceipt},
};
use crate::{
    out::say::{Line, Say, line},
    topics::{
        booking::write::Booking,
        deciding::{Deciding, count},
    },
};

/// So many goods name an entry; the others are counted.
const MOST_NAMED: usize = 3;
/// How sure an entry is that the person asked for.
const SURE: u8 = 97;

/// Goods of one category.
struct Group<'a> {
    category_id: i64,
    reason: Reason,
    key: String,
    items: Vec<&'a ReceiptItem>,
}

impl Group<'_> {
    fn amount(&self) -> i64 {
        self.items.iter().map(|item| item.line_amount).sum()
    }
}

impl Deciding<'_> {
    pub(super) fn split_receipt(&mut self, kept: &KeptReceipt) {
        let Some(main) = self.whole_entry(kept) else { return };
        let total = main.money();
        if kept.receipt.total() != Some(total) {
            return self.say(self.about("split-changed", main));
        }
        let lines: Vec<i64> = kept.items.iter().map(|item| item.line_amount).collect();
        let Some(base) = base(&lines, &kept.receipt.sums(), total) else {
            return self.say(does_not_add_up(kept));
        };
        let mut groups = self.groups(kept, main);
        let mut after = main.clone();
        let is_emptied = groups.iter().map(Group::amount).sum::<i64>() == base;
        if is_emptied && let Some(largest) = largest(&groups) {
            // Nothing would be left of the entry: the largest part stays in it, under its own category.
            let stays = groups.remove(largest);
            after = after.with_category(stays.category_id, stays.reason);
        }
        let parts: Option<Vec<Money>> =
            groups.iter().map(|group| part(total, group.amount(), base)).collect();
        let Some(parts) = parts else { return self.say(does_not_add_up(kept)) };
        let rest = total.minor() - parts.iter().map(|part| part.minor()).sum::<i64>();
        if groups.is_empty() || rest <= 0 {
            return self.say(self.about("split-nothing", main));
        }
        let after = after.with_money(kept.receipt.money(rest));
        let apart: Vec<Apart> =
            groups.iter().zip(parts).map(|(group, part)| self.apart(main, group, part)).collect();
        let items = apart.iter().map(|apart| self.item(&apart.booking));
        let items: Vec<Line> = [self.about("item", &after)].into_iter().chain(items).collect();
        let head = named_and_dated(line("split-done"), kept).money("total", total);
        self.say(Say::List { head, items, foot: line("split-hint") });
        self.dialogue.close_complaints();
        self.act(SplitReceipt { before: Box::new(main.clone()), after: Box::new(after), apart });
    }

    /// The goods of other categories than the entry's, by category, in the order of the paper.
    fn groups<'k>(&self, kept: &'k KeptReceipt, main: &Transaction) -> Vec<Group<'k>> {
        let mut groups: Vec<Group<'k>> = Vec::new();
        for (item, category) in kept.items.iter().zip(&self.facts.papers.categories) {
            let Some(category) = category else { continue };
            let (category_id, is_unknown) = self.facts.category(&category.key, main.direction);
            if is_unknown || Some(category_id) == main.category_id || item.line_amount == 0 {
                continue;
            }
            match groups.iter_mut().find(|group| group.category_id == category_id) {
                Some(group) => group.items.push(item),
                None => groups.push(Group {
                    category_id,
                    reason: category.reason.clone(),
                    key: category.key.clone(),
                    items: vec![item],
                }),
            }
        }
        groups
    }

    fn apart(&self, main: &Transaction, group: &Group<'_>, money: Money) -> Apart {
        let account = main.account_id.and_then(|id| self.facts.names.account_name(id));
        let booking = Booking {
            direction: main.direction,
            money,
            to_money: None,
            category_id: Some(group.category_id),
            category_reason: Some(group.reason.clone()),
            lesson: None,
            account: account.map(str::to_owned),
            to_account: None,
            party: None,
            party_id: None,
            plan_id: None,
            refund_of: None,
            description: Some(named(&group.items)),
            merchant: main.merchant.clone(),
            note: None,
            at: main.tx_datetime,
            raw_text: None,
            confidence_percent: SURE,
            status: main.status,
            asked: false,
            named_by: None,
        };
        let items = group.items.iter().map(|item| (*item).clone()).collect();
        Apart { booking, items, category: group.key.clone() }
    }

    /// The entry that holds all of a receipt; where there is none, or its goods cannot be told apart, that is said.
    pub(super) fn whole_entry<'k>(&mut self, kept: &'k KeptReceipt) -> Option<&'k Transaction> {
        let key = match kept.main_entry() {
            _ if kept.is_split() => "receipt-is-split",
            Some(main) if main.asked => "receipt-asked-first",
            Some(main) if main.direction != Direction::Expense => "receipt-no-goods",
            Some(_) if kept.items.is_empty() => "receipt-no-goods",
            Some(main) => return Some(main),
            None => "no-receipt",
        };
        self.say(line(key));
        None
    }
}

/// Why the goods of a receipt cannot be reckoned with.
pub(super) fn does_not_add_up(kept: &KeptReceipt) -> Line {
    let goods = kept.items.iter().map(|item| item.line_amount).sum();
    let goods = kept.receipt.money(goods);
    let total = kept.receipt.total().unwrap_or(goods);
    line("receipt-does-not-add-up").money("goods", goods).money("total", total)
}

/// The place of the group that cost most.
fn largest(groups: &[Group<'_>]) -> Option<usize> {
    (0..groups.len()).rev().max_by_key(|at| groups[*at].amount())
}

/// What goods are called together: "sabun, sampo, odol +2".
fn named(items: &[&ReceiptItem]) -> String {
    let names = items.iter().take(MOST_NAMED).map(|item| item.name.to_lowercase());
    let names = names.collect::<Vec<_>>().join(", ");
    match count(items.len().saturating_sub(MOST_NAMED)) {
        0 => names,
        more => format!("{names} +{more}"),
    }
}
