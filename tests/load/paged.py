"""Somebody with a large book of their own who looks at the pages: how long the server takes for each.

As with what is asked by keys, a request that asks for nothing is sent beside each, and taken off. Nothing is compressed: a
browser asks for that, and it is no work of the ledger's."""

import time
from urllib.parse import urlencode

import ledgers
from keepalive import KeepAlive, cookie_of
from keyed import NOTHING, server_times
from load import Watch, phone_number
from logins import PASSWORD

UNRECORDED = 5
# Nobody may ask for more than twenty pages a second in the long run.
SECONDS_EACH = 0.05
# The rooms, and what is looked for in the longest list.
PAGES = {
    "the dashboard": "/dashboard",
    "transactions": "/transactions",
    "transactions, the largest first": "/transactions?sort=largest",
    "transactions, the largest of a month": "/transactions?sort=largest&from={first}&to={last}",
    "transactions, by words that are rare": "/transactions?q=pinisi",
    "accounts": "/accounts",
    "savings": "/savings",
    "budgets": "/budgets",
    "debts": "/debts",
    "reports, of a month": "/reports",
    "reports, of a year": "/reports?from={year}&to={last}",
    "chat": "/chat",
    "media": "/media",
    "changes": "/changes",
    "settings": "/settings",
}


ACCOUNTS = {"BCA": "bank", "Tunai": "cash", "GoPay": "ewallet"}


class Book:
    """`rows` of one person, who comes after `people`, in turns over three accounts."""

    def __init__(self, rows, people):
        self.ledger = ledgers.Ledger(rows, people=1, after=people)
        first, last = self.ledger.months[-1], self.ledger.last_day
        self.days = {"first": first.isoformat(), "last": last.isoformat(), "year": self.ledger.months[0].isoformat()}
        self.phone = phone_number(ledgers.PHONE_BASE, people)

    def write_into(self, tables):
        """Past the program, as the ledger is."""
        ledgers.write_into_catat(self.ledger, tables)
        person, first_id = ledgers.phones(tables)[self.phone], tables.take_ids(len(ACCOUNTS))
        columns = (
            "id", "book_id", "user_id", "name", "name_key", "kind", "currency", "opening_amount", "status", "version",
            "created_at", "updated_at", "opened_on",
        )  # fmt: skip
        day = self.days["year"]
        moment = f"{day}T00:00:00+00:00"
        tables.insert("accounts", columns, [
            (first_id + nth, person["book_id"], person["user_id"], name, name.lower(), kind, "IDR", 0, "active", 1, moment, moment, day)
            for nth, (name, kind) in enumerate(ACCOUNTS.items())
        ])  # fmt: skip
        tables.run(f"UPDATE transactions SET account_id = {first_id} + id % {len(ACCOUNTS)} WHERE book_id = {person['book_id']}")

    def log_in(self, client):
        """The cookie of a browser that has logged in."""
        form = urlencode({"name": "0" + self.phone.removeprefix("62"), "password": PASSWORD}).encode()
        head = client.head("POST", "/login", f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n")
        return cookie_of(client.answer(head + form))


def measure(server, book, requests, all_pids):
    """Every page so often, one after the other over one connection; by the page's name."""
    client, nothing = KeepAlive(server.url), NOTHING.get(server.name, "/health")
    cookie, everybody, measured = book.log_in(client), Watch(all_pids), {}
    for name, path in PAGES.items():
        path, waits, empty = path.format(**book.days), [], []
        for number in range(UNRECORDED + requests):
            seconds, answer = client.get(path, f"Cookie: {cookie}\r\n")
            time.sleep(SECONDS_EACH)
            if number >= UNRECORDED:
                waits.append(seconds)
                empty.append(client.get(nothing)[0])
        wrong = not answer.rstrip().endswith(b"</html>")
        measured[name] = server_times(waits, empty) | {"wrong_answers": int(wrong), "bytes": len(answer)}
    client.close()
    return {"pages": measured, "wrong_answers": sum(page["wrong_answers"] for page in measured.values()), **everybody.others()}
