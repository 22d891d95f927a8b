//! How long a large CSV takes, and how much memory: `make bench-statements`. The file is made here, and taken away again.

use std::{
    fs::File,
    io::{BufWriter, Write},
    process::ExitCode,
    time::Instant,
};

use ledger::Currency;
use statements::{Answers, FileError, Hints, Source, rows, survey};

fn main() -> ExitCode {
    let megabytes: u64 = std::env::args().nth(1).and_then(|size| size.parse().ok()).unwrap_or(300);
    match measure(megabytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(megabytes: u64) -> Result<(), FileError> {
    let path = std::env::temp_dir().join(format!("statement-of-{megabytes}-mb-{}.csv", std::process::id()));
    let count = write(&path, megabytes * 1_000_000)?;
    let mut file = File::open(&path)?;
    // Whoever is first to open it may take it away: it stays until it is closed.
    std::fs::remove_file(&path)?;
    let hints = Hints {
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default(),
        currency: Currency::IDR,
        name: None,
        answers: Answers::new(),
    };
    let idle = memory();
    let start = Instant::now();
    let found = survey(&mut Source::Bytes(&mut file), &hints)?;
    let surveyed = start.elapsed();
    let start = Instant::now();
    let read = rows(Source::Bytes(&mut file), &hints, &found)?.flatten().count();
    let took = start.elapsed();
    println!(
        "{megabytes} MB, {count} rows: surveyed in {:.1} s, read in {:.1} s",
        surveyed.as_secs_f32(),
        took.as_secs_f32()
    );
    println!("{read} of {count} rows read; {:?}", found.settings);
    println!("memory over idle: {} MiB", memory().saturating_sub(idle) / 1024);
    Ok(())
}

/// Writes so many bytes of rows; answers how many rows.
fn write(path: &std::path::Path, length: u64) -> Result<u64, FileError> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "Tanggal;Keterangan;Debet;Kredit;Saldo")?;
    let (mut written, mut rows, mut balance) = (0, 0, 1_000_000_000_u64);
    let first = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
    while written < length {
        let day = first + chrono::Days::new(rows / 2_500);
        let amount = 1_000 + rows * 7_919 % 900_000;
        let is_in = balance < 10_000_000 || rows % 3 == 0;
        balance = if is_in { balance + amount } else { balance - amount };
        let (out, into) = if is_in { (0, amount) } else { (amount, 0) };
        let day = day.format("%d/%m/%Y");
        let line = format!("{day};TRSF E-BANKING {rows} KE SITI CONTOH;{out},00;{into},00;{balance},00\n");
        file.write_all(line.as_bytes())?;
        written += u64::try_from(line.len()).unwrap_or_default();
        rows += 1;
    }
    file.flush()?;
    Ok(rows)
}

/// The most memory that this process has held, in KiB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
