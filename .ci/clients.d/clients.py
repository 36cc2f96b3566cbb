"""Asks a service with every Python client: usage clients.py BASE CERTIFICATE."""

import asyncio
import http.client
import io
import ssl
import sys
import urllib.parse

import aiohttp
import httpx
import pycurl
import requests
import urllib3

BASE, CERTIFICATE = sys.argv[1:]
TEXT = "On 4 March 2031 President Ada met Prime Minister Bo in Oslo.".encode()
FIELDS = {"Content-Type": "text/plain"}
CONTEXT = ssl.create_default_context(cafile=CERTIFICATE)


def pieces():
    """A body without a known length."""
    for start in range(0, len(TEXT), 7):
        yield TEXT[start : start + 7]


def expect(name, status, wanted):
    """Fails with the name of the check."""
    assert status == wanted, f"{name}: {status} in place of {wanted}"


def standard_library():
    """http.client keeps one connection for all of them."""
    parts = urllib.parse.urlsplit(BASE)
    if parts.scheme == "https":
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=CONTEXT)
    else:
        connection = http.client.HTTPConnection(parts.hostname, parts.port)
    for method, path, body, status in [
        ("GET", "/health/live", None, 200),
        ("HEAD", "/health/live", None, 200),
        ("POST", "/v1/extract", TEXT, 200),
        ("POST", "/v1/extract", pieces(), 200),
        ("GET", "/nowhere", None, 404),
        ("OPTIONS", "/v1/extract", None, 204),
        ("DELETE", "/health/live", None, 405),
    ]:
        connection.request(method, path, body, FIELDS if body else {})
        answer = connection.getresponse()
        answer.read()
        expect(f"http.client {method} {path}", answer.status, status)
    connection.close()


def pools():
    """urllib3, requests and httpx."""
    with urllib3.PoolManager(ca_certs=CERTIFICATE) as pool:
        expect("urllib3", pool.request("GET", BASE + "/health/live").status, 200)
        answer = pool.request("POST", BASE + "/v1/extract", body=pieces(), headers=FIELDS)
        expect("urllib3 chunked", answer.status, 200)
    with requests.Session() as session:
        # An environment that names certificates would win.
        session.trust_env = False
        session.verify = CERTIFICATE
        for _ in range(3):
            expect("requests", session.get(BASE + "/health/live").status_code, 200)
        answer = session.post(BASE + "/v1/extract", data=pieces(), headers=FIELDS)
        expect("requests chunked", answer.status_code, 200)
    with httpx.Client(verify=CONTEXT) as client:
        expect("httpx", client.get(BASE + "/health/live").status_code, 200)
        answer = client.post(BASE + "/v1/extract", content=pieces(), headers=FIELDS)
        expect("httpx chunked", answer.status_code, 200)


def curl():
    """pycurl, whose larger bodies wait for 100 Continue."""
    handle = pycurl.Curl()
    for body, status in [(None, 200), (TEXT, 200), (TEXT * 30_000, 200)]:
        answer = io.BytesIO()
        path = "/v1/extract" if body else "/health/live"
        handle.setopt(pycurl.URL, BASE + path)
        handle.setopt(pycurl.CAINFO, CERTIFICATE)
        handle.setopt(pycurl.TIMEOUT, 60)
        handle.setopt(pycurl.WRITEDATA, answer)
        if body:
            handle.setopt(pycurl.HTTPHEADER, ["Content-Type: text/plain"])
            handle.setopt(pycurl.POST, True)
            handle.setopt(pycurl.POSTFIELDSIZE, len(body))
            handle.setopt(pycurl.READDATA, io.BytesIO(body))
        handle.perform()
        expect("pycurl", handle.getinfo(pycurl.RESPONSE_CODE), status)
    handle.close()


async def concurrent():
    """aiohttp, also waiting for 100 Continue."""
    async with aiohttp.ClientSession() as session:
        async def ask(number):
            async with session.post(
                BASE + "/v1/extract", data=TEXT, headers=FIELDS, ssl=CONTEXT,
                expect100=number % 2 == 0,
            ) as answer:
                expect("aiohttp", answer.status, 200)
                await answer.json()

        await asyncio.gather(*(ask(number) for number in range(40)))


standard_library()
pools()
curl()
asyncio.run(concurrent())
print("all clients")
