"""How long the texts of fact tables may be: the rules test it, imports cut what is longer."""

from __future__ import annotations

# Characters. What is longer does not fit where a page shows it.
LONGEST_LABEL = 120
LONGEST_DEFINITION = 600
LONGEST_REASON = 500
LONGEST_REMEDY = 600
LONGEST_WORK_TITLE = 400
LONGEST_DATA_TITLE = 200
LONGEST_VERSION = 40
LONGEST_CREDIT = 300
LONGEST_TOUR_HEADING = 120
LONGEST_TOUR_SUMMARY = 300
LONGEST_TOUR_TEXT = 600
# A day as in `2026-11-23`.
DATE_LENGTH = 10

# A checked question, each of its answers, and what is told after answering.
LONGEST_QUESTION = 500
LONGEST_ANSWER = 200
LONGEST_EXPLANATION = 600
