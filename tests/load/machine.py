"""What a result depends on: processor, disk, versions."""

import datetime
import os
import platform
import statistics
import subprocess
import tempfile
import time

FSYNC_ROUNDS = 200
PAGE = bytes(range(256)) * 16


def facts(project, folder):
    return {
        "date": datetime.datetime.now().astimezone().isoformat(timespec="minutes"),
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "kernel": platform.release(),
        "file_system": first_line("findmnt", "--noheadings", "--output", "FSTYPE", "--target", str(folder)),
        "fsync_ms": round(fsync_milliseconds(folder), 3),
        "rustc": first_line("rustc", "--version"),
        "python": platform.python_version(),
        "source": first_line("git", "-C", str(project), "describe", "--always", "--dirty"),
    }


def fsync_milliseconds(folder):
    """Until 4 KiB more of a file are on disk, median: no server can promise a message to be kept in less."""
    waits = []
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for _ in range(FSYNC_ROUNDS):
            start = time.perf_counter()
            os.write(file.fileno(), PAGE)
            os.fdatasync(file.fileno())
            waits.append(time.perf_counter() - start)
    return statistics.median(waits) * 1000


def processor():
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def first_line(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return "unknown"
    return (done.stdout.splitlines() or ["unknown"])[0]
