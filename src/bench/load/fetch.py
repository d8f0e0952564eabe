#!/usr/bin/env python3
"""P10: a hook without prefetch, against what the FHIR server itself takes.   fetch.py [ROUNDS]

The server answers every search 50 ms after it was asked; then one that does not answer in time. The service runs as in
the image."""

import statistics
import sys
import time
import urllib.request

from bench import EHR, HOOK, MEMORY, QUIET, Process, image, java, listening, post, ready, requests

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
PORT, DELAY, DEADLINE = 18088, 50, 2.0
folder = requests()
URL = f"http://127.0.0.1:{PORT}{HOOK}"
EHR_BASE = f"http://127.0.0.1:{EHR}"
SEARCH = f"{EHR_BASE}/fhir/MedicationAdministration?patient=Patient/crs-p1&_sort=-effective-time&_count=200"
ALLOWED = f"--crs.fhir.allowed-servers={EHR_BASE}/fhir,{EHR_BASE}/stuck/fhir"
STORE = "--crs.store.url=jdbc:h2:file:./target/bench/store-fetch"
nodelay = ["-Dsun.net.httpserver.nodelay=true"]
command = [*image(PORT)[0], f"--server.port={PORT}", STORE, ALLOWED, *QUIET]


def direct():
    begin = time.perf_counter()
    with urllib.request.urlopen(SEARCH) as answer:
        answer.read()
    return time.perf_counter() - begin


with Process(java("Ehr", EHR, DELAY, options=nodelay)), Process(command, env=MEMORY) as server:
    listening(EHR)
    ready(f"http://127.0.0.1:{PORT}/cds-services")
    fetch, stuck = (folder / "fetch.json").read_bytes(), (folder / "stuck.json").read_bytes()
    for _ in range(rounds):
        post(URL, fetch)
    before = server.cpu()
    times = [(post(URL, fetch), direct()) for _ in range(rounds)]
    cpu = 1000 * (server.cpu() - before) / rounds
    late = [post(URL, stuck) for _ in range(5)]

hook, search = (1000 * statistics.median(column) for column in zip(*times))
print(f"P10 hook {hook:.1f} ms, one search {search:.1f} ms, overhead {hook - search:.1f} ms; CPU {cpu:.2f} ms")
print(f"    deadline {DEADLINE:.1f} s kept within", ", ".join(f"{1000 * (t - DEADLINE):+.0f} ms" for t in late))
