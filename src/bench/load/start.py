#!/usr/bin/env python3
"""P9: from the start of the process until it answers, and the first hook after that.   start.py [ROUNDS]

JAVA_HOME chooses the Java. From 24 on an AOT cache is tried in place of the archive of classes."""

import os
import pathlib
import statistics
import subprocess
import sys
import time

from bench import HOOK, JAR, MEMORY, QUIET, Process, image, post, ready, requests

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
PORT = 18089
JAVA = str(pathlib.Path(os.environ["JAVA_HOME"]) / "bin" / "java") if "JAVA_HOME" in os.environ else "java"
release = subprocess.run([JAVA, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
aot = int(release.split(".")[0]) >= 24
body = (requests() / "usual.json").read_bytes()
command, cache = image(PORT, JAVA, aot)
extracted = command[-1]
layouts = {
    "fat jar": [JAVA, "-jar", str(JAR)],
    "extracted": [JAVA, "-jar", extracted],
    "as image": command,
}
found = {name: [] for name in layouts}
for _ in range(rounds):
    for name, how in layouts.items():
        begin = time.perf_counter()
        with Process([how[0], "-Xmx256m", *how[1:], f"--server.port={PORT}", *QUIET], env=MEMORY if how is command else None) as server:
            ready(f"http://127.0.0.1:{PORT}/cds-services")
            start, cpu = time.perf_counter() - begin, server.cpu()
            found[name].append((start, cpu, 1000 * post(f"http://127.0.0.1:{PORT}{HOOK}", body), server.rss()))

print(f"Java {release}, cache {cache.stat().st_size / 1e6:.0f} MB")
for name, times in found.items():
    start, cpu, first, rss = (statistics.median(column) for column in zip(*times))
    print(f"P9 {name:10} ready {start:5.2f} s  cpu {cpu:5.2f} s  first hook {first:5.0f} ms  rss {rss:4.0f} MB")
