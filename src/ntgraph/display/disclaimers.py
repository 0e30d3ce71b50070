"""What every output says of itself: it is for learning, it is no advice, and it may be wrong."""

from __future__ import annotations

EDUCATION = "Education, not medical advice."
# In its place where a graph file has nothing to do with medicine.
FILE = "This page shows what a graph file says; nobody has judged it."
# The same for an article that a person read.
ARTICLE = "This page shows what an article says; nobody has judged it."
# Below a picture, which travels without its page. The page's scripts print the same sentence.
PICTURE = "This is what an article says, not advice. Some of it is wrong or unproven."
# The same for a graph file that has to do with medicine.
FILE_PICTURE = "This is what a graph file says, not advice. Nobody has checked whether it is true."
# With questions, cards and notes, which people learn from.
LEARNING = (
    "This is for learning. It is not medical advice: nobody should start, stop or change a "
    "medicine because of it."
)


def not_true_yet(because: str, read: str) -> str:
    """Return the sentence that stands beside data: being there makes no statement true.

    Args:
        because: why a statement is there.
        read: what to read with it.
    """
    return (
        f"A statement is here because {because}, not because it is true: read its {read} with it."
    )
