"""Middlewares: one class a file."""
