"""Tells Schemathesis what the description cannot say of a valid request: strings for its own
formats, cursors that the service gave, dates in their order, two countries; and how lines of
NDJSON are written.
"""

import functools
import json

import requests
import schemathesis
from hypothesis import strategies as st

word = st.sampled_from(["Liu", "oslo", "Wenhao", "Shanghai", "énergie", "gas", "2019"])
term = st.one_of(
    word,
    word.map('"{} gas"'.format),
    word.map("{}*".format),
    st.tuples(word, word).map("NEAR({0[0]} {0[1]}, 5)".format),
)
operator = st.sampled_from([" ", " AND ", " OR ", " NOT "])
formats = {
    "search-expression": st.recursive(
        term,
        lambda part: st.tuples(part, operator, part).map("({0[0]}{0[1]}{0[2]})".format),
        max_leaves=8,
    ),
    "words": st.lists(word, min_size=1, max_size=3).map(" ".join),
    "country": st.sampled_from(["CN", "rus", "RU", "Norway", "China", "Côte d'Ivoire"]),
    "sector": st.sampled_from(["energy", "trade", "230", "8ENERG"]),
    "cursor": st.just("cursor"),
}
for name, strategy in formats.items():
    schemathesis.openapi.format(name, strategy)


@functools.cache
def cursor(url):
    """One that the service gave: it is signed, and belongs to one collection."""
    return requests.get(url, params={"limit": 1}, timeout=5).json()["next"]


@schemathesis.hook
def before_call(context, case, kwargs):
    if not case.meta or not case.meta.generation.mode.is_positive:
        return
    if case.path_parameters and "b" in case.path_parameters:
        case.path_parameters.update(a="China", b="RU")
    if not case.query:
        return
    if "cursor" in case.query:
        case.query["cursor"] = cursor(case.operation.base_url.rstrip("/") + case.operation.path)
    days = [case.query.get(name) for name in ("from", "to")]
    if all(days) and days[0] > days[1]:
        case.query["from"], case.query["to"] = reversed(days)


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    """The schema of a body of lines is that of one line."""
    return json.dumps(value).encode() + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def line(context, response):
    """One line is sent, and one comes back."""
    return json.loads(response.content)


@schemathesis.serializer("text/html")
def page(context, value):
    """A page has text to read; what is no text leaves the body empty."""
    return f"<h1>Gas</h1>{value}".encode() if isinstance(value, str) else b""
