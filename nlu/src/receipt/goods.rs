//! What was bought: a name and, on its line or the next, how many, at what price, and what that came to.

use super::{
    figure::{Figure, figures},
    label::{Label, Line},
};

/// A thing on a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goods {
    /// As it is printed.
    pub name: String,
    /// How many, in thousandths.
    pub quantity_thousandths: i64,
    /// What one cost, in whole units of the currency.
    pub price: Option<i64>,
    /// What the line came to after its own discount, in whole units of the currency.
    pub amount: i64,
    /// What was taken off.
    pub discount: Option<i64>,
}

/// So many letters make a name.
const SHORTEST_NAME: usize = 3;
/// Units are not longer: "3 pak", "2 DUS".
const LONGEST_UNIT: usize = 5;
/// Nobody buys more of one thing.
const MOST: i64 = 999;
/// Nothing costs less, in whole rupiah, and prices without groups are multiples of it.
const LEAST: i64 = 50;
/// And without groups less may be the minutes of an hour.
const LEAST_BARE: i64 = 100;

/// The things between the head of a receipt and its sums.
pub(super) fn read(lines: &[Line]) -> Vec<Goods> {
    let sums = [Label::Subtotal, Label::Total, Label::GrandTotal, Label::Paid, Label::Change];
    let is_sum = |line: &Line| line.label.is_some_and(|label| sums.contains(&label));
    // The heads of columns are called like sums, and have no figures; days are no sums.
    let is_money = |line: &Line| line.figures.iter().any(is_price);
    let with_figures = lines.iter().position(|line| is_sum(line) && is_money(line));
    let end = with_figures.or_else(|| lines.iter().rposition(is_sum)).unwrap_or(lines.len());
    let mut goods: Vec<Goods> = Vec::new();
    let mut name: Option<&str> = None;
    for line in &lines[..end] {
        if line.label == Some(Label::Discount)
            && let (Some(last), Some(off)) = (goods.last_mut(), line.amount())
        {
            last.discount = Some(last.discount.unwrap_or(0) + off.abs());
        }
        if line.label.is_some() {
            continue;
        }
        let (own, figures) = parts(line);
        let is_named = letters(own) >= SHORTEST_NAME && !(name.is_some() && is_count(own));
        match (priced(&figures), is_named) {
            (Some(amounts), true) => {
                name = None;
                goods.push(amounts.named(own));
            }
            (Some(amounts), false) => goods.extend(name.take().map(|name| amounts.named(name))),
            (None, true) => name = Some(own),
            (None, false) => {}
        }
    }
    goods
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

/// Whether a figure may be a price.
fn is_price(figure: &Figure) -> bool {
    figure.is_money || figure.units >= LEAST_BARE && figure.units % LEAST == 0
}

/// "3 pak x 9.500", "2 DUS", "10 @": how many of what is named above or beside, and no name.
fn is_count(text: &str) -> bool {
    let text = text.trim_start();
    let (_, words) = figures(text);
    let is_short = words.split_whitespace().all(|word| letters(word) <= LONGEST_UNIT);
    text.starts_with(|first: char| first.is_ascii_digit()) && letters(&words) <= LONGEST_UNIT + 1 && is_short
}

/// The words of a line before its figures, and the figures behind them.
fn parts(line: &Line) -> (&str, Vec<Figure>) {
    let cells: Vec<&str> = line.text.split("  ").collect();
    let is_figure = |at: usize, cell: &str| letters(&figures(cell).1) == 0 || at > 0 && is_count(cell);
    let from =
        cells.iter().enumerate().rposition(|(at, cell)| !is_figure(at, cell)).map_or(0, |last| last + 1);
    let name = cells.get(from.wrapping_sub(1)).copied().unwrap_or_default();
    // "2 x 12.500 =" stands in the cell of the name where nothing is named there.
    let own = if is_count(name) { figures(name).0 } else { Vec::new() };
    (name.trim(), own.into_iter().chain(cells[from..].iter().flat_map(|cell| figures(cell).0)).collect())
}

struct Amounts {
    count: i64,
    price: Option<i64>,
    amount: i64,
}

/// How many, at what price, and the sum: the last figure, where those before it come to it or there are none.
fn priced(figures: &[Figure]) -> Option<Amounts> {
    let last = figures.last().filter(|last| last.units >= LEAST && is_price(last))?;
    let all: Vec<i64> = figures.iter().map(|figure| figure.units).collect();
    let (amount, before) = (&last.units, &all[..all.len() - 1]);
    match before {
        [.., count, price] if count * price == *amount && (1..=MOST).contains(count) => {
            Some(Amounts { count: *count, price: Some(*price), amount: *amount })
        }
        [.., price] if *price > MOST && amount % price == 0 && (1..=MOST).contains(&(amount / price)) => {
            Some(Amounts { count: amount / price, price: Some(*price), amount: *amount })
        }
        [.., count] if (1..=MOST).contains(count) && amount % count == 0 => {
            Some(Amounts { count: *count, price: Some(amount / count), amount: *amount })
        }
        _ => Some(Amounts { count: 1, price: None, amount: *amount }),
    }
}

impl Amounts {
    fn named(self, name: &str) -> Goods {
        Goods {
            name: name.trim_start_matches(|letter: char| !letter.is_alphabetic()).to_owned(),
            quantity_thousandths: self.count * 1_000,
            price: self.price,
            amount: self.amount,
            discount: None,
        }
    }
}
