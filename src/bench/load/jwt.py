#!/usr/bin/env python3
"""P6: what a signed request costs more than one that nobody asks who it is.   jwt.py [ALGORITHM [ROUNDS [SECONDS]]]"""

import statistics
import subprocess
import sys

from bench import HOOK, JAR, QUIET, WORK, Process, java, ready, requests, say, medians, wrk

algorithm, rounds, seconds = sys.argv[1:] + ["RS384", 3, 5][len(sys.argv) - 1 :]
SIGNED, OPEN = 18085, 18086
ISSUER = "https://ehr.example.org"
TOKENS_A_SECOND = 1000
base = f"http://127.0.0.1:{SIGNED}"
body = requests() / "usual.json"
key = WORK / "ehr"

for file in WORK.glob("ehr.*"):
    file.unlink()
subprocess.run(["java", "-jar", JAR, "--make-key", "--alg", algorithm, "--out", key], check=True, stdout=subprocess.DEVNULL)
STORE = "--crs.store.url=jdbc:h2:file:./target/bench/store-"
JWT = [
    "--crs.security.client-authentication=jwt",
    f"--crs.security.public-url={base}",
    "--crs.security.clients[0].name=bench",
    f"--crs.security.clients[0].issuer={ISSUER}",
    f"--crs.security.clients[0].jwks-file={key}.jwks.json",
    "--crs.security.clients[0].fhir-servers=none",
]


def service(port, *settings):
    return Process(["java", "-Xmx512m", "-jar", str(JAR), f"--server.port={port}", f"{STORE}{port}", *QUIET, *settings])


def tokens(seconds):
    file = WORK / "tokens"
    subprocess.run(java("Tokens", f"{key}.jwk", TOKENS_A_SECOND * seconds, ISSUER, base + HOOK, file), check=True)
    return file


with service(SIGNED, *JWT) as signed, service(OPEN) as unsigned:
    ready(base + "/cds-services")
    ready(f"http://127.0.0.1:{OPEN}/cds-services")
    found = {"none": [], algorithm: []}
    for turn in range(int(rounds) + 1):
        length = int(seconds) * (2 if turn == 0 else 1)
        without = wrk(f"http://127.0.0.1:{OPEN}{HOOK}", body, length, unsigned)
        used = wrk(base + HOOK, body, length, signed, tokens=tokens(length))
        if turn > 0:  # the first warms
            found["none"].append(without)
            found[algorithm].append(used)

for name, results in found.items():
    say(name, medians(results))
more = [a["cpu"] - b["cpu"] for a, b in zip(found[algorithm], found["none"])]
print(f"P6 {algorithm} adds {statistics.median(more):.3f} ms ({min(more):.3f} to {max(more):.3f})")
