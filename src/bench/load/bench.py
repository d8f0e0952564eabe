"""What the load scripts share: processes, what they cost by /proc, and wrk."""

import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
WORK = ROOT / "target" / "bench"
HOOK = "/cds-services/crs-patient-view"
TICKS = os.sysconf("SC_CLK_TCK")
EHR = 18090
# grades are not written anywhere, and the log says nothing of single requests
QUIET = ["--crs.write-back=suggestion", "--logging.level.root=WARN"]
# of the environment, as in the image
MEMORY = {"MALLOC_ARENA_MAX": "2"}
JAR = ROOT / "target" / "crs-hooks.jar"


def classpath():
    return f"{ROOT}/target/test-classes:{ROOT}/target/classes:{(ROOT / 'target/bench.classpath').read_text()}"


def java(main, *args, options=()):
    return ["java", *options, "-cp", classpath(), f"org.crshooks.bench.{main}", *map(str, args)]


def requests():
    """The files that are posted, written anew."""
    subprocess.run(java("Requests", WORK, f"http://127.0.0.1:{EHR}"), check=True)
    return WORK


def image(port, java="java", aot=False):
    """How the image starts the service: extracted, its options, an archive of classes, made by one start as the sandbox.

    Returns the command without settings, and the archive."""
    home = WORK / "extracted"
    shutil.rmtree(home, ignore_errors=True)
    extract = [java, "-Djarmode=tools", "-jar", JAR, "extract", "--destination", home]
    subprocess.run(extract, check=True, stdout=subprocess.DEVNULL)
    record, use = ("AOTCacheOutput", "AOTCache") if aot else ("ArchiveClassesAtExit", "SharedArchiveFile")
    options, jar, archive = "@" + str(ROOT / "src/main/docker/java.options"), str(home / "crs-hooks.jar"), home / "archive"
    once = [java, options, f"-XX:{record}={archive}", "-jar", jar, f"--server.port={port}", "--management.server.port=0"]
    with Process(once + QUIET):
        ready(f"http://127.0.0.1:{port}/cds-services")
    return [java, options, f"-XX:{use}={archive}", "-jar", jar], archive


class Process:
    """A server, this script's own or one that runs already."""

    def __init__(self, command=None, pid=None, env=None):
        self.child = subprocess.Popen(command, cwd=ROOT, env=dict(os.environ, **(env or {}))) if command else None
        self.pid = self.child.pid if command else pid

    def cpu(self):
        """Seconds of CPU, user and system, of all its threads."""
        stat = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / TICKS

    def rss(self):
        """Megabytes of memory."""
        for line in pathlib.Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child:
            self.child.terminate()
            self.child.wait()


def ready(url, seconds=120):
    """Waits until the address answers 200."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(url)


def listening(port, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"port {port}")


def post(url, body):
    """One request; its seconds."""
    begin = time.perf_counter()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        answer.read()
    return time.perf_counter() - begin


def wrk(url, body, seconds, process, connections=4, tokens=None):
    """A load; what wrk saw, and the server's CPU for each request in ms."""
    env = dict(os.environ, BODY=str(body))
    if tokens:
        env["TOKENS"] = str(tokens)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(HERE / "post.lua"), url]
    before = process.cpu()
    out = subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout
    result = json.loads(out.strip().splitlines()[-1])
    result["cpu"] = 1000 * (process.cpu() - before) / max(1, result["requests"])
    result["rate"] = result["requests"] / result["seconds"]
    result["rss"] = process.rss()
    return result


def medians(results):
    return {key: statistics.median(r[key] for r in results) for key in results[0]} | {
        "errors": sum(r["errors"] for r in results)
    }


def say(name, r):
    print(
        f"{name:10} cpu {r['cpu']:7.3f} ms  {r['rate']:7.0f}/s  p50 {r['p50']:7.2f}  p99 {r['p99']:7.2f} ms"
        f"  errors {r['errors']:.0f}  rss {r['rss']:.0f} MB",
        flush=True,
    )
