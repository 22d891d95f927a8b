#!/usr/bin/env python3
"""Measures the API, on this machine, in one go.

  keys      a thousand people with a key each, in a ledger of a million transactions: what a server takes for their newest
            hundred and for a month by category, beside the FastAPI + PostgreSQL peer; every answer is checked;
  logins    what people who chat wait beside four clients that log in without pause, and without them;
  pages     what a server takes for each page of somebody with a hundred thousand transactions;
  tries     whether the time of an answer tells a person who is known from one who is not.

Catat is measured on SQLite and on a PostgreSQL with its own defaults. The table goes to standard output and to
target/bench/api.md, every single run to target/bench/api.json. Leave the machine alone meanwhile."""

import argparse
import collections
import shutil
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import keyed
import ledgers
import logins
import machine
import paged
import program
from messages import introduce_people
from program import progress, quietly
from results import SERVERS, ratio
from servers import PROJECT, Catat, CatatOnPostgres, Peer
from tables import PostgresTables, SqliteTables

PARTS = ("keys", "logins", "pages", "tries")
# What is aimed at.
SERVER_MS, OTHERS, PAGE_MS = {"list": 2, "month": 1}, 1.1, 5
QUESTIONS = {"list": "the newest 100 transactions", "month": "a month by category"}
WAYS = {"open": "{rate} messages a second", "closed": "100 people, each sending when the reply came"}
STATISTICS = {"p50_ms": "median", "p99_ms": "99th percentile"}


class Believing:
    """A Catat that is told by us from which address somebody asks."""

    def settings(self):
        return super().settings() | {"CATAT_TRUSTED_PROXIES": "127.0.0.1"}


class OnSqlite(Believing, Catat):
    pass


class OnPostgres(Believing, CatatOnPostgres):
    pass


class Bench:
    """All servers stay up and take turns; one that waits uses next to nothing."""

    def __init__(self, options, stack):
        self.options, self.stack = options, stack
        self.ledger = self.keys = None
        if "keys" in options.only:
            progress(f"making a ledger of {options.rows:,} transactions")
            self.ledger, self.keys = ledgers.Ledger(options.rows, people=options.people), keyed.drawn(options.people)
        self.book = paged.Book(options.book, options.people) if "pages" in options.only else None
        # runs[part][server]: the results in the order they were measured
        self.runs = collections.defaultdict(lambda: collections.defaultdict(list))

    def peer(self):
        progress("writing it into the peer")
        peer = self.stack.enter_context(Peer(self.options.state))
        introduce_people(peer, self.options.python, self.options.people)
        keyed.write_into_peer(self.keys, ledgers.write_into_peer(self.ledger, peer), peer)
        return peer

    def on_sqlite(self):
        progress("Catat on SQLite, and what is written into it")
        folder = Path(tempfile.mkdtemp(prefix="api.", dir=self.options.state / "tmp"))
        self.stack.callback(shutil.rmtree, folder)
        with OnSqlite(self.options.state, self.options.catat, folder) as catat:
            self.people_of(catat)
        with SqliteTables(folder) as tables:
            self.write_into(tables)
        return self.stack.enter_context(OnSqlite(self.options.state, self.options.catat, folder))

    def on_postgres(self):
        progress("Catat on PostgreSQL, and what is written into it")
        catat = self.stack.enter_context(OnPostgres(self.options.state, self.options.catat))
        self.people_of(catat)
        with PostgresTables(catat) as tables:
            self.write_into(tables)
        return catat

    def people_of(self, catat):
        introduce_people(catat, self.options.python, self.options.people + (self.book is not None))
        logins.register(catat)

    def write_into(self, tables):
        logins.give_passwords(tables)
        if self.ledger:
            keyed.write_into_catat(self.keys, tables)
            ledgers.write_into_catat(self.ledger, tables)
        if self.book:
            self.book.write_into(tables)

    def run(self):
        facts = machine.facts(PROJECT, self.options.state / "tmp")
        ours = [self.on_sqlite(), self.on_postgres()]
        [[facts["postgresql"]]] = ours[1].sql("SHOW server_version")
        if "keys" in self.options.only:
            self.measure_keys([self.peer(), *ours])
        for part, measure in (
            ("logins", self.measure_logins), ("pages", self.measure_pages), ("tries", self.measure_tries),
        ):
            if part in self.options.only:
                measure(ours)
        return facts

    def measure_keys(self, servers):
        options, pids = self.options, [pid for server in servers for pid in server.pids]
        for server in servers:
            progress(f"{server.name}: every key for the first time")
            self.runs["first"][server.name].append(keyed.measure_first(server, self.keys))
        for pair in range(1, options.pairs + 1):
            for name, kind in keyed.QUESTIONS.items():
                question = kind(self.ledger)
                for server in servers:
                    words = f"pair {pair}/{options.pairs}, {server.name}: {QUESTIONS[name]}, {options.requests:,} times"
                    self.runs[name][server.name].append(quietly(words, lambda: keyed.measure(
                        server, question, self.keys, options.requests, pair, pids), options.most_tries))  # fmt: skip

    def measure_logins(self, servers):
        options = self.options
        for way, arguments in (("open", ("--rate", options.rate)), ("closed", ())):
            for pair in range(1, options.login_pairs + 1):
                for server in servers:
                    told = WAYS[way].format(rate=options.rate)
                    progress(f"pair {pair}/{options.login_pairs}, {server.name}: {told}, alone and beside logins")
                    result = logins.measure_beside(server, options, pair, arguments)
                    self.runs[f"logins_{way}"][server.name].append(result)

    def measure_pages(self, servers):
        options, pids = self.options, [pid for server in servers for pid in server.pids]
        for pair in range(1, options.pairs + 1):
            for server in servers:
                words = f"pair {pair}/{options.pairs}, {server.name}: every page, {options.looks} times"
                self.runs["pages"][server.name].append(quietly(words, lambda: paged.measure(
                    server, self.book, options.looks, pids), options.most_tries))  # fmt: skip

    def measure_tries(self, servers):
        for server in servers:
            progress(f"{server.name}: {2 * self.options.tries:,} tries to log in")
            self.runs["tries"][server.name].append(logins.measure_tries(server, self.options))


def table(names, rows):
    heads = ["", *[SERVERS.get(name, name) for name in names]]
    lines = [heads, ["---", *["---:" for _ in names]], *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def middle(runs, *keys):
    """The median of the runs."""
    def value(run):
        for key in keys:
            run = run[key]
        return run

    return statistics.median(value(run) for run in runs)


def of_keys(runs):
    names = list(runs["list"])
    rows = []
    for part, words in (QUESTIONS | {"first": "the newest 100, by a key that was not used for a minute"}).items():
        for key, statistic in STATISTICS.items():
            values = [middle(runs[part][name], key) for name in names]
            aim = str(SERVER_MS[part]) if part in SERVER_MS and key == "p50_ms" else ""
            rows.append([f"{words}, {statistic} (ms)", *[f"{value:.2f}" for value in values], aim])
            if key == "p50_ms":
                better = [ratio(values[0], value, False) if value > 0 else "–" for value in values[1:]]
                rows.append(["better than the peer by", "", *better, ""])
    empty = [f"{middle(runs['list'][name], 'empty_p50_ms'):.2f}" for name in names]
    rows.append(["taken off: a request for nothing, median (ms)", *empty, ""])
    return table([*names, "aimed at"], rows)


def of_logins(runs, rate):
    names, rows = list(runs["logins_open"]), []
    for way, words in WAYS.items():
        by_name = [runs[f"logins_{way}"][name] for name in names]
        rows += [
            [f"{words.format(rate=rate)}: replies, 99th percentile (ms)",
             *[f"{middle(runs, 'without', 'p99_ms'):.1f}" for runs in by_name], ""],
            ["the same beside four who log in (ms)", *[f"{middle(runs, 'beside', 'p99_ms'):.1f}" for runs in by_name], ""],
            ["of what it is without, median of the pairs", *[f"{middle(runs, 'ratio'):.2f}" for runs in by_name], str(OTHERS)],
            ["each of the pairs", *[", ".join(f"{run['ratio']:.2f}" for run in runs) for runs in by_name], ""],
            ["logins a second meanwhile", *[f"{middle(runs, 'logins_per_s'):.0f}" for runs in by_name], ""],
        ]  # fmt: skip
    return table([*names, "aimed at"], rows)


def of_pages(runs):
    names, rows = list(runs["pages"]), []
    for page in paged.PAGES:
        of_page = [[run["pages"][page] for run in runs["pages"][name]] for name in names]
        values = [f"{middle(found, 'p50_ms'):.2f} ({middle(found, 'p99_ms'):.2f})" for found in of_page]
        rows.append([f"{page}: median (99th percentile) (ms)", *values, str(PAGE_MS)])
    return table([*names, "aimed at"], rows)


def of_tries(runs):
    names = list(runs["tries"])
    tried = [runs["tries"][name][0] for name in names]
    rows = [[f"a wrong password, {tried[0]['tries']:,} tries each", *["" for _ in names]]]
    for who in ("known", "unknown"):
        rows.append([f"{who}: median, mean (ms)",
            *[f"{run[who]['median_ms']:.2f}, {run[who]['mean_ms']:.2f}" for run in tried]])  # fmt: skip
    rows.append(["difference of the means, and its standard error (ms)",
        *[f"{run['difference_ms']:+.3f}, {run['standard_error_ms']:.3f}" for run in tried]])  # fmt: skip
    rows.append(["Welch's t", *[f"{run['t']:+.2f}" for run in tried]])
    rows.append(["verdict", *[run["verdict"] for run in tried]])
    return table(names, rows)


def markdown(facts, options, runs):
    lines = [
        "# The API", "",
        f"{facts['date']}, {facts['processor']}, {facts['cores']} cores, Linux {facts['kernel']}, "
        f"{facts['file_system']}; writing 4 KiB to disk takes {facts['fsync_ms']} ms. PostgreSQL "
        f"{facts['postgresql']}, Python {facts['python']}, source {facts['source']}.", "",
        f"{options.people:,} people, {options.rows:,} transactions; medians of {options.pairs} turns, and of "
        f"{options.login_pairs} alternating pairs.", "",
    ]  # fmt: skip
    if "list" in runs:
        lines += of_keys(runs)
    if "logins_open" in runs:
        lines += of_logins(runs, options.rate)
    if "pages" in runs:
        lines += [f"One person with {options.book:,} transactions of twelve months, logged in in a browser:", "", *of_pages(runs)]
    if "tries" in runs:
        lines += of_tries(runs)
    return "\n".join(lines)


def failures(runs):
    """In words, everything that was answered otherwise than it should be."""
    for part, servers in runs.items():
        for name, measured in servers.items():
            for run in measured:
                for key in ("wrong_answers", "wrong_replies", "refused_logins"):
                    if run.get(key):
                        yield f"{SERVERS[name]}, {part}: {run[key]} {key.replace('_', ' ')}"


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    program.add_options(parser)
    add("--rows", type=int, default=1_000_000, help="transactions in the ledger (1,000,000)")
    add("--people", type=int, default=ledgers.PEOPLE, help="who have a key each (1,000)")
    add("--book", type=int, default=100_000, help="transactions of whoever looks at the pages (100,000)")
    add("--pairs", type=int, default=3, help="how often each server is asked, in turns (3)")
    add("--login-pairs", type=int, default=5, help="how often messages are measured with and without logins (5)")
    add("--seconds", type=float, default=10, help="of messages in each run (10)")
    add("--rate", type=int, default=200, help="messages a second beside logins (200)")
    add("--tries", type=int, default=1_000, help="to log in as somebody known, and as many as somebody unknown (1,000)")
    program.add_parts(parser, PARTS)
    options = program.parsed(parser, PARTS)
    options.warmup, options.requests, options.looks, options.most_tries = 3, 2_000, 50, program.TRIES
    if options.quick:
        options.rows, options.book, options.people, options.tries, options.requests = 10_000, 10_000, 50, 50, 200
        options.looks = 20
        options.pairs = options.login_pairs = options.seconds = options.warmup = options.most_tries = 1
    return options


def main():
    options = parse_options()
    options.python = program.make_environment(options.state)
    with ExitStack() as stack:
        bench = Bench(options, stack)
        facts = bench.run()
    settings = {key: getattr(options, key) for key in (
        "only", "rows", "book", "people", "pairs", "requests", "login_pairs", "seconds", "warmup", "rate", "tries")}  # fmt: skip
    aims = {"server_p50_ms": SERVER_MS, "p99_ratio": OTHERS, "page_p50_ms": PAGE_MS}
    document = {"facts": facts, "settings": settings, "aimed_at": aims, "runs": bench.runs}
    program.keep(options, "api", document, markdown(facts, options, bench.runs))
    if wrong := list(failures(bench.runs)):
        sys.exit("api: " + "; ".join(wrong))


if __name__ == "__main__":
    program.to_the_end("api", main)
