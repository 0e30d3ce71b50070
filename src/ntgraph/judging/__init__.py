"""Judge statements: the audit of references, the cross-check with accepted facts, the gauges.

Used by `graph`, pages, exports and the command line. Nothing computed here is stored.
"""
