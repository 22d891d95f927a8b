//! Files as banks and programs write them, made for these tests.

/// A BCA statement: days without a year's doubt, two columns told by a word, what lies there at last.
pub const BCA: &str = "\u{feff}No. rekening;1234567890\nNama;ANI CONTOH\nBank;BCA\nPeriode;01/11/2026 - 30/11/2026\n\n\
Tanggal;Keterangan;Jumlah;Tipe;Saldo\n\
13/11/2026;TOL PASTEUR;9.500,00;DB;990.500,00\n\
13/11/2026;TOL PASTEUR;9.500,00;DB;981.000,00\n\
14/11/2026;PARKIR;5.000,00;DB;976.000,00\n\
25/11/2026;GAJI NOVEMBER;5.250.000,00;CR;6.226.000,00\n";

/// Plain rows: ISO days, signed amounts.
pub fn csv(rows: &[(&str, &str, i64)]) -> String {
    rows.iter().fold("date,description,amount\n".to_owned(), |file, (day, text, amount)| {
        file + &format!("{day},{text},{amount}\n")
    })
}

/// So many rows of a year, each of its own words.
pub fn many(rows: usize) -> String {
    let day = |nth: usize| {
        let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        first + chrono::Days::new(u64::try_from(nth % 320).expect("a day of the year"))
    };
    (0..rows).fold("date,description,amount\n".to_owned(), |file, nth| {
        let amount = 1_000 + nth % 977;
        file + &format!("{},TOKO {nth},-{amount}\n", day(nth))
    })
}
