#!/usr/bin/env python3
"""Scores what Catat reads in pictures and hears in voices, beside plain Tesseract, in one go.

Pictures are those of folders with a labels.json (a list of {"file", "total", "date", "merchant"}; a bank's page may have
{"amount", "fee"} instead of a total). Voices are made here by espeak-ng, at several speeds and pitches, half of them with noise.
Leave the machine alone meanwhile: times are part of the result.
"""

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AMOUNTS = {
    "lima ribu": 5_000,
    "dua belas ribu": 12_000,
    "lima belas ribu": 15_000,
    "dua puluh ribu": 20_000,
    "dua puluh lima ribu": 25_000,
    "tiga puluh lima ribu": 35_000,
    "empat puluh ribu": 40_000,
    "lima puluh ribu": 50_000,
    "tujuh puluh lima ribu": 75_000,
    "seratus ribu": 100_000,
    "seratus lima puluh ribu": 150_000,
    "dua ratus ribu": 200_000,
    "tiga ratus lima puluh ribu": 350_000,
    "lima ratus ribu": 500_000,
    "satu juta": 1_000_000,
    "satu juta dua ratus ribu": 1_200_000,
}
THINGS = [
    "beli kopi", "beli bensin", "makan siang", "bayar parkir", "beli pulsa", "bayar listrik", "belanja sayur", "naik ojek",
    "beli obat", "bayar kos", "isi galon", "potong rambut", "beli buku", "sarapan nasi uduk", "beli susu anak",
]
SPEEDS = (120, 140, 160)
PITCHES = (35, 50, 65)


def progress(words):
    print(words, file=sys.stderr, flush=True)


def median_and_worst(times):
    """Median and 95th percentile, in seconds."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]


class Catat:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def lines(self, arguments, text=""):
        command = [self.program, "--data-dir", self.folder, *arguments]
        run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(f"{' '.join(arguments[:1])}: {run.stderr.strip().splitlines()[-1]}")
        return [json.loads(line) for line in run.stdout.splitlines()]


def labels_of(folder):
    path = next((path for path in (folder / "labels.json", folder.parent / "labels.json") if path.is_file()), None)
    if path is None:
        sys.exit(f"{folder}/labels.json is missing; --pictures wants a folder of pictures with one, or beside one")
    return [label for label in json.loads(path.read_text()) if (folder / label["file"]).is_file()]


def wanted(label):
    """The totals that are right: a page of a bank may be read with its fee or without it."""
    if label.get("total"):
        return {label["total"]}
    amount = label.get("amount") or 0
    return {amount, amount + (label.get("fee") or 0)}


def alike(one, other):
    bare = [re.sub(r"\W", "", text or "").lower() for text in (one, other)]
    return all(bare) and (bare[0] in bare[1] or bare[1] in bare[0])


def crude_total(text):
    """The last figure on the last line that says TOTAL: what a plain reading of Tesseract's text comes to."""
    found = None
    for line in text.splitlines():
        if "TOTAL" in line.upper():
            figures = re.findall(r"\d{1,3}(?:[.,]\d{3})+|\d{4,7}", line)
            if figures:
                found = int(re.sub(r"\D", "", figures[-1]))
    return found


def tesseract(path):
    """Its total and seconds; nothing where the command is not installed (tesseract-ocr, tesseract-ocr-ind)."""
    if not shutil.which("tesseract"):
        return None, None
    begun = time.monotonic()
    command = ["tesseract", str(path), "stdout", "-l", "ind+eng", "--psm", "6"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return crude_total(run.stdout), time.monotonic() - begun


def pictures(catat, folders):
    rows, times, plain_times = [], {1: [], 2: []}, []
    for folder in folders:
        for label in labels_of(folder):
            path = folder / label["file"]
            begun = time.monotonic()
            (read,) = catat.lines(["receipt", "--json", str(path)])
            seconds = time.monotonic() - begun
            plain, plain_seconds = tesseract(path)
            plain_times.extend([plain_seconds] if plain_seconds is not None else [])
            times[max(1, len(read.get("readers", [])))].append(seconds)
            rows.append((label, read, plain))
            progress(f"{path.name}: {read.get('total')} ({seconds:.1f} s)")
    count = len(rows)
    if not count:
        return
    share = lambda part, of=count: f"{part} of {of} ({100 * part / max(of, 1):.0f} %)"
    right = [read.get("total") in wanted(label) for label, read, _ in rows]
    offered = [ok or read.get("other") in wanted(label) for ok, (label, read, _) in zip(right, rows)]
    sure = [bool(read.get("sure")) for _, read, _ in rows]
    print(f"\nPictures: {count}")
    plainly = share(sum(plain in wanted(label) for label, _, plain in rows)) if plain_times else "not installed"
    print(f"  total right                       {share(sum(right))}; plain Tesseract {plainly}")
    print(f"  booked, or among the two offered  {share(sum(offered))}")
    print(f"  booked without a question         {share(sum(sure))}")
    print(f"  of these wrong                    {sum(s and not ok for s, ok in zip(sure, right))}")
    dated = [(label, read) for label, read, _ in rows if label.get("date")]
    print(f"  day right                         {share(sum(read.get('date') == label['date'] for label, read in dated), len(dated))}")
    named = [(label, read) for label, read, _ in rows if label.get("merchant")]
    print(f"  merchant right                    {share(sum(alike(label['merchant'], read.get('merchant')) for label, read in named), len(named))}")
    for readers, taken in times.items():
        if taken:
            print("  seconds, {} (start within): median {:.1f}, 95th percentile {:.1f}".format(
                ("the first reader" if readers == 1 else "both readers"), *median_and_worst(taken)))
    if plain_times:
        print("  seconds, plain Tesseract: median {:.1f}, 95th percentile {:.1f}".format(*median_and_worst(plain_times)))


def say(text, folder, number, noisy, chance):
    wav, ogg = folder / f"{number}.wav", folder / f"{number}.ogg"
    speed, pitch = chance.choice(SPEEDS), chance.choice(PITCHES)
    subprocess.run(["espeak-ng", "-v", "id", "-s", str(speed), "-p", str(pitch), "-w", wav, text], check=True)
    noise = ["-f", "lavfi", "-i", "anoisesrc=color=pink:amplitude=0.02:duration=20", "-filter_complex", "amix=duration=first"]
    command = ["ffmpeg", "-v", "error", "-y", "-i", wav, *(noise if noisy else []), "-ac", "1", "-c:a", "libopus", "-b:a", "16k", ogg]
    subprocess.run(command, check=True)
    return ogg


def voices(catat, count):
    """Each note is one person's first message, so that none is taken for a repeat."""
    for tool in ("espeak-ng", "ffmpeg"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing; voices are made by it")
    chance = random.Random(7)
    tally = {half: dict.fromkeys(("right", "asked", "wrong", "lost"), 0) for half in ("clean", "noisy")}
    times = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            words, amount = chance.choice(list(AMOUNTS.items()))
            half = "noisy" if number % 2 else "clean"
            note = say(f"{chance.choice(THINGS)} {words}", Path(folder), number, half == "noisy", chance)
            begun = time.monotonic()
            line = json.dumps({"media": str(note), "user": f"+62812{10_000_000 + number}"})
            answers = catat.lines(["chat", "--json"], line + "\n")
            times.append(time.monotonic() - begun)
            verdict = judged(answers, amount)
            tally[half][verdict] += 1
            progress(f"{words}: {verdict}: {' '.join(answers[0].get('replies', []))[:160]!r}")
    print(f"\nVoices: {count}, by Whisper base")
    for half, verdicts in tally.items():
        print(f"  {half}: " + ", ".join(f"{name} {many}" for name, many in verdicts.items()))
    print("  seconds a note (start within): median {:.1f}, 95th percentile {:.1f}".format(*median_and_worst(times)))


def judged(answers, amount):
    booked = [row for answer in answers for row in answer.get("transactions", []) if row.get("status") == "confirmed"]
    if booked:
        return "right" if all(int(row["amount"]) == amount for row in booked) else "wrong"
    said = re.sub(r"\D", "", "".join(reply for answer in answers for reply in answer.get("replies", [])))
    return "asked" if str(amount) in said else "lost"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--catat", required=True, help="the program; catat-media lies beside it")
    parser.add_argument("--pictures", action="append", type=Path, default=[], metavar="DIR", help="pictures with their labels.json")
    parser.add_argument("--voices", type=int, default=200, metavar="N", help="so many notes [default: 200]")
    options = parser.parse_args()
    os.environ.setdefault("CATAT_REGISTRATION", "open")
    with tempfile.TemporaryDirectory() as folder:
        catat = Catat(options.catat, folder)
        pictures(catat, options.pictures)
        if options.voices:
            voices(catat, options.voices)


if __name__ == "__main__":
    main()
