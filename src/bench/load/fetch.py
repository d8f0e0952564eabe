#!/usr/bin/env python3
"""P10: a hook without prefetch, against the FHIR server's own answers.   fetch.py [ROUNDS [OPTION ...]]

The server answers every search 50 ms after it was asked; then one that does not answer in time. Compared with the same
searches put to it at once by this script, which does nothing with the answers; with one search; and with the hook that
carries its prefetch. The service runs as in the image. Options of Java that follow come after those of the image."""

import http.client
import json
import statistics
import sys
import time
import urllib.parse
import urllib.request

from bench import EHR, HOOK, MEMORY, QUIET, Process, image, java, listening, post, ready, requests

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
PORT, DELAY, DEADLINE = 18088, 50, 2.0
folder = requests()
URL = f"http://127.0.0.1:{PORT}{HOOK}"
EHR_BASE = f"http://127.0.0.1:{EHR}"
ALLOWED = f"--crs.fhir.allowed-servers={EHR_BASE}/fhir,{EHR_BASE}/stuck/fhir"
STORE = "--crs.store.url=jdbc:h2:file:./target/bench/store-fetch"
nodelay = ["-Dsun.net.httpserver.nodelay=true"]
image_command = image(PORT)[0]
at = image_command.index("-jar")
settings = [f"--server.port={PORT}", STORE, ALLOWED, *QUIET]
command = [*image_command[:at], *sys.argv[2:], *image_command[at:], *settings]


def searches(patient):
    """The addresses that the service asks for, from what it publishes."""
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/cds-services") as answer:
        services = json.load(answer)["services"]
    templates = next(s["prefetch"] for s in services if HOOK.endswith(s["id"])).values()
    asked = [template.replace("{{context.patientId}}", patient) for template in templates]
    return ["/fhir/" + urllib.parse.quote(search, safe="/?&=:,") for search in asked]


def direct(connections, paths):
    """All at once over connections that are kept; seconds until the last answer was read."""
    begin = time.perf_counter()
    for connection, path in zip(connections, paths):
        connection.request("GET", path)
    for connection, _ in zip(connections, paths):
        connection.getresponse().read()
    return time.perf_counter() - begin


with Process(java("Ehr", EHR, DELAY, options=nodelay)), Process(command, env=MEMORY) as server:
    listening(EHR)
    ready(f"http://127.0.0.1:{PORT}/cds-services")
    fetch, stuck, usual = ((folder / name).read_bytes() for name in ("fetch.json", "stuck.json", "usual.json"))
    paths = searches(json.loads(fetch)["context"]["patientId"])
    connections = [http.client.HTTPConnection("127.0.0.1", EHR) for _ in paths]
    for _ in range(rounds):
        post(URL, fetch)
    before = server.cpu()
    for _ in range(rounds):
        post(URL, fetch)
    cpu = 1000 * (server.cpu() - before) / rounds
    runs = [
        (post(URL, fetch), direct(connections, paths), direct(connections, paths[:1]), post(URL, usual))
        for _ in range(rounds)
    ]
    late = [post(URL, stuck) for _ in range(5)]

hook, every, one, given = (1000 * statistics.median(column) for column in zip(*runs))
print(f"P10 hook {hook:.1f} ms; {len(paths)} searches {every:.1f} ms, one {one:.1f} ms; with prefetch {given:.1f} ms")
print(f"    over all answers {hook - every:.1f} ms, over one {hook - one:.1f} ms; CPU {cpu:.2f} ms")
print(f"    deadline {DEADLINE:.1f} s kept within", ", ".join(f"{1000 * (t - DEADLINE):+.0f} ms" for t in late))
