#!/usr/bin/env python3
"""Measures imports, on this machine, in one go.

  alone     `catat import` of a bank's file of a hundred thousand rows into an empty account: seconds, and the most memory that the
            process held at once;
  beside    the same file for one person after another while twenty others chat: what those wait for their replies, beside what
            they wait without.

Each run is checked: every row is booked, none twice. The tables go to standard output and to target/bench/imports.md, every
single run to target/bench/imports.json. Leave the machine alone meanwhile."""

import argparse
import csv
import datetime
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ledgers
import program
from load import phone_number
from messages import Chat, introduce_people, wrong_replies
from program import progress
from servers import Catat

# What is aimed at. The replies' 99th percentile may be a tenth more, or two milliseconds where it is below twenty.
IMPORT_SECONDS, OTHERS, OTHERS_MS = 20, 1.1, 2
MEMORY_MIB = 64
OTHERS_BASE, OTHERS_COUNT, WARMUP_SECONDS = 90_000_000, 20, 3
WORDS = (
    "KARTU DEBIT ALFAMART CIKINI", "QRIS KOPI KENANGAN", "TRSF E-BANKING DB", "BIAYA ADM", "TAGIHAN PLN", "GRAB TRANSPORT",
    "SHOPEE INDONESIA", "APOTEK K24", "SPBU PERTAMINA", "WARUNG BU TIN",
)  # fmt: skip


def write_file(path, rows):
    """A year of a busy account, the same at each run."""
    draw, balance = random.Random(18), 1_000_000_000
    first = datetime.date(2025, 11, 1)
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Tanggal", "Keterangan", "Debit", "Kredit", "Saldo"])
        for number in range(rows):
            day = first + datetime.timedelta(days=number * 365 // rows)
            amount = draw.randrange(1_000, 500_000)
            comes_in = draw.random() < 0.1
            balance += amount if comes_in else -amount
            debit, credit = (0, amount) if comes_in else (amount, 0)
            writer.writerow([f"{day:%d/%m/%Y}", f"{draw.choice(WORDS)} {number}", debit, credit, balance])


def run_import(options, folder, phone, path):
    """Imports the file; the seconds that it took, and the most memory that it held."""
    command = [
        str(options.catat), "import", str(path), "--data-dir", str(folder), "--user", phone, "--account", "BCA", "--json",
    ]  # fmt: skip
    told, log = options.state / "tmp" / "imports.told", options.state / "logs" / "import.log"
    start = time.perf_counter()
    with open(told, "w") as output, open(log, "w") as errors:
        process = subprocess.Popen(command, stdout=output, stderr=errors, env={"PATH": "/usr/bin:/bin"})
        _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    text = told.read_text()
    told.unlink()
    if process.returncode != 0:
        raise RuntimeError(f"catat import ended with {process.returncode}; its log is {log}; it told {text[:500]}")
    result = json.loads(text)
    if (result["new"], result["rows"], result["refused"]) != (options.rows, options.rows, []):
        raise RuntimeError(f"{result['new']} of {options.rows} rows were booked, {len(result['refused'])} refused")
    return {"seconds": seconds, "mib": used.ru_maxrss / 1024}


def idle_mib(options):
    """What the program holds that does nothing but say its version."""
    process = subprocess.Popen([str(options.catat), "--version"], stdout=subprocess.DEVNULL)
    used = os.wait4(process.pid, 0)[2]
    process.returncode = 0
    return used.ru_maxrss / 1024


def others(options, server, seconds):
    """What others wait for their replies."""
    return Chat(
        server, "--users", OTHERS_COUNT, "--phone-base", OTHERS_BASE, "--warmup", WARMUP_SECONDS,
        "--rate", options.rate, "--seconds", seconds,
    )  # fmt: skip


def phone(person):
    return phone_number(ledgers.PHONE_BASE, person)


def measure(options, folder, path):
    with Catat(options.state, options.catat, folder) as catat:
        introduce_people(catat, people=2 * options.runs)
    alone, beside = [], []
    for number in range(options.runs):
        progress(f"alone: run {number + 1}/{options.runs}")
        alone.append(run_import(options, folder, phone(number), path))
    window = max(5, int(statistics.median(run["seconds"] for run in alone)))
    with Catat(options.state, options.catat, folder) as server:
        for number in range(options.runs):
            progress(f"beside: run {number + 1}/{options.runs}, {window} s without and {window} s with")
            without = others(options, server, window).result()
            chatting = others(options, server, window)
            time.sleep(WARMUP_SECONDS)
            imported = run_import(options, folder, phone(options.runs + number), path)
            with_it = chatting.result()
            beside.append({
                "seconds": imported["seconds"], "p99_without_ms": without["p99_ms"], "p99_with_ms": with_it["p99_ms"],
                "wrong_replies": wrong_replies(without, with_it),
            })  # fmt: skip
    return {"rows": options.rows, "idle_mib": idle_mib(options), "alone": alone, "beside": beside}


def markdown(results):
    middle = lambda part, key: statistics.median(run[key] for run in results[part])  # noqa: E731
    ratio = statistics.median(run["p99_with_ms"] / run["p99_without_ms"] for run in results["beside"])
    more = statistics.median(run["p99_with_ms"] - run["p99_without_ms"] for run in results["beside"])
    over_idle = max(run["mib"] for run in results["alone"]) - results["idle_mib"]
    lines = [
        "| | | aimed at |", "|---|---:|---:|",
        f"| {results['rows']:,} rows are booked, median | {middle('alone', 'seconds'):.1f} s | {IMPORT_SECONDS} s |",
        f"| the most memory of {len(results['alone'])} runs, over idle | {over_idle:.0f} MiB | {MEMORY_MIB} MiB |",
        f"| the same beside {OTHERS_COUNT} people who chat | {middle('beside', 'seconds'):.1f} s | |",
        f"| their replies without it, 99th percentile | {middle('beside', 'p99_without_ms'):.1f} ms | |",
        f"| their replies beside it, 99th percentile | {middle('beside', 'p99_with_ms'):.1f} ms | |",
        f"| of what it is without, median of the pairs | {ratio:.2f} ({more:+.1f} ms) | {OTHERS} or +{OTHERS_MS} ms |",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    program.add_options(parser)
    add("--rows", type=int, default=100_000, help="rows of the file (100,000)")
    add("--rate", type=int, default=100, help="messages a second of others (100)")
    add("--runs", type=int, default=5, help="how often each is measured (5)")
    options = program.parsed(parser)
    if options.quick:
        options.rows, options.runs = 2_000, 1
    return options


def main():
    options = parse_options()
    folder = Path(tempfile.mkdtemp(prefix="imports.", dir=options.state / "tmp"))
    path = folder.with_suffix(".csv")
    try:
        write_file(path, options.rows)
        results = measure(options, folder, path)
    finally:
        shutil.rmtree(folder)
        path.unlink(missing_ok=True)
    program.keep(options, "imports", results, markdown(results))
    if wrong := sum(beside["wrong_replies"] for beside in results["beside"]):
        sys.exit(f"imports: {wrong} replies are wrong")


if __name__ == "__main__":
    program.to_the_end("imports", main)
