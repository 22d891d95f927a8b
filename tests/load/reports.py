#!/usr/bin/env python3
"""Measures reports, on this machine, in one go.

  million   `GET /reports/monthly` of one person who has a million entries, every sum of it checked; and `ledger` and
            `hledger`, where they are installed, over a journal that `catat export` writes of the same data;
  fanout    the reports of ten thousand people that fall due at one minute: the seconds until all of them are prepared,
            and what others wait for their replies meanwhile, beside what they wait without.

The tables go to standard output and to target/bench/reports.md, every single run to target/bench/reports.json. Leave
the machine alone meanwhile."""

import argparse
import contextlib
import datetime
import json
import shutil
import sqlite3
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
from tables import SqliteTables

PARTS = ("million", "fanout")
# What is aimed at.
MONTH_MS, PREPARED_SECONDS, OTHERS = 12, 5, 1.1
# Others are not among those who are told something.
OTHERS_BASE, OTHERS_COUNT, WARMUP_SECONDS = 90_000_000, 50, 3
PATIENCE_SECONDS = 60


class Reporting(Catat):
    """A Catat that sends reports by itself."""

    name = "reporting"

    def settings(self):
        return super().settings() | {"CATAT_REPORTS": "on"}


@contextlib.contextmanager
def database_of(data_folder):
    """Its database, also beside a server that runs."""
    [database] = data_folder.glob("*.db")
    with contextlib.closing(sqlite3.connect(database, timeout=30, isolation_level=None)) as connection:
        yield connection


def measure_million(options, folder):
    """One person's months, and the same month by other programs."""
    progress(f"million: one person, {options.rows:,} entries")
    ledger = ledgers.Ledger(options.rows, people=1)
    with Catat(options.state, options.catat, folder) as catat:
        introduce_people(catat, people=1)
    with SqliteTables(folder) as tables:
        ledgers.write_into_catat(ledger, tables)
    phone = phone_number(ledgers.PHONE_BASE, 0)
    with Catat(options.state, options.catat, folder) as catat:
        progress(f"million: {options.requests} reports of a month")
        result = ledgers.measure_reports(
            catat, ledger, options.requests, lambda _: f"phone={phone}", 1, catat.pids
        )
    month = f"{ledger.months[len(ledger.months) // 2]:%Y-%m}"
    result["others_s"] = {
        name: others_month(options, folder, phone, (name, month)) for name in ("ledger", "hledger") if shutil.which(name)
    }
    return result


def others_month(options, folder, phone, what):
    """The seconds that another program takes for one month of the same data."""
    name, month = what
    journal = options.state / "tmp" / f"reports.{name}"
    progress(f"million: a journal for {name}")
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    export = [options.catat, "export", "--data-dir", folder, "--user", phone, "--format", name, "--out", journal]
    arguments = ["--args-only"] if name == "ledger" else []
    balance = [shutil.which(name), *arguments, "-f", journal, "balance", "--flat", "-p", month]
    try:
        for words, command in ((None, export), (f"million: {month} by {name}", balance)):
            if words:
                progress(words)
            start = time.perf_counter()
            done = subprocess.run([str(word) for word in command], capture_output=True, env=environment)
            seconds = time.perf_counter() - start
            if done.returncode != 0:
                raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')[-300:]}")
    finally:
        journal.unlink(missing_ok=True)
    return seconds


def evening(now):
    """A zone in which it is between ten and eleven in the evening, and the day there: its report fell due at nine."""
    ahead = (22 - now.hour) % 24
    ahead -= 24 if ahead > 12 else 0
    # What lies east of Greenwich is below nought in these names.
    zone = "Africa/Abidjan" if ahead == 0 else f"Etc/GMT{-ahead:+d}"
    return zone, (now + datetime.timedelta(hours=ahead)).date()


class Fanout:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.count = options.people
        self.zone, self.day = evening(datetime.datetime.now(datetime.timezone.utc))

    def prepare(self):
        """Everybody writes, has entries of the last months, and can be told something: at the terminal, where words wait."""
        progress(f"fanout: {self.count:,} people, {self.options.entries:,} entries")
        with Reporting(self.options.state, self.options.catat, self.folder) as catat:
            introduce_people(catat, people=self.count)
        with SqliteTables(self.folder) as tables:
            ledgers.write_into_catat(ledgers.Ledger(self.options.entries, people=self.count), tables)
        with database_of(self.folder) as connection:
            connection.execute("UPDATE wa_messages SET channel = 'terminal' WHERE direction = 'in'")
            connection.execute("UPDATE users SET timezone = ?", [self.zone])
            # What everybody wrote is of the day that is told of, so that there is something to tell.
            connection.execute("UPDATE transactions SET tx_date = ? WHERE message_id IS NOT NULL", [self.day.isoformat()])

    def promise(self, due_at):
        """Nobody has been told of this day, and everybody is to be at `due_at`."""
        with database_of(self.folder) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM wa_messages WHERE dedupe_key LIKE 'report:%'")
            promised = connection.execute(
                "UPDATE jobs SET status = 'queued', attempts = 0, due_at = ?, next_attempt_at = NULL, "
                "lease_owner = NULL, lease_until = NULL, payload = ? WHERE kind = 'report' AND key LIKE '%:daily' "
                "AND status IN ('queued', 'running', 'failed') "
                "AND user_id IN (SELECT user_id FROM wa_messages WHERE channel = 'terminal')",
                [due_at.isoformat(), json.dumps({"from": self.day.isoformat()})],
            ).rowcount  # fmt: skip
            connection.execute("COMMIT")
        if promised != self.count:
            raise RuntimeError(f"{promised} of {self.count} people are promised a report")

    def prepared(self):
        """How many are prepared, when the last one was, and how many are not sent."""
        with database_of(self.folder) as connection:
            return connection.execute(
                "SELECT COUNT(*), MAX(created_at), COALESCE(SUM(status <> 'queued'), 0) FROM wa_messages "
                "WHERE dedupe_key LIKE 'report:%:daily:%'"
            ).fetchone()

    def others(self, server):
        """What others wait for their replies."""
        return Chat(
            server, "--users", OTHERS_COUNT, "--phone-base", OTHERS_BASE, "--warmup", WARMUP_SECONDS,
            "--rate", self.options.rate, "--seconds", PREPARED_SECONDS,
        )  # fmt: skip

    def run(self, server):
        alone = self.others(server).result()
        due_at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=WARMUP_SECONDS + 1)
        self.promise(due_at)
        beside = self.others(server).result()
        give_up_at = time.monotonic() + PATIENCE_SECONDS
        while (row := self.prepared())[0] < self.count:
            if time.monotonic() > give_up_at:
                raise RuntimeError(f"{row[0]} of {self.count} reports are prepared; the log is {server.log}")
            time.sleep(0.1)
        count, last, skipped = row
        return {
            "prepared": count, "skipped": skipped,
            "seconds": (datetime.datetime.fromisoformat(last) - due_at).total_seconds(),
            "p99_alone_ms": alone["p99_ms"], "p99_beside_ms": beside["p99_ms"],
            "wrong_replies": wrong_replies(alone, beside),
        }  # fmt: skip


def measure_fanout(options, folder):
    fanout = Fanout(options, folder)
    fanout.prepare()
    runs = []
    with Reporting(options.state, options.catat, folder) as server:
        for number in range(1, options.runs + 1):
            progress(f"fanout: run {number}/{options.runs}")
            runs.append(fanout.run(server))
    return runs


def markdown(results):
    lines = ["| | | aimed at |", "|---|---:|---:|"]
    if million := results.get("million"):
        lines.append(f"| one person's month out of a million entries, median | {million['p50_ms']:.2f} ms | {MONTH_MS} ms |")
        lines.append(f"| the same, 99th percentile | {million['p99_ms']:.2f} ms | |")
        for name, seconds in million["others_s"].items():
            lines.append(f"| the same month by {name}, from its journal | {seconds * 1000:,.0f} ms | |")
    if fanout := results.get("fanout"):
        middle = lambda key: statistics.median(run[key] for run in fanout)  # noqa: E731
        share = statistics.median(run["p99_beside_ms"] / run["p99_alone_ms"] for run in fanout)
        lines.append(f"| {fanout[0]['prepared']:,} reports of one minute are prepared | {middle('seconds'):.2f} s | {PREPARED_SECONDS} s |")
        lines.append(f"| others' replies meanwhile, 99th percentile | {middle('p99_beside_ms'):.1f} ms | |")
        lines.append(f"| of what it is without | {share:.2f} | {OTHERS} |")
    return "\n".join(lines) + "\n"


def failures(results):
    million, fanout = results.get("million"), results.get("fanout", [])
    if million and million["wrong_reports"]:
        yield f"{million['wrong_reports']} reports are wrong"
    for run in fanout:
        if run["skipped"] or run["wrong_replies"]:
            yield f"{run['skipped']} reports were not sent, {run['wrong_replies']} replies are wrong"


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    program.add_options(parser)
    add("--rows", type=int, default=1_000_000, help="entries of the one person (1,000,000)")
    add("--people", type=int, default=10_000, help="who are told something at one minute (10,000)")
    add("--entries", type=int, default=500_000, help="that they have together (500,000)")
    add("--rate", type=int, default=200, help="messages a second of others (200)")
    add("--runs", type=int, default=5, help="how often the minute comes (5)")
    program.add_parts(parser, PARTS)
    options = program.parsed(parser, PARTS)
    options.requests = 300
    if options.quick:
        options.rows, options.people, options.entries, options.runs, options.requests = 20_000, 500, 5_000, 1, 30
    return options


def main():
    options = parse_options()
    results = {}
    for part, measure in (("million", measure_million), ("fanout", measure_fanout)):
        if part in options.only:
            folder = Path(tempfile.mkdtemp(prefix=f"{part}.", dir=options.state / "tmp"))
            try:
                results[part] = measure(options, folder)
            finally:
                shutil.rmtree(folder)
    program.keep(options, "reports", results, markdown(results))
    if wrong := list(failures(results)):
        sys.exit("reports: " + "; ".join(wrong))


if __name__ == "__main__":
    program.to_the_end("reports", main)
