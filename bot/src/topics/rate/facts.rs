//! What is read where a rate is said, asked about, or explained.

use chrono::NaiveDate;
use ledger::{
    Currency,
    book::{
        totals::{self, ByRate},
        transaction::Transaction,
    },
    db::{Database, DatabaseError},
    people::user::Person,
    rates::{
        self, DayRate, RateSource, Wanted,
        derived::{self, Conversion},
        fill::Effect,
    },
    values::period::Period,
};
use nlu::frame::{Command, Frame, Known, RateWish, Target};

use crate::topics::{
    account::facts::Position,
    dialogue::{Ask, Dialogue},
    facts::Quoted,
    rate::known::{self, KnownRates},
};

/// More rates nobody reads in a chat.
const MOST_RATES: i64 = 9;

/// What is known of rates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rates {
    /// What the message says, or what was asked about.
    pub said: Option<DayRate>,
    /// The rate that holds on that day, or on the one that is asked about.
    pub holding: Option<DayRate>,
    /// The nearest that is known beside it.
    pub nearest: Option<DayRate>,
    /// What that which is said does to the books.
    pub effect: Effect,
    /// The rates of the report that was shown last.
    pub of_report: Vec<ByRate>,
    /// What the entries count as that a "why?" is about, or that were asked about.
    pub conversions: Vec<Conversion>,
    /// What holds for the currencies of the amounts that the message speaks of.
    pub known: KnownRates,
}

impl Rates {
    /// Reads what the frame or the open question needs; `rows` are the entries that a "why?" is about, or that were asked about.
    pub(crate) async fn read<'r>(
        database: &Database,
        person: &Person,
        (frame, dialogue, quoted, position): (&Frame, &Dialogue, &Quoted, &Position),
        rows: impl Iterator<Item = &'r Transaction> + Clone,
    ) -> Result<Self, DatabaseError> {
        let mut spoken_of = known::spoken_of(person, frame, dialogue, position);
        spoken_of.extend(rows.clone().filter(|row| row.asked).map(known::on_day));
        Ok(Self {
            conversions: derived::of_foreign(database, person, rows.map(in_currency)).await?,
            known: KnownRates::read(database, person, spoken_of).await?,
            ..Self::asked_for(database, person, (frame, dialogue, quoted)).await?
        })
    }

    /// What the entries that wait for an answer need: a gesture may book them.
    pub(crate) async fn of_waiting(
        database: &Database,
        person: &Person,
        dialogue: &Dialogue,
        asked: &[Transaction],
    ) -> Result<Self, DatabaseError> {
        let mut waiting = known::waiting(dialogue, &Known::default());
        waiting.extend(asked.iter().map(known::on_day));
        Ok(Self {
            conversions: derived::of_foreign(database, person, asked.iter().map(in_currency)).await?,
            known: KnownRates::read(database, person, waiting).await?,
            ..Self::default()
        })
    }

    /// Reads what is said or asked of rates themselves.
    async fn asked_for(
        database: &Database,
        person: &Person,
        (frame, dialogue, quoted): (&Frame, &Dialogue, &Quoted),
    ) -> Result<Self, DatabaseError> {
        let today = person.zone.day(frame.now.to_utc());
        match frame.command() {
            Some(Command::Rate(RateWish::Set { base, rate: Ok(rate), day, .. })) => {
                let said = DayRate {
                    day: day.unwrap_or(today),
                    base: *base,
                    quote: person.currency,
                    rate: *rate,
                    source: RateSource::Hand,
                };
                Self::of(database, person, said).await
            }
            Some(Command::Rate(RateWish::Show { base, day })) => {
                let holding = holding(database, person, *base, day.unwrap_or(today)).await?;
                Ok(Self { holding, ..Self::default() })
            }
            Some(Command::Yes) => match asked(dialogue) {
                Some(said) => Self::of(database, person, said).await,
                None => Ok(Self::default()),
            },
            Some(Command::Why(target)) => {
                let of_report = match dialogue.report_days {
                    Some((from, to)) if *target == Target::Last && *quoted == Quoted::Nothing => {
                        let period = Period::inclusive(from, to).unwrap_or(Period::day(from));
                        totals::rates_used(database, person, period, MOST_RATES).await?
                    }
                    _ => Vec::new(),
                };
                Ok(Self { of_report, ..Self::default() })
            }
            _ => Ok(Self::default()),
        }
    }

    async fn of(database: &Database, person: &Person, said: DayRate) -> Result<Self, DatabaseError> {
        if said.base == person.currency || said.quote != person.currency {
            return Ok(Self { said: Some(said), ..Self::default() });
        }
        let wanted = Wanted::new(person.book, (said.base, said.quote), said.day);
        Ok(Self {
            holding: rates::holding(database, wanted).await?,
            nearest: rates::nearest(database, wanted).await?,
            effect: Effect::read(database, person.book, &said).await?,
            said: Some(said),
            ..Self::default()
        })
    }
}

fn in_currency(row: &Transaction) -> (i64, Currency) {
    (row.id, row.money().currency())
}

async fn holding(
    database: &Database,
    person: &Person,
    base: Currency,
    day: NaiveDate,
) -> Result<Option<DayRate>, DatabaseError> {
    rates::holding(database, Wanted::new(person.book, (base, person.currency), day)).await
}

/// The rate that the newest question about one asks.
fn asked(dialogue: &Dialogue) -> Option<DayRate> {
    dialogue.questions.iter().find_map(|question| match &question.ask {
        Ask::Rate { base, quote, day, rate } => Some(DayRate {
            day: *day,
            base: *base,
            quote: *quote,
            rate: rate.parse().ok()?,
            source: RateSource::Hand,
        }),
        _ => None,
    })
}
