"""Demo: a small tech-news site of our own, served on 127.0.0.1 to try the crawler on."""

from __future__ import annotations

from crawler.demo.server import Asked, DemoServer, serve_demo

__all__ = ["Asked", "DemoServer", "serve_demo"]
