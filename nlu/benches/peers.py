#!/usr/bin/env python3
"""What two packages of PyPI make of the texts that `cargo bench -p nlu` reads, and how long they take.

dateparser reads days (languages=['id']), kata2angka numbers in words. Prints microseconds a text and how many are
read rightly; texts that a package is not made for count against it, because people write them all the same."""

import datetime
import time

import dateparser
import kata2angka

NOW = datetime.datetime(2026, 11, 20, 10)
AMOUNTS = {
    "50rb": 50_000,
    "Rp. 1.250.000": 1_250_000,
    "2jt5": 2_500_000,
    "setengah juta": 500_000,
    "goceng": 5_000,
    "1 juta 200 ribu": 1_200_000,
    "dua puluh lima ribu": 25_000,
    "selawe ewu": 25_000,
    "700an": 700_000,
    "IDR 33.000": 33_000,
    "3x15rb": 45_000,
    "satu juta lima ratus ribu": 1_500_000,
}
DAYS = {
    "kemarin": "2026-11-19",
    "tadi malam": "2026-11-19",
    "senin lalu": "2026-11-16",
    "tgl 27": "2026-10-27",
    "5 okt": "2026-10-05",
    "25/12/2025": "2025-12-25",
    "2 hari lalu": "2026-11-18",
    "wingi": "2026-11-19",
    "2026-11-12": "2026-11-12",
    "minggu lalu": "2026-11-13",
    "akhir bulan": "2026-10-31",
    "kemarin lusa": "2026-11-18",
}


def day(text):
    settings = {"RELATIVE_BASE": NOW, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    found = dateparser.parse(text, languages=["id"], settings=settings)
    return found and found.date().isoformat()


def number(text):
    try:
        return kata2angka.word_to_num(text)
    except Exception:  # It answers what it cannot read in several ways.
        return None


def measure(name, read, texts, rounds):
    right = sum(read(text) == wanted for text, wanted in texts.items())
    started = time.perf_counter()
    for _ in range(rounds):
        for text in texts:
            read(text)
    each = (time.perf_counter() - started) / rounds / len(texts)
    print(f"{name:32} {each * 1e6:>9.1f} µs a text   {right} of {len(texts)} read rightly")


measure("dateparser, languages=['id']", day, DAYS, 50)
measure("kata2angka", number, AMOUNTS, 500)
