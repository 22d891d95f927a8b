//! Books of chance written in formats of chance come back as they were; bytes of chance never do harm.

use crate::common::read_bytes;
use chrono::NaiveDate;
use ledger::{Currency, Money};
use proptest::prelude::*;

/// A row, before it is written.
#[derive(Debug, Clone)]
struct Entry {
    day: NaiveDate,
    minor: i64,
    text: String,
}

/// How a file is written.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own")]
struct Style {
    delimiter: u8,
    day: &'static str,
    mark: char,
    has_groups: bool,
    sign: Sign,
    has_balance: bool,
    runs_back: bool,
    has_lines_before: bool,
}

#[derive(Debug, Clone, Copy)]
enum Sign {
    Minus,
    Brackets,
    Behind,
    Words,
    Column,
    TwoColumns,
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (
        0_u64..300,
        prop_oneof![1_i64..1_000_000_000, -1_000_000_000_i64..-1],
        "[A-Z][a-zA-Z ,;\"|]{0,20}[A-Z]",
    );
    proptest::collection::vec(entry, 3..20).prop_map(|rows| {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        let mut entries: Vec<Entry> = rows
            .into_iter()
            .map(|(days, minor, text)| Entry {
                day: first + chrono::Days::new(days),
                minor,
                text: format!("X{text}"),
            })
            .collect();
        // One day that is no month and no year of two digits that is over, and money both ways: without them a file may truly
        // leave two readings.
        let day = NaiveDate::from_ymd_opt(2026, 10, 31).expect("a day");
        entries.push(Entry { day, minor: 123_456, text: "MASUK DARI".to_owned() });
        entries.push(Entry { day, minor: -1_234_567, text: "KELUAR KE".to_owned() });
        entries.sort_by_key(|entry| entry.day);
        entries
    })
}

fn styles() -> impl Strategy<Value = Style> {
    let signs = prop_oneof![
        Just(Sign::Minus),
        Just(Sign::Brackets),
        Just(Sign::Behind),
        Just(Sign::Words),
        Just(Sign::Column),
        Just(Sign::TwoColumns)
    ];
    let days = prop_oneof![
        Just("%d/%m/%Y"),
        Just("%m/%d/%Y"),
        Just("%Y-%m-%d"),
        Just("%d.%m.%y"),
        Just("%d-%b-%Y"),
        Just("%Y%m%d"),
        Just("%d %B %Y %H:%M")
    ];
    let delimiters = prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')];
    let marks = prop_oneof![Just('.'), Just(',')];
    (delimiters, days, marks, any::<bool>(), signs, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(delimiter, day, mark, has_groups, sign, has_balance, runs_back, has_lines_before)| Style {
            delimiter,
            day,
            mark,
            has_groups,
            sign,
            has_balance,
            runs_back,
            has_lines_before,
        },
    )
}

impl Style {
    /// A number without its sign.
    fn number(self, minor: i64) -> String {
        let minor = minor.unsigned_abs();
        let whole = (minor / 100).to_string();
        let mut grouped = String::new();
        for (nth, digit) in whole.chars().enumerate() {
            if self.has_groups && nth > 0 && (whole.len() - nth).is_multiple_of(3) {
                grouped.push(if self.mark == '.' { ',' } else { '.' });
            }
            grouped.push(digit);
        }
        format!("{grouped}{}{:02}", self.mark, minor % 100)
    }

    fn amount(self, minor: i64) -> Vec<String> {
        let (number, is_out) = (self.number(minor), minor < 0);
        let minus = if is_out { "-" } else { "" };
        match self.sign {
            Sign::Minus => vec![format!("{minus}{number}")],
            Sign::Brackets if is_out => vec![format!("({number})")],
            Sign::Brackets => vec![number],
            Sign::Behind => vec![format!("{number}{minus}")],
            Sign::Words => vec![format!("{number} {}", if is_out { "DB" } else { "CR" })],
            Sign::Column => vec![number, if is_out { "D" } else { "K" }.to_owned()],
            Sign::TwoColumns if is_out => vec![number, String::new()],
            Sign::TwoColumns => vec![String::new(), number],
        }
    }

    fn write(self, entries: &[Entry]) -> Vec<u8> {
        let mut writer =
            csv::WriterBuilder::new().delimiter(self.delimiter).flexible(true).from_writer(Vec::new());
        if self.has_lines_before {
            writer.write_record(["Rekening Koran", ""]).expect("a line");
            writer.write_record(["Nomor Rekening", "0012345678"]).expect("a line");
        }
        let moneys: &[&str] = match self.sign {
            Sign::Column => &["Jumlah", "D/K"],
            Sign::TwoColumns => &["Debet", "Kredit"],
            _ => &["Jumlah"],
        };
        let balance = if self.has_balance { &["Saldo"][..] } else { &[] };
        writer.write_record([&["Tanggal", "Keterangan"], moneys, balance].concat()).expect("a line");
        let mut held = 500_000;
        let mut rows: Vec<Vec<String>> = Vec::new();
        for entry in entries {
            held += entry.minor;
            let day = entry.day.and_hms_opt(10, 30, 0).expect("a time").format(self.day).to_string();
            let mut row = vec![day, entry.text.clone()];
            row.extend(self.amount(entry.minor));
            if self.has_balance {
                row.push(format!("{}{}", if held < 0 { "-" } else { "" }, self.number(held)));
            }
            rows.push(row);
        }
        if self.runs_back {
            rows.reverse();
        }
        for row in &rows {
            writer.write_record(row).expect("a line");
        }
        writer.into_inner().expect("a file")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_written_is_read(entries in entries(), style in styles()) {
        let bytes = style.write(&entries);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let read = read_bytes(&bytes, &[]).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        let mut wanted: Vec<(NaiveDate, Money, String)> = entries
            .iter()
            .map(|entry| {
                let text = entry.text.split_whitespace().collect::<Vec<_>>().join(" ");
                (entry.day, Money::from_minor(entry.minor, Currency::IDR).expect("an amount"), text)
            })
            .collect();
        if style.runs_back {
            wanted.reverse();
        }
        let rows: Result<Vec<_>, _> = read.rows.iter().cloned().collect();
        let rows = rows.map_err(|refused| TestCaseError::fail(format!("{refused:?}\n{text}")))?;
        let got: Vec<(NaiveDate, Money, String)> = rows.into_iter().map(|row| (row.day, row.amount, row.text)).collect();
        prop_assert_eq!(got, wanted, "{}\n{:?}", text, read.survey.settings);
        prop_assert!(read.survey.questions.is_empty(), "{}\n{:?}", text, read.survey.questions);
    }

    #[test]
    fn bytes_of_chance_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read_bytes(&bytes, &[]);
    }

    #[test]
    fn texts_of_chance_do_no_harm(text in "([0-9/.,;:\" \\-+()'=A-Za-z\t]{0,60}(\n|\r\n)){0,20}") {
        let _ = read_bytes(text.as_bytes(), &[]);
    }

    #[test]
    fn damaged_statements_do_no_harm(entries in entries(), style in styles(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = style.write(&entries);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read_bytes(&bytes, &[]);
        let _ = read_bytes(&bytes[..at], &[]);
    }
}
