"""Facts by quotation: a short table in a person's own words becomes canonical fact tables.

A row names two things, a relation and a few words of the passage. The words are found in the
reader's copy, extended to the sentence, and written as the rows that every other room reads.
What cannot be resolved is asked about; nothing is guessed.
"""
