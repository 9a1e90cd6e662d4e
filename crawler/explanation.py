"""Explanation: why a page's record is what it is, as data and as text in columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from crawler.terminal import printable
from extractors.article import to_record
from extractors.draft import Draft, Module
from extractors.errors import NotAnArticle
from extractors.evidence import Candidate
from extractors.flat.extract import Reading

FIELD_CHARS = 20
SOURCE_CHARS = 11
RULE_CHARS = 34
NARROW_RULE_CHARS = 20
WIDE_CHARS = 110  # on a narrower terminal a value stands below its source, or little of it would be seen


def explain_flat(reading: Reading) -> dict[str, Any]:
    """Return the evidence behind the record of flat text, as `explain` does; a line is a block."""
    blocks = [
        {
            "index": index,
            "tag": "line",
            "text": line.text,
            "kept": line.kept,
            "score": round(line.score, 3),
            "rule": line.rule,
            "module": None,
        }
        for index, line in enumerate(reading.lines)
    ]
    explained = explain(reading.draft)
    explained["body"]["blocks"] = sum(line.kept for line in reading.lines)
    return {**explained, "blocks": blocks}


def explain(draft: Draft) -> dict[str, Any]:
    """Return the evidence behind a draft's record as plain JSON types.

    fields   by record field: the winner and the losers, each {value, source, confidence, rule, raw}
    blocks   in document order {index, tag, text, kept, score, rule, module}
    modules  of related links {reason, blocks, links}
    overlays texts of the dialogs over the page, which are taken out before it is read
    body     {source, confidence, blocks}: who chose the body, how sure it is, how many blocks it has
    """
    module_of = {index: number for number, module in enumerate(draft.modules) for index in module.blocks}
    return {
        "url": draft.page.address,
        "encoding": draft.page.encoding,
        "notAnArticle": _refusal(draft),
        "fields": {
            name: {
                "winner": _candidate(found.winner) if found.winner else None,
                "losers": [_candidate(loser) for loser in found.losers],
            }
            for name, found in draft.found.items()
        },
        "body": {
            "source": draft.body.source,
            "confidence": round(draft.body.confidence, 3),
            "blocks": len(draft.body.kept),
        },
        "overlays": list(draft.overlays),
        "blocks": list(_blocks(draft, module_of)),
        "modules": [_module(module) for module in draft.modules],
        "warnings": list(draft.warnings),
    }


def to_text(name: str, explained: dict[str, Any], width: int) -> str:
    """Return what `explain` found of the page that the user calls `name`, in lines of `width` characters."""
    lines = [explained["url"] or name, *_text_of_fields(explained["fields"], width)]
    lines += ["", _body_line(explained), *_text_of_blocks(explained["blocks"], width)]
    for number, module in enumerate(explained["modules"]):
        lines += ["", f"RELATED MODULE {number}: {module['reason']}"]
        lines += [
            _fit(f"  {link['rel']:<14}{link['headline'] or ''}  {link['url']}", width)
            for link in module["links"]
        ]
    if explained["overlays"]:
        lines += ["", "OVERLAYS TAKEN OUT", *(_fit(f"  {text}", width) for text in explained["overlays"])]
    if explained["warnings"]:
        lines += ["", "WARNINGS", *(f"  {warning}" for warning in explained["warnings"])]
    if explained["notAnArticle"]:
        lines += ["", f"NO RECORD: {explained['notAnArticle']}"]
    return "\n".join(map(printable, lines))


def _candidate(candidate: Candidate[Any]) -> dict[str, Any]:
    return {
        "value": msgspec.to_builtins(candidate.value),
        "source": candidate.source,
        "confidence": round(candidate.confidence, 3),
        "rule": candidate.detail or None,
        "raw": candidate.raw,
    }


def _blocks(draft: Draft, module_of: dict[int, int]) -> Iterator[dict[str, Any]]:
    kept = frozenset(draft.body.kept)
    verdicts = dict(enumerate(draft.body.verdicts))
    for block in draft.blocks:
        verdict = verdicts.get(block.index)  # none where site rules gave the body
        yield {
            "index": block.index,
            "tag": block.tag,
            "text": block.text,
            "kept": block.index in kept,
            "score": round(verdict.score, 3) if verdict else None,
            "rule": verdict.reason if verdict else None,
            "module": module_of.get(block.index),
        }


def _module(module: Module) -> dict[str, Any]:
    return {
        "reason": module.reason,
        "blocks": sorted(module.blocks),
        "links": [msgspec.to_builtins(link) for link in module.links],
    }


def _refusal(draft: Draft) -> str | None:
    try:
        to_record(draft)
    except NotAnArticle as error:
        return error.reason
    return None


def _text_of_fields(fields: dict[str, Any], width: int) -> Iterator[str]:
    yield ""
    yield f"  {'FIELD':<{FIELD_CHARS}}{'SOURCE':<{SOURCE_CHARS}}SURE  {'RULE':<{RULE_CHARS}}VALUE"
    for name, found in fields.items():
        if not found["winner"]:
            yield f"  {name:<{FIELD_CHARS}}-"
        else:
            yield from _candidate_lines(name, found["winner"], width)
        for loser in found["losers"]:
            yield from _candidate_lines("  lost:", loser, width)


def _candidate_lines(name: str, candidate: dict[str, Any], width: int) -> Iterator[str]:
    rule = _fit(candidate["rule"] or "", RULE_CHARS - 2)
    line = f"  {name:<{FIELD_CHARS}}{candidate['source']:<{SOURCE_CHARS}}{candidate['confidence']:.2f}  "
    if width >= WIDE_CHARS:
        yield _fit(f"{line}{rule:<{RULE_CHARS}}{_short(candidate['value'])}", width)
        return
    yield _fit(f"{line}{rule}", width)
    yield _fit(f"      {_short(candidate['value'])}", width)


def _body_line(explained: dict[str, Any]) -> str:
    body = explained["body"]
    return (
        f"BODY: {body['blocks']} of {len(explained['blocks'])} blocks, "
        f"chosen by {body['source']}, sure {body['confidence']:.2f}"
    )


def _text_of_blocks(blocks: list[dict[str, Any]], width: int) -> Iterator[str]:
    """Kept blocks have a plus, and blocks of a related module its number instead of a rule."""
    rule_chars = RULE_CHARS if width >= WIDE_CHARS else NARROW_RULE_CHARS
    yield f"     #    SCORE  {'RULE':<{rule_chars}}{'TAG':<12}TEXT"
    for block in blocks:
        score = "  -  " if block["score"] is None else f"{block['score']:5.3f}"
        rule = block["rule"] or "-"
        if block["module"] is not None and not block["kept"]:
            rule = f"related module {block['module']}"
        mark = "+" if block["kept"] else " "
        rule = f"{_fit(rule, rule_chars - 2):<{rule_chars}}"
        yield _fit(f"{mark} {block['index']:4}  {score}  {rule}{block['tag']:<12}{block['text']}", width)


def _short(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return "; ".join(_short(item) for item in value)
    if isinstance(value, dict):
        told = [part for part in value.values() if part is not None]
        return _short(told[0]) if told else ""
    return json.dumps(value, ensure_ascii=False)


def _fit(text: str, width: int) -> str:
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"
