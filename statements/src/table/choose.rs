//! The one format of a file: what digits, days and words leave open is tried on all rows, and balances decide.

use std::collections::HashMap;

use chrono::Months;
use ledger::{Currency, Money};

use super::{
    accounts::Known,
    columns::Marks,
    form::{Form, Told},
    gather::Gathered,
    layout::{Layout, Money as Where, layouts},
    orders::Days,
    reading::{Beside, Reading, Sign},
    record::Tape,
    signs::signs,
    trial::{Tally, trial},
};
use crate::{
    FileError, Hints, QuestionKey,
    amount::{Figure, Mark, Side},
    day::Order,
};

/// What was found, and what stays open.
pub(crate) struct Chosen {
    pub(crate) form: Form,
    pub(crate) open: Vec<Open>,
}

/// What cannot be told: the form by each answer. The first one holds until somebody says.
pub(crate) struct Open {
    pub(crate) key: QuestionKey,
    pub(crate) choices: Vec<(String, Form)>,
}

/// Ways of reading one kind of table.
#[derive(Debug, Clone, Default)]
struct Ways {
    readings: Vec<Reading>,
    /// Signs of which somebody has to choose where no balance does.
    open_signs: Vec<Sign>,
    tallies: Vec<Tally>,
}

/// Chooses, by a look at all rows where there is more than one way.
pub(crate) fn choose(tape: &mut dyn Tape, gathered: &Gathered, hints: &Hints) -> Result<Chosen, FileError> {
    let layouts: Vec<Vec<Layout>> =
        (0..gathered.kinds.len()).map(|kind| layouts_of(gathered, kind, hints)).collect();
    if layouts.iter().all(Vec::is_empty) {
        return Err(FileError::Empty);
    }
    let days = Days::of(gathered, &layouts);
    let orders = days.orders(gathered, hints);
    let marks = marks(gathered, &layouts, hints);
    let (order, mark) =
        (orders.first().copied().unwrap_or(Order::DayFirst), marks.first().copied().unwrap_or(Mark::Point));
    let mut ways: Vec<Ways> =
        (0..layouts.len()).map(|kind| ways(gathered, kind, &layouts, (order, &marks), hints)).collect();
    let years = days.years(gathered, &layouts, order, hints);
    let format = Format { order, mark, back: years.first().map_or(0, |(_, back)| *back) };
    let mut form = Form {
        tables: gathered.tables.clone(),
        readings: ways.iter().map(|ways| ways.readings.first().cloned()).collect(),
        beside: Vec::new(),
        named: HashMap::new(),
        answers: hints.answers.clone(),
    };
    form.set(format, gathered, hints);
    if orders.len() > 1 || ways.iter().any(|ways| ways.readings.len() > 1) {
        let readings: Vec<&[Reading]> = ways.iter().map(|ways| &*ways.readings).collect();
        let tallies = trial(tape, &form, &readings)?;
        ways.iter_mut().zip(tallies).for_each(|(ways, tallies)| ways.tallies = tallies);
    }
    let marks = decided(marks, &ways);
    let mark = marks.first().copied().unwrap_or(mark);
    let picked: Vec<Option<usize>> = ways.iter().map(|ways| ways.pick(mark)).collect();
    form.readings =
        ways.iter().zip(&picked).map(|(ways, picked)| ways.readings.get((*picked)?).cloned()).collect();
    let proof = ways.iter().zip(&picked).find_map(|(ways, picked)| {
        ways.tallies.get((*picked)?).filter(|tally| tally.links.prove() && tally.links.held > 1)
    });
    let orders = match proof {
        Some(tally) if orders.len() > 1 => days.along(orders, tally.runs_back),
        _ => orders,
    };
    let order = orders.first().copied().unwrap_or(order);
    let years = days.years(gathered, &layouts, order, hints);
    let format = Format { order, mark, back: years.first().map_or(0, |(_, back)| *back) };
    form.set(format, gathered, hints);
    let open = open(&form, format, (&orders, &marks, &years), (gathered, hints), &ways);
    Ok(Chosen { form, open })
}

/// What is one for the whole file.
#[derive(Debug, Clone, Copy)]
struct Format {
    order: Order,
    mark: Mark,
    /// How many years back from the latest possible ones its days are, where they have none.
    back: u32,
}

impl Form {
    /// Sets what is one for the whole file.
    fn set(&mut self, format: Format, gathered: &Gathered, hints: &Hints) {
        for reading in self.readings.iter_mut().flatten() {
            (reading.order, reading.mark) = (format.order, format.mark);
        }
        self.beside = gathered.accounts.all.iter().map(|known| beside(known, format, hints)).collect();
    }
}

/// The same form, by each answer that remains.
fn open(
    form: &Form,
    format: Format,
    (orders, marks, years): (&[Order], &[Mark], &[(i32, u32)]),
    (gathered, hints): (&Gathered, &Hints),
    ways: &[Ways],
) -> Vec<Open> {
    let with = |format: Format| {
        let mut form = form.clone();
        form.set(format, gathered, hints);
        form
    };
    let by_order =
        orders.iter().map(|order| (order.name().to_owned(), with(Format { order: *order, ..format })));
    let by_mark = marks.iter().map(|mark| (mark.text().to_owned(), with(Format { mark: *mark, ..format })));
    let by_year = years.iter().map(|(year, back)| (year.to_string(), with(Format { back: *back, ..format })));
    let currencies = if is_foreign(form, gathered, hints) { &OTHERS[..] } else { &[] };
    let by_currency =
        [hints.currency].into_iter().chain(currencies.iter().filter_map(|code| Currency::from_code(code)));
    let by_currency = by_currency.map(|currency| {
        let mut form = form.clone();
        form.set(format, gathered, &Hints { currency, ..hints.clone() });
        (currency.code().to_owned(), form)
    });
    let mut open = vec![
        Open { key: QuestionKey::DayOrder, choices: by_order.collect() },
        Open { key: QuestionKey::Decimal, choices: by_mark.collect() },
        Open { key: QuestionKey::Year, choices: by_year.collect() },
        Open { key: QuestionKey::Currency, choices: by_currency.collect() },
    ];
    for (kind, ways) in
        ways.iter().enumerate().filter(|(kind, _)| form.readings.get(*kind).is_some_and(Option::is_some))
    {
        let now = form.readings.get(kind).and_then(Option::as_ref);
        let with = |reading: &Reading| {
            let mut form = form.clone();
            let reading = Reading { order: format.order, mark: format.mark, ..reading.clone() };
            if let Some(place) = form.readings.get_mut(kind) {
                *place = Some(reading);
            }
            form
        };
        let picked = ways.pick(format.mark);
        if picked.and_then(|picked| ways.tallies.get(picked)).is_some_and(Tally::is_proved) {
            continue;
        }
        if picked.is_none_or(|picked| !ways.is_told(picked)) {
            let of_sign = ways.open_signs.iter().filter_map(|sign| {
                let reading = Reading { sign: *sign, ..now?.clone() };
                Some((answer_of(*sign)?.to_owned(), with(&reading)))
            });
            open.push(Open { key: QuestionKey::Sign, choices: of_sign.collect() });
        }
        let mut columns: Vec<(String, Form)> = Vec::new();
        for reading in
            ways.readings.iter().filter(|reading| reading.mark == format.mark && !reading.layout.is_turned)
        {
            let column = reading.layout.money.name();
            if columns.len() < 4 && columns.iter().all(|(known, _)| *known != column) {
                columns.push((column, with(reading)));
            }
        }
        open.push(Open { key: QuestionKey::Amount, choices: columns });
    }
    open.retain(|open| open.choices.len() > 1);
    open
}

/// Currencies of those who keep their books in rupiah beside.
const OTHERS: [&str; 4] = ["USD", "EUR", "SGD", "MYR"];

/// Whether nothing names a currency, nor a bank of the country, and most amounts are small and have parts of a unit, which nobody
/// pays with in the book's.
fn is_foreign(form: &Form, gathered: &Gathered, hints: &Hints) -> bool {
    if hints.currency != Currency::IDR || hints.answer(QuestionKey::Currency).is_some() {
        return false;
    }
    let (mut figures, mut cents) = (0, 0);
    for (kind, reading) in gathered.kinds.iter().zip(&form.readings) {
        let Some(Reading { layout, .. }) = reading else { continue };
        let columns = || layout.money.columns().filter_map(|nth| kind.columns.all.get(nth));
        if layout.named.or(columns().find_map(|column| column.currency)).is_some()
            || layout.currency.is_some()
        {
            return false;
        }
        figures += columns().map(|column| column.figures - column.noughts).sum::<u64>();
        cents += columns().map(|column| column.cents).sum::<u64>();
    }
    gathered.accounts.all.iter().all(|known| known.currency.is_none() && known.bank.is_none())
        && cents * 2 > figures
}

impl Where {
    /// As it is answered: the number of the column, from 1.
    fn name(self) -> String {
        match self {
            Self::One(nth) => (nth + 1).to_string(),
            Self::Two { out, into } => format!("{}/{}", out + 1, into + 1),
        }
    }
}

/// A sign as it is answered: which way an amount without any mark went.
fn answer_of(sign: Sign) -> Option<&'static str> {
    match sign {
        Sign::Written { bare: Side::In } | Sign::Bare { way: Side::In, .. } => Some("in"),
        Sign::Reversed | Sign::Bare { way: Side::Out, .. } => Some("out"),
        _ => None,
    }
}

fn layouts_of(gathered: &Gathered, kind: usize, hints: &Hints) -> Vec<Layout> {
    let Some(this) = gathered.kinds.get(kind).filter(|kind| kind.columns.rows > 0) else { return Vec::new() };
    if !gathered.is_read(kind) {
        return Vec::new();
    }
    let mut layouts = layouts(&this.headings, &this.columns);
    let answer = hints.answer(QuestionKey::Amount);
    if let Some(answer) = answer.filter(|answer| layouts.iter().any(|layout| layout.money.name() == *answer))
    {
        layouts.retain(|layout| layout.money.name() == answer);
    }
    layouts
}

fn ways(
    gathered: &Gathered,
    kind: usize,
    layouts: &[Vec<Layout>],
    (order, marks): (Order, &[Mark]),
    hints: &Hints,
) -> Ways {
    let mut ways = Ways::default();
    let (Some(this), Some(layouts)) = (gathered.kinds.get(kind), layouts.get(kind)) else { return ways };
    let is_card = hints.names_card() || gathered.accounts.all.iter().any(|known| known.is_card);
    let answer = hints.answer(QuestionKey::Sign);
    for layout in layouts {
        let mut signs = signs(layout, &this.columns, is_card);
        let said = signs
            .open
            .iter()
            .copied()
            .find(|sign| answer.is_some_and(|answer| answer_of(*sign) == Some(answer)));
        if let Some(sign) = said {
            (signs.all, signs.open) = (vec![sign], Vec::new());
        }
        if ways.open_signs.is_empty() {
            ways.open_signs = signs.open;
        }
        for sign in signs.all {
            // A fee beside the amount counts where balances say so.
            let fees: &[bool] =
                if layout.fee.is_some() && layout.balance.is_some() { &[false, true] } else { &[false] };
            for adds_fee in fees {
                let layout = || layout.clone();
                let reading =
                    |mark: &Mark| Reading { layout: layout(), sign, mark: *mark, order, adds_fee: *adds_fee };
                ways.readings.extend(marks.iter().map(reading));
            }
        }
    }
    ways
}

impl Ways {
    /// The way that balances bear out best; where none does, the first that needs none.
    fn pick(&self, mark: Mark) -> Option<usize> {
        let of_mark = || {
            self.readings.iter().enumerate().filter(|(_, reading)| reading.mark == mark).map(|(nth, _)| nth)
        };
        let proof = |nth: &usize| self.tallies.get(*nth).map_or(0, Tally::proof);
        let most = of_mark().map(|nth| proof(&nth)).max().unwrap_or_default();
        let needs_none = |nth: &usize| {
            self.readings.get(*nth).is_some_and(|reading| !matches!(reading.sign, Sign::Balance { .. }))
        };
        if most > 0 {
            return of_mark().find(|nth| proof(nth) == most);
        }
        // Without proof a way that refuses what another one reads is none.
        let refused = |nth: &usize| self.tallies.get(*nth).map_or(0, |tally| tally.refused);
        let rows = |nth: &usize| self.tallies.get(*nth).map_or(0, |tally| tally.rows);
        let least = of_mark().filter(needs_none).min_by_key(refused)?;
        let first = of_mark().find(needs_none)?;
        let first = self.told(of_mark(), first).unwrap_or(first);
        Some(if refused(&first) > refused(&least) + rows(&least) / 4 { least } else { first })
    }

    /// Of ways that differ in what a minus means the one that words of rows bear out.
    fn told(&self, mut all: impl Iterator<Item = usize>, first: usize) -> Option<usize> {
        let column = |nth: usize| {
            let reading = self.readings.get(nth)?;
            let is_of_minus = matches!(reading.sign, Sign::Written { .. } | Sign::Reversed);
            is_of_minus.then(|| reading.layout.money.name())
        };
        let of = column(first)?;
        all.find(|nth| column(*nth).as_ref() == Some(&of) && self.is_told(*nth))
    }

    /// Whether words of rows bear this one out.
    fn is_told(&self, nth: usize) -> bool {
        let known = self.tallies.get(nth).zip(self.readings.get(nth));
        known.is_some_and(|(tally, reading)| tally.words.bears_out(matches!(reading.sign, Sign::Reversed)))
    }
}

/// What numbers leave open of their mark, the likeliest first.
fn marks(gathered: &Gathered, layouts: &[Vec<Layout>], hints: &Hints) -> Vec<Mark> {
    let answer = hints.answer(QuestionKey::Decimal);
    if let Some(mark) = [Mark::Point, Mark::Comma].into_iter().find(|mark| answer == Some(mark.text())) {
        return vec![mark];
    }
    let mut marks = Marks::default();
    let mut currencies = Vec::new();
    for (kind, layouts) in gathered.kinds.iter().zip(layouts) {
        let mut columns: Vec<usize> = layouts.iter().flat_map(Layout::numbers).collect();
        columns.sort_unstable();
        columns.dedup();
        for column in columns.into_iter().filter_map(|nth| kind.columns.all.get(nth)) {
            marks.add(column.marks);
            currencies.extend(column.currency);
        }
        currencies.extend(layouts.first().and_then(|layout| layout.named));
    }
    for known in &gathered.accounts.all {
        currencies.extend(known.currency);
        let told = [&known.opening, &known.closing].into_iter().flatten();
        told.filter_map(|text| Figure::read(text)).for_each(|figure| marks.count(&figure));
    }
    let currency = currencies.first().copied().unwrap_or(hints.currency);
    likely(marks, currency)
}

fn likely(marks: Marks, currency: Currency) -> Vec<Mark> {
    if marks.point != marks.comma {
        return vec![if marks.point > marks.comma { Mark::Point } else { Mark::Comma }];
    }
    // Three digits behind a mark are thousands, unless the currency has as many.
    let is_fine = currency.decimals() > 2;
    let is_foreign = currency.decimals() == 2 && currency != Currency::IDR;
    match (marks.either_point, marks.either_comma) {
        (0, 0) => vec![Mark::Point],
        (_, 0) if is_fine || is_foreign => vec![Mark::Comma, Mark::Point],
        (_, 0) => vec![Mark::Comma],
        (0, _) if is_fine => vec![Mark::Point, Mark::Comma],
        (0, _) => vec![Mark::Point],
        (point, comma) => vec![if point > comma { Mark::Comma } else { Mark::Point }],
    }
}

/// Of marks that remain those that balances bear out, or that can read the most.
fn decided(marks: Vec<Mark>, ways: &[Ways]) -> Vec<Mark> {
    let of = |mark: Mark| {
        let picked = ways.iter().filter_map(|ways| ways.tallies.get(ways.pick(mark)?));
        picked.fold((0, 0), |(proof, refused), tally| (proof + tally.proof(), refused + tally.refused))
    };
    let (most, least) =
        (marks.iter().map(|mark| of(*mark).0).max(), marks.iter().map(|mark| of(*mark).1).min());
    let mut kept = marks.clone();
    kept.retain(|mark| Some(of(*mark).0) == most && (most > Some(0) || Some(of(*mark).1) == least));
    if kept.is_empty() { marks } else { kept }
}

/// What is known beside the rows of an account.
fn beside(known: &Known, format: Format, hints: &Hints) -> (Beside, Told) {
    let currency = known.currency.unwrap_or(hints.currency);
    let near = known.near(format.order, hints.today).unwrap_or(hints.today);
    let beside = Beside {
        period: known.days(format.order, hints.today),
        today: hints.today,
        near: near.checked_sub_months(Months::new(12 * format.back)).unwrap_or(near),
        currency,
    };
    let money = |text: &Option<String>| held(text.as_deref()?, format.mark, currency);
    (beside, Told { opening: money(&known.opening), closing: money(&known.closing) })
}

/// What an account held, as a line says it.
fn held(text: &str, mark: Mark, currency: Currency) -> Option<Money> {
    let figure = Figure::read(text)?;
    Some(figure.held(figure.money(figure.mark(mark), figure.currency.unwrap_or(currency)).ok()?))
}
