"""People who ask the API by a key each: the keys, what is asked by them, whether the answers are right, and how long the
server took.

No server says how long it worked on an answer. So the time until the last byte is there is taken over one connection that
stays open, and beside each question one that asks for nothing; what is told is the difference."""

import datetime
import hashlib
import json
import random
import secrets
import statistics

import ledgers
from keepalive import KeepAlive
from load import Watch, phone_number

LISTED = 100
# What needs neither a key nor the database.
NOTHING = {"peer": "/healthz"}
# What Catat's keys begin with, and how much of one is kept.
BEGINNING, PREFIX_LENGTH = "catat_", 12


def drawn(people):
    """A key for each person, by their number."""
    return [BEGINNING + secrets.token_urlsafe(32) for _ in range(people)]


def write_into_catat(keys, tables):
    people, first_id = ledgers.phones(tables), tables.take_ids(len(keys))
    now = datetime.datetime.now(datetime.timezone.utc).isoformat()
    columns = ("id", "hash", "prefix", "name", "scopes", "user_id", "created_at")
    tables.insert("api_keys", columns, (
        (first_id + number, hashlib.sha256(key.encode()).digest(), key[:PREFIX_LENGTH], "bench", "read",
         people[phone_number(ledgers.PHONE_BASE, number)]["user_id"], now)
        for number, key in enumerate(keys)
    ))  # fmt: skip


def write_into_peer(keys, user_ids, peer):
    rows = (
        f"{user_ids[phone_number(ledgers.PHONE_BASE, number)]}\t{hashlib.sha256(key.encode()).hexdigest()}\n"
        for number, key in enumerate(keys)
    )
    peer.sql("COPY api_keys (user_id, key_hash) FROM STDIN", "".join(rows))
    peer.sql("VACUUM ANALYZE api_keys")


class Listing:
    """The newest hundred entries."""

    def __init__(self, ledger):
        self.ledger = ledger

    def drawn(self, chance):
        """Whose, and the path."""
        return chance.randrange(self.ledger.people), None, f"/api/v1/transactions?limit={LISTED}"

    def is_right(self, person, _, answer):
        """The first is what they wrote themselves; of the others it is known when they were."""
        days = [str(item.get("datetime") or item["tx_datetime"])[:10] for item in answer["items"]]
        rows = self.ledger.rows[person :: self.ledger.people]
        newest = sorted((f"{row.moment:%Y-%m-%d}" for row in rows), reverse=True)
        return days[1:] == newest[: LISTED - 1]


class Month:
    """A month by category."""

    def __init__(self, ledger):
        self.ledger = ledger

    def drawn(self, chance):
        person, month = chance.randrange(self.ledger.people), chance.choice(self.ledger.months)
        return person, f"{month:%Y-%m}", f"/api/v1/analytics/monthly/{month.year}/{month.month}"

    def is_right(self, person, month, answer):
        categories = [{"category": share["category"], "amount": share["total"]} for share in answer["category_breakdown"]]
        report = {
            "total_income": answer["total_income"], "total_expense": answer["total_expenses"],
            "category_breakdown": categories,
        }  # fmt: skip
        return self.ledger.is_right(person, month, report)


QUESTIONS = {"list": Listing, "month": Month}


def each_once(server, keys):
    """Asks once by every key, in an order that says nothing. Catat notes the first use of a key in a minute, in which
    it takes longer; afterwards none is due for a minute."""
    client, numbers = KeepAlive(server.url), list(range(len(keys)))
    random.Random(0).shuffle(numbers)
    waits = [client.get(f"/api/v1/transactions?limit={LISTED}", bearer=keys[number])[0] for number in numbers]
    client.close()
    return waits


def measure(server, question, keys, requests, seed, all_pids):
    """One question after another, each of somebody by chance."""
    each_once(server, keys)
    chance, client, nothing = random.Random(seed), KeepAlive(server.url), NOTHING.get(server.name, "/health")
    asked, answers, waits, empty = [], [], [], []
    everybody = Watch(all_pids)
    for _ in range(requests):
        person, what, path = question.drawn(chance)
        seconds, answer = client.get(path, bearer=keys[person])
        empty.append(client.get(nothing)[0])
        asked.append((person, what))
        answers.append(answer)
        waits.append(seconds)
    others = everybody.others()
    client.close()
    wrong = sum(not question.is_right(*what, json.loads(answer)) for what, answer in zip(asked, answers))
    return {"requests": requests, **server_times(waits, empty), "wrong_answers": wrong, **others}


def measure_first(server, keys):
    """The first use of every key."""
    waits, client = each_once(server, keys), KeepAlive(server.url)
    empty = [client.get(NOTHING.get(server.name, "/health"))[0] for _ in waits]
    client.close()
    return server_times(waits, empty)


def server_times(waits, empty):
    """Milliseconds: what was waited, less what is waited for nothing."""
    waits, nothing = sorted(waits), statistics.median(empty)
    at = {"p50_ms": statistics.median(waits), "p99_ms": waits[len(waits) * 99 // 100]}
    net = {name: round((wait - nothing) * 1000, 3) for name, wait in at.items()}
    return net | {"whole_p50_ms": round(at["p50_ms"] * 1000, 3), "empty_p50_ms": round(nothing * 1000, 3)}
