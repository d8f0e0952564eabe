#!/usr/bin/env python3
"""P8: REQUESTS (100 000) at 4 connections with -Xmx192m, then the same load for MINUTES while the heap is watched.

soak.py [MINUTES [REQUESTS [OPTION ...]]]

The service runs as in the image. Options of Java that follow come after those of the image."""

import subprocess
import sys

from bench import HOOK, MEMORY, QUIET, WORK, Process, image, ready, requests, say, wrk

minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 30
least = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
PORT = 18087
body = requests() / "usual.json"
URL = f"http://127.0.0.1:{PORT}{HOOK}"
STORE = "--crs.store.url=jdbc:h2:file:./target/bench/store-soak"
(WORK / "store-soak.mv.db").unlink(missing_ok=True)
java, archive = image(PORT)
at = java.index("-jar")
command = [*java[:at], "-Xmx192m", *sys.argv[3:], *java[at:], f"--server.port={PORT}", STORE, *QUIET]


def live(process):
    """Megabytes of heap in use after a full collection."""
    subprocess.run(["jcmd", str(process.pid), "GC.run"], check=True, stdout=subprocess.DEVNULL)
    info = subprocess.run(["jcmd", str(process.pid), "GC.heap_info"], check=True, capture_output=True, text=True).stdout
    generations = [row for row in info.splitlines() if "used" in row and "total" in row]
    return sum(int(row.split("used ")[1].split("K")[0]) for row in generations) / 1024


with Process(command, env=MEMORY) as server:
    ready(f"http://127.0.0.1:{PORT}/cds-services")
    wrk(URL, body, 15, server)
    print(f"live heap after warm-up {live(server):.0f} MB", flush=True)
    done = errors = 0
    while done < least:
        result = wrk(URL, body, 20, server)
        say("load", result)
        done += result["requests"]
        errors += result["errors"]
    print(f"P8 {done} requests, {errors} errors, rss {server.rss():.0f} MB, live heap {live(server):.0f} MB", flush=True)
    for minute in range(int(minutes)):
        result = wrk(URL, body, 60, server)
        done += result["requests"]
        print(f"minute {minute + 1}: {done} requests, live heap {live(server):.0f} MB", flush=True)
        say("soak", result)
