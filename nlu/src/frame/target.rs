//! Which entry a message is about.

use chrono::NaiveDate;
use ledger::Direction;

/// Which booked entry is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The one written last.
    Last,
    /// The one these words pick: "yang bensin tadi".
    Words(String),
    /// One of a day: "yang kopi 3 juni", "yang kemarin".
    Of {
        /// The words that pick it; empty where any of that day is meant.
        words: String,
        /// The day.
        day: NaiveDate,
    },
    /// Those of these numbers in the list that was shown last, from 1: "nomor 1 dan 3".
    Numbers(Vec<u32>),
    /// The same, where it is said of which day the list is: "yang kemarin nomor 2".
    NumbersOf {
        /// The numbers.
        numbers: Vec<u32>,
        /// The day.
        day: NaiveDate,
    },
    /// So many of those written last: "2 transaksi terakhir".
    Newest(u32),
    /// All of a day: "semua pengeluaran kemarin".
    AllOf {
        /// Which way their money goes, where that is said.
        direction: Option<Direction>,
        /// The day.
        day: NaiveDate,
    },
}

impl Target {
    /// Those that words pick, or a day, or both.
    pub(crate) fn of(words: String, day: Option<NaiveDate>) -> Self {
        match day {
            Some(day) => Self::Of { words, day },
            None if words.is_empty() => Self::Last,
            None => Self::Words(words),
        }
    }

    /// Those of these numbers, in the list of a day where one is said.
    pub(crate) fn numbered(numbers: Vec<u32>, day: Option<NaiveDate>) -> Self {
        match day {
            Some(day) => Self::NumbersOf { numbers, day },
            None => Self::Numbers(numbers),
        }
    }

    /// The day that narrows it.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Of { day, .. } | Self::NumbersOf { day, .. } | Self::AllOf { day, .. } => Some(*day),
            Self::Last | Self::Words(_) | Self::Numbers(_) | Self::Newest(_) => None,
        }
    }

    /// The numbers that name it; none where nothing is named so.
    pub fn numbers(&self) -> &[u32] {
        match self {
            Self::Numbers(numbers) | Self::NumbersOf { numbers, .. } => numbers,
            _ => &[],
        }
    }
}

/// As frames and labels tell it.
impl std::fmt::Display for Target {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Last => formatter.write_str("last"),
            Self::Of { words, .. } if words.is_empty() => formatter.write_str("any"),
            Self::Words(words) | Self::Of { words, .. } => formatter.write_str(words),
            Self::Newest(count) => write!(formatter, "last {count}"),
            Self::AllOf { .. } => formatter.write_str("all"),
            Self::Numbers(numbers) | Self::NumbersOf { numbers, .. } => {
                let numbers: Vec<String> = numbers.iter().map(|number| format!("#{number}")).collect();
                formatter.write_str(&numbers.join(" "))
            }
        }
    }
}
