#!/usr/bin/env python3
"""Measures Catat beside a FastAPI + PostgreSQL build of the same service, on this machine, in one go.

The table goes to standard output and to target/bench/results.md, every single run to target/bench/results.json.
Leave the machine alone meanwhile: a run that others disturb is repeated, up to five times.
"""

import argparse
import collections
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import ledgers
import machine
import results
from load import phone_number
from servers import PEER_FOLDER, PROJECT, TOKEN, Catat, CatatOnPostgres, Peer

LOAD_PROGRAM = Path(__file__).resolve().parent / "load.py"
PARTS = ("load", "burst", "report", "postgres")
TRIES = 5
BURSTS = 3
REPORT_REQUESTS = 2_000
STARTED = time.monotonic()


def progress(words):
    print(f"[{time.monotonic() - STARTED:4.0f} s] {words}", file=sys.stderr, flush=True)


class Bench:
    def __init__(self, options):
        self.options, self.state = options, options.state
        self.python = str(self.state / "venv/bin/python")
        # runs[server][part]: the results in the order they were measured
        self.runs = collections.defaultdict(lambda: collections.defaultdict(list))

    def new_server(self, name):
        if name == "peer":
            return Peer(self.state)
        kind = CatatOnPostgres if name == "catat-postgres" else Catat
        return kind(self.state, self.options.catat)

    def quietly(self, words, measure):
        """Repeats what others disturbed; the quietest try counts, and tells how quiet it was."""
        quietest = None
        for number in range(1, TRIES + 1):
            progress(words if number == 1 else f"{words}: others used the machine, try {number}")
            result = measure()
            if quietest is None or result["other_cpu_cores"] < quietest["other_cpu_cores"]:
                quietest = result
            if quietest["other_cpu_cores"] <= results.QUIET_CORES:
                break
        return quietest

    def load(self, server, *arguments):
        command = [
            self.python, str(LOAD_PROGRAM), "--url", server.url + "/wa/incoming", "--token", TOKEN,
            "--pids", ",".join(map(str, server.pids)), "--warmup", str(self.options.warmup), *arguments,
        ]  # fmt: skip
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"the load on {server.name} broke off; its log is {server.log}")
        return json.loads(done.stdout)

    def measure_messages(self, pair, name):
        where, runs = f"pair {pair}/{self.options.pairs}, {name}", self.runs[name]
        with self.new_server(name) as server:
            progress(f"{where}: idle")
            runs["idle"].append({"pss_mib": server.idle_pss_mib()})
            if "load" in self.options.only:
                seconds = ("--seconds", str(self.options.seconds))
                runs["load"].append(self.quietly(f"{where}: load", lambda: self.load(server, *seconds)))
            for number in range(BURSTS if "burst" in self.options.only else 0):
                words = f"{where}: burst {number + 1}/{BURSTS}"
                runs["burst"].append(self.quietly(words, lambda: self.load(server, "--burst")))

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
            ledgers.introduce_people(peer, self.python, LOAD_PROGRAM)
            user_ids = ledgers.write_into_peer(ledger, peer)
            progress("reports: writing it into Catat")
            with Catat(self.state, self.options.catat, data_folder) as catat:
                ledgers.introduce_people(catat, self.python, LOAD_PROGRAM)
            ledgers.write_into_catat(ledger, data_folder)
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
                self.runs[server.name]["report"].append(self.quietly(words, lambda: ledgers.measure_reports(
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


def make_environment(state):
    """A virtual environment with the peer's packages and uvloop, made anew when the list of them changes."""
    requirements, installed = PEER_FOLDER / "requirements.txt", state / "venv/installed.txt"
    if installed.exists() and installed.read_text() == requirements.read_text():
        return
    progress("installing the peer's Python packages")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(state / "venv")], check=True)
    subprocess.run([str(state / "venv/bin/pip"), "install", "--quiet", "--disable-pip-version-check",
                    "--requirement", str(requirements)], check=True)  # fmt: skip
    shutil.copy(requirements, installed)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--catat", type=Path, default=PROJECT / "target/release/catat", help="the program to measure")
    add("--pairs", type=int, default=3, help="how often each server is measured, in turns (3)")
    add("--seconds", type=float, default=10, help="of load in each run (10)")
    add("--rows", type=int, default=1_000_000, help="transactions in the ledger for the reports (1,000,000)")
    add("--only", type=lambda text: text.split(","), default=list(PARTS), metavar="PARTS",
        help="some of load,burst,report,postgres; postgres adds Catat on PostgreSQL to load and burst")  # fmt: skip
    add("--quick", action="store_true", help="a short try of everything; its numbers mean little")
    options = parser.parse_args()
    unknown = set(options.only) - set(PARTS)
    if unknown:
        parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(sorted(unknown))}")
    if options.only == ["postgres"]:
        options.only += ["load", "burst"]
    options.warmup, options.requests = 3, REPORT_REQUESTS
    if options.quick:
        options.pairs, options.seconds, options.rows, options.warmup, options.requests = 1, 2, 20_000, 1, 300
    options.catat = options.catat.resolve()
    options.state = PROJECT / "target/bench"
    if not options.catat.exists():
        parser.error(f"{options.catat} is not there; `make bench` builds it")
    return options


def main():
    # So that servers are stopped and folders removed however the end comes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = parse_options()
    (options.state / "tmp").mkdir(parents=True, exist_ok=True)
    make_environment(options.state)
    bench = Bench(options)
    facts = bench.run()
    settings = {key: getattr(options, key) for key in ("pairs", "seconds", "warmup", "rows", "requests", "only")}
    text = results.markdown(facts, settings, bench.runs)
    document = {"facts": facts, "settings": settings, "medians": results.medians(bench.runs), "runs": bench.runs}
    (options.state / "results.json").write_text(json.dumps(document, indent=2) + "\n")
    (options.state / "results.md").write_text(text)
    print(text)
    if results.failures(bench.runs):
        sys.exit(1)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
    except RuntimeError as error:
        sys.exit(f"bench: {error}")
