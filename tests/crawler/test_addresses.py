"""Which addresses may be fetched from."""

import pytest

from crawler.addresses import AddressGuard, host_and_port, is_public
from crawler.errors import AddressRefused

PUBLIC = "8.8.8.8 93.184.216.34 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1".split()
PRIVATE = (
    "127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 "
    "100.64.0.1 192.0.0.192 192.0.2.1 198.18.0.1 203.0.113.5 224.0.0.1 240.0.0.1 255.255.255.255 "
    "168.63.129.16 ::1 :: ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:10.0.0.1 64:ff9b::10.0.0.1 "
    "64:ff9b:1::1 2002:7f00:1::1 2001:0:7f00:1::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 fec0::1 ff02::1 "
    "2001:db8::1 100::1 4000::1"
).split()
NO_ADDRESS = ["", "example.com", "1.2.3", "256.1.1.1"]


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE + NO_ADDRESS)
def test_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.com/",
        "data:text/html,hello",
        "javascript:alert(1)",
        "gopher://example.com/",
        "//example.com/",
        "example.com",
        "",
        "http://",
        "http:///path",
        "http://[::1",
        "http://example.com:99999/",
        "http://example.com:port/",
        "http://127.0.0.1/",
        "http://user:word@127.0.0.1:8080/",
        "http://[::1]/",
        "http://[::ffff:169.254.169.254]/latest/meta-data/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://printer.local/",
        "https://db.service.internal/",
        "http://router.home.arpa/",
    ],
)
def test_refused_by_spelling(url: str) -> None:
    with pytest.raises(AddressRefused):
        AddressGuard().check_url(url)


@pytest.mark.parametrize("url", ["http://example.com", "HTTPS://Example.COM:8443/a?b#c", "http://8.8.8.8/"])
def test_accepted_by_spelling(url: str) -> None:
    AddressGuard().check_url(url)


def test_name_that_leads_inside_is_refused_by_its_address() -> None:
    guard = AddressGuard()
    guard.check_url("http://innocent.example/")
    with pytest.raises(AddressRefused, match=r"leads to 10\.0\.0\.7.*--allow-private innocent\.example:80"):
        guard.check_address("http://innocent.example/", "10.0.0.7")
    guard.check_address("http://innocent.example/", "8.8.8.8")


@pytest.mark.parametrize(
    ("entry", "url", "allowed"),
    [
        ("localhost", "http://localhost:81/", True),
        ("localhost:81", "http://localhost:81/", True),
        ("localhost:81", "http://localhost:82/", False),
        ("LocalHost:80", "http://localhost./", True),
        ("127.0.0.1", "http://127.0.0.1:9999/", True),
        ("127.0.0.1:80", "http://127.0.0.1/", True),
        ("127.0.0.1", "http://127.0.0.2/", False),
        ("[::1]:80", "http://[::1]/", True),
        ("::1", "http://[::1]:8080/", True),
        ("wiki.internal", "https://wiki.internal/page", True),
        ("wiki.internal", "https://not-wiki.internal/page", False),
    ],
)
def test_allow_list(entry: str, url: str, allowed: bool) -> None:
    guard = AddressGuard.from_options([entry])
    if allowed:
        guard.check_url(url)
    else:
        with pytest.raises(AddressRefused):
            guard.check_url(url)


def test_allowed_by_address_whatever_the_name() -> None:
    guard = AddressGuard.from_options(["10.0.0.7:8080"])
    guard.check_address("http://wiki.example:8080/", "10.0.0.7")
    with pytest.raises(AddressRefused):
        guard.check_address("http://wiki.example:9090/", "10.0.0.7")


@pytest.mark.parametrize("entry", ["", "host:port", "host:99999", "http://host", "host/path", "user@host"])
def test_entry_that_is_none(entry: str) -> None:
    with pytest.raises(ValueError, match="is not HOST"):
        AddressGuard.from_options([entry])


def test_default_ports() -> None:
    assert host_and_port("http://A.example/") == ("a.example", 80)
    assert host_and_port("https://a.example/") == ("a.example", 443)
    assert host_and_port("https://a.example:0/") == ("a.example", 0)
