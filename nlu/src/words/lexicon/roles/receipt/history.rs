//! What banks and wallets say on lists of what they moved, as a line is compared with it.

/// What stands above such a list.
pub(crate) const HISTORIES: &[&str] = &[
    "RIWAYAT",
    "MUTASI",
    "HISTORITRANSAKSI",
    "DAFTARTRANSAKSI",
    "TRANSAKSITERAKHIR",
    "SEMUATRANSAKSI",
    "REKENINGKORAN",
    "TRANSACTIONHISTORY",
    "RECENTTRANSACTIONS",
    "ALLTRANSACTIONS",
    "HISTORY",
    "ACTIVITY",
    "AKTIVITAS",
];
/// What names a sum of several rows, and no row.
pub(crate) const SUMMARIES: &[&str] =
    &["PENGELUARAN", "PEMASUKAN", "UANGMASUK", "UANGKELUAR", "EXPENSES", "INCOME", "MONEYIN", "MONEYOUT"];
/// What the names of such sums begin with.
pub(crate) const SUMS: &[&str] = &["TOTAL", "SALDO", "BALANCE"];
/// Days that are told from today, and how long ago they are.
pub(crate) const RELATIVE_DAYS: &[(&str, u64)] =
    &[("HARIINI", 0), ("TODAY", 0), ("KEMARIN", 1), ("YESTERDAY", 1)];
/// Days of the week, beside a day of the month.
pub(crate) const WEEKDAYS: &[&str] = &[
    "SENIN",
    "SELASA",
    "RABU",
    "KAMIS",
    "JUMAT",
    "SABTU",
    "MINGGU",
    "SEN",
    "SEL",
    "RAB",
    "KAM",
    "JUM",
    "SAB",
    "MIN",
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
    "SUNDAY",
    "MON",
    "TUE",
    "WED",
    "THU",
    "FRI",
    "SAT",
    "SUN",
];
/// Zones behind an hour.
pub(crate) const ZONES: &[&str] = &["WIB", "WITA", "WIT"];
/// Behind an amount: it went out.
pub(crate) const OUT: &[&str] = &["DB", "DR", "D", "DEBIT", "DEBET"];
/// Behind an amount: it came in.
pub(crate) const IN: &[&str] = &["CR", "KR", "K", "C", "KREDIT", "CREDIT"];
/// A wallet that is filled.
pub(crate) const FILLED: &[&str] = &["TOPUP", "ISISALDO"];
/// Cash that is put into an account.
pub(crate) const PAID_IN: &[&str] = &["SETORTUNAI", "SETORANTUNAI", "CASHDEPOSIT"];
