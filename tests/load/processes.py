"""What processes use, read from /proc: processor time and memory of a whole tree, and how busy the machine is."""

import os
from typing import NamedTuple

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


class Usage(NamedTuple):
    """Summed over processes. RSS counts memory that they share once for each, PSS once in all."""

    cpu_seconds: float
    rss_mib: float
    pss_mib: float
    processes: int


def stat_fields(pid):
    """The fields of /proc/PID/stat behind the name, which may itself hold spaces and brackets."""
    with open(f"/proc/{pid}/stat") as file:
        text = file.read()
    return text[text.rindex(")") + 2 :].split()


def with_descendants(roots):
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                children.setdefault(int(stat_fields(name)[1]), []).append(int(name))
            except OSError:
                pass  # it ended while we looked
    found, open_ends = [], list(roots)
    while open_ends:
        pid = open_ends.pop()
        found.append(pid)
        open_ends += children.get(pid, [])
    return found


def usage(roots):
    """What `roots` and all their descendants use; processor time includes that of children already gone."""
    cpu_ticks = rss_kib = pss_kib = processes = 0
    for pid in with_descendants(roots):
        try:
            with open(f"/proc/{pid}/smaps_rollup") as file:
                sizes = {line.split(":")[0]: line.split()[1] for line in file if ":" in line}
            rss_kib += int(sizes.get("Rss", 0))
            pss_kib += int(sizes.get("Pss", 0))
            cpu_ticks += sum(map(int, stat_fields(pid)[11:15]))
            processes += 1
        except OSError:
            pass
    return Usage(cpu_ticks / TICKS_PER_SECOND, rss_kib / 1024, pss_kib / 1024, processes)


def machine_busy_seconds():
    """Processor time spent by everybody since the machine started; time stolen by its host counts as spent."""
    with open("/proc/stat") as file:
        values = [int(value) for value in file.readline().split()[1:9]]
    idle, waiting_for_disk = values[3], values[4]
    return (sum(values) - idle - waiting_for_disk) / TICKS_PER_SECOND
