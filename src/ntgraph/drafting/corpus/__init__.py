"""Many articles: the rule reader over a folder or a list of texts, in units.

A unit is read by one process and written as one file, by renaming, so that it is there whole or
not at all. What is done stands in a manifest; a run that was ended goes on, a unit whose process
died is read again, at most three times. The results do not depend on the number of processes.
`docs/corpus.md` is the guide.
"""
