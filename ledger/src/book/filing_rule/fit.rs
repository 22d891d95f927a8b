//! Which filing rule decides about an entry: pure, and the same whether it is booked, imported, or tried on the past.

use super::condition::{Condition, folded};
use crate::values::{direction::Direction, money::Money, reason::Reason};

/// A rule as it decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// The rule's row.
    pub id: i64,
    /// Its place among the others; of equals the older goes first.
    pub position: i64,
    /// The category that it files under.
    pub category_id: i64,
    /// On which side of the sums that category stands.
    pub side: Direction,
    condition: Condition,
    account_id: Option<i64>,
    /// The words as they are looked for.
    folded: Vec<String>,
}

/// An entry as rules look at it.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'t> {
    /// Its description, its merchant, and the words that it was read from.
    pub texts: [Option<&'t str>; 3],
    /// Which way the money goes.
    pub direction: Direction,
    /// How much.
    pub money: Money,
    /// Its account.
    pub account_id: Option<i64>,
    /// The category that it stands under, or would without rules.
    pub category_id: Option<i64>,
    /// Why it is this one.
    pub reason: Option<&'t Reason>,
}

impl Subject<'_> {
    /// Its texts, of which no phrase goes on into the next.
    pub(crate) fn folded(&self) -> String {
        self.texts.iter().flatten().map(|text| folded(text)).collect::<Vec<_>>().join("\n")
    }
}

impl Filing {
    /// A rule that files under a category on this side of the sums.
    pub fn new(
        (id, position): (i64, i64),
        (condition, account_id): (Condition, Option<i64>),
        (category_id, side): (i64, Direction),
    ) -> Self {
        let folded = condition.words.iter().map(|word| folded(word)).collect();
        Self { id, position, category_id, side, condition, account_id, folded }
    }

    /// The word for which it files an entry; `None` where it does not fit. `text` is the entry's as [`Subject::folded`] gives
    /// it, `side` that of the sums in which it counts.
    pub(crate) fn fits(&self, subject: &Subject<'_>, text: &str, side: Direction) -> Option<&str> {
        let Condition { direction, currency, least, most, .. } = &self.condition;
        let is_bounded = least.is_some() || most.is_some();
        let minor = subject.money.minor();
        let is_meant = self.side == side
            && direction.is_none_or(|direction| direction == subject.direction)
            && (self.account_id.is_none() || self.account_id == subject.account_id)
            && (!is_bounded || *currency == Some(subject.money.currency()))
            && least.is_none_or(|least| least <= minor)
            && most.is_none_or(|most| minor <= most);
        let found = self.folded.iter().position(|word| is_meant && text.contains(&**word))?;
        self.condition.words.get(found).map(String::as_str)
    }
}

/// Whether a word of one of these rules stands in a text, whatever else they say.
pub fn any_is_about(rules: &[Filing], text: &str) -> bool {
    let text = folded(text);
    rules.iter().any(|rule| rule.folded.iter().any(|word| text.contains(&**word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::money::Currency;

    fn rupiah(units: i64) -> Money {
        Money::from_units(units, Currency::IDR).expect("an amount")
    }

    fn of_words(words: &[&str]) -> Condition {
        Condition::of_words(words.iter().copied())
    }

    fn found(condition: Condition, account_id: Option<i64>, subject: &Subject<'_>) -> Option<String> {
        let rule = Filing::new((1, 1), (condition, account_id), (2, Direction::Expense));
        rule.fits(subject, &subject.folded(), Direction::Expense).map(str::to_owned)
    }

    #[test]
    fn a_rule_looks_for_whole_words() {
        for (words, texts, wanted) in [
            (&["TOKOPEDIA"][..], ["sabun", "Tokopedia", "beli sabun 20rb"], Some("TOKOPEDIA")),
            (&["pln"], ["token listrik", "", "token pln 100rb"], Some("pln")),
            (&["pln"], ["plnx", "xpln", "pl n"], None),
            (&["kopi susu"], ["es kopi susu gula", "", ""], Some("kopi susu")),
            (&["kopi susu"], ["kopi", "susu", ""], None),
            (&["susu kopi"], ["kopi susu", "kopi", ""], None),
            (&["gojek", "grab"], ["naik grab", "", ""], Some("grab")),
            (&["H&M"], ["baju h & m", "", ""], Some("H&M")),
        ] {
            let subject = Subject {
                texts: texts.map(Some),
                direction: Direction::Expense,
                money: rupiah(20_000),
                account_id: None,
                category_id: None,
                reason: None,
            };
            assert_eq!(found(of_words(words), None, &subject).as_deref(), wanted, "{words:?} {texts:?}");
        }
    }

    #[test]
    fn what_else_a_rule_says_has_to_be_so_too() {
        let subject = Subject {
            texts: [Some("pln"), None, None],
            direction: Direction::Expense,
            money: rupiah(20_000),
            account_id: Some(7),
            category_id: None,
            reason: None,
        };
        let pln = || of_words(&["pln"]);
        let within =
            |least: Option<i64>, most: Option<i64>| pln().within(least.map(rupiah), most.map(rupiah));
        let in_dollars = |cents| Condition { currency: Some(Currency::USD), least: Some(cents), ..pln() };
        for (condition, account_id, fits) in [
            (pln(), None, true),
            (pln(), Some(7), true),
            (pln(), Some(8), false),
            (Condition { direction: Some(Direction::Income), ..pln() }, None, false),
            (Condition { direction: Some(Direction::Expense), ..pln() }, None, true),
            (within(Some(20_000), None), None, true),
            (within(Some(20_001), None), None, false),
            (within(None, Some(20_000)), None, true),
            (within(None, Some(19_999)), None, false),
            (within(Some(10_000), Some(30_000)), None, true),
            (in_dollars(1), None, false),
        ] {
            assert_eq!(found(condition.clone(), account_id, &subject).is_some(), fits, "{condition:?}");
        }
        let income = Filing::new((1, 1), (pln(), None), (20, Direction::Income));
        assert_eq!(income.fits(&subject, &subject.folded(), Direction::Expense), None, "another side");
    }
}
