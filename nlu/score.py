#!/usr/bin/env python3
"""Scores parsed frames against labelled messages.

usage: score.py LABELS.jsonl FRAMES.jsonl [--show]

FRAMES has one frame a line, as `catat parse` writes it, in the order of LABELS. Two marks for each message: *core*
(intent, number of entries, direction, amount, currency, day, a doubt marked where it is due) and *full* (also
category, account, goal, report and edit fields). *Confidently wrong* counts frames that would write something
wrong without asking, *needless questions* those that ask although the message was clear. --show lists the misses."""

import collections
import json
import sys

WRITES = {
    "create_transaction",
    "create_saving",
    "deposit_saving",
    "withdraw_saving",
    "set_budget",
    "edit_transaction",
    "delete_transaction",
}


def norm(s):
    return " ".join(str(s or "").lower().split())


def entry_issue(want, got):
    """None where the entry matches; else the first field that differs."""
    if got.get("direction") != want["direction"]:
        return "direction"
    try:
        amount = float(got.get("amount"))
    except (TypeError, ValueError):
        return "amount"
    if abs(amount - want["amount"]) > 0.005:
        return "amount"
    if norm(got.get("currency", "IDR")) != norm(want.get("currency", "IDR")):
        return "currency"
    if str(got.get("datetime", ""))[:10] != want["date"]:
        return "date"
    if want.get("ambiguous") and not got.get("ambiguous"):
        return "ambiguous"
    return None


def extra_issue(want, got):
    if "category" in want and got.get("category_suggestion") not in want["category"]:
        return "category"
    for key in ("account", "to_account"):
        if key in want and norm(got.get(key)) != norm(want[key]):
            return key
    return None


def judge(label, frame):
    """(core issue, full issue), None where there is none."""
    if frame.get("intent") not in label["intent"]:
        return "intent", "intent"
    got = list(frame.get("entries") or [])
    if len(got) != len(label["entries"]):
        return "entry count", "entry count"
    full = None
    for want in label["entries"]:
        issues = [(entry_issue(want, g), i) for i, g in enumerate(got)]
        fits = [i for issue, i in issues if issue is None]
        if not fits:
            return issues[0][0] or "unmatched", issues[0][0] or "unmatched"
        best = next((i for i in fits if extra_issue(want, got[i]) is None), fits[0])
        full = full or extra_issue(want, got[best])
        got.pop(best)
    if "amount" in label and abs(float(frame.get("amount") or 0) - label["amount"]) > 0.005:
        return "amount", "amount"
    if "account" in label and norm(frame.get("account")) != norm(label["account"]):
        full = full or "account"
    if "saving" in label and norm(label["saving"]) not in norm(frame.get("saving")):
        full = full or "saving"
    if label.get("category") and frame.get("category_suggestion") != label["category"]:
        full = full or "category"
    report = frame.get("report") or {}
    for key, value in (label.get("report") or {}).items():
        have = report.get({"start": "from", "end": "to"}.get(key, key))
        if key in ("start", "end"):
            have = str(have or "")[:10]
        if have != value:
            full = full or f"report.{key}"
    edit = frame.get("edit") or {}
    for key, value in (label.get("edit") or {}).items():
        have = edit.get(key)
        if key == "date":
            have = str(have or edit.get("datetime") or "")[:10]
        if key == "amount":
            have = float(have or 0)
        if have != value:
            full = full or f"edit.{key}"
    return None, full


def main():
    labels = [json.loads(line) for line in open(sys.argv[1])]
    frames = [json.loads(line) for line in open(sys.argv[2])]
    if len(frames) != len(labels):
        sys.exit(f"{len(frames)} frames for {len(labels)} labels")
    by = collections.defaultdict(lambda: [0, 0, 0])
    why = collections.Counter()
    confident = needless = 0
    for label, frame in zip(labels, frames):
        core, full = judge(label, frame)
        row = by[label["tag"]]
        row[0] += 1
        row[1] += core is None
        row[2] += core is None and full is None
        asked = frame.get("intent") == "clarification" or any(e.get("ambiguous") for e in frame.get("entries") or [])
        due = "clarification" in label["intent"] or any(e.get("ambiguous") for e in label["entries"])
        confident += core is not None and not asked and frame.get("intent") in WRITES
        needless += asked and not due
        if core or full:
            why[core or full] += 1
            if "--show" in sys.argv:
                print(f"{core or '+' + full}\t{label['text']!r}\t{json.dumps(frame, ensure_ascii=False)[:400]}")
    n = len(labels)
    core = sum(r[1] for r in by.values())
    full = sum(r[2] for r in by.values())
    for tag, (t, c, f) in sorted(by.items()):
        print(f"{tag:10} {t:4} core {c:4} full {f:4}")
    print("misses:", dict(why.most_common()))
    print(f"confidently wrong {confident}  needless questions {needless}")
    print(f"core {core}/{n} = {100 * core / n:.1f}%  full {full}/{n} = {100 * full / n:.1f}%")


main()
