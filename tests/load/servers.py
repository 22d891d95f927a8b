"""Starts and stops the servers that are measured, each with an empty ledger and a port of its own."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from processes import usage

PROJECT = Path(__file__).resolve().parents[2]
WITH_POSTGRES = PROJECT / "tools/with-postgres.sh"
PEER_FOLDER = Path(__file__).resolve().parent / "peer"
TOKEN = "a-token-of-the-bench"
START_SECONDS = 60
STOP_SECONDS = 20
# Long enough for whatever a server does after its start to be over.
IDLE_AFTER_SECONDS = 5
# Settings of the person who measures would change what is measured.
FOREIGN_SETTINGS = ("CATAT_", "DATABASE_", "OLLAMA_", "PG", "RUST_LOG")


class Server:
    """A server in a process of its own, to be used in a `with` block."""

    name = ""

    def __init__(self, state):
        self.state, self.process, self.pids = state, None, []
        self.pids_file = state / "tmp" / f"{self.name}.pids"
        self.log = state / "logs" / f"{self.name}.log"

    def command(self):
        raise NotImplementedError

    def settings(self):
        return {}

    def __enter__(self):
        for folder in (self.pids_file.parent, self.log.parent):
            folder.mkdir(parents=True, exist_ok=True)
        self.pids_file.unlink(missing_ok=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        environment = {key: value for key, value in os.environ.items() if not key.startswith(FOREIGN_SETTINGS)}
        environment |= {"TMPDIR": str(self.state / "tmp")} | self.settings()
        with open(self.log, "w") as log:
            # A session of its own: the interrupt key is for us, and we stop the server in order.
            self.process = subprocess.Popen(
                self.command(), env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                start_new_session=True,
            )  # fmt: skip
        try:
            self.wait_until_healthy()
        except BaseException:
            self.__exit__()
            raise
        return self

    def wait_until_healthy(self):
        give_up_at = time.monotonic() + START_SECONDS
        while time.monotonic() < give_up_at and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.url + "/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        self.healthy_since = time.monotonic()
                        self.pids = self.first_processes()
                        return
            except OSError:
                time.sleep(0.1)
        last_lines = "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])
        raise RuntimeError(f"{self.name} did not start; the end of {self.log}:\n{last_lines}")

    def first_processes(self):
        """The processes to measure, with their descendants: the server's and, where there is one, its database's."""
        if self.pids_file.exists():
            return [int(pid) for pid in self.pids_file.read_text().split()]
        return [self.process.pid]

    def idle_pss_mib(self):
        time.sleep(max(0, self.healthy_since + IDLE_AFTER_SECONDS - time.monotonic()))
        return usage(self.pids).pss_mib

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


class WithPostgres:
    """A server with a PostgreSQL of its own, which its first process finds in a variable of this name."""

    url_variable = ""

    def sql(self, statement, rows=None, separator="|"):
        """Runs a statement in the database; `rows` are the lines of a COPY … FROM STDIN. The rows that it answers are lists
        of what stands between separators."""
        prefix = f"{self.url_variable}=".encode()
        environment = Path(f"/proc/{self.pids[0]}/environ").read_bytes().split(b"\0")
        url = next(entry for entry in environment if entry.startswith(prefix)).removeprefix(prefix)
        done = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1",
             "--command", statement, url.decode()],
            input=rows, text=True, capture_output=True,
        )  # fmt: skip
        if done.returncode != 0:
            raise RuntimeError(f"psql: {done.stderr}")
        return [[line] if separator is None else line.split(separator) for line in done.stdout.splitlines()]


class Peer(WithPostgres, Server):
    name, url_variable = "peer", "POSTGRES_TEST_URL"

    def command(self):
        return [str(PEER_FOLDER / "start.sh")]

    def settings(self):
        return {
            "PORT": str(self.port), "WORKERS": "2", "POOL_SIZE": "10", "PEER_TOKEN": TOKEN,
            "PEER_VENV": str(self.state / "venv"), "PEER_PIDS": str(self.pids_file),
        }  # fmt: skip


class Catat(Server):
    """Catat on SQLite. A data folder that is given is kept, otherwise it is new and removed afterwards."""

    name = "catat"

    def __init__(self, state, program, data_folder=None):
        super().__init__(state)
        self.program, self.kept_folder, self.data_folder = program, data_folder, data_folder

    def __enter__(self):
        if self.kept_folder is None:
            (self.state / "tmp").mkdir(parents=True, exist_ok=True)
            self.data_folder = Path(tempfile.mkdtemp(prefix="data.", dir=self.state / "tmp"))
        return super().__enter__()

    def __exit__(self, *error):
        super().__exit__(*error)
        if self.kept_folder is None:
            shutil.rmtree(self.data_folder)

    def command(self):
        return [str(self.program), "serve", "--data-dir", str(self.data_folder), "--listen", f"127.0.0.1:{self.port}"]

    def settings(self):
        return {
            "CATAT_REGISTRATION": "open", "CATAT_DUPLICATE_SECONDS": "0", "CATAT_TOKEN": TOKEN,
            "CATAT_WHATSAPP": "off",
        }  # fmt: skip


class CatatOnPostgres(WithPostgres, Catat):
    """Catat on a PostgreSQL of its own, with the peer's settings."""

    name, url_variable = "catat-postgres", "DATABASE_URL"

    def command(self):
        script = (
            'echo "$$ $POSTGRES_TEST_PID" >"$PIDS_FILE"; '
            'export DATABASE_URL=$POSTGRES_TEST_URL; unset POSTGRES_TEST_URL POSTGRES_TEST_PID; exec "$@"'
        )
        return [str(WITH_POSTGRES), "--durable", "sh", "-c", script, "sh", *super().command()]

    def settings(self):
        return super().settings() | {"PIDS_FILE": str(self.pids_file)}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
