#!/usr/bin/env python3
"""P1, P3, P4: the hook by both readers and its baselines, in one process, taking turns.

hook.py [ROUNDS [SECONDS [CONNECTIONS]]]
With PEER_URL and PEER_PID set another CDS service, started by hand, takes its turn with the same request."""

import os
import statistics
import sys

from bench import HOOK, QUIET, Process, java, medians, ready, requests, say, wrk

rounds, seconds, connections = [int(a) for a in sys.argv[1:]] + [5, 5, 4][len(sys.argv) - 1 :]
SIEVE, FULL = 18081, 18082
body = requests() / "usual.json"

with Process(java("LoadServer", SIEVE, FULL, *QUIET, options=["-Xmx512m"])) as server:
    targets = {
        "tokens": (f"http://127.0.0.1:{SIEVE}/bench/tokens", server),
        "sieve": (f"http://127.0.0.1:{SIEVE}{HOOK}", server),
        "full": (f"http://127.0.0.1:{FULL}{HOOK}", server),
        "parse": (f"http://127.0.0.1:{SIEVE}/bench/parse", server),
    }
    if "PEER_URL" in os.environ:
        targets["peer"] = (os.environ["PEER_URL"], Process(pid=int(os.environ["PEER_PID"])))
    ready(f"http://127.0.0.1:{FULL}/cds-services")
    for name, (url, process) in targets.items():
        # the compiler is long busy with a hook
        wrk(url, body, (12 if name in ("sieve", "full") else 4) * seconds, process, connections)
    results = {name: [] for name in targets}
    for _ in range(rounds):
        for name, (url, process) in targets.items():
            results[name].append(wrk(url, body, seconds, process, connections))

for name, found in results.items():
    say(name, medians(found))


def ratio(a, b, key="cpu"):
    each = [x[key] / y[key] for x, y in zip(results[a], results[b])]
    return f"{statistics.median(each):.2f} ({min(each):.2f} to {max(each):.2f})"


print("P1 sieve / tokens", ratio("sieve", "tokens"))
print("P4 parse / sieve", ratio("parse", "sieve"))
print("   full / sieve", ratio("full", "sieve"))
if "peer" in results:
    print("P3 requests a second, sieve / peer", ratio("sieve", "peer", "rate"))
    print("   CPU, peer / sieve", ratio("peer", "sieve"))
