#!/usr/bin/env python3
"""P11: CPU against the size of the request.   sizes.py [ROUNDS [SECONDS]]"""

import statistics
import sys

from bench import HOOK, QUIET, Process, java, ready, requests, wrk

rounds, seconds = [int(a) for a in sys.argv[1:]] + [3, 4][len(sys.argv) - 1 :]
PORT = 18083
folder = requests()

with Process(java("LoadServer", PORT, PORT + 1, *QUIET, options=["-Xmx1g"])) as server:
    url = f"http://127.0.0.1:{PORT}{HOOK}"
    ready(f"http://127.0.0.1:{PORT + 1}/cds-services")
    wrk(url, folder / "usual.json", 3 * seconds, server)
    found = {}
    for _ in range(rounds):
        for file in sorted(folder.glob("size-*.json")):
            found.setdefault(file, []).append(wrk(url, file, seconds, server, connections=2))

for file, results in found.items():
    size = file.stat().st_size
    cpu = statistics.median(r["cpu"] for r in results)
    errors = sum(r["errors"] for r in results)
    print(f"{size / 1e6:6.3f} MB  {cpu:8.3f} ms  {cpu / size * 1e6:6.3f} ms/MB  errors {errors}")
