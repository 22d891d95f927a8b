"""People who log in by a password: whether messages wait for them, and whether the time of an answer tells who is known."""

import itertools
import json
import math
import random
import statistics
import threading
import time

import ledgers
from keepalive import KeepAlive
from load import phone_number
from messages import Chat, wrong_replies

PASSWORD, WRONG = "hujan turun di sore hari", "hujan turun di pagi hari"
UNKNOWN_BASE = 70_000_000
CLIENTS = 4
CHATTING = 100
UNRECORDED = 20
# Below which nobody tells two means apart: so many standard errors, or this share of the median.
ERRORS, SHARE = 2, 0.01


def register(server):
    """Somebody whose password the program itself has hashed."""
    client = KeepAlive(server.url)
    body = json.dumps({"email": "bench@contoh.id", "password": PASSWORD}).encode()
    _, status = client.post("/auth/register", body)
    client.close()
    if status != 202:
        raise RuntimeError(f"nobody could register: {status}; the log is {server.log}")


def give_passwords(tables):
    """Everybody with a phone has the password of whoever registered."""
    [known] = tables.rows("SELECT password_hash FROM users WHERE password_hash IS NOT NULL")
    tables.run(
        f"UPDATE users SET password_hash = '{known['password_hash']}' "
        "WHERE id IN (SELECT user_id FROM identities WHERE kind = 'phone')"
    )


class Door:
    """Logs in over one connection, each time as if from another address: those that fail are limited by it."""

    numbers = itertools.count(1)

    def __init__(self, server):
        self.client = KeepAlive(server.url)

    def knock(self, phone, password):
        """The seconds until it was answered, and the status."""
        number = next(self.numbers)
        address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        body = json.dumps({"phone": phone, "password": password}).encode()
        return self.client.post("/auth/login", body, f"X-Forwarded-For: {address}\r\n")

    def close(self):
        self.client.close()


class Clients:
    """Four who log in without pause, in turns with a wrong and a right password, for as long as the block lasts."""

    def __init__(self, server, people):
        self.server, self.people = server, people
        self.tries, self.over = itertools.count(), threading.Event()
        # Each appends to it, which needs no lock.
        self.answered, self.broken = [], None
        self.threads = [threading.Thread(target=self.log_in) for _ in range(CLIENTS)]

    def log_in(self):
        try:
            door = Door(self.server)
            while not self.over.is_set():
                person, is_right = divmod(next(self.tries), 2)
                phone = phone_number(ledgers.PHONE_BASE, person % self.people)
                _, status = door.knock(phone, PASSWORD if is_right else WRONG)
                self.answered.append(status == (200 if is_right else 401))
            door.close()
        except (OSError, RuntimeError) as error:
            self.broken = error

    def __enter__(self):
        self.began_at = time.perf_counter()
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, kind, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
        self.seconds = time.perf_counter() - self.began_at
        if self.broken and kind is None:
            raise RuntimeError(f"a client that logs in broke off: {self.broken}; the log is {self.server.log}")


def measure_beside(server, options, pair, way):
    """What people who chat wait without those who log in, and beside them; every other pair the other way round."""
    arguments = ("--users", CHATTING, "--warmup", options.warmup, "--seconds", options.seconds, *way)

    def alone():
        return Chat(server, *arguments, python=options.python).result()

    def beside():
        with Clients(server, options.people) as clients:
            waited = alone()
        return waited | {"logins": clients.answered, "login_seconds": clients.seconds}

    if pair % 2:
        without = alone()
        with_them = beside()
    else:
        with_them = beside()
        without = alone()
    logins, seconds = with_them.pop("logins"), with_them.pop("login_seconds")
    return {
        "ratio": with_them["p99_ms"] / without["p99_ms"], "without": without, "beside": with_them,
        "logins_per_s": round(len(logins) / seconds, 1), "refused_logins": logins.count(False),
        "wrong_replies": wrong_replies(without, with_them),
    }  # fmt: skip


def measure_tries(server, options):
    """Wrong passwords of people who are known and of those who are not, in an order by chance."""
    door = Door(server)
    known = [(True, phone_number(ledgers.PHONE_BASE, number % options.people)) for number in range(options.tries)]
    unknown = [(False, phone_number(UNKNOWN_BASE, number)) for number in range(options.tries)]
    order = known + unknown
    random.Random(3).shuffle(order)
    for number in range(UNRECORDED):
        door.knock(phone_number(UNKNOWN_BASE, options.tries + number), WRONG)
    waits, refused = {True: [], False: []}, 0
    for is_known, phone in order:
        seconds, status = door.knock(phone, WRONG)
        waits[is_known].append(seconds * 1000)
        refused += status != 401
    door.close()
    return {"tries": options.tries, "refused_logins": refused, **apart(waits[True], waits[False])}


def apart(known, unknown):
    """How far two rows of milliseconds are apart, by Welch."""
    difference = statistics.fmean(known) - statistics.fmean(unknown)
    error = math.sqrt(sum(statistics.variance(waits) / len(waits) for waits in (known, unknown)))
    median = statistics.median(known + unknown)
    is_noise = abs(difference) < ERRORS * error or abs(difference) < SHARE * median
    return {
        "known": {"median_ms": statistics.median(known), "mean_ms": statistics.fmean(known)},
        "unknown": {"median_ms": statistics.median(unknown), "mean_ms": statistics.fmean(unknown)},
        "difference_ms": difference, "standard_error_ms": error, "t": difference / error,
        "verdict": "within noise" if is_noise else "not within noise",
    }  # fmt: skip
