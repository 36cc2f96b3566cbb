"""What `.ci/kill` does: usage kill.py COMMUNIQUE DATABASE ROUNDS SEED."""

import http.client
import json
import random
import signal
import subprocess
import sys
import threading
import time

BINARY, DATABASE, ROUNDS, SEED = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
POSTERS, BATCHERS, BATCH_LINES = 6, 2, 20
LIFE_SECONDS = 0.02, 1.2  # of a process under load
COUNTRIES = (
    "Norway Chile Kenya Japan Brazil Canada India Egypt France Ghana "
    "Peru Spain Turkey Vietnam Poland Mexico Italy Jordan Kuwait Nepal"
).split()
chance = random.Random(SEED)
failures = 0


def fail(what):
    global failures
    failures += 1
    print("FAILED", what, flush=True)


def text(name):
    """A readout that no other name has, with a meeting, statements and agreements."""
    own = random.Random(f"{SEED} {name}")
    first, second = own.sample(COUNTRIES, 2)
    lines = [
        f"Note {name}. On March {own.randint(1, 28)}, {own.randint(1990, 2025)}, President "
        f"Astrid Lind of {first} held talks with President Mateo Rojas of {second} in Oslo.",
        "After the talks, the two sides signed a memorandum of understanding on clean energy.",
    ]
    for number in range(own.randint(1, 12)):
        lines.append(
            f"Lind said that {first} will buy {own.randint(2, 900)} tons of green hydrogen from "
            f"{second}. Rojas stressed that {second} supports cooperation on fisheries."
        )
    return " ".join(lines)


class Service:
    """A process on the store; `died` is set before it is ended."""

    def __init__(self):
        self.process = subprocess.Popen(
            [BINARY, "serve", "--port", "0", "--database", DATABASE],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("listening on "):
            sys.exit(f"FAILED the service does not start: {line!r}")
        self.port = int(line.rsplit(":", 1)[1])

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def client(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)


def ask(client, method, path, body=None, kind="text/plain"):
    client.request(method, path, body=body, headers={"Content-Type": kind} if body else {})
    answer = client.getresponse()
    return answer.status, answer.read()


class Ledger:
    """What the clients know: under each name the answer that was given, or None where it was
    still awaited; the same for the names whose deletion was asked for."""

    def __init__(self):
        self.lock = threading.Lock()
        self.answers, self.deleted, self.count = {}, {}, 0

    def names(self, count):
        with self.lock:
            names = [f"n{self.count + offset}" for offset in range(count)]
            self.count += count
            self.answers.update((name, None) for name in names)
            return names

    def acknowledge(self, name, answer):
        with self.lock:
            self.answers[name] = answer

    def victim(self, chance):
        with self.lock:
            known = [
                name for name, answer in list(self.answers.items())[-400:]
                if answer and name not in self.deleted]
            if not known:
                return None
            name = chance.choice(known)
            self.deleted[name] = False
            return name, self.answers[name]["document"]["id"]


def post(service, ledger):
    client = service.client()
    while True:
        [name] = ledger.names(1)
        status, body = ask(client, "POST", "/v1/documents", text(name).encode())
        if status != 201:
            fail(f"{name}: status {status}")
        ledger.acknowledge(name, json.loads(body))


def post_batches(service, ledger):
    while True:
        names = ledger.names(BATCH_LINES)
        lines = [json.dumps({"id": name, "text": text(name)}) for name in names]
        client = service.client()
        client.request(
            "POST", "/v1/documents/batch", body=("\n".join(lines) + "\n").encode(),
            headers={"Content-Type": "application/x-ndjson"})
        answer = client.getresponse()
        for line in answer:
            if not line.endswith(b"\n"):
                raise ConnectionError("half a line")
            found = json.loads(line)
            ledger.acknowledge(found.pop("id"), found)


def delete(service, ledger, chance):
    client = service.client()
    while True:
        victim = ledger.victim(chance)
        if victim is None:
            time.sleep(0.01)
            continue
        name, document = victim
        status, _ = ask(client, "DELETE", f"/v1/documents/{document}")
        if status != 204:
            fail(f"{name}: status {status} to DELETE")
        ledger.deleted[name] = True
        time.sleep(0.01)


def run(work, *arguments):
    """Until the service ends."""
    try:
        work(*arguments)
    except (OSError, http.client.HTTPException):
        pass


def verify(service, ledger, names):
    """Asks for documents again: `200` with the answer of then means that they are stored whole."""
    client = service.client()
    for name in names:
        answer, body = ledger.answers[name], text(name).encode()
        if name in ledger.deleted:
            status, _ = ask(client, "GET", f"/v1/documents/{answer['document']['id']}")
            allowed = [404] if ledger.deleted[name] else [404, 200]
            if status not in allowed:
                fail(f"{name}: status {status} after DELETE")
            if status == 404:
                ledger.deleted[name] = True
                continue
            del ledger.deleted[name]
        status, again = ask(client, "POST", "/v1/documents", body)
        again = json.loads(again)
        if answer is None:
            if status not in (200, 201):
                fail(f"{name}: status {status} for what was not acknowledged")
            expected = json.loads(ask(client, "POST", "/v1/extract", body)[1])
            if again != expected:
                fail(f"{name}: half of it is stored")
            ledger.answers[name] = again
        elif (status, again) != (200, answer):
            fail(f"{name}: acknowledged and then {status}, {again == answer}")


def check():
    found = subprocess.run(
        [BINARY, "check", "--database", DATABASE], capture_output=True, text=True)
    if found.returncode != 0:
        fail(f"check: {found.stdout[-2000:]}{found.stderr[-2000:]}")


ledger = Ledger()
acknowledged = starts = 0
for number in range(1, ROUNDS + 1):
    before = ledger.count
    service = Service()
    works = [(post, service, ledger)] * POSTERS + [(post_batches, service, ledger)] * BATCHERS
    works.append((delete, service, ledger, random.Random(f"{SEED} {number}")))
    threads = [threading.Thread(target=run, args=work) for work in works]
    [thread.start() for thread in threads]
    time.sleep(chance.uniform(*LIFE_SECONDS))
    service.kill()
    [thread.join() for thread in threads]
    known = sum(ledger.answers[f"n{at}"] is not None for at in range(before, ledger.count))
    acknowledged += known
    check()
    started = time.monotonic()
    service = Service()
    starts = max(starts, time.monotonic() - started)
    recent = [f"n{at}" for at in range(before, ledger.count)]
    earlier = [f"n{at}" for at in range(before)]
    touched = [name for name in ledger.deleted if name not in recent]
    verify(service, ledger, recent + touched[-200:])
    verify(service, ledger, chance.sample(earlier, min(50, len(earlier))))
    service.kill()
    print(f"round {number}: {known} of {len(recent)} acknowledged", flush=True)
service = Service()
verify(service, ledger, list(ledger.answers))
service.kill()
check()
print(
    f"{ROUNDS} rounds, {acknowledged} documents acknowledged under load, "
    f"{len(ledger.deleted)} deleted, {starts:.1f} s for the longest start, {failures} failures")
sys.exit(failures > 0)
