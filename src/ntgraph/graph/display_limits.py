"""How much is shown at once, and how far is walked: every such number is decided here.

What the page's scripts repeat of these is compared with them by `tests/test_limits.py`.
"""

from __future__ import annotations

# A page with a map of everything; above it, a page that describes only what a reader opens.
MOST_STATEMENTS_DISPLAYED = 20_000
# In bytes: what one file of a page should have; above it, a folder for a server.
LARGEST_PAGE = 40_000_000

# Boxes on a map: among more of them nobody finds one.
MOST_BOXES_DRAWN = 350
# As many boxes can be read at once on a laptop's screen; chosen by eye on 2026-11-23.
MOST_BOXES_READ = 128
# The first picture: things in its columns, and lines between two of them; more would be smaller
# than 12 px on a laptop or longer than its screen. Chosen by eye on 2026-11-28.
MOST_STORY_CAUSES = 7
MOST_STORY_MIDDLE = 6
MOST_STORY_EFFECTS = 9
MOST_STORY_LINES_BETWEEN = 2
# A map of so few things is its own first picture.
FEWEST_THINGS_FOR_STORY = 25
FEWEST_LINES_FOR_STORY = 4
# The whole map as PNG would add two megabytes to a notebook each time it is shown.
MOST_BOXES_IN_PNG = 100

# Rows of a table in a notebook without a widget.
MOST_ROWS_IN_NOTEBOOK = 20
# Lines of each list in a report on the terminal.
MOST_LINES_IN_REPORT = 8

# Edges of a networkx graph: each takes about a kilobyte of memory.
MOST_EDGES_IN_NETWORKX = 200_000

# Steps around a node, on a page and on the command line.
MOST_STEPS_AROUND = 3
# Steps of a path between two nodes: by default, on a page, and on the command line.
PATH_STEPS = 3
MOST_PATH_STEPS_ON_PAGE = 4
MOST_PATH_STEPS = 6
# Paths between two nodes: by default, and on the command line.
PATHS_SHOWN = 10
MOST_PATHS_SHOWN = 1_000
# Where the search for paths ends, so that no question takes longer than a second or two.
MOST_STEPS_WALKED = 200_000

# Nodes that a search finds by a part of a name.
NAMES_FOUND = 20

# Questions of a quiz.
QUIZ_QUESTIONS = 10
# The height of a live map in a notebook.
WIDGET_HEIGHT_PX = 560

# Bubbles of the overview of a large graph; among more of them nobody finds one. Of the ties
# between them the strongest are drawn, so many for each bubble. Chosen by eye on 2026-11-28.
MOST_BUBBLES = 60
MOST_TIES_A_BUBBLE = 1.5
