"""Graphs in JSON: one module for each way of writing them, and one that tells them apart.

`recognize` looks at the keys and first elements of a file and names its dialect; `read_json`
calls the reader of it.
"""
