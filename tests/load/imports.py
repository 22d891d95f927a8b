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
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ledgers
from load import phone_number
from servers import PROJECT, TOKEN, Catat

LOAD_PROGRAM = Path(__file__).resolve().parent / "load.py"
# What is aimed at. The replies' 99th percentile may be a tenth more, or two milliseconds where it is below twenty.
IMPORT_SECONDS, OTHERS, OTHERS_MS = 20, 1.1, 2
MEMORY_MIB = 64
OTHERS_BASE, OTHERS_COUNT, WARMUP_SECONDS = 90_000_000, 20, 3
WORDS = (
    "KARTU DEBIT ALFAMART CIKINI", "QRIS KOPI KENANGAN", "TRSF E-BANKING DB", "BIAYA ADM", "TAGIHAN PLN", "GRAB TRANSPORT",
    "SHOPEE INDONESIA", "APOTEK K24", "SPBU PERTAMINA", "WARUNG BU TIN",
)  # fmt: skip
STARTED = time.monotonic()


def progress(words):
    print(f"[{time.monotonic() - STARTED:4.0f} s] {words}", file=sys.stderr, flush=True)


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
    told = options.state / "tmp" / "imports.told"
    start = time.perf_counter()
    with open(told, "w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin"})
        _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    result = json.loads(told.read_text())
    told.unlink()
    if process.returncode != 0 or result["new"] != options.rows or result["rows"] != options.rows:
        raise RuntimeError(f"{result['new']} of {options.rows} rows were booked")
    return {"seconds": seconds, "mib": used.ru_maxrss / 1024}


def idle_mib(options):
    """What the program holds that does nothing but say its version."""
    process = subprocess.Popen([str(options.catat), "--version"], stdout=subprocess.DEVNULL)
    used = os.wait4(process.pid, 0)[2]
    process.returncode = 0
    return used.ru_maxrss / 1024


def others(options, server, seconds):
    """What others wait for their replies."""
    command = [
        sys.executable, str(LOAD_PROGRAM), "--url", server.url + "/wa/incoming", "--token", TOKEN,
        "--users", str(OTHERS_COUNT), "--phone-base", str(OTHERS_BASE), "--warmup", str(WARMUP_SECONDS),
        "--rate", str(options.rate), "--seconds", str(seconds), "--pids", ",".join(map(str, server.pids)),
    ]  # fmt: skip
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def phone(person):
    return phone_number(ledgers.PHONE_BASE, person)


def measure(options, folder, path):
    with Catat(options.state, options.catat, folder) as catat:
        ledgers.introduce_people(catat, sys.executable, LOAD_PROGRAM, people=2 * options.runs)
    alone, beside = [], []
    for number in range(options.runs):
        progress(f"alone: run {number + 1}/{options.runs}")
        alone.append(run_import(options, folder, phone(number), path))
    window = max(5, int(statistics.median(run["seconds"] for run in alone)))
    with Catat(options.state, options.catat, folder) as server:
        for number in range(options.runs):
            progress(f"beside: run {number + 1}/{options.runs}, {window} s without and {window} s with")
            without = json.loads(others(options, server, window).communicate()[0])
            chatting = others(options, server, window)
            time.sleep(WARMUP_SECONDS)
            imported = run_import(options, folder, phone(options.runs + number), path)
            with_it = json.loads(chatting.communicate()[0])
            beside.append({
                "seconds": imported["seconds"], "p99_without_ms": without["p99_ms"], "p99_with_ms": with_it["p99_ms"],
                "wrong_replies": without["wrong_replies"] + with_it["wrong_replies"],
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
    add("--catat", type=Path, default=PROJECT / "target/release/catat", help="the program to measure")
    add("--rows", type=int, default=100_000, help="rows of the file (100,000)")
    add("--rate", type=int, default=100, help="messages a second of others (100)")
    add("--runs", type=int, default=5, help="how often each is measured (5)")
    add("--quick", action="store_true", help="a short try of everything; its numbers mean little")
    options = parser.parse_args()
    if options.quick:
        options.rows, options.runs = 2_000, 1
    options.catat, options.state = options.catat.resolve(), PROJECT / "target/bench"
    if not options.catat.exists():
        parser.error(f"{options.catat} is not there; `make bench-imports` builds it")
    return options


def main():
    # So that servers are stopped and folders removed however the end comes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = parse_options()
    (options.state / "tmp").mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="imports.", dir=options.state / "tmp"))
    path = folder.with_suffix(".csv")
    try:
        write_file(path, options.rows)
        results = measure(options, folder, path)
    finally:
        shutil.rmtree(folder)
        path.unlink(missing_ok=True)
    text = markdown(results)
    (options.state / "imports.json").write_text(json.dumps(results, indent=2) + "\n")
    (options.state / "imports.md").write_text(text)
    print(text)
    if wrong := sum(run["wrong_replies"] for run in results["beside"]):
        sys.exit(f"imports: {wrong} replies are wrong")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
    except RuntimeError as error:
        sys.exit(f"imports: {error}")
