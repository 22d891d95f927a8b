//! `catat rates`: what currencies were worth, day by day, for everybody's books.

use std::{collections::HashMap, path::Path, process::ExitCode};

use chrono::{Days, NaiveDate};
use ledger::{
    Currency,
    db::{Batch, Database, WriteError},
    rates::{
        self, DayRate, RateSource,
        fill::{self, Filling},
    },
    values::clock::{Clock, SystemClock},
};

use super::print;
use crate::operator::failure::Failure;

/// The columns of a file, in any order.
const COLUMNS: [&str; 4] = ["day", "base", "quote", "rate"];
/// So many rates are written at once.
const CHUNK: usize = 500;
/// So many are listed at once.
const PAGE: i64 = 500;
/// So many refused lines are named.
const NAMED: usize = 20;
/// A rate that is so many times that of the day before is refused.
const FAR: u32 = 1_000;
/// A day further ahead is a slip.
const FURTHEST: Days = Days::new(3 * 366);
/// A larger file holds something else.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A line that is not imported, and why.
struct Refused {
    line: u64,
    reason: String,
}

/// Imports a file. What it holds already stands as it is, so that the same file once more, or what is left of one that was
/// stopped, changes nothing else.
pub(crate) async fn import(database: &Database, file: &Path) -> Result<ExitCode, Failure> {
    let (rates, refused) = read(file)?;
    let mut written = 0;
    for chunk in rates.chunks(CHUNK) {
        write(database, chunk).await?;
        written += chunk.len();
        if rates.len() > CHUNK {
            eprintln!("catat: {written} of {} rates", rates.len());
        }
    }
    let counted = count_entries(database).await?;
    for Refused { line, reason } in refused.iter().take(NAMED) {
        print(&format!("line {line}: {reason}"));
    }
    if refused.len() > NAMED {
        print(&format!("and {} more lines", refused.len() - NAMED));
    }
    print(&format!(
        "{written} rates imported, {} lines refused; {counted} entries are counted by them.",
        refused.len()
    ));
    Ok(if refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes some of them, and promises that entries without a rate are counted: should this end before it has done so itself,
/// the bot does.
async fn write(database: &Database, chunk: &[DayRate]) -> Result<(), Failure> {
    loop {
        let now = SystemClock.now();
        let id = match database.ids(1).await {
            Ok(mut ids) => ids.take(),
            Err(WriteError::Stale(_)) => continue,
            Err(WriteError::Database(error)) => return Err(error.into()),
        };
        let mut batch = Batch::default();
        for of_day in chunk {
            rates::set(&mut batch, of_day, now);
        }
        fill::promise(&mut batch, id, now);
        match database.write(batch).await {
            Ok(_) => return Ok(()),
            Err(WriteError::Stale(_)) => {}
            Err(WriteError::Database(error)) => return Err(error.into()),
        }
    }
}

async fn count_entries(database: &Database) -> Result<u64, Failure> {
    let mut filling = Filling::of_all();
    loop {
        match filling.step(database).await {
            Ok(true) | Err(WriteError::Stale(_)) => {}
            Ok(false) => return Ok(filling.counted),
            Err(WriteError::Database(error)) => return Err(error.into()),
        }
    }
}

/// The rates of a file, each day and pair once, the last line of it; and the lines that are none.
fn read(file: &Path) -> Result<(Vec<DayRate>, Vec<Refused>), Failure> {
    let named = |error: &dyn std::fmt::Display| Failure::Usage(format!("{}: {error}", file.display()));
    if std::fs::metadata(file).map_err(|error| named(&error))?.len() > LARGEST {
        return Err(named(&"larger than 64 MiB"));
    }
    let text = std::fs::read(file).map_err(|error| named(&error))?;
    let text = String::from_utf8(text).map_err(|_| named(&"not UTF-8"))?;
    read_text(&text).map_err(|error| named(&error))
}

fn read_text(text: &str) -> Result<(Vec<DayRate>, Vec<Refused>), String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|error| error.to_string())?.clone();
    let place = |name: &str| {
        let found = head.iter().position(|column| column.eq_ignore_ascii_case(name));
        found.ok_or_else(|| format!("the first line has no column `{name}`; it names day,base,quote,rate"))
    };
    let mut places = [0; COLUMNS.len()];
    for (place_of, name) in places.iter_mut().zip(COLUMNS) {
        *place_of = place(name)?;
    }
    let today = SystemClock.now().date_naive();
    let (mut rates, mut refused) = (Vec::<DayRate>::new(), Vec::new());
    let (mut known, mut newest) = (HashMap::new(), HashMap::<_, (NaiveDate, ledger::Rate)>::new());
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                refused.push(Refused { line, reason: error.to_string() });
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let fields = places.map(|place| record.get(place).unwrap_or_default());
        let of_day = match one(fields, today) {
            Ok(of_day) => of_day,
            Err(reason) => {
                refused.push(Refused { line, reason });
                continue;
            }
        };
        let pair = (of_day.base, of_day.quote);
        if let Some((day, before)) = newest.get(&pair).filter(|(_, before)| before.is_apart(of_day.rate, FAR))
        {
            let reason = format!("{} is a thousand times another rate, {before} of {day}", of_day.rate);
            refused.push(Refused { line, reason });
            continue;
        }
        newest.insert(pair, (of_day.day, of_day.rate));
        if let Some(place) = known.get(&(of_day.day, pair)) {
            rates[*place] = of_day;
        } else {
            known.insert((of_day.day, pair), rates.len());
            rates.push(of_day);
        }
    }
    Ok((rates, refused))
}

/// A line's rate; why it is none, in words.
fn one([day, base, quote, rate]: [&str; 4], today: NaiveDate) -> Result<DayRate, String> {
    let day: NaiveDate = day.parse().map_err(|_| format!("`{day}` is no day such as 2026-11-20"))?;
    if day > today.checked_add_days(FURTHEST).unwrap_or(today) {
        return Err(format!("{day} is years ahead"));
    }
    let currency = |code: &str| code.parse::<Currency>().map_err(|error| error.to_string());
    let (base, quote) = (currency(base)?, currency(quote)?);
    if base == quote {
        return Err(format!("{base} in {quote}: the same currency"));
    }
    let rate = rate.parse().map_err(|error: ledger::values::rate::RateError| error.to_string())?;
    Ok(DayRate { day, base, quote, rate, source: RateSource::File })
}

/// Lists every rate, the newest day first.
pub(crate) async fn list(database: &Database, json: bool) -> Result<ExitCode, Failure> {
    let mut last: Option<DayRate> = None;
    loop {
        let page = rates::list(database, last.as_ref(), PAGE).await?;
        if page.is_empty() {
            break;
        }
        if last.is_none() && !json {
            print(&format!("{:<12} {:<6} {:<6} {:<8} RATE", "DAY", "BASE", "QUOTE", "SOURCE"));
        }
        for of_day in &page {
            print(&if json {
                serde_json::to_string(of_day)?
            } else {
                let DayRate { day, base, quote, rate, source } = of_day;
                format!("{day:<12} {base:<6} {quote:<6} {source:<8} {rate}")
            });
        }
        last = page.last().cloned();
    }
    if last.is_none() && !json {
        print("No rate is known yet: catat rates import FILE");
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_no_rates_are_named_with_their_reasons() {
        let (rates, refused) = read_text(
            "\u{feff}base,quote,rate,day\n\
             USD,IDR,15500,2026-03-02\n\
             usd , idr , 16400.50 ,2026-04-01\n\
             XAU,IDR,1,2026-03-02\n\
             USD,IDR,0,2026-03-03\n\
             USD,IDR,-5,2026-03-03\n\
             USD,IDR,\"15.500,5\",2026-03-03\n\
             USD,IDR,15500,2026-02-30\n\
             USD,USD,1,2026-03-02\n\
             USD,IDR\n\
             USD,IDR,20000000,2026-03-04\n\
             USD,IDR,15500,9999-01-01\n\
             USD,IDR,15600,2026-03-02\n",
        )
        .expect("read");
        let told: Vec<String> = rates.iter().map(|of| format!("{} {}", of.day, of.rate)).collect();
        assert_eq!(told, ["2026-03-02 15600", "2026-04-01 16400.5"], "of one day the last line holds");
        let lines: Vec<u64> = refused.iter().map(|refused| refused.line).collect();
        assert_eq!(lines, [4, 5, 6, 7, 8, 9, 10, 11, 12]);
        for (refused, word) in refused.iter().zip([
            "XAU",
            "nought",
            "nought",
            "not a rate",
            "no day",
            "same",
            "no day",
            "thousand",
            "ahead",
        ]) {
            assert!(refused.reason.contains(word), "{}: {}", refused.line, refused.reason);
        }
    }

    #[test]
    fn a_file_without_its_columns_is_refused() {
        for text in ["", "day,base,quote\n2026-03-02,USD,IDR", "hello"] {
            assert!(read_text(text).is_err_and(|error| error.contains("no column")), "{text}");
        }
        assert_eq!(read_text("day,base,quote,rate\n").expect("read").0, []);
    }
}
