"""Encoding: bytes to text, as declared, as guessed, and mended."""
