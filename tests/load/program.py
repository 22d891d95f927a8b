"""What every benchmark does beside measuring: it says how far it is, repeats what others disturbed, keeps what it found,
and ends in order."""

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from results import QUIET_CORES
from servers import PEER_FOLDER, PROJECT

TRIES = 5
STARTED = time.monotonic()


def progress(words):
    print(f"[{time.monotonic() - STARTED:4.0f} s] {words}", file=sys.stderr, flush=True)


def add_options(parser):
    add = parser.add_argument
    add("--catat", type=Path, default=PROJECT / "target/release/catat", help="the program to measure")
    add("--state", type=Path, default=PROJECT / "target/bench", metavar="FOLDER", help="where the results are kept")
    add("--quick", action="store_true", help="a short try of everything; its numbers mean little")


def add_parts(parser, parts, help=""):
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(parts), metavar="PARTS",
        help=f"some of {','.join(parts)}{help}")  # fmt: skip


def parsed(parser, parts=()):
    """The options, with a program that is there and a folder to work in."""
    options = parser.parse_args()
    if unknown := set(getattr(options, "only", parts)) - set(parts):
        parser.error(f"--only knows {', '.join(parts)}, not {', '.join(sorted(unknown))}")
    options.catat, options.state = options.catat.resolve(), options.state.resolve()
    if not options.catat.exists():
        parser.error(f"{options.catat} is not there; `make` builds it before it measures")
    (options.state / "tmp").mkdir(parents=True, exist_ok=True)
    return options


def quietly(words, measure, tries=TRIES):
    """Repeats what others disturbed; the quietest try counts, and tells how quiet it was."""
    quietest = None
    for number in range(1, tries + 1):
        progress(words if number == 1 else f"{words}: others used the machine, try {number}")
        result = measure()
        if quietest is None or result["other_cpu_cores"] < quietest["other_cpu_cores"]:
            quietest = result
        if quietest["other_cpu_cores"] <= QUIET_CORES:
            break
    return quietest


def make_environment(state):
    """A virtual environment with the peer's packages and uvloop, made anew when the list of them changes; its Python."""
    requirements, installed = PEER_FOLDER / "requirements.txt", state / "venv/installed.txt"
    if not installed.exists() or installed.read_text() != requirements.read_text():
        progress("installing the peer's Python packages")
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(state / "venv")], check=True)
        subprocess.run([str(state / "venv/bin/pip"), "install", "--quiet", "--disable-pip-version-check",
                        "--requirement", str(requirements)], check=True)  # fmt: skip
        shutil.copy(requirements, installed)
    return str(state / "venv/bin/python")


def keep(options, name, document, text):
    """Prints the table, and keeps it beside every single run."""
    (options.state / f"{name}.json").write_text(json.dumps(document, indent=2) + "\n")
    (options.state / f"{name}.md").write_text(text)
    print(text)


def to_the_end(name, main):
    """Servers are stopped and folders removed however the end comes."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
    except RuntimeError as error:
        sys.exit(f"{name}: {error}")
