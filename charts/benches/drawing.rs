//! How long a picture, a document and a workbook take.

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::hint::black_box;

use charts::{Cell, Sheet, Theme, workbook};
use criterion::{Criterion, criterion_group, criterion_main};

fn pictures(criterion: &mut Criterion) {
    for (name, page) in samples::all() {
        criterion.bench_function(&format!("{name} as a picture"), |bencher| {
            bencher.iter(|| black_box(&page).png(Theme::Light));
        });
    }
    let report = samples::report();
    criterion.bench_function("a month's report as an SVG", |bencher| {
        bencher.iter(|| black_box(&report).svg(Theme::Light));
    });
}

fn files(criterion: &mut Criterion) {
    let month = samples::document(200);
    criterion.bench_function("a month of 200 entries as a PDF", |bencher| {
        bencher.iter(|| black_box(&month).pdf());
    });
    let text = |text: &str| Cell::Text(text.to_owned());
    let row = |n: i64| {
        vec![
            Cell::Day { year: 2026, month: 11, day: 3 },
            text("Pengeluaran"),
            Cell::Number { parts: n * 7_919, decimals: 0 },
            text("IDR"),
            text("Makan"),
            text(&format!("makan siang ke-{n}")),
            text("BCA"),
        ]
    };
    let sheet = Sheet {
        name: "2026".to_owned(),
        titles: ["Tanggal", "Arah", "Jumlah", "Mata uang", "Kategori", "Keterangan", "Akun"]
            .map(str::to_owned)
            .to_vec(),
        widths: vec![12, 14, 16, 10, 20, 40, 16],
        rows: (0..10_000).map(row).collect(),
    };
    let sheets = [sheet];
    criterion.bench_function("10,000 rows as a workbook", |bencher| {
        bencher.iter(|| workbook(black_box(&sheets), (2026, 11, 30)));
    });
}

criterion_group!(benches, pictures, files);
criterion_main!(benches);
