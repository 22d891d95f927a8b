//! Which entry a message is about.

use chrono::NaiveDate;

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

    /// The day that narrows it.
    pub fn day(&self) -> Option<NaiveDate> {
        if let Self::Of { day, .. } = self { Some(*day) } else { None }
    }

    /// The numbers that name it; none where nothing is named so.
    pub fn numbers(&self) -> &[u32] {
        if let Self::Numbers(numbers) = self { numbers } else { &[] }
    }
}

/// As frames and labels tell it.
impl std::fmt::Display for Target {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Last => formatter.write_str("last"),
            Self::Of { words, .. } if words.is_empty() => formatter.write_str("any"),
            Self::Words(words) | Self::Of { words, .. } => formatter.write_str(words),
            Self::Numbers(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(|number| format!("#{number}")).collect();
                formatter.write_str(&numbers.join(" "))
            }
        }
    }
}
