"""Benchmarks: accuracy, speed and memory, measured by commands that anyone can run."""
