"""Author ranks: how far the sources of authors are trusted, and how often they are right."""

# How far a source is trusted against the others: by its kind, or by the rule where that says more.
RANKS = {"json-ld": 0.9, "meta": 0.85, "microdata": 0.85, "text": 0.8, "markup": 0.75}
RULE_RANKS = {
    "author box": 0.7,
    "a name beside a date": 0.6,
    "a name and a job": 0.6,
    "a name and a verb": 0.6,
    "a host": 0.6,
    "By … far off": 0.6,
    "author's word": 0.6,
    "a dateline": 0.58,
    "a run-in byline": 0.58,
    "told in the standfirst": 0.57,
    "a signature": 0.56,
    "a letter's end": 0.56,
    "data": 0.55,
    "names above the text": 0.55,
    "a name alone": 0.49,
    "a name above a job": 0.49,
    "a name beside a picture": 0.49,
    "author box far off": 0.42,
}
# Share of such answers that are right, as `python -m benchmarks.reliability CORPUS --rules` prints it.
CONFIDENCE = {"json-ld": 0.92, "meta": 0.89, "microdata": 0.93, "text": 0.8, "markup": 0.85}
RULE_CONFIDENCE = {
    "below 'By'": 0.94,
    "link to an author": 0.89,
    "author box": 0.82,
    "By … far off": 0.73,
    "a name beside a date": 0.7,
    "a name and a job": 0.7,
    "a name and a verb": 0.7,
    "a host": 0.7,
    "a dateline": 0.8,
    "a run-in byline": 0.8,
    "told in the standfirst": 0.7,
    "a signature": 0.7,
    "a letter's end": 0.7,
    "data": 0.7,
    "names above the text": 0.7,
    "a name alone": 0.6,
    "a name above a job": 0.6,
    "a name beside a picture": 0.6,
    "author box far off": 0.5,
}
