"""The Biolink model in plain words: its predicates, and statements with its qualifiers."""
