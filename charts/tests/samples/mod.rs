//! Pages as reports have them, in Indonesian words, for tests and for the clock.

use charts::{Bar, Bars, Block, Calendar, Column, Day, Figure, Flow, Page, Point, Progress, Step, Table};

/// All that are kept as golden pictures.
pub fn all() -> Vec<(&'static str, Page)> {
    vec![
        ("bars", bars()),
        ("flow", flow()),
        ("progress", progress()),
        ("calendar", calendar()),
        ("report", report()),
        ("document", document(60)),
        ("odd", odd()),
    ]
}

fn page(title: &str, subtitle: &str, blocks: Vec<Block>) -> Page {
    Page { title: title.to_owned(), subtitle: subtitle.to_owned(), blocks }
}

/// `1.250.000`
fn grouped(amount: i64) -> String {
    let figures = amount.unsigned_abs().to_string();
    let mut text = String::from(if amount < 0 { "-Rp" } else { "Rp" });
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(figure);
    }
    text
}

fn bar(label: &str, amount: i64, note: &str) -> Bar {
    Bar { label: label.to_owned(), value: grouped(amount), note: note.to_owned(), length: amount }
}

fn categories() -> Bars {
    Bars {
        title: "Pengeluaran per kategori".to_owned(),
        rows: vec![
            bar("Tempat Tinggal", 1_800_000, "31%"),
            bar("Makan", 1_445_500, "25%"),
            bar("Belanja Harian", 912_000, "16%"),
            bar("Transport", 555_000, "9%"),
            bar("Tagihan", 487_250, "8%"),
            bar("Pulsa & Data", 270_000, "4%"),
            bar("6 lainnya", 200_250, "3%"),
        ],
    }
}

pub fn bars() -> Page {
    page("November 2026", "Ringkasan", vec![Block::Bars(categories())])
}

fn days() -> Flow {
    let (mut came, mut went) = (0, 0);
    let point = |day: i64| {
        came += match day {
            1 => 5_500_000,
            18 => 750_000,
            _ => 0,
        };
        went += if day == 2 { 1_800_000 } else { (day * 7_919 % 13) * 22_500 };
        Point { label: day.to_string(), came, went }
    };
    Flow {
        title: "Arus kas sejak awal".to_owned(),
        came: "Masuk Rp6.250.000".to_owned(),
        went: "Keluar Rp5.670.000".to_owned(),
        marks: [(0, ""), (2_000_000, "2 jt"), (4_000_000, "4 jt"), (6_000_000, "6 jt"), (8_000_000, "8 jt")]
            .map(|(height, text)| (height, text.to_owned()))
            .to_vec(),
        points: (1..=30).map(point).collect(),
    }
}

pub fn flow() -> Page {
    page("November 2026", "Ringkasan", vec![Block::Flow(days())])
}

fn step(label: &str, (done, whole): (i64, i64), is_limit: bool) -> Step {
    Step {
        label: label.to_owned(),
        value: format!("{} / {}", grouped(done), grouped(whole).trim_start_matches("Rp")),
        note: format!("{}%", done * 100 / whole),
        done,
        whole,
        is_limit,
    }
}

pub fn progress() -> Page {
    let rows = vec![
        step("Laptop", (500_000, 15_000_000), false),
        step("Umroh", (21_250_000, 35_000_000), false),
        step("Dana darurat", (10_000_000, 10_000_000), false),
        step("Budget Makan", (1_245_500, 1_500_000), true),
        step("Budget Hiburan yang namanya panjang sekali", (812_000, 500_000), true),
    ];
    page("Tabungan & budget", "30 Nov 2026", vec![Block::Progress(Progress { title: String::new(), rows })])
}

fn month() -> Calendar {
    let day = |day: i64| {
        let amount = if day == 2 { 1_800_000 } else { (day * 7_919 % 13) * 22_500 };
        let note = match amount {
            0 => String::new(),
            1_000_000.. => format!("{},{} jt", amount / 1_000_000, amount / 100_000 % 10),
            _ => format!("{} rb", (amount + 500) / 1_000),
        };
        Day { label: day.to_string(), note, amount }
    };
    Calendar {
        title: "Pengeluaran per hari".to_owned(),
        weekdays: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"].map(str::to_owned),
        first_column: 6,
        days: (1..=30).map(day).collect(),
    }
}

pub fn calendar() -> Page {
    page("November 2026", "Makin gelap, makin banyak", vec![Block::Calendar(month())])
}

fn figures() -> Block {
    let figure = |label: &str, amount| Figure { label: label.to_owned(), value: grouped(amount) };
    Block::Figures(vec![figure("Masuk", 6_250_000), figure("Keluar", 5_670_000), figure("Selisih", 580_000)])
}

/// Everything that a month's picture shows.
pub fn report() -> Page {
    let blocks = vec![figures(), Block::Bars(categories()), Block::Flow(days()), Block::Calendar(month())];
    page("November 2026", "Ringkasan", blocks)
}

/// A month with so many entries.
pub fn document(entries: i64) -> Page {
    let mut page = report();
    let column = |title: &str, share, is_figures| Column { title: title.to_owned(), share, is_figures };
    let row = |n: i64| {
        let what = [
            "kopi susu",
            "bensin pertalite di SPBU dekat rumah",
            "makan siang sama tim kantor",
            "token listrik",
        ];
        let what = what[usize::try_from(n % 4).unwrap_or_default()];
        vec![
            format!("{} Nov", n % 30 + 1),
            what.to_owned(),
            "Makan".to_owned(),
            grouped(-(n * 7_919 % 250_000 + 2_000)),
        ]
    };
    page.blocks.push(Block::Table(Table {
        title: "Catatan".to_owned(),
        columns: vec![
            column("Tanggal", 14, false),
            column("Keterangan", 42, false),
            column("Kategori", 22, false),
            column("Jumlah", 22, true),
        ],
        rows: (0..entries).map(row).collect(),
    }));
    page
}

/// What nobody hopes for: nothing, refunds, long names, letters that the font lacks, very large amounts.
pub fn odd() -> Page {
    let figure = |label: &str, value: &str| Figure { label: label.to_owned(), value: value.to_owned() };
    let rows = vec![
        bar("🍜 Makan مطعم 食堂 & <b>minum</b>", 9_999_999_999_999, "100%"),
        bar(&"Kategori dengan nama yang tidak ada habisnya ".repeat(5), 1, "0%"),
        bar("Belanja", -4_500_000_000_000, "-45%"),
    ];
    let empty = Bars { title: "Kosong".to_owned(), rows: Vec::new() };
    let single = Flow { points: days().points.into_iter().take(1).collect(), ..days() };
    let blocks = vec![
        Block::Figures(vec![
            figure("Masuk", "Rp9.999.999.999.999"),
            figure("Keluar", "Rp9.999.999.999.999,50"),
            figure("Selisih", "-Rp9.999.999.999.999"),
        ]),
        Block::Bars(Bars { title: String::new(), rows }),
        Block::Bars(empty),
        Block::Flow(single),
    ];
    page(&"Ringkasan ".repeat(9), "", blocks)
}
