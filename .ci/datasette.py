"""Asks Datasette for every table of a store and asserts that it makes sense to a person."""

import json
import sys
import urllib.parse
import urllib.request

address = sys.argv[1]
# Each is shown where another table refers to it.
labels = {
    "documents": "2014",
    "meetings": "talks",
    "statements": "Xi Jinping",
    "agreements": None,
}


def get(path, **query):
    url = f"{address}{path}?{urllib.parse.urlencode(query)}"
    with urllib.request.urlopen(url, timeout=20) as response:
        return json.load(response)


tables = [t for t in get("/facts.json")["tables"] if not t["hidden"]]
names = {t["name"] for t in tables}
assert set(labels) <= names, names
referring = 0
for table in tables:
    name = table["name"]
    page = get(f"/facts/{name}.json", _labels="on", _shape="objects", _size=20)
    assert page["columns"], name
    for column in page["columns"]:
        assert column == column.lower() and column.isidentifier(), f"{name}.{column}"
    keys = {key["column"]: key for key in table["foreign_keys"]["outgoing"]}
    # A column that is called after a table refers to it.
    for column in page["columns"]:
        if f"{column}s" in labels:
            assert column in keys, f"{name}.{column} is no foreign key"
    for row in page["rows"]:
        for column, value in row.items():
            is_binary = isinstance(value, dict) and "$base64" in value
            assert not is_binary, f"{name}.{column} is a blob"
            if column in keys and value is not None:
                assert isinstance(value, dict), f"{name}.{column} has no label"
                assert not str(value["label"]).isdigit(), f"{name}.{column} {value}"
                referring += 1
assert referring, "nothing refers to anything"
print(len(tables), "tables make sense,", referring, "references with labels")
