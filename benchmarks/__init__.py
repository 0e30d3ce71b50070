"""Benchmarks: the cost of a build, compared with a bare script that draws the same graph."""
