"""Drafting: a reader proposes statements of an article, and a person decides.

What is proposed stays apart from what is recorded. A proposal has the exact quote that it was
read from and the rule or model that read it; nothing here writes a statement.
"""
