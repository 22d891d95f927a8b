//! "Bagianku nasi goreng sama es teh": of a receipt only some goods are the person's own, with their part of tax, service and
//! discount.

use ledger::book::{kept_receipt::KeptReceipt, receipt_item::ReceiptItem};
use nlu::frame::Portion;

use super::{
    named::is_called,
    part::{base, part},
    split::does_not_add_up,
};
use crate::{
    out::say::{Say, line},
    topics::deciding::Deciding,
};

/// Goods that are the person's own.
struct Own<'a> {
    item: &'a ReceiptItem,
    /// How many of them, in thousandths.
    thousandths: i64,
    /// What these cost, in minor units.
    amount: i64,
}

impl Deciding<'_> {
    pub(super) fn share_receipt(&mut self, kept: &KeptReceipt, portions: &[Portion]) {
        let Some(main) = self.whole_entry(kept) else { return };
        let lines: Vec<i64> = kept.items.iter().map(|item| item.line_amount).collect();
        let total = kept.receipt.total().unwrap_or_else(|| main.money());
        let Some(base) = base(&lines, &kept.receipt.sums(), total) else {
            return self.say(does_not_add_up(kept));
        };
        let mut own: Vec<Own<'_>> = Vec::new();
        for portion in portions {
            match found(kept, portion, &own) {
                Ok(found) => own.push(found),
                Err(candidates) => return self.say(self.which_good(portion, candidates, kept)),
            }
        }
        let amount = own.iter().map(|own| own.amount).sum();
        let Some(share) = part(total, amount, base) else { return self.say(does_not_add_up(kept)) };
        let things = own.iter().map(|own| {
            self.counted(line("share-thing"), own.thousandths)
                .text("thing", own.item.name.clone())
                .money("amount", kept.receipt.money(own.amount))
        });
        let goods = kept.receipt.money(amount);
        let said = line("share-of")
            .lines("things", things.collect())
            .number("changed", i64::from(goods != share))
            .money("goods", goods)
            .money("share", share);
        self.say_below(said, |deciding| deciding.amend(main, main.clone().with_money(share), None));
    }

    /// Which thing is meant: those whose names hold the words, or all of the receipt.
    fn which_good(&self, portion: &Portion, candidates: Vec<&ReceiptItem>, kept: &KeptReceipt) -> Say {
        let (key, shown) = match &*candidates {
            [] => ("share-unknown", kept.items.iter().collect()),
            _ => ("share-several", candidates),
        };
        let head = line(key).text("words", portion.words.clone());
        Say::Lines([head].into_iter().chain(self.listed(shown, kept)).collect())
    }
}

/// The thing that a portion means; else all that it may mean.
fn found<'k>(
    kept: &'k KeptReceipt,
    portion: &Portion,
    own: &[Own<'_>],
) -> Result<Own<'k>, Vec<&'k ReceiptItem>> {
    let is_free = |item: &&ReceiptItem| own.iter().all(|own| own.item.id != item.id);
    let called: Vec<&ReceiptItem> =
        kept.items.iter().filter(is_free).filter(|item| is_called(&item.name, &portion.words)).collect();
    let exact = |item: &&ReceiptItem| ledger::name_key(&item.name) == ledger::name_key(&portion.words);
    let exactly = called.iter().copied().find(exact);
    let item = match (exactly, &*called) {
        (Some(item), _) => item,
        // The same thing on two lines is one as good as the other.
        (None, [item, others @ ..])
            if others.iter().all(|other| {
                (ledger::name_key(&other.name), other.line_amount)
                    == (ledger::name_key(&item.name), item.line_amount)
            }) =>
        {
            item
        }
        (None, _) => return Err(called),
    };
    let said = portion.count.map(|count| i64::from(count) * 1_000);
    let thousandths =
        said.filter(|said| *said < item.quantity_thousandths).unwrap_or(item.quantity_thousandths);
    let line = kept.receipt.money(item.line_amount);
    let amount = line.portion(i128::from(thousandths), i128::from(item.quantity_thousandths)).unwrap_or(line);
    Ok(Own { item, thousandths, amount: amount.minor() })
}
