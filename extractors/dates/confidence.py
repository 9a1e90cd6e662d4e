"""Date confidence: how often the sources of dates are right."""

# Share of such answers that are right, as `python -m benchmarks.reliability CORPUS --rules` prints it.
CONFIDENCE = {"json-ld": 0.93, "meta": 0.96, "microdata": 0.94, "markup": 0.91, "text": 0.95, "url": 0.9}
RULE_CONFIDENCE = {
    "dateCreated": 0.8,
    "uploadDate": 0.7,
    "dc.date": 0.75,
    "data": 0.8,
    "a date alone": 0.7,
    "title": 0.7,
    "in a sentence": 0.7,
    "relative to the fetch": 0.7,
    "number of a slug": 0.5,
}
