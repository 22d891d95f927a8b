#!/usr/bin/env python3
"""Sends chat messages to any server with `POST /wa/incoming` and measures the answers.

  load.py --url http://127.0.0.1:8000/wa/incoming --token bench --users 100 --seconds 20 --pids 123,456

Ways to send:
  closed loop (default)  every person sends the next message when the reply has come;
  --rate R               R messages a second whatever the replies do; waiting counts from the planned moment;
  --burst                every person sends one message, all at once.

Each person has a phone number and a keep-alive connection of their own. A reply is right when it is HTTP 200 and
holds the amount sent as Rupiah ("Rp20.000"). One JSON line on standard output tells the result. The times are
distorted when anything else keeps the machine busy: do not trust a run with other_cpu_cores above 0.15.
Needs no packages; with uvloop it sends more than twice as fast (about 45,000 instead of 20,000 messages a second)."""

import argparse
import asyncio
import json
import random
import sys
import time
from urllib.parse import urlsplit

from processes import machine_busy_seconds, usage

ITEMS = ["beli kopi {}", "kopi {}", "makan siang nasi padang {}", "bensin {}", "beli pulsa {}", "parkir {}",
         "bakso {} sama temen", "belanja indomaret {}", "gojek ke kantor {}", "jajan {} tadi"]  # fmt: skip
AMOUNTS = [("20k", 20_000), ("15rb", 15_000), ("35 ribu", 35_000), ("50.000", 50_000), ("12,5k", 12_500),
           ("Rp 75.000", 75_000), ("1,2jt", 1_200_000), ("100rb", 100_000), ("8000", 8_000), ("27k", 27_000)]  # fmt: skip
# A reply that has not come after this long will not come.
PATIENCE_SECONDS = 60
MEMORY_SAMPLE_SECONDS = 2


def rupiah(amount):
    return ("Rp" + f"{amount:,}".replace(",", ".")).encode()


def phone_number(phone_base, person):
    return f"62812{phone_base + person}"


class Person(asyncio.Protocol):
    """One connection, one message in flight; what was planned meanwhile waits in `planned`."""

    def __init__(self, driver, number):
        self.driver = driver
        self.phone = phone_number(driver.options.phone_base, number)
        self.random = random.Random(driver.options.seed * 1_000_003 + number)
        self.received, self.planned, self.in_flight = b"", [], None

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, _):
        if not self.driver.over:
            self.driver.errors += 1
            self.driver.one_done()

    def send(self, planned_at):
        if self.in_flight:
            self.planned.append(planned_at)
            return
        words, amount = AMOUNTS[self.random.randrange(len(AMOUNTS))]
        body = json.dumps({
            "from_number": self.phone, "message_type": "text", "text": self.random.choice(ITEMS).format(words),
            "media_url": None, "timestamp": int(time.time()),
        }).encode()  # fmt: skip
        self.in_flight = (planned_at, rupiah(amount))
        self.transport.write(self.driver.head + str(len(body)).encode() + b"\r\n\r\n" + body)

    def data_received(self, data):
        self.received += data
        head_end = self.received.find(b"\r\n\r\n")
        if head_end < 0:
            return
        head = self.received[:head_end].lower()
        length_at = head.find(b"content-length:")
        if length_at < 0:
            self.transport.close()  # counts as an error in connection_lost
            return
        end = head_end + 4 + int(head[length_at + 15 :].split(b"\r\n")[0])
        if len(self.received) < end:
            return
        body, self.received = self.received[head_end + 4 : end], self.received[end:]
        (planned_at, wanted), self.in_flight = self.in_flight, None
        self.driver.judge(head[9:12] == b"200", wanted in body, body)
        self.driver.answered(planned_at)
        self.driver.one_done(self)


class Driver:
    def __init__(self, options):
        url = urlsplit(options.url)
        self.options, self.host, self.port = options, url.hostname, url.port or 80
        self.head = (f"POST {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\nAuthorization: Bearer {options.token}\r\n"
                     "Content-Type: application/json\r\nContent-Length: ").encode()  # fmt: skip
        self.waits, self.errors, self.wrong, self.last_bad = [], 0, 0, b""
        self.warming_up = self.looping = self.over = False
        self.open_messages, self.all_done = 0, None

    def judge(self, accepted, amount_named, body):
        if not accepted:
            self.errors += 1
        elif self.options.reply_key and not amount_named:
            self.wrong += 1
        else:
            return
        self.last_bad = body[:200]

    def answered(self, planned_at):
        if not self.warming_up:
            self.waits.append(time.perf_counter() - planned_at)

    def one_done(self, person=None):
        self.open_messages -= 1
        if person and person.planned:
            person.send(person.planned.pop(0))
        elif person and self.looping:
            self.open_messages += 1
            person.send(time.perf_counter())
        if self.open_messages <= 0 and self.all_done:
            self.all_done.set()

    async def closed_loop(self, people, seconds):
        self.looping = True
        self.everybody_once(people)
        await asyncio.sleep(seconds)
        self.looping = False

    def everybody_once(self, people):
        self.open_messages, now = len(people), time.perf_counter()
        for person in people:
            person.send(now)

    async def open_loop(self, people, rate, seconds):
        count, sent, start = int(rate * seconds), 0, time.perf_counter()
        self.open_messages = count
        while sent < count:
            now = time.perf_counter()
            while sent < count and start + sent / rate <= now:
                people[sent % len(people)].send(start + sent / rate)
                sent += 1
            await asyncio.sleep(max(0, min(0.002, start + sent / rate - time.perf_counter())))

    async def phase(self, sending):
        """Runs one way of sending; the seconds from the first message to the last reply."""
        self.all_done, start = asyncio.Event(), time.perf_counter()
        await sending()
        if self.open_messages > 0:
            await asyncio.wait_for(self.all_done.wait(), PATIENCE_SECONDS)
        return time.perf_counter() - start

    async def warm_up(self, people):
        """Also makes the people, so that what is measured is the steady state."""
        self.warming_up = True
        await self.phase(lambda: self.closed_loop(people, self.options.warmup))
        self.warming_up = False

    async def measured(self, people):
        options = self.options

        async def burst():
            self.everybody_once(people)

        if options.burst:
            return await self.phase(burst)
        if options.rate:
            return await self.phase(lambda: self.open_loop(people, options.rate, options.seconds))
        return await self.phase(lambda: self.closed_loop(people, options.seconds))

    async def run(self):
        options, loop = self.options, asyncio.get_running_loop()
        people = []
        for number in range(options.users):
            _, person = await loop.create_connection(lambda n=number: Person(self, n), self.host, self.port)
            people.append(person)
        # A burst is over before the kernel's clock ticks, so its quiet is judged together with the warm-up's.
        quiet = Watch(options.pids)
        if options.warmup:
            await self.warm_up(people)
        watch = Watch(options.pids)
        if not options.burst:
            quiet = watch
        sampling = asyncio.create_task(watch.sample_memory())
        wall_seconds = await self.measured(people)
        sampling.cancel()
        result = self.summary(wall_seconds) | watch.summary(len(self.waits)) | quiet.others()
        self.over = True
        for person in people:
            person.transport.close()
        return result

    def summary(self, wall_seconds):
        options, waits = self.options, sorted(self.waits)

        def milliseconds(share):
            return round(waits[min(len(waits) - 1, int(len(waits) * share))] * 1000, 2) if waits else None

        return {
            "mode": "burst" if options.burst else f"open {options.rate}/s" if options.rate else "closed",
            "users": options.users, "msgs": len(waits), "msgs_per_s": round(len(waits) / wall_seconds, 1),
            "p50_ms": milliseconds(0.5), "p95_ms": milliseconds(0.95), "p99_ms": milliseconds(0.99),
            "max_ms": milliseconds(1), "errors": self.errors, "wrong_replies": self.wrong,
            **({"last_bad_reply": self.last_bad.decode(errors="replace")} if self.last_bad else {}),
        }  # fmt: skip


class Watch:
    """What the server, this driver and everybody else used from its making on."""

    def __init__(self, pids):
        self.pids, self.start = pids, time.perf_counter()
        self.server, self.rss_mib, self.pss_mib = usage(pids), 0, 0
        self.driver_seconds, self.busy_seconds = time.process_time(), machine_busy_seconds()

    async def sample_memory(self):
        while self.pids:
            now = usage(self.pids)
            self.rss_mib, self.pss_mib = max(self.rss_mib, now.rss_mib), max(self.pss_mib, now.pss_mib)
            await asyncio.sleep(MEMORY_SAMPLE_SECONDS)

    def spent(self):
        """Seconds passed, then processor seconds: the server's, the driver's, everybody's."""
        busy_seconds = machine_busy_seconds() - self.busy_seconds
        now = usage(self.pids)
        self.rss_mib, self.pss_mib = max(self.rss_mib, now.rss_mib), max(self.pss_mib, now.pss_mib)
        server_seconds = now.cpu_seconds - self.server.cpu_seconds
        driver_seconds = time.process_time() - self.driver_seconds
        return time.perf_counter() - self.start, server_seconds, driver_seconds, busy_seconds, now.processes

    def summary(self, messages):
        seconds, server_seconds, driver_seconds, _, processes = self.spent()
        result = {"driver_cpu_cores": round(driver_seconds / seconds, 2)}
        if self.pids:
            result |= {
                "procs": processes, "rss_mib": round(self.rss_mib, 1), "pss_mib": round(self.pss_mib, 1),
                "server_cpu_us_per_msg": round(server_seconds / max(1, messages) * 1e6),
                "server_cpu_cores": round(server_seconds / seconds, 2),
            }  # fmt: skip
        return result

    def others(self):
        """Without --pids the server's work cannot be told from that of others."""
        if not self.pids:
            return {}
        seconds, server_seconds, driver_seconds, busy_seconds, _ = self.spent()
        return {"other_cpu_cores": round((busy_seconds - server_seconds - driver_seconds) / seconds, 2)}


def parse_options(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--url", default="http://127.0.0.1:8000/wa/incoming")
    add("--token", default="bench")
    add("--users", type=int, default=100)
    add("--seconds", type=float, default=20)
    add("--warmup", type=float, default=3, help="seconds of closed loop before anything is measured")
    add("--rate", type=float, default=0, help="messages a second, whatever the replies do")
    add("--burst", action="store_true", help="one message from everybody, all at once")
    add("--seed", type=int, default=1, help="of the messages' choice")
    add("--phone-base", type=int, default=10_000_000, help="the first person's number behind 62812")
    add("--pids", type=lambda text: [int(pid) for pid in text.split(",") if pid], default=[],
        help="the server's first processes; they and their descendants are measured")  # fmt: skip
    add("--reply-key", default="rp", help="'' when replies need not name the amount")
    return parser.parse_args(arguments)


def main():
    options = parse_options()
    try:
        import uvloop

        run = uvloop.run
    except ImportError:
        run = asyncio.run
    result = run(Driver(options).run())
    print(json.dumps(result))
    if result["errors"] or result["wrong_replies"]:
        print("last bad reply:", result.get("last_bad_reply", "(the connection was lost)"), file=sys.stderr)


if __name__ == "__main__":
    main()
