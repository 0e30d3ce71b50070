"""The rule reader: words that tell of a relation, and the things to their left and right."""
