//! What entries that are handed in are called, read as messages are.

use chrono::{DateTime, Utc};
use dashboard::reader::{Drafted, Reader};
use ledger::{
    Currency, Direction, Money, Reason,
    book::{category::catch_all, lesson::Teaching, names::Names, transaction::Transaction},
    people::user::Person,
};
use nlu::{
    Context,
    frame::{Category, Entry, Frame, Known, Meaning},
};

use crate::vocabulary::Vocabulary;

/// Nobody writes an amount in more bytes.
const LONGEST_AMOUNT: usize = 800;

/// Whoever reads words by the rules.
pub(super) struct ByRules;

impl Reader for ByRules {
    fn category(
        &self,
        words: &str,
        (direction, money): (Direction, Money),
        (person, names): (&Person, &Names),
        now: DateTime<Utc>,
    ) -> Option<(i64, Reason)> {
        let vocabulary = Vocabulary::of(names);
        let context = vocabulary.context((person, names), now);
        let filed = as_message(words, (direction, money), &context)
            .or_else(|| nlu::statement::filed(words, direction, &context))?;
        let found = names.categories.by_key(&filed.key).filter(|category| category.takes(direction));
        Some(match found {
            Some(category) => (category.id, filed.reason),
            None => (catch_all(direction).id, Reason::Nothing),
        })
    }

    fn amount(&self, words: &str, currency: Currency) -> Option<Money> {
        let read = (words.len() <= LONGEST_AMOUNT).then(|| nlu::amount_of_field(words, currency))?;
        read.map(|said| said.money)
    }

    fn entry(&self, words: &str, (person, names): (&Person, &Names), now: DateTime<Utc>) -> Option<Drafted> {
        let vocabulary = Vocabulary::of(names);
        let frame = nlu::understand(words, &vocabulary.context((person, names), now));
        drafted(&frame, names)
    }

    fn lesson(&self, row: &Transaction, names: &Names) -> Option<Teaching> {
        let category = names.categories.by_id(row.category_id?)?;
        let side = names.categories.side(row.direction, row.category_id);
        let thing = row.description.as_deref()?;
        // A refund is about its thing, whose purchases belong where it does.
        let phrase =
            if side == row.direction { nlu::lesson::phrase(thing) } else { nlu::lesson::refunded(thing) };
        Some(Teaching { direction: side, phrase: phrase?, category: category.key.to_string() })
    }
}

/// The first entry that a frame names, be it not whole. What is changed into another currency is none that a form holds.
fn drafted(frame: &Frame, names: &Names) -> Option<Drafted> {
    let (said, to_account, others) = match (frame.meaning(), frame.entries()) {
        (_, [Entry { received: Some(_), .. }, ..]) => return None,
        (_, [first, rest @ ..]) => (Known::from(first), first.to_account.clone(), rest.len()),
        (Meaning::Missing(missing), []) => (missing.known.clone(), None, 0),
        _ => return None,
    };
    let category = said.category.filter(|category| category.reason != Reason::Nothing);
    let drafted = Drafted {
        direction: said.direction,
        money: said.amount,
        description: said.description.filter(|thing| !thing.is_empty()),
        category_id: category.and_then(|category| Some(names.categories.by_key(&category.key)?.id)),
        account: said.account,
        to_account,
        day: said.at.map(|at| at.date_naive()),
        others,
    };
    let names_something = drafted.money.is_some() || drafted.description.is_some();
    names_something.then_some(drafted)
}

/// The category under which a message would be filed that names the amount beside the words, where it is read as that one entry.
fn as_message(
    words: &str,
    (direction, money): (Direction, Money),
    context: &Context<'_>,
) -> Option<Category> {
    let amount = money.to_decimal();
    let currency = if money.currency() == Currency::IDR { "" } else { money.currency().code() };
    let frame = nlu::understand(&format!("{words} {amount} {currency}"), context);
    match frame.entries() {
        [entry] if (entry.direction, entry.amount) == (direction, money) => entry.category.clone(),
        _ => None,
    }
}
