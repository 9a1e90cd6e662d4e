"""Robots: what a site's robots.txt allows, by RFC 9309, with one answer a site."""

from __future__ import annotations

import math
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from threading import Lock
from urllib.parse import urlsplit

from protego import Protego

from crawler.agent import is_named
from crawler.errors import AddressRefused, FetchError, RobotsRefused, SiteUnreachable
from crawler.robots_rights import Signal, read_signals, signals_of

MAX_ROBOTS_BYTES = 500 * 1024  # RFC 9309, 2.5: at least this much is read; what follows is ignored
# A line that addresses a robot, in the forms that Protego takes: what stands before its name, and the rest.
AGENT = re.compile(
    r"(?:^|(?<=\r))([^\S\r\n]*user[ -]?agent(?:[^\S\r\n]*:|[^\S\r\n])[^\S\r\n]*)([^\s#][^\r\n#]*)",
    re.I | re.M,
)
UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
NOBODY = "/"  # no robot has it in its name
MAX_SITES = 2000  # answers kept at a time


@dataclass(frozen=True, slots=True)
class Rules:
    """A site's answer to the robot named `name`: its parsed rules, or None where all is allowed.

    signals are what it says of the use of its pages.
    """

    name: str
    parsed: Protego | None = None
    signals: tuple[Signal, ...] = ()

    @classmethod
    def from_bytes(cls, name: str, body: bytes) -> Rules:
        """Parse robots.txt."""
        text = robots_text(body)
        parsed = Protego.parse(AGENT.sub(partial(_address, name), text))
        return cls(name, parsed, read_signals(text, name))

    def allow(self, url: str) -> bool:
        """Whether the robot may fetch `url`."""
        return self.parsed is None or bool(self.parsed.can_fetch(url, self.name))

    @property
    def delay_s(self) -> float:
        """Seconds between two requests that the site asks for; 0 if it asks for none."""
        delay = self.parsed.crawl_delay(self.name) if self.parsed else None
        return delay if delay and math.isfinite(delay) and delay > 0 else 0.0

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """Addresses of the sitemaps that it names."""
        return tuple(self.parsed.sitemaps) if self.parsed else ()


class Robots:
    """The answers of all sites met so far; safe to use from several threads.

    `fetch` gets the address of a robots.txt and returns its rules; it raises FetchError where there
    is no clear answer, and then nothing of the site may be fetched.
    """

    def __init__(self, fetch: Callable[[str], Rules]) -> None:
        self._fetch = fetch
        self._answers: OrderedDict[str, Rules | FetchError] = OrderedDict()
        self._asking: dict[str, Lock] = {}
        self._lock = Lock()

    def check(self, url: str, max_delay_s: float) -> None:
        """Raise RobotsRefused unless `url` may be fetched; AddressRefused where its address may not.

        Raises SiteUnreachable where there is no site to ask.
        """
        answer = self._answer(_robots_url(url))
        if isinstance(answer, AddressRefused | SiteUnreachable):
            raise type(answer)(url, answer.reason) from answer
        if isinstance(answer, FetchError):
            reason = (
                f"robots.txt gives no clear answer, so nothing is fetched from this site: {answer.reason}"
            )
            raise RobotsRefused(url, reason) from answer
        if not answer.allow(url):
            raise RobotsRefused(url, "robots.txt does not allow it")
        if answer.delay_s > max_delay_s:
            asked = f"robots.txt asks for {answer.delay_s:g} s between pages"
            raise RobotsRefused(url, f"{asked}, more than the limit of {max_delay_s:g} s")

    def delay_s(self, url: str) -> float:
        """Seconds between requests that the site of `url` asks for, as far as it was asked."""
        rules = self._known(url)
        return rules.delay_s if rules else 0.0

    def signals(self, url: str) -> Mapping[str, str]:
        """What the site of `url` says of its use, by record field, as far as it was asked."""
        rules = self._known(url)
        return signals_of(rules.signals, url) if rules else {}

    def _known(self, url: str) -> Rules | None:
        try:
            answer = self._answers.get(_robots_url(url))
        except ValueError:  # it is no address, and was not fetched
            return None
        return answer if isinstance(answer, Rules) else None

    def _answer(self, robots_url: str) -> Rules | FetchError:
        with self._lock:
            lock = self._asking.setdefault(robots_url, Lock())
        with lock:  # several threads that meet a new site ask it once
            answer = self._answers.get(robots_url)
            if answer is None:
                try:
                    answer = self._fetch(robots_url)
                except FetchError as error:
                    answer = error
                self._keep(robots_url, answer)
            return answer

    def _keep(self, robots_url: str, answer: Rules | FetchError) -> None:
        with self._lock:
            self._answers[robots_url] = answer
            while len(self._answers) > MAX_SITES:
                oldest, _ = self._answers.popitem(last=False)
                self._asking.pop(oldest, None)


def robots_text(body: bytes) -> str:
    """Return what of a robots.txt is read: UTF-8 by RFC 9309, but UTF-16 where it is marked so.

    Editors save that, and to read none of its rules would be to break them.
    """
    start = body[:MAX_ROBOTS_BYTES]
    return start.decode("utf-16" if start.startswith(UTF_16) else "utf-8-sig", errors="replace")


def _address(name: str, line: re.Match[str]) -> str:
    """Return a line that addresses a robot so that Protego takes it for us only where the whole name is ours.

    A name ends where a version or anything else begins (RFC 9309, 2.2.1). Protego takes the start of a name
    for the name: what is said to "Broad" would bind "Broadsheet".
    """
    before, said = line.groups()
    if said.strip() == "*":
        return line.group()
    return before + (name if is_named(said, name) else NOBODY)


def _robots_url(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt"
