#!/usr/bin/env python3
"""P9: from the start of the process until it answers, and the first hook after that.   start.py [ROUNDS]

JAVA_HOME chooses the Java. From 24 on an AOT cache is tried in place of the archive of classes."""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

from bench import HOOK, JAR, QUIET, ROOT, WORK, Process, post, ready, requests

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
PORT = 18089
JAVA = str(pathlib.Path(os.environ["JAVA_HOME"]) / "bin" / "java") if "JAVA_HOME" in os.environ else "java"
release = subprocess.run([JAVA, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
aot = int(release.split(".")[0]) >= 24
body = (requests() / "usual.json").read_bytes()
home = WORK / "extracted"
shutil.rmtree(home, ignore_errors=True)


extracted = home / "crs-hooks.jar"
subprocess.run([JAVA, "-Djarmode=tools", "-jar", JAR, "extract", "--destination", home], check=True, stdout=subprocess.DEVNULL)
# one start as the sandbox, as in the Dockerfile
record, use = ("AOTCacheOutput", "AOTCache") if aot else ("ArchiveClassesAtExit", "SharedArchiveFile")
cache = home / "crs-hooks.cache"
options = "@" + str(ROOT / "src/main/docker/java.options")
with Process([JAVA, options, f"-XX:{record}={cache}", "-jar", str(extracted), f"--server.port={PORT}", "--management.server.port=0", *QUIET]):
    ready(f"http://127.0.0.1:{PORT}/cds-services")
layouts = {
    "fat jar": ["-jar", str(JAR)],
    "extracted": ["-jar", str(extracted)],
    "as image": [options, f"-XX:{use}={cache}", "-jar", str(extracted)],
}
found = {name: [] for name in layouts}
for _ in range(rounds):
    for name, how in layouts.items():
        begin = time.perf_counter()
        with Process([JAVA, "-Xmx256m", *how, f"--server.port={PORT}", *QUIET]) as server:
            ready(f"http://127.0.0.1:{PORT}/cds-services")
            found[name].append((time.perf_counter() - begin, 1000 * post(f"http://127.0.0.1:{PORT}{HOOK}", body), server.rss()))

print(f"Java {release}, cache {cache.stat().st_size / 1e6:.0f} MB")
for name, times in found.items():
    start, first, rss = (statistics.median(column) for column in zip(*times))
    print(f"P9 {name:10} ready {start:5.2f} s  first hook {first:5.0f} ms  rss {rss:4.0f} MB")
