#!/usr/bin/env python3
"""Measures Catat beside a FastAPI + PostgreSQL build of the same service, on this machine, in one go.

The table goes to standard output and to target/bench/results.md, every single run to target/bench/results.json.
Leave the machine alone meanwhile: a run that others disturb is repeated, up to five times.
"""

import argparse
import collections
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import ledgers
import machine
import program
import results
from load import phone_number
from messages import Chat, introduce_people
from program import progress, quietly
from servers import PROJECT, Catat, CatatOnPostgres, Peer
from tables import SqliteTables

PARTS = ("load", "burst", "report", "postgres")
BURSTS = 3
REPORT_REQUESTS = 2_000


class Bench:
    def __init__(self, options):
        self.options, self.state = options, options.state
        self.python = program.make_environment(self.state)
        # runs[server][part]: the results in the order they were measured
        self.runs = collections.defaultdict(lambda: collections.defaultdict(list))

    def new_server(self, name):
        if name == "peer":
            return Peer(self.state)
        kind = CatatOnPostgres if name == "catat-postgres" else Catat
        return kind(self.state, self.options.catat)

    def load(self, server, *arguments):
        return Chat(server, "--warmup", self.options.warmup, *arguments, python=self.python).result()

    def measure_messages(self, pair, name):
        where, runs = f"pair {pair}/{self.options.pairs}, {name}", self.runs[name]
        with self.new_server(name) as server:
            progress(f"{where}: idle")
            runs["idle"].append({"pss_mib": server.idle_pss_mib()})
            if "load" in self.options.only:
                seconds = ("--seconds", self.options.seconds)
                runs["load"].append(quietly(f"{where}: load", lambda: self.load(server, *seconds)))
            for number in range(BURSTS if "burst" in self.options.only else 0):
                words = f"{where}: burst {number + 1}/{BURSTS}"
                runs["burst"].append(quietly(words, lambda: self.load(server, "--burst")))

    def measure_all_messages(self):
        names = ["peer", "catat"] + ["catat-postgres"] * ("postgres" in self.options.only)
        for pair in range(1, self.options.pairs + 1):
            for name in names:
                self.measure_messages(pair, name)

    def measure_reports(self):
        """Both servers stay up and take turns; the one that waits uses next to nothing."""
        progress(f"reports: making a ledger of {self.options.rows:,} transactions")
        ledger = ledgers.Ledger(self.options.rows)
        with ExitStack() as stack:
            data_folder = Path(tempfile.mkdtemp(prefix="ledger.", dir=self.state / "tmp"))
            stack.callback(shutil.rmtree, data_folder)
            progress("reports: writing it into the peer")
            peer = stack.enter_context(Peer(self.state))
            introduce_people(peer, self.python)
            user_ids = ledgers.write_into_peer(ledger, peer)
            progress("reports: writing it into Catat")
            with Catat(self.state, self.options.catat, data_folder) as catat:
                introduce_people(catat, self.python)
            with SqliteTables(data_folder) as tables:
                ledgers.write_into_catat(ledger, tables)
            catat = stack.enter_context(Catat(self.state, self.options.catat, data_folder))
            self.take_turns(ledger, peer, catat, user_ids)

    def take_turns(self, ledger, peer, catat, user_ids):
        def by_id(person):
            return f"user_id={user_ids[phone_number(ledgers.PHONE_BASE, person)]}"

        def by_phone(person):
            return f"phone={phone_number(ledgers.PHONE_BASE, person)}"

        for pair in range(1, self.options.pairs + 1):
            for server, parameter in ((peer, by_id), (catat, by_phone)):
                words = f"pair {pair}/{self.options.pairs}, {server.name}: {self.options.requests:,} reports"
                self.runs[server.name]["report"].append(quietly(words, lambda: ledgers.measure_reports(
                    server, ledger, self.options.requests, parameter, pair, peer.pids + catat.pids)))  # fmt: skip

    def run(self):
        facts = machine.facts(PROJECT, self.state / "tmp")
        with Peer(self.state) as peer:  # also a first try of it, before anything long begins
            facts["postgresql"] = peer.sql("SHOW server_version")[0][0]
        if {"load", "burst", "postgres"} & set(self.options.only):
            self.measure_all_messages()
        if "report" in self.options.only:
            self.measure_reports()
        return facts


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    program.add_options(parser)
    add("--pairs", type=int, default=3, help="how often each server is measured, in turns (3)")
    add("--seconds", type=float, default=10, help="of load in each run (10)")
    add("--rows", type=int, default=1_000_000, help="transactions in the ledger for the reports (1,000,000)")
    program.add_parts(parser, PARTS, "; postgres adds Catat on PostgreSQL to load and burst")
    options = program.parsed(parser, PARTS)
    if options.only == ["postgres"]:
        options.only += ["load", "burst"]
    options.warmup, options.requests = 3, REPORT_REQUESTS
    if options.quick:
        options.pairs, options.seconds, options.rows, options.warmup, options.requests = 1, 2, 20_000, 1, 300
    return options


def main():
    options = parse_options()
    bench = Bench(options)
    facts = bench.run()
    settings = {key: getattr(options, key) for key in ("pairs", "seconds", "warmup", "rows", "requests", "only")}
    text = results.markdown(facts, settings, bench.runs)
    document = {"facts": facts, "settings": settings, "medians": results.medians(bench.runs), "runs": bench.runs}
    program.keep(options, "results", document, text)
    if results.failures(bench.runs):
        sys.exit(1)


if __name__ == "__main__":
    program.to_the_end("bench", main)
