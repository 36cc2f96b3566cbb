"""What `.ci/endurance` measures: usage endurance.py [--full] (BASE PROCESS) for a service in clear,
an encrypted one, and one with few descriptors."""

import os
import socket
import ssl
import struct
import sys
import time
import urllib.parse

FULL = sys.argv[1] == "--full"
SHARE = 1 if FULL else 100
(CLEAR, ENCRYPTED, FEW) = [
    (urllib.parse.urlsplit(sys.argv[at]).port, int(sys.argv[at + 1])) for at in (2, 4, 6)
]
GET = b"GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n"
LIST = b"GET /v1/meetings HTTP/1.1\r\nHost: h\r\n\r\n"
HALF_BODY = b"POST /v1/extract HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nab"
CONTEXT = ssl.create_default_context(cafile="certificate.pem")
failures = []


def check(name, isGood):
    print("ok" if isGood else "FAILED", name, flush=True)
    if not isGood:
        failures.append(name)


def connect(port, number=0):
    """From one of many addresses, each of which has its own ports and its own share of places."""
    client = socket.socket()
    client.settimeout(20)
    client.setsockopt(socket.IPPROTO_IP, 24, 1)  # IP_BIND_ADDRESS_NO_PORT
    client.bind((f"127.0.0.{2 + number % 200}", 0))
    client.connect(("127.0.0.1", port))
    return client


def reset(client):
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def descriptors(process):
    return len(os.listdir(f"/proc/{process}/fd"))


def status(process, name):
    with open(f"/proc/{process}/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(name))


def ticks(process):
    with open(f"/proc/{process}/stat") as stat:
        return sum(int(field) for field in stat.read().rsplit(") ")[1].split()[11:13])


def answers(client, request, count):
    """Sends a request so many times at once and reads the answers off."""
    client.sendall(request * count)
    received = 0
    size = None
    while size is None or received < size * count:
        piece = client.recv(1 << 20)
        assert piece, "closed"
        if size is None:
            head = piece.index(b"\r\n\r\n") + 4
            assert piece.startswith(b"HTTP/1.1 200"), piece[:200]
            lines = piece[:head].lower().split(b"\r\n")
            length = next(line for line in lines if line.startswith(b"content-length:"))
            size = head + int(length.split(b":")[1])
        received += len(piece)


def memory():
    """Each connection does as many requests as it may."""
    port, process = CLEAR
    wanted, done, before = 1_000_000 // SHARE, 0, None
    while done < wanted:
        client = connect(port)
        for _ in range(500):
            answers(client, GET, 90)
            answers(client, LIST, 10)
            done += 100
            if before is None and done >= wanted // 10:
                before = status(process, "VmRSS")
            if done >= wanted:
                break
        client.close()
    after = status(process, "VmRSS")
    check(f"memory: {before} KB after {wanted // 10} requests, {after} after {done}",
          after - before <= 2_048)


def nothing(client): pass
def half_head(client): client.sendall(GET[:20])
def half_body(client): client.sendall(HALF_BODY)
def unread(client): client.sendall(GET)
def answered(client): answers(client, GET, 1)
def refused(client): client.sendall(b"bad\r\n")
def half_hello(client): client.sendall(b"\x16\x03\x01\x02\x00\x01")


def handshake(client): return CONTEXT.wrap_socket(client, server_hostname="localhost")


def drop(service, stage, count):
    """Opens and drops connections in this stage; every other by a reset."""
    port, process = service
    before = descriptors(process)
    for number in range(count):
        client = connect(port, number)
        client = stage(client) or client
        if number % 2:
            reset(client)
        client.close()
    deadline = time.monotonic() + 20
    while descriptors(process) > before and time.monotonic() < deadline:
        time.sleep(0.1)
    left = descriptors(process) - before
    kind = "encrypted" if service is ENCRYPTED else "clear"
    check(f"{kind}, {count} dropped with {stage.__name__}: {left} descriptors left", left <= 0)


def idle():
    port, process = CLEAR
    count = 5_000 if FULL else 500
    before = status(process, "VmRSS")
    clients = [connect(port, number) for number in range(count)]
    for client in clients:
        answers(client, GET, 1)
    each = (status(process, "VmRSS") - before) / count
    check(f"{count} idle connections: {each:.1f} KiB each", each <= 10)
    threads = status(process, "Threads")
    for client in clients:
        client.close()
    check(f"{threads} threads", threads < 24)


def few():
    """More clients than descriptors: the server waits, spends nothing, and goes on."""
    port, process = FEW
    clients = [connect(port, number) for number in range(200)]
    answers(clients[0], GET, 1)
    seconds = 10 if FULL else 3
    before = ticks(process)
    time.sleep(seconds)
    share = (ticks(process) - before) / os.sysconf("SC_CLK_TCK") / seconds
    check(f"without descriptors: {share:.1%} of a core", share <= 0.05)
    for client in clients:
        reset(client)
        client.close()
    answers(connect(port), GET, 1)
    check("with descriptors again: answered", True)


# First, while the process has no memory left over from others.
idle()
memory()
for stage in (nothing, half_head, half_body, unread, answered, refused):
    drop(CLEAR, stage, 100_000 // SHARE)
for stage in (nothing, half_hello, handshake):
    drop(ENCRYPTED, stage, 100_000 // SHARE)
few()
print(f"{len(failures)} checks failed")
sys.exit(1 if failures else 0)
