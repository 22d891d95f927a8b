"""From single runs to medians, ratios and a table in Markdown."""

import statistics

SERVERS = {"peer": "Peer", "catat": "Catat, SQLite", "catat-postgres": "Catat, PostgreSQL"}
# part, key in a run, words, unit, digits, whether more is better
MEASURES = [
    ("load", "msgs_per_s", "100 people, each sending when the reply came", "messages/s", 0, True),
    ("load", "server_cpu_us_per_msg", "processor time for a message", "µs", 0, False),
    ("load", "p50_ms", "reply, median", "ms", 1, False),
    ("load", "p95_ms", "reply, 95th percentile", "ms", 1, False),
    ("load", "p99_ms", "reply, 99th percentile", "ms", 1, False),
    ("burst", "max_ms", "100 messages at once, the last reply", "ms", 1, False),
    ("idle", "pss_mib", "memory (PSS), idle", "MiB", 1, False),
    ("load", "pss_mib", "memory (PSS), under load", "MiB", 1, False),
    ("report", "p50_ms", "monthly report, median", "ms", 2, False),
    ("report", "p99_ms", "monthly report, 99th percentile", "ms", 2, False),
    ("report", "server_cpu_us_per_report", "processor time for a report", "µs", 0, False),
]
QUIET_CORES = 0.15


def medians(runs):
    """runs[server][part] is a list of results; → the median of each measure, by server."""
    return {
        server: {
            f"{part}.{key}": statistics.median(run[key] for run in parts[part])
            for part, key, *_ in MEASURES
            if parts.get(part)
        }
        for server, parts in runs.items()
    }


def failures(runs):
    """In words, everything that a server answered wrongly."""
    return [
        f"{SERVERS[server]}, {part}: {run[key]} {key.replace('_', ' ')}"
        for server, parts in runs.items()
        for part, results in parts.items()
        for run in results
        for key in ("errors", "wrong_replies", "wrong_reports")
        if run.get(key)
    ]


def disturbed(runs):
    every = [run for parts in runs.values() for results in parts.values() for run in results]
    return sum(run.get("other_cpu_cores", 0) > QUIET_CORES for run in every), len(every)


def ratio(peer, ours, more_is_better):
    better, worse = (ours, peer) if more_is_better else (peer, ours)
    if not worse:
        return "–"
    times = better / worse
    return f"{times:.0f}×" if times >= 20 else f"{times:.1f}×" if times >= 1.95 else f"{times:.2f}×"


def table(by_server):
    shown = [server for server in SERVERS if server in by_server]
    ours = [server for server in shown if server != "peer"]
    heads = ["", *[SERVERS[server] for server in shown], *[f"{SERVERS[server]}: better by" for server in ours]]
    lines = ["| " + " | ".join(heads) + " |", "|---" + "|---:" * (len(heads) - 1) + "|"]
    for part, key, words, unit, digits, more_is_better in MEASURES:
        values = {server: by_server[server].get(f"{part}.{key}") for server in shown}
        if not any(value is not None for value in values.values()):
            continue
        cells = ["–" if values[server] is None else f"{values[server]:,.{digits}f}" for server in shown]
        for server in ours:
            known = values.get("peer") is not None and values[server] is not None
            cells.append(ratio(values["peer"], values[server], more_is_better) if known else "–")
        lines.append(f"| {words} ({unit}) | " + " | ".join(cells) + " |")
    return lines


def markdown(facts, settings, runs):
    noisy, total = disturbed(runs)
    lines = [
        "# Catat beside a FastAPI + PostgreSQL build of the same",
        "",
        f"{facts['date']}, {facts['processor']}, {facts['cores']} cores, {facts['memory_gib']} GiB, Linux "
        f"{facts['kernel']}, {facts['file_system']}; writing 4 KiB to disk takes {facts['fsync_ms']} ms. "
        f"{facts['rustc']}, PostgreSQL {facts.get('postgresql', 'not used')}, Python {facts['python']}, source "
        f"{facts['source']}.",
        "",
        f"Medians of {settings['pairs']} alternating pairs, {settings['seconds']:g} s each after "
        f"{settings['warmup']:g} s of warm-up; reports from {settings['rows']:,} transactions of 1,000 people.",
        "",
        *table(medians(runs)),
        "",
    ]
    if noisy:
        lines += [f"**{noisy} of {total} runs were disturbed by other work on the machine; measure again.**", ""]
    for failure in failures(runs):
        lines += [f"**Wrong answers: {failure}.**", ""]
    return "\n".join(lines)
