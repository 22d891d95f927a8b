#!/usr/bin/env python3
"""Measures reports, on this machine, in one go.

  million   `GET /reports/monthly` of one person who has a million entries, every sum of it checked; and `ledger` and
            `hledger`, where they are installed, over a journal that `catat export` writes of the same data;
  fanout    the reports of ten thousand people that fall due at one minute: the seconds until all of them are prepared,
            and what others wait for their replies meanwhile, beside what they wait without.

The tables go to standard output and to target/bench/reports.md, every single run to target/bench/reports.json. Leave
the machine alone meanwhile."""

import argparse
import datetime
import json
import shutil
import signal
import sqlite3
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
PARTS = ("million", "fanout")
# What is aimed at.
MONTH_MS, PREPARED_SECONDS, OTHERS = 12, 5, 1.1
# Others are not among those who are told something.
OTHERS_BASE, OTHERS_COUNT, WARMUP_SECONDS = 90_000_000, 50, 3
PATIENCE_SECONDS = 60
STARTED = time.monotonic()


def progress(words):
    print(f"[{time.monotonic() - STARTED:4.0f} s] {words}", file=sys.stderr, flush=True)


class Reporting(Catat):
    """A Catat that sends reports by itself."""

    name = "reporting"

    def settings(self):
        return super().settings() | {"CATAT_REPORTS": "on"}


def database_of(data_folder):
    [database] = data_folder.glob("*.db")
    connection = sqlite3.connect(database, timeout=30, isolation_level=None)
    return connection


def measure_million(options, folder):
    """One person's months, and the same month by other programs."""
    progress(f"million: one person, {options.rows:,} entries")
    ledger = ledgers.Ledger(options.rows, people=1)
    with Catat(options.state, options.catat, folder) as catat:
        ledgers.introduce_people(catat, sys.executable, LOAD_PROGRAM, people=1)
    ledgers.write_into_catat(ledger, folder)
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
    environment = {"PATH": "/usr/bin:/bin"}
    subprocess.run(
        [str(options.catat), "export", "--data-dir", str(folder), "--user", phone, "--format", name, "--out", str(journal)],
        check=True, env=environment,
    )  # fmt: skip
    progress(f"million: {month} by {name}")
    start = time.perf_counter()
    arguments = ["--args-only"] if name == "ledger" else []
    done = subprocess.run(
        [name, *arguments, "-f", str(journal), "balance", "--flat", "-p", month], capture_output=True, env=environment
    )
    seconds = time.perf_counter() - start
    journal.unlink()
    if done.returncode != 0:
        raise RuntimeError(f"{name}: {done.stderr.decode(errors='replace')[:300]}")
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
            ledgers.introduce_people(catat, sys.executable, LOAD_PROGRAM, people=self.count)
        ledgers.write_into_catat(ledgers.Ledger(self.options.entries, people=self.count), self.folder)
        connection = database_of(self.folder)
        connection.execute("UPDATE wa_messages SET channel = 'terminal' WHERE direction = 'in'")
        connection.execute("UPDATE users SET timezone = ?", [self.zone])
        connection.close()

    def promise(self, due_at):
        """Nobody has been told of this day, and everybody is to be at `due_at`."""
        connection = database_of(self.folder)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM wa_messages WHERE dedupe_key LIKE 'report:%'")
        connection.execute(
            "UPDATE jobs SET status = 'queued', due_at = ?, next_attempt_at = NULL, lease_owner = NULL, lease_until = NULL, "
            "payload = ? WHERE kind = 'report' AND key LIKE '%:daily' AND user_id IN "
            "(SELECT user_id FROM wa_messages WHERE channel = 'terminal')",
            [due_at.isoformat(), json.dumps({"from": self.day.isoformat()})],
        )  # fmt: skip
        connection.execute("COMMIT")
        connection.close()

    def prepared(self):
        """How many are prepared, and when the last one was."""
        connection = database_of(self.folder)
        row = connection.execute(
            "SELECT COUNT(*), MAX(created_at), COALESCE(SUM(status <> 'queued'), 0) FROM wa_messages WHERE dedupe_key LIKE 'report:%'"
        ).fetchone()
        connection.close()
        return row

    def others(self, server):
        """What others wait for their replies."""
        command = [
            sys.executable, str(LOAD_PROGRAM), "--url", server.url + "/wa/incoming", "--token", TOKEN,
            "--users", str(OTHERS_COUNT), "--phone-base", str(OTHERS_BASE), "--warmup", str(WARMUP_SECONDS),
            "--rate", str(self.options.rate), "--seconds", str(PREPARED_SECONDS), "--pids", ",".join(map(str, server.pids)),
        ]  # fmt: skip
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def run(self, server):
        alone = json.loads(self.others(server).communicate()[0])
        due_at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=WARMUP_SECONDS + 1)
        self.promise(due_at)
        beside = json.loads(self.others(server).communicate()[0])
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
            "wrong_replies": alone["wrong_replies"] + beside["wrong_replies"],
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
    add("--catat", type=Path, default=PROJECT / "target/release/catat", help="the program to measure")
    add("--only", type=lambda text: text.split(","), default=list(PARTS), metavar="PARTS", help="some of million,fanout")
    add("--rows", type=int, default=1_000_000, help="entries of the one person (1,000,000)")
    add("--people", type=int, default=10_000, help="who are told something at one minute (10,000)")
    add("--entries", type=int, default=500_000, help="that they have together (500,000)")
    add("--rate", type=int, default=200, help="messages a second of others (200)")
    add("--runs", type=int, default=5, help="how often the minute comes (5)")
    add("--quick", action="store_true", help="a short try of everything; its numbers mean little")
    options = parser.parse_args()
    if unknown := set(options.only) - set(PARTS):
        parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(sorted(unknown))}")
    options.requests = 300
    if options.quick:
        options.rows, options.people, options.entries, options.runs, options.requests = 20_000, 500, 5_000, 1, 30
    options.catat, options.state = options.catat.resolve(), PROJECT / "target/bench"
    if not options.catat.exists():
        parser.error(f"{options.catat} is not there; `make bench-reports` builds it")
    return options


def main():
    # So that servers are stopped and folders removed however the end comes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = parse_options()
    (options.state / "tmp").mkdir(parents=True, exist_ok=True)
    results = {}
    for part, measure in (("million", measure_million), ("fanout", measure_fanout)):
        if part in options.only:
            folder = Path(tempfile.mkdtemp(prefix=f"{part}.", dir=options.state / "tmp"))
            try:
                results[part] = measure(options, folder)
            finally:
                shutil.rmtree(folder)
    text = markdown(results)
    (options.state / "reports.json").write_text(json.dumps(results, indent=2) + "\n")
    (options.state / "reports.md").write_text(text)
    print(text)
    wrong = list(failures(results))
    if wrong:
        sys.exit("reports: " + "; ".join(wrong))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
    except RuntimeError as error:
        sys.exit(f"reports: {error}")
