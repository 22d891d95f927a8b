//! What is wanted of the receipts in the books. What stands on one, and what things cost there, is said; nothing is written.

use chrono::TimeDelta;
use ledger::{
    Money,
    book::{
        kept_receipt::{Bought, KeptReceipt},
        receipt_item::ReceiptItem,
    },
    half_to_even, name_key,
    people::user::Locale,
};
use nlu::frame::ReceiptWish;

use super::{decide::headed, named::count_text, papers::day_of};
use crate::{
    out::say::{Line, Say, line},
    topics::deciding::{Deciding, count},
};

/// A list of goods longer than this nobody reads in a chat.
const MOST_SHOWN: usize = 30;
/// Prices are compared over so many days.
const COMPARED: TimeDelta = TimeDelta::days(90);

impl Deciding<'_> {
    /// Something of the receipts in the books is wanted.
    pub(crate) fn follow_receipt_wish(&mut self, wish: &ReceiptWish) {
        let facts = self.facts;
        match (wish, &facts.papers.receipt) {
            (ReceiptWish::Price { words, compares }, _) => self.say_price(words, *compares),
            (ReceiptWish::Show(Some(shop)), None) => self.say(line("no-receipt-of").text("shop", shop)),
            (_, None) => self.say(line("no-receipt")),
            (ReceiptWish::Show(_), Some(kept)) => self.show_receipt(kept),
            (ReceiptWish::Split, Some(kept)) => self.split_receipt(kept),
            (ReceiptWish::Share(portions), Some(kept)) => self.share_receipt(kept, portions),
        }
    }

    fn show_receipt(&mut self, kept: &KeptReceipt) {
        let mut lines = vec![named_and_dated(line("receipt-goods"), kept)];
        if kept.items.is_empty() {
            lines.push(line("receipt-goods-unread"));
        }
        lines.extend(self.listed(kept.items.iter().collect(), kept));
        let sums = kept.receipt.sums();
        let of_lines: i64 = kept.items.iter().filter_map(|item| item.discount).sum();
        let discount = sums.discount.map(i64::abs).filter(|discount| *discount != of_lines);
        let beside = [
            ("receipt-discount", discount.map(|discount| -discount)),
            ("receipt-tax", sums.tax),
            ("receipt-service", sums.service),
            ("receipt-rounding", sums.rounding),
        ];
        for (key, amount) in beside {
            let amount = amount.filter(|amount| *amount != 0).map(|amount| kept.receipt.money(amount));
            lines.extend(amount.map(|amount| line(key).money("amount", amount)));
        }
        lines.extend(kept.fees().map(|fee| self.about("receipt-fee", fee)));
        lines.extend(kept.receipt.total().map(|total| line("receipt-total").money("amount", total)));
        self.say(Say::Lines(lines));
    }

    /// Goods of a receipt, a line each.
    pub(super) fn listed(&self, items: Vec<&ReceiptItem>, kept: &KeptReceipt) -> Vec<Line> {
        let left = items.len().saturating_sub(MOST_SHOWN);
        let shown = items.into_iter().zip(1..).take(MOST_SHOWN).map(|(item, nth)| {
            self.counted(line("receipt-thing"), item.quantity_thousandths)
                .number("nth", nth)
                .text("thing", item.name.clone())
                .money("amount", kept.receipt.money(item.line_amount))
        });
        let left = (left > 0).then(|| line("receipt-goods-left").number("left", count(left)));
        shown.chain(left).collect()
    }

    /// A line with how many there are of a thing; nothing is said of one.
    pub(super) fn counted(&self, said: Line, thousandths: i64) -> Line {
        said.number("counted", i64::from(thousandths != 1_000))
            .text("count", count_text(thousandths, self.facts.person.locale))
    }

    fn say_price(&mut self, words: &str, compares: bool) {
        let bought = &self.facts.papers.bought;
        let Some((last, earlier)) = bought.split_first() else {
            return self.say(line("price-unknown").text("words", words));
        };
        let Some(price) = last.price() else { return };
        let placed = self.place(line("price-last"), last).money("price", price);
        let said = self.counted(placed, last.item.quantity_thousandths).money("amount", last.amount());
        let mut lines = vec![said];
        if compares {
            lines.extend(self.compared(last, price, earlier));
        }
        self.say(Say::Lines(lines));
    }

    /// The last price beside the one before, and beside the first of the last while. The same thing of the shelf goes before
    /// another of the name.
    fn compared(&self, last: &Bought, price: Money, earlier: &[Bought]) -> Vec<Line> {
        let is_other_paper = |bought: &&Bought| {
            bought.item.receipt_id != last.item.receipt_id && bought.amount().currency() == price.currency()
        };
        let earlier: Vec<&Bought> = earlier.iter().filter(is_other_paper).collect();
        let is_same = |bought: &&&Bought| name_key(&bought.item.name) == name_key(&last.item.name);
        let same: Vec<&Bought> = earlier.iter().filter(is_same).copied().collect();
        let chosen = if same.is_empty() { earlier } else { same };
        let Some(before) = chosen.first() else { return vec![line("price-only-one")] };
        let person = &self.facts.person;
        let since = day_of(last, person) - COMPARED;
        let first = chosen.iter().rfind(|bought| day_of(bought, person) >= since);
        let first = first.filter(|first| first.item.id != before.item.id);
        [Some(before), first].into_iter().flatten().filter_map(|then| self.difference(price, then)).collect()
    }

    fn difference(&self, price: Money, then: &Bought) -> Option<Line> {
        let before = then.price()?;
        let (now, was) = (price.minor(), before.minor());
        let key = match now.cmp(&was) {
            std::cmp::Ordering::Greater => "price-rose",
            std::cmp::Ordering::Less => "price-fell",
            std::cmp::Ordering::Equal => "price-stayed",
        };
        let difference = Money::from_sum((now - was).abs(), price.currency());
        Some(
            self.place(line(key), then)
                .money("difference", difference)
                .text("percent", per_cent((now - was).abs(), was, self.facts.person.locale))
                .money("before", before),
        )
    }

    /// What was bought, where and when.
    fn place(&self, said: Line, bought: &Bought) -> Line {
        said.text("thing", bought.item.name.clone())
            .number("named", i64::from(bought.merchant.is_some()))
            .text("merchant", bought.merchant.clone().unwrap_or_default())
            .day("day", day_of(bought, &self.facts.person))
    }
}

/// A line with the receipt's shop and day.
pub(super) fn named_and_dated(said: Line, kept: &KeptReceipt) -> Line {
    headed(said, kept.receipt.merchant.as_deref(), kept.receipt.bought_on)
}

/// How many per cent one number is of another, to a tenth, half to even.
fn per_cent(part: i64, whole: i64, locale: Locale) -> String {
    let tenths = half_to_even(i128::from(part) * 1_000, i128::from(whole.max(1)));
    let tenths = i64::try_from(tenths).unwrap_or(i64::MAX);
    count_text(tenths.saturating_mul(100), locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_are_rounded_to_a_tenth() {
        let texts = [(2_500, 36_000), (5, 100), (125, 10_000), (1, 3_000), (30, 10)]
            .map(|(part, whole)| per_cent(part, whole, Locale::Id));
        assert_eq!(texts, ["6,9", "5", "1,2", "0", "300"]);
    }
}
