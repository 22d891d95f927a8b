//! How long reading takes: an amount, a day, a message, and the longest text that comes.

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use ledger::Currency;
use nlu::eval::{context, now};

const AMOUNTS: [&str; 12] = [
    "50rb",
    "Rp. 1.250.000",
    "2jt5",
    "setengah juta",
    "goceng",
    "1 juta 200 ribu",
    "dua puluh lima ribu",
    "selawe ewu",
    "700an",
    "IDR 33.000",
    "3x15rb",
    "satu juta lima ratus ribu",
];
const DAYS: [&str; 12] = [
    "kemarin",
    "tadi malam",
    "senin lalu",
    "tgl 27",
    "5 okt",
    "25/12/2025",
    "2 hari lalu",
    "wingi",
    "2026-11-12",
    "minggu lalu",
    "akhir bulan",
    "kemarin lusa",
];
/// A hundred characters.
const MESSAGE: &str =
    "tadi pagi sarapan bubur ayam 15rb sama teh 5rb terus isi bensin 50rb pakai gopay sekalian parkir 2rb";
/// The most letters of a message that is read.
const MOST_LETTERS: usize = 4_000;

fn amounts(criterion: &mut Criterion) {
    for text in AMOUNTS {
        assert!(nlu::amount(text, Currency::IDR).is_some(), "{text}");
    }
    criterion.bench_function("an amount", |bencher| {
        let mut texts = AMOUNTS.iter().cycle();
        bencher.iter_batched(
            || texts.next().expect("they never end"),
            |text| nlu::amount(black_box(text), Currency::IDR),
            BatchSize::SmallInput,
        );
    });
}

fn days(criterion: &mut Criterion) {
    let now = now();
    for text in DAYS {
        assert!(nlu::day(text, &now).is_some(), "{text}");
    }
    criterion.bench_function("a day", |bencher| {
        let mut texts = DAYS.iter().cycle();
        bencher.iter_batched(
            || texts.next().expect("they never end"),
            |text| nlu::day(black_box(text), &now),
            BatchSize::SmallInput,
        );
    });
}

fn messages(criterion: &mut Criterion) {
    let context = context();
    assert_eq!(MESSAGE.chars().count(), 100);
    assert_eq!(nlu::understand(MESSAGE, &context).entries().len(), 4);
    criterion.bench_function("a message of 100 characters", |bencher| {
        bencher.iter(|| nlu::understand(black_box(MESSAGE), &context));
    });
    let mut group = criterion.benchmark_group("64 KiB");
    group.throughput(Throughput::Bytes(65_536)).sample_size(20);
    for (name, part) in [
        ("of bookings", "beli kopi 20rb, "),
        ("of digits", "9"),
        ("of unknown words", "qzxvw "),
        ("of marks", "-"),
    ] {
        let text = part.repeat(65_536 / part.len());
        group.bench_function(name, |bencher| bencher.iter(|| nlu::understand(black_box(&text), &context)));
    }
    group.finish();
}

/// Of the longest text that is read, and half of it: it must not take much more than twice as long.
fn letters(criterion: &mut Criterion) {
    let context = context();
    let mut group = criterion.benchmark_group("letters");
    group.sample_size(20);
    for (name, part) in [("digits", "9"), ("counts", "3x"), ("names", "Budi ")] {
        for letters in [2_000, MOST_LETTERS] {
            let text: String = part.chars().cycle().take(letters).collect();
            let id = BenchmarkId::new(name, letters);
            group.bench_with_input(id, &text, |bencher, text| {
                bencher.iter(|| nlu::understand(black_box(text), &context));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, amounts, days, messages, letters);
criterion_main!(benches);
