"""Read an article's text: its blocks and sections, its list of works, its citation marks."""
