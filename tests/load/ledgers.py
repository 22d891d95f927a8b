"""A large ledger, the same for every server: made once, written into each one's own tables, and summed here too, so
that every report can be checked."""

import collections
import csv
import datetime
import io
import json
import random
from typing import NamedTuple

from keepalive import KeepAlive
from load import Watch, phone_number

PEOPLE = 1_000
PHONE_BASE = 50_000_000
MONTHS = 12
JAKARTA = datetime.timezone(datetime.timedelta(hours=7))
# Names that both servers know, by the key that Catat's defaults have.
EXPENSES = {"Makan": "makan", "Transport": "transport", "Belanja": "belanja", "Pulsa & Data": "pulsa_data"}
INCOME = {"Gaji": "gaji"}
SMALLEST_RUPIAH, STEPS = 500, 400
REPORT_WARMUP = 100


class Row(NamedTuple):
    person: int
    direction: str
    category: str
    rupiah: int
    moment: datetime.datetime


class Ledger:
    """`rows` spread evenly over so many people, who come `after` others, and over the twelve months before the running one."""

    def __init__(self, rows, people=PEOPLE, after=0):
        self.people = people
        first_of_this_month = datetime.datetime.now(JAKARTA).date().replace(day=1)
        self.months = whole_months_before(first_of_this_month, MONTHS)
        self.rows, self.totals = [], collections.defaultdict(collections.Counter)
        self.last_day = first_of_this_month - datetime.timedelta(days=1)
        first, days = self.months[0], (first_of_this_month - self.months[0]).days
        chance, expenses = random.Random(1), list(EXPENSES)
        for number in range(rows):
            day = first + datetime.timedelta(days=chance.randrange(days))
            income = number % 10 == 0
            category = "Gaji" if income else expenses[chance.randrange(len(expenses))]
            row = Row(
                after + number % people, "income" if income else "expense", category,
                SMALLEST_RUPIAH * (1 + chance.randrange(STEPS)),
                datetime.datetime(day.year, day.month, day.day, 12, tzinfo=JAKARTA),
            )  # fmt: skip
            self.rows.append(row)
            self.totals[row.person, f"{day:%Y-%m}"][category] += row.rupiah

    def is_right(self, person, month, report):
        """Whether a report's sums are those of the rows."""
        expected = self.totals[person, month]
        named = {line["category"]: line["amount"] for line in report["category_breakdown"] if line["amount"]}
        expenses = {name: amount for name, amount in expected.items() if name in EXPENSES}
        return (
            report["total_income"] == sum(amount for name, amount in expected.items() if name in INCOME)
            and report["total_expense"] == sum(expenses.values())
            and {name: amount for name, amount in named.items() if name not in INCOME} == expenses
        )


def whole_months_before(first_of_month, count):
    months = []
    for _ in range(count):
        first_of_month = (first_of_month - datetime.timedelta(days=1)).replace(day=1)
        months.insert(0, first_of_month)
    return months


def write_into_catat(ledger, tables):
    """Past the program. A row that Catat wrote itself is the pattern."""
    people = phones(tables)
    categories = {row["key"]: row["id"] for row in tables.rows("SELECT * FROM categories WHERE book_id IS NULL")}
    [pattern] = tables.rows("SELECT * FROM transactions WHERE status = 'confirmed' LIMIT 1")
    pattern |= {"message_id": None, "account_id": None, "asked": False}
    first_id = tables.take_ids(len(ledger.rows))

    def values():
        for number, row in enumerate(ledger.rows):
            person = people[phone_number(PHONE_BASE, row.person)]
            moment = row.moment.astimezone(datetime.timezone.utc).isoformat()
            own = {
                "id": first_id + number, "book_id": person["book_id"], "user_id": person["user_id"],
                "direction": row.direction, "amount": row.rupiah * 100, "currency": "IDR",
                "category_id": categories[(EXPENSES | INCOME)[row.category]], "tx_datetime": moment,
                "tx_date": row.moment.date().isoformat(), "created_at": moment, "updated_at": moment,
            }  # fmt: skip
            yield tuple((pattern | own).values())

    tables.insert("transactions", list(pattern), values())


def phones(tables):
    """Whoever has a phone number, by it."""
    statement = "SELECT address, user_id, book_id FROM identities JOIN users ON users.id = user_id WHERE kind = 'phone'"
    return {row["address"]: row for row in tables.rows(statement)}


def write_into_peer(ledger, peer):
    """By COPY into its tables; the person's number → user id."""
    people = dict(peer.sql("SELECT phone, id FROM users"))
    names = ", ".join(f"('{name}')" for name in EXPENSES | INCOME)
    peer.sql(
        "INSERT INTO categories (user_id, name) SELECT users.id, names.name "
        f"FROM users CROSS JOIN (VALUES {names}) AS names (name) ON CONFLICT DO NOTHING"
    )
    categories = {(user, name): id for user, name, id in peer.sql("SELECT user_id, name, id FROM categories")}
    text = io.StringIO()
    writer = csv.writer(text)
    for row in ledger.rows:
        user = people[phone_number(PHONE_BASE, row.person)]
        writer.writerow([
            user, row.direction, row.rupiah, categories[user, row.category], "beli kopi", row.moment.isoformat(),
            "whatsapp", "beli kopi 20k",
        ])  # fmt: skip
    columns = "user_id, direction, amount, category_id, description, tx_datetime, source, raw_text"
    peer.sql(f"COPY transactions ({columns}) FROM STDIN (FORMAT csv)", text.getvalue())
    peer.sql("VACUUM ANALYZE")
    return people


def measure_reports(server, ledger, requests, person_parameter, seed, all_pids):
    """Monthly reports of random people in random months, one after the other over one connection."""
    chance, client = random.Random(seed), KeepAlive(server.url)
    asked, answers, waits = [], [], []
    for number in range(REPORT_WARMUP + requests):
        person, month = chance.randrange(ledger.people), f"{chance.choice(ledger.months):%Y-%m}"
        if number == REPORT_WARMUP:
            everybody, own = Watch(all_pids), Watch(server.pids)
        seconds, answer = client.get(f"/reports/monthly?{person_parameter(person)}&month={month}")
        if number >= REPORT_WARMUP:
            asked.append((person, month))
            answers.append(answer)
            waits.append(seconds)
    cpu, others = own.summary(requests), everybody.others()
    client.close()
    waits.sort()
    wrong = sum(not ledger.is_right(*what, json.loads(answer)) for what, answer in zip(asked, answers))
    return {
        "requests": requests, "p50_ms": waits[requests // 2] * 1000, "p99_ms": waits[requests * 99 // 100] * 1000,
        "server_cpu_us_per_report": cpu["server_cpu_us_per_msg"], "wrong_reports": wrong, **others,
    }  # fmt: skip

