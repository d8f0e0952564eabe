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


def run(*arguments):
    subprocess.run([JAVA, *map(str, arguments)], cwd=home if home.exists() else ROOT, check=True, stdout=subprocess.DEVNULL)


run("-Djarmode=tools", "-jar", JAR, "extract", "--destination", home)
extracted = home / "crs-hooks.jar"
# the same command as in the Dockerfile
record = "-XX:AOTCacheOutput=crs-hooks.aot" if aot else "-XX:ArchiveClassesAtExit=crs-hooks.jsa"
use = "-XX:AOTCache=crs-hooks.aot" if aot else "-XX:SharedArchiveFile=crs-hooks.jsa"
run(record, "-Dspring.context.exit=onRefresh", "-jar", "crs-hooks.jar", "--spring.profiles.active=sandbox", "--server.port=0")
layouts = {
    "fat jar": ["-jar", str(JAR)],
    "extracted": ["-jar", str(extracted)],
    "with cache": [use.replace("=crs", f"={home}/crs"), "-jar", str(extracted)],
}
found = {name: [] for name in layouts}
for _ in range(rounds):
    for name, how in layouts.items():
        begin = time.perf_counter()
        with Process([JAVA, "-Xmx256m", *how, f"--server.port={PORT}", *QUIET]) as server:
            ready(f"http://127.0.0.1:{PORT}/cds-services")
            found[name].append((time.perf_counter() - begin, 1000 * post(f"http://127.0.0.1:{PORT}{HOOK}", body), server.rss()))

print("Java", release)
for name, times in found.items():
    start, first, rss = (statistics.median(column) for column in zip(*times))
    print(f"P9 {name:10} ready {start:5.2f} s  first hook {first:5.0f} ms  rss {rss:4.0f} MB")
