"""Large graphs for the benchmarks: two real ones of Debian's, and made-up ones of known sizes.

`python -m benchmarks.large.write_all FOLDER` writes all of them. None is part of the repository.
"""
