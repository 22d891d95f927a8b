//! The European Central Bank's rates of the day: what one euro is worth in some thirty currencies, as XML.

use async_trait::async_trait;
use chrono::NaiveDate;
use ledger::{
    Currency, Rate,
    rates::{DayRate, RateSource},
};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    Provider,
    web::{self, Address},
};

/// More things than this a day's file does not hold.
const MOST_EVENTS: usize = 10_000;
/// Nor more rates.
const MOST_RATES: usize = 500;

/// The European Central Bank, or whoever tells rates in the same form.
pub(super) struct Ecb(Address);

impl Ecb {
    pub(super) fn at(address: Address) -> Self {
        Self(address)
    }
}

#[async_trait]
impl Provider for Ecb {
    fn source(&self) -> RateSource {
        RateSource::Ecb
    }

    async fn newest(&self) -> Result<Vec<DayRate>, String> {
        let file = web::fetch(&self.0).await?;
        read(&file).map_err(|error| format!("{}: {error}", self.0))
    }
}

/// The rates of the newest day in the file. What is of no currency that we know is passed over; a rate that is none spoils all.
fn read(file: &[u8]) -> Result<Vec<DayRate>, String> {
    let mut reader = Reader::from_reader(file);
    let (mut day, mut rates): (Option<NaiveDate>, Vec<DayRate>) = (None, Vec::new());
    for _ in 0..MOST_EVENTS {
        let cube = match reader.read_event().map_err(|error| format!("no XML: {error}"))? {
            Event::Start(cube) | Event::Empty(cube) => cube,
            Event::Eof if rates.is_empty() => return Err("it tells no rates".to_owned()),
            Event::Eof => return newest(rates),
            _ => continue,
        };
        if let Some(time) = attribute(&cube, "time")? {
            day = Some(time.parse().map_err(|_| format!("`{}` is no day", short(&time)))?);
        }
        let (Some(code), Some(rate)) = (attribute(&cube, "currency")?, attribute(&cube, "rate")?) else {
            continue;
        };
        let Some(day) = day else { return Err("a rate of no day".to_owned()) };
        let rate = rate.parse::<Rate>().map_err(|error| format!("{}: {error}", short(&code)))?;
        // Some that it tells of are no longer in use.
        if let Some(quote) = Currency::from_code(&code).filter(|quote| *quote != Currency::EUR) {
            rates.push(DayRate { day, base: Currency::EUR, quote, rate, source: RateSource::Ecb });
        }
        if rates.len() > MOST_RATES {
            return Err("it tells too many rates".to_owned());
        }
    }
    Err("it does not end".to_owned())
}

fn newest(mut rates: Vec<DayRate>) -> Result<Vec<DayRate>, String> {
    let newest = rates.iter().map(|rate| rate.day).max().ok_or("it tells no rates")?;
    rates.retain(|rate| rate.day == newest);
    Ok(rates)
}

fn attribute(cube: &BytesStart<'_>, name: &str) -> Result<Option<String>, String> {
    let found = cube.try_get_attribute(name).map_err(|error| format!("no XML: {error}"))?;
    let Some(found) = found else { return Ok(None) };
    let value = std::str::from_utf8(&found.value).map_err(|_| "it is no text".to_owned())?;
    Ok(Some(value.to_owned()))
}

/// The beginning of what a stranger wrote, for the log.
fn short(text: &str) -> String {
    text.chars().take(20).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
        <gesmes:subject>Reference rates</gesmes:subject>
        <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube>"#;
    const FOOT: &str = "</Cube></gesmes:Envelope>";

    fn file(cubes: &str) -> String {
        format!("{HEAD}{cubes}{FOOT}")
    }

    #[test]
    fn the_rates_of_the_newest_day_are_read() {
        let text = file(
            "<Cube time='2026-11-19'><Cube currency='USD' rate='1.0801'/></Cube>\
             <Cube time=\"2026-11-20\"><Cube currency=\"USD\" rate=\"1.0837\"/><Cube currency='IDR' rate='17654.32'/>\
             <Cube currency='XXX' rate='2'/><Cube currency='EUR' rate='1'/></Cube>",
        );
        let read = read(text.as_bytes()).expect("read");
        let told: Vec<String> =
            read.iter().map(|of| format!("{} {}{} {}", of.day, of.base, of.quote, of.rate)).collect();
        assert_eq!(told, ["2026-11-20 EURUSD 1.0837", "2026-11-20 EURIDR 17654.32"]);
    }

    #[test]
    fn what_is_no_such_file_is_refused_whole() {
        let endless = file(&"<Cube/>".repeat(MOST_EVENTS));
        let nested = "<a>".repeat(MOST_EVENTS + 1);
        let bomb = "<!DOCTYPE a [<!ENTITY b \"x\">]><Cube time='&b;'/>";
        for text in [
            "",
            "<page><body>Service unavailable</body></page>",
            "{\"rates\": {}}",
            &file("<Cube currency='USD' rate='1.08'/>"),
            &file("<Cube time='soon'><Cube currency='USD' rate='1.08'/></Cube>"),
            &file("<Cube time='2026-11-20'><Cube currency='USD' rate='0'/></Cube>"),
            &file("<Cube time='2026-11-20'><Cube currency='USD' rate='-1.08'/></Cube>"),
            &file(
                "<Cube time='2026-11-20'><Cube currency='USD' rate='NaN'/><Cube currency='JPY' rate='160'/></Cube>",
            ),
            &file("<Cube time='2026-11-20'><Cube currency='USD' rate='1,08'/></Cube>"),
            "<Cube time='2026-11-20'><Cube currency='USD' rate='1.08'/>\u{0}<",
            &endless,
            &nested,
            bomb,
        ] {
            assert!(read(text.as_bytes()).is_err(), "{}", text.chars().take(200).collect::<String>());
        }
    }
}
