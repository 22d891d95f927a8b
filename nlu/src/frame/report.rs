//! What people may ask about sums and entries of some days.

use chrono::NaiveDate;
use ledger::{Direction, Money};
use serde::{Deserialize, Serialize};

use super::Category;

/// How long one report or budget runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
    /// Any other span of days.
    Custom,
}

/// The report that is asked for; both days inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What kind of span it is.
    pub period: Granularity,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// What the first day hangs on instead, which is for whoever has the books to find.
    pub since: Option<Since>,
    /// Only this category.
    pub category: Option<Category>,
    /// Only this direction.
    pub direction: Option<Direction>,
    /// Only what names this account.
    pub account: Option<String>,
    /// Only entries that hold these words, where they name no category: "habis berapa di Kopi Tuku".
    pub words: Option<String>,
    /// Beside another span, or another category.
    pub compare: bool,
    /// What is told of it.
    pub view: View,
}

/// What a first day hangs on that no calendar knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// "selama ini", "dari awal": the first entry there is.
    FirstEntry,
    /// "sejak gajian": the last day that wages came.
    Payday,
}

/// What a report tells of its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// Their sums.
    Sums,
    /// "transaksi kemarin": the entries themselves.
    Entries,
    /// "5 pengeluaran terbesar": so many of the largest entries.
    Largest(u32),
    /// "pengeluaran terkecil": so many of the smallest.
    Smallest(u32),
    /// "transaksi di atas 50rb": those of which the amount lies within.
    Within(Limit),
    /// "rata-rata makan per hari": what they come to in a day, a week or a month.
    Average(Granularity),
    /// "makan berapa persen": the part that its category has in all.
    Share,
    /// "untung berapa": what is left of what came in.
    Left,
    /// "tren pengeluaran": month by month.
    Trend,
    /// "bulan ini vs bulan lalu": beside these other days, both inclusive.
    Against {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
    /// "makan vs transport": beside this other category.
    Beside(Category),
    /// "kirim excel bulan lalu": all of it as a file.
    File(FileKind),
}

/// What kind of file a report is wanted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// "kirim excel".
    Workbook,
    /// "kirim csv".
    Table,
    /// "kirim pdf".
    Document,
}

impl FileKind {
    /// What names of such files end with.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Table => "csv",
            Self::Document => "pdf",
        }
    }
}

/// Where amounts have to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// More than this.
    Above(Money),
    /// This or more.
    AtLeast(Money),
    /// Less than this.
    Below(Money),
    /// This or less.
    AtMost(Money),
    /// Just this.
    Exactly(Money),
}

impl Report {
    /// The sums of these days.
    pub fn of(period: Granularity, from: NaiveDate, to: NaiveDate) -> Self {
        Self {
            period,
            from,
            to,
            since: None,
            category: None,
            direction: None,
            account: None,
            words: None,
            compare: false,
            view: View::Sums,
        }
    }
}
