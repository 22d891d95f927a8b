"""People who chat, from a process of their own (`load.py`) beside the one that measures."""

import json
import subprocess
import sys
from pathlib import Path

from ledgers import PEOPLE, PHONE_BASE
from servers import TOKEN

LOAD_PROGRAM = Path(__file__).resolve().parent / "load.py"


class Chat:
    """Has begun when it is made. `arguments` are those of `load.py`."""

    def __init__(self, server, *arguments, python=sys.executable):
        self.server = server
        command = [
            python, str(LOAD_PROGRAM), "--url", server.url + "/wa/incoming", "--token", TOKEN,
            "--pids", ",".join(map(str, server.pids)), *map(str, arguments),
        ]  # fmt: skip
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def result(self):
        """What `load.py` tells, once it is over."""
        output = self.process.communicate()[0]
        if self.process.returncode != 0:
            raise RuntimeError(f"the load on {self.server.name} broke off; its log is {self.server.log}")
        return json.loads(output)


def introduce_people(server, python=sys.executable, people=PEOPLE):
    """Everybody writes once, so that each server makes its people as it does."""
    at_once = 100  # far from the limit of open files
    for start in range(0, people, at_once):
        users, base = min(at_once, people - start), PHONE_BASE + start
        burst = ("--burst", "--warmup", 0, "--users", users, "--phone-base", base)
        result = Chat(server, *burst, python=python).result()
        if result["errors"]:
            raise RuntimeError(f"{result['errors']} people were not taken in; the log is {server.log}")


def wrong_replies(*chats):
    """How many replies of these did not come, or were not right."""
    return sum(chat[key] for chat in chats for key in ("errors", "wrong_replies"))
