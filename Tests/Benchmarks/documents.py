"""Prints so many documents as NDJSON, a meeting each: usage documents.py COUNT."""

import datetime
import json
import sys

COUNTRIES = (
    "Norway Chile Kenya Japan Brazil Canada India Egypt France Ghana "
    "Peru Spain Turkey Vietnam Poland Mexico Italy Jordan Kuwait Nepal"
).split()
PLACES = "Oslo Geneva Vienna Nairobi".split()

for number in range(int(sys.argv[1])):
    first = number % 20
    second = (first + 1 + number // 20 % 19) % 20
    day = datetime.date(2000, 1, 1) + datetime.timedelta(days=number % 9000)
    text = (
        f"On {day:%B} {day.day}, {day.year}, President Astrid Lind of {COUNTRIES[first]} held "
        f"talks number {number} with President Mateo Rojas of {COUNTRIES[second]} in "
        f"{PLACES[number % 4]}. The two sides discussed trade, energy and transport."
    )
    print(json.dumps({"title": f"Talks {number}", "published": f"{day}", "text": text}))
